/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * make-workload KIND FILE: makes a file for a benchmark and prints the id of the course to look
 * at. A process of its own, so that what is measured shares no memory with it. */

#include "fod-bench.h"
#include "fod-test-workload.h"

#include <string.h>

#define N_COURSES 200
#define FEWEST_RECORDS 40000
#define N_ROWS 2000

int
main (int argc,
      char **argv)
{
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  g_autoptr (FodStore) store = NULL;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (argc, ==, 3);
  store = fod_store_open (argv[2], clock, &error);
  g_assert_no_error (error);
  course = fod_test_workload_add_courses (store, N_COURSES);
  g_assert_cmpuint (fod_test_workload_count (store), >=, FEWEST_RECORDS);
  if (strcmp (argv[1], "long") == 0) {
    g_clear_object (&course);
    course = fod_test_workload_add_long_course (store, N_ROWS);
  }
  g_print ("%s", fod_record_get_id (course));
  return 0;
}
