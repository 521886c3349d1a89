/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-switcher.h"

#include "fod-query.h"

struct _FodCourseSwitcher {
  GtkWidget parent_instance;

  GtkDropDown *drop_down;
  FodSession *session;
  FodQuery *courses;
  gboolean following; /* the list is being brought in step with the session */
};

G_DEFINE_FINAL_TYPE (FodCourseSwitcher, fod_course_switcher, GTK_TYPE_WIDGET)

static void
selected_cb (FodCourseSwitcher *self)
{
  FodRecord *course = gtk_drop_down_get_selected_item (self->drop_down);

  if (!self->following && self->session && course)
    fod_session_set_course (self->session, course);
}

static void
follow_session_cb (FodCourseSwitcher *self)
{
  FodRecord *course = fod_session_get_course (self->session);
  int position = course ? fod_query_find (self->courses, fod_record_get_id (course)) : -1;

  self->following = TRUE;
  gtk_drop_down_set_selected (self->drop_down,
                              position < 0 ? GTK_INVALID_LIST_POSITION : (guint) position);
  self->following = FALSE;
}

/* Before the drop-down hears of it: when a course moves to another place it chooses the one beside
 * it, which nobody has asked for. */
static void
courses_change_cb (FodCourseSwitcher *self)
{
  self->following = TRUE;
}

static void
courses_changed_cb (FodCourseSwitcher *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          g_list_model_get_n_items (G_LIST_MODEL (self->courses)) > 0);
  follow_session_cb (self);
}

static void
fod_course_switcher_dispose (GObject *object)
{
  FodCourseSwitcher *self = FOD_COURSE_SWITCHER (object);

  g_clear_object (&self->session);
  g_clear_object (&self->courses);
  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_COURSE_SWITCHER);

  G_OBJECT_CLASS (fod_course_switcher_parent_class)->dispose (object);
}

static void
fod_course_switcher_class_init (FodCourseSwitcherClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_course_switcher_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/window/fod-course-switcher.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCourseSwitcher, drop_down);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
fod_course_switcher_init (FodCourseSwitcher *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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

  g_signal_connect_object (self->courses, "items-changed", G_CALLBACK (courses_change_cb), self,
                           G_CONNECT_SWAPPED);
  self->following = TRUE;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (self->courses));
  self->following = FALSE;
  g_signal_connect_object (session, "notify::course", G_CALLBACK (follow_session_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->courses, "items-changed", G_CALLBACK (courses_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  courses_changed_cb (self);
}
