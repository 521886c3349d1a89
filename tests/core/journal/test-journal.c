/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-journal.h"

#include "fod-database.h"
#include "fod-journal-error.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-store.h"
#include "fod-test-vfs.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NEW_PASSPHRASE "skovsnegl lanterne vindue"
#define CANARY "kanariefugl-i-minen"

/* --- Writing and reading ------------------------------------------------------------------- */

static void
test_entries (FodTestJournal *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "b");
  g_autoptr (FodSealedEntry) second = fod_test_journal_add (self, FOD_TEST_DAY + 1, "a");
  g_autoptr (FodSealedEntry) third = NULL;
  g_autoptr (GError) error = NULL;

  fod_clock_advance (self->clock, G_USEC_PER_SEC);
  third = fod_test_journal_add (self, FOD_TEST_DAY, "c");
  /* The newest day first, and several a day. */
  fod_test_journal_assert_list (self, "a c b");
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "a c b");
  fod_test_journal_assert_doubts (self, NULL);

  /* As an editor does that was open before. */
  fod_test_journal_write (self, third, "C");
  fod_test_journal_assert_list (self, "a C b");
  g_clear_object (&third);
  third = g_list_model_get_item (G_LIST_MODEL (self->journal), 1);
  fod_journal_remove (self->journal, third, &error);
  g_assert_no_error (error);
  fod_test_journal_assert_list (self, "a b");
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "a b");
  fod_journal_save (self->journal, third, &error);
  g_assert_no_error (error);
  fod_test_journal_assert_list (self, "a C b");
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "a C b");
  fod_test_journal_assert_doubts (self, NULL);
}

