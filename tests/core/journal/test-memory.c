/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks through the memory of this very process for words of a journal that is locked again. */

#include "fod-journal.h"

#include "fod-citizen-excuses.h"
#include "fod-danish.h"
#include "fod-passphrase.h"
#include "fod-process-guard.h"
#include "fod-recovery-code.h"
#include "fod-test-folder.h"
#include "fod-test-memory.h"
#include "fod-test-store.h"
#include "fod-wipe.h"

#define N_ENTRIES 40

static const FodKeySlotCost cheap = { 1, 8 };

static void
fill_in (FodSealedEntry *entry,
         const char *field,
         guint times,
         gint64 wall)
{
  g_auto (FodWipedText) words = fod_test_memory_make_words (times);
  g_autoptr (GError) error = NULL;

  fod_sealed_entry_set (entry, field, FOD_TEXT (words), wall, &error);
  g_assert_no_error (error);
}

static void
write_entries (FodJournal *journal)
{
  for (guint i = 0; i < N_ENTRIES; i++) {
    g_autoptr (FodSealedEntry) entry = fod_journal_begin_entry (journal, 20690 + (int) i);
    g_auto (FodWipedText) words = fod_test_memory_make_words (1);
    g_autoptr (GError) error = NULL;

    fill_in (entry, "title", 1, FOD_TEST_NOW);
    fill_in (entry, "tags", 2, FOD_TEST_NOW);
    fill_in (entry, "text", 1 + i * i, FOD_TEST_NOW);
    fill_in (entry, "text", 3 + i, FOD_TEST_NOW + 3600 * (gint64) G_USEC_PER_SEC);
    fod_citizen_excuses_add (FOD_CITIZEN_EXCUSES (entry), "20304050", words, NULL);
    fod_journal_save (journal, entry, &error);
    g_assert_no_error (error);
  }
}

static void
search (FodJournal *journal)
{
  g_auto (FodWipedText) words = fod_test_memory_make_words (1);
  g_auto (FodWipedText) folded = fod_danish_fold (words);
  const char *const wanted[] = { folded, NULL };

  for (guint i = 0; i < N_ENTRIES; i++) {
    g_autoptr (FodSealedEntry) entry = g_list_model_get_item (G_LIST_MODEL (journal), i);

    g_assert_true (fod_sealed_entry_matches (entry, wanted));
  }
}

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GError) error = NULL;

  fod_journal_finish (FOD_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* As the window does: in a thread. */
static void
unlock (FodJournal *journal,
        FodSecret *passphrase)
{
  gboolean is_done = FALSE;

  fod_journal_unlock_async (journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, unlocked_cb,
                            &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

/* Locking takes away what writing, unlocking and searching have left behind, in our own buffers
 * and in those of the libraries below. */
static void
test_locked (void)
{
  FodTestFolder *folder = fod_test_folder_new ();
  FodClock *clock = fod_clock_new_fixed (FOD_TEST_NOW);
  g_autofree char *path = fod_test_folder_name (folder, "journal.db");
  FodJournal *journal = fod_journal_new_at_cost (path, clock, &cheap);
  g_autoptr (FodSecret) passphrase = fod_passphrase_read ("gummistøvle regnbue tromme");
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  g_autoptr (GError) error = NULL;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the address sanitizer keeps what is freed");
  g_object_unref (journal);
  g_object_unref (clock);
  fod_test_folder_free (folder);
  return;
#endif
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_ALL), ==, 0);
  fod_journal_create (journal, passphrase, recovery, &error);
  g_assert_no_error (error);
  write_entries (journal);
  fod_journal_lock (journal);
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_ALL), ==, 0);
  unlock (journal, passphrase);
  search (journal);
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_ALL), >, N_ENTRIES);
  fod_journal_lock (journal);
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_ALL), ==, 0);
  g_assert_finalize_object (journal);
  g_assert_finalize_object (clock);
  fod_test_folder_free (folder);
}

typedef struct {
  GAsyncQueue *measured;
  GAsyncQueue *looked;
} Meeting;

static gpointer
measure_cb (gpointer data)
{
  Meeting *meeting = data;
  g_autoptr (FodSpelling) spelling = fod_spelling_load (NULL);
  g_auto (FodWipedText) words = fod_test_memory_make_words (3);

  fod_passphrase_measure (words, spelling, NULL);
  g_clear_pointer (&words, fod_wipe_text);
  g_async_queue_push (meeting->measured, meeting);
  (void) g_async_queue_pop (meeting->looked);
  return NULL;
}

/* Measuring asks two libraries, which copy what they are asked. In a thread that waits, so that
 * nothing else comes to lie where the words were. */
static void
test_measured (void)
{
  g_autoptr (GAsyncQueue) measured = g_async_queue_new ();
  g_autoptr (GAsyncQueue) looked = g_async_queue_new ();
  Meeting meeting = { measured, looked };
  GThread *thread;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the address sanitizer keeps what is freed");
  return;
#endif
  fod_process_guard_begin ();
  thread = g_thread_new ("measure", measure_cb, &meeting);
  (void) g_async_queue_pop (measured);
  g_assert_cmpuint (fod_test_memory_count (FOD_TEST_MEMORY_FIRST), ==, 0);
  g_async_queue_push (looked, &meeting);
  g_thread_join (thread);
}

int
main (int argc,
      char *argv[])
{
  fod_test_memory_init (argv);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/memory/locked", test_locked);
  g_test_add_func ("/journal/memory/measured", test_measured);
  return g_test_run ();
}
