/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-assistant.h"

#include "fod-course-plan.h"
#include "fod-danish.h"
#include "fod-day-row.h"
#include "fod-day-text.h"
#include "fod-people.h"
#include "fod-preview-week-row.h"
#include "fod-preview-week.h"
#include "fod-query.h"
#include "fod-test-page.h"
#include "fod-weekdays-row.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GtkWidget *
show_assistant (FodTestPage *test)
{
  GtkWidget *assistant;

  assistant = fod_course_assistant_new (NULL, test->session);
  gtk_window_present (GTK_WINDOW (assistant));
  fod_test_settle (assistant);
  return assistant;
}

static GtkEditable *
find_row (GtkWidget *assistant,
          const char *title)
{
  GtkWidget *row = fod_test_find (assistant, FOD_TYPE_TEXT_ROW, title);

  g_assert_nonnull (row);
  return GTK_EDITABLE (row);
}

static GtkWidget *
find_part (GtkWidget *widget,
           const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_part (child, id);

    if (found)
      return found;
  }
  return NULL;
}

static void
press (GtkWidget *assistant,
       const char *label)
{
  GtkWidget *button = fod_test_find (assistant, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static guint
count_courses (FodTestPage *test)
{
  g_autoptr (FodQuery) courses = fod_query_new (test->store, FOD_RECORD_COURSE);

  return g_list_model_get_n_items (G_LIST_MODEL (courses));
}

static void
go_to_people (GtkWidget *assistant)
{
  gtk_editable_set_text (find_row (assistant, _ ("Newcomer")), "Anna Andersen");
  gtk_editable_set_text (find_row (assistant, _ ("Start Date")), "4. januar 2027");
  press (assistant, _ ("_Next"));
  fod_test_settle (assistant);
}

static gboolean
has_focus (gpointer row)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* From one name to the next there is nothing to press by mistake; who is written, and who is new,
 * stands in the preview. */
static void
test_people (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant;
  const char *people;

  g_assert_true (fod_people_set_me (test->store, "Kirsten Kontakt", "contact", NULL));
  assistant = show_assistant (test);
  go_to_people (assistant);
  g_assert_true (has_focus (find_row (assistant, _ ("Contact Person"))));
  gtk_widget_child_focus (assistant, GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (find_row (assistant, _ ("Leader"))));
  gtk_editable_set_text (find_row (assistant, _ ("Leader")), "Lone  Leder");
  gtk_widget_child_focus (assistant, GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (find_row (assistant, _ ("Mentor (If Decided)"))));
  gtk_widget_child_focus (assistant, GTK_DIR_TAB_BACKWARD);
  g_assert_true (has_focus (find_row (assistant, _ ("Leader"))));
  press (assistant, _ ("_Next"));
  fod_test_settle (assistant);
  people = gtk_label_get_label (GTK_LABEL (find_part (assistant, "people")));
  g_assert_cmpstr (people, ==,
                   "Kontaktperson: Kirsten Kontakt\nLeder: Lone Leder (ny person)\n"
                   "Mentor: ingen endnu");
  gtk_window_destroy (GTK_WINDOW (assistant));
}

static void
note_told_cb (FodSession *session,
              const char *message,
              gboolean undoable,
              int *told)
{
  g_assert_true (undoable);
  g_assert_nonnull (strstr (message, "Anna Andersen"));
  (*told)++;
}

static void
test_creates (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant;
  g_autoptr (FodRecord) contact = NULL;
  g_autoptr (FodRecord) leader = NULL;
  FodRecord *course;
  GtkLabel *span;
  int told = 0;

  g_assert_true (fod_people_set_me (test->store, "Kirsten Kontakt", "contact", NULL));
  g_signal_connect (test->session, "told", G_CALLBACK (note_told_cb), &told);
  assistant = show_assistant (test);
  go_to_people (assistant);
  g_assert_cmpstr (gtk_editable_get_text (find_row (assistant, _ ("Contact Person"))), ==,
                   "Kirsten Kontakt");
  gtk_editable_set_text (find_row (assistant, _ ("Leader")), "Lone Leder");
  press (assistant, _ ("_Next"));
  fod_test_settle (assistant);
  g_assert_nonnull (fod_test_find (assistant, FOD_TYPE_PREVIEW_WEEK_ROW, NULL));
  g_assert_nonnull (fod_test_find (assistant, GTK_TYPE_LABEL, "Anna Andersen"));
  /* It need not be this year. */
  span = GTK_LABEL (find_part (assistant, "span"));
  g_assert_nonnull (strstr (gtk_label_get_label (span), "2027"));
  g_assert_cmpuint (count_courses (test), ==, 0);

  g_object_add_weak_pointer (G_OBJECT (assistant), (gpointer *) &assistant);
  press (assistant, _ ("C_reate"));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (assistant);
  g_assert_cmpint (told, ==, 1);
  course = fod_session_get_course (test->session);
  g_assert_nonnull (course);
  contact = fod_record_get_reference (course, "contact");
  leader = fod_record_get_reference (course, "leader");
  g_assert_cmpstr (fod_record_get_text (contact, "name"), ==, "Kirsten Kontakt");
  g_assert_cmpstr (fod_record_get_text (leader, "name"), ==, "Lone Leder");
  g_assert_cmpint (fod_record_get_number (course, "start", 0), ==, fod_day_from_ymd (2027, 1, 4));
  g_assert_cmpint (fod_record_get_number (course, "weekdays", 0), ==, FOD_WEEKDAYS_DEFAULT);

  /* What Undo says of itself cannot be undone. */
  g_signal_handlers_disconnect_by_func (test->session, note_told_cb, &told);
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_cmpuint (count_courses (test), ==, 0);
}

static void
test_says_what_is_missing (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant = show_assistant (test);
  GtkEditable *newcomer = find_row (assistant, _ ("Newcomer"));
  GtkEditable *start = find_row (assistant, _ ("Start Date"));

  press (assistant, _ ("_Next"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (newcomer), "error"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (start), "error"));
  gtk_editable_set_text (newcomer, "Anna");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (newcomer), "error"));
  gtk_editable_set_text (start, "31/2");
  press (assistant, _ ("_Next"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (start), "error"));
  g_assert_cmpstr (gtk_editable_get_text (start), ==, "31/2");
  /* Here, where it can be corrected, and not a step later. */
  gtk_editable_set_text (start, "31.12.1902");
  press (assistant, _ ("_Next"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (start), "error"));
  g_assert_nonnull (fod_test_find (assistant, FOD_TYPE_DAY_ROW, NULL));
  gtk_window_destroy (GTK_WINDOW (assistant));
}