static void
test_locked (FodTestJournal *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->journal)), ==, 0);
  g_assert_false (fod_journal_save (self->journal, entry, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (fod_test_journal_unlock (self, "forkert", 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
}

static void
test_permissions (FodTestJournal *self,
                  gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  GStatBuf facts;

  g_assert_cmpint (g_stat (self->path, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
}

static void
test_second (FodTestJournal *self,
             gconstpointer data)
{
  g_autoptr (FodJournal) second =
    fod_journal_new_at_cost (self->path, self->clock, &fod_test_journal_cost);
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (GError) error = NULL;

  g_assert_false (
    fod_journal_unlock (second, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (fod_journal_create (second, passphrase, self->recovery, &error));
  g_assert_nonnull (error);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "ord");
}

/* --- Keys ---------------------------------------------------------------------------------- */

static gboolean
change (FodTestJournal *self,
        const char *old,
        const char *words,
        GError **error)
{
  g_autoptr (FodSecret) before = old ? fod_passphrase_read (old) : NULL;
  g_autoptr (FodSecret) after = fod_passphrase_read (words);

  return fod_journal_change_passphrase (self->journal, before, after, error);
}

static void
test_change (FodTestJournal *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (GError) error = NULL;

  g_assert_false (change (self, "forkert", NEW_PASSPHRASE, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (change (self, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, &error));
  fod_journal_lock (self->journal);
  g_assert_false (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, &error));
  fod_test_journal_assert_list (self, "ord");
}

static void
test_recovery (FodTestJournal *self,
               gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (FodSecret) other = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  g_assert_false (fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, other, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, self->recovery, 0, &error);
  g_assert_no_error (error);
  fod_test_journal_assert_list (self, "ord");
  /* Whoever has forgotten the passphrase is not asked for it. */
  g_assert_true (change (self, NULL, NEW_PASSPHRASE, &error));
  fod_journal_renew_recovery (self->journal, other, &error);
  g_assert_no_error (error);
  fod_journal_lock (self->journal);
  g_assert_false (
    fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, self->recovery, 0, NULL));
  g_assert_true (fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, &error));
  fod_journal_lock (self->journal);
  g_assert_true (fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, other, 0, &error));
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (GError) error = NULL;
  int *answer = data;

  *answer = fod_journal_finish (FOD_JOURNAL (source), result, &error) ? 1 : 2;
}

/* Until the thread, too, has let go of the journal. */
static int
wait_for (FodTestJournal *self,
          int *answer)
{
  GObject *journal = G_OBJECT (self->journal);

  while (*answer == 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_atomic_int_get (&journal->ref_count) > 1)
    g_thread_yield ();
  return *answer;
}

/* In threads; and locked while a thread is on its way. */
static void
test_threads (FodTestJournal *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  g_autoptr (FodSecret) after = fod_passphrase_read (NEW_PASSPHRASE);
  int unlocked = 0, changed = 0, raced = 0;
  gboolean is_changed;

  fod_journal_lock (self->journal);
  fod_journal_unlock_async (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, done_cb,
                            &unlocked);
  g_assert_cmpint (wait_for (self, &unlocked), ==, 1);
  fod_test_journal_assert_list (self, "ord");
  fod_journal_change_passphrase_async (self->journal, passphrase, after, done_cb, &changed);
  g_assert_cmpint (wait_for (self, &changed), ==, 1);
  fod_journal_change_passphrase_async (self->journal, after, passphrase, done_cb, &raced);
  fod_journal_lock (self->journal);
  is_changed = wait_for (self, &raced) == 1;
  g_assert_true (fod_test_journal_unlock (
    self, is_changed ? FOD_TEST_PASSPHRASE : NEW_PASSPHRASE, 0, NULL));
}

/* Who locks while the key is being derived does not find the journal open a moment later. */
static void
test_locked_meanwhile (FodTestJournal *self,
                       gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  int unlocked = 0;

  fod_journal_lock (self->journal);
  fod_journal_unlock_async (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, done_cb,
                            &unlocked);
  fod_journal_lock (self->journal);
  g_assert_cmpint (wait_for (self, &unlocked), ==, 2);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  g_assert_true (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, NULL));
  fod_test_journal_assert_list (self, "ord");
}

/* Tried, and nothing is changed by it. */
static void
test_verify (FodTestJournal *self,
             gconstpointer data)
{
  g_autoptr (FodSecret) right = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  g_autoptr (FodSecret) wrong = fod_passphrase_read (NEW_PASSPHRASE);
  guint64 edition = fod_journal_get_edition (self->journal);
  int is_right = 0, is_wrong = 0;

  g_assert_false (fod_journal_is_open_by_code (self->journal));
  fod_journal_verify_passphrase_async (self->journal, right, done_cb, &is_right);
  g_assert_cmpint (wait_for (self, &is_right), ==, 1);
  fod_journal_verify_passphrase_async (self->journal, wrong, done_cb, &is_wrong);
  g_assert_cmpint (wait_for (self, &is_wrong), ==, 2);
  g_assert_cmpuint (fod_journal_get_edition (self->journal), ==, edition);
  fod_journal_lock (self->journal);
  g_assert_true (
    fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, self->recovery, 0, NULL));
  g_assert_true (fod_journal_is_open_by_code (self->journal));
}

/* Whether somebody who was killed in step @step of a change got to its end before that. */
static gboolean
change_until (FodTestJournal *self,
              guint step)
{
  pid_t child = fork ();
  int status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    fod_test_vfs_die_after (step);
    if (!fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, NULL) ||
        !change (self, FOD_TEST_PASSPHRASE, NEW_PASSPHRASE, NULL))
      _exit (1);
    fod_journal_lock (self->journal);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (WIFEXITED (status))
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  else
    g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
  return WIFEXITED (status);
}

/* Whether it is the new passphrase that opens it. Every word is there, and the paper in the drawer
 * still opens it too. */
static gboolean
find_passphrase (FodTestJournal *self)
{
  gboolean is_new = fod_test_journal_unlock (self, NEW_PASSPHRASE, 0, NULL);

  if (!is_new)
    g_assert_true (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, NULL));
  fod_test_journal_assert_list (self, "b a");
  fod_test_journal_assert_doubts (self, NULL);
  fod_journal_lock (self->journal);
  g_assert_false (
    fod_test_journal_unlock (self, is_new ? FOD_TEST_PASSPHRASE : NEW_PASSPHRASE, 0, NULL));
  g_assert_true (
    fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, self->recovery, 0, NULL));
  fod_test_journal_assert_list (self, "b a");
  fod_journal_lock (self->journal);
  return is_new;
}

