/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-activity-actions.h"

#include "fod-clock-time.h"
#include "fod-model-error.h"
#include "fod-test-course.h"

static void
test_add (FodTestCourse *self,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) activity = NULL;
  g_autoptr (FodRecord) bare = NULL;

  g_assert_null (fod_activity_add (self->store, self->course, " ", FOD_DAY_NONE,
                                   FOD_CLOCK_TIME_NONE, 0, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  activity = fod_activity_add (self->store, self->course, "Besøg", FOD_TEST_TODAY, 540, 60, &error);
  bare = fod_activity_add (self->store, self->course, "Senere", FOD_DAY_NONE, FOD_CLOCK_TIME_NONE,
                           0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fod_record_get_number (activity, "day", 0), ==, FOD_TEST_TODAY);
  g_assert_cmpint (fod_record_get_number (activity, "time", 0), ==, 540);
  g_assert_cmpint (fod_record_get_number (activity, "minutes", 0), ==, 60);
  g_assert_cmpstr (fod_record_get_text (activity, "kind"), ==, "activity");
  g_assert_cmpint (fod_record_get_number (bare, "day", -7), ==, -7);
  g_assert_cmpint (fod_record_get_number (bare, "time", -7), ==, -7);
}

static void
test_move (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) activities = fod_test_course_list (self, FOD_RECORD_ACTIVITY);
  FodRecord *activity = activities->pdata[0];
  gint64 time = fod_record_get_number (activity, "time", 0);
  gint64 day = fod_record_get_number (activity, "day", 0);

  g_assert_true (fod_activity_move (self->store, activity, FOD_TEST_TODAY + 5, FOD_CLOCK_TIME_NONE,
                                    &error));
  g_assert_cmpint (fod_record_get_number (activity, "day", 0), ==, FOD_TEST_TODAY + 5);
  g_assert_cmpint (fod_record_get_number (activity, "time", 0), ==, time);
  g_assert_true (fod_activity_move (self->store, activity, FOD_TEST_TODAY + 6, 800, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fod_record_get_number (activity, "time", 0), ==, 800);
  fod_test_undo (self->store, "Move activity");
  fod_test_undo (self->store, "Move activity");
  g_assert_cmpint (fod_record_get_number (activity, "day", 0), ==, day);
  g_assert_false (fod_activity_move (self->store, activity, FOD_DAY_LAST + 1, 800, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
}

static void
test_duplicate (FodTestCourse *self,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) activities = fod_test_course_list (self, FOD_RECORD_ACTIVITY);
  FodRecord *activity = activities->pdata[0];
  g_autoptr (FodRecord) same = NULL;
  g_autoptr (FodRecord) later = NULL;

  same = fod_activity_duplicate (self->store, activity, FOD_DAY_NONE, &error);
  later = fod_activity_duplicate (self->store, activity, FOD_TEST_TODAY + 9, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (same, "title"), ==,
                   fod_record_get_text (activity, "title"));
  g_assert_cmpstr (fod_record_get_text (same, "host"), ==, fod_record_get_text (activity, "host"));
  g_assert_cmpint (fod_record_get_number (same, "day", 0), ==,
                   fod_record_get_number (activity, "day", 1));
  g_assert_null (fod_record_get_text (same, "when"));
  g_assert_cmpint (fod_record_get_number (later, "day", 0), ==, FOD_TEST_TODAY + 9);
  g_assert_cmpstr (fod_record_get_id (same), !=, fod_record_get_id (activity));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/activity-actions/add", test_add);
  FOD_TEST_ADD ("/activity-actions/move", test_move);
  FOD_TEST_ADD ("/activity-actions/duplicate", test_duplicate);

  return g_test_run ();
}
