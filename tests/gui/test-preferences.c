/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-preferences-window.h"

#include "fod-backup-folder.h"
#include "fod-closing-form.h"
#include "fod-closing.h"
#include "fod-daily-backup.h"
#include "fod-day-row.h"
#include "fod-people.h"
#include "fod-restore-row.h"
#include "fod-role-group.h"
#include "fod-switch-row.h"
#include "fod-test-page.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static GtkWidget *
show_preferences (FodTestPage *test,
                  const char *page)
{
  GtkWidget *window = fod_preferences_window_new (NULL, test->session);

  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  fod_test_settle (window);
  return window;
}

static void
close_window (GtkWidget *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (window);
}

static GtkWidget *
find (GtkWidget *window,
      GType type,
      const char *text)
{
  GtkWidget *found = fod_test_find (window, type, text);

  g_assert_nonnull (found);
  return found;
}

static void
test_me (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) me = NULL;
  GtkWidget *window;

  g_assert_true (fod_people_set_me (test->store, "Kirsten Kontakt", "contact", NULL));
  me = fod_people_me (test->store);
  window = show_preferences (test, "you");
  gtk_editable_set_text (GTK_EDITABLE (find (window, FOD_TYPE_TEXT_ROW, _ ("Your Name"))),
                         "Kirsten Kontaktperson");
  fod_role_group_set_role (FOD_ROLE_GROUP (find (window, FOD_TYPE_ROLE_GROUP, NULL)), "mentor");
  close_window (window);
  /* Another name is still the same person. */
  g_assert_cmpstr (fod_record_get_text (me, "name"), ==, "Kirsten Kontaktperson");
  g_assert_cmpstr (fod_people_my_role (test->store), ==, "mentor");
}

static void
test_first_workplace (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) workplace = NULL;
  GtkWidget *window = show_preferences (test, "workplace");
  GtkWidget *monday = find (window, GTK_TYPE_TOGGLE_BUTTON, "M");

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (monday)));
  gtk_editable_set_text (
    GTK_EDITABLE (find (window, FOD_TYPE_TEXT_ROW, _ ("Name of the Workplace"))), "Jobcentret");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (monday), FALSE);
  close_window (window);
  workplace = fod_workplace_find (test->store);
  g_assert_nonnull (workplace);
  g_assert_cmpstr (fod_record_get_text (workplace, "name"), ==, "Jobcentret");
  g_assert_cmpint (fod_record_get_number (workplace, "weekdays", 0), ==, FOD_WEEKDAYS_DEFAULT & ~1);
}

static void
test_untouched_writes_nothing (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *window = show_preferences (test, "workplace");

  close_window (window);
  g_assert_null (fod_workplace_find (test->store));
}

static void
test_free_days (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *window = show_preferences (test, "workplace");
  g_autoptr (FodWorkCalendar) calendar = NULL;
  g_autoptr (FodWorkCalendar) undone = NULL;
  GtkWidget *row = find (window, FOD_TYPE_SWITCH_ROW, _ ("5 June, Constitution Day"));

  fod_switch_row_set_active (FOD_SWITCH_ROW (row), TRUE);
  fod_switch_row_set_active (
    FOD_SWITCH_ROW (find (window, FOD_TYPE_SWITCH_ROW, _ ("24 December"))), TRUE);
  calendar = fod_workplace_get_calendar (test->store);
  g_assert_cmpint (fod_work_calendar_get_free_days (calendar), ==,
                   FOD_FREE_DAYS_CONSTITUTION_DAY | FOD_FREE_DAYS_CHRISTMAS_EVE);
  gtk_widget_activate_action (window, "preferences.undo", NULL);
  undone = fod_workplace_get_calendar (test->store);
  g_assert_cmpint (fod_work_calendar_get_free_days (undone), ==, FOD_FREE_DAYS_CONSTITUTION_DAY);
  g_assert_true (fod_switch_row_get_active (FOD_SWITCH_ROW (row)));
  g_assert_false (fod_switch_row_get_active (
    FOD_SWITCH_ROW (find (window, FOD_TYPE_SWITCH_ROW, _ ("24 December")))));
  close_window (window);
}

