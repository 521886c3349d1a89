/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-activity-actions.h"
#include "fod-agreement-dialog.h"
#include "fod-day-entry.h"
#include "fod-guard-note.h"
#include "fod-meeting-actions.h"
#include "fod-meeting-dialog.h"
#include "fod-test-page.h"

static const char *const kinds[] = { "status", "preparation", NULL };

static FodRecord *
list_one (FodTestPage *test,
          FodRecordType type,
          const char *field,
          FodRecord *owner)
{
  g_autoptr (GPtrArray) records =
    fod_store_list_by (test->store, type, field, FOD_TEXT (fod_record_get_id (owner)));

  g_assert_cmpuint (records->len, <=, 1);
  return records->len > 0 ? g_object_ref (records->pdata[0]) : NULL;
}

/* The rows of a dialog are named by their titles; here they are taken in order. */
static GtkEditable *
get_entry (GtkWidget *dialog,
           guint place)
{
  GtkWidget *row = fod_test_find (dialog, ADW_TYPE_ENTRY_ROW, NULL);

  while (place-- > 0 && row)
    row = gtk_widget_get_next_sibling (row);
  g_assert_true (ADW_IS_ENTRY_ROW (row));
  return GTK_EDITABLE (row);
}

static void
type (GtkWidget *dialog,
      guint place,
      const char *text)
{
  gtk_editable_set_text (get_entry (dialog, place), text);
}

static FodRecord *
make_meeting (FodTestPage *test,
              FodRecord *course)
{
  g_autoptr (GError) error = NULL;
  FodRecord *meeting = fod_meeting_add (test->store, course, "status",
                                        fod_session_get_today (test->session), 540, &error);

  g_assert_no_error (error);
  gtk_window_present (GTK_WINDOW (test->window));
  return meeting;
}

static void
unset_cb (gpointer data,
          GObject *object)
{
  *(gboolean *) data = FALSE;
}

/* Sets @there until the dialog is gone. */
static void
watch (GtkWidget *dialog,
       gboolean *there)
{
  *there = TRUE;
  g_object_weak_ref (G_OBJECT (dialog), unset_cb, there);
}

static gboolean
is_unset (gpointer data)
{
  return !*(gboolean *) data;
}

static void
test_add_agreement (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = make_meeting (test, course);
  GtkWidget *dialog = fod_agreement_dialog_add (test->window, test->session, meeting);
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (FodRecord) person = NULL;
  gboolean there;

  watch (dialog, &there);
  fod_test_settle (dialog);

  /* Nothing is added without words. */
  gtk_widget_activate_action (dialog, "agreement.add", NULL);
  g_assert_null (list_one (test, FOD_RECORD_AGREEMENT, "meeting", meeting));

  /* A day nobody understands is said, and what is typed stays. */
  type (dialog, 0, "Ring til Ida");
  type (dialog, 1, "Nanna Nyansat");
  type (dialog, 2, "engang");
  gtk_widget_activate_action (dialog, "agreement.add", NULL);
  g_assert_null (list_one (test, FOD_RECORD_AGREEMENT, "meeting", meeting));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_entry (dialog, 2)), "error"));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (dialog, 0)), ==, "Ring til Ida");

  type (dialog, 2, "i morgen");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_entry (dialog, 2)), "error"));
  g_signal_emit_by_name (get_entry (dialog, 2), "entry-activated");
  fod_test_wait (is_unset, &there);
  agreement = list_one (test, FOD_RECORD_AGREEMENT, "meeting", meeting);
  g_assert_nonnull (agreement);
  g_assert_cmpint (fod_record_get_number (agreement, "due", 0), ==,
                   fod_session_get_today (test->session) + 1);
  person = fod_record_get_reference (agreement, "responsible");
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Nanna Nyansat");
  task = fod_record_get_reference (agreement, "task");
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Ring til Ida");
}

static gboolean
warns (gpointer dialog)
{
  return fod_test_find (dialog, FOD_TYPE_GUARD_NOTE, NULL) != NULL;
}