/* Killed in each step of a change: one of the two opens it, and the new one from some step on. */
static void
test_killed (FodTestJournal *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSealedEntry) second = fod_test_journal_add (self, FOD_TEST_DAY + 1, "b");
  g_autoptr (GBytes) whole = NULL;
  guint n_old = 0, n_new = 0;
  gboolean is_done;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  do {
    fod_test_write (self->path, whole);
    is_done = change_until (self, n_old + n_new);
    if (find_passphrase (self)) {
      n_new++;
    } else {
      g_assert_cmpuint (n_new, ==, 0);
      n_old++;
    }
    g_assert_cmpuint (n_old + n_new, <, 200);
  } while (!is_done);
  g_test_message ("The old one after %u steps, the new one after %u", n_old, n_new);
  g_assert_cmpuint (n_old, >, 0);
  g_assert_cmpuint (n_new, >, 1);
}

/* --- Files that are none -------------------------------------------------------------------- */

static void
test_bad_files (FodTestJournal *self,
                gconstpointer data)
{
  static const struct {
    const char *content;
    gsize size;
  } CASES[] = {
    { "", 0 },
    { "x", 1 },
    { "SQLite format 3", 16 },
    { "en helt anden slags fil, som ikke er nogen journal, men som er lang nok til et hoved, ja, "
      "det er den",
      100 },
  };
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) content = g_bytes_new_static (CASES[i].content, CASES[i].size);
    g_autoptr (GBytes) after = NULL;

    fod_test_write (self->path, content);
    g_assert_false (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_NOT_OURS);
    g_clear_error (&error);
    after = fod_test_read (self->path);
    g_assert_true (g_bytes_equal (content, after));
  }
  for (gsize size = 100; size < g_bytes_get_size (whole); size += 511) {
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, size);

    fod_test_write (self->path, cut);
    if (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, &error)) {
      fod_journal_lock (self->journal);
    } else {
      g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
      g_clear_error (&error);
    }
  }
  fod_test_write (self->path, whole);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "ord");
}

/* --- Backup and the end -------------------------------------------------------------------- */

static void
test_backup (FodTestJournal *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSealedEntry) second = NULL;
  g_autofree char *backup = fod_test_folder_name (self->folder, "journal-2026.db");
  g_autofree char *nowhere = fod_test_folder_name (self->folder, "kopier/journal-2026.db");
  g_autofree char *other = fod_test_folder_name (self->folder, "andet");
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("nonsens", 7);
  g_autoptr (GError) error = NULL;

  /* A folder that is not there is one that is misspelt. */
  g_assert_false (fod_journal_back_up (self->journal, nowhere, &error));
  g_assert_nonnull (strstr (error->message, "Check that the folder exists"));
  g_clear_error (&error);
  fod_journal_back_up (self->journal, backup, &error);
  g_assert_no_error (error);
  second = fod_test_journal_add (self, FOD_TEST_DAY - 1, "b");
  fod_test_write (other, nonsense);
  g_assert_false (fod_journal_restore (self->journal, other, NULL, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_NOT_OURS);
  g_clear_error (&error);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "a b");

  fod_journal_restore (self->journal, backup, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "a");
  fod_test_journal_assert_doubts (self, NULL);

  /* On a computer that has none yet, and of a journal that is locked. */
  fod_journal_lock (self->journal);
  fod_journal_back_up (self->journal, backup, &error);
  g_assert_no_error (error);
  g_assert_true (fod_journal_forget (self->journal, &error));
  fod_journal_restore (self->journal, backup, NULL, &error);
  g_assert_no_error (error);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "a");
}