static void
test_nothing_is_lost_going_back (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant = show_assistant (test);

  go_to_people (assistant);
  gtk_editable_set_text (find_row (assistant, _ ("Leader")), "Lone Leder");
  press (assistant, _ ("_Back"));
  fod_test_settle (assistant);
  g_assert_cmpstr (gtk_editable_get_text (find_row (assistant, _ ("Newcomer"))), ==,
                   "Anna Andersen");
  g_assert_cmpstr (gtk_editable_get_text (find_row (assistant, _ ("Start Date"))), ==,
                   "4. januar 2027");
  press (assistant, _ ("_Next"));
  fod_test_settle (assistant);
  g_assert_cmpstr (gtk_editable_get_text (find_row (assistant, _ ("Leader"))), ==, "Lone Leder");
  gtk_window_destroy (GTK_WINDOW (assistant));
}

static GtkWidget *
find_question (GtkWidget *assistant)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (window) == GTK_WINDOW (assistant))
      return GTK_WIDGET (window);
  }
  return NULL;
}

static void
test_asks_before_it_is_left (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant = show_assistant (test);
  g_autoptr (GtkWidget) kept = NULL;
  GtkWidget *question;

  g_object_add_weak_pointer (G_OBJECT (assistant), (gpointer *) &assistant);
  gtk_editable_set_text (find_row (assistant, _ ("Newcomer")), "Anna");
  gtk_window_close (GTK_WINDOW (assistant));
  fod_test_settle (assistant);
  question = find_question (assistant);
  g_assert_nonnull (question);
  press (question, _ ("_Go On Writing"));
  fod_test_settle (assistant);
  g_assert_null (find_question (assistant));
  g_assert_true (gtk_widget_get_visible (assistant));

  gtk_window_close (GTK_WINDOW (assistant));
  fod_test_settle (assistant);
  question = find_question (assistant);
  /* As GTK does while it deals with a click: the question must not need the assistant any more. */
  kept = g_object_ref (question);
  press (question, _ ("_Discard"));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (assistant);
}

static void
test_empty_one_closes (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant = show_assistant (test);

  g_object_add_weak_pointer (G_OBJECT (assistant), (gpointer *) &assistant);
  press (assistant, _ ("_Cancel"));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (assistant);
}

static void
test_proposes_what_is_known (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant;

  g_assert_true (fod_people_set_me (test->store, "Lone Leder", "leader", NULL));
  g_assert_true (fod_workplace_set_name (test->store, "Jobcentret", NULL));
  assistant = show_assistant (test);
  g_assert_cmpstr (gtk_editable_get_text (find_row (assistant, _ ("Unit"))), ==,
                   "Jobcentret");
  go_to_people (assistant);
  g_assert_cmpstr (gtk_editable_get_text (find_row (assistant, _ ("Leader"))), ==, "Lone Leder");
  g_assert_cmpstr (gtk_editable_get_text (find_row (assistant, _ ("Contact Person"))), ==, "");
  gtk_window_destroy (GTK_WINDOW (assistant));
}