/* What is agreed can point out a citizen as well as a long text can. */
static void
test_guard_agreement (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = make_meeting (test, course);
  g_autoptr (FodRecord) agreement = NULL;
  GtkWidget *dialog = fod_agreement_dialog_add (test->window, test->session, meeting);
  gboolean there;

  watch (dialog, &there);
  fod_test_settle (dialog);
  g_assert_false (warns (dialog));
  type (dialog, 0, "Ring til 010190-1234");
  fod_test_wait (warns, dialog);
  gtk_widget_activate_action (dialog, "agreement.add", NULL);
  fod_test_wait (is_unset, &there);
  agreement = list_one (test, FOD_RECORD_AGREEMENT, "meeting", meeting);
  g_assert_nonnull (agreement);
}

/* Who is known by a first name alone is not made a second time; two of them are told apart. */
static void
test_known_by_first_name (void)
{
  static const struct {
    const char *typed;
    const char *meant;
    gboolean is_new;
  } cases[] = {
    { "Kirsten", "Kirsten Kontakt", FALSE },
    { "kirsten", "Kirsten Kontakt", FALSE },
    { "Kir", "Kir", TRUE },
    { "Mette", "Mette", TRUE },
    { "Kirsten Ny", "Kirsten Ny", TRUE },
    { "Lone Leder", "Lone Leder", FALSE },
  };
  static const char *const known[] = { "Kirsten Kontakt", "Mette Ager", "Mette Bo", "Lone Leder" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FodTestPage) test = fod_test_page_new ();
    g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
    g_autoptr (FodRecord) meeting = make_meeting (test, course);
    g_autoptr (FodRecord) agreement = NULL;
    g_autoptr (FodRecord) who = NULL;
    GtkWidget *dialog;
    guint before;

    for (guint j = 0; j < G_N_ELEMENTS (known); j++)
      g_object_unref (fod_test_add_person (test->store, known[j]));
    before = fod_test_count (test->store, FOD_RECORD_PERSON);
    dialog = fod_agreement_dialog_add (test->window, test->session, meeting);
    fod_test_settle (dialog);
    type (dialog, 0, "Ring til jobcentret");
    type (dialog, 1, cases[i].typed);
    gtk_widget_activate_action (dialog, "agreement.add", NULL);
    fod_test_settle (test->window);
    agreement = list_one (test, FOD_RECORD_AGREEMENT, "meeting", meeting);
    who = fod_record_get_reference (agreement, "responsible");
    g_assert_cmpstr (fod_record_get_text (who, "name"), ==, cases[i].meant);
    g_assert_cmpuint (fod_test_count (test->store, FOD_RECORD_PERSON), ==,
                      before + cases[i].is_new);
  }
}

/* The window can go while a first name is being written. */
static void
test_leave_first_name (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = make_meeting (test, course);
  g_autoptr (FodRecord) person = fod_test_add_person (test->store, "Kirsten Kontakt");
  GtkWidget *dialog = fod_agreement_dialog_add (test->window, test->session, meeting);
  GtkEditable *who = get_entry (dialog, 1);

  fod_test_settle (dialog);
  gtk_widget_grab_focus (GTK_WIDGET (who));
  gtk_editable_set_text (who, "Kirsten");
  gtk_widget_grab_focus (GTK_WIDGET (get_entry (dialog, 0)));
  fod_test_settle (dialog);
  g_assert_cmpstr (gtk_editable_get_text (who), ==, "Kirsten Kontakt");
  gtk_widget_grab_focus (GTK_WIDGET (who));
  gtk_editable_set_text (who, "Kirsten");
  gtk_window_destroy (GTK_WINDOW (dialog));
  fod_test_settle (test->window);
}

