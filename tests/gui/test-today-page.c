/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-today-page.h"

#include "fod-people.h"
#include "fod-section-row.h"
#include "fod-test-page.h"

static FodRecord *
add_task (FodTestPage *test,
          FodRecord *course,
          const char *title,
          FodDay due)
{
  FodRecord *task = fod_test_add_task (test->store, course, title);

  fod_test_set (test->store, task, "state", FOD_TEXT ("open"));
  fod_test_set (test->store, task, "due", FOD_NUMBER (due));
  return task;
}

static FodRecord *
add_event (FodTestPage *test,
           FodRecord *course,
           FodRecordType type,
           const char *title,
           FodDay day,
           int time)
{
  g_autoptr (FodEdit) edit = fod_edit_new (test->store);
  FodRecord *event = fod_edit_create (edit, type);

  fod_edit_set (edit, event, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, event, "title", FOD_TEXT (title));
  fod_edit_set (edit, event, "kind", FOD_TEXT (type == FOD_RECORD_MEETING ? "status" : "activity"));
  fod_edit_set (edit, event, "day", FOD_NUMBER (day));
  fod_edit_set (edit, event, "time", FOD_NUMBER (time));
  if (type == FOD_RECORD_MEETING)
    fod_edit_set (edit, event, "state", FOD_TEXT ("planned"));
  g_object_ref (event);
  fod_test_commit (test->store, edit);
  return event;
}

static char *
describe (FodTestPage *test)
{
  GtkWidget *list = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL);
  GListModel *model = list ? G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; model && i < g_list_model_get_n_items (model); i++) {
    g_autoptr (FodSectionRow) row = g_list_model_get_item (model, i);
    g_autofree char *heading = NULL;

    g_object_get (row, "heading", &heading, NULL);
    if (heading)
      g_string_append_printf (text, "[%s]", heading);
    g_string_append_printf (text, "%s.",
                            fod_record_get_text (fod_section_row_get_record (row), "title"));
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static FodRecord *
add_active_course (FodTestPage *test,
                   const char *newcomer)
{
  FodRecord *course = fod_test_add_course (test->store, newcomer);

  fod_test_set (test->store, course, "state", FOD_TEXT ("active"));
  return course;
}

static void
test_empty (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();

  fod_test_page_show (test, FOD_TYPE_TODAY_PAGE);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
}

/* Late first, then by day and time, over all active courses, and no further than a week. */
static void
test_what_needs_me (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  FodDay today = fod_session_get_today (test->session);
  g_autoptr (FodRecord) first = add_active_course (test, "Nanna Nyansat");
  g_autoptr (FodRecord) second = add_active_course (test, "Sofie Startklar");
  g_autoptr (FodRecord) closed = add_active_course (test, "Anton Afsluttet");
  g_autoptr (FodRecord) late = add_task (test, second, "Sent", today - 3);
  g_autoptr (FodRecord) now = add_task (test, first, "Nu", today);
  g_autoptr (FodRecord) later = add_task (test, first, "Senere", today + 8);
  g_autoptr (FodRecord) gone = add_task (test, closed, "Væk", today);
  g_autoptr (FodRecord) tour =
    add_event (test, first, FOD_RECORD_ACTIVITY, "Rundtur", today + 2, 600);
  g_autoptr (FodRecord) meeting =
    add_event (test, second, FOD_RECORD_MEETING, "Møde", today + 2, 540);

  fod_test_set (test->store, closed, "state", FOD_TEXT ("closed"));
  fod_test_page_show (test, FOD_TYPE_TODAY_PAGE);
  {
    g_autofree char *shown = describe (test);

    g_assert_cmpstr (shown, ==, "[Over tid]Sent.[I dag]Nu.[De næste syv dage]Møde.Rundtur.");
  }
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_ACTION_ROW, "Møde"));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_tick_tells (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = add_active_course (test, "Nanna Nyansat");
  g_autoptr (FodRecord) task = add_task (test, course, "Nu", fod_session_get_today (test->session));
  guint told = 0;
  GtkWidget *check;

  g_signal_connect_swapped (test->session, "told", G_CALLBACK (count_cb), &told);
  fod_test_page_show (test, FOD_TYPE_TODAY_PAGE);
  check = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_widget_activate (check);
  g_assert_cmpstr (fod_record_get_text (task, "state"), ==, "done");
  g_assert_cmpuint (told, ==, 1);
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
}

