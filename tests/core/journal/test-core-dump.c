/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Crashes for real: a program of its own dies with the words in its memory, once with a journal
 * unlocked and once without, to see that this system leaves core dumps at all. */

#include "fod-journal.h"

#include "fod-passphrase.h"
#include "fod-recovery-code.h"
#include "fod-test-folder.h"
#include "fod-test-store.h"

#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static const FodKeySlotCost cheap = { 1, 8 };

/* The words as they would be typed: not those of this file, which are in memory anyway. */
static char *
make_canary (void)
{
  GString *words = g_string_new ("nagulefierak");

  g_string_append (words, "-nemmosner");
  return g_strreverse (g_string_free (words, FALSE));
}

static void
write_entry (FodJournal *journal,
             const char *words)
{
  g_autoptr (FodSecret) passphrase = fod_passphrase_read ("gummistøvle regnbue tromme");
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  g_autoptr (FodSealedEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  fod_journal_create (journal, passphrase, recovery, &error);
  g_assert_no_error (error);
  entry = fod_journal_begin_entry (journal, 20690);
  fod_sealed_entry_set (entry, "text", FOD_TEXT (words), FOD_TEST_NOW, &error);
  g_assert_no_error (error);
  fod_journal_save (journal, entry, &error);
  g_assert_no_error (error);
}

/* Runs in the folder where the dump would lie. */
G_NORETURN static void
crash (gboolean with_journal)
{
  const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };
  char *words = make_canary ();
  FodClock *clock = fod_clock_new_fixed (FOD_TEST_NOW);

  setrlimit (RLIMIT_CORE, &all);
  if (with_journal)
    write_entry (fod_journal_new_at_cost ("journal.db", clock, &cheap), words);
  abort ();
}

static void
run (const char *program,
     const char *folder,
     const char *mode)
{
  const char *const argv[] = { program, mode, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (folder, (char **) argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, NULL));
}

/* Returns: how many files of the folder hold the words */
static guint
count_canaries (FodTestFolder *folder)
{
  g_autoptr (GPtrArray) names = fod_test_folder_list (folder);
  g_autofree char *words = make_canary ();
  guint count = 0;

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = fod_test_folder_name (folder, names->pdata[i]);
    g_autoptr (GBytes) content = fod_test_read (path);

    if (memmem (g_bytes_get_data (content, NULL), g_bytes_get_size (content), words,
                strlen (words)))
      count++;
  }
  return count;
}

static void
test_core_dump (gconstpointer program)
{
  FodTestFolder *bare = fod_test_folder_new_on_disk ();
  FodTestFolder *guarded = fod_test_folder_new_on_disk ();
  g_autoptr (GPtrArray) names = NULL;

  run (program, fod_test_folder_get_path (bare), "bare");
  run (program, fod_test_folder_get_path (guarded), "journal");
  names = fod_test_folder_list (guarded);
  g_assert_true (g_ptr_array_find_with_equal_func (names, "journal.db", g_str_equal, NULL));
  g_assert_cmpuint (count_canaries (guarded), ==, 0);
  if (count_canaries (bare) == 0)
    g_test_skip ("this system leaves no core dump beside the program");
  fod_test_folder_free (guarded);
  fod_test_folder_free (bare);
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (argc == 2 && strcmp (argv[1], "bare") == 0)
    crash (FALSE);
  if (argc == 2 && strcmp (argv[1], "journal") == 0)
    crash (TRUE);

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/journal/core-dump", program, test_core_dump);
  return g_test_run ();
}
