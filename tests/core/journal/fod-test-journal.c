/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-journal.h"

#include "fod-database.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-store.h"

#include <string.h>

const FodKeySlotCost fod_test_journal_cost = { 1, 8 };

/**
 * fod_test_journal_set_up:
 * @self: a desk
 * @data: not used
 *
 * Makes a journal without entries, unlocked.
 */
void
fod_test_journal_set_up (FodTestJournal *self,
                         gconstpointer data)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (FOD_TEST_PASSPHRASE);
  g_autoptr (GError) error = NULL;

  self->folder = fod_test_folder_new ();
  self->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  self->path = fod_test_folder_name (self->folder, "journal.db");
  self->recovery = fod_recovery_code_new ();
  self->journal = fod_journal_new_at_cost (self->path, self->clock, &fod_test_journal_cost);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_ABSENT);
  fod_journal_create (self->journal, passphrase, self->recovery, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_journal_get_state (self->journal), ==, FOD_JOURNAL_UNLOCKED);
}

/**
 * fod_test_journal_tear_down:
 * @self: a desk
 * @data: not used
 *
 * Asserts that nobody keeps the journal, and removes the folder.
 */
void
fod_test_journal_tear_down (FodTestJournal *self,
                            gconstpointer data)
{
  g_assert_finalize_object (self->journal);
  g_assert_finalize_object (self->clock);
  fod_secret_unref (self->recovery);
  fod_test_folder_free (self->folder);
  g_free (self->path);
}

/**
 * fod_test_journal_unlock:
 * @self: a desk
 * @words: a passphrase, right or wrong
 * @seen: the latest edition seen; 0 for none
 * @error: return location
 *
 * Returns: whether the journal is unlocked
 */
gboolean
fod_test_journal_unlock (FodTestJournal *self,
                         const char *words,
                         guint64 seen,
                         GError **error)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (words);

  return fod_journal_unlock (self->journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, seen, error);
}

/**
 * fod_test_journal_reopen:
 * @self: a desk
 * @seen: the latest edition seen; 0 for none
 *
 * Locks the journal, and unlocks it.
 */
void
fod_test_journal_reopen (FodTestJournal *self,
                         guint64 seen)
{
  g_autoptr (GError) error = NULL;

  fod_journal_lock (self->journal);
  fod_test_journal_unlock (self, FOD_TEST_PASSPHRASE, seen, &error);
  g_assert_no_error (error);
}

/**
 * fod_test_journal_write:
 * @self: a desk
 * @entry: an entry
 * @text: its new text
 *
 * Writes and saves it.
 */
void
fod_test_journal_write (FodTestJournal *self,
                        FodSealedEntry *entry,
                        const char *text)
{
  g_autoptr (GError) error = NULL;

  fod_sealed_entry_set (entry, "text", FOD_TEXT (text), fod_clock_now (self->clock), &error);
  g_assert_no_error (error);
  fod_journal_save (self->journal, entry, &error);
  g_assert_no_error (error);
}

/**
 * fod_test_journal_add:
 * @self: a desk
 * @day: the day it is about
 * @text: its text
 *
 * Returns: (transfer full): a new entry, saved
 */
FodSealedEntry *
fod_test_journal_add (FodTestJournal *self,
                      FodDay day,
                      const char *text)
{
  FodSealedEntry *entry = fod_journal_begin_entry (self->journal, day);

  fod_test_journal_write (self, entry, text);
  return entry;
}

static char *
list (FodTestJournal *self)
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

/**
 * fod_test_journal_assert_list:
 * @self: a desk
 * @expected: the texts of all entries in their order, with spaces between them
 *
 * Asserts that these are the entries.
 */
void
fod_test_journal_assert_list (FodTestJournal *self,
                              const char *expected)
{
  g_autofree char *all = list (self);

  g_assert_cmpstr (all, ==, expected);
}

/**
 * fod_test_journal_assert_doubts:
 * @self: a desk
 * @expected: (nullable): words of the one doubt; %NULL for none
 *
 * Asserts that this, and nothing else, is told.
 */
void
fod_test_journal_assert_doubts (FodTestJournal *self,
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

/**
 * fod_test_journal_assert_doubts_last:
 * @self: a desk
 * @expected: words of the one doubt
 *
 * Asserts that it is told until it is accepted, whatever is written meanwhile.
 */
void
fod_test_journal_assert_doubts_last (FodTestJournal *self,
                                     const char *expected)
{
  g_autoptr (FodSealedEntry) entry = fod_test_journal_add (self, FOD_TEST_DAY + 9, "c");

  fod_test_journal_assert_doubts (self, expected);
  fod_test_journal_reopen (self, fod_journal_get_edition (self->journal));
  fod_test_journal_assert_doubts (self, expected);
  g_assert_true (fod_journal_remove (self->journal, entry, NULL));
}

/**
 * fod_test_journal_meddle:
 * @self: a desk, whose journal is locked by this
 * @sql: what somebody does to the file who has no key
 *
 * Does it.
 */
void
fod_test_journal_meddle (FodTestJournal *self,
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

/**
 * fod_test_journal_mix:
 * @self: a desk, whose journal is locked by this
 * @old: the name of an older copy of the file
 * @sql: what somebody does who has both files and no key; the copy is called "old" in it
 *
 * Does it.
 */
void
fod_test_journal_mix (FodTestJournal *self,
                      const char *old,
                      const char *sql)
{
  g_autofree char *both = g_strdup_printf ("ATTACH '%s' AS old; %s", old, sql);

  fod_test_journal_meddle (self, both);
}
