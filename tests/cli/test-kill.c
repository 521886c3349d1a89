/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli-fixture.h"

#include <string.h>

#define ROUNDS 20
#define LONG_ROUNDS 200

typedef struct {
  GMainLoop *loop;
  GSubprocess *process;
  char *output;
} Run;

static gboolean
kill_cb (gpointer data)
{
  Run *run = data;

  g_subprocess_force_exit (run->process);
  return G_SOURCE_REMOVE;
}

static void
ended_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (run->process, result, &run->output, NULL, &error);
  g_assert_no_error (error);
  g_main_loop_quit (run->loop);
}

/* Starts a course and kills it after some milliseconds; gives what it managed to say. */
static char *
make_course_and_kill (CliFixture *self,
                      const char *name,
                      guint after_ms)
{
  g_autoptr (GSubprocessLauncher) launcher = cli_launcher (self, CLI_PIPES);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawn (launcher, &error, self->program,
                                                                 "--database", self->database,
                                                                 "course", "new", "--name", name,
                                                                 "--start", "2026-08-03", NULL);
  Run run = { loop, process, NULL };
  guint timer = g_timeout_add (after_ms, kill_cb, &run);

  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, ended_cb, &run);
  g_main_loop_run (loop);
  if (g_main_context_find_source_by_id (NULL, timer))
    g_source_remove (timer);
  return g_strchomp (run.output);
}

/* Says how long a course takes at the most, and a little more: some rounds shall get through. */
static char *
make_course_in_peace (CliFixture *self,
                      int *latest_ms)
{
  gint64 begin = g_get_monotonic_time ();
  char *id = cli_make_course (self, "Fredelig Nyansat");
  int taken_ms = (int) ((g_get_monotonic_time () - begin) / 1000);

  *latest_ms = MAX (*latest_ms, taken_ms * 5 / 4 + 1);
  return id;
}

static void
expect_course (CliFixture *self,
               const char *id)
{
  g_autoptr (CliAnswer) tasks = cli_run_json (self, "tasks", id, NULL);

  /* All of it or nothing of it. */
  g_assert_cmpuint (json_array_get_length (cli_array (tasks)), >, 30);
}

/* Whatever the moment: the file is whole, and what fodctl said it had made is there. */
static void
test_kill (CliFixture *self,
           gconstpointer data)
{
  guint n_rounds = g_getenv ("FODFAESTE_LONG_TESTS") ? LONG_ROUNDS : ROUNDS;
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_free);
  int latest_ms = 0;
  g_autoptr (CliAnswer) list = NULL;

  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (made, make_course_in_peace (self, &latest_ms));
  for (guint i = 0; i < n_rounds; i++) {
    g_autofree char *name = g_strdup_printf ("Nyansat %u", i);
    guint after_ms = (guint) g_test_rand_int_range (0, latest_ms);
    g_autofree char *id = make_course_and_kill (self, name, after_ms);
    g_autoptr (CliAnswer) check = cli_run (self, "check", NULL);

    cli_assert_done (check);
    if (strlen (id) == 36)
      g_ptr_array_add (made, g_steal_pointer (&id));
  }
  g_test_message ("%u of %u courses were made", made->len - 3, n_rounds);
  for (guint i = 0; i < made->len; i++)
    expect_course (self, made->pdata[i]);
  list = cli_run_json (self, "course", "list", NULL);
  g_assert_cmpuint (json_array_get_length (cli_array (list)), >=, made->len);
}

int
main (int argc,
      char **argv)
{
  cli_test_init (&argc, &argv);
  cli_test_add ("/kill/course-new", test_kill);
  return g_test_run ();
}