static gboolean
is_aside (FodTestJournal *self,
          const char *ending)
{
  g_autofree char *name = g_strconcat (fod_journal_get_path (self->journal), ending, NULL);

  return g_file_test (name, G_FILE_TEST_EXISTS);
}

/* SQLite would remove what is called so when it opens the file beside it. */
static void
test_backup_names (FodTestJournal *self,
                   gconstpointer data)
{
  static const char *const CASES[] = { "journal.db-wal", "journal.db-journal", "journal.db-shm",
                                       "mentor-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *backup = fod_test_folder_name (self->folder, CASES[i]);
    g_autoptr (GError) error = NULL;

    fod_journal_lock (self->journal);
    g_assert_false (fod_journal_back_up (self->journal, backup, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED);
    g_assert_nonnull (strstr (error->message, CASES[i]));
    g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  }
}

/* Each restore keeps what was there, until everything is to be forgotten. */
static void
test_restore_again (FodTestJournal *self,
                    gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autofree char *backup = fod_test_folder_name (self->folder, "journal-2026.db");
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, &error));
  g_assert_true (fod_journal_restore (self->journal, backup, NULL, &error));
  g_assert_true (is_aside (self, ".before-restore"));
  g_assert_false (is_aside (self, ".before-restore-2"));
  g_assert_true (fod_journal_restore (self->journal, backup, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (is_aside (self, ".before-restore"));
  g_assert_true (is_aside (self, ".before-restore-2"));
  g_assert_true (fod_journal_forget (self->journal, &error));
  g_assert_no_error (error);
  g_assert_false (is_aside (self, ".before-restore"));
  g_assert_false (is_aside (self, ".before-restore-2"));
}

/* A restore that was cut off has left a whole journal, which goes when the right one is opened. */
static void
test_sweep (FodTestJournal *self,
            gconstpointer data)
{
  g_autofree char *left = fod_test_folder_name (self->folder, ".journal.db.fodfaeste-restored");
  g_autoptr (GBytes) words = g_bytes_new_static ("forseglet", 9);

  fod_test_write (left, words);
  fod_test_journal_reopen (self, 0);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
}

static void
test_forget (FodTestJournal *self,
             gconstpointer data)
{
  /* What a restore put aside, one of them without the one before it, and what a crash left. */
  static const char *const LEFT[] = {
    "journal.db.before-restore-2",
    "journal.db.before-restore-2-wal",
    ".journal.db.fodfaeste-restored",
    ".journal.db.fodfaeste-new",
  };
  g_autofree char *other = fod_test_folder_name (self->folder, "journal.db.kopi");
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "ord");
  g_autoptr (GBytes) words = g_bytes_new_static ("forseglet", 9);
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (LEFT); i++) {
    g_autofree char *name = fod_test_folder_name (self->folder, LEFT[i]);

    fod_test_write (name, words);
  }
  fod_test_write (other, words);
  fod_journal_forget (self->journal, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_ABSENT);
  g_assert_cmpint (g_unlink (other), ==, 0);
  left = fod_test_folder_list (self->folder);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_NOT_FOUND);
}

static GBytes *
read_piece (const char *path)
{
  g_autoptr (FodDatabase) database = fod_database_open (path, SQLITE_OPEN_READWRITE, NULL);
  g_autoptr (FodCursor) cursor = fod_database_prepare (database, "SELECT sealed FROM entry");
  g_autoptr (GBytes) sealed = NULL;

  g_assert_true (fod_cursor_step (cursor, NULL));
  sealed = fod_cursor_bytes (cursor, 0);
  return g_bytes_new_from_bytes (sealed, 40, 64);
}

/* Returns: a piece of the sealed words of the only entry, read from a backup, which is removed */
static GBytes *
take_piece (FodTestJournal *self)
{
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  GBytes *piece;

  g_assert_true (fod_journal_back_up (self->journal, backup, NULL));
  piece = read_piece (backup);
  g_assert_cmpint (g_unlink (backup), ==, 0);
  return piece;
}

