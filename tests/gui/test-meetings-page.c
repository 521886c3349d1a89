/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meetings-page.h"

#include "fod-activity-actions.h"
#include "fod-agenda-point-row.h"
#include "fod-agreement-actions.h"
#include "fod-agreement-row.h"
#include "fod-clock-time.h"
#include "fod-earlier-notes.h"
#include "fod-list-row.h"
#include "fod-meeting-actions.h"
#include "fod-meeting-browser.h"
#include "fod-meeting-row.h"
#include "fod-task-actions.h"
#include "fod-test-page.h"

#include <glib/gi18n-lib.h>

/* Longer than a view takes to scroll by itself. */
#define SCROLL_US (G_USEC_PER_SEC / 2)

static FodDay
get_today (FodTestPage *test)
{
  return fod_session_get_today (test->session);
}

static FodRecord *
plan (FodTestPage *test,
      FodRecord *course,
      const char *kind,
      int days)
{
  g_autoptr (GError) error = NULL;
  FodRecord *meeting = fod_meeting_add (test->store, course, kind, get_today (test) + days,
                                        9 * 60, &error);

  g_assert_no_error (error);
  return meeting;
}

static FodRecord *
add_point (FodTestPage *test,
           FodRecord *meeting,
           const char *title,
           int part)
{
  g_autoptr (GError) error = NULL;
  FodRecord *point = fod_meeting_add_point (test->store, meeting, title, part, &error);

  g_assert_no_error (error);
  return point;
}

static FodMeetingBrowser *
get_browser (FodTestPage *test)
{
  GtkWidget *browser = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_MEETING_BROWSER, NULL);

  g_assert_nonnull (browser);
  return FOD_MEETING_BROWSER (browser);
}

static FodMeetingList *
get_list (FodTestPage *test)
{
  return fod_meeting_browser_get_list (get_browser (test));
}

static FodMeetingView *
get_view (FodTestPage *test)
{
  return fod_meeting_browser_get_view (get_browser (test));
}

static GListModel *
get_rows (FodTestPage *test)
{
  GtkWidget *list = fod_test_find (GTK_WIDGET (get_list (test)), GTK_TYPE_LIST_VIEW, NULL);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static FodMeetingRow *
get_row (FodTestPage *test,
         guint position)
{
  g_autoptr (FodMeetingRow) row = g_list_model_get_item (get_rows (test), position);

  g_assert_nonnull (row);
  return row; /* the model keeps it */
}

static void
assert_row (FodTestPage *test,
            guint position,
            FodRecord *meeting,
            const char *heading)
{
  FodMeetingRow *row = get_row (test, position);
  g_autofree char *shown = NULL;

  g_assert_true (fod_section_row_get_record (FOD_SECTION_ROW (row)) == meeting);
  g_object_get (row, "heading", &shown, NULL);
  g_assert_cmpstr (shown, ==, heading);
}

static guint
count_points (FodTestPage *test)
{
  GtkWidget *first = fod_test_find (GTK_WIDGET (get_view (test)), FOD_TYPE_AGENDA_POINT_ROW, NULL);
  guint count = 0;

  for (GtkWidget *row = first; row; row = gtk_widget_get_next_sibling (row))
    count += FOD_IS_AGENDA_POINT_ROW (row);
  return count;
}

static GtkWidget *
find_point (FodTestPage *test,
            FodRecord *point)
{
  GtkWidget *first = fod_test_find (GTK_WIDGET (get_view (test)), FOD_TYPE_AGENDA_POINT_ROW, NULL);

  for (GtkWidget *row = first; row; row = gtk_widget_get_next_sibling (row)) {
    if (FOD_IS_AGENDA_POINT_ROW (row) &&
        fod_agenda_point_row_get_point (FOD_AGENDA_POINT_ROW (row)) == point)
      return row;
  }
  return NULL;
}

static void
type_notes (FodTestPage *test,
            FodRecord *point,
            const char *text)
{
  GtkWidget *view = fod_test_find (find_point (test, point), GTK_TYPE_TEXT_VIEW, NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
choose_state (FodTestPage *test,
              FodRecord *point,
              const char *state)
{
  g_assert_true (gtk_widget_activate_action (find_point (test, point), "point.state", "s", state));
}

static gboolean
shows_state (FodTestPage *test,
             FodRecord *point,
             const char *words)
{
  GtkWidget *button = fod_test_find (find_point (test, point), GTK_TYPE_MENU_BUTTON, NULL);

  return fod_test_find (button, GTK_TYPE_LABEL, words) != NULL;
}

static void
show_page (FodTestPage *test,
           FodRecord *course)
{
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1000, 700);
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_MEETINGS_PAGE);
}

static void
test_empty (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = NULL;

  show_page (test, course);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_true (fod_page_can_add (test->page));

  /* Also when it comes from somewhere else. */
  meeting = plan (test, course, "status", 1);
  fod_test_settle (test->window);
  g_assert_null (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));
  g_assert_true (fod_meeting_view_get_meeting (get_view (test)) == meeting);
}

