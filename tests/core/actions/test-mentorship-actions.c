/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-actions.h"

#include "fod-agreement-actions.h"
#include "fod-clock-time.h"
#include "fod-cooperation-actions.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-end.h"
#include "fod-model-error.h"
#include "fod-people.h"
#include "fod-slot.h"
#include "fod-test-course.h"

/* Thursday 24 September 2026. */
#define START (FOD_TEST_TODAY + 31)

static const FodMentorshipTerms TERMS = { "Mette Mentor", START, 12, 3 };

static FodRecord *
begin (FodTestCourse *self)
{
  g_autoptr (GError) error = NULL;
  FodRecord *mentorship = fod_mentorship_begin (self->store, self->course, &TERMS, &error);

  g_assert_no_error (error);
  return mentorship;
}

static GPtrArray *
list_meetings (FodTestCourse *self,
               FodRecord *mentorship)
{
  return fod_listing_by_day (self->store, FOD_RECORD_MEETING, mentorship);
}

static void
test_begin (FodTestCourse *self,
            gconstpointer data)
{
  guint n_tasks = fod_test_count (self->store, FOD_RECORD_TASK);
  guint n_points = fod_test_count (self->store, FOD_RECORD_AGENDA_POINT);
  guint n_meetings = fod_test_count (self->store, FOD_RECORD_MEETING);
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) found = fod_mentorship_find (self->store, self->course);
  g_autoptr (FodRecord) mentor = fod_record_get_reference (self->course, "mentor");
  g_autoptr (GPtrArray) roles = fod_mentorship_list_roles (self->store, mentorship);
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (self->store, mentorship);
  g_autoptr (GPtrArray) meetings = list_meetings (self, mentorship);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (self->store, meetings->pdata[0]);
  g_autoptr (FodRecord) sole = fod_mentorship_find_sole_carrier (self->store, mentorship);

  g_assert_true (found == mentorship);
  g_assert_cmpstr (fod_record_get_text (mentor, "name"), ==, "Mette Mentor");
  g_assert_cmpint (roles->len, ==, 3);
  g_assert_cmpstr (fod_record_get_text (roles->pdata[0], "role"), ==, "professional");
  g_assert_true (sole == mentor);
  g_assert_cmpint (themes->len, >=, 10);
  g_assert_cmpint (meetings->len, ==, 18);
  g_assert_cmpint (points->len, ==, 5);
  g_assert_null (fod_record_get_text (meetings->pdata[0], "course"));
  g_assert_cmpint (fod_record_get_number (meetings->pdata[0], "day", 0), ==, START);
  for (guint i = 0; i < meetings->len; i++) {
    g_autoptr (FodRecord) other = fod_slot_find_taken_by_other (self->store, meetings->pdata[i]);

    g_assert_null (other);
  }
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_TASK), ==, n_tasks);

  fod_test_undo (self->store, "Begin mentorship");
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_AGENDA_POINT), ==, n_points);
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_MEETING), ==, n_meetings);
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_MENTORSHIP), ==, 0);
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_MENTOR_ROLE), ==, 0);
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_MENTOR_THEME), ==, 0);
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_COOPERATION_AGREEMENT), ==, 0);
  g_assert_null (fod_record_get_text (self->course, "mentor"));
}

static void
test_refused (FodTestCourse *self,
              gconstpointer data)
{
  static const FodMentorshipTerms CASES[] = {
    { "  ", START, 12, 3 },
    { "Nora Ny", START, 12, 3 },
    { "M", FOD_DAY_NONE, 12, 3 },
    { "M", START, 8, 3 },
    { "M", START, 13, 3 },
    { "M", START, 12, 0 },
    { "M", START, 12, 9 },
  };
  g_autoptr (FodRecord) mentorship = NULL;
  g_autoptr (GError) again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_mentorship_begin (self->store, self->course, &CASES[i], &error));
    g_assert_nonnull (error);
    g_assert_true (error->domain == FOD_MODEL_ERROR);
  }
  mentorship = begin (self);
  g_assert_null (fod_mentorship_begin (self->store, self->course, &TERMS, &again));
  g_assert_error (again, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
}

