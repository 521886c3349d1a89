/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-task-actions.h"

#include "fod-model-error.h"
#include "fod-query.h"
#include "fod-test-course.h"

static void
test_horizon_of_day (void)
{
  static const struct {
    FodDay after;
    const char *horizon;
  } CASES[] = {
    { -100, "before-start" },
    { -1, "before-start" },
    { 0, "first-day" },
    { 1, "first-week" },
    { 6, "first-week" },
    { 7, "first-month" },
    { 30, "first-month" },
    { 31, "first-three-months" },
    { 91, "first-three-months" },
    { 92, "first-year" },
    { 1000, "first-year" },
  };
  FodRecord *course = fod_record_new (FOD_RECORD_COURSE, "course");

  g_assert_cmpstr (fod_task_horizon_of_day (course, FOD_TEST_TODAY), ==, "first-month");
  fod_record_assign_name (course, "start", FOD_NUMBER (FOD_TEST_TODAY));
  g_assert_cmpstr (fod_task_horizon_of_day (course, FOD_DAY_NONE), ==, "first-month");
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpstr (fod_task_horizon_of_day (course, FOD_TEST_TODAY + CASES[i].after), ==,
                     CASES[i].horizon);
  g_assert_finalize_object (course);
}

static void
test_overdue (void)
{
  static const struct {
    const char *state;
    FodDay due;
    gboolean overdue;
  } CASES[] = {
    { "open", FOD_TEST_TODAY - 1, TRUE },
    { NULL, FOD_TEST_TODAY - 1, TRUE },
    { "open", FOD_TEST_TODAY, FALSE },
    { "open", FOD_TEST_TODAY + 1, FALSE },
    { "done", FOD_TEST_TODAY - 1, FALSE },
    { "not-relevant", FOD_TEST_TODAY - 1, FALSE },
    { "open", FOD_DAY_NONE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    FodRecord *task = fod_record_new (FOD_RECORD_TASK, "task");

    fod_record_assign_name (task, "state", FOD_TEXT (CASES[i].state));
    if (CASES[i].due != FOD_DAY_NONE)
      fod_record_assign_name (task, "due", FOD_NUMBER (CASES[i].due));
    g_assert_cmpint (fod_task_is_overdue (task, FOD_TEST_TODAY), ==, CASES[i].overdue);
    g_assert_finalize_object (task);
  }
}

static void
test_tick (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = fod_test_course_list (self, FOD_RECORD_TASK);
  FodRecord *task = tasks->pdata[0];
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_task_set_done (self->store, task, TRUE, &error));
  g_assert_true (fod_task_is_done (task));
  g_assert_cmpint (fod_record_get_number (task, "done-on", 0), ==, FOD_TEST_TODAY);
  /* Ticking what is ticked is no action, and keeps the day. */
  fod_clock_advance (self->clock, G_TIME_SPAN_DAY);
  g_assert_true (fod_task_set_done (self->store, task, TRUE, &error));
  g_assert_cmpint (fod_record_get_number (task, "done-on", 0), ==, FOD_TEST_TODAY);
  fod_test_undo (self->store, "Tick task");
  g_assert_true (fod_task_is_open (task));
  g_assert_cmpint (fod_record_get_number (task, "done-on", 0), ==, 0);

  g_assert_true (fod_task_set_done (self->store, task, TRUE, &error));
  g_assert_true (fod_task_set_done (self->store, task, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (fod_task_is_open (task));
  g_assert_cmpint (fod_record_get_number (task, "done-on", 0), ==, 0);
}

static void
test_not_relevant (FodTestCourse *self,
                   gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = fod_test_course_list (self, FOD_RECORD_TASK);
  FodRecord *task = tasks->pdata[0];
  g_autoptr (GError) error = NULL;

  g_assert_false (fod_task_set_not_relevant (self->store, task, "  ", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  g_assert_true (fod_task_is_open (task));
  g_assert_true (fod_task_set_not_relevant (self->store, task, " Har hun ", &error));
  g_assert_no_error (error);
  g_assert_false (fod_task_is_open (task));
  g_assert_false (fod_task_is_done (task));
  g_assert_cmpstr (fod_record_get_text (task, "reason"), ==, "Har hun");
  g_assert_true (fod_task_set_done (self->store, task, FALSE, &error));
  g_assert_true (fod_task_is_open (task));
  g_assert_null (fod_record_get_text (task, "reason"));
}

static GPtrArray *
list_horizon (FodTestCourse *self,
              const char *horizon)
{
  g_autoptr (FodQuery) query = fod_query_new (self->store, FOD_RECORD_TASK);
  GPtrArray *tasks = g_ptr_array_new_with_free_func (g_object_unref);

  fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (self->course)));
  fod_query_where (query, "horizon", FOD_EQUAL, FOD_TEXT (horizon));
  fod_query_order_by (query, "position", FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    g_ptr_array_add (tasks, g_list_model_get_item (G_LIST_MODEL (query), i));
  return tasks;
}

static void
test_add (FodTestCourse *self,
          gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) first = NULL;
  g_autoptr (FodRecord) second = NULL;
  g_autoptr (GPtrArray) tasks = NULL;

  g_assert_null (fod_task_add (self->store, self->course, "first-day", "", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  g_assert_null (fod_task_add (self->store, self->course, "never", "Ring", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  first = fod_task_add (self->store, self->course, "first-day", "Ring", &error);
  second = fod_task_add (self->store, self->course, "first-day", "Skriv", &error);
  g_assert_no_error (error);
  g_assert_true (fod_task_is_open (first));
  tasks = list_horizon (self, "first-day");
  g_assert_true (tasks->pdata[tasks->len - 2] == first);
  g_assert_true (tasks->pdata[tasks->len - 1] == second);
}

/* The last task goes to the top, then between the next two, then to another horizon. */
static void
test_move (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) before = list_horizon (self, "first-day");
  g_autoptr (GPtrArray) top = NULL;
  g_autoptr (GPtrArray) between = NULL;
  g_autoptr (GPtrArray) other = list_horizon (self, "first-week");
  g_autoptr (GPtrArray) after = NULL;
  FodRecord *task = before->pdata[before->len - 1];
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_task_move (self->store, task, NULL, NULL, before->pdata[0], &error));
  top = list_horizon (self, "first-day");
  g_assert_true (top->pdata[0] == task);
  g_assert_true (top->pdata[1] == before->pdata[0]);

  g_assert_true (fod_task_move (self->store, task, NULL, top->pdata[1], top->pdata[2], &error));
  between = list_horizon (self, "first-day");
  g_assert_true (between->pdata[1] == task);

  g_assert_true (fod_task_move (self->store, task, "first-week", other->pdata[other->len - 1], NULL,
                                &error));
  g_assert_no_error (error);
  after = list_horizon (self, "first-week");
  g_assert_true (after->pdata[after->len - 1] == task);
  fod_test_undo (self->store, "Move task");
  g_assert_cmpstr (fod_record_get_text (task, "horizon"), ==, "first-day");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/task-actions/horizon-of-day", test_horizon_of_day);
  g_test_add_func ("/task-actions/overdue", test_overdue);
  FOD_TEST_ADD ("/task-actions/tick", test_tick);
  FOD_TEST_ADD ("/task-actions/not-relevant", test_not_relevant);
  FOD_TEST_ADD ("/task-actions/add", test_add);
  FOD_TEST_ADD ("/task-actions/move", test_move);

  return g_test_run ();
}
