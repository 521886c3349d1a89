/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schedule-page.h"

#include "fod-activity-actions.h"
#include "fod-activity-prompt.h"
#include "fod-clock-time.h"
#include "fod-day-text.h"
#include "fod-list-row.h"
#include "fod-meeting-actions.h"
#include "fod-schedule-closures.h"
#include "fod-schedule-row.h"
#include "fod-test-page.h"
#include "fod-workplace.h"

/* Monday of week 35 in 2026: the day of the test's clock. */
#define MONDAY fod_day_from_ymd (2026, 8, 24)

static FodRecord *
add (FodTestPage *test,
     FodRecord *course,
     const char *title,
     FodDay day,
     int time,
     int minutes)
{
  g_autoptr (GError) error = NULL;
  FodRecord *activity = fod_activity_add (test->store, course, title, day, time, minutes, &error);

  g_assert_no_error (error);
  return activity;
}

static FodRecord *
add_meeting (FodTestPage *test,
             FodRecord *course,
             const char *kind,
             FodDay day,
             int time)
{
  g_autoptr (GError) error = NULL;
  FodRecord *meeting = fod_meeting_add (test->store, course, kind, day, time, &error);

  g_assert_no_error (error);
  fod_test_set (test->store, meeting, "title", FOD_TEXT (kind));
  return meeting;
}

static void
show (FodTestPage *test,
      FodRecord *course)
{
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_SCHEDULE_PAGE);
}

static GListModel *
get_rows (FodTestPage *test)
{
  GtkWidget *list = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL);

  return list ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))) : NULL;
}

/* The date a row shows, in a form that does not depend on the language. */
static char *
get_day (FodSectionRow *row)
{
  FodDay day = fod_schedule_get_day (fod_section_row_get_record (row));
  g_autofree char *shown = NULL;
  g_autofree char *expected = NULL;
  int month, month_day;

  g_object_get (row, "day-text", &shown, NULL);
  if (!*shown)
    return g_strdup ("");
  expected = fod_day_text_medium (day);
  g_assert_cmpstr (shown, ==, expected);
  fod_day_get_ymd (day, NULL, &month, &month_day);
  return g_strdup_printf ("%d/%d", month_day, month);
}

/* "title|day|reason|clash" of each row, "/" before a new week. */
static char *
describe (FodTestPage *test)
{
  GListModel *rows = get_rows (test);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; rows && i < g_list_model_get_n_items (rows); i++) {
    g_autoptr (FodSectionRow) row = g_list_model_get_item (rows, i);
    g_autofree char *title = fod_schedule_get_title (fod_section_row_get_record (row));
    g_autofree char *day = get_day (row);
    g_autofree char *reason = NULL;
    g_autofree char *clash = NULL;
    g_autofree char *heading = NULL;

    g_object_get (row, "reason", &reason, "clash", &clash, "heading", &heading, NULL);
    g_string_append_printf (text, "%s%s%s|%s|%s|%s", i ? " " : "", heading ? "/" : "", title, day,
                            reason, clash);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_shows (FodTestPage *test,
              const char *expected)
{
  g_autofree char *shown = NULL;

  fod_test_settle (test->window);
  shown = describe (test);
  g_assert_cmpstr (shown, ==, expected);
}

/* The heading of the first week, which has something on @last. */
static void
assert_heading (FodTestPage *test,
                FodDay last)
{
  g_autofree char *expected = fod_day_text_week_heading (MONDAY, last);
  g_autoptr (FodSectionRow) row = NULL;
  g_autofree char *heading = NULL;

  fod_test_settle (test->window);
  row = g_list_model_get_item (get_rows (test), 0);
  g_object_get (row, "heading", &heading, NULL);
  g_assert_cmpstr (heading, ==, expected);
}

/* The heading names the days that stand below it, also when one of them moves. */
static void
test_weekend (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) first = add (test, course, "a", MONDAY, 540, 60);
  g_autoptr (FodRecord) second = add (test, course, "b", MONDAY + 5, 540, 60);
  g_autoptr (FodRecord) third = add (test, course, "c", MONDAY + 7, 540, 60);

  show (test, course);
  assert_heading (test, MONDAY + 6);
  fod_test_set (test->store, second, "day", FOD_NUMBER (MONDAY + 4));
  assert_heading (test, MONDAY + 4);
  fod_test_set (test->store, second, "day", FOD_NUMBER (MONDAY + 6));
  assert_heading (test, MONDAY + 6);
}

