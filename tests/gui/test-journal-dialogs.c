/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-page.h"

#include "fod-desk.h"
#include "fod-guard-note.h"
#include "fod-gui-fixture.h"
#include "fod-journal-browser.h"
#include "fod-journal-print-dialog.h"
#include "fod-journal-print.h"
#include "fod-journal-share-dialog.h"
#include "fod-link-row.h"
#include "fod-meetings-closures.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"

#include <glib/gi18n-lib.h>

static void
lock (FodTestPage *test)
{
  fod_journal_keeper_lock (fod_session_get_journal_keeper (test->session));
  fod_test_settle (test->window);
}

/* The first meeting of a newcomer with the mentor, some days from today. */
static FodRecord *
add_meeting (FodTestPage *test,
             FodRecord *course,
             int days)
{
  FodDay start = fod_session_get_today (test->session) + days;
  const FodMentorshipTerms terms = { "Mette Mentor", start, 9, 3 };
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) mentorship = fod_mentorship_begin (test->store, course, &terms, &error);

  g_assert_no_error (error);
  return fod_meeting_find_next (test->store, mentorship, "mentor", start, NULL);
}

static GtkWidget *
open_share (FodTestPage *test)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "entry.share", NULL);
  dialog = fod_test_find_window (FOD_TYPE_JOURNAL_SHARE_DIALOG);
  fod_test_settle (dialog);
  return dialog;
}

static GtkCheckButton *
find_line (GtkWidget *dialog,
           const char *line)
{
  GtkWidget *label = fod_test_find (dialog, GTK_TYPE_LABEL, line);

  g_assert_nonnull (label);
  return GTK_CHECK_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON));
}

static gboolean
may_go_on (GtkWidget *dialog)
{
  return gtk_widget_is_sensitive (fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("_Next")));
}

/* All of it: the end, the day, tells meetings apart. */
static void
assert_agenda (FodTestPage *test,
               GtkWidget *dialog,
               const char *newcomer,
               FodRecord *meeting)
{
  FodDay today = fod_session_get_today (test->session);
  g_autofree char *what = fod_meeting_describe (meeting, today);
  g_autofree char *agenda = g_strdup_printf ("%s · %s", newcomer, what);
  GtkWidget *label = fod_test_find (dialog, GTK_TYPE_LABEL, agenda);

  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static gboolean
is_warned (gpointer data)
{
  FodTestPage *test = data;

  return fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_GUARD_NOTE, NULL) != NULL;
}

static FodRecord *
find_point (FodTestPage *test,
            FodRecord *meeting,
            const char *title)
{
  g_autoptr (GPtrArray) points = fod_meeting_list_points (test->store, meeting);

  for (guint i = 0; i < points->len; i++) {
    if (g_strcmp0 (fod_record_get_text (points->pdata[i], "title"), title) == 0)
      return g_object_ref (points->pdata[i]);
  }
  g_error ("there is no point \"%s\"", title);
}

static guint
count_points (FodTestPage *test,
              FodRecord *meeting)
{
  g_autoptr (GPtrArray) points = fod_meeting_list_points (test->store, meeting);

  return points->len;
}

/* The dialog, with one line chosen while somebody looks at @course. */
static GtkWidget *
choose_line (FodTestPage *test,
             FodRecord *course)
{
  GtkWidget *dialog;

  fod_session_set_course (test->session, course);
  fod_desk_write (test, "Samtale", "Tal om pauser");
  dialog = open_share (test);
  gtk_check_button_set_active (find_line (dialog, "Tal om pauser"), TRUE);
  return dialog;
}

static void
choose_meeting (GtkWidget *dialog,
                guint place)
{
  GtkWidget *row = fod_test_find (dialog, FOD_TYPE_LINK_ROW, NULL);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), place);
  g_assert_true (may_go_on (dialog));
}

static void
look_ahead (GtkWidget *dialog)
{
  gtk_widget_activate_action (dialog, "share.preview", NULL);
  fod_test_settle (dialog);
}