static const char *
get_closings (FodTestPage *test)
{
  g_autoptr (FodRecord) workplace = fod_workplace_find (test->store);

  return workplace ? fod_record_get_text (workplace, "closings") : NULL;
}

static void
test_closings (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *window = show_preferences (test, "workplace");
  g_autoptr (FodRecord) workplace = NULL;
  GtkWidget *form = find (window, FOD_TYPE_CLOSING_FORM, NULL);
  GtkWidget *first, *last;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (form), TRUE);
  fod_test_settle (window);
  first = find (form, FOD_TYPE_DAY_ROW, _ ("First Day"));
  last = find (form, FOD_TYPE_DAY_ROW, _ ("Last Day"));
  gtk_editable_set_text (GTK_EDITABLE (first), "31.7.2027");
  gtk_editable_set_text (GTK_EDITABLE (last), "12.7.2027");
  g_signal_emit_by_name (last, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (last, "error"));
  g_assert_null (get_closings (test));

  gtk_editable_set_text (GTK_EDITABLE (first), "12.7.2027");
  gtk_editable_set_text (GTK_EDITABLE (last), "31.7.2027");
  g_assert_false (gtk_widget_has_css_class (last, "error"));
  g_signal_emit_by_name (last, "entry-activated");
  workplace = fod_workplace_find (test->store);
  g_assert_cmpstr (get_closings (test), ==, "2027-07-12/2027-07-31");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (first)), ==, "");

  gtk_widget_activate_action (window, "preferences.remove-closing", "s", "2027-07-12/2027-07-31");
  g_assert_null (get_closings (test));
  gtk_widget_activate_action (window, "preferences.undo", NULL);
  g_assert_cmpstr (get_closings (test), ==, "2027-07-12/2027-07-31");
  close_window (window);
}

static void
test_closing_lines (void)
{
  static const char lines[] = "2027-12-23 Lille juleaften\n\n2027-07-12/2027-07-30 Sommer\n?";
  g_autoptr (GListModel) closings = fod_closing_read_lines (lines);
  g_autoptr (FodClosing) strange = g_list_model_get_item (closings, 0);
  g_autoptr (FodClosing) summer = g_list_model_get_item (closings, 1);
  g_autoptr (FodClosing) christmas = g_list_model_get_item (closings, 2);
  g_autoptr (FodClosing) autumn = fod_closing_new (fod_day_from_ymd (2027, 10, 18),
                                                   fod_day_from_ymd (2027, 10, 18), "", NULL);
  g_autofree char *without = fod_closing_remove_line (lines, summer);
  g_autofree char *with = fod_closing_add_line (without, autumn);
  g_autofree char *days = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (closings), ==, 3);
  g_assert_cmpstr (fod_closing_get_title (strange), ==, "?");
  g_assert_cmpstr (fod_closing_get_title (summer), ==, "Sommer");
  g_object_get (summer, "days", &days, NULL);
  g_assert_cmpstr (days, ==, "12.–30.\u00a0juli 2027");
  g_assert_cmpstr (fod_closing_get_title (christmas), ==, "Lille juleaften");
  /* It lies in one year, which must be told. */
  g_object_get (summer, "days", &days, NULL);
  g_assert_cmpstr (days, ==, "12.–30.\u00a0juli 2027");
  g_assert_cmpstr (without, ==, "2027-12-23 Lille juleaften\n?");
  g_assert_cmpstr (with, ==, "2027-12-23 Lille juleaften\n?\n2027-10-18");
  g_assert_cmpstr (fod_closing_get_title (autumn), ==, _ ("Closed"));
}

