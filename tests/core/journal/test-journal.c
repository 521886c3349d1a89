/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal.h"

#include "fod-database.h"
#include "fod-journal-error.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-folder.h"
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

#define PASSPHRASE "gummistøvle regnbue tromme"
#define NEW_PASSPHRASE "skovsnegl lanterne vindue"
#define CANARY "kanariefugl-i-minen"
#define DAY ((FodDay) 20690)

/* The least that Argon2id does: the rules are the same. */
static const FodKeySlotCost cheap = { 1, 8 };

typedef struct {
  FodTestFolder *folder;
  FodClock *clock;
  char *path;
  FodSecret *recovery;
  FodJournal *journal;
} Desk;

static void
set_up (Desk *self,
        gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (GError) error = NULL;

  self->folder = fod_test_folder_new ();
  self->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  self->path = fod_test_folder_name (self->folder, "journal.db");
  self->recovery = fod_recovery_code_new ();
  self->journal = fod_journal_new_at_cost (self->path, self->clock, &cheap);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_ABSENT);
  fod_journal_create (self->journal, passphrase, self->recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_UNLOCKED);
}

static void
tear_down (Desk *self,
           gconstpointer data)
{
  g_assert_finalize_object (self->journal);
  g_assert_finalize_object (self->clock);
  fod_secret_unref (self->recovery);
  fod_test_folder_free (self->folder);
  g_free (self->path);
}

static gboolean
unlock (Desk *self,
        const char *words,
        guint64 seen,
        GError **error)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (words);

  return fod_journal_unlock (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, seen, error);
}

static void
reopen (Desk *self,
        guint64 seen)
{
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  unlock (self, PASSPHRASE, seen, &error);
  g_assert_no_error (error);
}

static void
write_text (Desk *self,
            FodSealedEntry *entry,
            const char *text)
{
  g_autoptr (GError) error = NULL;

  fod_sealed_entry_set (entry, "text", FOD_TEXT (text), fod_clock_now (self->clock), &error);
  g_assert_no_error (error);
  fod_journal_save (self->journal, entry, &error);
  g_assert_no_error (error);
}

static FodSealedEntry *
add (Desk *self,
     FodDay day,
     const char *text)
{
  FodSealedEntry *entry = fod_journal_begin_entry (self->journal, day);

  write_text (self, entry, text);
  return entry;
}

static char *
list (Desk *self)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->journal)); i++) {
    g_autoptr (FodSealedEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->journal), i);

    g_string_append_printf (
      all, "%s%s", i ? " " : "",
      fod_record_get_text (fod_sealed_entry_get_record (entry), "text"));
  }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_list (Desk *self,
             const char *expected)
{
  g_autofree char *all = list (self);

  g_assert_cmpstr (all, ==, expected);
}

static void
assert_doubts (Desk *self,
               const char *expected)
{
  g_autoptr (GPtrArray) doubts = fod_journal_list_doubts (self->journal);

  if (!expected) {
    g_assert_cmpuint (doubts->len, ==, 0);
    return;
  }
  g_assert_cmpuint (doubts->len, ==, 1);
  g_assert_nonnull (strstr (doubts->pdata[0], expected));
}

/* Until they are accepted, whatever is written meanwhile. */
static void
assert_doubts_last (Desk *self,
                    const char *expected)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY + 9, "c");

  assert_doubts (self, expected);
  reopen (self, fod_journal_get_edition (self->journal));
  assert_doubts (self, expected);
  g_assert_true (fod_journal_remove (self->journal, entry, NULL));
}

/* What somebody does to the file who has no key. */
static void
meddle (Desk *self,
        const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodDatabase) database = NULL;

  fod_journal_lock (self->journal);
  database = fod_database_open (self->path, SQLITE_OPEN_READWRITE, &error);
  g_assert_no_error (error);
  fod_database_run (database, sql, &error);
  g_assert_no_error (error);
}

/* --- Writing and reading ------------------------------------------------------------------- */

