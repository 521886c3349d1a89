/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-switcher.h"

#include "fod-course-chooser.h"
#include "fod-spoken-name.h"

#include <glib/gi18n-lib.h>

struct _FodCourseSwitcher {
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkWidget *content;
  GtkWidget *words;
  GtkLabel *name;

  FodSession *session;
  FodQuery *courses;
};

enum {
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodCourseSwitcher, fod_course_switcher, GTK_TYPE_WIDGET)

/* A list of all courses takes as long to make as the rest of the window: it is made when
 * somebody wants to see it. */
static void
create_popup_cb (GtkMenuButton *button,
                 gpointer data)
{
  FodCourseSwitcher *self = data;

  if (!gtk_menu_button_get_popover (button))
    gtk_menu_button_set_popover (button, fod_course_chooser_new (self->session, self->courses));
}

static void
name_changed_cb (FodCourseSwitcher *self)
{
  gboolean chosen = self->session && fod_session_get_course (self->session);
  const char *name = gtk_label_get_label (self->name);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _ ("Course"), name);

  fod_spoken_name_set (GTK_WIDGET (self->button), chosen ? spoken : _ ("Course"));
  /* Without a course the words stay as they were: there is nothing to look them up in. */
  gtk_widget_set_visible (self->words, chosen);
}

static void
courses_changed_cb (FodCourseSwitcher *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          g_list_model_get_n_items (G_LIST_MODEL (self->courses)) > 0);
}

static void
fod_course_switcher_dispose (GObject *object)
{
  FodCourseSwitcher *self = FOD_COURSE_SWITCHER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_COURSE_SWITCHER);
  g_clear_object (&self->courses);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_course_switcher_parent_class)->dispose (object);
}

static void
fod_course_switcher_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  FodCourseSwitcher *self = FOD_COURSE_SWITCHER (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_course_switcher_class_init (FodCourseSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fod_course_switcher_dispose;
  object_class->get_property = fod_course_switcher_get_property;

  /**
   * FodCourseSwitcher:session:
   *
   * The session that is looked at and changed.
   */
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, FOD_TYPE_SESSION,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/window/fod-course-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCourseSwitcher, button);
  gtk_widget_class_bind_template_child (widget_class, FodCourseSwitcher, content);
  gtk_widget_class_bind_template_child (widget_class, FodCourseSwitcher, name);
  gtk_widget_class_bind_template_child (widget_class, FodCourseSwitcher, words);
}

static void
fod_course_switcher_init (FodCourseSwitcher *self)
{
  g_type_ensure (FOD_TYPE_SESSION);
  gtk_widget_init_template (GTK_WIDGET (self));
  /* GTK puts what a menu button shows in the middle of it. */
  gtk_widget_set_halign (gtk_widget_get_parent (self->content), GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (self->button, create_popup_cb, self, NULL);
  g_signal_connect_object (self->name, "notify::label", G_CALLBACK (name_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fod_course_switcher_set_session:
 * @self: a course switcher
 * @session: the session to look at and to change
 *
 * To be called once.
 */
void
fod_course_switcher_set_session (FodCourseSwitcher *self,
                                 FodSession *session)
{
  g_return_if_fail (FOD_IS_COURSE_SWITCHER (self));
  g_return_if_fail (!self->session);

  self->session = g_object_ref (session);
  self->courses = fod_query_new (fod_session_get_store (session), FOD_RECORD_COURSE);
  fod_query_order_by (self->courses, "state", FALSE);
  fod_query_order_by (self->courses, "newcomer.name", FALSE);
  g_signal_connect_object (self->courses, "items-changed", G_CALLBACK (courses_changed_cb), self,
                           G_CONNECT_SWAPPED);
  courses_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  g_signal_connect_object (session, "notify::course", G_CALLBACK (name_changed_cb), self,
                           G_CONNECT_SWAPPED);
  name_changed_cb (self);
}
