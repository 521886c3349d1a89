/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-browser.h"

#include "fod-desk.h"
#include "fod-gui-fixture.h"
#include "fod-journal-page.h"
#include "fod-test-watch.h"

#include <glib/gi18n-lib.h>

static FodJournalBrowser *
get_browser (FodTestPage *test)
{
  return FOD_JOURNAL_BROWSER (fod_desk_find (test, FOD_TYPE_JOURNAL_BROWSER, NULL));
}

static void
delete_entry (FodTestPage *test,
              FodSealedEntry *entry)
{
  g_assert_true (fod_journal_editor_set_entry (fod_desk_get_editor (test), entry));
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "journal.delete", NULL);
  fod_test_settle (test->window);
}

static FodSealedEntry *
write_entry (FodTestPage *test,
             const char *title)
{
  fod_desk_write (test, title, "Ord");
  return g_object_ref (fod_journal_editor_get_entry (fod_desk_get_editor (test)));
}

static void
assert_titles (FodTestPage *test,
               const char *first,
               const char *second)
{
  const char *const wanted[] = { first, second };
  GListModel *entries = G_LIST_MODEL (fod_session_get_journal (test->session));

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++) {
    gboolean is_there = FALSE;

    for (guint j = 0; j < g_list_model_get_n_items (entries); j++) {
      g_autoptr (FodSealedEntry) entry = g_list_model_get_item (entries, j);
      FodRecord *record = fod_sealed_entry_get_record (entry);

      is_there |= g_strcmp0 (fod_record_get_text (record, "title"), wanted[i]) == 0;
    }
    g_assert_true (!wanted[i] || is_there);
  }
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, (first != NULL) + (second != NULL));
}

/* Presses Undo on every toast as it comes, for as long as toasts do. */
static gboolean
has_no_toast (gpointer data)
{
  FodTestPage *test = data;
  GtkWidget *undo = fod_test_find (GTK_WIDGET (test->page), GTK_TYPE_BUTTON, _ ("Undo"));

  if (undo && gtk_widget_is_sensitive (undo))
    g_signal_emit_by_name (undo, "clicked");
  return !undo;
}

/* Deleted within the second in which it was typed, and brought back to the last letter. One that
 * has nothing in it is not there to be brought back. */
static void
test_delete_at_once (void)
{
  FodTestPage *test = fod_desk_new_open ();
  GListModel *entries = G_LIST_MODEL (fod_session_get_journal (test->session));
  g_autoptr (FodSealedEntry) entry = NULL;

  fod_page_add (test->page);
  fod_test_settle (test->window);
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Alt det her", -1);
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "journal.delete", NULL);
  fod_test_settle (test->window);
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 0);
  fod_desk_click (test, _ ("Undo"));
  entry = g_list_model_get_item (entries, 0);
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (entry), "text"), ==,
                   "Alt det her");

  fod_page_add (test->page);
  gtk_widget_activate_action (GTK_WIDGET (fod_desk_get_editor (test)), "journal.delete", NULL);
  fod_test_wait (has_no_toast, test);
  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 1);
  g_clear_object (&entry);
  fod_test_page_free (test);
}

static guint
count_entries (FodTestPage *test)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fod_session_get_journal (test->session)));
}

/* Takes all words out of the entry that is shown, and begins another one. */
static void
empty_and_leave (FodTestPage *test)
{
  fod_desk_type (test, _ ("Title"), "");
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "", -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  g_assert_cmpuint (count_entries (test), ==, 2);
  fod_page_add (test->page);
  fod_test_settle (test->window);
}

