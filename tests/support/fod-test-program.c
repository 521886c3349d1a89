/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-program.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

struct _FodTestProgram {
  GSubprocess *process;
  GPid pid;
  char *log;
  gboolean ended;
};

/* How often a condition is looked at. */
#define STEP_MS 10

static gboolean
step_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * fod_test_wait:
 * @condition: what to wait for
 * @data: passed to @condition
 * @ms: how long at most, in milliseconds
 *
 * Runs the default main context until @condition holds.
 *
 * Returns: whether it came true in time
 */
gboolean
fod_test_wait (FodTestCondition condition,
               gpointer data,
               guint ms)
{
  gint64 deadline = g_get_monotonic_time () + ms * G_GINT64_CONSTANT (1000);
  guint source = g_timeout_add (STEP_MS, step_cb, NULL);
  gboolean holds = FALSE;

  do {
    while (g_main_context_iteration (NULL, FALSE))
      ;
    holds = condition (data);
    if (!holds)
      g_main_context_iteration (NULL, TRUE);
  } while (!holds && g_get_monotonic_time () < deadline);
  g_source_remove (source);
  return holds;
}

/* Between fork and exec: the program must not outlive a test that was aborted. */
static void
tie_to_parent_cb (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static void
ended_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  gboolean *ended = data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  *ended = TRUE;
}

/**
 * fod_test_program_start:
 * @argv: (array zero-terminated=1): the program and its arguments
 * @environment: (array zero-terminated=1): its whole environment
 * @log: (type filename): takes what it writes to stdout and stderr; what was there is kept
 *
 * Returns: (transfer full): the running program
 */
FodTestProgram *
fod_test_program_start (const char *const *argv,
                        const char *const *environment,
                        const char *log)
{
  FodTestProgram *self = g_new0 (FodTestProgram, 1);
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GError) error = NULL;

  self->log = g_strdup (log);
  g_subprocess_launcher_set_environ (launcher, (char **) environment);
  g_subprocess_launcher_set_stdout_file_path (launcher, log);
  g_subprocess_launcher_set_child_setup (launcher, tie_to_parent_cb, NULL, NULL);
  self->process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  self->pid = atoi (g_subprocess_get_identifier (self->process));
  g_subprocess_wait_async (self->process, NULL, ended_cb, &self->ended);
  return self;
}

static gboolean
has_ended (gpointer data)
{
  FodTestProgram *self = data;

  return self->ended;
}

/**
 * fod_test_program_kill:
 * @self: a program
 *
 * Ends it as a power cut would (SIGKILL), and waits until it is gone.
 */
void
fod_test_program_kill (FodTestProgram *self)
{
  g_subprocess_force_exit (self->process);
  g_assert_true (fod_test_wait (has_ended, self, FOD_TEST_PATIENCE_MS));
}

/**
 * fod_test_program_free:
 * @self: (transfer full): a program, which is killed if it still runs
 */
void
fod_test_program_free (FodTestProgram *self)
{
  if (!self->ended)
    fod_test_program_kill (self);
  g_clear_object (&self->process);
  g_free (self->log);
  g_free (self);
}

/**
 * fod_test_program_get_pid:
 * @self: a program
 *
 * Returns: its process id
 */
GPid
fod_test_program_get_pid (FodTestProgram *self)
{
  return self->pid;
}

/**
 * fod_test_program_is_running:
 * @self: a program
 *
 * Returns: whether it has not ended
 */
gboolean
fod_test_program_is_running (FodTestProgram *self)
{
  return !self->ended;
}

/**
 * fod_test_program_wait:
 * @self: a program that was asked to end
 *
 * Waits for the end.
 *
 * Returns: its exit status, or -1 when a signal ended it
 */
int
fod_test_program_wait (FodTestProgram *self)
{
  if (!fod_test_wait (has_ended, self, FOD_TEST_PATIENCE_MS))
    g_error ("the program does not end");
  return g_subprocess_get_if_exited (self->process) ? g_subprocess_get_exit_status (self->process)
                                                    : -1;
}

/**
 * fod_test_program_read_log:
 * @self: a program
 *
 * Returns: (transfer full): what it has written so far
 */
char *
fod_test_program_read_log (FodTestProgram *self)
{
  char *text = NULL;

  g_file_get_contents (self->log, &text, NULL, NULL);
  return text ? text : g_strdup ("");
}

/**
 * fod_test_program_assert_quiet:
 * @self: a program
 *
 * Nothing it wrote may be a warning or worse.
 */
void
fod_test_program_assert_quiet (FodTestProgram *self)
{
  static const char *const bad[] = { "WARNING", "CRITICAL", "ERROR **", "Sanitizer" };
  g_autofree char *text = fod_test_program_read_log (self);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    if (strstr (text, bad[i]))
      g_error ("the program wrote: %s", text);
  }
}
