/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-journal.h"

#include "fod-journal-error.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-store.h"
#include "fod-test-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define NEW_PASSPHRASE "skovsnegl lanterne vindue"

static gboolean
change (FodJournal *journal,
        const char *old,
        const char *words,
        GError **error)
{
  g_autoptr (FodSecret) before = fod_passphrase_read (old);
  g_autoptr (FodSecret) after = fod_passphrase_read (words);

  return fod_journal_change_passphrase (journal, before, after, error);
}

static gboolean
opens_by_code (FodTestJournal *self,
               FodSecret *code)
{
  fod_journal_lock (self->journal);
  return fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, code, 0, NULL);
}

/* Who has the old passphrase and an older copy of the file can put that copy's slots into the file
 * of today. They have its key then, and it opens nothing here. */
static void
test_old_slots (FodTestJournal *self,
                gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSecret) code = fod_recovery_code_new ();
  g_autofree char *old_path = fod_test_folder_name (self->folder, "old.db");
  g_autoptr (FodSealedEntry) later = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) doubts = NULL;

  g_assert_true (fod_journal_back_up (self->journal, old_path, &error));
  g_assert_true (change (self->journal, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error));
  g_assert_true (fod_journal_renew_recovery (self->journal, code, &error));
  g_assert_no_error (error);
  later = fod_test_journal_add (self, FOD_TEST_DAY + 1, "b");
  g_assert_false (opens_by_code (self, self->recovery));
  g_assert_true (opens_by_code (self, code));
  fod_test_journal_assert_list (self, "b a");

  fod_test_journal_mix (self, old_path,
                        "DELETE FROM slot; INSERT INTO slot SELECT * FROM old.slot");
  g_assert_true (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, &error));
  fod_test_journal_assert_list (self, "");
  doubts = fod_journal_list_doubts (self->journal);
  g_assert_cmpuint (doubts->len, ==, 2);
  g_assert_true (opens_by_code (self, self->recovery));
  fod_test_journal_assert_list (self, "");
}

/* One of the two opens everything, and what was answered is what is so. */
static void
assert_outcome (FodTestJournal *self,
                gboolean is_changed,
                const GError *error)
{
  gboolean is_unknown = g_error_matches (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED);
  gboolean is_new;

  fod_journal_lock (self->journal);
  is_new = fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, NULL);
  g_assert_true (is_unknown || is_new == is_changed);
  g_assert_true (is_new || fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, NULL));
  fod_test_journal_assert_list (self, "b a");
  fod_test_journal_assert_doubts (self, NULL);
  g_assert_true (opens_by_code (self, self->recovery));
  fod_test_journal_assert_list (self, "b a");
}

/* The disk refuses something on the way: the answer is the truth. */
static void
test_disk (FodTestJournal *self,
           gconstpointer data)
{
  static const int codes[] = { SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC };
  static const guint n_bad[] = { 1, G_MAXUINT };
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSealedEntry) second = fod_test_journal_add (self, FOD_TEST_DAY + 1, "b");
  g_autoptr (GBytes) whole = NULL;
  guint n_changed = 0, n_refused = 0;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  for (guint i = 0, step = 0; step < 100; i++) {
    guint way = i % (G_N_ELEMENTS (codes) * G_N_ELEMENTS (n_bad));
    g_autoptr (GError) error = NULL;
    gboolean is_changed;

    fod_test_write (self->path, whole);
    g_assert_true (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, NULL));
    fod_test_vfs_fail_after (step, n_bad[way % 2], codes[way / 2]);
    is_changed = change (self->journal, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error);
    if (!fod_test_vfs_has_failed ())
      break;
    fod_test_vfs_fail_after (0, 0, SQLITE_OK);
    assert_outcome (self, is_changed, error);
    fod_journal_lock (self->journal);
    n_changed += is_changed ? 1 : 0;
    n_refused += is_changed ? 0 : 1;
    step += way == G_N_ELEMENTS (codes) * G_N_ELEMENTS (n_bad) - 1 ? 1 : 0;
  }
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  g_assert_cmpuint (n_changed, >, 0);
  g_assert_cmpuint (n_refused, >, 0);
}

/* Nobody has written anything that would be kept. */
static void
test_full (FodTestJournal *self,
           gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (GError) error = NULL;

  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
  g_assert_false (change (self->journal, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error));
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "nothing of the journal is changed"));
}