static void
test_entries (Desk *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = add (self, DAY, "b");
  g_autoptr (FodSealedEntry) second = add (self, DAY + 1, "a");
  g_autoptr (FodSealedEntry) third = NULL;
  g_autoptr (GError) error = NULL;

  fod_clock_advance (self->clock, G_USEC_PER_SEC);
  third = add (self, DAY, "c");
  /* The newest day first, and several a day. */
  assert_list (self, "a c b");
  reopen (self, 0);
  assert_list (self, "a c b");
  assert_doubts (self, NULL);

  /* As an editor does that was open before. */
  write_text (self, third, "C");
  assert_list (self, "a C b");
  g_clear_object (&third);
  third = g_list_model_get_item (G_LIST_MODEL (self->journal), 1);
  fod_journal_remove (self->journal, third, &error);
  g_assert_no_error (error);
  assert_list (self, "a b");
  reopen (self, 0);
  assert_list (self, "a b");
  fod_journal_save (self->journal, third, &error);
  g_assert_no_error (error);
  assert_list (self, "a C b");
  reopen (self, 0);
  assert_list (self, "a C b");
  assert_doubts (self, NULL);
}

static void
test_locked (Desk *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (self->journal)), ==, 0);
  g_assert_false (fod_journal_save (self->journal, entry, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_false (unlock (self, "forkert", 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
}

static void
test_permissions (Desk *self,
                  gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  GStatBuf facts;

  g_assert_cmpint (g_stat (self->path, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
}

static void
test_second (Desk *self,
             gconstpointer data)
{
  g_autoptr (FodJournal) second = fod_journal_new_at_cost (self->path, self->clock, &cheap);
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (GError) error = NULL;

  g_assert_false (
    fod_journal_unlock (second, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_false (fod_journal_create (second, passphrase, self->recovery, &error));
  g_assert_nonnull (error);
  reopen (self, 0);
  assert_list (self, "ord");
}

/* --- Keys ---------------------------------------------------------------------------------- */

static gboolean
change (Desk *self,
        const char *old,
        const char *words,
        GError **error)
{
  g_autoptr (FodSecret) before = old ? fod_passphrase_read (old) : NULL;
  g_autoptr (FodSecret) after = fod_passphrase_read (words);

  return fod_journal_change_passphrase (self->journal, before, after, error);
}

static void
test_change (Desk *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (GError) error = NULL;

  g_assert_false (change (self, "forkert", NEW_PASSPHRASE, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (change (self, PASSPHRASE, NEW_PASSPHRASE, &error));
  fod_journal_lock (self->journal);
  g_assert_false (unlock (self, PASSPHRASE, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (unlock (self, NEW_PASSPHRASE, 0, &error));
  assert_list (self, "ord");
}

static void
test_recovery (Desk *self,
               gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (FodSecret) other = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  g_assert_false (fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, other, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, self->recovery, 0, &error);
  g_assert_no_error (error);
  assert_list (self, "ord");
  /* Whoever has forgotten the passphrase is not asked for it. */
  g_assert_true (change (self, NULL, NEW_PASSPHRASE, &error));
  fod_journal_renew_recovery (self->journal, other, &error);
  g_assert_no_error (error);
  fod_journal_lock (self->journal);
  g_assert_false (
    fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, self->recovery, 0, NULL));
  g_assert_true (unlock (self, NEW_PASSPHRASE, 0, &error));
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
wait_for (Desk *self,
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
test_threads (Desk *self,
              gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (FodSecret) after = fod_passphrase_read (NEW_PASSPHRASE);
  int unlocked = 0, changed = 0, refused = 0;

  fod_journal_lock (self->journal);
  fod_journal_unlock_async (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, done_cb,
                            &unlocked);
  g_assert_cmpint (wait_for (self, &unlocked), ==, 1);
  assert_list (self, "ord");
  fod_journal_change_passphrase_async (self->journal, passphrase, after, done_cb, &changed);
  g_assert_cmpint (wait_for (self, &changed), ==, 1);
  fod_journal_change_passphrase_async (self->journal, after, passphrase, done_cb, &refused);
  fod_journal_lock (self->journal);
  g_assert_cmpint (wait_for (self, &refused), ==, 2);
  g_assert_true (unlock (self, NEW_PASSPHRASE, 0, NULL));
}

/* Who locks while the key is being derived does not find the journal open a moment later. */
static void
test_locked_meanwhile (Desk *self,
                       gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  int unlocked = 0;

  fod_journal_lock (self->journal);
  fod_journal_unlock_async (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, done_cb,
                            &unlocked);
  fod_journal_lock (self->journal);
  g_assert_cmpint (wait_for (self, &unlocked), ==, 2);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  g_assert_true (unlock (self, PASSPHRASE, 0, NULL));
  assert_list (self, "ord");
}

/* Whether somebody who was killed in step @step of a change got to its end before that. */
static gboolean
change_until (Desk *self,
              guint step)
{
  pid_t child = fork ();
  int status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    fod_test_vfs_die_after (step);
    if (!unlock (self, PASSPHRASE, 0, NULL) || !change (self, PASSPHRASE, NEW_PASSPHRASE, NULL))
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
find_passphrase (Desk *self)
{
  gboolean is_new = unlock (self, NEW_PASSPHRASE, 0, NULL);

  if (!is_new)
    g_assert_true (unlock (self, PASSPHRASE, 0, NULL));
  assert_list (self, "b a");
  assert_doubts (self, NULL);
  fod_journal_lock (self->journal);
  g_assert_false (unlock (self, is_new ? PASSPHRASE : NEW_PASSPHRASE, 0, NULL));
  g_assert_true (
    fod_journal_unlock (self->journal, FOD_KEY_SLOT_RECOVERY, self->recovery, 0, NULL));
  assert_list (self, "b a");
  fod_journal_lock (self->journal);
  return is_new;
}

/* Killed in each step of a change: one of the two opens it, and the new one from some step on. */
static void
test_killed (Desk *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = add (self, DAY, "a");
  g_autoptr (FodSealedEntry) second = add (self, DAY + 1, "b");
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

/* --- Meddling ------------------------------------------------------------------------------ */

static void
test_meddling (Desk *self,
               gconstpointer data)
{
  static const struct {
    const char *sql;
    const char *doubt;
    const char *list;
  } CASES[] = {
    { "UPDATE entry SET sealed = (SELECT sealed FROM entry WHERE id <> e.id) FROM entry e "
      "WHERE entry.id = e.id",
      "2 entries are damaged", "" },
    { "UPDATE entry SET generation = generation + 1", "2 entries are damaged", "" },
    { "UPDATE entry SET sealed = substr (sealed, 1, 100)", "2 entries are damaged", "" },
    { "UPDATE entry SET sealed = x''", "2 entries are damaged", "" },
    { "UPDATE entry SET sealed = 'text'", "2 entries are damaged", "" },
    { "DELETE FROM entry", "2 entries are gone", "" },
    { "DELETE FROM list", "The list of entries is damaged", "b a" },
    { "UPDATE list SET sealed = randomblob (400)", "The list of entries is damaged", "b a" },
    { "UPDATE list SET generation = 1000", "The list of entries is damaged", "b a" },
    { "INSERT INTO entry VALUES ('æ', -1, x'00')", "1 entry is damaged", "b a" },
  };
  g_autoptr (FodSealedEntry) first = add (self, DAY, "a");
  g_autoptr (FodSealedEntry) second = add (self, DAY + 1, "b");
  g_autoptr (GBytes) whole = NULL;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    gboolean is_damage;

    g_test_message ("%s", CASES[i].sql);
    fod_test_write (self->path, whole);
    meddle (self, CASES[i].sql);
    reopen (self, 0);
    assert_doubts (self, CASES[i].doubt);
    assert_list (self, CASES[i].list);
    /* Told again until somebody has said that it is all right. */
    reopen (self, 0);
    assert_doubts_last (self, CASES[i].doubt);
    fod_journal_accept_doubts (self->journal, &error);
    g_assert_no_error (error);
    reopen (self, 0);
    is_damage = strchr ("12", *CASES[i].doubt) && strstr (CASES[i].doubt, "damaged");
    assert_doubts (self, is_damage ? CASES[i].doubt : NULL);
    fod_journal_lock (self->journal);
  }
}

/* A number is bound to what is sealed under it: one that was changed opens nothing, and is not
 * counted on from. */
static void
test_generation (Desk *self,
                 gconstpointer data)
{
  static const char *const CASES[] = { "0", "1", "1000", "9223372036854775807", "-1" };
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "a");
  guint64 edition = fod_journal_get_edition (self->journal);
  g_autoptr (GBytes) whole = NULL;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *sql = g_strconcat ("UPDATE list SET generation = ", CASES[i], NULL);

    fod_test_write (self->path, whole);
    meddle (self, sql);
    reopen (self, 0);
    assert_doubts (self, "The list of entries is damaged");
    assert_list (self, "a");
    g_assert_cmpuint (fod_journal_get_edition (self->journal), ==, edition);
    g_assert_true (fod_journal_accept_doubts (self->journal, NULL));
    reopen (self, edition + 1);
    assert_doubts (self, NULL);
    fod_journal_lock (self->journal);
  }
}

/* One row, or all of the file, as it was some time ago. */
static void
test_put_back (Desk *self,
               gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "gammel");
  g_autoptr (FodSealedEntry) gone = add (self, DAY - 1, "slettet");
  g_autofree char *old_path = fod_test_folder_name (self->folder, "old.db");
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS old", old_path);
  g_autofree char *older = g_strconcat (
    attach, "; UPDATE entry SET generation = (SELECT generation FROM old.entry o "
            "WHERE o.id = entry.id), sealed = (SELECT sealed FROM old.entry o "
            "WHERE o.id = entry.id)",
    NULL);
  g_autofree char *returned = g_strconcat (
    attach, "; INSERT OR IGNORE INTO entry SELECT * FROM old.entry", NULL);
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GBytes) new = NULL;
  guint64 seen;

  fod_journal_lock (self->journal);
  old = fod_test_read (self->path);
  fod_test_write (old_path, old);
  reopen (self, 0);
  write_text (self, entry, "ny");
  g_assert_true (fod_journal_remove (self->journal, gone, NULL));
  seen = fod_journal_get_edition (self->journal);
  fod_journal_lock (self->journal);
  new = fod_test_read (self->path);

  meddle (self, older);
  reopen (self, seen);
  assert_doubts_last (self, "1 entry has been put back to an older wording");
  fod_journal_lock (self->journal);

  fod_test_write (self->path, new);
  meddle (self, returned);
  reopen (self, seen);
  assert_doubts_last (self, "1 deleted entry is there again");
  fod_journal_lock (self->journal);

  fod_test_write (self->path, old);
  reopen (self, seen);
  assert_doubts_last (self, "older than when it was last open here");
  assert_list (self, "gammel slettet");
  g_assert_true (fod_journal_accept_doubts (self->journal, NULL));
  g_assert_cmpuint (fod_journal_get_edition (self->journal), >, seen);
}

static void
test_bad_files (Desk *self,
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
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) content = g_bytes_new_static (CASES[i].content, CASES[i].size);
    g_autoptr (GBytes) after = NULL;

    fod_test_write (self->path, content);
    g_assert_false (unlock (self, PASSPHRASE, 0, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
    g_clear_error (&error);
    after = fod_test_read (self->path);
    g_assert_true (g_bytes_equal (content, after));
  }
  for (gsize size = 100; size < g_bytes_get_size (whole); size += 511) {
    g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, size);

    fod_test_write (self->path, cut);
    if (unlock (self, PASSPHRASE, 0, &error)) {
      fod_journal_lock (self->journal);
    } else {
      g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
      g_clear_error (&error);
    }
  }
  fod_test_write (self->path, whole);
  reopen (self, 0);
  assert_list (self, "ord");
}

/* --- Backup and the end -------------------------------------------------------------------- */

static void
test_backup (Desk *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = add (self, DAY, "a");
  g_autoptr (FodSealedEntry) second = NULL;
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopier/journal-2026.db");
  g_autofree char *other = fod_test_folder_name (self->folder, "andet");
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("nonsens", 7);
  g_autoptr (GError) error = NULL;

  fod_journal_back_up (self->journal, backup, &error);
  g_assert_no_error (error);
  second = add (self, DAY - 1, "b");
  fod_test_write (other, nonsense);
  g_assert_false (fod_journal_restore (self->journal, other, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
  g_clear_error (&error);
  reopen (self, 0);
  assert_list (self, "a b");

  fod_journal_restore (self->journal, backup, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_LOCKED);
  reopen (self, 0);
  assert_list (self, "a");
  assert_doubts (self, NULL);

  /* On a computer that has none yet, and of a journal that is locked. */
  fod_journal_lock (self->journal);
  fod_journal_back_up (self->journal, backup, &error);
  g_assert_no_error (error);
  g_assert_true (fod_journal_forget (self->journal, &error));
  fod_journal_restore (self->journal, backup, &error);
  g_assert_no_error (error);
  reopen (self, 0);
  assert_list (self, "a");
}

static gboolean
is_aside (Desk *self,
          const char *ending)
{
  g_autofree char *name = g_strconcat (fod_journal_get_path (self->journal), ending, NULL);

  return g_file_test (name, G_FILE_TEST_EXISTS);
}

/* Each restore keeps what was there, until everything is to be forgotten. */
static void
test_restore_again (Desk *self,
                    gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "a");
  g_autofree char *backup = fod_test_folder_name (self->folder, "journal-2026.db");
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, &error));
  g_assert_true (fod_journal_restore (self->journal, backup, &error));
  g_assert_true (is_aside (self, ".before-restore"));
  g_assert_false (is_aside (self, ".before-restore-2"));
  g_assert_true (fod_journal_restore (self->journal, backup, &error));
  g_assert_no_error (error);
  g_assert_true (is_aside (self, ".before-restore"));
  g_assert_true (is_aside (self, ".before-restore-2"));
  g_assert_true (fod_journal_forget (self->journal, &error));
  g_assert_no_error (error);
  g_assert_false (is_aside (self, ".before-restore"));
  g_assert_false (is_aside (self, ".before-restore-2"));
}

static void
test_forget (Desk *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, "ord");
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;

  fod_journal_forget (self->journal, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_ABSENT);
  left = fod_test_folder_list (self->folder);
  g_assert_cmpuint (left->len, ==, 0);
  g_assert_false (unlock (self, PASSPHRASE, 0, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_NOT_FOUND);
}

/* No word of it in any file, whatever is done. */
static void
test_canary (Desk *self,
             gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = add (self, DAY, CANARY);
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  g_autoptr (GPtrArray) names = NULL;

  g_assert_true (fod_journal_back_up (self->journal, backup, NULL));
  fod_clock_advance (self->clock, G_TIME_SPAN_HOUR);
  write_text (self, entry, CANARY " igen");
  names = fod_test_folder_list (self->folder);
  g_assert_cmpuint (names->len, >=, 3);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = fod_test_folder_name (self->folder, names->pdata[i]);
    g_autoptr (GBytes) content = fod_test_read (path);

    g_assert_null (memmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), CANARY,
                           strlen (CANARY)));
  }
}

#define ADD(name, function) \
  g_test_add ("/journal/" name, Desk, NULL, set_up, function, tear_down)

/* From the first key on nobody finds one in a core dump. */
static void
test_no_dumps (Desk *self,
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
  ADD ("killed", test_killed);
  ADD ("meddling", test_meddling);
  ADD ("generation", test_generation);
  ADD ("put-back", test_put_back);
  ADD ("locked-meanwhile", test_locked_meanwhile);
  ADD ("bad-files", test_bad_files);
  ADD ("backup", test_backup);
  ADD ("restore-again", test_restore_again);
  ADD ("forget", test_forget);
  ADD ("no-dumps", test_no_dumps);
  ADD ("canary", test_canary);

  return g_test_run ();
}