static void
test_change_agreement (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = make_meeting (test, course);
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) task = NULL;
  GtkWidget *dialog = fod_agreement_dialog_add (test->window, test->session, meeting);
  gboolean there;

  watch (dialog, &there);
  fod_test_settle (dialog);
  type (dialog, 0, "Ring til Ida");
  gtk_widget_activate_action (dialog, "agreement.add", NULL);
  fod_test_wait (is_unset, &there);
  agreement = list_one (test, FOD_RECORD_AGREEMENT, "meeting", meeting);
  task = fod_record_get_reference (agreement, "task");

  /* Closing saves; with nothing written it stays open and says why. */
  dialog = fod_agreement_dialog_change (test->window, test->session, agreement);
  watch (dialog, &there);
  fod_test_settle (dialog);
  type (dialog, 0, " ");
  gtk_window_close (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  g_assert_true (there);
  g_assert_cmpstr (fod_record_get_text (agreement, "title"), ==, "Ring til Ida");
  type (dialog, 0, "Skriv til Ida");
  gtk_window_close (GTK_WINDOW (dialog));
  fod_test_wait (is_unset, &there);
  g_assert_cmpstr (fod_record_get_text (agreement, "title"), ==, "Skriv til Ida");
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Skriv til Ida");
}

static void
test_delete_agreement (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = make_meeting (test, course);
  g_autoptr (FodRecord) agreement = NULL;
  GtkWidget *dialog = fod_agreement_dialog_add (test->window, test->session, meeting);
  gboolean there;

  watch (dialog, &there);
  fod_test_settle (dialog);
  type (dialog, 0, "Ring til Ida");
  gtk_widget_activate_action (dialog, "agreement.add", NULL);
  fod_test_wait (is_unset, &there);
  agreement = list_one (test, FOD_RECORD_AGREEMENT, "meeting", meeting);

  dialog = fod_agreement_dialog_change (test->window, test->session, agreement);
  watch (dialog, &there);
  fod_test_settle (dialog);
  gtk_widget_activate_action (dialog, "agreement.delete", NULL);
  fod_test_wait (is_unset, &there);
  g_assert_true (fod_record_is_deleted (agreement));
  g_assert_true (fod_session_undo (test->session, FOD_ACTION_UNDO));
  g_assert_false (fod_record_is_deleted (agreement));
}

static void
note_planned_cb (FodRecord **planned,
                 FodRecord *meeting)
{
  g_set_object (planned, meeting);
}

static void
test_plan_meeting (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) planned = NULL;
  FodDay today = fod_session_get_today (test->session);
  GtkWidget *dialog, *day;
  gboolean there;

  gtk_window_present (GTK_WINDOW (test->window));
  dialog = fod_meeting_dialog_new (test->window, test->session, course, kinds);
  watch (dialog, &there);
  g_signal_connect_swapped (dialog, "planned", G_CALLBACK (note_planned_cb), &planned);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);

  /* Proposed: a status meeting on the next workday. */
  day = fod_test_find (dialog, FOD_TYPE_DAY_ENTRY, NULL);
  g_assert_cmpint (fod_day_entry_get_day (FOD_DAY_ENTRY (day)), ==, today + 1);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (day)), "25.00");
  gtk_widget_activate_action (dialog, "meeting.plan", NULL);
  g_assert_null (planned);
  g_assert_true (there);

  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_next_sibling (day)), "10.15");
  gtk_widget_activate_action (dialog, "meeting.plan", NULL);
  fod_test_wait (is_unset, &there);
  g_assert_nonnull (planned);
  g_assert_cmpstr (fod_record_get_text (planned, "kind"), ==, "status");
  g_assert_cmpint (fod_record_get_number (planned, "day", 0), ==, today + 1);
  g_assert_cmpint (fod_record_get_number (planned, "time", 0), ==, 10 * 60 + 15);
}

