/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-start FODFAESTE BARE-WINDOW MAKE-WORKLOAD
 *
 * Both programs are started in turn, as a desktop would, and watched from outside. This program
 * links neither GTK nor SQLite: a library page that two processes share would count by half. */

#include "fod-bench.h"
#include "fod-test-folder.h"
#include "fod-test-frame.h"
#include "fod-test-program.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>

#define N_ROUNDS 15
#define TIME_BUDGET 1.25
#define MEMORY_BUDGET_MB 22
/* A first frame that is not yet the page does not count as one. The row that gets the focus has
 * another colour in the next frame. */
#define MOST_DIFFERENT 0.1

static const char *const pages[] = {
  "overview",
  "today",
  "checklist",
  "schedule",
  "knowledge",
  "meetings",
};

typedef struct {
  FodTestFolder *folder;
  char **environment;
  char *course;
  const char *program;
  const char *bare;
} Start;

typedef struct {
  double ms;        /* from the start of the process to its first frame */
  double mb;        /* proportional set size at that point */
  double different; /* how much of the window changed after that */
} Sight;

static double
read_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  const char *line;

  g_file_get_contents (path, &text, NULL, NULL);
  line = text ? strstr (text, "\nPss:") : NULL;
  g_assert_nonnull (line);
  return g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024;
}

/* Stopped while we look, so that the first frame is what we see. */
static void
look_closely (FodTestFrame *frame,
              GPid pid,
              Sight *sight)
{
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) last = NULL;

  first = fod_test_frame_take_picture (frame);
  kill (pid, SIGCONT);
  g_assert_true (fod_test_frame_wait_settled (frame));
  last = fod_test_frame_take_picture (frame);
  sight->different = fod_test_frame_compare (first, last);
}

static Sight
run (Start *self,
     const char *program,
     gboolean closely)
{
  const char *const argv[] = { program, NULL };
  g_autofree char *log = fod_test_folder_name (self->folder, "log");
  g_autoptr (FodTestFrame) frame = fod_test_frame_new ();
  double before = fod_bench_now ();
  g_autoptr (FodTestProgram) running =
    fod_test_program_start (argv, (const char *const *) self->environment, log);
  GPid pid = fod_test_program_get_pid (running);
  Sight sight = { 0 };
  double after;

  if (!fod_test_frame_wait_first (frame, &after))
    g_error ("“%s” shows no window", program);
  kill (pid, SIGSTOP);
  sight.ms = after - before - fod_bench_waited (pid);
  sight.mb = read_memory (pid);
  if (closely)
    look_closely (frame, pid, &sight);
  return sight;
}

static void
choose_page (Start *self,
             const char *page)
{
  g_autofree char *path = fod_test_folder_name (self->folder, "config/glib-2.0/settings/keyfile");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *text = g_strdup_printf ("[dk/fodfaeste/Fodfaeste]\n"
                                           "last-course='%s'\n"
                                           "last-page='%s'\n",
                                           self->course, page);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
measure_page (Start *self,
              FodBench *bench,
              const char *page)
{
  g_autofree char *time_text = g_strdup_printf ("first frame of “%s”, to a bare window’s", page);
  g_autofree char *ms_text = g_strdup_printf ("first frame of “%s”", page);
  g_autofree char *memory_text = g_strdup_printf ("memory of “%s” above a bare window’s", page);
  g_autofree char *change_text = g_strdup_printf ("changed in “%s” after its first frame", page);
  g_autoptr (FodSamples) times = fod_samples_new ();
  g_autoptr (FodSamples) ratios = fod_samples_new ();
  g_autoptr (FodSamples) memory = fod_samples_new ();
  double different;

  choose_page (self, page);
  run (self, self->bare, FALSE);
  different = run (self, self->program, TRUE).different;
  for (guint i = 0; i < N_ROUNDS; i++) {
    Sight bare = run (self, self->bare, FALSE);
    Sight ours = run (self, self->program, FALSE);

    fod_samples_add (times, ours.ms);
    fod_samples_add (ratios, ours.ms / bare.ms);
    fod_samples_add (memory, ours.mb - bare.mb);
  }
  fod_bench_tell (bench, ms_text, fod_samples_median (times), "ms");
  fod_bench_judge (bench, time_text, fod_samples_median (ratios), TIME_BUDGET, "×");
  fod_bench_judge (bench, change_text, different * 100, MOST_DIFFERENT * 100, "%");
  fod_bench_judge (bench, memory_text, fod_samples_median (memory), MEMORY_BUDGET_MB, "MB");
}

static void
make_file (Start *self,
           const char *maker)
{
  g_autofree char *data = fod_test_folder_name (self->folder, "data/fodfaeste");
  g_autofree char *file = g_build_filename (data, "fodfaeste.db", NULL);
  const char *const argv[] = { maker, "courses", file, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpint (g_mkdir_with_parents (data, 0700), ==, 0);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &self->course, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

static char **
make_environment (FodTestFolder *folder)
{
  g_autofree char *config = fod_test_folder_name (folder, "config");
  g_autofree char *data = fod_test_folder_name (folder, "data");
  char **environment = g_get_environ ();

  environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", config, TRUE);
  environment = g_environ_setenv (environment, "XDG_DATA_HOME", data, TRUE);
  environment = g_environ_setenv (environment, "GSETTINGS_BACKEND", "keyfile", TRUE);
  environment = g_environ_setenv (environment, "GDK_BACKEND", "x11", TRUE);
  environment = g_environ_setenv (environment, "GSK_RENDERER", "cairo", TRUE);
  return g_environ_setenv (environment, "FODFAESTE_CLOCK", "2026-08-24T09:00", TRUE);
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  Start self = { 0 };

  g_assert_cmpint (argc, >=, 4);
  if (!g_getenv ("DISPLAY")) {
    g_print ("1..0 # SKIP no display; build-aux/check --bench has one\n");
    return 0;
  }
  self.folder = fod_test_folder_new_on_disk ();
  self.environment = make_environment (self.folder);
  self.program = argv[1];
  self.bare = argv[2];
  make_file (&self, argv[3]);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (argc == 4 || g_strv_contains ((const char *const *) argv + 4, pages[i]))
      measure_page (&self, bench, pages[i]);
  }
  g_strfreev (self.environment);
  g_free (self.course);
  fod_test_folder_free (self.folder);
  return fod_bench_finish (bench);
}
