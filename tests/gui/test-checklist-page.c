/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-checklist-page.h"

#include "fod-day.h"
#include "fod-gui-fixture.h"
#include "fod-list-row.h"
#include "fod-record-dialog.h"
#include "fod-task-actions.h"
#include "fod-task-dialog.h"
#include "fod-test-page.h"

static FodRecord *
add_task (FodTestPage *test,
          FodRecord *course,
          const char *title,
          const char *horizon,
          const char *position)
{
  FodRecord *task = fod_test_add_task (test->store, course, title);

  fod_test_set (test->store, task, "horizon", FOD_TEXT (horizon));
  fod_test_set (test->store, task, "position", FOD_TEXT (position));
  return task;
}

static char *
describe (FodTestPage *test)
{
  GtkWidget *list = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL);
  GListModel *model = list ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; model && i < g_list_model_get_n_items (model); i++) {
    g_autoptr (FodSectionRow) row = g_list_model_get_item (model, i);

    g_string_append_printf (text, "%s%s", i ? " " : "",
                            fod_record_get_text (fod_section_row_get_record (row), "title"));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_shows (FodTestPage *test,
              const char *expected)
{
  g_autofree char *shown = describe (test);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_true (fod_page_can_add (test->page));
}

static void
test_tick (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = add_task (test, course, "Blomster", "first-day", "5");
  GtkWidget *check;

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  check = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_nonnull (check);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  gtk_widget_activate (check);
  g_assert_cmpstr (fod_record_get_text (task, "state"), ==, "done");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

/* Nothing to say takes no room: the title stands in the middle of its row. Who is no longer
 * responsible is no longer shown. */
static void
test_second_line (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = add_task (test, course, "Blomster", "first-day", "5");
  g_autoptr (FodRecord) person = fod_test_add_person (test->store, "Karl");
  GtkWidget *facts;

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  facts = gtk_widget_get_next_sibling (
    fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, "Blomster"));
  g_assert_false (gtk_widget_get_visible (facts));
  fod_test_set (test->store, task, "role", FOD_TEXT ("contact"));
  g_assert_true (gtk_widget_get_visible (facts));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (facts)), !=, "");
  fod_test_set (test->store, task, "responsible", FOD_TEXT (fod_record_get_id (person)));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (facts)), ==, "Karl");
  fod_test_set (test->store, task, "role", FOD_NONE);
  fod_test_set (test->store, task, "responsible", FOD_NONE);
  g_assert_false (gtk_widget_get_visible (facts));
}

static void
test_move_by_keyboard (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) flowers = add_task (test, course, "Blomster", "first-day", "3");
  g_autoptr (FodRecord) coffee = add_task (test, course, "Kaffe", "first-day", "5");
  g_autoptr (FodRecord) tour = add_task (test, course, "Rundtur", "first-week", "5");

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  assert_shows (test, "Blomster Kaffe Rundtur");
  g_assert_true (fod_page_show_record (test->page, flowers));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "checklist.move", "i", 1);
  assert_shows (test, "Kaffe Blomster Rundtur");

  /* Over the edge: into the next horizon, at its top. */
  gtk_widget_activate_action (GTK_WIDGET (test->page), "checklist.move", "i", 1);
  assert_shows (test, "Kaffe Blomster Rundtur");
  g_assert_cmpstr (fod_record_get_text (flowers, "horizon"), ==, "first-week");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "checklist.move", "i", 1);
  assert_shows (test, "Kaffe Rundtur Blomster");
}

/* Space ticks the row that has the focus, which stays the one that the other keys are about. */
static void
test_tick_by_keyboard (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) flowers = add_task (test, course, "Blomster", "first-day", "3");
  g_autoptr (FodRecord) coffee = add_task (test, course, "Kaffe", "first-day", "5");
  GtkWidget *list;
  GtkSelectionModel *selection;

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  g_assert_true (fod_page_show_record (test->page, coffee));
  fod_test_settle (test->window);
  list = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL);
  g_assert_true (fod_gui_test_press (list, GDK_KEY_space, 0));
  g_assert_cmpstr (fod_record_get_text (coffee, "state"), ==, "done");
  g_assert_true (fod_task_is_open (flowers));
  g_assert_true (fod_gui_test_press (list, GDK_KEY_space, 0));
  g_assert_true (fod_task_is_open (coffee));

  selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  gtk_selection_model_unselect_all (selection);
  g_assert_true (gtk_selection_model_is_selected (selection, 1));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "checklist.move", "i", -1);
  assert_shows (test, "Kaffe Blomster");
}

