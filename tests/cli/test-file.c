/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include "fod-clock.h"
#include "fod-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Where SQLite's file format keeps two numbers, big-endian: https://sqlite.org/fileformat.html */
#define USER_VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68

/* What may be asked of a file that is not in order: reading as well as writing. */
static const char *const ASKS[][6] = {
  { "course", "list" },
  { "course", "new", "--name", "Bente", "--start", "2026-08-03" },
  { "check" },
  { "undo" },
  { "backup" },
  { "search", "a" },
};

static CliAnswer *
ask (CliFixture *self,
     guint i)
{
  const char *const *words = ASKS[i];

  return cli_run (self, words[0], words[1], words[2], words[3], words[4], words[5], NULL);
}

static void
expect_refused (CliFixture *self,
                const char *fragment)
{
  g_autofree char *before = cli_digest (self->folder);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ASKS); i++) {
    g_autoptr (CliAnswer) answer = ask (self, i);

    cli_assert_failed (answer, 1, fragment);
  }
  after = cli_digest (self->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
change_file (CliFixture *self,
             gsize offset,
             const char *bytes,
             gsize n_bytes)
{
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->database, &data, &length, NULL));
  g_assert_cmpuint (length, >, offset + n_bytes);
  memcpy (data + offset, bytes, n_bytes);
  cli_write (self->database, data, (gssize) length);
}

static void
test_folder (CliFixture *self,
             gconstpointer data)
{
  g_assert_cmpint (g_mkdir (self->database, 0700), ==, 0);
  expect_refused (self, "not a Fodfæste file");
}

static void
test_empty (CliFixture *self,
            gconstpointer data)
{
  cli_write (self->database, "", 0);
  expect_refused (self, "The file is empty");
}

static void
test_no_database (CliFixture *self,
                  gconstpointer data)
{
  cli_write (self->database, "Kære dagbog, i dag kom der en ny kollega.\n", -1);
  expect_refused (self, "not a Fodfæste file");
}

static void
test_truncated (CliFixture *self,
                gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->database, &content, &length, NULL));
  cli_write (self->database, content, (gssize) length / 2);
  expect_refused (self, "damaged");
  cli_write (self->database, content, 512);
  expect_refused (self, "damaged");
}

static void
test_newer (CliFixture *self,
            gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");

  change_file (self, USER_VERSION_OFFSET, "\0\0\3\347", 4);
  expect_refused (self, "A newer Fodfæste");
}

static void
test_other_program (CliFixture *self,
                    gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");

  change_file (self, APPLICATION_ID_OFFSET, "GIMP", 4);
  expect_refused (self, "belongs to another program");
}

static void
test_no_folder (CliFixture *self,
                gconstpointer data)
{
  g_autofree char *file = cli_path (self, "file");

  cli_write (file, "", 0);
  g_free (self->database);
  self->database = cli_path (self, "file/courses.db");
  expect_refused (self, "There is no ");
}

static void
test_in_danish (CliFixture *self,
                gconstpointer data)
{
  g_autoptr (CliAnswer) answer = NULL;

  cli_write (self->database, "", 0);
  self->language = "da";
  answer = cli_run (self, "course", "list", NULL);
  cli_assert_failed (answer, 1, "Filen er tom");
}

/* The window, or another fodctl, has the file open. */
static void
test_in_use (CliFixture *self,
             gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) backup = cli_run (self, "backup", NULL);
  g_autoptr (FodClock) clock = fod_clock_new_system ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FodStore) store = fod_store_open (self->database, clock, &error);
  g_autoptr (CliAnswer) restore = NULL;
  g_autoptr (CliAnswer) free_again = NULL;

  g_assert_no_error (error);
  cli_assert_done (backup);
  for (guint i = 0; i < G_N_ELEMENTS (ASKS); i++) {
    g_autoptr (CliAnswer) answer = ask (self, i);

    cli_assert_failed (answer, 1, "already open");
  }
  restore = cli_run (self, "restore", g_strchomp (backup->output), NULL);
  cli_assert_failed (restore, 1, "already open");
  g_assert_finalize_object (g_steal_pointer (&store));
  free_again = cli_run (self, "course", "list", NULL);
  cli_assert_done (free_again);
}