/* What the list has told of the locks is gone with it. */
static void
test_no_list (FodTestJournal *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSecret) code = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;

  fod_test_journal_meddle (self, "DELETE FROM list");
  fod_test_journal_reopen (self, 0);
  g_assert_true (fod_journal_accept_doubts (self->journal, NULL));
  fod_test_journal_reopen (self, 0);
  g_assert_false (change (self->journal, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (fod_journal_renew_recovery (self->journal, code, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "a");
}

/* What the disk refused until now is sealed by the new key with all the rest. */
static void
test_unsaved (FodTestJournal *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_journal_begin_entry (self->journal, FOD_TEST_DAY);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_sealed_entry_set (entry, "text", FOD_TEXT ("a"), FOD_TEST_NOW, NULL));
  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
  g_assert_false (fod_journal_save (self->journal, entry, NULL));
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  g_assert_true (fod_journal_has_unsaved (self->journal));
  g_assert_true (change (self->journal, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error));
  g_assert_false (fod_journal_has_unsaved (self->journal));
  fod_journal_lock (self->journal);
  g_assert_true (fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, NULL));
  fod_test_journal_assert_list (self, "a");
}

/* Words wait, sealed by the old key, while somebody changes the passphrase by fodctl. Both wordings
 * are there then. */
static void
test_held (FodTestJournal *self,
           gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodJournal) other =
    fod_journal_new_at_cost (self->path, self->clock, &fod_test_journal_cost);
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_sealed_entry_set (entry, "text", FOD_TEXT ("a b"), FOD_TEST_NOW, NULL));
  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
  g_assert_false (fod_journal_save (self->journal, entry, NULL));
  fod_journal_lock (self->journal);
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);

  g_assert_true (fod_journal_unlock (other, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, NULL));
  g_assert_true (change (other, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error));
  fod_journal_lock (other);
  g_assert_false (fod_journal_write_unsaved (self->journal, NULL));
  g_assert_true (fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, &error));
  g_assert_false (fod_journal_has_unsaved (self->journal));
  fod_test_journal_assert_doubts (self, "1 entry was changed elsewhere");
  fod_journal_lock (self->journal);
  g_assert_true (fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->journal)), ==, 2);
}

/* A file that has lost its name takes no new passphrase along. */
static void
test_moved (FodTestJournal *self,
            gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autofree char *elsewhere = fod_test_folder_name (self->folder, "andetsteds.db");
  g_autoptr (FodSecret) code = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (self->path, elsewhere), ==, 0);
  g_assert_false (change (self->journal, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error));
  g_clear_error (&error);
  g_assert_cmpint (g_rename (elsewhere, self->path), ==, 0);
  fod_journal_lock (self->journal);
  g_assert_true (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, &error));
  fod_test_journal_assert_list (self, "a");

  g_assert_cmpint (g_rename (self->path, elsewhere), ==, 0);
  g_assert_false (fod_journal_renew_recovery (self->journal, code, &error));
  g_assert_cmpint (g_rename (elsewhere, self->path), ==, 0);
  g_assert_true (opens_by_code (self, self->recovery));
  fod_test_journal_assert_list (self, "a");
}

typedef struct {
  gboolean is_over;
  gboolean is_done;
  GError *error;
} Outcome;

static void
finished_cb (GObject *journal,
             GAsyncResult *result,
             gpointer data)
{
  Outcome *outcome = data;

  outcome->is_done = fod_journal_finish (FOD_JOURNAL (journal), result, &outcome->error);
  outcome->is_over = TRUE;
}

static void
begin_change (FodTestJournal *self,
              const char *old,
              const char *words,
              Outcome *outcome)
{
  g_autoptr (FodSecret) before = fod_passphrase_read (old);
  g_autoptr (FodSecret) after = fod_passphrase_read (words);

  fod_journal_change_passphrase_async (self->journal, before, after, finished_cb, outcome);
}

/* Until the thread, too, has let go of the journal. */
static void
wait_for (FodTestJournal *self,
          Outcome *outcome)
{
  GObject *journal = G_OBJECT (self->journal);

  while (!outcome->is_over)
    g_main_context_iteration (NULL, TRUE);
  while (g_atomic_int_get (&journal->ref_count) > 1)
    g_thread_yield ();
}

