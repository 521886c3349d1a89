/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-overview-page.h"

#include "fod-action-row.h"
#include "fod-closures.h"
#include "fod-course-facts.h"
#include "fod-day-text.h"
#include "fod-form.h"
#include "fod-phase-line.h"
#include "fod-record-dialog.h"
#include "fod-sample.h"

#include <glib/gi18n-lib.h>

struct _FodOverviewPage {
  FodPage parent_instance;

  GtkLabel *name_label;
  GtkLabel *facts_label;
  FodPhaseLine *phase_line;
  AdwPreferencesGroup *hints_group;
  GtkListBox *hints;
  AdwActionRow *next_row;
  AdwActionRow *checklist_row;
  GtkProgressBar *checklist_bar;
  AdwActionRow *knowledge_row;
  GtkProgressBar *knowledge_bar;
  FodForm *people_form;

  FodCourseFacts *facts;
};

static const char *const people_fields[] = { "contact", "leader", "mentor", "coordinator", NULL };
static const char *const course_fields[] = { "newcomer", "unit", "start", "end", "weekdays", NULL };
static const char *const note_fields[] = { "note", NULL };

G_DEFINE_FINAL_TYPE (FodOverviewPage, fod_overview_page, FOD_TYPE_PAGE)

static void
show_head (FodOverviewPage *self,
           FodRecord *course)
{
  g_autoptr (FodRecord) newcomer = fod_record_get_reference (course, "newcomer");
  g_autofree char *start =
    fod_day_text_long ((FodDay) fod_record_get_number (course, "start", FOD_DAY_NONE));
  g_autofree char *starts = g_strdup_printf (_ ("Start %s"), start);
  g_autofree char *facts =
    fod_join_facts (NULL, fod_record_get_text (course, "unit"), starts, NULL);

  gtk_label_set_label (self->name_label, newcomer ? fod_record_get_text (newcomer, "name") : "");
  gtk_label_set_label (self->facts_label, facts);
}

static void
show_progress (AdwActionRow *row,
               GtkProgressBar *bar,
               FodProgress progress,
               const char *subtitle)
{
  adw_action_row_set_subtitle (row, subtitle);
  gtk_progress_bar_set_fraction (bar, progress.relevant ? (double) progress.done / progress.relevant
                                                        : 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, subtitle,
                                  -1);
}

static void
show_lists (FodOverviewPage *self)
{
  FodProgress tasks = fod_course_facts_get_progress (self->facts, NULL);
  FodProgress topics = fod_course_facts_get_topics (self->facts);
  g_autofree char *done = fod_text_progress (tasks.done, tasks.relevant, tasks.overdue);
  g_autofree char *introduced = fod_text_introduced (topics.done, topics.relevant);

  show_progress (self->checklist_row, self->checklist_bar, tasks, done);
  show_progress (self->knowledge_row, self->knowledge_bar, topics, introduced);
}

static FodRecord *
get_next (FodOverviewPage *self)
{
  FodRecord *meeting = fod_course_facts_get_next_meeting (self->facts);

  return meeting ? meeting : fod_course_facts_get_next_activity (self->facts);
}

static void
show_next (FodOverviewPage *self)
{
  FodRecord *next = get_next (self);
  const char *title = next ? fod_record_get_text (next, "title") : NULL;
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->next_row), next != NULL);
  if (!next)
    return;
  if (!title && fod_record_get_record_type (next) == FOD_RECORD_MEETING)
    title = fod_choice_set_label (&fod_choices_agenda_kind, fod_record_get_text (next, "kind"));
  subtitle =
    fod_day_text_long_with_time ((FodDay) fod_record_get_number (next, "day", FOD_DAY_NONE),
                                 (int) fod_record_get_number (next, "time", -1));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->next_row), title ? title : "");
  adw_action_row_set_subtitle (self->next_row, subtitle);
}

static void
next_cb (FodOverviewPage *self)
{
  FodRecord *next = self->facts ? get_next (self) : NULL;

  if (next)
    fod_session_show (fod_page_get_session (FOD_PAGE (self)), next);
}

/* Returns: (nullable): the page where something can be done about a hint; who is missing is chosen
 * on this one */
