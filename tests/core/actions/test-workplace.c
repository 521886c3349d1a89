/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-workplace.h"

#include "fod-model-error.h"
#include "fod-planning-error.h"
#include "fod-test-course.h"

#include <string.h>

static void
test_default (FodTestCourse *self,
              gconstpointer data)
{
  g_autoptr (FodWorkCalendar) calendar = fod_workplace_get_calendar (self->store);

  g_assert_null (fod_workplace_find (self->store));
  g_assert_cmpuint (fod_work_calendar_get_weekdays (calendar), ==, FOD_WEEKDAYS_DEFAULT);
  g_assert_cmpuint (fod_work_calendar_get_free_days (calendar), ==, FOD_FREE_DAYS_NONE);
}

static void
test_set (FodTestCourse *self,
          gconstpointer data)
{
  g_autoptr (FodWorkCalendar) calendar = NULL;
  g_autoptr (FodRecord) workplace = NULL;
  g_autoptr (GError) error = NULL;
  FodDay closed = fod_day_from_ymd (2026, 7, 15);

  g_assert_true (fod_workplace_set_name (self->store, " Jobcenter ", &error));
  g_assert_true (fod_workplace_set_weekdays (self->store, 0x0f, &error));
  g_assert_true (fod_workplace_set_free_days (self->store, FOD_FREE_DAYS_CONSTITUTION_DAY, &error));
  g_assert_true (fod_workplace_set_closings (
    self->store, "2026-07-13/2026-07-31 Sommerlukket\n\n 2026-12-23\tJul ", &error));
  g_assert_no_error (error);

  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_WORKPLACE), ==, 1);
  workplace = fod_workplace_find (self->store);
  g_assert_cmpstr (fod_record_get_text (workplace, "name"), ==, "Jobcenter");
  calendar = fod_workplace_get_calendar (self->store);
  g_assert_cmpuint (fod_work_calendar_get_weekdays (calendar), ==, 0x0f);
  g_assert_cmpuint (fod_work_calendar_get_free_days (calendar), ==, FOD_FREE_DAYS_CONSTITUTION_DAY);
  g_assert_false (fod_work_calendar_is_workday (calendar, closed));
  g_assert_true (fod_work_calendar_is_workday (calendar, closed - 7));
  g_assert_false (fod_work_calendar_is_workday (calendar, fod_day_from_ymd (2026, 12, 23)));

  fod_test_undo (self->store, "Change closing periods");
  g_clear_pointer (&calendar, fod_work_calendar_unref);
  calendar = fod_workplace_get_calendar (self->store);
  g_assert_true (fod_work_calendar_is_workday (calendar, closed));
}

static void
test_bad (FodTestCourse *self,
          gconstpointer data)
{
  static const struct {
    const char *lines;
    const char *message;
  } CASES[] = {
    { "Sommerlukket", "line 1:" },
    { "2026-07-13\n2026-07-32", "line 2:" },
    { "\n\n2026-07-31/2026-07-13 omvendt", "line 3:" },
    { "2026-07-13/", "line 1:" },
    { "13.7.2026", "line 1:" },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_assert_false (fod_workplace_set_closings (self->store, CASES[i].lines, &error));
    g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
    g_assert_nonnull (strstr (error->message, CASES[i].message));
    g_clear_error (&error);
  }
  g_assert_false (fod_workplace_set_weekdays (self->store, FOD_WEEKDAYS_NONE, &error));
  g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_WEEKDAYS);
  g_assert_null (fod_workplace_find (self->store));
}

static void
test_course (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodWorkCalendar) calendar = NULL;
  g_autoptr (FodWorkCalendar) own = NULL;
  g_autoptr (GError) error = NULL;

  fod_workplace_set_weekdays (self->store, 0x0f, &error);
  g_assert_no_error (error);
  calendar = fod_workplace_calendar_for (self->store, self->course);
  g_assert_cmpuint (fod_work_calendar_get_weekdays (calendar), ==, 0x0f);
  fod_test_set (self->store, self->course, "weekdays", FOD_NUMBER (0x07));
  own = fod_workplace_calendar_for (self->store, self->course);
  g_assert_cmpuint (fod_work_calendar_get_weekdays (own), ==, 0x07);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD_EMPTY ("/workplace/default", test_default);
  FOD_TEST_ADD_EMPTY ("/workplace/set", test_set);
  FOD_TEST_ADD_EMPTY ("/workplace/bad", test_bad);
  FOD_TEST_ADD ("/workplace/course", test_course);

  return g_test_run ();
}
