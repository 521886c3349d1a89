/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything in a journal's file is held against the sealed list of it. */

#include "fod-test-journal.h"

#include "fod-test-store.h"
#include "fod-test-vfs.h"

#include <sqlite3.h>
#include <string.h>

static void
test_meddling (FodTestJournal *self,
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
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSealedEntry) second = fod_test_journal_add (self, FOD_TEST_DAY + 1, "b");
  g_autoptr (GBytes) whole = NULL;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    gboolean is_damage;

    g_test_message ("%s", CASES[i].sql);
    fod_test_write (self->path, whole);
    fod_test_journal_meddle (self, CASES[i].sql);
    fod_test_journal_reopen (self, 0);
    fod_test_journal_assert_doubts (self, CASES[i].doubt);
    fod_test_journal_assert_list (self, CASES[i].list);
    /* Told again until somebody has said that it is all right. */
    fod_test_journal_reopen (self, 0);
    fod_test_journal_assert_doubts_last (self, CASES[i].doubt);
    fod_journal_accept_doubts (self->journal, &error);
    g_assert_no_error (error);
    fod_test_journal_reopen (self, 0);
    is_damage = strchr ("12", *CASES[i].doubt) && strstr (CASES[i].doubt, "damaged");
    fod_test_journal_assert_doubts (self, is_damage ? CASES[i].doubt : NULL);
    fod_journal_lock (self->journal);
  }
}

/* A number is bound to what is sealed under it: one that was changed opens nothing, and is not
 * counted on from. */
static void
test_generation (FodTestJournal *self,
                 gconstpointer data)
{
  static const char *const CASES[] = { "0", "1", "1000", "9223372036854775807", "-1" };
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  guint64 edition = fod_journal_get_edition (self->journal);
  g_autoptr (GBytes) whole = NULL;

  fod_journal_lock (self->journal);
  whole = fod_test_read (self->path);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *sql = g_strconcat ("UPDATE list SET generation = ", CASES[i], NULL);

    fod_test_write (self->path, whole);
    fod_test_journal_meddle (self, sql);
    fod_test_journal_reopen (self, 0);
    fod_test_journal_assert_doubts (self, "The list of entries is damaged");
    fod_test_journal_assert_list (self, "a");
    g_assert_cmpuint (fod_journal_get_edition (self->journal), ==, edition);
    g_assert_true (fod_journal_accept_doubts (self->journal, NULL));
    fod_test_journal_reopen (self, edition + 1);
    fod_test_journal_assert_doubts (self, NULL);
    fod_journal_lock (self->journal);
  }
}

/* One row, or all of the file, as it was some time ago. */
static void
test_put_back (FodTestJournal *self,
               gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "gammel");
  g_autoptr (FodSealedEntry) gone = fod_test_journal_add (self, FOD_TEST_DAY - 1, "slettet");
  g_autofree char *old_path = fod_test_folder_name (self->folder, "old.db");
  g_autoptr (GBytes) old = NULL;
  g_autoptr (GBytes) new = NULL;
  guint64 seen;

  fod_journal_lock (self->journal);
  old = fod_test_read (self->path);
  fod_test_write (old_path, old);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_write (self, entry, "ny");
  g_assert_true (fod_journal_remove (self->journal, gone, NULL));
  seen = fod_journal_get_edition (self->journal);
  fod_journal_lock (self->journal);
  new = fod_test_read (self->path);

  fod_test_journal_mix (self, old_path,
                        "UPDATE entry SET generation = (SELECT generation FROM old.entry o "
                        "WHERE o.id = entry.id), sealed = (SELECT sealed FROM old.entry o "
                        "WHERE o.id = entry.id)");
  fod_test_journal_reopen (self, seen);
  fod_test_journal_assert_doubts_last (self, "1 entry has been put back to an older wording");
  fod_journal_lock (self->journal);

  fod_test_write (self->path, new);
  fod_test_journal_mix (self, old_path,
                        "INSERT OR IGNORE INTO entry SELECT * FROM old.entry");
  fod_test_journal_reopen (self, seen);
  fod_test_journal_assert_doubts_last (self, "1 deleted entry is there again");
  fod_journal_lock (self->journal);

  fod_test_write (self->path, old);
  fod_test_journal_reopen (self, seen);
  fod_test_journal_assert_doubts_last (self, "older than when it was last open here");
  fod_test_journal_assert_list (self, "gammel slettet");
  g_assert_true (fod_journal_accept_doubts (self->journal, NULL));
  g_assert_cmpuint (fod_journal_get_edition (self->journal), >, seen);
}

/* A list alone that has been put back names older rows than there are. */
static void
test_older_list (FodTestJournal *self,
                 gconstpointer data)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autofree char *old_path = fod_test_folder_name (self->folder, "old.db");
  g_autoptr (FodSealedEntry) second = NULL;
  g_autoptr (GBytes) old = NULL;

  fod_journal_lock (self->journal);
  old = fod_test_read (self->path);
  fod_test_write (old_path, old);
  fod_test_journal_reopen (self, 0);
  fod_test_journal_write (self, entry, "b");
  second = fod_test_journal_add (self, FOD_TEST_DAY - 1, "c");
  fod_test_journal_mix (self, old_path,
                        "UPDATE list SET generation = (SELECT generation FROM old.list), "
                        "sealed = (SELECT sealed FROM old.list)");
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_list (self, "b c");
  fod_test_journal_assert_doubts_last (self, "older than when it was last open here");
}

/* What cannot be opened goes when its owner says so, and is told of no more. */
static void
test_remove_damaged (FodTestJournal *self,
                     gconstpointer data)
{
  g_autoptr (FodSealedEntry) first = fod_test_journal_add (self, FOD_TEST_DAY, "a");
  g_autoptr (FodSealedEntry) second = fod_test_journal_add (self, FOD_TEST_DAY + 1, "b");
  g_autoptr (GError) error = NULL;

  fod_test_journal_meddle (self, "UPDATE entry SET generation = 1000 WHERE generation = "
                                 "(SELECT min (generation) FROM entry); "
                                 "INSERT INTO entry VALUES ('æ', -1, x'00')");
  fod_test_journal_reopen (self, 0);
  fod_test_journal_assert_doubts (self, "2 entries are damaged");
  g_assert_cmpuint (fod_journal_get_n_damaged (self->journal), ==, 2);

  fod_test_vfs_fail_after (0, G_MAXUINT, SQLITE_FULL);
  g_assert_false (fod_journal_remove_damaged (self->journal, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_journal_assert_doubts_last (self, "2 entries are damaged");

  g_assert_true (fod_journal_remove_damaged (self->journal, &error));
  g_assert_no_error (error);
  fod_test_journal_assert_doubts (self, NULL);
  fod_test_journal_reopen (self, fod_journal_get_edition (self->journal));
  fod_test_journal_assert_doubts (self, NULL);
  fod_test_journal_assert_list (self, "b");
}

#define ADD(name, function)                                                                      \
  g_test_add ("/journal-opening/" name, FodTestJournal, NULL, fod_test_journal_set_up, function, \
              fod_test_journal_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fod_test_vfs_install ();

  ADD ("meddling", test_meddling);
  ADD ("generation", test_generation);
  ADD ("put-back", test_put_back);
  ADD ("older-list", test_older_list);
  ADD ("remove-damaged", test_remove_damaged);

  return g_test_run ();
}