/* The lines that were chosen, and not a word more. */
static void
test_share (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = add_meeting (test, course, 3);
  guint n_points = count_points (test, meeting);
  g_autoptr (FodRecord) point = NULL;
  GtkWidget *dialog;

  fod_session_set_course (test->session, course);
  fod_desk_write (test, "Samtale", "Hemmeligt\nTal om pauser\n\nRing til 20 30 40 50");
  fod_test_wait (is_warned, test);
  dialog = open_share (test);
  g_assert_false (may_go_on (dialog));
  assert_agenda (test, dialog, "Nanna Nyansat", meeting);
  gtk_check_button_set_active (find_line (dialog, "Tal om pauser"), TRUE);
  gtk_check_button_set_active (find_line (dialog, "Ring til 20 30 40 50"), TRUE);
  look_ahead (dialog);
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "Tal om pauser"));
  g_assert_null (fod_test_find (dialog, GTK_TYPE_LABEL, "Hemmeligt"));
  assert_agenda (test, dialog, "Nanna Nyansat", meeting);
  /* A phone number: nothing is shared before there is a reason. */
  gtk_widget_activate_action (dialog, "share.share", NULL);
  g_assert_cmpuint (count_points (test, meeting), ==, n_points);
  g_signal_emit_by_name (
    fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("It Is All Right, Because…")), "clicked");
  fod_test_settle (dialog);
  gtk_editable_set_text (GTK_EDITABLE (fod_test_find (dialog, GTK_TYPE_ENTRY, NULL)), "Vagten");
  g_signal_emit_by_name (fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("Keep It")), "clicked");
  gtk_widget_activate_action (dialog, "share.share", NULL);
  g_assert_cmpuint (count_points (test, meeting), ==, n_points + 1);
  point = find_point (test, meeting, "Tal om pauser");
  g_assert_cmpstr (fod_record_get_text (point, "guidance"), ==, "Ring til 20 30 40 50");
  /* The page behind it does not go on warning. */
  fod_test_settle (test->window);
  g_assert_null (fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_GUARD_NOTE, NULL));
  g_clear_object (&point);
  g_clear_object (&meeting);
  g_clear_object (&course);
  fod_test_page_free (test);
}

/* The lines that the selection touches, and not those that say the same somewhere. */
static void
test_share_selected (void)
{
  static const char *const lines[] = { "Jeg er glad", "Min leder er umulig", "Ringer hun igen" };
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) meeting = add_meeting (test, course, 3);
  GtkTextIter start, end;
  GtkWidget *dialog;

  fod_session_set_course (test->session, course);
  fod_desk_write (test, "Samtale", "Jeg er glad\nMin leder er umulig\nRinger hun igen");
  gtk_text_buffer_get_iter_at_line_offset (fod_desk_get_buffer (test), &start, 0, 4);
  gtk_text_buffer_get_iter_at_line_offset (fod_desk_get_buffer (test), &end, 0, 6);
  gtk_text_buffer_select_range (fod_desk_get_buffer (test), &start, &end);
  dialog = open_share (test);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpint (gtk_check_button_get_active (find_line (dialog, lines[i])), ==, i == 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_clear_object (&meeting);
  g_clear_object (&course);
  fod_test_page_free (test);
}

/* A mentor to two: whose meeting it goes to is chosen by the mentor, and the preview says whose it
 * is. */
static void
test_share_of_two (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodRecord) nanna = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) sofie = fod_test_add_course (test->store, "Sofie Sidst");
  g_autoptr (FodRecord) of_nanna = add_meeting (test, nanna, 30);
  g_autoptr (FodRecord) of_sofie = add_meeting (test, sofie, 3);
  guint n_points = count_points (test, of_sofie);
  GtkWidget *dialog = choose_line (test, nanna);

  /* Nothing says whom it is about. */
  g_assert_false (may_go_on (dialog));
  choose_meeting (dialog, 1);
  look_ahead (dialog);
  assert_agenda (test, dialog, "Nanna Nyansat", of_nanna);

  gtk_widget_activate_action (dialog, "share.back", NULL);
  fod_test_settle (dialog);
  choose_meeting (dialog, 2);
  look_ahead (dialog);
  assert_agenda (test, dialog, "Sofie Sidst", of_sofie);
  gtk_widget_activate_action (dialog, "share.share", NULL);
  g_assert_cmpuint (count_points (test, of_sofie), ==, n_points + 1);
  g_clear_object (&of_sofie);
  g_clear_object (&of_nanna);
  g_clear_object (&sofie);
  g_clear_object (&nanna);
  fod_test_page_free (test);
}

/* Only one of the two has a meeting ahead. It may be the other who is written about. */
static void
test_share_of_unlinked (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodRecord) nanna = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) sofie = fod_test_add_course (test->store, "Sofie Sidst");
  g_autoptr (FodRecord) of_sofie = add_meeting (test, sofie, 3);
  GtkWidget *dialog = choose_line (test, sofie);

  g_assert_false (may_go_on (dialog));
  choose_meeting (dialog, 1);
  look_ahead (dialog);
  assert_agenda (test, dialog, "Sofie Sidst", of_sofie);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_clear_object (&of_sofie);
  g_clear_object (&sofie);
  g_clear_object (&nanna);
  fod_test_page_free (test);
}

