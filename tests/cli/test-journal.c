/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"
#include "fod-journal-file.h"
#include "fod-journal-seen.h"
#include "fod-journal.h"
#include "fod-passphrase.h"
#include "fod-recovery-code.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define PASSPHRASE "gummistøvle regnbue tromme"
#define NEW_PASSPHRASE "skovsnegl lanterne vindue"

/* The least that Argon2id does. */
static const FodKeySlotCost cheap = { 1, 8 };

static FodJournal *
find_journal (CliFixture *f)
{
  g_autoptr (FodClock) clock = fod_clock_new_system ();
  g_autofree char *path = fod_journal_place_beside (f->database);

  return fod_journal_new_at_cost (path, clock, &cheap);
}

static void
make_journal (CliFixture *f)
{
  g_autoptr (FodJournal) journal = find_journal (f);
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (PASSPHRASE);
  g_autoptr (FodSecret) recovery = fod_recovery_code_new ();
  g_autoptr (FodSealedEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  fod_journal_create (journal, passphrase, recovery, &error);
  g_assert_no_error (error);
  entry = fod_journal_begin_entry (journal, 20000);
  fod_sealed_entry_set (entry, "text", FOD_TEXT ("ord"), 0, &error);
  g_assert_no_error (error);
  fod_journal_save (journal, entry, &error);
  g_assert_no_error (error);
}

static gboolean
opens (CliFixture *f,
       const char *words)
{
  g_autoptr (FodJournal) journal = find_journal (f);
  g_autoptr (FodSecret) passphrase = fod_passphrase_read (words);

  return fod_journal_unlock (journal, FOD_KEY_SLOT_PASSPHRASE, passphrase, 0, NULL);
}

static void
test_none (CliFixture *f,
           gconstpointer data)
{
  g_autoptr (CliAnswer) status = cli_run (f, "journal", "status", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (f, "journal", "status", NULL);
  g_autofree char *copy = cli_path (f, "kopi.db");
  g_autoptr (CliAnswer) backup = cli_run (f, "journal", "backup", copy, NULL);
  g_autoptr (CliAnswer) change = cli_run (f, "journal", "change-passphrase", NULL);

  cli_assert_done (status);
  cli_assert_keys (cli_object (json), "path exists entries");
  g_assert_false (json_object_get_boolean_member (cli_object (json), "exists"));
  cli_assert_failed (backup, 1, "Nobody has begun a journal here");
  cli_assert_failed (change, 1, "Nobody has begun a journal here");
}

static void
test_backup (CliFixture *f,
             gconstpointer data)
{
  g_autofree char *copy = cli_path (f, "kopi.db");
  g_autofree char *other = cli_path (f, "andet");
  g_autofree char *journal = fod_journal_place_beside (f->database);
  g_autoptr (CliAnswer) itself = NULL;
  g_autoptr (CliAnswer) status = NULL;
  g_autoptr (CliAnswer) backup = NULL;
  g_autoptr (CliAnswer) again = NULL;
  g_autoptr (CliAnswer) damaged = NULL;
  g_autoptr (CliAnswer) refused = NULL;
  g_autoptr (CliAnswer) restored = NULL;

  make_journal (f);
  itself = cli_run (f, "journal", "restore", journal, NULL);
  cli_assert_failed (itself, 1, "This is the journal itself");
  status = cli_run_json (f, "journal", "status", NULL);
  g_assert_cmpint (json_object_get_int_member (cli_object (status), "entries"), ==, 1);
  backup = cli_run (f, "journal", "backup", copy, NULL);
  cli_assert_done (backup);
  again = cli_run (f, "journal", "backup", copy, NULL);
  cli_assert_failed (again, 1, "is there already");

  cli_write (journal, "noget helt andet", -1);
  damaged = cli_run (f, "journal", "status", NULL);
  cli_assert_failed (damaged, 1, "not a journal of Fodfæste");
  cli_write (other, "heller ikke", -1);
  refused = cli_run (f, "journal", "restore", other, NULL);
  cli_assert_failed (refused, 1, "not a journal of Fodfæste");
  restored = cli_run (f, "journal", "restore", copy, NULL);
  cli_assert_done (restored);
  g_assert_true (opens (f, PASSPHRASE));
}

/* All words may be there, and yet nobody can read them. */
static void
test_keys (CliFixture *f,
           gconstpointer data)
{
  g_autofree char *path = fod_journal_place_beside (f->database);
  g_autofree char *copy = cli_path (f, "kopi.db");
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  GBytes *slots[] = { nothing, nothing };
  FodJournalRow list = { "", 1, nothing };
  g_autoptr (FodJournalFile) file = NULL;
  g_autoptr (CliAnswer) whole = NULL;
  g_autoptr (CliAnswer) broken = NULL;
  g_autoptr (CliAnswer) refused = NULL;

  make_journal (f);
  whole = cli_run (f, "journal", "status", NULL);
  cli_assert_done (whole);
  file = fod_journal_file_open (path, NULL);
  g_assert_true (fod_journal_file_replace (file, slots, NULL, 0, &list, NULL));
  g_clear_pointer (&file, fod_journal_file_close);
  broken = cli_run (f, "journal", "status", NULL);
  cli_assert_failed (broken, 1, "The keys are missing");
  /* Nor is it put in the place of one that can be read. */
  g_assert_cmpint (g_rename (path, copy), ==, 0);
  make_journal (f);
  refused = cli_run (f, "journal", "restore", copy, NULL);
  cli_assert_failed (refused, 1, "The backup is damaged");
  g_clear_pointer (&refused, cli_answer_free);
  g_assert_true (opens (f, PASSPHRASE));
}

/* The window remembers how new the journal was, and is not to warn of what is done on purpose. */
static void
test_restore_older (CliFixture *f,
                    gconstpointer data)
{
  g_autofree char *copy = cli_path (f, "kopi.db");
  g_autofree char *course = cli_make_course (f, "Nanna Nyansat");
  g_autoptr (FodClock) clock = fod_clock_new_system ();
  g_autoptr (CliAnswer) backup = NULL;
  g_autoptr (CliAnswer) restored = NULL;
  g_autoptr (CliAnswer) in_use = NULL;
  FodStore *store;

  make_journal (f);
  backup = cli_run (f, "journal", "backup", copy, NULL);
  cli_assert_done (backup);
  store = fod_store_open (f->database, clock, NULL);
  g_assert_true (fod_journal_seen_keep (store, 1000, NULL));
  in_use = cli_run (f, "journal", "restore", copy, NULL);
  cli_assert_has (in_use->errors, "older than when it was last open");
  g_assert_cmpint (in_use->status, ==, 0);
  g_assert_cmpuint (fod_journal_seen_get (store), ==, 1000);
  g_assert_finalize_object (store);

  restored = cli_run (f, "journal", "restore", copy, NULL);
  cli_assert_done (restored);
  store = fod_store_open (f->database, clock, NULL);
  g_assert_cmpuint (fod_journal_seen_get (store), ==, 0);
  g_assert_finalize_object (store);
}

static void
test_backup_place (CliFixture *f,
                   gconstpointer data)
{
  g_autofree char *file = cli_path (f, "fil");
  g_autofree char *copy = cli_path (f, "fil/kopi.db");
  g_autofree char *folder = cli_path (f, "stavefejl");
  g_autofree char *misspelt = cli_path (f, "stavefejl/kopi.db");
  g_autoptr (CliAnswer) answer = NULL;
  g_autoptr (CliAnswer) nowhere = NULL;

  make_journal (f);
  cli_write (file, "", 0);
  answer = cli_run (f, "journal", "backup", copy, NULL);
  cli_assert_failed (answer, 1, "could not be written in “");
  cli_assert_has (answer->errors, file);
  nowhere = cli_run (f, "journal", "backup", misspelt, NULL);
  cli_assert_failed (nowhere, 1, "Check that the folder exists");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* What is given by a descriptor, 7 in the program. It comes from a file, since a pipe holds less
 * than somebody may give. */
static CliAnswer *
change_by (CliFixture *f,
           const char *bytes,
           gssize size,
           gboolean json)
{
  const char *const words[] = { f->program, "--database", f->database, "journal",
                                "change-passphrase", "--passphrase-fd", "7",
                                json ? "--json" : NULL, NULL };
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (f, CLI_PIPES);
  g_autofree char *path = cli_path (f, "linjer");
  int descriptor;

  cli_write (path, bytes, size);
  descriptor = open (path, O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (descriptor, >=, 0);
  g_subprocess_launcher_take_fd (launcher, descriptor, 7);
  return cli_spawn (f, launcher, words);
}

static CliAnswer *
change (CliFixture *f,
        const char *lines)
{
  return change_by (f, lines, -1, FALSE);
}

static void
test_change (CliFixture *f,
             gconstpointer data)
{
  static const struct {
    const char *lines;
    const char *message;
  } CASES[] = {
    { "", "No passphrase could be read" },
    { "forkert\n" NEW_PASSPHRASE "\n", "That is not the passphrase" },
    { PASSPHRASE "\n", "No passphrase could be read" },
    { PASSPHRASE "\n" PASSPHRASE "\n", "the passphrase you have already" },
    { PASSPHRASE "\nkort\n", "Too short" },
    { PASSPHRASE "\npassword1234\n", "Too easy to guess" },
    { PASSPHRASE "\nrødgrød med fløde\n", "Too easy to guess" },
    { PASSPHRASE "\nmed\x03kontrol\n", "control character" },
    { PASSPHRASE "\nmed\rkontrol\n", "control character" },
    { PASSPHRASE "\n\xff\xfe\n", "not written in UTF-8" },
  };
  g_autoptr (CliAnswer) done = NULL;

  make_journal (f);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (CliAnswer) refused = change (f, CASES[i].lines);

    cli_assert_failed (refused, 1, CASES[i].message);
    g_assert_null (strstr (refused->errors, "gummi"));
  }
  g_assert_true (opens (f, PASSPHRASE));
  done = change (f, PASSPHRASE "\n" NEW_PASSPHRASE "\n");
  cli_assert_done (done);
  g_assert_false (opens (f, PASSPHRASE));
  g_assert_true (opens (f, NEW_PASSPHRASE));
}

/* The old passphrase opens an older file: whoever puts that back is not to go unnoticed, nor is an
 * older file that was put back before. */
static void
test_change_keeps_seen (CliFixture *f,
                        gconstpointer data)
{
  g_autofree char *course = cli_make_course (f, "Nanna Nyansat");
  g_autoptr (FodClock) clock = fod_clock_new_system ();
  g_autoptr (CliAnswer) done = NULL;
  g_autoptr (CliAnswer) refused = NULL;
  g_autoptr (CliAnswer) in_json = NULL;
  g_autoptr (CliAnswer) older = NULL;
  JsonArray *warnings;
  FodStore *store;
  guint64 seen;

  make_journal (f);
  done = change (f, PASSPHRASE "\n" NEW_PASSPHRASE "\n");
  cli_assert_done (done);
  store = fod_store_open (f->database, clock, NULL);
  seen = fod_journal_seen_get (store);
  g_assert_cmpuint (seen, >, 1);
  g_assert_true (fod_journal_seen_keep (store, seen + 10, NULL));
  g_assert_finalize_object (store);

  /* Also when nothing comes of the change. */
  refused = change (f, NEW_PASSPHRASE "\nkort\n");
  g_assert_cmpint (refused->status, ==, 1);
  cli_assert_has (refused->errors, "The journal is older than when it was last open here");
  in_json = change_by (f, NEW_PASSPHRASE "\nkort\n", -1, TRUE);
  cli_assert_has (in_json->errors, "\"warnings\":[\"The journal is older");
  older = change_by (f, NEW_PASSPHRASE "\n" PASSPHRASE "\n", -1, TRUE);
  cli_assert_keys (cli_object (older), "path warnings");
  warnings = json_object_get_array_member (cli_object (older), "warnings");
  g_assert_cmpuint (json_array_get_length (warnings), ==, 1);
  cli_assert_has (json_array_get_string_element (warnings, 0), "The journal is older than when");
}

/* Cut nowhere: what is too long is refused, and so is what holds a zero. */
static void
test_long (CliFixture *f,
           gconstpointer data)
{
  static const char zero[] = PASSPHRASE "\n" NEW_PASSPHRASE "\0 og mere\n";
  g_autofree char *longest = g_strnfill (1024 - strlen (NEW_PASSPHRASE), 'x');
  g_autofree char *million = g_strnfill (1024 * 1024, 'x');
  g_autofree char *fits = g_strconcat (NEW_PASSPHRASE, longest, NULL);
  g_autofree char *fitting = g_strconcat (PASSPHRASE "\n", fits, "\r\n", NULL);
  g_autofree char *over = g_strconcat (PASSPHRASE "\n", fits, "x\n", NULL);
  g_autoptr (CliAnswer) ended = NULL;
  g_autoptr (CliAnswer) one_over = NULL;
  g_autoptr (CliAnswer) far_over = NULL;
  g_autoptr (CliAnswer) done = NULL;

  make_journal (f);
  ended = change_by (f, zero, sizeof zero - 1, FALSE);
  cli_assert_failed (ended, 1, "control character");
  one_over = change (f, over);
  cli_assert_failed (one_over, 1, "longer than 1024 bytes");
  far_over = change (f, million);
  cli_assert_failed (far_over, 1, "longer than 1024 bytes");
  g_assert_true (opens (f, PASSPHRASE));
  done = change (f, fitting);
  cli_assert_done (done);
  g_assert_true (opens (f, fits));
}

/* As a file that was written on Windows has them. */
static void
test_line_ends (CliFixture *f,
                gconstpointer data)
{
  g_autoptr (CliAnswer) done = NULL;

  make_journal (f);
  done = change (f, PASSPHRASE "\r\n" NEW_PASSPHRASE "\r\n");
  cli_assert_done (done);
  g_assert_true (opens (f, NEW_PASSPHRASE));
}

static void
test_usage (CliFixture *f,
            gconstpointer data)
{
  g_autoptr (CliAnswer) word = NULL;
  g_autoptr (CliAnswer) closed = NULL;
  g_autoptr (CliAnswer) argument = NULL;

  make_journal (f);
  word = cli_run (f, "journal", "change-passphrase", "--passphrase-fd", "x", NULL);
  cli_assert_failed (word, 2, "--passphrase-fd");
  closed = cli_run (f, "journal", "change-passphrase", "--passphrase-fd", "900", NULL);
  cli_assert_failed (closed, 2, "--passphrase-fd");
  argument = cli_run (f, "journal", "change-passphrase", PASSPHRASE, NULL);
  g_assert_cmpint (argument->status, ==, 2);
}

int
main (int argc,
      char *argv[])
{
  cli_test_init (&argc, &argv);

  cli_test_add ("/journal/none", test_none);
  cli_test_add ("/journal/backup", test_backup);
  cli_test_add ("/journal/keys", test_keys);
  cli_test_add ("/journal/restore-older", test_restore_older);
  cli_test_add ("/journal/backup-place", test_backup_place);
  cli_test_add ("/journal/change", test_change);
  cli_test_add ("/journal/change-keeps-seen", test_change_keeps_seen);
  cli_test_add ("/journal/long", test_long);
  cli_test_add ("/journal/line-ends", test_line_ends);
  cli_test_add ("/journal/usage", test_usage);

  return g_test_run ();
}
