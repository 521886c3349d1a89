/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agreement-actions.h"

#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-model-error.h"
#include "fod-record-actions.h"
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

  /* What somebody has moved on the checklist stays there when other words are found. */
  fod_test_set (self->store, task, "due", FOD_NUMBER (FOD_TEST_TODAY + 210));
  g_assert_true (fod_agreement_change (self->store, agreement, "Skriv et brev", "Bo",
                                       FOD_TEST_TODAY + 200, &error));
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Skriv et brev");
  g_assert_cmpint (fod_record_get_number (task, "due", 0), ==, FOD_TEST_TODAY + 210);

  /* What has been done stays as it was done. */
  g_assert_true (fod_task_set_done (self->store, task, TRUE, &error));
  g_assert_true (fod_agreement_change (self->store, agreement, "Mail", NULL, FOD_DAY_NONE, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Skriv et brev");
  g_assert_cmpstr (fod_record_get_text (agreement, "title"), ==, "Mail");
}

/* What is changed on the checklist is what is agreed on now; a new first day moves neither. */
static void
test_follow (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (FodRecord) meeting = find_status (self);
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (FodEdit) later = fod_edit_new (self->store);
  g_autoptr (FodEdit) start = fod_edit_new (self->store);
  g_autofree char *news = NULL;
  g_autofree char *moved = NULL;

  agreement = fod_agreement_add (self->store, meeting, "Ring", NULL, FOD_TEST_TODAY + 9, NULL);
  task = fod_record_get_reference (agreement, "task");
  news = fod_record_change (later, self->store, task, "due", FOD_NUMBER (FOD_TEST_TODAY + 30));
  fod_test_commit (self->store, later);
  g_assert_cmpint (fod_record_get_number (agreement, "due", 0), ==, FOD_TEST_TODAY + 30);

  moved = fod_record_change (start, self->store, self->course, "start",
                             FOD_NUMBER (FOD_TEST_TODAY + 14));
  fod_test_commit (self->store, start);
  g_assert_cmpint (fod_record_get_number (task, "due", 0), ==, FOD_TEST_TODAY + 30);
  g_assert_cmpint (fod_record_get_number (agreement, "due", 0), ==, FOD_TEST_TODAY + 30);
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

static FodRecord *
begin_mentorship (FodTestCourse *self)
{
  FodMentorshipTerms terms = { "Mette Mentor", FOD_TEST_TODAY, 12, 3 };
  g_autoptr (GError) error = NULL;
  FodRecord *mentorship = fod_mentorship_begin (self->store, self->course, &terms, &error);

  g_assert_no_error (error);
  return mentorship;
}

/* What the pair agrees has no task: it is ticked itself, and the course hears nothing of it. */
static void
test_done_between_two (FodTestCourse *self,
                       gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin_mentorship (self);
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (self->store, FOD_RECORD_MEETING, mentorship);
  guint n_tasks = fod_test_count (self->store, FOD_RECORD_TASK);
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (GError) error = NULL;

  agreement = fod_agreement_add (self->store, meetings->pdata[0], "Læs bogen", NULL, FOD_DAY_NONE,
                                 &error);
  g_assert_no_error (error);
  g_assert_false (fod_agreement_is_done (agreement));
  g_assert_true (fod_agreement_set_done (self->store, agreement, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (fod_agreement_is_done (agreement));
  g_assert_cmpint (fod_record_get_number (agreement, "done-on", 0), ==, FOD_TEST_TODAY);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_TASK), ==, n_tasks);
  fod_test_undo (self->store, "Tick agreement");
  g_assert_false (fod_agreement_is_done (agreement));
  g_assert_true (fod_agreement_set_done (self->store, agreement, TRUE, &error));
  g_assert_true (fod_agreement_set_done (self->store, agreement, FALSE, &error));
  g_assert_false (fod_agreement_is_done (agreement));
  fod_test_undo (self->store, "Open agreement again");
  g_assert_true (fod_agreement_is_done (agreement));
}

/* Where there is a task, it has the say; when it is gone, the agreement is ticked itself. */
static void
test_done_by_task (FodTestCourse *self,
                   gconstpointer data)
{
  g_autoptr (FodRecord) meeting = find_status (self);
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) task = NULL;
  g_autoptr (GError) error = NULL;

  agreement = fod_agreement_add (self->store, meeting, "Ring", NULL, FOD_DAY_NONE, &error);
  task = fod_record_get_reference (agreement, "task");
  g_assert_true (fod_agreement_set_done (self->store, agreement, TRUE, &error));
  g_assert_true (fod_task_is_done (task));
  g_assert_cmpint (fod_record_get_number (agreement, "done-on", -1), ==, -1);
  g_assert_true (fod_agreement_set_done (self->store, agreement, FALSE, &error));
  g_assert_false (fod_task_is_done (task));
  g_assert_true (fod_record_remove (self->store, task, &error));
  g_assert_true (fod_agreement_set_done (self->store, agreement, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (fod_agreement_is_done (agreement));
}

/* Only what comes from earlier meetings of the same two, the oldest first. */
static void
test_open_before (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin_mentorship (self);
  g_autoptr (GPtrArray) meetings =
    fod_listing_by_day (self->store, FOD_RECORD_MEETING, mentorship);
  g_autoptr (FodRecord) status = find_status (self);
  g_autoptr (FodRecord) second = NULL;
  g_autoptr (FodRecord) first = NULL;
  g_autoptr (FodRecord) kept = NULL;
  g_autoptr (FodRecord) later = NULL;
  g_autoptr (FodRecord) outside = NULL;
  g_autoptr (GPtrArray) open = NULL;

  second = fod_agreement_add (self->store, meetings->pdata[1], "To", NULL, FOD_DAY_NONE, NULL);
  first = fod_agreement_add (self->store, meetings->pdata[0], "En", NULL, FOD_DAY_NONE, NULL);
  kept = fod_agreement_add (self->store, meetings->pdata[0], "Holdt", NULL, FOD_DAY_NONE, NULL);
  later = fod_agreement_add (self->store, meetings->pdata[2], "Nu", NULL, FOD_DAY_NONE, NULL);
  outside = fod_agreement_add (self->store, status, "Ude", NULL, FOD_DAY_NONE, NULL);
  g_assert_true (fod_agreement_set_done (self->store, kept, TRUE, NULL));

  open = fod_agreement_list_open_before (self->store, meetings->pdata[2]);
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_true (open->pdata[0] == first);
  g_assert_true (open->pdata[1] == second);
  g_clear_pointer (&open, g_ptr_array_unref);
  open = fod_agreement_list_open_before (self->store, meetings->pdata[0]);
  g_assert_cmpuint (open->len, ==, 0);
  g_clear_pointer (&open, g_ptr_array_unref);

  /* On the same day the time decides; a meeting that is gone takes its agreements along. */
  fod_test_set (self->store, meetings->pdata[2], "day",
                FOD_NUMBER (fod_record_get_number (meetings->pdata[1], "day", 0)));
  fod_test_set (self->store, meetings->pdata[1], "time", FOD_NUMBER (600));
  fod_test_set (self->store, meetings->pdata[2], "time", FOD_NUMBER (540));
  g_assert_true (fod_record_remove (self->store, meetings->pdata[0], NULL));
  open = fod_agreement_list_open_before (self->store, meetings->pdata[2]);
  g_assert_cmpuint (open->len, ==, 0);
  g_clear_pointer (&open, g_ptr_array_unref);
  open = fod_agreement_list_open_before (self->store, meetings->pdata[1]);
  g_assert_cmpuint (open->len, ==, 1);
  g_assert_true (open->pdata[0] == later);
}

/* What was agreed before the first day is followed up at the status meetings. */
static void
test_open_before_status (FodTestCourse *self,
                         gconstpointer data)
{
  g_autoptr (FodRecord) status =
    fod_meeting_find_next (self->store, self->course, "status", FOD_TEST_TODAY + 7, NULL);
  g_autoptr (FodRecord) preparation =
    fod_meeting_find_next (self->store, self->course, "preparation", 0, NULL);
  g_autoptr (FodRecord) start_up =
    fod_meeting_find_next (self->store, self->course, "start-up", 0, NULL);
  g_autoptr (FodRecord) first = NULL;
  g_autoptr (FodRecord) second = NULL;
  g_autoptr (GPtrArray) open = NULL;

  first = fod_agreement_add (self->store, preparation, "En", NULL, FOD_DAY_NONE, NULL);
  second = fod_agreement_add (self->store, start_up, "To", NULL, FOD_DAY_NONE, NULL);
  open = fod_agreement_list_open_before (self->store, status);
  g_assert_cmpuint (open->len, ==, 2);
  g_assert_true (open->pdata[0] == first);
  g_assert_true (open->pdata[1] == second);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/agreement-actions/add", test_add);
  FOD_TEST_ADD ("/agreement-actions/change", test_change);
  FOD_TEST_ADD ("/agreement-actions/follow", test_follow);
  FOD_TEST_ADD ("/agreement-actions/remove", test_remove);
  FOD_TEST_ADD ("/agreement-actions/done-between-two", test_done_between_two);
  FOD_TEST_ADD ("/agreement-actions/done-by-task", test_done_by_task);
  FOD_TEST_ADD ("/agreement-actions/open-before", test_open_before);
  FOD_TEST_ADD ("/agreement-actions/open-before-status", test_open_before_status);

  return g_test_run ();
}
