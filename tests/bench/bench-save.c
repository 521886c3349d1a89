/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-bench.h"
#include "fod-projection.h"
#include "fod-store-file.h"
#include "fod-test-workload.h"

#define N_RECORDS 40000
#define N_ROUNDS 400
#define BUDGET 2.5

/* The same file settings and the same row, and nothing that remembers what it was before. */
static FodDatabase *
open_plain (FodTestFolder *folder,
            FodRecord *task)
{
  g_autofree char *path = fod_test_folder_name (folder, "plain.db");
  g_autoptr (GError) error = NULL;
  FodDatabase *plain = fod_store_file_create (path, &error);

  g_assert_no_error (error);
  fod_projection_create (plain, "", &error);
  g_assert_no_error (error);
  fod_projection_insert (plain, "", task, &error);
  g_assert_no_error (error);
  return plain;
}

static double
save_plain (FodDatabase *plain,
            FodRecord *task,
            const char *title)
{
  g_autoptr (GError) error = NULL;
  double before = fod_bench_now ();

  fod_database_begin (plain, &error);
  fod_projection_set (plain, "", fod_record_get_descriptor (task), fod_record_get_id (task),
                      "title", FOD_TEXT (title), &error);
  fod_database_commit (plain, &error);
  g_assert_no_error (error);
  return fod_bench_now () - before;
}

static double
save_tracked (FodStore *store,
              FodRecord *task,
              const char *title)
{
  double before = fod_bench_now ();

  fod_test_set (store, task, "title", FOD_TEXT (title));
  return fod_bench_now () - before;
}

static void
measure (FodBench *bench,
         FodStore *store,
         FodDatabase *plain,
         FodRecord *task)
{
  g_autoptr (FodSamples) tracked = fod_samples_new ();
  g_autoptr (FodSamples) untracked = fod_samples_new ();
  double one, other;

  for (guint i = 0; i < N_ROUNDS; i++) {
    g_autofree char *title = g_strdup_printf ("Ring til kommunen om nøgle %u", i);

    fod_samples_add (tracked, save_tracked (store, task, title));
    fod_samples_add (untracked, save_plain (plain, task, title));
  }
  one = fod_samples_median (tracked);
  other = fod_samples_median (untracked);
  fod_bench_tell (bench, "one plain SQLite transaction", other, "ms");
  fod_bench_tell (bench, "save one field", one, "ms");
  fod_bench_judge (bench, "save one field, against plain SQLite", one / other, BUDGET, "×");
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  FodTestFolder *folder = fod_test_folder_new_on_disk ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *task = fod_test_workload_add_tasks (store, N_RECORDS);
  FodDatabase *plain = open_plain (folder, task);

  measure (bench, store, plain, task);
  fod_database_close (plain);
  g_object_unref (task);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
  return fod_bench_finish (bench);
}
