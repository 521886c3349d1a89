/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A process is killed while it saves, again and again, on one file. Whatever it has said to be
 * saved must be there, and the file must be whole. */

#define N_ROUNDS 200
#define N_ROUNDS_A_FILE 10

/* Saves @number in one of the ways people do; several pages now and then. */
static void
save (FodStore *store,
      FodRecord *course,
      FodRecord *task,
      gint64 number)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  g_autofree char *note = g_strnfill (number % 5 == 0 ? 9000 : 10, 'x');
  FodRecord *person = fod_edit_create (edit, FOD_RECORD_PERSON);

  fod_edit_set (edit, person, "name", FOD_TEXT (text));
  fod_edit_set (edit, person, "note", FOD_TEXT (note));
  fod_edit_set (edit, task, "title", FOD_TEXT (text));
  fod_edit_set (edit, course, "note", FOD_TEXT (number % 3 == 0 ? note : text));
  fod_test_commit (store, edit);
}

static void
save_for_ever (FodTestFolder *folder,
               const char *course_id,
               const char *task_id,
               gint64 number,
               int out)
{
  FodStore *store = fod_test_store_open (folder, NULL);
  FodRecord *course = fod_store_find (store, FOD_RECORD_COURSE, course_id);
  FodRecord *task = fod_store_find (store, FOD_RECORD_TASK, task_id);

  while (TRUE) {
    save (store, course, task, ++number);
    if (write (out, &number, sizeof number) != sizeof number)
      _exit (1);
  }
}

/* Returns the last number it has said to be saved. */
static gint64
run_and_kill (FodTestFolder *folder,
              const char *course_id,
              const char *task_id,
              gint64 number)
{
  gint64 said = number;
  gint64 next;
  int ends[2];
  pid_t child;
  int status;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    save_for_ever (folder, course_id, task_id, number, ends[1]);
  close (ends[1]);
  /* Now and then while it opens the file, mostly while it saves. */
  if (g_test_rand_int_range (0, 4) > 0 && read (ends[0], &next, sizeof next) == sizeof next)
    said = next;
  g_usleep ((gulong) g_test_rand_int_range (0, 20000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &next, sizeof next) == sizeof next)
    said = next;
  close (ends[0]);
  return said;
}

/* Returns the last number that is there. */
static gint64
look (FodTestFolder *folder,
      const char *task_id,
      gint64 said)
{
  FodStore *store = fod_test_store_open (folder, NULL);
  g_autoptr (FodRecord) task = fod_store_find (store, FOD_RECORD_TASK, task_id);
  gint64 number = g_ascii_strtoll (fod_record_get_text (task, "title"), NULL, 10);
  gint64 people;

  /* One more may have been saved than could be said. */
  g_assert_cmpint (number, >=, said);
  g_assert_cmpint (number, <=, said + 1);
  people = fod_database_number (store->database, "SELECT count (*) FROM person", -1, NULL);
  g_assert_cmpint (people, ==, number + 1);
  fod_test_assert_whole (store);
  g_clear_object (&task);
  fod_test_store_close (store);
  return number;
}

/* A file of its own for some rounds: checking a long log each time takes longer than the rest.
 * Returns how many saves there were. */
static gint64
run_rounds (guint n_rounds)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *course = fod_test_add_course (store, "Åse");
  FodRecord *task = fod_test_add_task (store, course, "0");
  g_autofree char *course_id = g_strdup (fod_record_get_id (course));
  g_autofree char *task_id = g_strdup (fod_record_get_id (task));
  gint64 number = 0;

  g_object_unref (task);
  g_object_unref (course);
  fod_test_store_close (store);
  for (guint i = 0; i < n_rounds; i++)
    number = look (folder, task_id, run_and_kill (folder, course_id, task_id, number));
  return number;
}

static void
test_kill (void)
{
  gint64 saves = 0;

  for (guint round = 0; round < N_ROUNDS; round += N_ROUNDS_A_FILE)
    saves += run_rounds (N_ROUNDS_A_FILE);
  g_test_message ("%d rounds, %" G_GINT64_FORMAT " saves", N_ROUNDS, saves);
  g_assert_cmpint (saves, >, N_ROUNDS / 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill/kill", test_kill);
  return g_test_run ();
}