static gboolean
is_backed_up (gpointer data)
{
  FodTestPage *test = data;
  g_autofree char *folder = fod_backup_folder_get (test->store);

  return !fod_backup_is_due (test->store, folder, fod_session_get_today (test->session));
}

/* While a backup is under way its button cannot be pressed. */
static gboolean
is_ready (gpointer button)
{
  return gtk_widget_get_sensitive (button);
}

static void
test_backup_folder (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *window = show_preferences (test, "backup");
  GtkWidget *button = find (window, GTK_TYPE_BUTTON, C_ ("preferences", "_Copy Now"));
  g_autofree char *folder = fod_test_folder_name (test->folder, "kopier");
  g_autofree char *last = NULL;

  g_assert_true (fod_backup_folder_is_default (test->store));
  g_assert_true (fod_backup_folder_set (test->store, folder, NULL));
  g_assert_false (fod_backup_folder_is_default (test->store));
  gtk_widget_activate_action (window, "preferences.back-up", NULL);
  g_assert_false (is_ready (button));
  fod_test_wait (is_ready, button);
  g_assert_true (is_backed_up (test));
  last = fod_backup_folder_describe_last (test->store, fod_session_get_today (test->session));
  g_assert_cmpstr (last, !=, _ ("None yet"));
  gtk_widget_activate_action (window, "preferences.usual-folder", NULL);
  g_assert_true (fod_backup_folder_is_default (test->store));
  close_window (window);
}

static void
restore_cb (GSimpleAction *action,
            GVariant *parameter,
            char **path)
{
  *path = g_variant_dup_string (parameter, NULL);
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return ADW_MESSAGE_DIALOG (window);
  }
  return NULL;
}

static void
answer (const char *response)
{
  AdwMessageDialog *question = find_question ();

  g_assert_nonnull (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* The latest backup comes first; going back to it is asked about. */
static void
test_restore (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *folder = fod_backup_folder_get (test->store);
  FodDay today = fod_session_get_today (test->session);
  g_autofree char *yesterday = fod_backup_run (test->store, folder, today - 1, NULL);
  g_autofree char *latest = fod_backup_run (test->store, folder, today, NULL);
  GtkWidget *window = show_preferences (test, "backup");
  GtkWidget *row = find (window, FOD_TYPE_RESTORE_ROW, NULL);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("restore", G_VARIANT_TYPE_STRING);
  g_autofree char *restored = NULL;

  g_signal_connect (action, "activate", G_CALLBACK (restore_cb), &restored);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (test->window, "app", G_ACTION_GROUP (actions));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (test->window));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fod_test_settle (window);
  g_assert_nonnull (fod_test_find (row, GTK_TYPE_LABEL, "i dag · 0 forløb"));
  g_assert_nonnull (fod_test_find (row, GTK_TYPE_LABEL, "i går · 0 forløb"));

  gtk_widget_activate_action (row, "restore.ask", "s", yesterday);
  answer ("cancel");
  g_assert_null (restored);
  gtk_widget_activate_action (row, "restore.ask", "s", yesterday);
  answer ("accept");
  g_assert_cmpstr (restored, ==, yesterday);
  close_window (window);
}

/* What is written and not added is not lost with the window. */
static void
test_begun_closing (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *window = show_preferences (test, "workplace");
  GtkWidget *form = find (window, FOD_TYPE_CLOSING_FORM, NULL);
  GtkWidget *first;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (form), TRUE);
  fod_test_settle (window);
  first = find (form, FOD_TYPE_DAY_ROW, _ ("First Day"));
  gtk_editable_set_text (GTK_EDITABLE (first), "12.7.2027");
  gtk_window_destroy (GTK_WINDOW (window));

  window = fod_preferences_window_new (NULL, test->session);
  gtk_window_present (GTK_WINDOW (window));
  fod_test_settle (window);
  form = find (window, FOD_TYPE_CLOSING_FORM, NULL);
  first = find (form, FOD_TYPE_DAY_ROW, _ ("First Day"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (first)), ==, "12.7.2027");
  gtk_window_close (GTK_WINDOW (window));
  fod_test_settle (window);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  answer ("accept");
  g_assert_null (window);
}