/* Several begin on a file that is not there: one of them makes it, and nobody spoils it. */
static void
test_first_at_once (CliFixture *self,
                    gconstpointer data)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, CLI_PIPES);
  g_autoptr (GPtrArray) processes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CliAnswer) list = NULL;
  g_autoptr (CliAnswer) check = NULL;
  guint n_done = 0;

  for (guint i = 0; i < 6; i++)
    g_ptr_array_add (processes, g_subprocess_launcher_spawn (
                                  launcher, NULL, self->program, "--database", self->database,
                                  "course", "new", "--name", "N", "--start", "2026-08-31", NULL));
  for (guint i = 0; i < processes->len; i++) {
    g_autofree char *output = NULL;
    g_autofree char *errors = NULL;

    g_assert_true (g_subprocess_communicate_utf8 (processes->pdata[i], NULL, NULL, &output, &errors,
                                                  NULL));
    g_test_message ("%s", errors);
    if (g_subprocess_get_exit_status (processes->pdata[i]) == 0)
      n_done++;
    else if (!strstr (errors, "already open"))
      cli_assert_has (errors, "writing this very file");
  }
  g_assert_cmpuint (n_done, >, 0);
  list = cli_run_json (self, "course", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_array (list)), ==, n_done);
  check = cli_run (self, "check", NULL);
  cli_assert_done (check);
}

static void
test_check (CliFixture *self,
            gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) text = cli_run (self, "check", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "check", NULL);

  cli_assert_done (text);
  g_assert_cmpstr (text->output, ==, "The file is whole.\n");
  cli_assert_keys (cli_object (json), "problems");
}

/* A page in the middle is overwritten: said either at once or by the check, and so is the way
 * back. */
static void
test_check_damaged (CliFixture *self,
                    gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *noise = g_strnfill (40 * 4096, 'x');
  g_autoptr (CliAnswer) backup = cli_run (self, "backup", NULL);
  g_autoptr (CliAnswer) answer = NULL;

  cli_assert_done (backup);
  change_file (self, 20 * 4096, noise, strlen (noise));
  answer = cli_run (self, "check", NULL);
  cli_assert_failed (answer, 1, "This puts the latest backup back: ");
}

/* Who has a backup is told how to go back to it, in words that can be used as they stand. */
static void
test_way_back (CliFixture *self,
               gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) backup = cli_run (self, "backup", NULL);
  g_autofree char *folder = g_path_get_dirname (self->database);
  g_autofree char *name = g_path_get_basename (g_strchomp (backup->output));
  g_autofree char *command = g_strdup_printf ("' restore '%s/backups/%s'", folder, name);
  g_autoptr (CliAnswer) text = NULL;
  g_autoptr (CliAnswer) json = NULL;
  g_autoptr (CliAnswer) restore = NULL;
  g_autoptr (CliAnswer) show = NULL;

  cli_write (self->database, "Kære dagbog", -1);
  text = cli_run (self, "course", "list", NULL);
  cli_assert_failed (text, 1, command);
  json = cli_run (self, "--json", "course", "list", NULL);
  cli_assert_failed (json, 1, "\"backup\":");
  restore = cli_run (self, "restore", backup->output, NULL);
  cli_assert_done (restore);
  cli_assert_has (restore->output, "no longer be undone");
  show = cli_run (self, "course", "show", id, NULL);
  cli_assert_done (show);
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_length (lines) - 1;
}

/* Whichever page is lost: the whole answer, or one sentence. Never half of it. */
static void
test_damaged_anywhere (CliFixture *self,
                       gconstpointer data)
{
  static const gsize PAGE = 4096, STEP = 7 * 4096;
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) expected = cli_run (self, "tasks", id, NULL);
  g_autofree char *whole = NULL;
  guint n_failed = 0;
  gsize length;

  cli_assert_done (expected);
  g_assert_true (g_file_get_contents (self->database, &whole, &length, NULL));
  for (gsize offset = PAGE; offset + PAGE <= length; offset += STEP) {
    g_autofree char *damaged = g_memdup2 (whole, length);
    g_autoptr (CliAnswer) answer = NULL;

    memset (damaged + offset, 0, PAGE);
    cli_write (self->database, damaged, (gssize) length);
    answer = cli_run (self, "tasks", id, NULL);
    if (answer->status == 0) {
      g_assert_cmpstr (answer->output, ==, expected->output);
      continue;
    }
    cli_assert_failed (answer, 1, self->database);
    g_assert_cmpuint (count_lines (answer->errors), ==, 1);
    n_failed++;
  }
  g_assert_cmpuint (n_failed, >, 0);
}

