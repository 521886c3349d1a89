/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-page.h"

#include "fod-agreement-actions.h"
#include "fod-agreement-row.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentor-line.h"
#include "fod-mentor-meetings-page.h"
#include "fod-mentor-row.h"
#include "fod-mentorship-actions.h"
#include "fod-mentorship-dialog.h"
#include "fod-page-registry.h"
#include "fod-test-page.h"

static guint
count_rows (FodTestPage *test,
            FodRecordType type)
{
  GtkWidget *first = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_MENTOR_ROW, NULL);
  guint count = 0;

  /* The three lists are beside each other in their groups. */
  for (GtkWidget *row = first; row; row = gtk_widget_get_next_sibling (row))
    count += FOD_IS_MENTOR_ROW (row) &&
             fod_record_get_record_type (fod_mentor_row_get_record (FOD_MENTOR_ROW (row))) == type;
  return count;
}

/* From the invitation through the dialog to the mentorship, and back by undo. */
static void
test_begin (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  g_autoptr (FodRecord) mentorship = NULL;
  GtkWidget *dialog, *mentor;

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_MENTORSHIP_PAGE);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_BUTTON, NULL));
  g_assert_null (fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_MENTOR_ROW, NULL));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "mentorship.begin", NULL);
  dialog = fod_test_find_window (FOD_TYPE_MENTORSHIP_DIALOG);
  g_assert_nonnull (dialog);
  mentor = fod_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);

  /* Without a name nothing begins. */
  gtk_widget_activate_action (dialog, "mentorship.confirm", NULL);
  g_assert_true (fod_test_find_window (FOD_TYPE_MENTORSHIP_DIALOG) == dialog);
  gtk_editable_set_text (GTK_EDITABLE (mentor), "Mette Mentor");
  gtk_widget_activate_action (dialog, "mentorship.confirm", NULL);
  g_assert_null (fod_test_find_window (FOD_TYPE_MENTORSHIP_DIALOG));

  mentorship = fod_mentorship_find (test->store, course);
  g_assert_nonnull (mentorship);
  fod_test_settle (test->window);
  g_assert_cmpuint (count_rows (test, FOD_RECORD_MENTOR_ROLE), ==, 3);
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  fod_test_settle (test->window);
  g_assert_null (fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_MENTOR_ROW, NULL));
}

static gboolean
says (FodTestPage *test,
      const char *part)
{
  g_autoptr (GQueue) queue = g_queue_new ();
  GtkWidget *widget;

  g_queue_push_tail (queue, test->page);
  while ((widget = g_queue_pop_head (queue))) {
    if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
        strstr (gtk_label_get_label (GTK_LABEL (widget)), part))
      return TRUE;
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
         child = gtk_widget_get_next_sibling (child))
      g_queue_push_tail (queue, child);
  }
  return FALSE;
}

static void
test_page (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  g_autoptr (FodRecord) mentorship = fod_test_page_begin_mentorship (test, course);
  g_autoptr (FodRecord) other = fod_test_add_person (test->store, "Søren Social");
  g_autoptr (GPtrArray) roles = fod_mentorship_list_roles (test->store, mentorship);
  g_autoptr (FodRecord) goal = NULL;

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_MENTORSHIP_PAGE);
  g_assert_true (says (test, "Anna Prøve og Mette Mentor"));
  g_assert_true (says (test, "0 af 18 møder holdt"));
  g_assert_true (says (test, "Mette Mentor har alle tre roller"));
  g_assert_true (says (test, "Lige nu"));

  fod_test_set (test->store, roles->pdata[1], "person", FOD_TEXT (fod_record_get_id (other)));
  fod_test_set (test->store, roles->pdata[1], "minutes", FOD_NUMBER (60));
  fod_test_settle (test->window);
  g_assert_false (says (test, "alle tre roller"));
  g_assert_true (says (test, "Søren Social · 1\u00a0time om måneden"));

  goal = fod_mentorship_add_goal (test->store, mentorship, "Sige fra", NULL);
  fod_test_settle (test->window);
  g_assert_true (says (test, "Sige fra"));
  g_assert_true (fod_page_show_record (test->page, goal));
  g_assert_true (fod_page_show_record (test->page, roles->pdata[0]));
  g_assert_false (fod_page_show_record (test->page, course));

  gtk_widget_activate_action (GTK_WIDGET (test->page), "mentorship.remove", NULL);
  fod_test_settle (test->window);
  g_assert_true (says (test, "Intet mentorforløb endnu"));
}

