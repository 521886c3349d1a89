/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window does about words of the journal that the disk refuses. */

#include "fod-window.h"

#include "fod-journal-browser.h"
#include "fod-journal-gate.h"
#include "fod-passphrase.h"
#include "fod-people.h"
#include "fod-recovery-code.h"
#include "fod-test-page.h"
#include "fod-test-vfs.h"
#include "fod-test-watch.h"

#include <glib/gi18n-lib.h>
#include <sqlite3.h>

#define PASSPHRASE "gummistøvle regnbue tromme"

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  GtkWidget *window;
  FodJournalKeeper *keeper;
  FodJournal *journal;
} Fixture;

static const char *
get_note (void)
{
  return _ ("What you wrote last is kept sealed in Fodfæste until the disk can take it. Do not "
            "close the program before that.");
}

static GtkWidget *
find (Fixture *f,
      GType type,
      const char *text)
{
  return fod_test_find (f->window, type, text);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  FodSession *session;
  g_autoptr (GError) error = NULL;

  fod_record_ensure_classes ();
  f->folder = fod_test_folder_new ();
  f->store = fod_test_store_new (f->folder);
  g_assert_true (fod_people_set_me (f->store, "Kirsten Kontakt", "contact", NULL));
  f->window = GTK_WIDGET (fod_window_new (NULL, f->store));
  session = fod_window_get_session (FOD_WINDOW (f->window));
  f->keeper = fod_session_get_journal_keeper (session);
  f->journal = fod_session_get_journal (session);
  g_assert_true (fod_journal_create (f->journal, passphrase, recovery, &error));
  gtk_window_present (GTK_WINDOW (f->window));
  fod_window_show_pages (FOD_WINDOW (f->window));
  fod_window_show_page (FOD_WINDOW (f->window), "journal");
  fod_test_settle (f->window);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_store_close (f->store);
  fod_test_folder_free (f->folder);
}

/* Somebody writes, and the disk is full. */
static void
write_text (Fixture *f,
            const char *text)
{
  FodJournalBrowser *browser = FOD_JOURNAL_BROWSER (find (f, FOD_TYPE_JOURNAL_BROWSER, NULL));
  GtkTextView *view;

  fod_journal_browser_add (browser);
  fod_test_settle (f->window);
  view = GTK_TEXT_VIEW (find (f, GTK_TYPE_TEXT_VIEW, NULL));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
}

static void
assert_locked (Fixture *f)
{
  fod_test_settle (f->window);
  g_assert_false (fod_journal_keeper_is_unlocked (f->keeper));
  g_assert_null (find (f, FOD_TYPE_JOURNAL_BROWSER, NULL));
  g_assert_nonnull (find (f, FOD_TYPE_JOURNAL_GATE, NULL));
  g_assert_nonnull (find (f, GTK_TYPE_LABEL, get_note ()));
}

static GtkWidget *
find_question (Fixture *f)
{
  fod_test_settle (f->window);
  return fod_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static gboolean
is_unlocked (gpointer data)
{
  Fixture *f = data;

  return find (f, FOD_TYPE_JOURNAL_BROWSER, NULL) != NULL;
}

/* It locks all the same; the words are sealed, told of, and there when it is unlocked. */
static void
test_lock (Fixture *f,
           gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  write_text (f, "Lige før");
  fod_window_show_page (FOD_WINDOW (f->window), "today");
  g_assert_true (gtk_widget_activate_action (f->window, "win.lock-journal", NULL));
  assert_locked (f);
  gtk_editable_set_text (GTK_EDITABLE (find (f, ADW_TYPE_PASSWORD_ENTRY_ROW, NULL)), PASSPHRASE);
  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, _ ("_Unlock")), "clicked");
  fod_test_wait (is_unlocked, f);
  entry = g_list_model_get_item (G_LIST_MODEL (f->journal), 0);
  g_assert_cmpstr (fod_record_get_text (fod_sealed_entry_get_record (entry), "text"), ==,
                   "Lige før");
  g_clear_object (&entry);

  g_assert_true (gtk_widget_activate_action (f->window, "win.lock-journal", NULL));
  assert_locked (f);
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  g_assert_true (fod_journal_keeper_write_unsaved (f->keeper, &error));
  fod_test_settle (f->window);
  g_assert_null (find (f, GTK_TYPE_LABEL, get_note ()));
  fod_test_close_window (f->window);
}

/* Closing asks first, and locks in any case. */
static void
test_close (Fixture *f,
            gconstpointer data)
{
  FodTestWatch *watch = fod_test_watch_new ();
  GtkWidget *question;

  write_text (f, "Lige før");
  gtk_window_close (GTK_WINDOW (f->window));
  assert_locked (f);
  question = find_question (f);
  g_assert_nonnull (question);
  gtk_window_close (GTK_WINDOW (question));
  fod_test_settle (f->window);
  g_assert_true (gtk_widget_get_visible (f->window));

  gtk_window_close (GTK_WINDOW (f->window));
  question = find_question (f);
  g_assert_nonnull (question);
  fod_test_watch_tree (watch, f->window);
  g_signal_emit_by_name (fod_test_find (question, GTK_TYPE_BUTTON, _ ("_Close and Lose It")),
                         "clicked");
  fod_test_watch_assert_gone (watch);
}

/* When nobody may be there to answer, it goes as it is. */
static void
test_close_unasked (Fixture *f,
                    gconstpointer data)
{
  FodTestWatch *watch = fod_test_watch_new ();

  write_text (f, "Lige før");
  fod_test_watch_tree (watch, f->window);
  fod_window_close_unasked (FOD_WINDOW (f->window));
  fod_test_watch_assert_gone (watch);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/journal-unsaved/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  fod_test_vfs_install ();
  ADD ("lock", test_lock);
  ADD ("close", test_close);
  ADD ("close-unasked", test_close_unasked);
  return g_test_run ();
}