static void
test_empty (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");

  show (test, course);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_true (fod_page_can_add (test->page));
}

/* Meetings stand among the activities; those the newcomer is not in do not. */
static void
test_order (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) other = fod_test_add_course (test->store, "Sofie Nyansat");
  g_autoptr (FodRecord) late = add (test, course, "c", MONDAY + 7, 600, 60);
  g_autoptr (FodRecord) early = add (test, course, "a", MONDAY, 540, 60);
  g_autoptr (FodRecord) sometime = add (test, course, "d", FOD_DAY_NONE, FOD_CLOCK_TIME_NONE, 0);
  g_autoptr (FodRecord) meeting = add_meeting (test, course, "status", MONDAY, 630);
  g_autoptr (FodRecord) without = add_meeting (test, course, "preparation", MONDAY, 480);

  show (test, course);
  assert_shows (test, "/a|24/8|| status||| /c|31/8|| /d|||");

  /* Past the meeting, in a query of its own where nothing changes its place. */
  fod_test_set (test->store, early, "time", FOD_NUMBER (720));
  assert_shows (test, "/status|24/8|| a||| /c|31/8|| /d|||");

  fod_session_set_course (test->session, other);
  assert_shows (test, "");
}

/* One meeting that is both in the programme's schedule and has an agenda is one line. */
static void
test_twin (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) activity = add (test, course, "start-up", MONDAY, 540, 60);
  g_autoptr (FodRecord) meeting = add_meeting (test, course, "start-up", MONDAY, 540);

  fod_test_set (test->store, activity, "kind", FOD_TEXT ("meeting"));
  show (test, course);
  assert_shows (test, "/start-up|24/8||");
  fod_test_set (test->store, activity, "day", FOD_NUMBER (MONDAY + 1));
  assert_shows (test, "/start-up|24/8|| start-up|25/8||");
}

static void
test_neighbours (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) long_one = add (test, course, "a", MONDAY, 540, 180);
  g_autoptr (FodRecord) within = add (test, course, "b", MONDAY, 600, 30);
  g_autoptr (FodRecord) after = add (test, course, "c", MONDAY, 690, 60);
  g_autoptr (FodRecord) next = add (test, course, "d", MONDAY, 750, 60);
  const char *clash = "At the same time as “a”";
  g_autofree char *first = g_strdup ("/a|24/8||At the same time as “b”");
  g_autofree char *expected = g_strdup_printf ("%s b|||%s c|||%s d|||", first, clash, clash);

  show (test, course);
  assert_shows (test, expected);
  fod_test_set (test->store, long_one, "minutes", FOD_NUMBER (60));
  assert_shows (test, "/a|24/8|| b||| c||| d|||");
}

/* Rows tell of what their neighbours do to them, once. */
static void
test_notifies (void)
{
  static const char *const names[] = { "day-text", "ends-day", "reason", "clash" };
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) first = add (test, course, "a", MONDAY, 540, 60);
  g_autoptr (FodRecord) second = add (test, course, "b", MONDAY, 600, 60);
  g_autoptr (FodSectionRow) row = NULL;
  guint counts[G_N_ELEMENTS (names)] = { 0 };

  show (test, course);
  assert_shows (test, "/a|24/8|| b|||");
  row = g_list_model_get_item (get_rows (test), 1);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *detail = g_strconcat ("notify::", names[i], NULL);

    g_signal_connect_swapped (row, detail, G_CALLBACK (g_atomic_int_inc), &counts[i]);
  }
  fod_test_set (test->store, first, "minutes", FOD_NUMBER (90));
  assert_shows (test, "/a|24/8||At the same time as “b” b|||At the same time as “a”");
  /* Now the one above is on another day, and the next one on this. */
  fod_test_set (test->store, first, "day", FOD_NUMBER (MONDAY - 1));
  assert_shows (test, "/a|23/8|Not a workday| /b|24/8||");
  g_object_unref (add (test, course, "c", MONDAY, 700, 60));
  assert_shows (test, "/a|23/8|Not a workday| /b|24/8|| c|||");
  g_assert_cmpuint (counts[0], ==, 1);
  g_assert_cmpuint (counts[1], ==, 1);
  g_assert_cmpuint (counts[2], ==, 0);
  g_assert_cmpuint (counts[3], ==, 2);
}

