/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bench-pages MAKE-WORKLOAD
 *
 * Opens every page of a course with 2 000 rows on each, in the program's own window, and looks
 * at how long the main loop does not come back to listen to its user. */

#include "fod-application.h"
#include "fod-bench.h"
#include "fod-language.h"
#include "fod-page-registry.h"
#include "fod-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define N_ROUNDS 3
#define BUDGET_MS 50
/* So long without anything to do, and the page is finished. */
#define QUIET_MS 200
#define PATIENCE_MS 10000

#define ONCE "--once"
/* The page that is there already. */
#define FIRST_PAGE "BENCH_FIRST_PAGE"

/* The poll function of a main context has no data of its own to ask. */
static struct {
  double since;   /* when the loop began to work, without what other programs took */
  double longest; /* the longest stretch of work, in milliseconds */
  gboolean quiet;
} loop;

static double
read_own_time (void)
{
  return fod_bench_now () - fod_bench_waited (getpid ());
}

static int
poll_cb (GPollFD *wires,
         guint n_wires,
         int timeout)
{
  double before = fod_bench_now ();
  int result;

  loop.longest = MAX (loop.longest, read_own_time () - loop.since);
  result = g_poll (wires, n_wires, timeout < 0 ? QUIET_MS : MIN (timeout, QUIET_MS));
  loop.quiet = fod_bench_now () - before >= QUIET_MS - 1;
  loop.since = read_own_time ();
  return result;
}

static gboolean
open_page_cb (gpointer data)
{
  const FodPageInfo *info = data;
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  gtk_widget_activate_action (GTK_WIDGET (gtk_application_get_active_window (application)),
                              "win.page", "s", info->name);
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  double until = fod_bench_now () + PATIENCE_MS;

  loop.quiet = FALSE;
  while (!loop.quiet && fod_bench_now () < until)
    g_main_context_iteration (NULL, TRUE);
}

static void
measure_cb (GApplication *application)
{
  settle ();
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const FodPageInfo *info = fod_page_registry_get (i);

    if (strcmp (info->name, g_getenv (FIRST_PAGE)) == 0)
      continue;
    loop.longest = 0;
    loop.since = read_own_time ();
    g_idle_add (open_page_cb, (gpointer) info);
    settle ();
    g_print ("%s %f\n", info->name, loop.longest);
  }
  g_application_quit (application);
}

/* In a process of its own: a page is built when it is opened first. */
static int
measure_once (char *file)
{
  g_autoptr (FodApplication) application = NULL;
  char *argv[] = { (char *) "fodfaeste", (char *) "--database", file, NULL };

  gtk_disable_setlocale ();
  fod_language_init ("");
  g_main_context_set_poll_func (NULL, poll_cb);
  application = fod_application_new ();
  g_signal_connect_after (application, "activate", G_CALLBACK (measure_cb), NULL);
  return g_application_run (G_APPLICATION (application), 3, argv);
}

static char *
run (const char *const *argv,
     char **environment)
{
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static void
read_figures (const char *output,
              GHashTable *pages)
{
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);

  for (guint i = 0; lines[i]; i++) {
    char *space = strchr (lines[i], ' ');
    FodSamples *samples;

    if (!space)
      continue;
    *space = '\0';
    samples = g_hash_table_lookup (pages, lines[i]);
    if (!samples) {
      samples = fod_samples_new ();
      g_hash_table_insert (pages, g_strdup (lines[i]), samples);
    }
    fod_samples_add (samples, g_ascii_strtod (space + 1, NULL));
  }
}

/* What was open last is what the window begins with. */
static char **
choose_first (FodTestFolder *folder,
              const char *course,
              const char *page)
{
  g_autofree char *config = fod_test_folder_name (folder, "config");
  g_autofree char *settings = g_build_filename (config, "glib-2.0", "settings", NULL);
  g_autofree char *path = g_build_filename (settings, "keyfile", NULL);
  g_autofree char *text =
    g_strdup_printf ("[dk/fodfaeste/Fodfaeste]\nlast-course='%s'\nlast-page='%s'\n", course, page);
  char **environment = g_get_environ ();

  g_assert_cmpint (g_mkdir_with_parents (settings, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  environment = g_environ_setenv (environment, FIRST_PAGE, page, TRUE);
  environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", config, TRUE);
  environment = g_environ_setenv (environment, "GSETTINGS_BACKEND", "keyfile", TRUE);
  environment = g_environ_setenv (environment, "GSK_RENDERER", "cairo", TRUE);
  return g_environ_setenv (environment, "FODFAESTE_CLOCK", "2026-08-24T09:00", TRUE);
}

static void
judge (FodBench *bench,
       GHashTable *pages)
{
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const char *name = fod_page_registry_get (i)->name;
    g_autofree char *what = g_strdup_printf ("longest wait when “%s” opens with 2000 rows", name);

    fod_bench_judge (bench, what, fod_samples_least (g_hash_table_lookup (pages, name)), BUDGET_MS,
                     "ms");
  }
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  FodTestFolder *folder;
  g_autoptr (GHashTable) pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_array_unref);
  g_autofree char *file = NULL;
  g_autofree char *course = NULL;

  if (argc == 3 && strcmp (argv[1], ONCE) == 0)
    return measure_once (argv[2]);
  g_assert_cmpint (argc, ==, 2);
  if (!g_getenv ("DISPLAY")) {
    g_print ("1..0 # SKIP no display; build-aux/check --bench has one\n");
    return 0;
  }
  folder = fod_test_folder_new_on_disk ();
  file = fod_test_folder_name (folder, "fodfaeste.db");
  course = run ((const char *const[]){ argv[1], "long", file, NULL }, NULL);
  for (guint i = 0; i < 2 * N_ROUNDS; i++) {
    g_auto (GStrv) environment = choose_first (folder, course, i % 2 ? "overview" : "today");
    g_autofree char *output =
      run ((const char *const[]){ argv[0], ONCE, file, NULL }, environment);

    read_figures (output, pages);
  }
  judge (bench, pages);
  fod_test_folder_free (folder);
  return fod_bench_finish (bench);
}
