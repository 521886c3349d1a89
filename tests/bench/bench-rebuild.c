/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-bench.h"
#include "fod-rebuild.h"
#include "fod-store-private.h"
#include "fod-test-workload.h"

#define N_OPS 100000
#define N_ROUNDS 3

/* Half of the ops make a record, the other half change one. */
static void
add_ops (FodStore *store)
{
  g_autoptr (FodRecord) last = fod_test_workload_add_tasks (store, N_OPS / 2);
  g_autoptr (GPtrArray) tasks =
    fod_store_list_by (store, FOD_RECORD_TASK, "horizon", FOD_TEXT ("first-week"));
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  for (guint i = 0; i < tasks->len; i++) {
    fod_edit_set (edit, tasks->pdata[i], "state", FOD_TEXT ("done"));
    if (i % 100 == 99)
      fod_test_commit (store, edit);
  }
  fod_test_commit (store, edit);
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  FodTestFolder *folder = fod_test_folder_new_on_disk ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodSamples) samples = fod_samples_new ();
  g_autoptr (GError) error = NULL;

  add_ops (store);
  for (guint i = 0; i < N_ROUNDS; i++) {
    double before = fod_bench_now ();

    fod_rebuild_run (store->database, &error);
    g_assert_no_error (error);
    fod_samples_add (samples, (fod_bench_now () - before) / 1e3);
  }
  fod_bench_tell (bench, "rebuild from a log of 100000 ops", fod_samples_median (samples), "s");
  fod_test_store_close (store);
  fod_test_folder_free (folder);
  return fod_bench_finish (bench);
}