static void
test_order (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) far = plan (test, course, "status", 9);
  g_autoptr (FodRecord) near = plan (test, course, "start-up", 0);
  g_autoptr (FodRecord) late = plan (test, course, "preparation", -3);
  g_autoptr (FodRecord) old = plan (test, course, "status", -20);
  g_autoptr (FodRecord) older = plan (test, course, "status", -30);
  g_autoptr (FodRecord) mentor = plan (test, course, "mentor", 2);

  g_assert_true (fod_meeting_hold (test->store, older, NULL));
  g_assert_true (fod_meeting_hold (test->store, old, NULL));
  show_page (test, course);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (test)), ==, 5);
  assert_row (test, 0, late, C_ ("meetings", "Past Their Day"));
  assert_row (test, 1, near, C_ ("meetings", "Coming"));
  assert_row (test, 2, far, NULL);
  assert_row (test, 3, old, C_ ("meetings", "Held"));
  assert_row (test, 4, older, NULL);

  /* The one to prepare is the next one, not the one that is late. */
  g_assert_true (fod_meeting_list_get_next (get_list (test)) == near);
  g_assert_true (fod_meeting_list_get_meeting (get_list (test)) == near);
}

static void
test_other_course (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) other = fod_test_add_course (test->store, "Sofie Startklar");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 1);
  g_autoptr (FodRecord) theirs = plan (test, other, "status", 2);

  show_page (test, course);
  g_assert_true (fod_meeting_view_get_meeting (get_view (test)) == meeting);
  fod_session_set_course (test->session, other);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (test)), ==, 1);
  assert_row (test, 0, theirs, C_ ("meetings", "Coming"));
  g_assert_true (fod_meeting_view_get_meeting (get_view (test)) == theirs);
  g_assert_false (fod_page_show_record (test->page, meeting));
  fod_session_set_course (test->session, NULL);
  g_assert_null (fod_meeting_view_get_meeting (get_view (test)));
}

static void
test_notifies (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 1);
  g_autoptr (FodRecord) later = plan (test, course, "status", 2);
  guint n_chosen = 0;
  guint n_next = 0;
  guint n_viewed = 0;

  show_page (test, course);
  g_signal_connect_swapped (get_list (test), "notify::meeting", G_CALLBACK (g_atomic_int_inc),
                            &n_chosen);
  g_signal_connect_swapped (get_list (test), "notify::next", G_CALLBACK (g_atomic_int_inc),
                            &n_next);
  g_signal_connect_swapped (get_view (test), "notify::meeting", G_CALLBACK (g_atomic_int_inc),
                            &n_viewed);
  for (int i = 0; i < 2; i++)
    g_assert_true (fod_page_show_record (test->page, later));
  g_assert_cmpuint (n_chosen, ==, 1);
  g_assert_cmpuint (n_viewed, ==, 1);
  g_assert_cmpuint (n_next, ==, 0);

  /* Another one comes next, and the one that is read stays. */
  g_assert_true (fod_meeting_hold (test->store, meeting, NULL));
  g_assert_cmpuint (n_next, ==, 1);
  g_assert_cmpuint (n_chosen, ==, 1);
  g_signal_handlers_disconnect_by_data (get_list (test), &n_chosen);
  g_signal_handlers_disconnect_by_data (get_list (test), &n_next);
  g_signal_handlers_disconnect_by_data (get_view (test), &n_viewed);
}