/* Nobody counts it any more, and its day is not marked for it. One with earlier wordings stays. */
static void
test_emptied (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodSealedEntry) first = write_entry (test, "Et");
  g_autoptr (FodSealedEntry) second = write_entry (test, "To");

  empty_and_leave (test);
  assert_titles (test, "Et", NULL);
  fod_desk_click (test, _ ("Undo"));
  g_assert_cmpuint (count_entries (test), ==, 2);
  g_assert_true (fod_journal_editor_get_entry (fod_desk_get_editor (test)) == second);

  fod_desk_type (test, _ ("Title"), "To");
  gtk_text_buffer_set_text (fod_desk_get_buffer (test), "Mange ord, som nogen kan savne.", -1);
  g_assert_true (fod_journal_editor_save (fod_desk_get_editor (test)));
  empty_and_leave (test);
  g_assert_cmpuint (count_entries (test), ==, 2);
  g_clear_object (&second);
  g_clear_object (&first);
  fod_test_page_free (test);
}

/* What the button takes back is what was said beside it. */
static void
test_delete (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodSealedEntry) first = write_entry (test, "Et");
  g_autoptr (FodSealedEntry) second = write_entry (test, "To");

  delete_entry (test, second);
  fod_desk_click (test, _ ("Undo"));
  assert_titles (test, "Et", "To");
  g_assert_true (fod_journal_editor_get_entry (fod_desk_get_editor (test)) == second);
  fod_test_wait (has_no_toast, test);

  delete_entry (test, second);
  delete_entry (test, first);
  assert_titles (test, NULL, NULL);
  fod_desk_click (test, _ ("Undo"));
  assert_titles (test, "Et", NULL);
  gtk_widget_grab_focus (fod_desk_find (test, GTK_TYPE_SEARCH_ENTRY, NULL));
  g_assert_true (
    fod_gui_test_press (GTK_WIDGET (get_browser (test)), GDK_KEY_z, GDK_CONTROL_MASK));
  assert_titles (test, "Et", "To");
  fod_test_wait (has_no_toast, test);
  assert_titles (test, "Et", "To");
  g_clear_object (&second);
  g_clear_object (&first);
  fod_test_page_free (test);
}

/* One after the other, also when the list is empty; but not while somebody writes. */
static void
test_undo_deletions (void)
{
  FodTestPage *test = fod_desk_new_open ();
  g_autoptr (FodSealedEntry) first = write_entry (test, "Et");
  g_autoptr (FodSealedEntry) second = write_entry (test, "To");
  g_autoptr (FodSealedEntry) third = write_entry (test, "Tre");
  FodTestWatch *watch = fod_test_watch_new ();
  GtkWidget *browser = GTK_WIDGET (get_browser (test));
  GtkWidget *focus;

  delete_entry (test, third);
  delete_entry (test, second);
  delete_entry (test, first);
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (focus && gtk_widget_is_ancestor (focus, browser));
  g_assert_true (fod_gui_test_press (browser, GDK_KEY_z, GDK_CONTROL_MASK));
  assert_titles (test, "Et", NULL);
  g_assert_true (fod_gui_test_press (browser, GDK_KEY_z, GDK_CONTROL_MASK));
  assert_titles (test, "Et", "To");
  gtk_widget_grab_focus (fod_desk_find (test, GTK_TYPE_TEXT_VIEW, NULL));
  g_assert_true (fod_gui_test_press (browser, GDK_KEY_z, GDK_CONTROL_MASK));
  assert_titles (test, "Et", "To");

  /* Locked, nothing of what was deleted stays. */
  fod_test_watch_object (watch, third);
  g_clear_object (&third);
  g_clear_object (&second);
  g_clear_object (&first);
  fod_journal_keeper_lock (fod_session_get_journal_keeper (test->session));
  fod_test_settle (test->window);
  fod_test_watch_assert_gone (watch);
  fod_test_page_free (test);
}

int
main (int argc,
      char *argv[])
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/journal-deletion/toasts", test_delete);
  g_test_add_func ("/journal-deletion/undo", test_undo_deletions);
  g_test_add_func ("/journal-deletion/at-once", test_delete_at_once);
  g_test_add_func ("/journal-deletion/emptied", test_emptied);

  return g_test_run ();
}