/* What is about Sofie does not go to Nanna because somebody looks at her course. */
static void
test_share_of_linked (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodRecord) nanna = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) sofie = fod_test_add_course (test->store, "Sofie Sidst");
  g_autoptr (FodRecord) of_nanna = add_meeting (test, nanna, 3);
  g_autoptr (FodRecord) of_sofie = add_meeting (test, sofie, 30);
  GtkWidget *dialog = choose_line (test, sofie);

  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_combo_row_set_selected (ADW_COMBO_ROW (fod_desk_find (test, FOD_TYPE_LINK_ROW, NULL)), 1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  fod_session_set_course (test->session, nanna);
  fod_test_settle (test->window);
  dialog = open_share (test);
  gtk_check_button_set_active (find_line (dialog, "Tal om pauser"), TRUE);
  look_ahead (dialog);
  assert_agenda (test, dialog, "Sofie Sidst", of_sofie);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_clear_object (&of_sofie);
  g_clear_object (&of_nanna);
  g_clear_object (&sofie);
  g_clear_object (&nanna);
  fod_test_page_free (test);
}

/* What is private goes to nobody else's meeting without being told to. */
static void
test_share_with_other (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodRecord) nanna = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (FodRecord) sofie = fod_test_add_course (test->store, "Sofie Sidst");
  g_autoptr (FodRecord) meeting = add_meeting (test, sofie, 3);
  GtkWidget *dialog = choose_line (test, nanna);

  g_assert_false (may_go_on (dialog));
  choose_meeting (dialog, 1);
  look_ahead (dialog);
  assert_agenda (test, dialog, "Sofie Sidst", meeting);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_clear_object (&meeting);
  g_clear_object (&sofie);
  g_clear_object (&nanna);
  fod_test_page_free (test);
}

/* Nor to a meeting where others than the mentor sit; that they do is said. */
static void
test_share_with_others (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodRecord) nanna = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) meeting = fod_meeting_add (
    test->store, nanna, "status", fod_session_get_today (test->session) + 3, 600, &error);
  GtkWidget *dialog;

  g_assert_no_error (error);
  dialog = choose_line (test, nanna);
  g_assert_false (may_go_on (dialog));
  choose_meeting (dialog, 1);
  look_ahead (dialog);
  assert_agenda (test, dialog, "Nanna Nyansat", meeting);
  g_assert_nonnull (fod_test_find (
    dialog, GTK_TYPE_LABEL,
    _ ("This will be shared, and nothing else. It is a status meeting: the contact person, the "
       "leader and all others who can see it can read it.")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_clear_object (&meeting);
  g_clear_object (&nanna);
  fod_test_page_free (test);
}

/* Locked in the middle of it, no window with words stays. */
static void
test_lock_closes_dialogs (void)
{
  FodTestPage *test = fod_desk_new_open ();

  fod_desk_write (test, "Samtale", "En linje");
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "entry.share", NULL);
  g_assert_nonnull (fod_test_find_window (FOD_TYPE_JOURNAL_SHARE_DIALOG));
  lock (test);
  g_assert_null (fod_test_find_window (FOD_TYPE_JOURNAL_SHARE_DIALOG));
  fod_test_page_free (test);
}

/* The keys that close a window close every window of the journal. */
static void
test_close_keys (void)
{
  static const struct {
    guint keyval;
    GdkModifierType state;
  } keys[] = { { GDK_KEY_w, GDK_CONTROL_MASK }, { GDK_KEY_Escape, 0 } };
  static const char *const actions[] = {
    "entry.share",
    "entry.history",
    "journal.print",
    "journal.change-passphrase",
    "journal.new-code",
  };
  FodTestPage *test = fod_desk_new_open ();

  fod_desk_write (test, "Samtale", "Sådan var det");
  fod_clock_advance (fod_store_get_clock (test->store), G_TIME_SPAN_HOUR);
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Sådan er det", -1);
  for (guint i = 0; i < G_N_ELEMENTS (actions) * G_N_ELEMENTS (keys); i++) {
    const char *action = actions[i % G_N_ELEMENTS (actions)];
    guint key = i / G_N_ELEMENTS (actions);
    GtkWidget *dialog;

    g_test_message ("%s, key %u", action, key);
    gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), action, NULL);
    dialog = fod_test_find_window (ADW_TYPE_WINDOW);
    g_assert_nonnull (dialog);
    fod_test_settle (dialog);
    g_assert_true (fod_gui_test_shortcut (dialog, keys[key].keyval, keys[key].state));
    g_assert_null (fod_test_find_window (ADW_TYPE_WINDOW));
  }
  fod_test_page_free (test);
}