/* Where nothing can be gone back to, nothing is offered. */
static void
test_no_backup (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  GtkWidget *window = show_preferences (test, "backup");

  g_assert_null (fod_test_find (window, FOD_TYPE_RESTORE_ROW, NULL));
  close_window (window);
}

static gboolean
has_problem (gpointer data)
{
  return fod_daily_backup_get_problem (data) != NULL;
}

static gboolean
has_no_problem (gpointer data)
{
  return fod_daily_backup_get_problem (data) == NULL;
}

static void
test_daily_backup (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  FodDailyBackup *daily = fod_daily_backup_new (test->session);
  g_autofree char *file = fod_test_folder_name (test->folder, "ikke-en-mappe");
  g_autofree char *usual = fod_backup_default_folder (test->store);
  guint n_notified = 0;

  g_signal_connect_swapped (daily, "notify::problem", G_CALLBACK (g_atomic_int_inc), &n_notified);
  /* Beside the file it goes well, in the other folder it cannot. */
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_true (fod_backup_folder_set (test->store, file, NULL));
  fod_daily_backup_run (daily);
  fod_test_wait (has_problem, daily);
  g_assert_false (fod_backup_is_due (test->store, usual, fod_session_get_today (test->session)));
  g_assert_cmpuint (n_notified, ==, 1);

  g_assert_cmpint (g_unlink (file), ==, 0);
  fod_daily_backup_run (daily);
  fod_test_wait (has_no_problem, daily);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_true (is_backed_up (test));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (daily);
}

/* Once the disk has room again, or the folder is there, nobody has to start the program anew. */
static void
test_retried_backup (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  FodDailyBackup *daily = fod_daily_backup_new (test->session);
  g_autofree char *file = fod_test_folder_name (test->folder, "ikke-en-mappe");

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_true (fod_backup_folder_set (test->store, file, NULL));
  fod_daily_backup_run (daily);
  fod_test_wait (has_problem, daily);
  g_assert_cmpint (g_unlink (file), ==, 0);
  fod_session_note_backup (test->session);
  fod_test_wait (has_no_problem, daily);
  g_assert_true (is_backed_up (test));
  g_object_unref (daily);

  daily = fod_daily_backup_new (test->session);
  fod_daily_backup_set_retry (daily, 1);
  g_free (file);
  file = fod_test_folder_name (test->folder, "heller-ikke");
  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  g_assert_true (fod_backup_folder_set (test->store, file, NULL));
  fod_daily_backup_run (daily);
  fod_test_wait (has_problem, daily);
  g_assert_cmpint (g_unlink (file), ==, 0);
  fod_test_wait (has_no_problem, daily);
  g_assert_true (is_backed_up (test));
  fod_daily_backup_stop (daily);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (daily);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/preferences/me", test_me);
  g_test_add_func ("/preferences/first-workplace", test_first_workplace);
  g_test_add_func ("/preferences/untouched-writes-nothing", test_untouched_writes_nothing);
  g_test_add_func ("/preferences/free-days", test_free_days);
  g_test_add_func ("/preferences/closings", test_closings);
  g_test_add_func ("/preferences/closing-lines", test_closing_lines);
  g_test_add_func ("/preferences/begun-closing", test_begun_closing);
  g_test_add_func ("/preferences/backup-folder", test_backup_folder);
  g_test_add_func ("/preferences/restore", test_restore);
  g_test_add_func ("/preferences/no-backup", test_no_backup);
  g_test_add_func ("/preferences/daily-backup", test_daily_backup);
  g_test_add_func ("/preferences/retried-backup", test_retried_backup);

  return g_test_run ();
}
