/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-actions.h"

#include "fod-test-course.h"

static void
test_remove (FodTestCourse *self,
             gconstpointer data)
{
  guint n_steps = fod_test_count (self->store, FOD_RECORD_GOAL_STEP);
  g_autoptr (GPtrArray) goals = fod_test_course_list (self, FOD_RECORD_GOAL);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_record_remove (self->store, goals->pdata[0], &error));
  g_assert_no_error (error);
  g_assert_true (fod_record_is_deleted (goals->pdata[0]));
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_GOAL_STEP), <, n_steps);
  fod_test_undo (self->store, "Remove “Learning goal”");
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_GOAL_STEP), ==, n_steps);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/record-actions/remove", test_remove);

  return g_test_run ();
}