static void
test_days_off (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) saturday = add (test, course, "a", MONDAY + 5, 540, 60);
  g_autoptr (FodRecord) easter = add (test, course, "b", fod_day_from_ymd (2027, 3, 26), 540, 60);
  g_autoptr (GError) error = NULL;

  show (test, course);
  assert_shows (test, "/a|29/8|Not a workday| /b|26/3|Good Friday|");
  g_assert_true (fod_workplace_set_weekdays (test->store, FOD_WEEKDAYS_ALL, &error));
  g_assert_no_error (error);
  assert_shows (test, "/a|29/8|| /b|26/3|Good Friday|");
}

static void
test_move (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) activity = add (test, course, "a", MONDAY + 4, 540, 60);
  g_autoptr (FodRecord) other = add (test, course, "b", MONDAY + 7, 540, 60);
  GtkWidget *page;

  show (test, course);
  page = GTK_WIDGET (test->page);
  g_assert_true (fod_page_show_record (test->page, activity));
  /* From Friday over the weekend, and it stays selected. */
  g_assert_true (gtk_widget_activate_action (page, "schedule.move", "i", 1));
  g_assert_cmpint (fod_schedule_get_day (activity), ==, MONDAY + 7);
  g_assert_true (gtk_widget_activate_action (page, "schedule.move", "i", 1));
  g_assert_cmpint (fod_schedule_get_day (activity), ==, MONDAY + 8);
  g_assert_cmpint (fod_schedule_get_time (activity), ==, 540);
  g_assert_true (gtk_widget_activate_action (page, "schedule.move", "i", -1));
  g_assert_cmpint (fod_schedule_get_day (activity), ==, MONDAY + 7);
  g_assert_cmpint (fod_schedule_get_day (other), ==, MONDAY + 7);

  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_cmpint (fod_schedule_get_day (activity), ==, MONDAY + 8);
}

static void
test_drop (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) activity = add (test, course, "a", MONDAY, 600, 60);
  g_autoptr (FodRecord) meeting = add_meeting (test, course, "status", MONDAY + 2, 540);
  GtkWidget *row;

  show (test, course);
  row = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_LIST_ROW, NULL);
  g_assert_true (gtk_widget_activate_action (row, "row.drop", "(ssb)", fod_record_get_id (activity),
                                             fod_record_get_id (meeting), TRUE));
  assert_shows (test, "/status|26/8|| a|||");
  fod_test_set (test->store, activity, "day", FOD_NUMBER (MONDAY));
  assert_shows (test, "/a|24/8|| status|26/8||");
  row = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_LIST_ROW, NULL);
  g_assert_true (gtk_widget_activate_action (row, "row.drop", "(ssb)", fod_record_get_id (meeting),
                                             fod_record_get_id (activity), FALSE));
  assert_shows (test, "/status|24/8|| a|||");
}

static void
count_cb (FodSession *session,
          const char *message,
          gboolean undoable,
          guint *count)
{
  if (undoable)
    (*count)++;
}

static void
test_duplicate_and_delete (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) activity = add (test, course, "a", MONDAY + 4, 540, 60);
  guint told = 0;

  show (test, course);
  g_signal_connect (test->session, "told", G_CALLBACK (count_cb), &told);
  g_assert_true (fod_page_show_record (test->page, activity));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), "schedule.duplicate", NULL));
  assert_shows (test, "/a|28/8|| /a|31/8||");
  /* The copy is selected now. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), "schedule.delete", NULL));
  assert_shows (test, "/a|28/8||");
  g_assert_cmpuint (told, ==, 1);
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  assert_shows (test, "/a|28/8|| /a|31/8||");
}

static void
type_into (GtkWidget *window,
           const char *row,
           const char *text)
{
  GtkWidget *entry = fod_test_find (window, ADW_TYPE_ENTRY_ROW, row);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_add (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  GtkWidget *prompt;
  GtkWindow *dialog;

  show (test, course);
  fod_page_add (test->page);
  prompt = fod_test_find_window (FOD_TYPE_ACTIVITY_PROMPT);
  g_assert_nonnull (prompt);
  fod_test_settle (prompt);

  /* Neither without a title nor with a day that is none. */
  gtk_widget_activate_action (prompt, "prompt.accept", NULL);
  type_into (prompt, "What Happens?", "Rundtur");
  type_into (prompt, "Which Day?", "30. februar");
  gtk_widget_activate_action (prompt, "prompt.accept", NULL);
  g_assert_true (fod_test_find_window (FOD_TYPE_ACTIVITY_PROMPT) == prompt);

  type_into (prompt, "Which Day?", "26/8");
  g_assert_true (gtk_widget_activate_action (prompt, "prompt.accept", NULL));
  g_assert_null (fod_test_find_window (FOD_TYPE_ACTIVITY_PROMPT));
  assert_shows (test, "/Rundtur|26/8||");
  /* Its dialog is open, to say the rest. */
  dialog = GTK_WINDOW (fod_test_find_window (ADW_TYPE_WINDOW));
  g_assert_nonnull (gtk_window_get_transient_for (dialog));
  gtk_window_destroy (dialog);
}

