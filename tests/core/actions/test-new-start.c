/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-new-start.h"

#include "fod-course-plan.h"
#include "fod-meeting-actions.h"
#include "fod-record-actions.h"
#include "fod-task-actions.h"
#include "fod-test-course.h"

#include <string.h>

static void
move_start (FodTestCourse *self,
            FodDay start,
            gboolean says_so)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  g_autofree char *news =
    fod_record_change (edit, self->store, self->course, "start", FOD_NUMBER (start));

  g_assert_true ((news != NULL) == says_so);
  fod_test_commit (self->store, edit);
}

static FodDay
get_day (FodRecord *record,
         const char *field)
{
  return (FodDay) fod_record_get_number (record, field, FOD_DAY_NONE);
}

static int
compare_texts (gconstpointer first,
               gconstpointer second)
{
  return strcmp (*(const char *const *) first, *(const char *const *) second);
}

/* (element-type utf8): "title day time" from today on, sorted. */
static GPtrArray *
describe_days (FodStore *store,
               FodRecord *course,
               FodRecordType type,
               const char *field,
               gboolean has_time)
{
  g_autoptr (GPtrArray) records =
    fod_store_list_by (store, type, "course", FOD_TEXT (fod_record_get_id (course)));
  GPtrArray *days = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++) {
    const char *title = fod_record_get_text (records->pdata[i], "title");
    FodDay day = get_day (records->pdata[i], field);
    int time = has_time ? (int) fod_record_get_number (records->pdata[i], "time", -1) : -1;

    if (day >= FOD_TEST_TODAY)
      g_ptr_array_add (days, g_strdup_printf ("%s %d %d", title, day, time));
  }
  g_ptr_array_sort (days, compare_texts);
  return days;
}

static FodRecord *
make_course (FodStore *store,
             FodDay start)
{
  g_autoptr (FodCoursePlan) plan = fod_course_plan_new (store);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  fod_course_plan_set_newcomer (plan, "Bo Begynder");
  fod_course_plan_set_variant (plan, "job-centre");
  fod_course_plan_set_start (plan, start);
  fod_course_plan_create (plan, &id, &error);
  g_assert_no_error (error);
  return fod_store_find (store, FOD_RECORD_COURSE, id);
}

static void
assert_same_days (FodStore *store,
                  FodRecord *course,
                  FodRecord *fresh)
{
  static const struct {
    FodRecordType type;
    const char *field;
    gboolean has_time;
  } PLACES[] = {
    { FOD_RECORD_TASK, "due", FALSE },
    { FOD_RECORD_ACTIVITY, "day", TRUE },
    { FOD_RECORD_MEETING, "day", TRUE },
    { FOD_RECORD_GOAL, "due", FALSE },
  };

  g_assert_cmpint (get_day (course, "end"), ==, get_day (fresh, "end"));
  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    g_autoptr (GPtrArray) moved =
      describe_days (store, course, PLACES[i].type, PLACES[i].field, PLACES[i].has_time);
    g_autoptr (GPtrArray) made =
      describe_days (store, fresh, PLACES[i].type, PLACES[i].field, PLACES[i].has_time);

    g_assert_cmpuint (made->len, >, 0);
    g_assert_cmpuint (moved->len, ==, made->len);
    for (guint j = 0; j < made->len; j++)
      g_assert_cmpstr (moved->pdata[j], ==, made->pdata[j]);
  }
}

/* A course that got a new first day is the one that would have been made with it: a Monday, a
 * Wednesday, a Friday, and one so far off that the preparation is ahead again. */
static void
test_as_new (FodTestCourse *self,
             gconstpointer data)
{
  static const int DISTANCES[] = { 7, 9, 11, 42, 3 };

  for (guint i = 0; i < G_N_ELEMENTS (DISTANCES); i++) {
    FodDay start = FOD_TEST_TODAY + DISTANCES[i];
    g_autoptr (FodRecord) fresh = make_course (self->store, start);

    move_start (self, start, TRUE);
    assert_same_days (self->store, self->course, fresh);
  }
}

/* What has happened stays; what somebody has chosen keeps its distance in workdays. */
static void
test_ahead (FodTestCourse *self,
            gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = fod_test_course_list (self, FOD_RECORD_TASK);
  g_autoptr (GPtrArray) meetings = fod_test_course_list (self, FOD_RECORD_MEETING);
  FodRecord *done = tasks->pdata[0];
  FodRecord *chosen = tasks->pdata[1];
  FodRecord *without = tasks->pdata[2];
  FodRecord *held = meetings->pdata[0];
  FodDay done_due = get_day (done, "due");
  FodDay held_day = get_day (held, "day");

  g_assert_true (fod_task_set_done (self->store, done, TRUE, NULL));
  g_assert_true (fod_meeting_hold (self->store, held, NULL));
  fod_test_set (self->store, chosen, "due", FOD_NUMBER (FOD_TEST_TODAY + 3));
  fod_test_set (self->store, without, "due", FOD_NONE);
  /* From Monday to the Wednesday after next: seven workdays. */
  move_start (self, FOD_TEST_TODAY + 9, TRUE);
  g_assert_cmpint (get_day (done, "due"), ==, done_due);
  g_assert_cmpint (get_day (held, "day"), ==, held_day);
  g_assert_cmpint (get_day (chosen, "due"), ==, FOD_TEST_TODAY + 14);
  g_assert_cmpint (get_day (without, "due"), ==, FOD_DAY_NONE);
}

