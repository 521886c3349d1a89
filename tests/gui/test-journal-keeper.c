/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-keeper.h"

#include "fod-journal-error.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-bus.h"
#include "fod-test-page.h"
#include "fod-test-store.h"
#include "fod-test-vfs.h"

#include <sqlite3.h>

#define PASSPHRASE "gummistøvle regnbue tromme"
#define MINUTE (60 * (gint64) G_USEC_PER_SEC)

/* The least that Argon2id does: the rules are the same. */
static const FodKeySlotCost cheap = { 1, 8 };

typedef struct {
  FodTestBus *bus;
  FodTestFolder *folder;
  FodStore *store;
  FodClock *clock;
  FodJournal *journal;
  FodJournalKeeper *keeper;
} Desk;

static void
set_up (Desk *self,
        gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->bus = fod_test_bus_new ();
  self->folder = fod_test_folder_new ();
  self->store = fod_test_store_new (self->folder);
  self->clock = fod_store_get_clock (self->store);
  path = fod_journal_place_beside (fod_store_get_path (self->store));
  self->journal = fod_journal_new_at_cost (path, self->clock, &cheap);
  self->keeper = fod_journal_keeper_new (self->store, self->journal);
  g_assert_true (fod_journal_create (self->journal, passphrase, recovery, &error));
  g_assert_no_error (error);
}

static void
tear_down (Desk *self,
           gconstpointer data)
{
  /* It may still look for the buses. */
  g_object_add_weak_pointer (G_OBJECT (self->keeper), (gpointer *) &self->keeper);
  g_object_unref (self->keeper);
  g_assert_null (self->keeper);
  fod_test_bus_free (self->bus);
  g_assert_finalize_object (self->journal);
  fod_test_store_close (self->store);
  fod_test_folder_free (self->folder);
}

static void
unlock (Desk *self)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  fod_journal_unlock (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase,
                      fod_journal_keeper_get_seen (self->keeper), &error);
  g_assert_no_error (error);
}

static void
refused_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (fod_journal_finish (FOD_JOURNAL (source), result, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED);
  *(gboolean *) data = TRUE;
}

/* Until the thread, too, has let go of the journal. */
static void
wait_for_thread (Desk *self,
                 gint n_refs)
{
  while (g_atomic_int_get (&G_OBJECT (self->journal)->ref_count) > n_refs)
    g_thread_yield ();
}

/* Ctrl+L while the passphrase is tried. */
static void
test_lock_wins (Desk *self,
                gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  GObject *journal = G_OBJECT (self->journal);
  gint n_refs = g_atomic_int_get (&journal->ref_count);
  gboolean refused = FALSE;

  fod_journal_keeper_lock (self->keeper);
  fod_journal_unlock_async (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, refused_cb,
                            &refused);
  fod_journal_keeper_lock (self->keeper);
  while (!refused)
    g_main_context_iteration (NULL, TRUE);
  wait_for_thread (self, n_refs);
  g_assert_false (fod_journal_keeper_is_unlocked (self->keeper));
}

static void
note_cb (GDBusConnection *connection,
         const char *sender,
         const char *path,
         const char *interface,
         const char *name,
         GVariant *parameters,
         gpointer data)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_set_cb (gpointer data)
{
  return *(gboolean *) data;
}

/* Returns when everybody has heard it: what comes after it has been heard too. */
static void
lock_screen (Desk *self)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);
  gboolean is_heard = FALSE;
  guint listening = g_dbus_connection_signal_subscribe (
    connection, NULL, "org.freedesktop.login1.Manager", "SessionNew", NULL, NULL,
    G_DBUS_SIGNAL_FLAGS_NONE, note_cb, &is_heard, NULL);

  fod_test_bus_wait_for_listener (self->bus, "SessionNew");
  fod_test_bus_emit (self->bus, "org.freedesktop.login1.Session", "Lock", NULL);
  fod_test_bus_emit (self->bus, "org.freedesktop.login1.Manager", "SessionNew", NULL);
  fod_test_wait (is_set_cb, &is_heard);
  g_dbus_connection_signal_unsubscribe (connection, listening);
}

/* The screen is locked while the passphrase is tried, by a keeper that has never seen the journal
 * open. What the thread has done is taken in by a main loop of its own, so that it is late. */