static void
test_counts (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 1);
  g_autoptr (FodRecord) point = NULL;
  g_autoptr (FodRecord) agreement = NULL;
  g_autofree char *before = NULL;
  guint told = 0;

  show_page (test, course);
  before = g_strdup (fod_meeting_row_get_counts (get_row (test, 0)));
  g_assert_nonnull (strchr (before, '3'));
  g_signal_connect_swapped (get_row (test, 0), "notify::counts",
                            G_CALLBACK (g_atomic_int_inc), &told);
  point = add_point (test, meeting, "Adgang", 2);
  g_assert_cmpuint (told, ==, 1);
  g_assert_nonnull (strchr (fod_meeting_row_get_counts (get_row (test, 0)), '4'));
  agreement = fod_agreement_add (test->store, meeting, "Ring", "Kirsten", FOD_DAY_NONE, NULL);
  g_assert_cmpuint (told, ==, 2);
  fod_test_set (test->store, point, "notes", FOD_TEXT ("Ikke endnu"));
  g_assert_cmpuint (told, ==, 2);
}

static void
test_write_notes (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 1);
  g_autoptr (FodRecord) other = plan (test, course, "status", 8);
  g_autoptr (FodRecord) point = add_point (test, meeting, "Adgang", 2);

  show_page (test, course);
  g_assert_cmpuint (count_points (test), ==, 4);
  type_notes (test, point, "Den kom i dag");
  g_assert_null (fod_record_get_text (point, "notes"));

  /* Going to another meeting is enough to save. */
  g_assert_true (fod_page_show_record (test->page, other));
  g_assert_cmpstr (fod_record_get_text (point, "notes"), ==, "Den kom i dag");
  g_assert_cmpuint (count_points (test), ==, 3);

  /* And a point of a meeting leads back to it. */
  g_assert_true (fod_page_show_record (test->page, point));
  g_assert_true (fod_meeting_view_get_meeting (get_view (test)) == meeting);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (test->window)),
                                         find_point (test, point)));
}

/* What else the newcomer has at that time is said until one of them is moved. */
static void
test_taken_time (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 1);
  g_autoptr (FodRecord) activity =
    fod_activity_add (test->store, course, "Kaffe", get_today (test) + 1, 9 * 60 + 15, 60, NULL);
  GtkWidget *view;

  show_page (test, course);
  view = GTK_WIDGET (get_view (test));
  g_assert_nonnull (fod_test_find (view, GTK_TYPE_LABEL, "Samtidig med »Kaffe«"));
  fod_meeting_move (test->store, meeting, get_today (test) + 2, FOD_CLOCK_TIME_NONE, NULL);
  g_assert_null (fod_test_find (view, GTK_TYPE_LABEL, "Samtidig med »Kaffe«"));
  fod_activity_move (test->store, activity, get_today (test) + 2, FOD_CLOCK_TIME_NONE, NULL);
  g_assert_nonnull (fod_test_find (view, GTK_TYPE_LABEL, "Samtidig med »Kaffe«"));
}

static void
test_hold (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 0);
  g_autoptr (FodRecord) next = plan (test, course, "status", 7);
  g_autoptr (FodRecord) point = add_point (test, meeting, "Telefon", 2);

  show_page (test, course);
  choose_state (test, point, "follow-up");
  g_assert_cmpstr (fod_record_get_text (point, "state"), ==, "follow-up");
  type_notes (test, point, "Spørg Lone");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "meeting.hold", NULL));
  g_assert_true (fod_meeting_is_held (meeting));
  g_assert_cmpstr (fod_record_get_text (point, "notes"), ==, "Spørg Lone");
  g_assert_cmpstr (fod_record_get_text (point, "state"), ==, "moved");

  /* It stays on the screen, in its new place; the point looks as it was marked. */
  g_assert_true (fod_meeting_view_get_meeting (get_view (test)) == meeting);
  assert_row (test, 1, meeting, C_ ("meetings", "Held"));
  g_assert_true (shows_state (test, point, _ ("Next meeting")));
  g_assert_true (fod_meeting_list_get_next (get_list (test)) == next);

  /* The next meeting has it, with the old notes beside it. */
  g_assert_true (fod_page_show_record (test->page, next));
  fod_test_settle (test->window);
  g_assert_cmpuint (count_points (test), ==, 4);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, "Spørg Lone"));

  g_assert_true (fod_page_show_record (test->page, meeting));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "meeting.unhold", NULL));
  g_assert_false (fod_meeting_is_held (meeting));
  g_assert_cmpstr (fod_record_get_text (point, "state"), ==, "follow-up");
  assert_row (test, 0, meeting, C_ ("meetings", "Coming"));
}

