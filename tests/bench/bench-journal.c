/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-bench.h"
#include "fod-danish.h"
#include "fod-database.h"
#include "fod-journal-file.h"
#include "fod-journal.h"
#include "fod-seal.h"
#include "fod-test-store.h"

#include <string.h>

#define N_ENTRIES 10000
#define N_ROUNDS 5
#define UNLOCK_LEAST_S 0.3
#define UNLOCK_MOST_S 1.0
#define LIST_BUDGET_S 1.0
#define SEARCH_BUDGET_MS 50

/* What deriving the key costs is measured by itself. */
static const FodKeySlotCost cheap = { 1, 8 };

static const char *const typed[] = { "e", "mødet", "tvivl borger", "zzz" };

#define WORDS                                                                                    \
  "I dag havde jeg min første samtale alene. Jeg var i tvivl, om jeg måtte sige, at borgeren " \
  "selv skulle ringe, og jeg tog det med til mødet. Min mentor spurgte, hvad jeg ville have "   \
  "gjort. "

#define TEN_TIMES(words) words words words words words words words words words words

static FodJournal *
make_journal (FodTestFolder *folder,
              const char *name,
              FodSecret *secret,
              const FodKeySlotCost *cost)
{
  g_autofree char *path = fod_test_folder_name (folder, name);
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  FodJournal *journal = fod_journal_new_at_cost (path, clock, cost);
  g_autoptr (GError) error = NULL;

  fod_journal_create (journal, secret, secret, &error);
  g_assert_no_error (error);
  fod_journal_lock (journal);
  return journal;
}

static GBytes *
seal_entry (FodSecret *key,
            const char *id,
            guint index)
{
  g_autoptr (FodSealedEntry) entry =
    fod_sealed_entry_new (id, (FodDay) (20000 + index / 8), (gint64) index);
  g_autofree char *text = g_strdup_printf ("%u: %s", index, TEN_TIMES (WORDS));
  g_autoptr (GBytes) words = NULL;

  g_assert_true (fod_sealed_entry_set (entry, "text", FOD_TEXT (text), 0, NULL));
  words = fod_sealed_entry_write (entry);
  return fod_seal_close (key, id, 1, g_bytes_get_data (words, NULL), g_bytes_get_size (words));
}

/* All in one transaction, and in no list: reading them is the same work. */
static void
fill (const char *path,
      FodSecret *secret)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodJournalFile) file = fod_journal_file_open (path, &error);
  g_autoptr (GBytes) slot = fod_journal_file_get_slot (file, FOD_KEY_SLOT_PASSPHRASE, &error);
  g_autoptr (FodSecret) key = fod_key_slot_open (FOD_KEY_SLOT_PASSPHRASE, slot, secret, &error);
  g_autoptr (FodSecret) entry_key = fod_seal_derive (key, "fodentry");
  g_autoptr (FodDatabase) database = NULL;

  g_assert_no_error (error);
  g_clear_pointer (&file, fod_journal_file_close);
  database = fod_database_open (path, SQLITE_OPEN_READWRITE, &error);
  fod_database_begin (database, &error);
  for (guint i = 0; i < N_ENTRIES; i++) {
    g_autofree char *id = g_strdup_printf ("%032x", i);
    g_autoptr (GBytes) sealed = seal_entry (entry_key, id, i);
    g_autoptr (FodCursor) cursor =
      fod_database_prepare (database, "INSERT INTO entry VALUES (?1, 1, ?2)");

    fod_cursor_bind_text (cursor, 1, id);
    fod_cursor_bind_bytes (cursor, 2, sealed);
    fod_cursor_run (cursor, &error);
    g_assert_no_error (error);
  }
  fod_database_commit (database, &error);
  g_assert_no_error (error);
}

static double
unlock (FodJournal *journal,
        FodSecret *secret,
        guint n_entries)
{
  g_autoptr (GError) error = NULL;
  double before = fod_bench_now ();

  fod_journal_unlock (journal, FOD_KEY_SLOT_PASSPHRASE, secret, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (journal)), ==, n_entries);
  return fod_bench_now () - before;
}

static double
search (FodJournal *journal,
        const char *words)
{
  g_autofree char *folded = fod_danish_fold (words);
  g_auto (GStrv) wanted = g_strsplit (folded, " ", -1);
  double before = fod_bench_now ();

  for (guint i = 0; i < N_ENTRIES; i++) {
    g_autoptr (FodSealedEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

    (void) fod_sealed_entry_matches (entry, (const char *const *) wanted);
  }
  return fod_bench_now () - before;
}

/* Of an empty journal, where nearly all of it is the key. */
static void
judge_key (FodBench *bench,
           FodTestFolder *folder,
           FodSecret *secret)
{
  FodJournal *journal = make_journal (folder, "empty.db", secret, &fod_key_slot_usual_cost);
  g_autoptr (FodSamples) samples = fod_samples_new ();
  double median;

  for (guint i = 0; i < N_ROUNDS; i++) {
    fod_samples_add (samples, unlock (journal, secret, 0));
    fod_journal_lock (journal);
  }
  g_object_unref (journal);
  median = fod_samples_median (samples) / 1000;
  fod_bench_judge (bench, "unlock with 256 MiB", median, UNLOCK_MOST_S, "s");
  fod_bench_judge (bench, "unlock with 256 MiB, at least", UNLOCK_LEAST_S, median, "s");
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  FodTestFolder *folder = fod_test_folder_new_on_disk ();
  g_autoptr (FodSecret) secret = fod_secret_new_copy ("gummistøvle", strlen ("gummistøvle"));
  FodJournal *journal = make_journal (folder, "journal.db", secret, &cheap);

  judge_key (bench, folder, secret);
  fill (fod_journal_get_path (journal), secret);
  fod_bench_judge (bench, "list 10000 entries once the key is there",
                   unlock (journal, secret, N_ENTRIES) / 1000, LIST_BUDGET_S, "s");
  fod_bench_judge (bench, "the first search after that", search (journal, "e"), SEARCH_BUDGET_MS,
                   "ms");
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *what = g_strdup_printf ("search 10000 entries for “%s”", typed[i]);

    fod_bench_judge (bench, what, search (journal, typed[i]), SEARCH_BUDGET_MS, "ms");
  }
  g_object_unref (journal);
  fod_test_folder_free (folder);
  return fod_bench_finish (bench);
}
