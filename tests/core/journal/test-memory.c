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
#include "fod-test-store.h"
#include "fod-wipe.h"

#include <malloc.h>
#include <string.h>
#include <unistd.h>

#define N_ENTRIES 40
#define MASK 0x55
#define N_FIRST 9 /* the letters of the first word */

/* “nissefars kaffe”, which is the same when folded; masked, so that this copy does not count. */
static const guint8 masked[] = { 'n' ^ MASK, 'i' ^ MASK, 's' ^ MASK, 's' ^ MASK, 'e' ^ MASK,
                                 'f' ^ MASK, 'a' ^ MASK, 'r' ^ MASK, 's' ^ MASK, ' ' ^ MASK,
                                 'k' ^ MASK, 'a' ^ MASK, 'f' ^ MASK, 'f' ^ MASK, 'e' ^ MASK };

static const FodKeySlotCost cheap = { 1, 8 };

/* The words @times over, to be wiped by the caller. */
static char *
make_words (guint times)
{
  char *words = g_malloc (times * sizeof masked + 1);

  for (guint i = 0; i < times * sizeof masked; i++)
    words[i] = (char) (masked[i % sizeof masked] ^ MASK);
  words[times * sizeof masked] = '\0';
  return words;
}

static guint
count_in (const guint8 *start,
          const guint8 *end,
          gsize size)
{
  guint count = 0;

  for (const guint8 *at = start; at + size <= end; at++) {
    gsize i = 0;

    while (i < size && (at[i] ^ MASK) == masked[i])
      i++;
    count += i == size;
  }
  return count;
}

/* Returns: how often the first @size letters lie in memory that this process has asked for */
static guint
count_letters (gsize size)
{
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  guint count = 0;

  g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL);
  g_assert_nonnull (maps);
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    gsize start, end;
    char access[5];
    char name[32] = "";

    if (sscanf (lines[i], "%zx-%zx %4s %*s %*s %*s %31s", &start, &end, access, name) < 3)
      continue;
    if (g_str_has_prefix (access, "rw") && (!*name || strcmp (name, "[heap]") == 0 ||
                                            strcmp (name, "[stack]") == 0))
      count += count_in ((const guint8 *) start, (const guint8 *) end, size);
  }
  return count;
}

static guint
count_words (void)
{
  return count_letters (sizeof masked);
}

static void
fill_in (FodSealedEntry *entry,
         const char *field,
         guint times,
         gint64 wall)
{
  g_auto (FodWipedText) words = make_words (times);
  g_autoptr (GError) error = NULL;

  fod_sealed_entry_set (entry, field, FOD_TEXT (words), wall, &error);
  g_assert_no_error (error);
}

static void
write_entries (FodJournal *journal)
{
  for (guint i = 0; i < N_ENTRIES; i++) {
    g_autoptr (FodSealedEntry) entry = fod_journal_begin_entry (journal, 20690 + (int) i);
    g_auto (FodWipedText) words = make_words (1);
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
  g_auto (FodWipedText) words = make_words (1);
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
  g_assert_cmpuint (count_words (), ==, 0);
  fod_journal_create (journal, passphrase, recovery, &error);
  g_assert_no_error (error);
  write_entries (journal);
  fod_journal_lock (journal);
  g_assert_cmpuint (count_words (), ==, 0);
  unlock (journal, passphrase);
  search (journal);
  g_assert_cmpuint (count_words (), >, N_ENTRIES);
  fod_journal_lock (journal);
  g_assert_cmpuint (count_words (), ==, 0);
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
  g_auto (FodWipedText) words = make_words (3);

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
  g_assert_cmpuint (count_letters (N_FIRST), ==, 0);
  g_async_queue_push (looked, &meeting);
  g_thread_join (thread);
}

int
main (int argc,
      char *argv[])
{
  /* Whoever binds late puts the registers on the stack first, with the words that are in them. */
  if (!g_getenv ("LD_BIND_NOW")) {
    g_setenv ("LD_BIND_NOW", "1", TRUE);
    execv ("/proc/self/exe", argv);
    g_error ("This program cannot be started again");
  }
  /* What is asked of the C library for tests (MALLOC_PERTURB_) nobody asks at a desk. */
  mallopt (M_PERTURB, 0);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal/memory/locked", test_locked);
  g_test_add_func ("/journal/memory/measured", test_measured);
  return g_test_run ();
}