static void
test_screen_wins (Desk *self,
                  gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (GMainContext) late = g_main_context_new ();
  GObject *journal = G_OBJECT (self->journal);
  gboolean refused = FALSE;
  gint n_refs;

  fod_journal_keeper_lock (self->keeper);
  g_object_unref (self->keeper);
  fod_test_bus_free (self->bus);
  self->bus = fod_test_bus_new ();
  self->keeper = fod_journal_keeper_new (self->store, self->journal);
  n_refs = g_atomic_int_get (&journal->ref_count);
  fod_journal_keeper_listen (self->keeper);
  fod_test_bus_wait_for_listener (self->bus, "Lock");

  g_main_context_push_thread_default (late);
  fod_journal_unlock_async (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, refused_cb,
                            &refused);
  g_main_context_pop_thread_default (late);
  lock_screen (self);
  while (!refused)
    g_main_context_iteration (late, TRUE);
  wait_for_thread (self, n_refs);
  g_assert_false (fod_journal_keeper_is_unlocked (self->keeper));
}

static gboolean
is_delayed_cb (gpointer bus)
{
  return fod_test_bus_get_n_delays (bus) > 0;
}

static gboolean
is_released_cb (gpointer bus)
{
  return fod_test_bus_get_n_delays (bus) == 0;
}

/* Sleep waits for a journal that is open, until it is locked. */
static void
test_sleep (Desk *self,
            gconstpointer data)
{
  fod_test_wait (is_delayed_cb, self->bus);
  fod_journal_keeper_lock (self->keeper);
  fod_test_wait (is_released_cb, self->bus);
  unlock (self);
  fod_test_wait (is_delayed_cb, self->bus);
  fod_test_bus_emit (self->bus, "org.freedesktop.login1.Manager", "PrepareForSleep",
                     g_variant_new ("(b)", TRUE));
  fod_test_wait (is_released_cb, self->bus);
  g_assert_false (fod_journal_keeper_is_unlocked (self->keeper));
}

static void
pass (Desk *self,
      gint64 minutes)
{
  fod_clock_advance (self->clock, minutes * MINUTE);
  fod_journal_keeper_check_idle (self->keeper);
}

static void
test_idle (Desk *self,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (fod_journal_keeper_get_minutes (self->keeper), ==, FOD_JOURNAL_IDLE_MINUTES);
  pass (self, 4);
  fod_journal_keeper_attend (self->keeper);
  pass (self, 4);
  g_assert_true (fod_journal_keeper_is_unlocked (self->keeper));
  pass (self, 1);
  g_assert_false (fod_journal_keeper_is_unlocked (self->keeper));

  unlock (self);
  g_assert_true (fod_journal_keeper_set_minutes (self->keeper, 1000, &error));
  g_assert_cmpint (fod_journal_keeper_get_minutes (self->keeper), ==, FOD_JOURNAL_IDLE_MOST);
  pass (self, 59);
  g_assert_true (fod_journal_keeper_is_unlocked (self->keeper));
  /* The clock was put back: the minutes begin there. */
  pass (self, -300);
  g_assert_true (fod_journal_keeper_is_unlocked (self->keeper));
  pass (self, 60);
  g_assert_false (fod_journal_keeper_is_unlocked (self->keeper));
}

static gboolean
save (Desk *self)
{
  g_autoptr (FodSealedEntry) entry = fod_journal_begin_entry (self->journal, 20690);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_sealed_entry_set (entry, "text", FOD_TEXT ("Lige før"), 0, &error));
  return fod_journal_save (self->journal, entry, &error);
}

static void
add_entry (Desk *self)
{
  g_assert_true (save (self));
}

/* What is written last is saved before it is locked. */
static void
test_locking (Desk *self,
              gconstpointer data)
{
  g_signal_connect_swapped (self->keeper, "locking", G_CALLBACK (add_entry), self);
  fod_journal_keeper_lock (self->keeper);
  unlock (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->journal)), ==, 1);
}

static void
save_cb (Desk *self)
{
  g_assert_false (save (self));
}

