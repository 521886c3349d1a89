/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-history-dialog.h"

#include "fod-desk.h"
#include "fod-guard-note.h"
#include "fod-gui-fixture.h"
#include "fod-text-pieces.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NUMBER "010190-1234"

static GtkWidget *
find_settled_note (GtkWidget *dialog)
{
  return fod_test_find (dialog, GTK_TYPE_LABEL,
                        _ ("This entry is more than 14 days old. Choose “Change It Anyway” in it "
                           "before you bring an earlier wording back."));
}

/* The wording until now is in the history then, and nothing can be brought back unseen. */
static void
test_bring_back (void)
{
  FodTestPage *test = fod_desk_new_open ();
  FodClock *clock = fod_store_get_clock (test->store);
  FodSealedEntry *entry;
  GtkWidget *dialog, *button;
  g_autofree char *text = NULL;
  g_autofree char *changed = fod_text_pieces_mark_up ("Sådan var det", "Sådan er det");

  fod_desk_write (test, "Første", "Sådan var det");
  fod_clock_advance (clock, G_TIME_SPAN_HOUR);
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Sådan er det", -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  entry = fod_journal_editor_get_entry (fod_desk_get_editor (test));
  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "entry.history", NULL);
  dialog = fod_test_find_window (ADW_TYPE_WINDOW);
  fod_test_settle (dialog);
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, changed));
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "Første"));
  g_assert_null (find_settled_note (dialog));
  button = fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("_Bring This Back"));
  g_signal_emit_by_name (button, "clicked");
  fod_test_settle (test->window);
  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, 2);
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (entry), "text"), ==,
                   "Sådan var det");
  g_object_get (fod_desk_get_buffer (test), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Sådan var det");
  g_assert_null (fod_test_find_window (ADW_TYPE_WINDOW));
  fod_test_page_free (test);
}

/* What cannot be pressed is not left without a reason. */
static void
test_bring_back_settled (void)
{
  FodTestPage *test = fod_desk_new_open ();
  gint64 then = FOD_TEST_NOW - 20 * G_TIME_SPAN_DAY;
  g_autoptr (FodSealedEntry) entry =
    fod_sealed_entry_new ("00000000000000000000000000000001",
                          fod_session_get_today (test->session) - 20, then);
  GtkWidget *dialog, *button;
  g_autoptr (GError) error = NULL;

  fod_sealed_entry_set (entry, "text", FOD_TEXT ("Sådan var det"), then, &error);
  fod_sealed_entry_set (entry, "text", FOD_TEXT ("Sådan er det"), then + G_TIME_SPAN_HOUR, &error);
  g_assert_true (fod_journal_save (fod_session_get_journal (test->session), entry, &error));
  g_assert_true (fod_journal_editor_set_entry (fod_desk_get_editor (test), entry));
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "entry.history", NULL);
  dialog = fod_test_find_window (ADW_TYPE_WINDOW);
  fod_test_settle (dialog);
  g_assert_nonnull (find_settled_note (dialog));
  button = fod_test_find (dialog, GTK_TYPE_BUTTON, _ ("_Bring This Back"));
  g_assert_false (gtk_widget_is_sensitive (button));
  fod_test_page_free (test);
}

/* Writes two wordings of an entry, the first of them with a number. */
static FodSealedEntry *
take_number_out (FodTestPage *test)
{
  FodClock *clock = fod_store_get_clock (test->store);
  FodJournalEditor *editor = fod_desk_get_editor (test);

  fod_desk_write (test, "Samtale", "Borgeren " NUMBER " kom");
  fod_clock_advance (clock, G_TIME_SPAN_HOUR);
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Borgeren kom", -1);
  g_assert_true (fod_journal_editor_save (editor));
  fod_clock_advance (clock, G_TIME_SPAN_HOUR);
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Borgeren kom igen", -1);
  g_assert_true (fod_journal_editor_save (editor));
  fod_test_settle (test->window);
  return fod_journal_editor_get_entry (editor);
}

static const char *
get_warning (FodTestPage *test)
{
  GtkWidget *note = fod_test_find (GTK_WIDGET (test->page), FOD_TYPE_GUARD_NOTE, NULL);

  return note ? fod_guard_note_get_warning (FOD_GUARD_NOTE (note)) : NULL;
}

static GtkWidget *
open_history (FodTestPage *test)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "entry.history", NULL);
  dialog = fod_test_find_window (FOD_TYPE_JOURNAL_HISTORY_DIALOG);
  fod_test_settle (dialog);
  return dialog;
}

/* Asks to remove something, and answers. */
static void
answer (FodTestPage *test,
        GtkWidget *dialog,
        int number,
        const char *response)
{
  GtkWidget *question;

  if (number < 0)
    gtk_widget_activate_action (dialog, "history.remove-all", NULL);
  else
    gtk_widget_activate_action (dialog, "history.remove", "i", number);
  question = fod_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
  fod_test_settle (test->window);
}

/* What was taken out of the text is told of until it is gone from the earlier wordings, too. */
static void
test_remove (void)
{
  FodTestPage *test = fod_desk_new_open ();
  FodSealedEntry *entry = take_number_out (test);
  GPtrArray *versions = fod_sealed_entry_get_versions (entry);
  GtkWidget *dialog;

  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_nonnull (strstr (get_warning (test), NUMBER));
  g_assert_nonnull (strstr (get_warning (test), _ ("Earlier Wordings…")));

  dialog = open_history (test);
  answer (test, dialog, 0, "cancel");
  g_assert_cmpuint (versions->len, ==, 2);
  answer (test, dialog, 0, "accept");
  g_assert_cmpuint (versions->len, ==, 1);
  g_assert_cmpstr (((FodJournalVersion *) versions->pdata[0])->text, ==, "Borgeren kom");
  g_assert_null (get_warning (test));
  g_assert_nonnull (fod_test_find (dialog, GTK_TYPE_LABEL, "Samtale"));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_false (fod_journal_has_unsaved (fod_session_get_journal (test->session)));
  fod_test_page_free (test);
}

static void
test_remove_all (void)
{
  FodTestPage *test = fod_desk_new_open ();
  FodSealedEntry *entry = take_number_out (test);
  g_autofree char *text = NULL;

  answer (test, open_history (test), FOD_JOURNAL_ALL_WORDINGS, "accept");
  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, 0);
  g_assert_null (get_warning (test));
  g_assert_null (fod_test_find_window (FOD_TYPE_JOURNAL_HISTORY_DIALOG));
  g_object_get (fod_desk_get_buffer (test), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "Borgeren kom igen");
  fod_test_page_free (test);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/journal-history/bring-back", test_bring_back);
  g_test_add_func ("/journal-history/bring-back-settled", test_bring_back_settled);
  g_test_add_func ("/journal-history/remove", test_remove);
  g_test_add_func ("/journal-history/remove-all", test_remove_all);

  return g_test_run ();
}