static void
test_undo_hold (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 0);

  show_page (test, course);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "meeting.hold", NULL));
  assert_row (test, 0, meeting, C_ ("meetings", "Held"));
  g_assert_null (fod_meeting_list_get_next (get_list (test)));
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  assert_row (test, 0, meeting, C_ ("meetings", "Coming"));
  g_assert_true (fod_meeting_list_get_next (get_list (test)) == meeting);
}

static GtkWidget *
find_notes (FodTestPage *test)
{
  return fod_test_find (GTK_WIDGET (get_view (test)), FOD_TYPE_EARLIER_NOTES, NULL);
}

/* What was written at a fixed point last time is read where it is to be followed up. */
static void
test_earlier_notes (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 0);
  g_autoptr (FodRecord) next = plan (test, course, "status", 7);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (test->store, meeting);
  GtkWidget *notes;
  GtkWidget *expander;

  show_page (test, course);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "meeting.hold", NULL));
  g_assert_true (fod_page_show_record (test->page, next));
  fod_test_settle (test->window);
  g_assert_null (find_notes (test));

  fod_test_set (test->store, points->pdata[1], "notes", FOD_TEXT ("Øv telefonen"));
  fod_test_settle (test->window);
  notes = find_notes (test);
  g_assert_nonnull (notes);
  expander = fod_test_find (notes, ADW_TYPE_EXPANDER_ROW, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (notes, GTK_TYPE_LABEL, "Øv telefonen"));
  g_assert_null (fod_test_find (notes, GTK_TYPE_LABEL,
                                fod_record_get_text (points->pdata[0], "title")));

  /* What else is written leaves it unfolded, and it follows what is changed there. */
  fod_test_set (test->store, points->pdata[0], "notes", FOD_TEXT ("Træt"));
  fod_test_settle (test->window);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (expander)));
  g_assert_nonnull (fod_test_find (notes, GTK_TYPE_LABEL, "Træt"));

  g_assert_true (fod_page_show_record (test->page, meeting));
  g_assert_null (find_notes (test));
}

/* The keyboard begins at what is shown, not at the first meeting of the list. */
static void
test_enter (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) late = plan (test, course, "preparation", -3);
  g_autoptr (FodRecord) next = plan (test, course, "status", 3);
  g_autoptr (FodSectionRow) row = NULL;
  GtkWidget *focus;

  show_page (test, course);
  fod_page_enter (test->page);
  fod_test_settle (test->window);
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_object_get (fod_test_find (focus, FOD_TYPE_LIST_ROW, NULL), "row", &row, NULL);
  g_assert_true (fod_section_row_get_record (row) == next);
}

static gboolean
has_key (GtkWidget *widget,
         const char *name)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                      j < g_list_model_get_n_items (G_LIST_MODEL (controller));
         j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      GtkShortcutAction *action = gtk_shortcut_get_action (shortcut);

      if (GTK_IS_NAMED_ACTION (action) &&
          g_str_equal (gtk_named_action_get_action_name (GTK_NAMED_ACTION (action)), name))
        return TRUE;
    }
  }
  return FALSE;
}

