/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-preview-view.h"

#include "fod-day-text.h"
#include "fod-preview-week-row.h"
#include "fod-preview-week.h"

#include <glib/gi18n-lib.h>

struct _FodCoursePreviewView {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *name;
  GtkLabel *span;
  GtkLabel *people;
  GtkFlowBox *counts;
  GtkWidget *notes_group;
  GtkListBox *notes;
  GtkListBox *weeks;
};

/* One kind of record that is counted out to people. */
typedef struct {
  FodRecordType type;
  const char *icon;
} Count;

static const Count counts[] = {
  { FOD_RECORD_TASK, "fod-page-checklist-symbolic" },
  { FOD_RECORD_ACTIVITY, "fod-page-schedule-symbolic" },
  { FOD_RECORD_MEETING, "fod-page-meetings-symbolic" },
  { FOD_RECORD_KNOWLEDGE_LINK, "fod-page-knowledge-symbolic" },
  { FOD_RECORD_GOAL, "starred-symbolic" },
  { FOD_RECORD_RESOURCE, "folder-documents-symbolic" },
};

G_DEFINE_FINAL_TYPE (FodCoursePreviewView, fod_course_preview_view, ADW_TYPE_BIN)

/* The words beside the number @n. */
static const char *
get_words (FodRecordType type,
           guint n)
{
  if (type == FOD_RECORD_TASK)
    return ngettext ("task on the checklist", "tasks on the checklist", n);
  if (type == FOD_RECORD_ACTIVITY)
    return ngettext ("activity in the schedule", "activities in the schedule", n);
  if (type == FOD_RECORD_MEETING)
    return ngettext ("meeting with an agenda", "meetings with an agenda", n);
  if (type == FOD_RECORD_KNOWLEDGE_LINK)
    return ngettext ("topic to be introduced", "topics to be introduced", n);
  if (type == FOD_RECORD_GOAL)
    return ngettext ("learning goal", "learning goals", n);
  return ngettext ("resource", "resources", n);
}

static GtkWidget *
make_count (const Count *kind,
            guint n)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (kind->icon);
  g_autofree char *number = g_strdup_printf ("%u", n);
  GtkWidget *figure = gtk_label_new (number);
  GtkWidget *words = gtk_label_new (get_words (kind->type, n));

  gtk_widget_add_css_class (icon, "dim-label");
  gtk_widget_add_css_class (figure, "title-3");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (figure), 3);
  gtk_label_set_xalign (GTK_LABEL (figure), 1);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), words);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), box);
  gtk_widget_set_focusable (child, FALSE);
  return child;
}

static void
show_counts (FodCoursePreviewView *self,
             FodCoursePreview *preview)
{
  GtkFlowBoxChild *old;

  while ((old = gtk_flow_box_get_child_at_index (self->counts, 0)))
    gtk_flow_box_remove (self->counts, GTK_WIDGET (old));
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    guint n = fod_course_preview_count (preview, counts[i].type);

    if (n)
      gtk_flow_box_append (self->counts, make_count (&counts[i], n));
  }
}

static GtkWidget *
make_note_cb (gpointer item,
              gpointer data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-information-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gtk_string_object_get_string (item));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  return row;
}

static GtkWidget *
make_week_cb (gpointer item,
              gpointer data)
{
  return fod_preview_week_row_new (item);
}

static void
show_head (FodCoursePreviewView *self,
           FodRecord *course,
           const char *newcomer)
{
  FodDay start = (FodDay) fod_record_get_number (course, "start", FOD_DAY_NONE);
  FodDay end = (FodDay) fod_record_get_number (course, "end", FOD_DAY_NONE);
  g_autofree char *span = NULL;

  if (start != FOD_DAY_NONE && end != FOD_DAY_NONE)
    span = fod_day_text_range_with_year (start, end);
  else if (start != FOD_DAY_NONE)
    span = fod_day_text_long (start);
  gtk_label_set_label (self->name, newcomer);
  gtk_label_set_label (self->span, span ? span : "");
}

static void
fod_course_preview_view_class_init (FodCoursePreviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/start/fod-course-preview-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, scroller);
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, name);
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, span);
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, people);
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, counts);
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, notes_group);
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, notes);
  gtk_widget_class_bind_template_child (widget_class, FodCoursePreviewView, weeks);
}

static void
fod_course_preview_view_init (FodCoursePreviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_course_preview_view_show:
 * @self: a view
 * @preview: what to show
 * @newcomer: name of the newcomer; drafts know no names
 *
 * Shows another preview, from its top.
 */
void
fod_course_preview_view_show (FodCoursePreviewView *self,
                              FodCoursePreview *preview,
                              const char *newcomer)
{
  const char *const *notes = fod_course_preview_get_notes (preview);
  g_autoptr (GtkStringList) note_list = gtk_string_list_new (notes);
  g_autoptr (GListModel) weeks =
    fod_preview_week_split (fod_course_preview_get_items (preview));

  g_return_if_fail (FOD_IS_COURSE_PREVIEW_VIEW (self));

  show_head (self, fod_course_preview_get_course (preview), newcomer);
  gtk_label_set_label (self->people, fod_course_preview_get_people (preview));
  show_counts (self, preview);
  gtk_list_box_bind_model (self->notes, G_LIST_MODEL (note_list), make_note_cb, NULL, NULL);
  gtk_widget_set_visible (self->notes_group, notes && notes[0]);
  gtk_list_box_bind_model (self->weeks, weeks, make_week_cb, NULL, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
