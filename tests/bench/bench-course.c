/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-bench.h"
#include "fod-course-plan.h"
#include "fod-test-workload.h"

#define N_COURSES 50
#define N_ROUNDS 15
#define FEWEST_RECORDS 150
#define BUDGET_MS 100

static double
create_course (FodStore *store,
               guint number)
{
  g_autoptr (FodCoursePlan) plan = fod_course_plan_new (store);
  g_autofree char *newcomer = g_strdup_printf ("Nora Ny %u", number);
  g_autoptr (GError) error = NULL;
  double before;

  fod_course_plan_set_newcomer (plan, newcomer);
  fod_course_plan_set_contact (plan, "Karl Kontakt");
  fod_course_plan_set_leader (plan, "Lea Leder");
  fod_course_plan_set_variant (plan, "job-centre");
  fod_course_plan_set_start (plan, 20689);
  before = fod_bench_now ();
  fod_course_plan_create (plan, NULL, &error);
  g_assert_no_error (error);
  return fod_bench_now () - before;
}

int
main (int argc,
      char **argv)
{
  FodBench *bench = fod_bench_new ();
  FodTestFolder *folder = fod_test_folder_new_on_disk ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_workload_add_courses (store, N_COURSES);
  g_autoptr (FodSamples) samples = fod_samples_new ();
  g_autofree char *what = NULL;
  guint before, records;

  create_course (store, N_ROUNDS);
  before = fod_test_workload_count (store);
  for (guint i = 0; i < N_ROUNDS; i++)
    fod_samples_add (samples, create_course (store, i));
  records = (fod_test_workload_count (store) - before) / N_ROUNDS;
  g_assert_cmpuint (records, >=, FEWEST_RECORDS);
  what = g_strdup_printf ("make a course of %u records, to disk", records);
  fod_bench_judge (bench, what, fod_samples_median (samples), BUDGET_MS, "ms");
  g_clear_object (&course);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
  return fod_bench_finish (bench);
}