/* The keys of a meeting work while the list of meetings has the keyboard. */
static void
test_keys (void)
{
  static const char *const actions[] = { "meetings.add-point", "meetings.add-agreement" };
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 3);
  GtkWidget *list;

  show_page (test, course);
  list = GTK_WIDGET (get_list (test));
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    GListModel *all = gtk_window_get_toplevels ();
    guint n_windows = g_list_model_get_n_items (all);
    g_autoptr (GtkWindow) dialog = NULL;

    g_assert_true (has_key (gtk_widget_get_ancestor (list, GTK_TYPE_STACK), actions[i]));
    g_assert_true (gtk_widget_activate_action (list, actions[i], NULL));
    fod_test_settle (test->window);
    g_assert_cmpuint (g_list_model_get_n_items (all), ==, n_windows + 1);
    for (guint j = 0; j < n_windows + 1 && !dialog; j++) {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, j);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (test->window))
        dialog = g_steal_pointer (&window);
    }
    gtk_window_destroy (dialog);
    fod_test_settle (test->window);
  }
}

/* What becomes of a fixed point that is still open is said in any case. */
#define FIXED                                                                                      \
  "\nDe faste punkter står der i forvejen. Det, I skriver under dem, bliver her, og I kan læse " \
  "det ved næste møde."

static void
test_outlook (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 0);
  g_autoptr (FodRecord) point = add_point (test, meeting, "Telefon", 2);
  g_autoptr (FodRecord) next = NULL;
  g_autofree char *waits = NULL;
  g_autofree char *goes = NULL;

  show_page (test, course);
  waits = fod_meeting_view_describe_outlook (test->store, meeting);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, waits));
  g_assert_true (g_str_has_suffix (waits, FIXED));

  next = plan (test, course, "status", 7);
  goes = fod_meeting_view_describe_outlook (test->store, meeting);
  g_assert_true (g_str_has_prefix (goes, "1 "));
  g_assert_true (g_str_has_suffix (goes, FIXED));
  g_assert_nonnull (strstr (goes, "man.\u00a031.\u00a0aug."));
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, goes));
}

static void
delete_chosen (FodTestPage *test)
{
  GtkWidget *list = GTK_WIDGET (get_list (test));

  g_assert_true (gtk_widget_activate_action (list, "meetings.delete", NULL));
}

static void
test_delete (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) first = plan (test, course, "status", 1);
  g_autoptr (FodRecord) second = plan (test, course, "status", 2);
  guint told = 0;

  show_page (test, course);
  g_signal_connect_swapped (test->session, "told", G_CALLBACK (g_atomic_int_inc), &told);
  delete_chosen (test);
  g_assert_cmpuint (told, ==, 1);
  g_assert_true (fod_record_is_deleted (first));
  g_assert_true (fod_meeting_view_get_meeting (get_view (test)) == second);
  delete_chosen (test);
  g_assert_null (fod_meeting_view_get_meeting (get_view (test)));
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (test->page), ADW_TYPE_STATUS_PAGE, NULL));

  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_true (fod_meeting_view_get_meeting (get_view (test)) == second);
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (test)), ==, 2);
}

static void
note_shown_cb (FodRecord **shown,
               FodRecord *record)
{
  *shown = record;
}

static void
test_agreement (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 0);
  FodDay today = get_today (test);
  g_autoptr (FodRecord) agreement =
    fod_agreement_add (test->store, meeting, "Ring <nu>", "Kirsten", today, NULL);
  g_autoptr (FodRecord) task = fod_record_get_reference (agreement, "task");
  FodRecord *shown = NULL;
  GtkWidget *row, *check;

  show_page (test, course);
  row = fod_test_find (GTK_WIDGET (get_view (test)), FOD_TYPE_AGREEMENT_ROW, "Ring <nu>");
  g_assert_nonnull (row);
  check = fod_test_find (row, GTK_TYPE_CHECK_BUTTON, NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_widget_activate (check);
  g_assert_true (fod_task_is_done (task));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  /* The tick may as well be set on the checklist. */
  g_assert_true (fod_task_set_done (test->store, task, FALSE, NULL));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));

  g_signal_connect_swapped (test->session, "shown", G_CALLBACK (note_shown_cb), &shown);
  g_assert_true (gtk_widget_activate_action (row, "agreement.show", NULL));
  g_assert_true (shown == task);
  g_assert_true (fod_page_show_record (test->page, agreement));
}

