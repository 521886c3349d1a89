/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-facts.h"

#include "fod-meeting-actions.h"
#include "fod-task-actions.h"
#include "fod-test-course.h"

static gboolean
has_hint (FodCourseFacts *facts,
          const char *kind)
{
  GPtrArray *hints = fod_course_facts_get_hints (facts);

  for (guint i = 0; i < hints->len; i++) {
    const FodHint *hint = hints->pdata[i];

    if (g_str_equal (hint->kind, kind))
      return hint->text && *hint->text;
  }
  return FALSE;
}

static void
test_progress (FodTestCourse *self,
               gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = fod_test_course_list (self, FOD_RECORD_TASK);
  g_autoptr (FodCourseFacts) before = NULL;
  FodCourseFacts *after;
  FodProgress first, all, day;
  g_autoptr (GError) error = NULL;

  before = fod_course_facts_read (self->store, self->course, FOD_TEST_TODAY);
  first = fod_course_facts_get_progress (before, NULL);
  g_assert_cmpuint (first.relevant, ==, tasks->len);
  g_assert_cmpuint (first.done, ==, 0);
  /* The course starts today: all that comes before the start is late. */
  g_assert_cmpuint (first.overdue, ==,
                    fod_course_facts_get_progress (before, "before-start").relevant);
  g_assert_cmpuint (first.overdue, >, 0);
  g_assert_true (has_hint (before, "overdue"));

  g_assert_true (fod_task_set_done (self->store, tasks->pdata[0], TRUE, &error));
  g_assert_true (fod_task_set_not_relevant (self->store, tasks->pdata[1], "Nej", &error));
  g_assert_no_error (error);
  after = fod_course_facts_read (self->store, self->course, FOD_TEST_TODAY);
  all = fod_course_facts_get_progress (after, NULL);
  g_assert_cmpuint (all.relevant, ==, tasks->len - 1);
  g_assert_cmpuint (all.done, ==, 1);
  g_assert_cmpuint (all.overdue, ==, first.overdue - 2);
  day = fod_course_facts_get_progress (after, "first-day");
  g_assert_cmpuint (day.overdue, ==, 0);
  g_assert_finalize_object (after);
}

static void
test_next (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (FodCourseFacts) today = NULL;
  g_autoptr (FodCourseFacts) later = NULL;
  g_autoptr (FodCourseFacts) end = NULL;
  FodRecord *meeting;

  today = fod_course_facts_read (self->store, self->course, FOD_TEST_TODAY);
  meeting = fod_course_facts_get_next_meeting (today);
  g_assert_cmpint (fod_record_get_number (meeting, "day", 0), ==, FOD_TEST_TODAY);
  g_assert_cmpstr (
    fod_record_get_text (fod_course_facts_get_next_activity (today), "title"), ==,
    "Velkomst med kaffe og morgenbrød");
  g_assert_cmpint (fod_course_facts_get_next_day (today), ==, FOD_TEST_TODAY);
  g_assert_cmpint (fod_course_facts_get_phase (today), ==, FOD_PHASE_START_UP);
  /* The preparation meeting was three weeks ago, and nobody has said it was held. */
  g_assert_cmpuint (fod_course_facts_get_meetings_overdue (today), ==, 1);
  g_assert_true (has_hint (today, "meetings-overdue"));

  later = fod_course_facts_read (self->store, self->course, FOD_TEST_TODAY + 5);
  g_assert_cmpint (fod_course_facts_get_next_day (later), ==, FOD_TEST_TODAY + 7);

  end = fod_course_facts_read (self->store, self->course, FOD_TEST_TODAY + 2000);
  g_assert_null (fod_course_facts_get_next_meeting (end));
  g_assert_null (fod_course_facts_get_next_activity (end));
  g_assert_cmpint (fod_course_facts_get_next_day (end), ==, FOD_DAY_NONE);
}

static void
test_hints (FodTestCourse *self,
            gconstpointer data)
{
  g_autoptr (FodRecord) course = fod_test_add_course (self->store, "Bar");
  g_autoptr (FodCourseFacts) good = NULL;
  g_autoptr (FodCourseFacts) bare = NULL;
  g_autoptr (FodCourseFacts) closed = NULL;
  g_autoptr (FodCourseFacts) late = NULL;

  good = fod_course_facts_read (self->store, self->course, FOD_TEST_TODAY - 60);
  g_assert_cmpuint (fod_course_facts_get_hints (good)->len, ==, 0);
  for (guint i = 0; i < fod_choices_need.n_choices; i++)
    g_assert_cmpuint (fod_course_facts_count_need (good, fod_choices_need.choices[i].nick), >, 0);

  bare = fod_course_facts_read (self->store, course, FOD_TEST_TODAY);
  g_assert_true (has_hint (bare, "no-contact"));
  g_assert_true (has_hint (bare, "no-leader"));
  g_assert_true (has_hint (bare, "no-status-meetings"));
  g_assert_true (has_hint (bare, "no-need-social"));
  g_assert_false (has_hint (bare, "no-mentor"));
  g_assert_false (has_hint (bare, "overdue"));
  late = fod_course_facts_read (self->store, course, FOD_TEST_TODAY + 90);
  g_assert_true (has_hint (late, "no-mentor"));
  g_assert_false (has_hint (late, "no-need-social"));

  fod_test_set (self->store, course, "state", FOD_TEXT ("closed"));
  closed = fod_course_facts_read (self->store, course, FOD_TEST_TODAY);
  g_assert_cmpuint (fod_course_facts_get_hints (closed)->len, ==, 0);
}

static void
test_topics (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (GPtrArray) links = fod_test_course_list (self, FOD_RECORD_KNOWLEDGE_LINK);
  g_autoptr (FodCourseFacts) facts = NULL;

  fod_test_set (self->store, links->pdata[0], "done", FOD_NUMBER (TRUE));
  facts = fod_course_facts_read (self->store, self->course, FOD_TEST_TODAY);
  g_assert_cmpuint (fod_course_facts_get_topics (facts).relevant, ==, links->len);
  g_assert_cmpuint (fod_course_facts_get_topics (facts).done, ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/course-facts/progress", test_progress);
  FOD_TEST_ADD ("/course-facts/next", test_next);
  FOD_TEST_ADD ("/course-facts/hints", test_hints);
  FOD_TEST_ADD ("/course-facts/topics", test_topics);

  return g_test_run ();
}