static void
test_backup_and_restore (CliFixture *self,
                         gconstpointer data)
{
  g_autofree char *folder = cli_path (self, "copies");
  g_autofree char *elsewhere = cli_path (self, "new/computer/courses.db");
  g_autofree char *first = cli_make_course (self, "Nanna Nyansat");
  g_autoptr (CliAnswer) plain = cli_run (self, "backup", NULL);
  g_autoptr (CliAnswer) json = cli_run_json (self, "backup", folder, NULL);
  const char *path = cli_text (cli_object (json), "path");
  g_autofree char *second = cli_make_course (self, "Bente Begynder");
  g_autoptr (CliAnswer) restore = cli_run_json (self, "restore", path, NULL);
  g_autoptr (CliAnswer) list = cli_run_json (self, "course", "list", NULL);
  g_autoptr (CliAnswer) check = cli_run (self, "check", NULL);
  g_autoptr (CliAnswer) moved = NULL;
  g_autoptr (CliAnswer) show = NULL;

  cli_assert_done (plain);
  cli_assert_has (plain->output, "/backups/");
  g_assert_true (g_str_has_prefix (path, folder));
  cli_assert_keys (cli_object (restore), "path kept");
  g_assert_true (g_file_test (cli_text (cli_object (restore), "kept"), G_FILE_TEST_EXISTS));
  g_assert_cmpuint (json_array_get_length (cli_array (list)), ==, 1);
  cli_assert_done (check);
  g_free (self->database);
  self->database = g_strdup (elsewhere);
  moved = cli_run_json (self, "restore", path, NULL);
  g_assert_null (cli_text (cli_object (moved), "kept"));
  show = cli_run (self, "course", "show", first, NULL);
  cli_assert_done (show);
}

static void
test_restore_refused (CliFixture *self,
                      gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *junk = cli_path (self, "junk.db");
  g_autofree char *nowhere = cli_path (self, "nowhere.db");
  const char *const files[] = { junk, nowhere, self->folder, NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  cli_write (junk, "not a backup", -1);
  before = cli_digest (self->folder);
  for (guint i = 0; files[i]; i++) {
    g_autoptr (CliAnswer) answer = cli_run (self, "restore", files[i], NULL);

    cli_assert_failed (answer, 1, "");
    g_assert_cmpstr (answer->errors, !=, "");
  }
  after = cli_digest (self->folder);
  g_assert_cmpstr (after, ==, before);
}

static void
test_backup_refused (CliFixture *self,
                     gconstpointer data)
{
  g_autofree char *id = cli_make_course (self, "Nanna Nyansat");
  g_autofree char *file = cli_path (self, "file");
  g_autoptr (CliAnswer) answer = NULL;

  cli_write (file, "", 0);
  answer = cli_run (self, "backup", file, NULL);
  cli_assert_failed (answer, 1, "cannot be used");
}

/* A script with a file system of its own, which vanishes with it; %NULL where that may not be. */
static CliAnswer *
run_with_mounts (CliFixture *self,
                 const char *script)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, CLI_PIPES);
  g_autofree char *whole =
    g_strconcat ("FOLDER=$0; PROGRAM=$1\n"
                 "mount -t tmpfs -o size=4m none \"$FOLDER\" || exit 77\n"
                 "fodctl () { \"$PROGRAM\" --database \"$FOLDER/courses.db\" \"$@\"; }\n",
                 script, NULL);
  g_autofree char *unshare = g_find_program_in_path ("unshare");
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  if (!unshare)
    return NULL;
  g_ptr_array_add (words, unshare);
  if (geteuid () != 0) {
    g_ptr_array_add (words, (gpointer) "--user");
    g_ptr_array_add (words, (gpointer) "--map-root-user");
  }
  g_ptr_array_add (words, (gpointer) "--mount");
  g_ptr_array_add (words, (gpointer) "/bin/sh");
  g_ptr_array_add (words, (gpointer) "-c");
  g_ptr_array_add (words, whole);
  g_ptr_array_add (words, self->folder);
  g_ptr_array_add (words, self->program);
  g_ptr_array_add (words, NULL);
  return cli_spawn (self, launcher, (const char *const *) words->pdata);
}

