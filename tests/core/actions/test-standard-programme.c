/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What data/programmes/FORMAT.md says of the shipped programme, seen in the courses it makes. */

#include "fod-agenda.h"
#include "fod-course-plan.h"
#include "fod-task-actions.h"
#include "fod-test-course.h"

#define N_WEEKS 4
#define MOST_MINUTES_A_DAY 300
#define DAY_START 510
#define DAY_END 930
#define DAY_END_FRIDAY 780
#define LUNCH_START 720
#define LUNCH_END 750

static const char *const VARIANTS[] = { NULL, "job-centre", "family" };

static FodRecord *
create (FodStore *store,
        const char *variant)
{
  g_autoptr (FodCoursePlan) plan = fod_course_plan_new (store);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  fod_course_plan_set_newcomer (plan, variant ? variant : "everybody");
  fod_course_plan_set_start (plan, FOD_TEST_TODAY);
  fod_course_plan_set_variant (plan, variant);
  g_assert_true (fod_course_plan_create (plan, &id, &error));
  g_assert_no_error (error);
  return fod_store_find (store, FOD_RECORD_COURSE, id);
}

static GPtrArray *
list (FodStore *store,
      FodRecordType type,
      FodRecord *course)
{
  return fod_store_list_by (store, type, "course", FOD_TEXT (fod_record_get_id (course)));
}

static gboolean
lies_in (FodRecord *course,
         FodDay day,
         const char *horizon)
{
  return g_str_equal (fod_task_horizon_of_day (course, day), horizon);
}

/* What is due when a month ends belongs to that month. */
static void
test_tasks_lie_in_their_horizon (FodTestCourse *self,
                                 gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (VARIANTS); i++) {
    g_autoptr (FodRecord) course = create (self->store, VARIANTS[i]);
    g_autoptr (GPtrArray) tasks = list (self->store, FOD_RECORD_TASK, course);

    g_assert_cmpuint (tasks->len, >=, 30);
    for (guint j = 0; j < tasks->len; j++) {
      const char *horizon = fod_record_get_text (tasks->pdata[j], "horizon");
      FodDay due = fod_record_get_number (tasks->pdata[j], "due", FOD_DAY_NONE);

      g_test_message ("%s", fod_record_get_text (tasks->pdata[j], "title"));
      g_assert_true (lies_in (course, due, horizon) || lies_in (course, due - 1, horizon));
    }
  }
}

/* How the first weeks are filled. */
typedef struct {
  gboolean taken[N_WEEKS * FOD_DAYS_PER_WEEK][24 * 60];
  int planned[N_WEEKS * FOD_DAYS_PER_WEEK];
  int air[N_WEEKS];
} Weeks;

static void
assert_within_the_day (FodDay day,
                       int start,
                       int end)
{
  g_assert_cmpint (start, >=, DAY_START);
  g_assert_cmpint (end, <=, fod_day_weekday (day) == 5 ? DAY_END_FRIDAY : DAY_END);
  g_assert_true (end <= LUNCH_START || start >= LUNCH_END);
}

static void
fill (Weeks *weeks,
      FodRecord *event,
      int minutes)
{
  FodDay day = fod_record_get_number (event, "day", FOD_DAY_NONE);
  int start = (int) fod_record_get_number (event, "time", 0);
  int place = day - FOD_TEST_TODAY;

  if (place < 0 || place >= N_WEEKS * FOD_DAYS_PER_WEEK)
    return;
  g_test_message ("%s", fod_record_get_text (event, "title"));
  assert_within_the_day (day, start, start + minutes);
  for (int i = start; i < start + minutes; i++) {
    g_assert_false (weeks->taken[place][i]);
    weeks->taken[place][i] = TRUE;
  }
  if (g_strcmp0 (fod_record_get_text (event, "kind"), "air") == 0)
    weeks->air[place / FOD_DAYS_PER_WEEK] += minutes;
  else
    weeks->planned[place] += minutes;
}

static void
test_weeks_have_room (FodTestCourse *self,
                      gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (VARIANTS); i++) {
    g_autoptr (FodRecord) course = create (self->store, VARIANTS[i]);
    g_autoptr (GPtrArray) activities = list (self->store, FOD_RECORD_ACTIVITY, course);
    g_autoptr (GPtrArray) meetings = list (self->store, FOD_RECORD_MEETING, course);
    g_autofree Weeks *weeks = g_new0 (Weeks, 1);

    g_assert_cmpuint (activities->len, >=, 25);
    for (guint j = 0; j < activities->len; j++)
      fill (weeks, activities->pdata[j],
            (int) fod_record_get_number (activities->pdata[j], "minutes", 0));
    for (guint j = 0; j < meetings->len; j++) {
      /* The start-up meeting is among the activities. */
      if (g_str_equal (fod_record_get_text (meetings->pdata[j], "kind"), "status"))
        fill (weeks, meetings->pdata[j], FOD_AGENDA_MINUTES);
    }
    for (guint j = 0; j < G_N_ELEMENTS (weeks->planned); j++)
      g_assert_cmpint (weeks->planned[j], <=, MOST_MINUTES_A_DAY);
    for (guint j = 0; j < N_WEEKS; j++)
      g_assert_cmpint (weeks->air[j], >=, 60);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD_EMPTY ("/standard-programme/tasks-lie-in-their-horizon",
                      test_tasks_lie_in_their_horizon);
  FOD_TEST_ADD_EMPTY ("/standard-programme/weeks-have-room", test_weeks_have_room);

  return g_test_run ();
}