/* One ticks what is printed; what is written in is ticked already. */
static void
test_print_dialog (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GtkWidget *dialog, *print;
  g_autoptr (GPtrArray) chosen = NULL;
  g_autoptr (GPtrArray) others = NULL;
  FodSealedEntry *first;
  const char *id;

  fod_desk_write (test, "Først", "Kaffe");
  first = fod_journal_editor_get_entry (fod_desk_get_editor (test));
  id = fod_record_get_id (fod_sealed_entry_get_record (first));
  fod_desk_write (test, "Så", "Møde");
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "journal.print", NULL);
  fod_test_settle (test->window);
  dialog = GTK_WIDGET (fod_test_find_window (FOD_TYPE_JOURNAL_PRINT_DIALOG));
  g_assert_nonnull (dialog);
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "1 notat er valgt"));
  gtk_widget_activate_action (dialog, "print.toggle", "s", id);
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "2 notater er valgt"));
  chosen = fod_journal_print_dialog_list_chosen (FOD_JOURNAL_PRINT_DIALOG (dialog));
  g_assert_cmpuint (chosen->len, ==, 2);
  print = fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("_Print…"));
  g_assert_true (gtk_widget_is_sensitive (print));

  gtk_widget_activate_action (dialog, "print.none", NULL);
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "Intet er valgt"));
  g_assert_false (gtk_widget_is_sensitive (print));
  gtk_widget_activate_action (dialog, "print.toggle", "s", id);
  others = fod_journal_print_dialog_list_chosen (FOD_JOURNAL_PRINT_DIALOG (dialog));
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_true (others->pdata[0] == first);
  g_ptr_array_set_size (chosen, 0);
  g_ptr_array_set_size (others, 0);

  lock (test);
  g_assert_null (fod_test_find_window (FOD_TYPE_JOURNAL_PRINT_DIALOG));
  fod_test_page_free (test);
}

static void
test_print (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = fod_test_folder_name (test->folder, "notater.pdf");
  g_autoptr (GtkPrintOperation) printing = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  int n_pages;

  for (guint i = 0; i < 200; i++)
    g_string_append_printf (text, "Linje %u\n", i);
  fod_desk_write (test, "Lang", text->str);
  g_ptr_array_add (entries,
                   g_object_ref (fod_journal_editor_get_entry (fod_desk_get_editor (test))));
  printing = fod_journal_print_new (fod_session_get_journal_keeper (test->session), test->store,
                                    entries);
  gtk_print_operation_set_export_filename (printing, path);
  g_assert_cmpint (
    gtk_print_operation_run (printing, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
    GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (printing, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, >=, 4);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  /* A preview would be a file for another program. */
  g_object_unref (printing);
  printing = fod_journal_print_new (fod_session_get_journal_keeper (test->session), test->store,
                                    entries);
  gtk_print_operation_run (printing, GTK_PRINT_OPERATION_ACTION_PREVIEW,
                           GTK_WINDOW (test->window), &error);
  g_assert_no_error (error);
  fod_test_settle (test->window);
  gtk_window_close (GTK_WINDOW (fod_test_find_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_clear_object (&printing);
  g_ptr_array_set_size (entries, 0);
  fod_test_page_free (test);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  g_test_add_func ("/journal-dialogs/share", test_share);
  g_test_add_func ("/journal-dialogs/share-selected", test_share_selected);
  g_test_add_func ("/journal-dialogs/share-of-two", test_share_of_two);
  g_test_add_func ("/journal-dialogs/share-of-unlinked", test_share_of_unlinked);
  g_test_add_func ("/journal-dialogs/share-of-linked", test_share_of_linked);
  g_test_add_func ("/journal-dialogs/share-with-other", test_share_with_other);
  g_test_add_func ("/journal-dialogs/share-with-others", test_share_with_others);
  g_test_add_func ("/journal-dialogs/lock-closes-dialogs", test_lock_closes_dialogs);
  g_test_add_func ("/journal-dialogs/close-keys", test_close_keys);
  g_test_add_func ("/journal-dialogs/print-dialog", test_print_dialog);
  g_test_add_func ("/journal-dialogs/print", test_print);
  return g_test_run ();
}