/* Whether file systems can be mounted here at all. */
static gboolean
skip_without_mounts (CliFixture *self)
{
  g_autoptr (CliAnswer) answer = run_with_mounts (self, "exit 0");

  if (answer && answer->status == 0)
    return FALSE;
  g_test_skip ("no file system can be mounted here");
  return TRUE;
}

static void
test_read_only (CliFixture *self,
                gconstpointer data)
{
  g_autoptr (CliAnswer) answer = NULL;

  if (skip_without_mounts (self))
    return;
  answer = run_with_mounts (self,
                            "fodctl course new --name Nanna --start 2026-08-03 || exit 10\n"
                            "mount -o remount,ro \"$FOLDER\" || exit 77\n"
                            "sum=$(sha256sum \"$FOLDER\"/*)\n"
                            "fodctl course list >/dev/null; [ $? = 1 ] || exit 11\n"
                            "fodctl undo; [ $? = 1 ] || exit 12\n"
                            "\"$PROGRAM\" --database \"$FOLDER/new.db\" undo\n"
                            "[ $? = 1 ] || exit 13\n"
                            "[ \"$sum\" = \"$(sha256sum \"$FOLDER\"/*)\" ] || exit 14\n");
  cli_assert_done (answer);
  cli_assert_has (answer->errors, "cannot be written to");
}

/* The disk fills up, a course does not get in, and all that was there is still there. */
static void
test_full_disk (CliFixture *self,
                gconstpointer data)
{
  g_autoptr (CliAnswer) answer = NULL;

  if (skip_without_mounts (self))
    return;
  answer = run_with_mounts (self,
                            "fodctl course new --name Nanna --start 2026-08-03 || exit 10\n"
                            "dd if=/dev/zero of=\"$FOLDER/filler\" bs=4096 2>/dev/null\n"
                            "fodctl course new --name Bente --start 2026-08-03\n"
                            "[ $? = 1 ] || exit 11\n"
                            "fodctl backup; [ $? = 1 ] || exit 12\n"
                            "fodctl restore \"$FOLDER/courses.db\"; [ $? = 1 ] || exit 17\n"
                            "rm \"$FOLDER/filler\"\n"
                            "fodctl check || exit 13\n"
                            "fodctl course show Bente && exit 14\n"
                            "fodctl course show Nanna || exit 15\n"
                            "cd \"$FOLDER\"\n"
                            "find . -type f | grep -vx ./courses.db && exit 16\n"
                            "exit 0\n");
  cli_assert_done (answer);
  cli_assert_has (answer->errors, "no room left on the disk");
}

int
main (int argc,
      char **argv)
{
  cli_test_init (&argc, &argv);
  cli_test_add ("/file/folder", test_folder);
  cli_test_add ("/file/empty", test_empty);
  cli_test_add ("/file/no-database", test_no_database);
  cli_test_add ("/file/truncated", test_truncated);
  cli_test_add ("/file/newer", test_newer);
  cli_test_add ("/file/other-program", test_other_program);
  cli_test_add ("/file/no-folder", test_no_folder);
  cli_test_add ("/file/in-danish", test_in_danish);
  cli_test_add ("/file/in-use", test_in_use);
  cli_test_add ("/file/first-at-once", test_first_at_once);
  cli_test_add ("/file/check", test_check);
  cli_test_add ("/file/check-damaged", test_check_damaged);
  cli_test_add ("/file/way-back", test_way_back);
  cli_test_add ("/file/damaged-anywhere", test_damaged_anywhere);
  cli_test_add ("/file/backup-and-restore", test_backup_and_restore);
  cli_test_add ("/file/restore-refused", test_restore_refused);
  cli_test_add ("/file/backup-refused", test_backup_refused);
  cli_test_add ("/file/read-only", test_read_only);
  cli_test_add ("/file/full-disk", test_full_disk);
  return g_test_run ();
}
