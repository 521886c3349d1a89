/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-chooser.h"

struct _FodCourseChooser {
  GtkPopover parent_instance;

  GtkSearchEntry *entry;
  GtkListView *list;
  GtkWidget *nobody_label;

  FodSession *session;
  FodQuery *courses;
  GtkStringFilter *filter;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (FodCourseChooser, fod_course_chooser, GTK_TYPE_POPOVER)

static void
choose (FodCourseChooser *self,
        guint position)
{
  g_autoptr (FodRecord) course =
    g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (!course)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  fod_session_set_course (self->session, course);
}

static void
activate_cb (FodCourseChooser *self,
             guint position)
{
  choose (self, position);
}

static void
choose_first_cb (FodCourseChooser *self)
{
  choose (self, 0);
}

static void
search (FodCourseChooser *self,
        const char *words)
{
  gtk_string_filter_set_search (self->filter, words);
  gtk_widget_set_visible (self->nobody_label,
                          g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0);
}

static void
search_changed_cb (FodCourseChooser *self)
{
  search (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
select_current (FodCourseChooser *self)
{
  FodRecord *course = fod_session_get_course (self->session);
  int position = course ? fod_query_find (self->courses, fod_record_get_id (course)) : -1;

  if (position < 0)
    return;
  gtk_single_selection_set_selected (self->selection, (guint) position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u",
                              (guint) position);
}

/* Each time it begins with all courses, at the one looked at. */
static void
fod_course_chooser_map (GtkWidget *widget)
{
  FodCourseChooser *self = FOD_COURSE_CHOOSER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  search (self, NULL);
  GTK_WIDGET_CLASS (fod_course_chooser_parent_class)->map (widget);
  select_current (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
fod_course_chooser_dispose (GObject *object)
{
  FodCourseChooser *self = FOD_COURSE_CHOOSER (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->courses);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fod_course_chooser_parent_class)->dispose (object);
}

static void
fod_course_chooser_class_init (FodCourseChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_course_chooser_dispose;
  widget_class->map = fod_course_chooser_map;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/window/fod-course-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCourseChooser, entry);
  gtk_widget_class_bind_template_child (widget_class, FodCourseChooser, list);
  gtk_widget_class_bind_template_child (widget_class, FodCourseChooser, nobody_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
fod_course_chooser_init (FodCourseChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
}

static GtkExpression *
make_name_expression (void)
{
  GtkExpression *newcomer = gtk_property_expression_new (
    fod_record_type_get_class (FOD_RECORD_COURSE), NULL, "newcomer-record");

  return gtk_property_expression_new (fod_record_type_get_class (FOD_RECORD_PERSON), newcomer,
                                      "name");
}

/**
 * fod_course_chooser_new:
 * @session: the session to change
 * @courses: the courses, in their order
 *
 * Returns: (transfer floating): a list to choose from
 */
GtkWidget *
fod_course_chooser_new (FodSession *session,
                        FodQuery *courses)
{
  FodCourseChooser *self = g_object_new (FOD_TYPE_COURSE_CHOOSER, NULL);
  GtkFilterListModel *found;

  self->session = g_object_ref (session);
  self->courses = g_object_ref (courses);
  self->filter = gtk_string_filter_new (make_name_expression ());
  found = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (courses)),
                                     g_object_ref (GTK_FILTER (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (found));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  return GTK_WIDGET (self);
}