/* The newcomer has something else at the usual time: another is proposed, and theirs is told. */
static void
test_taken_time (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  FodDay tomorrow = fod_session_get_today (test->session) + 1;
  g_autoptr (FodRecord) activity = fod_activity_add (test->store, course, "Kaffe", tomorrow,
                                                     14 * 60 + 30, 60, NULL);
  GtkWidget *dialog, *day, *time;

  gtk_window_present (GTK_WINDOW (test->window));
  dialog = fod_meeting_dialog_new (test->window, test->session, course, kinds);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  day = fod_test_find (dialog, FOD_TYPE_DAY_ENTRY, NULL);
  time = gtk_widget_get_next_sibling (day);
  g_assert_cmpint (fod_day_entry_get_day (FOD_DAY_ENTRY (day)), ==, tomorrow);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (time)), ==, "14.00");
  g_assert_null (fod_test_find (dialog, GTK_TYPE_LABEL, "Samtidig med »Kaffe«"));
  gtk_editable_set_text (GTK_EDITABLE (time), "15");
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "Samtidig med »Kaffe«"));
  gtk_editable_set_text (GTK_EDITABLE (day), "om en uge");
  g_assert_null (fod_test_find (dialog, GTK_TYPE_LABEL, "Samtidig med »Kaffe«"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What is wrong is told when the row is left, and the window has room for it. */
static void
test_wrong_time (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  GtkWidget *dialog, *day, *time, *label;
  int height;

  gtk_window_present (GTK_WINDOW (test->window));
  dialog = fod_meeting_dialog_new (test->window, test->session, course, kinds);
  gtk_window_present (GTK_WINDOW (dialog));
  fod_test_settle (dialog);
  height = gtk_widget_get_height (dialog);
  day = fod_test_find (dialog, FOD_TYPE_DAY_ENTRY, NULL);
  time = gtk_widget_get_next_sibling (day);
  gtk_widget_grab_focus (time);
  gtk_editable_set_text (GTK_EDITABLE (time), "24.00");
  gtk_widget_grab_focus (day);
  fod_test_settle (dialog);
  label = fod_test_find (dialog, GTK_TYPE_LABEL,
                         "»24.00« er ikke et klokkeslæt. Skriv for eksempel 9.30.");
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_widget_get_height (dialog), >=, height + gtk_widget_get_height (label));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_day_entry (void)
{
  FodDay today = fod_day_from_ymd (2026, 8, 24);
  const struct {
    const char *text;
    FodDay day;
    gboolean understood;
  } cases[] = {
    { "", FOD_DAY_NONE, TRUE },
    { "  ", FOD_DAY_NONE, TRUE },
    { "i morgen", today + 1, TRUE },
    { "31.8.2026", today + 7, TRUE },
    { "31.2.2026", FOD_DAY_NONE, FALSE },
    { "engang", FOD_DAY_NONE, FALSE },
  };
  GtkWidget *entry = g_object_ref_sink (g_object_new (FOD_TYPE_DAY_ENTRY, NULL));

  fod_day_entry_set_today (FOD_DAY_ENTRY (entry), today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    FodDay day;

    gtk_editable_set_text (GTK_EDITABLE (entry), cases[i].text);
    g_assert_false (gtk_widget_has_css_class (entry, "error"));
    g_assert_cmpint (fod_day_entry_get_day (FOD_DAY_ENTRY (entry)), ==, cases[i].day);
    g_assert_true (fod_day_entry_read (FOD_DAY_ENTRY (entry), &day, &error) == cases[i].understood);
    g_assert_true ((error == NULL) == cases[i].understood);
    g_assert_true (gtk_widget_has_css_class (entry, "error") != cases[i].understood);
    g_assert_cmpint (day, ==, cases[i].day);
  }
  fod_day_entry_set_day (FOD_DAY_ENTRY (entry), today);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "24.08.2026");
  g_assert_finalize_object (entry);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/meeting-dialogs/add-agreement", test_add_agreement);
  g_test_add_func ("/meeting-dialogs/guard-agreement", test_guard_agreement);
  g_test_add_func ("/meeting-dialogs/known-by-first-name", test_known_by_first_name);
  g_test_add_func ("/meeting-dialogs/leave-first-name", test_leave_first_name);
  g_test_add_func ("/meeting-dialogs/change-agreement", test_change_agreement);
  g_test_add_func ("/meeting-dialogs/delete-agreement", test_delete_agreement);
  g_test_add_func ("/meeting-dialogs/plan-meeting", test_plan_meeting);
  g_test_add_func ("/meeting-dialogs/taken-time", test_taken_time);
  g_test_add_func ("/meeting-dialogs/wrong-time", test_wrong_time);
  g_test_add_func ("/meeting-dialogs/day-entry", test_day_entry);
  return g_test_run ();
}
