/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-switch-row.h"

#include "fod-spoken-name.h"

typedef struct {
  GtkSwitch *toggle;
} FodSwitchRowPrivate;

enum {
  PROP_0,
  PROP_ACTIVE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_TYPE_WITH_PRIVATE (FodSwitchRow, fod_switch_row, ADW_TYPE_ACTION_ROW)

static void
active_cb (FodSwitchRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
fod_switch_row_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    g_value_set_boolean (value, fod_switch_row_get_active (FOD_SWITCH_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_switch_row_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ACTIVE)
    fod_switch_row_set_active (FOD_SWITCH_ROW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_switch_row_class_init (FodSwitchRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fod_switch_row_get_property;
  object_class->set_property = fod_switch_row_set_property;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/compat/fod-switch-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, FodSwitchRow, toggle);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
}

static void
fod_switch_row_init (FodSwitchRow *self)
{
  FodSwitchRowPrivate *priv = fod_switch_row_get_instance_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  fod_spoken_name_follow (GTK_WIDGET (priv->toggle), ADW_PREFERENCES_ROW (self));
}

/**
 * fod_switch_row_new:
 *
 * Returns: (transfer floating): a row whose switch is off
 */
GtkWidget *
fod_switch_row_new (void)
{
  return g_object_new (FOD_TYPE_SWITCH_ROW, NULL);
}

/**
 * fod_switch_row_get_active:
 * @self: a row
 *
 * Returns: whether its switch is on
 */
gboolean
fod_switch_row_get_active (FodSwitchRow *self)
{
  FodSwitchRowPrivate *priv = fod_switch_row_get_instance_private (self);

  g_return_val_if_fail (FOD_IS_SWITCH_ROW (self), FALSE);

  return priv->toggle && gtk_switch_get_active (priv->toggle);
}

/**
 * fod_switch_row_set_active:
 * @self: a row
 * @active: whether its switch is on
 *
 * Turns the switch on or off.
 */
void
fod_switch_row_set_active (FodSwitchRow *self,
                           gboolean active)
{
  FodSwitchRowPrivate *priv = fod_switch_row_get_instance_private (self);

  g_return_if_fail (FOD_IS_SWITCH_ROW (self));

  gtk_switch_set_active (priv->toggle, active);
}
