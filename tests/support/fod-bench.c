/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-bench.h"

#include <locale.h>
#include <string.h>
#include <time.h>

struct _FodBench {
  guint n_figures;
  guint n_over;
};

/**
 * fod_bench_new:
 *
 * Returns: (transfer full): a benchmark that has measured nothing yet
 */
FodBench *
fod_bench_new (void)
{
  /* Figures are told in UTF-8. */
  setlocale (LC_CTYPE, "");
  return g_new0 (FodBench, 1);
}

/**
 * fod_bench_finish:
 * @self: (transfer full): a benchmark
 *
 * Says that all is measured.
 *
 * Returns: the exit status of the program: 1 when a budget was not kept
 */
int
fod_bench_finish (FodBench *self)
{
  gboolean kept = self->n_over == 0 && self->n_figures > 0;

  g_print ("1..%u\n", self->n_figures);
  g_free (self);
  return kept ? 0 : 1;
}

static void
count (FodBench *self,
       gboolean kept)
{
  self->n_figures++;
  self->n_over += !kept;
  g_print ("%s %u - ", kept ? "ok" : "not ok", self->n_figures);
}

/**
 * fod_bench_judge:
 * @self: a benchmark
 * @what: what was measured
 * @figure: what came out
 * @budget: the most it may be
 * @unit: of both
 *
 * Tells a figure and whether it keeps its budget.
 */
void
fod_bench_judge (FodBench *self,
                 const char *what,
                 double figure,
                 double budget,
                 const char *unit)
{
  gboolean kept = figure <= budget;

  count (self, kept);
  g_print ("%s: %.2f %s (budget %.2f) %s\n", what, figure, unit, budget, kept ? "ok" : "OVER");
}

/**
 * fod_bench_tell:
 * @self: a benchmark
 * @what: what was measured
 * @figure: what came out
 * @unit: its unit
 *
 * Tells a figure that has no budget.
 */
void
fod_bench_tell (FodBench *self,
                const char *what,
                double figure,
                const char *unit)
{
  count (self, TRUE);
  g_print ("%s: %.2f %s\n", what, figure, unit);
}

/**
 * fod_samples_new:
 *
 * Returns: (transfer full): no samples yet
 */
FodSamples *
fod_samples_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * fod_samples_add:
 * @self: samples
 * @sample: one more
 */
void
fod_samples_add (FodSamples *self,
                 double sample)
{
  g_array_append_val (self, sample);
}

static int
compare_samples_cb (gconstpointer a,
                    gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/**
 * fod_samples_median:
 * @self: one or more samples, which are sorted by this
 *
 * Returns: the one in the middle
 */
double
fod_samples_median (FodSamples *self)
{
  g_assert_cmpuint (self->len, >, 0);

  g_array_sort (self, compare_samples_cb);
  return g_array_index (self, double, self->len / 2);
}

/**
 * fod_samples_least:
 * @self: one or more samples, which are sorted by this
 *
 * For what takes the same time each time: whatever is above the least is the machine's doing.
 *
 * Returns: the lowest
 */
double
fod_samples_least (FodSamples *self)
{
  g_assert_cmpuint (self->len, >, 0);

  g_array_sort (self, compare_samples_cb);
  return g_array_index (self, double, 0);
}

/**
 * fod_bench_now:
 *
 * Returns: milliseconds on a clock that only goes forward
 */
double
fod_bench_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

/**
 * fod_bench_waited:
 * @pid: a process
 *
 * What other programs take from one is no fault of its own: on a machine with nothing else to
 * do, this does not grow.
 *
 * Returns: milliseconds its first thread has been ready to run and stood in line for a processor
 */
double
fod_bench_waited (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/schedstat", (int) pid);
  g_autofree char *text = NULL;
  const char *second;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  second = strchr (text, ' ');
  return second ? g_ascii_strtod (second, NULL) / 1e6 : 0;
}
