/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-bench.h"
#include "fod-search-hit.h"
#include "fod-test-workload.h"

#define N_RECORDS 100000
#define N_ROUNDS 25
#define HITS 50
#define BUDGET_MS 10

/* What people type, from the first letter of a word that is everywhere to what nobody wrote. */
static const char *const typed[] = {
  "s",
  "sa",
  "sag",
  "sagsbehandler",
  "vejl",
  "møde plan",
  "mø pl sa",
  "borger budget frist",
  "99999",
  "å",
  "b b b b",
  "opgave zzz",
  "zzz",
};

static double
search_once (FodStore *store,
             const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  double before = fod_bench_now ();

  hits = fod_store_search (store, words, HITS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, <=, HITS);
  return fod_bench_now () - before;
}

static double
search (FodStore *store,
        const char *words)
{
  g_autoptr (FodSamples) samples = fod_samples_new ();

  for (guint i = 0; i < N_ROUNDS; i++)
    fod_samples_add (samples, search_once (store, words));
  return fod_samples_median (samples);
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  FodTestFolder *folder = fod_test_folder_new_on_disk ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *last = fod_test_workload_add_tasks (store, N_RECORDS);

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autofree char *what = g_strdup_printf ("search %u records for “%s”", N_RECORDS, typed[i]);

    fod_bench_judge (bench, what, search (store, typed[i]), BUDGET_MS, "ms");
  }
  g_object_unref (last);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
  return fod_bench_finish (bench);
}