static FodRecord *
find_kind (GPtrArray *meetings,
           const char *kind)
{
  for (guint i = 0; i < meetings->len; i++) {
    if (g_strcmp0 (fod_record_get_text (meetings->pdata[i], "kind"), kind) == 0)
      return meetings->pdata[i];
  }
  return NULL;
}

/* What prepares the first day follows it from before it, until it has been held. */
static void
test_preparation (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = fod_test_course_list (self, FOD_RECORD_MEETING);
  FodRecord *preparation = find_kind (meetings, "preparation");
  FodDay day = get_day (preparation, "day");

  g_assert_cmpint (day, <, FOD_TEST_TODAY);
  move_start (self, FOD_TEST_TODAY + 28, TRUE);
  g_assert_cmpint (get_day (preparation, "day"), ==, day + 28);
  fod_test_set (self->store, preparation, "day", FOD_NUMBER (day + 1));
  move_start (self, FOD_TEST_TODAY + 35, TRUE);
  g_assert_cmpint (get_day (preparation, "day"), ==, day + 1);
  fod_test_set (self->store, preparation, "day", FOD_NUMBER (day + 35));
  g_assert_true (fod_meeting_hold (self->store, preparation, NULL));
  move_start (self, FOD_TEST_TODAY + 42, TRUE);
  g_assert_cmpint (get_day (preparation, "day"), ==, day + 35);
}

/* A time that somebody chose is kept on another weekday. */
static void
test_chosen_time (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = fod_test_course_list (self, FOD_RECORD_MEETING);
  FodRecord *status = find_kind (meetings, "status");

  g_assert_cmpint (get_day (status, "day"), ==, FOD_TEST_TODAY);
  fod_test_set (self->store, status, "time", FOD_NUMBER (9 * 60));
  move_start (self, FOD_TEST_TODAY + 4, TRUE);
  g_assert_cmpint (get_day (status, "day"), ==, FOD_TEST_TODAY + 4);
  g_assert_cmpint (fod_record_get_number (status, "time", -1), ==, 9 * 60);
}

/* Once the newcomer has begun, another first day is a correction. Before that, what was planned
 * from the old one on has not happened, though its day has gone by. */
static void
test_past (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) activities = fod_test_course_list (self, FOD_RECORD_ACTIVITY);
  FodRecord *first = activities->pdata[0];

  fod_test_set (self->store, self->course, "start", FOD_NUMBER (FOD_TEST_TODAY - 3));
  fod_test_set (self->store, first, "day", FOD_NUMBER (FOD_TEST_TODAY - 3));
  fod_test_set (self->store, first, "when", FOD_TEXT ("start"));
  move_start (self, FOD_TEST_TODAY, TRUE);
  g_assert_cmpint (get_day (first, "day"), ==, FOD_TEST_TODAY - 3);

  fod_test_set (self->store, self->course, "start", FOD_NUMBER (FOD_TEST_TODAY - 3));
  move_start (self, FOD_TEST_TODAY + 7, TRUE);
  g_assert_cmpint (get_day (first, "day"), ==, FOD_TEST_TODAY + 7);
}

/* A course starts on a workday, moved as well as made. */
static void
test_day_off (FodTestCourse *self,
              gconstpointer data)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  FodDay saturday = FOD_TEST_TODAY + 5;
  g_autofree char *news =
    fod_record_change (edit, self->store, self->course, "start", FOD_NUMBER (saturday));

  g_assert_true (g_str_has_prefix (news, "The first day will be Monday "));
  g_assert_nonnull (strstr (news, "follow the new start."));
  fod_test_commit (self->store, edit);
  g_assert_cmpint (get_day (self->course, "start"), ==, saturday + 2);
}

/* The same first day at work, and days in which no course can start. */
static void
test_nothing (FodTestCourse *self,
              gconstpointer data)
{
  FodDay end = get_day (self->course, "end");

  move_start (self, FOD_TEST_TODAY, FALSE);
  g_assert_cmpint (get_day (self->course, "end"), ==, end);
  move_start (self, FOD_DAY_FIRST, FALSE);
  g_assert_cmpint (get_day (self->course, "end"), ==, end);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/new-start/as-new", test_as_new);
  FOD_TEST_ADD ("/new-start/ahead", test_ahead);
  FOD_TEST_ADD ("/new-start/preparation", test_preparation);
  FOD_TEST_ADD ("/new-start/chosen-time", test_chosen_time);
  FOD_TEST_ADD ("/new-start/past", test_past);
  FOD_TEST_ADD ("/new-start/day-off", test_day_off);
  FOD_TEST_ADD ("/new-start/nothing", test_nothing);

  return g_test_run ();
}