static void
test_drop (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) flowers = add_task (test, course, "Blomster", "first-day", "3");
  g_autoptr (FodRecord) coffee = add_task (test, course, "Kaffe", "first-day", "5");
  g_autoptr (FodRecord) tour = add_task (test, course, "Rundtur", "first-week", "5");
  GtkWidget *row;

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  row = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_LIST_ROW, NULL);
  g_assert_true (gtk_widget_activate_action (row, "row.drop", "(ssb)", fod_record_get_id (flowers),
                                             fod_record_get_id (tour), TRUE));
  assert_shows (test, "Kaffe Rundtur Blomster");
  g_assert_cmpstr (fod_record_get_text (flowers, "horizon"), ==, "first-week");
}

static void
test_filter_and_delete (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) other = fod_test_add_course (test->store, "Sofie Nyansat");
  g_autoptr (FodRecord) late = add_task (test, course, "Blomster", "first-day", "3");
  g_autoptr (FodRecord) done = add_task (test, course, "Kaffe", "first-day", "5");
  GtkWidget *filter;

  fod_test_set (test->store, late, "state", FOD_TEXT ("open"));
  fod_test_set (test->store, late, "due", FOD_NUMBER (fod_session_get_today (test->session) - 3));
  fod_test_set (test->store, done, "state", FOD_TEXT ("done"));
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  assert_shows (test, "Blomster Kaffe");

  filter = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 2);
  assert_shows (test, "Blomster");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (filter), 0);

  g_assert_true (fod_page_show_record (test->page, late));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "checklist.delete", NULL);
  assert_shows (test, "Kaffe");
  fod_session_set_course (test->session, other);
  assert_shows (test, "");
}

static gboolean
is_in_list (FodTestPage *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus && gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW);
}

/* The keyboard begins in the list, also when there is nothing left to do in it. */
static void
test_enter (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = add_task (test, course, "Blomster", "first-day", "5");

  g_assert_true (fod_task_set_done (test->store, task, TRUE, NULL));
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_CHECKLIST_PAGE);
  /* As when one comes from another page. */
  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  fod_page_enter (test->page);
  fod_test_settle (test->window);
  g_assert_true (is_in_list (test));
}

/* A role answers for a task until the course has somebody in it. */
static void
test_role (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) task = add_task (test, course, "Blomster", "first-day", "5");
  FodFieldRow *row;
  GtkWidget *dialog;

  fod_test_set (test->store, task, "role", FOD_TEXT ("contact"));
  gtk_window_present (GTK_WINDOW (test->window));
  fod_task_dialog_present (test->window, test->session, task);
  dialog = fod_test_find_window (FOD_TYPE_RECORD_DIALOG);
  row = fod_record_dialog_get_row (FOD_RECORD_DIALOG (dialog), "responsible");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "Ansvarlig: Kontaktperson, ingen valgt endnu");
  gtk_editable_set_text (GTK_EDITABLE (row), "Nanna Nyansat");
  g_assert_true (fod_field_row_commit (row));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ansvarlig");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/checklist-page/empty", test_empty);
  g_test_add_func ("/checklist-page/tick", test_tick);
  g_test_add_func ("/checklist-page/second-line", test_second_line);
  g_test_add_func ("/checklist-page/move-by-keyboard", test_move_by_keyboard);
  g_test_add_func ("/checklist-page/tick-by-keyboard", test_tick_by_keyboard);
  g_test_add_func ("/checklist-page/drop", test_drop);
  g_test_add_func ("/checklist-page/filter-and-delete", test_filter_and_delete);
  g_test_add_func ("/checklist-page/enter", test_enter);
  g_test_add_func ("/checklist-page/role", test_role);

  return g_test_run ();
}
