/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-role-group.h"

struct _FodRoleGroup {
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *contact;
  GtkCheckButton *leader;
  GtkCheckButton *mentor;
  GtkCheckButton *coordinator;
};

enum {
  PROP_0,
  PROP_ROLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodRoleGroup, fod_role_group, ADW_TYPE_PREFERENCES_GROUP)

static GtkCheckButton *
get_button (FodRoleGroup *self,
            const char *role)
{
  if (g_strcmp0 (role, "leader") == 0)
    return self->leader;
  if (g_strcmp0 (role, "mentor") == 0)
    return self->mentor;
  if (g_strcmp0 (role, "coordinator") == 0)
    return self->coordinator;
  return self->contact;
}

static void
toggled_cb (FodRoleGroup *self,
            GtkCheckButton *button)
{
  /* One goes out when another goes in; that is one change, not two. */
  if (gtk_check_button_get_active (button))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}

static void
fod_role_group_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ROLE)
    g_value_set_string (value, fod_role_group_get_role (FOD_ROLE_GROUP (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_role_group_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ROLE)
    fod_role_group_set_role (FOD_ROLE_GROUP (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_role_group_class_init (FodRoleGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fod_role_group_get_property;
  object_class->set_property = fod_role_group_set_property;

  /**
   * FodRoleGroup:role:
   *
   * A nick of %fod_choices_role.
   */
  properties[PROP_ROLE] =
    g_param_spec_string ("role", NULL, NULL, "contact",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/start/fod-role-group.ui");
  gtk_widget_class_bind_template_child (widget_class, FodRoleGroup, contact);
  gtk_widget_class_bind_template_child (widget_class, FodRoleGroup, leader);
  gtk_widget_class_bind_template_child (widget_class, FodRoleGroup, mentor);
  gtk_widget_class_bind_template_child (widget_class, FodRoleGroup, coordinator);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
fod_role_group_init (FodRoleGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_role_group_get_role:
 * @self: a role group
 *
 * Returns: the role that is chosen
 */
const char *
fod_role_group_get_role (FodRoleGroup *self)
{
  g_return_val_if_fail (FOD_IS_ROLE_GROUP (self), NULL);

  if (gtk_check_button_get_active (self->leader))
    return "leader";
  if (gtk_check_button_get_active (self->mentor))
    return "mentor";
  if (gtk_check_button_get_active (self->coordinator))
    return "coordinator";
  return "contact";
}

/**
 * fod_role_group_set_role:
 * @self: a role group
 * @role: (nullable): a role; contact person for any that is not asked about here
 *
 * Chooses a role.
 */
void
fod_role_group_set_role (FodRoleGroup *self,
                         const char *role)
{
  g_return_if_fail (FOD_IS_ROLE_GROUP (self));

  gtk_check_button_set_active (get_button (self, role), TRUE);
}