static void
show_cb (FodSession *session,
         FodRecord *record,
         FodRecord **shown)
{
  *shown = record;
}

static void
test_prepare_goes_to_the_meeting (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = add_active_course (test, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = NULL;
  FodRecord *shown = NULL;
  GtkWidget *button;

  meeting = add_event (test, course, FOD_RECORD_MEETING, "Møde",
                       fod_session_get_today (test->session) + 30, 540);
  g_signal_connect (test->session, "shown", G_CALLBACK (show_cb), &shown);
  fod_test_page_show (test, FOD_TYPE_TODAY_PAGE);
  button = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_BUTTON, "Forbered");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (shown == meeting);
}

/* A leader's meetings are those of the courses she leads. */
static void
test_mine (void)
{
  static const struct {
    const char *role;
    const char *shown;
  } CASES[] = {
    { "contact", "[De næste syv dage]Kontaktens." },
    { "leader", "[De næste syv dage]Lederens." },
  };
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  FodDay day = fod_session_get_today (test->session) + 2;
  g_autoptr (FodRecord) first = add_active_course (test, "Nanna Nyansat");
  g_autoptr (FodRecord) second = add_active_course (test, "Sofie Startklar");
  g_autoptr (FodRecord) me = NULL;
  g_autoptr (FodRecord) of_contact =
    add_event (test, first, FOD_RECORD_MEETING, "Kontaktens", day, 540);
  g_autoptr (FodRecord) of_leader =
    add_event (test, second, FOD_RECORD_MEETING, "Lederens", day, 600);

  g_assert_true (fod_people_set_me (test->store, "Lea", "contact", NULL));
  me = fod_people_me (test->store);
  fod_test_set (test->store, first, "contact", FOD_TEXT (fod_record_get_id (me)));
  fod_test_set (test->store, second, "leader", FOD_TEXT (fod_record_get_id (me)));
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *shown = NULL;
    GtkDropDown *filter;

    g_assert_true (fod_people_set_me (test->store, "Lea", CASES[i].role, NULL));
    fod_test_page_show (test, FOD_TYPE_TODAY_PAGE);
    filter = GTK_DROP_DOWN (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_DROP_DOWN, NULL));
    gtk_drop_down_set_selected (filter, 1);
    fod_test_settle (test->window);
    shown = describe (test);
    g_assert_cmpstr (shown, ==, CASES[i].shown);
  }
}

static double
get_scrolled (GtkWidget *list)
{
  return gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)));
}

static void
add_tasks (FodTestPage *test,
           FodRecord *course,
           guint n_tasks,
           FodDay due)
{
  for (guint i = 0; i < n_tasks; i++)
    g_object_unref (add_task (test, course, "Opgave", due));
}

/* What has come while another page was shown, and is later than all there was, is seen. */
static void
test_begins_with_the_latest (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = add_active_course (test, "Nanna Nyansat");
  FodDay today = fod_session_get_today (test->session);
  GtkWidget *list;

  add_tasks (test, course, 30, today - 1);
  fod_test_page_show (test, FOD_TYPE_TODAY_PAGE);
  list = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL);
  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  gtk_widget_set_visible (GTK_WIDGET (test->page), FALSE);
  add_tasks (test, course, 10, today - 20);
  fod_test_settle (test->window);
  gtk_widget_set_visible (GTK_WIDGET (test->page), TRUE);
  fod_test_settle (test->window);
  g_assert_cmpfloat (get_scrolled (list), ==, 0);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/today-page/empty", test_empty);
  g_test_add_func ("/today-page/what-needs-me", test_what_needs_me);
  g_test_add_func ("/today-page/mine", test_mine);
  g_test_add_func ("/today-page/begins-with-the-latest", test_begins_with_the_latest);
  g_test_add_func ("/today-page/tick-tells", test_tick_tells);
  g_test_add_func ("/today-page/prepare-goes-to-the-meeting", test_prepare_goes_to_the_meeting);

  return g_test_run ();
}
