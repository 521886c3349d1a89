/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agreement-actions.h"

#include "fod-model-error.h"
#include "fod-task-actions.h"
#include "fod-test-course.h"

static FodRecord *
find_status (FodTestCourse *self)
{
  return fod_test_course_find (self, FOD_RECORD_MEETING, "Statusmøde");
}

/* An agreement and its task, each knowing the other, in one action. */
static void
test_add (FodTestCourse *self,
          gconstpointer data)
{
  guint n_tasks = fod_test_count (self->store, FOD_RECORD_TASK);
  g_autoptr (FodRecord) meeting = find_status (self);
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (FodRecord) back = NULL;
  g_autoptr (FodRecord) who = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_agreement_add (self->store, meeting, "", "Bo", FOD_DAY_NONE, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  agreement = fod_agreement_add (self->store, meeting, "Ring til Ida", "Bo", FOD_TEST_TODAY + 3,
                                 &error);
  g_assert_no_error (error);
  task = fod_record_get_reference (agreement, "task");
  back = fod_record_get_reference (task, "agreement");
  who = fod_record_get_reference (task, "responsible");
  g_assert_true (back == agreement);
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Ring til Ida");
  g_assert_cmpstr (fod_record_get_text (task, "horizon"), ==, "first-week");
  g_assert_cmpint (fod_record_get_number (task, "due", 0), ==, FOD_TEST_TODAY + 3);
  g_assert_cmpstr (fod_record_get_text (who, "name"), ==, "Bo");
  g_assert_cmpstr (fod_record_get_text (task, "course"), ==, fod_record_get_id (self->course));
  g_assert_false (fod_agreement_is_done (agreement));
  g_assert_true (fod_task_set_done (self->store, task, TRUE, &error));
  g_assert_true (fod_agreement_is_done (agreement));
  fod_test_undo (self->store, "Tick task");
  fod_test_undo (self->store, "Add agreement");
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_TASK), ==, n_tasks);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_AGREEMENT), ==, 0);
}

static void
test_change (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodRecord) meeting = find_status (self);
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (GError) error = NULL;

  agreement = fod_agreement_add (self->store, meeting, "Ring", NULL, FOD_DAY_NONE, &error);
  g_assert_no_error (error);
  task = fod_record_get_reference (agreement, "task");
  g_assert_cmpstr (fod_record_get_text (task, "horizon"), ==, "first-month");
  g_assert_true (fod_agreement_change (self->store, agreement, "Skriv", "Bo", FOD_TEST_TODAY + 200,
                                       &error));
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Skriv");
  g_assert_cmpstr (fod_record_get_text (task, "horizon"), ==, "first-year");
  g_assert_cmpint (fod_record_get_number (agreement, "due", 0), ==, FOD_TEST_TODAY + 200);
  g_assert_cmpstr (fod_record_get_text (agreement, "responsible"), ==,
                   fod_record_get_text (task, "responsible"));

  /* What has been done stays as it was done. */
  g_assert_true (fod_task_set_done (self->store, task, TRUE, &error));
  g_assert_true (fod_agreement_change (self->store, agreement, "Mail", NULL, FOD_DAY_NONE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Skriv");
  g_assert_cmpstr (fod_record_get_text (agreement, "title"), ==, "Mail");
}

static void
test_remove (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodRecord) meeting = find_status (self);
  g_autoptr (FodRecord) open = NULL;
  g_autoptr (FodRecord) done = NULL;
  g_autoptr (FodRecord) open_task = NULL;
  g_autoptr (FodRecord) done_task = NULL;
  g_autoptr (GError) error = NULL;

  open = fod_agreement_add (self->store, meeting, "Ring", NULL, FOD_TEST_TODAY, &error);
  done = fod_agreement_add (self->store, meeting, "Skriv", NULL, FOD_TEST_TODAY, &error);
  g_assert_cmpstr (fod_record_get_text (open, "position"), <,
                   fod_record_get_text (done, "position"));
  open_task = fod_record_get_reference (open, "task");
  done_task = fod_record_get_reference (done, "task");
  g_assert_true (fod_task_set_done (self->store, done_task, TRUE, &error));
  g_assert_true (fod_agreement_remove (self->store, done, &error));
  g_assert_true (fod_agreement_remove (self->store, open, &error));
  g_assert_no_error (error);
  g_assert_true (fod_record_is_deleted (open_task));
  g_assert_false (fod_record_is_deleted (done_task));
  fod_test_undo (self->store, "Remove agreement");
  g_assert_false (fod_record_is_deleted (open));
  g_assert_false (fod_record_is_deleted (open_task));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/agreement-actions/add", test_add);
  FOD_TEST_ADD ("/agreement-actions/change", test_change);
  FOD_TEST_ADD ("/agreement-actions/remove", test_remove);

  return g_test_run ();
}