/* What the picture shows is said too, and follows what happens. */
static void
test_line (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  g_autoptr (FodRecord) mentorship = fod_test_page_begin_mentorship (test, course);
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (test->store, FOD_RECORD_MEETING, mentorship);
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (test->store, mentorship);
  FodDay end = (FodDay) fod_record_get_number (mentorship, "end", 0);
  FodDay start = (FodDay) fod_record_get_number (mentorship, "start", 0);
  g_autofree char *after = fod_mentor_line_describe (mentorship, meetings, themes, end + 1);
  g_autofree char *before = fod_mentor_line_describe (mentorship, meetings, themes, start - 1);
  GtkWidget *line;
  int wide, narrow;

  g_assert_cmpstr (after, ==, "Mentorforløbet er slut. 0 af 18 møder holdt.");
  g_assert_true (g_str_has_prefix (before, "Mentorforløbet begynder "));
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_MENTORSHIP_PAGE);
  line = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_MENTOR_LINE, NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (line), ==,
                   "Måned 1 af 12. 0 af 18 møder holdt. "
                   "Denne måneds tema: Fra studerende til kollega.");
  /* 264: the least, with the margins. */
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 720, &wide, NULL, NULL, NULL);
  gtk_widget_measure (line, GTK_ORIENTATION_VERTICAL, 264, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);

  g_assert_true (fod_meeting_hold (test->store, meetings->pdata[0], NULL));
  fod_test_set (test->store, themes->pdata[0], "month", FOD_NUMBER (2));
  fod_test_settle (test->window);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (line), ==,
                   "Måned 1 af 12. 1 af 18 møder holdt.");
}

static gboolean
has_all_meetings (gpointer data)
{
  GtkListView *list = data;

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) == 18;
}

/* The page of meetings shows those of the mentorship, and only those. */
static void
test_meetings (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  FodDay today = fod_session_get_today (test->session);
  g_autoptr (FodRecord) status = fod_meeting_add (test->store, course, "status", today, 540, NULL);
  g_autoptr (FodRecord) mentorship = fod_test_page_begin_mentorship (test, course);
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (test->store, FOD_RECORD_MEETING, mentorship);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (test->store, meetings->pdata[0]);

  g_assert_cmpuint (meetings->len, ==, 18);
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_MENTOR_MEETINGS_PAGE);
  fod_test_wait (has_all_meetings,
                 fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL));
  g_assert_true (says (test, "Siden sidst"));
  g_assert_true (says (test, "bliver mellem jer to"));
  g_assert_false (fod_page_show_record (test->page, status));
  g_assert_true (fod_page_show_record (test->page, points->pdata[4]));
}

static GtkWidget *
find_agreement (FodTestPage *test,
                const char *title)
{
  return fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_AGREEMENT_ROW, title);
}

/* What the two agreed is ticked in its row, and followed up at the next meeting until it is. */
static void
test_agreement (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  g_autoptr (FodRecord) mentorship = fod_test_page_begin_mentorship (test, course);
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (test->store, FOD_RECORD_MEETING, mentorship);
  g_autoptr (FodRecord) agreement = fod_agreement_add (
    test->store, meetings->pdata[0], "Læs bogen", NULL, FOD_DAY_NONE, NULL);
  GtkWidget *row, *check;

  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_MENTOR_MEETINGS_PAGE);
  fod_test_wait (has_all_meetings,
                 fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_VIEW, NULL));
  g_assert_true (fod_page_show_record (test->page, meetings->pdata[0]));
  fod_test_settle (test->window);
  g_assert_false (says (test, "fra tidligere møder"));
  row = find_agreement (test, "Læs bogen");
  check = fod_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_null (fod_test_find (row, GTK_TYPE_BUTTON, NULL));
  gtk_widget_activate (check);
  g_assert_true (fod_agreement_is_done (agreement));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  /* Ticked at the next meeting it stays in sight there, and is gone when one comes back. */
  g_assert_true (fod_page_show_record (test->page, meetings->pdata[1]));
  fod_test_settle (test->window);
  g_assert_true (says (test, "fra tidligere møder"));
  row = find_agreement (test, "Læs bogen");
  gtk_widget_activate (fod_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL));
  fod_test_settle (test->window);
  g_assert_true (fod_agreement_is_done (agreement));
  g_assert_true (find_agreement (test, "Læs bogen") == row);
  g_assert_true (fod_page_show_record (test->page, meetings->pdata[2]));
  fod_test_settle (test->window);
  g_assert_null (find_agreement (test, "Læs bogen"));
  g_assert_false (says (test, "fra tidligere møder"));
}

/* Each record is looked for on the page where it is. */
static void
test_registry (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Anna Prøve");
  FodDay today = fod_session_get_today (test->session);
  g_autoptr (FodRecord) status = fod_meeting_add (test->store, course, "status", today, 540, NULL);
  g_autoptr (FodRecord) mentorship = fod_test_page_begin_mentorship (test, course);
  g_autoptr (FodRecord) goal = fod_mentorship_add_goal (test->store, mentorship, "Sige fra", NULL);
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (test->store, FOD_RECORD_MEETING, mentorship);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (test->store, meetings->pdata[0]);

  g_assert_cmpstr (fod_page_registry_find_record (status)->name, ==, "meetings");
  g_assert_cmpstr (fod_page_registry_find_record (points->pdata[0])->name, ==, "mentor-meetings");
  g_assert_cmpstr (fod_page_registry_find_record (goal)->name, ==, "mentorship");
  g_assert_cmpstr (fod_page_registry_find_record (mentorship)->name, ==, "mentorship");
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/mentorship-page/begin", test_begin);
  g_test_add_func ("/mentorship-page/line", test_line);
  g_test_add_func ("/mentorship-page/page", test_page);
  g_test_add_func ("/mentorship-page/meetings", test_meetings);
  g_test_add_func ("/mentorship-page/agreement", test_agreement);
  g_test_add_func ("/mentorship-page/registry", test_registry);
  return g_test_run ();
}