static void
test_weeks (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  GtkWidget *page;

  for (int i = -30; i < 30; i++)
    g_object_unref (add (test, course, "a", MONDAY + 7 * i, 540, 60));
  show (test, course);
  page = GTK_WIDGET (test->page);
  fod_test_settle (test->window);
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (page, GTK_TYPE_LABEL, "Week 35"));
  gtk_widget_activate_action (page, "schedule.next-week", NULL);
  g_assert_nonnull (fod_test_find (page, GTK_TYPE_LABEL, "Week 36"));
  gtk_widget_activate_action (page, "schedule.previous-week", NULL);
  gtk_widget_activate_action (page, "schedule.previous-week", NULL);
  g_assert_nonnull (fod_test_find (page, GTK_TYPE_LABEL, "Week 34"));
  gtk_widget_activate_action (page, "schedule.this-week", NULL);
  g_assert_nonnull (fod_test_find (page, GTK_TYPE_LABEL, "Week 35"));
}

static void
test_closures (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) person = fod_test_add_person (test->store, "Kirsten Kontakt");
  g_autoptr (FodRecord) activity = add (test, course, "a", MONDAY, 540, 90);
  g_autofree char *role = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *quiet = NULL;
  g_autofree char *need = NULL;

  fod_test_set (test->store, activity, "role", FOD_TEXT ("contact"));
  fod_test_set (test->store, activity, "need", FOD_TEXT ("social"));
  role = fod_schedule_facts (NULL, activity);
  g_assert_cmpstr (role, ==, "1 hour 30 min · Contact person");
  fod_test_set (test->store, activity, "host", FOD_TEXT (fod_record_get_id (person)));
  fod_test_set (test->store, activity, "method", FOD_TEXT ("shadowing"));
  fod_test_set (test->store, activity, "place", FOD_TEXT ("Køkkenet"));
  facts = fod_schedule_facts (NULL, activity);
  g_assert_cmpstr (facts, ==, "Shadowing · 1 hour 30 min · Kirsten Kontakt · Køkkenet");
  need = fod_schedule_need (NULL, activity);
  g_assert_cmpstr (need, ==, "social");
  g_assert_true (fod_schedule_is_today (NULL, activity, MONDAY));
  g_assert_false (fod_schedule_is_today (NULL, activity, MONDAY + 1));
  g_assert_false (fod_schedule_is_today (NULL, NULL, MONDAY));

  fod_test_set (test->store, activity, "kind", FOD_TEXT ("air"));
  quiet = fod_schedule_need (NULL, activity);
  g_assert_cmpstr (quiet, ==, "");
}

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/schedule-page/empty", test_empty);
  g_test_add_func ("/schedule-page/order", test_order);
  g_test_add_func ("/schedule-page/twin", test_twin);
  g_test_add_func ("/schedule-page/weekend", test_weekend);
  g_test_add_func ("/schedule-page/neighbours", test_neighbours);
  g_test_add_func ("/schedule-page/notifies", test_notifies);
  g_test_add_func ("/schedule-page/days-off", test_days_off);
  g_test_add_func ("/schedule-page/move", test_move);
  g_test_add_func ("/schedule-page/drop", test_drop);
  g_test_add_func ("/schedule-page/duplicate-and-delete", test_duplicate_and_delete);
  g_test_add_func ("/schedule-page/add", test_add);
  g_test_add_func ("/schedule-page/weeks", test_weeks);
  g_test_add_func ("/schedule-page/closures", test_closures);

  return g_test_run ();
}