static void
test_nine_months (FodTestCourse *self,
                  gconstpointer data)
{
  static const FodMentorshipTerms terms = { "M", START, 9, 4 };
  g_autoptr (FodRecord) mentorship =
    fod_mentorship_begin (self->store, self->course, &terms, NULL);
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (self->store, mentorship);
  g_autoptr (GPtrArray) meetings = list_meetings (self, mentorship);

  g_assert_cmpint (meetings->len, ==, 10);
  for (guint i = 0; i < themes->len; i++)
    g_assert_cmpint (fod_record_get_number (themes->pdata[i], "month", 99), <=, 9);
  g_assert_cmpint (fod_mentorship_count_months (mentorship), ==, 9);
  g_assert_cmpint (fod_mentorship_month_of_day (mentorship, START - 1), ==, 0);
  g_assert_cmpint (fod_mentorship_month_of_day (mentorship, START), ==, 1);
  g_assert_cmpint (fod_mentorship_month_of_day (mentorship, START + 29), ==, 1);
  g_assert_cmpint (fod_mentorship_month_of_day (mentorship, START + 30), ==, 2);
  g_assert_cmpint (fod_mentorship_month_of_day (mentorship, START + 400), ==, 10);
}

static void
test_end (FodTestCourse *self,
          gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autoptr (GPtrArray) before = list_meetings (self, mentorship);
  g_autoptr (GPtrArray) shorter = NULL;
  g_autoptr (GPtrArray) longer = NULL;
  g_autoptr (FodRecord) brought = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_mentorship_set_end (self->store, mentorship,
                                         fod_day_add_months (START, 9) - 1, &error));
  g_assert_no_error (error);
  shorter = list_meetings (self, mentorship);
  g_assert_cmpint (shorter->len, ==, 13);
  g_assert_cmpint (
    fod_record_get_number (agreement, "final-review", 0), ==,
    fod_record_get_number (shorter->pdata[shorter->len - 1], "day", 1));

  g_assert_true (fod_mentorship_set_end (self->store, mentorship,
                                         fod_day_add_months (START, 12) - 1, &error));
  longer = list_meetings (self, mentorship);
  g_assert_cmpint (longer->len, ==, 18);
  for (guint i = 0; i < longer->len; i++)
    g_assert_cmpint (fod_record_get_number (longer->pdata[i], "day", 0), ==,
                     fod_record_get_number (before->pdata[i], "day", 1));
  fod_test_undo (self->store, "Move the end of the mentorship");

  /* A line from the journal waits there, although nobody has taken notes yet. */
  brought = fod_meeting_bring_point (self->store, longer->pdata[3], "Pauser", "Hvornår?", &error);
  g_assert_false (fod_mentorship_set_end (self->store, mentorship, START + 30, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  fod_test_undo (self->store, "Add agenda point");

  g_assert_true (fod_meeting_hold (self->store, longer->pdata[3], &error));
  g_assert_false (fod_mentorship_set_end (self->store, mentorship, START + 30, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_assert_false (fod_mentorship_set_end (self->store, mentorship, START + 3 * 366, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_error (&error);

  /* Before the first day there is no last one, also when no meeting stands in the way. */
  fod_test_undo (self->store, "Hold meeting");
  g_assert_false (fod_mentorship_set_end (self->store, mentorship, START - 1, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
}

static gboolean
set_end (FodTestCourse *self,
         FodRecord *mentorship,
         FodDay end)
{
  g_autoptr (GError) error = NULL;
  gboolean is_set = fod_mentorship_set_end (self->store, mentorship, end, &error);

  g_assert_no_error (error);
  return is_set;
}

/* The reviews and the themes stay within the mentorship. */
static void
test_shorter (FodTestCourse *self,
              gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  g_autoptr (GPtrArray) themes = fod_mentorship_list_themes (self->store, mentorship);
  g_autoptr (GPtrArray) meetings = NULL;

  g_assert_cmpuint (themes->len, >, 9);
  g_assert_true (set_end (self, mentorship, fod_day_add_months (START, 9) - 1));
  meetings = list_meetings (self, mentorship);
  g_assert_cmpint (fod_record_get_number (agreement, "half-way", 0), ==,
                   fod_record_get_number (meetings->pdata[meetings->len / 2], "day", 1));
  for (guint i = 0; i < themes->len; i++)
    g_assert_cmpint (fod_record_get_number (themes->pdata[i], "month", 99), <=, 9);

  /* A day that somebody has chosen stays where it is, unless there is no such day any more. */
  fod_test_set (self->store, agreement, "half-way", FOD_NUMBER (START + 101));
  g_assert_true (set_end (self, mentorship, fod_day_add_months (START, 8) - 1));
  g_assert_cmpint (fod_record_get_number (agreement, "half-way", 0), ==, START + 101);
  g_assert_true (set_end (self, mentorship, START + 60));
  g_assert_cmpint (fod_record_get_number (agreement, "half-way", 0), <, START + 60);
}

static FodDay
read_day (FodRecord *agreement,
          const char *field)
{
  return (FodDay) fod_record_get_number (agreement, field, FOD_DAY_NONE);
}

/* What is told before is what happens. */
static void
test_going (FodTestCourse *self,
            gconstpointer data)
{
  static const struct {
    int days;
    const char *told;
  } CASES[] = {
    { 395, NULL },
    { 300, "4 meetings after that day go. 2 later themes are moved to the last month." },
    { 60, "12 meetings after that day go. 10 later themes are moved to the last month." },
    { 55, NULL },
    { 0, "2 meetings after that day go. 11 later themes are moved to the last month." },
  };
  g_autoptr (FodRecord) mentorship = begin (self);
  guint n_meetings = 0;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *told =
      fod_mentorship_end_describe (self->store, mentorship, START + CASES[i].days);
    g_autoptr (GPtrArray) meetings = NULL;

    g_assert_true (set_end (self, mentorship, START + CASES[i].days));
    meetings = list_meetings (self, mentorship);
    g_test_message ("%s, %u - %u meetings", told, n_meetings, meetings->len);
    g_assert_cmpstr (told, ==, CASES[i].told);
    n_meetings = meetings->len;
  }
}

/* However few meetings are left, the pair looks at the agreement twice on two days, or once. */
static void
test_reviews (FodTestCourse *self,
              gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (self->store, mentorship);
  FodDay own;

  for (FodDay end = START + 150; end >= START; end--) {
    g_autoptr (GPtrArray) meetings = NULL;
    FodDay half_way;

    g_assert_true (set_end (self, mentorship, end));
    meetings = list_meetings (self, mentorship);
    half_way = read_day (agreement, "half-way");
    g_assert_true ((half_way == FOD_DAY_NONE) == (meetings->len < 2));
    g_assert_cmpint (read_day (agreement, "final-review"), >, half_way);
    g_assert_cmpint (read_day (agreement, "final-review"), <=, end);
  }
  g_assert_true (set_end (self, mentorship, START + 150));
  g_assert_cmpint (read_day (agreement, "half-way"), !=, FOD_DAY_NONE);

  /* A day of their own between the last meeting and the end. */
  own = read_day (agreement, "final-review") + 1;
  fod_test_set (self->store, agreement, "half-way", FOD_NUMBER (own));
  g_assert_true (set_end (self, mentorship, own + 7));
  g_assert_cmpint (read_day (agreement, "half-way"), ==, own);
  g_assert_cmpint (read_day (agreement, "final-review"), >, own);
  g_assert_cmpint (read_day (agreement, "final-review"), <=, own + 7);
}

/* The meeting actions are those of the course, with the mentorship as owner. */
static void
test_meetings (FodTestCourse *self,
               gconstpointer data)
{
  guint n_tasks = fod_test_count (self->store, FOD_RECORD_TASK);
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (GPtrArray) meetings = list_meetings (self, mentorship);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (self->store, meetings->pdata[0]);
  g_autoptr (FodRecord) next = NULL;
  g_autoptr (FodRecord) agreement = NULL;
  g_autoptr (FodRecord) added = NULL;
  g_autoptr (GPtrArray) carried = NULL;
  g_autoptr (GError) error = NULL;
  FodDay day;

  fod_meeting_set_point_state (self->store, points->pdata[2], "follow-up", &error);
  g_assert_true (fod_meeting_hold (self->store, meetings->pdata[0], &error));
  next = fod_meeting_find_successor (self->store, meetings->pdata[0]);
  g_assert_true (next == meetings->pdata[1]);
  carried = fod_meeting_list_points (self->store, next);
  g_assert_cmpint (carried->len, ==, 6);

  agreement = fod_agreement_add (self->store, next, "Try it", "Nora Ny", FOD_DAY_NONE, &error);
  g_assert_no_error (error);
  g_assert_null (fod_record_get_text (agreement, "task"));
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_TASK), ==, n_tasks);

  day = fod_mentorship_propose_meeting (self->store, mentorship);
  g_assert_cmpint (day, >, fod_record_get_number (meetings->pdata[17], "day", 0));
  added = fod_meeting_add (self->store, mentorship, "mentor", day, FOD_CLOCK_TIME_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (added, "mentorship"), ==,
                   fod_record_get_id (mentorship));
}

static void
test_roles (FodTestCourse *self,
            gconstpointer data)
{
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (GPtrArray) roles = fod_mentorship_list_roles (self->store, mentorship);
  g_autoptr (FodRecord) other = fod_test_add_person (self->store, "Søren Social");

  fod_test_set (self->store, roles->pdata[1], "person", FOD_TEXT (fod_record_get_id (other)));
  g_assert_null (fod_mentorship_find_sole_carrier (self->store, mentorship));
  fod_test_set (self->store, roles->pdata[1], "person", FOD_NONE);
  g_assert_null (fod_mentorship_find_sole_carrier (self->store, mentorship));
}

static void
test_themes_and_goals (FodTestCourse *self,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) learning = fod_test_course_list (self, FOD_RECORD_GOAL);
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (GPtrArray) before = fod_mentorship_list_themes (self->store, mentorship);
  g_autoptr (FodRecord) theme = NULL;
  g_autoptr (FodRecord) goal = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) still = NULL;
  g_autoptr (GError) error = NULL;

  theme = fod_mentorship_add_theme (self->store, mentorship, " Own ", 2, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (theme, "title"), ==, "Own");
  after = fod_mentorship_list_themes (self->store, mentorship);
  g_assert_cmpint (after->len, ==, before->len + 1);
  goal = fod_mentorship_add_goal (self->store, mentorship, "Say no", &error);
  g_assert_no_error (error);
  g_assert_null (fod_record_get_text (goal, "course"));
  still = fod_test_course_list (self, FOD_RECORD_GOAL);
  g_assert_cmpint (still->len, ==, learning->len);
  g_assert_null (fod_mentorship_add_goal (self->store, mentorship, " ", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
}

static void
test_remove (FodTestCourse *self,
             gconstpointer data)
{
  guint n_meetings = fod_test_count (self->store, FOD_RECORD_MEETING);
  g_autoptr (FodRecord) mentorship = begin (self);
  g_autoptr (FodRecord) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_mentorship_remove (self->store, mentorship, &error));
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_MEETING), ==, n_meetings);
  none = fod_mentorship_find (self->store, self->course);
  g_assert_null (none);
  fod_test_undo (self->store, "Remove mentorship");
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_MEETING), ==, n_meetings + 18);
  fod_test_delete (self->store, self->course);
  g_assert_cmpint (fod_test_count (self->store, FOD_RECORD_MEETING), ==, 0);
}

static void
test_propose_start (FodTestCourse *self,
                    gconstpointer data)
{
  g_assert_cmpint (fod_mentorship_propose_start (self->store, self->course), ==, START);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/mentorship-actions/begin", test_begin);
  FOD_TEST_ADD ("/mentorship-actions/refused", test_refused);
  FOD_TEST_ADD ("/mentorship-actions/nine-months", test_nine_months);
  FOD_TEST_ADD ("/mentorship-actions/end", test_end);
  FOD_TEST_ADD ("/mentorship-actions/shorter", test_shorter);
  FOD_TEST_ADD ("/mentorship-actions/going", test_going);
  FOD_TEST_ADD ("/mentorship-actions/reviews", test_reviews);
  FOD_TEST_ADD ("/mentorship-actions/meetings", test_meetings);
  FOD_TEST_ADD ("/mentorship-actions/roles", test_roles);
  FOD_TEST_ADD ("/mentorship-actions/themes-and-goals", test_themes_and_goals);
  FOD_TEST_ADD ("/mentorship-actions/remove", test_remove);
  FOD_TEST_ADD ("/mentorship-actions/propose-start", test_propose_start);

  return g_test_run ();
}