static const char *
find_page (const FodHint *hint)
{
  static const struct {
    const char *kind; /* what it begins with */
    const char *page;
  } places[] = {
    { "overdue", "checklist" },
    { "meetings-overdue", "meetings" },
    { "no-status-meetings", "meetings" },
    { "no-need-", "schedule" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    if (g_str_has_prefix (hint->kind, places[i].kind))
      return places[i].page;
  }
  return NULL;
}

static void
lead_to_page (GtkWidget *row,
              const char *page)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", page);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.page");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* Hints are sentences about the course, not records. */
static void
show_hints (FodOverviewPage *self)
{
  GPtrArray *hints = fod_course_facts_get_hints (self->facts);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->hints, 0)))
    gtk_list_box_remove (self->hints, GTK_WIDGET (row));
  for (guint i = 0; i < hints->len; i++) {
    FodHint *hint = hints->pdata[i];
    GtkWidget *hint_row = fod_action_row_new ();
    const char *page = find_page (hint);

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (hint_row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (hint_row), hint->text);
    adw_action_row_add_prefix (ADW_ACTION_ROW (hint_row),
                               gtk_image_new_from_icon_name ("dialog-information-symbolic"));
    if (page)
      lead_to_page (hint_row, page);
    gtk_list_box_append (self->hints, hint_row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->hints_group), hints->len > 0);
}

static void
refresh (FodOverviewPage *self)
{
  FodRecord *course = fod_page_get_course (FOD_PAGE (self));
  FodDay today = fod_session_get_today (fod_page_get_session (FOD_PAGE (self)));

  if (!course)
    return;
  g_clear_object (&self->facts);
  self->facts = fod_course_facts_read (fod_page_get_store (FOD_PAGE (self)), course, today);
  show_head (self, course);
  fod_phase_line_show (self->phase_line, course, self->facts, today);
  show_hints (self);
  show_next (self);
  show_lists (self);
}

static void
fod_overview_page_course_changed (FodPage *page)
{
  FodOverviewPage *self = FOD_OVERVIEW_PAGE (page);
  FodSession *session = fod_page_get_session (page);

  if (!self->facts) {
    g_signal_connect_object (fod_page_get_store (page), "committed", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (session, "notify::today", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
    fod_form_set_session (self->people_form, session);
    fod_form_set_fields (self->people_form, people_fields);
  }
  fod_form_set_record (self->people_form, fod_page_get_course (page));
  refresh (self);
}

static gboolean
fod_overview_page_show_record (FodPage *page,
                               FodRecord *record)
{
  return TRUE;
}

static void
edit_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  FodPage *page = FOD_PAGE (widget);
  FodRecord *course = fod_page_get_course (page);
  GtkWidget *dialog;

  if (!course)
    return;
  dialog =
    fod_record_dialog_new (GTK_WIDGET (page), fod_page_get_session (page), course, _ ("Course"));
  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, course_fields);
  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, note_fields);
  /* The example goes as a whole: it is in the list of knowledge persons too. */
  if (!fod_sample_has_course (fod_page_get_store (page), course))
    fod_record_dialog_allow_delete (FOD_RECORD_DIALOG (dialog), _ ("Delete Course"),
                                    _ ("Course deleted"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
fod_overview_page_dispose (GObject *object)
{
  FodOverviewPage *self = FOD_OVERVIEW_PAGE (object);

  g_clear_object (&self->facts);

  G_OBJECT_CLASS (fod_overview_page_parent_class)->dispose (object);
}

static void
fod_overview_page_class_init (FodOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  FodPageClass *page_class = FOD_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_overview_page_dispose;
  page_class->course_changed = fod_overview_page_course_changed;
  page_class->show_record = fod_overview_page_show_record;

  g_type_ensure (FOD_TYPE_PHASE_LINE);
  g_type_ensure (FOD_TYPE_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/overview/fod-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, facts_label);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, phase_line);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, hints_group);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, hints);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, next_row);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, checklist_row);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, checklist_bar);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, knowledge_row);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, knowledge_bar);
  gtk_widget_class_bind_template_child (widget_class, FodOverviewPage, people_form);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_install_action (widget_class, "course.edit", NULL, edit_cb);
}

static void
fod_overview_page_init (FodOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