/* While a thread has the file, words wait and nothing else is begun; then they are saved. */
static void
test_meanwhile (FodTestJournal *self,
                gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSealedEntry) second = fod_journal_begin_entry (self->journal, FOD_TEST_DAY + 1);
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  g_autoptr (FodSecret) code = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;
  Outcome outcome = { FALSE, FALSE, NULL };

  begin_change (self, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &outcome);
  g_assert_true (fod_sealed_entry_set (second, "text", FOD_TEXT ("b"), FOD_TEST_NOW, NULL));
  g_assert_false (fod_journal_save (self->journal, second, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_IN_USE);
  g_assert_false (fod_journal_remove (self->journal, first, NULL));
  g_assert_false (fod_journal_back_up (self->journal, backup, NULL));
  g_assert_false (fod_journal_renew_recovery (self->journal, code, NULL));
  g_assert_false (fod_journal_accept_doubts (self->journal, NULL));
  g_assert_true (fod_journal_has_unsaved (self->journal));

  wait_for (self, &outcome);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.is_done);
  g_assert_false (fod_journal_has_unsaved (self->journal));
  fod_journal_lock (self->journal);
  g_assert_true (fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, NULL));
  fod_test_journal_assert_list (self, "b a");
  fod_test_journal_assert_doubts (self, NULL);
}

/* Locked at any moment of it, the journal is locked, what was written meanwhile is on the disk, and
 * the answer is the truth. */
static void
test_locked_meanwhile (FodTestJournal *self,
                       gconstpointer data)
{
  const char *now = FOD_TEST_PASSPHRASE, *other = NEW_PASSPHRASE;
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 60; i++) {
    g_autofree char *text = g_strdup_printf ("%u", i);
    g_autoptr (FodSealedEntry) entry =
      fod_journal_begin_entry (self->journal, FOD_TEST_DAY + (FodDay) i);
    Outcome outcome = { FALSE, FALSE, NULL };

    begin_change (self, now, other, &outcome);
    g_assert_true (fod_sealed_entry_set (entry, "text", FOD_TEXT (text), FOD_TEST_NOW, NULL));
    (void) fod_journal_save (self->journal, entry, NULL);
    for (guint j = 0; j < i * 20; j++)
      g_thread_yield ();
    fod_journal_lock (self->journal);
    g_assert_false (fod_journal_has_unsaved (self->journal));
    wait_for (self, &outcome);
    g_assert_true (outcome.is_done != (outcome.error != NULL));
    g_clear_error (&outcome.error);
    if (outcome.is_done) {
      const char *before = now;

      now = other;
      other = before;
    }
    g_assert_false (fod_test_journal_unlock (self, other, 0, NULL));
    g_assert_true (fod_test_journal_unlock (self, now, 0, NULL));
    g_string_prepend (expected, i == 0 ? "" : " ");
    g_string_prepend (expected, text);
    fod_test_journal_assert_list (self, expected->str);
    fod_test_journal_assert_doubts (self, NULL);
  }
}

/* What is written while a backup is being made is saved at once, and is not in it. */
static void
test_backup_meanwhile (FodTestJournal *self,
                       gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  g_autoptr (FodSealedEntry) second = NULL;
  Outcome open = { FALSE, FALSE, NULL }, locked = { FALSE, FALSE, NULL };

  fod_journal_back_up_async (self->journal, backup, finished_cb, &open);
  second = fod_test_journal_add (self, FOD_TEST_DAY + 1, "b");
  g_assert_false (fod_journal_has_unsaved (self->journal));
  wait_for (self, &open);
  g_assert_no_error (open.error);
  g_assert_true (fod_journal_restore (self->journal, backup, NULL, NULL));
  g_assert_true (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, NULL));
  fod_test_journal_assert_list (self, "a");

  fod_journal_lock (self->journal);
  fod_journal_back_up_async (self->journal, backup, finished_cb, &locked);
  wait_for (self, &locked);
  g_assert_no_error (locked.error);
  g_assert_true (locked.is_done);
}

#define ADD(name, function)                                                                    \
  g_test_add ("/journal-rekey/" name, FodTestJournal, NULL, fod_test_journal_set_up, function, \
              fod_test_journal_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fod_test_vfs_install ();

  ADD ("old-slots", test_old_slots);
  ADD ("disk", test_disk);
  ADD ("full", test_full);
  ADD ("no-list", test_no_list);
  ADD ("unsaved", test_unsaved);
  ADD ("held", test_held);
  ADD ("moved", test_moved);
  ADD ("meanwhile", test_meanwhile);
  ADD ("locked-meanwhile", test_locked_meanwhile);
  ADD ("backup-meanwhile", test_backup_meanwhile);

  return g_test_run ();
}