/* A full disk does not keep it open, neither by hand nor by itself. */
static void
test_full_disk (Desk *self,
                gconstpointer data)
{
  g_autofree char *backup = fod_test_folder_name (self->folder, "backup.db");
  guint64 seen = fod_journal_keeper_get_seen (self->keeper);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, &error));
  g_signal_connect_swapped (self->keeper, "locking", G_CALLBACK (save_cb), self);
  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
  pass (self, FOD_JOURNAL_IDLE_MINUTES);
  g_assert_false (fod_journal_keeper_is_unlocked (self->keeper));
  g_assert_true (fod_journal_has_unsaved (self->journal));
  g_assert_false (fod_journal_keeper_write_unsaved (self->keeper, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (fod_journal_keeper_restore (self->keeper, backup, NULL, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_cmpuint (fod_journal_keeper_get_seen (self->keeper), ==, seen);

  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  g_assert_true (fod_journal_keeper_write_unsaved (self->keeper, &error));
  g_assert_cmpuint (fod_journal_keeper_get_seen (self->keeper), ==, seen + 1);
  unlock (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->journal)), ==, 1);
}

static guint
count_doubts (Desk *self)
{
  g_autoptr (GPtrArray) doubts = fod_journal_list_doubts (self->journal);

  return doubts->len;
}

/* An older file is put back behind the program's back. */
static void
test_older (Desk *self,
            gconstpointer data)
{
  const char *path = fod_journal_get_path (self->journal);
  g_autofree char *copy = fod_test_folder_name (self->folder, "copy");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GError) error = NULL;

  fod_journal_keeper_lock (self->keeper);
  before = fod_test_read (path);
  unlock (self);
  add_entry (self);
  fod_journal_keeper_lock (self->keeper);
  fod_test_write (path, before);
  unlock (self);
  g_assert_cmpuint (count_doubts (self), ==, 1);
  /* Still in doubt next time, until its owner takes it. */
  fod_journal_keeper_lock (self->keeper);
  unlock (self);
  g_assert_cmpuint (count_doubts (self), ==, 1);
  g_assert_true (fod_journal_keeper_accept_doubts (self->keeper, &error));
  fod_journal_keeper_lock (self->keeper);
  unlock (self);
  g_assert_cmpuint (count_doubts (self), ==, 0);
}

/* A backup that its owner goes back to is older, and no reason for doubt. */
static void
test_restore (Desk *self,
              gconstpointer data)
{
  g_autofree char *backup = fod_test_folder_name (self->folder, "backup.db");
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, &error));
  add_entry (self);
  g_assert_true (fod_journal_keeper_restore (self->keeper, backup, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  unlock (self);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->journal)), ==, 0);
  g_assert_cmpuint (count_doubts (self), ==, 0);
  g_assert_true (fod_journal_keeper_forget (self->keeper, &error));
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_ABSENT);
  g_assert_cmpuint (fod_journal_keeper_get_seen (self->keeper), ==, 0);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_copies (GtkWidget *text,
               const char *expected)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (text);
  g_autofree char *words = NULL;

  g_signal_emit_by_name (text, "copy-clipboard");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "x-kde-passwordManagerHint"));
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, &words);
  while (!words)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (words, ==, expected);
}

/* Other programs get the words, and are asked to keep no copy; until the journal is locked. */
static void
test_clipboard (Desk *self,
                gconstpointer data)
{
  GtkWidget *line = g_object_ref_sink (gtk_text_new ());
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (line);
  GtkTextIter start, end;

  fod_journal_keeper_guard_clipboard (self->keeper, line);
  fod_journal_keeper_guard_clipboard (self->keeper, view);
  gtk_editable_set_text (GTK_EDITABLE (line), "En linje");
  gtk_text_buffer_set_text (buffer, "Kun for mig", -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  /* Nothing is selected, so nothing is copied. */
  gdk_clipboard_set_text (clipboard, "Fra et andet sted");
  g_signal_emit_by_name (line, "copy-clipboard");
  g_signal_emit_by_name (view, "copy-clipboard");
  fod_journal_keeper_lock (self->keeper);
  g_assert_nonnull (gdk_clipboard_get_content (clipboard));
  unlock (self);

  gtk_editable_select_region (GTK_EDITABLE (line), 0, -1);
  gtk_text_buffer_select_range (buffer, &start, &end);
  assert_copies (line, "En linje");
  assert_copies (view, "Kun for mig");
  assert_copies (line, "En linje");
  fod_journal_keeper_lock (self->keeper);
  g_assert_null (gdk_clipboard_get_content (clipboard));
  g_assert_finalize_object (line);
  g_assert_finalize_object (view);
}

#define ADD(name, function) \
  g_test_add ("/journal-keeper/" name, Desk, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  fod_test_vfs_install ();
  ADD ("clipboard", test_clipboard);
  ADD ("idle", test_idle);
  ADD ("locking", test_locking);
  ADD ("full-disk", test_full_disk);
  ADD ("lock-wins", test_lock_wins);
  ADD ("screen-wins", test_screen_wins);
  ADD ("sleep", test_sleep);
  ADD ("older", test_older);
  ADD ("restore", test_restore);
  return g_test_run ();
}