static gboolean
is_in_a_file (FodTestJournal *self,
              GBytes *piece)
{
  g_autoptr (GPtrArray) names = fod_test_folder_list (self->folder);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = fod_test_folder_name (self->folder, names->pdata[i]);
    g_autoptr (GBytes) content = fod_test_read (path);

    if (memmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                g_bytes_get_data (piece, NULL), g_bytes_get_size (piece)))
      return TRUE;
  }
  return FALSE;
}

static void
assert_versions (FodTestJournal *self,
                 guint n_versions)
{
  g_autoptr (FodSealedEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->journal), 0);

  g_assert_cmpuint (fod_sealed_entry_get_versions (entry)->len, ==, n_versions);
}

/* Not even as ciphertext, and before the journal is locked. */
static void
test_remove_wordings (FodTestJournal *self,
                      gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "010190-1234");
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) between = NULL;
  g_autoptr (GBytes) removed = NULL;

  for (guint i = 0; i < 3; i++) {
    g_autofree char *text = g_strdup_printf ("%u", i);

    fod_clock_advance (self->clock, G_TIME_SPAN_HOUR);
    fod_test_journal_write (self, entry, text);
  }
  before = take_piece (self);
  g_assert_true (is_in_a_file (self, before));
  g_assert_true (fod_journal_remove_wordings (self->journal, entry, 0, NULL));
  g_assert_false (is_in_a_file (self, before));
  assert_versions (self, 2);
  between = take_piece (self);
  g_assert_true (
    fod_journal_remove_wordings (self->journal, entry, FOD_JOURNAL_ALL_WORDINGS, NULL));
  g_assert_false (is_in_a_file (self, between));
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "2");
  assert_versions (self, 0);

  removed = take_piece (self);
  g_clear_object (&entry);
  entry = g_list_model_get_item (G_LIST_MODEL (self->journal), 0);
  g_assert_true (fod_journal_remove (self->journal, entry, NULL));
  g_assert_false (is_in_a_file (self, removed));
}

/* No word of it in any file, whatever is done. */
static void
test_canary (FodTestJournal *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, CANARY);
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  g_autoptr (GPtrArray) names = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, NULL));
  fod_clock_advance (self->clock, G_TIME_SPAN_HOUR);
  fod_test_journal_write (self, entry, CANARY " igen");
  names = fod_test_folder_list (self->folder);
  g_assert_cmpuint (names->len, >=, 3);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = fod_test_folder_name (self->folder, names->pdata[i]);
    g_autoptr (GBytes) content = fod_test_read (path);

    g_assert_null (memmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), CANARY,
                           strlen (CANARY)));
  }
}

#define ADD(name, function)                                                              \
  g_test_add ("/journal/" name, FodTestJournal, NULL, fod_test_journal_set_up, function, \
              fod_test_journal_tear_down)

/* From the first key on nobody finds one in a core dump. */
static void
test_no_dumps (FodTestJournal *self,
               gconstpointer data)
{
  struct rlimit limit;

  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 0);
  g_assert_cmpint (getrlimit (RLIMIT_CORE, &limit), ==, 0);
  g_assert_cmpuint (limit.rlim_cur, ==, 0);
  g_assert_cmpuint (limit.rlim_max, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fod_test_vfs_install ();

  ADD ("entries", test_entries);
  ADD ("locked", test_locked);
  ADD ("permissions", test_permissions);
  ADD ("second", test_second);
  ADD ("change", test_change);
  ADD ("recovery", test_recovery);
  ADD ("threads", test_threads);
  ADD ("verify", test_verify);
  ADD ("killed", test_killed);
  ADD ("locked-meanwhile", test_locked_meanwhile);
  ADD ("bad-files", test_bad_files);
  ADD ("backup", test_backup);
  ADD ("backup-names", test_backup_names);
  ADD ("restore-again", test_restore_again);
  ADD ("sweep", test_sweep);
  ADD ("remove-wordings", test_remove_wordings);
  ADD ("forget", test_forget);
  ADD ("no-dumps", test_no_dumps);
  ADD ("canary", test_canary);

  return g_test_run ();
}