/* What is far down is scrolled to when it is shown. */
static void
assert_comes_into_view (FodTestPage *test,
                        FodRecord *point)
{
  const char *title = fod_record_get_text (point, "title");
  GtkWidget *label = fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, title);
  GtkWidget *scroller = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  double y;

  g_assert_true (gtk_widget_translate_coordinates (label, scroller, 0, 0, NULL, &y));
  g_assert_cmpfloat (y, >=, gtk_widget_get_height (scroller));
  g_assert_true (fod_page_show_record (test->page, point));
  fod_test_settle (test->window);
  g_assert_true (gtk_widget_translate_coordinates (label, scroller, 0, 0, NULL, &y));
  g_assert_cmpfloat (y, <, gtk_widget_get_height (scroller));
}

static gboolean
is_in_view (GtkWidget *row)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  double y;

  return gtk_widget_translate_coordinates (row, scroller, 0, 0, NULL, &y) && y >= 0 &&
         y < gtk_widget_get_height (scroller);
}

static gboolean
is_timed_out (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

/* As the desktop has it: what has the focus is scrolled to with an animation, which must not end
 * where the point was before its meeting was laid out. */
static void
test_point_of_another_meeting (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) first = plan (test, course, "status", 0);
  g_autoptr (FodRecord) second = plan (test, course, "status", 7);
  FodRecord *points[6];
  gint64 end;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = add_point (test, i % 2 ? second : first, i < 4 ? "Spørgsmål" : "Sidste punkt", 3);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  show_page (test, course);
  for (guint i = 4; i < G_N_ELEMENTS (points); i++) {
    g_assert_true (fod_page_show_record (test->page, points[i]));
    end = g_get_monotonic_time () + SCROLL_US;
    fod_test_wait (is_timed_out, &end);
    g_assert_true (is_in_view (find_point (test, points[i])));
  }
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    g_object_unref (points[i]);
}

static void
test_parts (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 0);
  g_autoptr (FodRecord) point = NULL;
  const char *second = "Spørgsmål og svar"; /* of the standard programme */
  g_autofree char *fourth = g_strdup_printf (_ ("Part %d"), 4);

  show_page (test, course);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, second));
  g_assert_null (fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, fourth));
  point = add_point (test, meeting, "Til sidst", 4);
  fod_test_settle (test->window);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, fourth));
  assert_comes_into_view (test, point);
  fod_test_delete (test->store, point);
  fod_test_settle (test->window);
  g_assert_null (fod_test_find (GTK_WIDGET (get_view (test)), GTK_TYPE_LABEL, fourth));
}

/* One at a time where there is no room for both. */
static void
test_narrow (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = plan (test, course, "status", 0);

  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 700);
  fod_session_set_course (test->session, course);
  fod_test_page_show (test, FOD_TYPE_MEETINGS_PAGE);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test->page)), <=, 360);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_list (test))));
  g_assert_true (fod_page_show_record (test->page, meeting));
  fod_test_settle (test->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_view (test))));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_view (test)), "meetings.back", NULL));
  fod_test_settle (test->window);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_list (test))));
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/meetings-page/empty", test_empty);
  g_test_add_func ("/meetings-page/order", test_order);
  g_test_add_func ("/meetings-page/other-course", test_other_course);
  g_test_add_func ("/meetings-page/notifies", test_notifies);
  g_test_add_func ("/meetings-page/counts", test_counts);
  g_test_add_func ("/meetings-page/write-notes", test_write_notes);
  g_test_add_func ("/meetings-page/taken-time", test_taken_time);
  g_test_add_func ("/meetings-page/hold", test_hold);
  g_test_add_func ("/meetings-page/undo-hold", test_undo_hold);
  g_test_add_func ("/meetings-page/earlier-notes", test_earlier_notes);
  g_test_add_func ("/meetings-page/enter", test_enter);
  g_test_add_func ("/meetings-page/keys", test_keys);
  g_test_add_func ("/meetings-page/outlook", test_outlook);
  g_test_add_func ("/meetings-page/delete", test_delete);
  g_test_add_func ("/meetings-page/agreement", test_agreement);
  g_test_add_func ("/meetings-page/point-of-another-meeting", test_point_of_another_meeting);
  g_test_add_func ("/meetings-page/parts", test_parts);
  g_test_add_func ("/meetings-page/narrow", test_narrow);
  return g_test_run ();
}