/* A Saturday is a workday as soon as the newcomer works on Saturdays; it is named once. */
static void
test_hint_follows_weekdays (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant = show_assistant (test);
  GtkWidget *hint = find_part (assistant, "start_hint");
  GtkWidget *row = fod_test_find (assistant, FOD_TYPE_WEEKDAYS_ROW, NULL);
  FodDay saturday = fod_day_from_ymd (2026, 8, 29);
  const char *name = fod_danish_weekday_name (6);
  g_autofree char *capitalized = fod_danish_capitalize (name);
  g_autofree char *week = fod_day_text_week (saturday);
  GtkWidget *button;

  gtk_editable_set_text (find_row (assistant, _ ("Start Date")), "29.8.2026");
  g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (hint)), week));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (hint)), capitalized));
  g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (hint)) + 1, capitalized));

  for (button = fod_test_find (row, GTK_TYPE_TOGGLE_BUTTON, NULL); button;
       button = gtk_widget_get_next_sibling (button)) {
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), name) == 0)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  }
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (hint)), week));
  gtk_window_destroy (GTK_WINDOW (assistant));
}

static void
test_weeks (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodCoursePlan) plan = fod_course_plan_new (test->store);
  g_autoptr (FodCoursePreview) preview = NULL;
  g_autoptr (GListModel) weeks = NULL;
  GListModel *items;
  guint total = 0;

  fod_course_plan_set_newcomer (plan, "Anna Andersen");
  fod_course_plan_set_start (plan, fod_day_from_ymd (2027, 1, 4));
  preview = fod_course_plan_preview (plan, NULL);
  g_assert_nonnull (preview);
  items = fod_course_preview_get_items (preview);
  weeks = fod_preview_week_split (items);
  for (guint i = 0; i < g_list_model_get_n_items (weeks); i++) {
    g_autoptr (FodPreviewWeek) week = g_list_model_get_item (weeks, i);
    guint n = g_list_model_get_n_items (fod_preview_week_get_items (week));

    g_assert_cmpuint (n, >, 0);
    g_assert_cmpstr (fod_preview_week_get_heading (week), !=, "");
    g_assert_cmpstr (fod_preview_week_get_summary (week), !=, "");
    total += n;
  }
  g_assert_cmpuint (total, ==, g_list_model_get_n_items (items));
  g_assert_cmpuint (g_list_model_get_n_items (weeks), >, 4);
}

static guint
count_rows (GtkWidget *root)
{
  guint n = ADW_IS_ACTION_ROW (root) && !ADW_IS_EXPANDER_ROW (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);
  return n;
}

static void
test_week_folds_out (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant = show_assistant (test);
  GtkWidget *row;
  guint folded;

  go_to_people (assistant);
  press (assistant, _ ("_Next"));
  fod_test_settle (assistant);
  row = fod_test_find (assistant, FOD_TYPE_PREVIEW_WEEK_ROW, NULL);
  g_assert_nonnull (row);
  folded = count_rows (row);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  g_assert_cmpuint (count_rows (row), >, folded);
  gtk_window_destroy (GTK_WINDOW (assistant));
}

/* One sentence at a time about the start: what is wrong, or what is understood. */
static void
test_one_hint (void)
{
  static const char *const WRONG[] = { "", "1.1.1902", "26-01-01" };
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *assistant = show_assistant (test);
  GtkEditable *start = find_row (assistant, _ ("Start Date"));
  GtkWidget *hint = find_part (assistant, "start_hint");

  for (guint i = 0; i < G_N_ELEMENTS (WRONG); i++) {
    gtk_editable_set_text (start, WRONG[i]);
    g_assert_true (gtk_widget_get_visible (hint));
    g_assert_null (strstr (gtk_label_get_label (GTK_LABEL (hint)), "1902"));
    press (assistant, _ ("_Next"));
    g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (start), "error"));
    g_assert_false (gtk_widget_get_visible (hint));
  }
  gtk_editable_set_text (start, "2.2.2027");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (start), "error"));
  g_assert_true (gtk_widget_get_visible (hint));
  gtk_editable_set_text (start, "");
  gtk_window_close (GTK_WINDOW (assistant));
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/assistant/people", test_people);
  g_test_add_func ("/assistant/creates", test_creates);
  g_test_add_func ("/assistant/says-what-is-missing", test_says_what_is_missing);
  g_test_add_func ("/assistant/nothing-is-lost-going-back", test_nothing_is_lost_going_back);
  g_test_add_func ("/assistant/asks-before-it-is-left", test_asks_before_it_is_left);
  g_test_add_func ("/assistant/empty-one-closes", test_empty_one_closes);
  g_test_add_func ("/assistant/proposes-what-is-known", test_proposes_what_is_known);
  g_test_add_func ("/assistant/weeks", test_weeks);
  g_test_add_func ("/assistant/hint-follows-weekdays", test_hint_follows_weekdays);
  g_test_add_func ("/assistant/one-hint", test_one_hint);
  g_test_add_func ("/assistant/week-folds-out", test_week_folds_out);

  return g_test_run ();
}
