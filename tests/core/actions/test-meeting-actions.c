/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-actions.h"
#include "fod-record-actions.h"

#include "fod-agenda.h"
#include "fod-clock-time.h"
#include "fod-meeting-hosts.h"
#include "fod-mentorship-actions.h"
#include "fod-model-error.h"
#include "fod-test-course.h"

static GPtrArray *
list_status (FodTestCourse *self)
{
  g_autoptr (GPtrArray) meetings = fod_test_course_list (self, FOD_RECORD_MEETING);
  GPtrArray *status = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < meetings->len; i++) {
    if (g_str_equal (fod_record_get_text (meetings->pdata[i], "kind"), "status"))
      g_ptr_array_add (status, g_object_ref (meetings->pdata[i]));
  }
  return status;
}

static const char *
get_state (FodRecord *point)
{
  return fod_record_get_text (point, "state");
}

/* The point of @meeting that came from @origin. */
static FodRecord *
find_copy (FodTestCourse *self,
           FodRecord *meeting,
           FodRecord *origin)
{
  g_autoptr (GPtrArray) points = fod_meeting_list_points (self->store, meeting);

  for (guint i = 0; i < points->len; i++) {
    const char *from = fod_record_get_text (points->pdata[i], "origin");

    if (g_strcmp0 (from, fod_record_get_id (origin)) == 0)
      return g_object_ref (points->pdata[i]);
  }
  return NULL;
}

static void
test_usual_time (void)
{
  for (FodDay day = FOD_TEST_TODAY; day < FOD_TEST_TODAY + 7; day++)
    g_assert_cmpint (fod_agenda_usual_time (day), ==,
                     fod_day_weekday (day) == 5 ? 12 * 60 + 30 : 14 * 60 + 30);
}

/* Nora Ny's course has no mentor yet. */
static void
test_hosts (FodTestCourse *self,
            gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *hosts;
  } CASES[] = {
    { "status", "Karl Kontakt" },
    { "start-up", "Lea Leder, Karl Kontakt" },
    { "preparation", "Lea Leder, Karl Kontakt" },
    { "mentor", "Mentor" },
    { "evaluation", "Lea Leder, Karl Kontakt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodRecord) meeting = fod_meeting_add (self->store, self->course, CASES[i].kind,
                                                     FOD_TEST_TODAY, FOD_CLOCK_TIME_NONE, NULL);
    g_autofree char *hosts = fod_meeting_name_hosts (meeting);

    g_assert_cmpstr (hosts, ==, CASES[i].hosts);
  }
}

static void
test_add (FodTestCourse *self,
          gconstpointer data)
{
  static const struct {
    const char *kind;
    guint n_points;
  } CASES[] = {
    { "status", 3 },
    { "start-up", 6 },
    { "preparation", 5 },
    { "mentor", 5 },
    { "evaluation", 0 },
  };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodRecord) meeting = fod_meeting_add (self->store, self->course, CASES[i].kind,
                                                     FOD_TEST_TODAY + 4, FOD_CLOCK_TIME_NONE,
                                                     &error);
    g_autoptr (GPtrArray) points = NULL;

    g_assert_no_error (error);
    points = fod_meeting_list_points (self->store, meeting);
    g_assert_cmpuint (points->len, ==, CASES[i].n_points);
    g_assert_cmpint (fod_record_get_number (meeting, "time", 0), ==, 12 * 60 + 30);
    g_assert_nonnull (fod_record_get_text (meeting, "title"));
    g_assert_false (fod_meeting_is_held (meeting));
    for (guint j = 0; j < points->len; j++) {
      g_assert_cmpint (fod_record_get_number (points->pdata[j], "part", 0), >=, 1);
      g_assert_nonnull (fod_record_get_text (points->pdata[j], "guidance"));
    }
    fod_test_undo (self->store, "Add meeting");
  }
  g_assert_null (fod_meeting_add (self->store, self->course, "party", FOD_DAY_NONE, 0, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
}

static void
test_parts (FodTestCourse *self,
            gconstpointer data)
{
  static const struct {
    const char *kind;
    int part;
    const char *name;
  } CASES[] = {
    { "status", 0, NULL },
    { "status", 1, "Lige nu" },
    { "status", 3, "Rund af" },
    { "status", 4, NULL },
    { "status", -1, NULL },
    { "start-up", 2, "Læring" },
    { "preparation", 3, "Hjælp og tid" },
    { "mentor", 1, "Siden sidst" },
    { "evaluation", 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodRecord) meeting = fod_meeting_add (self->store, self->course, CASES[i].kind,
                                                     FOD_TEST_TODAY, FOD_CLOCK_TIME_NONE, NULL);
    g_autofree char *name = fod_agenda_name_part (meeting, CASES[i].part);

    g_assert_cmpstr (name, ==, CASES[i].name);
  }
}

/* Hold: the open point goes on, in the same action; un-hold: it comes back. */
static void
test_hold (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = list_status (self);
  FodRecord *first = meetings->pdata[0];
  FodRecord *second = meetings->pdata[1];
  g_autoptr (FodRecord) point = NULL;
  g_autoptr (FodRecord) copy = NULL;
  g_autoptr (GError) error = NULL;

  point = fod_meeting_add_point (self->store, first, "Hvem passer telefonen?", 2, &error);
  g_assert_true (fod_meeting_set_point_state (self->store, point, "follow-up", &error));
  g_assert_cmpstr (get_state (point), ==, "follow-up");
  g_assert_true (fod_meeting_hold (self->store, first, &error));
  g_assert_no_error (error);
  g_assert_true (fod_meeting_is_held (first));
  g_assert_cmpstr (get_state (point), ==, "moved");
  copy = find_copy (self, second, point);
  g_assert_nonnull (copy);
  g_assert_cmpstr (fod_record_get_text (copy, "title"), ==, "Hvem passer telefonen?");
  g_assert_cmpint (fod_record_get_number (copy, "part", 0), ==, 2);
  g_assert_cmpstr (get_state (copy), ==, "open");

  fod_test_undo (self->store, "Hold meeting");
  g_assert_false (fod_meeting_is_held (first));
  g_assert_cmpstr (get_state (point), ==, "follow-up");
  g_assert_true (fod_record_is_deleted (copy));

  g_assert_true (fod_meeting_hold (self->store, first, &error));
  g_assert_true (fod_meeting_unhold (self->store, first, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_state (point), ==, "follow-up");
  g_assert_null (find_copy (self, second, point));
}

/* What is still open goes on by itself; what the next agenda has already is not there twice. */
static void
test_open_points (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = list_status (self);
  FodRecord *first = meetings->pdata[0];
  g_autoptr (GPtrArray) fixed = fod_meeting_list_points (self->store, first);
  g_autoptr (GPtrArray) before = fod_meeting_list_points (self->store, meetings->pdata[1]);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (FodRecord) open = NULL;
  g_autoptr (FodRecord) done = NULL;
  g_autoptr (GError) error = NULL;

  open = fod_meeting_add_point (self->store, first, "Telefonen", 2, &error);
  done = fod_meeting_add_point (self->store, first, "Nøglen", 2, &error);
  g_assert_true (fod_meeting_set_point_state (self->store, done, "done", &error));
  fod_test_set (self->store, fixed->pdata[0], "notes", FOD_TEXT ("Går fint"));
  g_assert_true (fod_meeting_hold (self->store, first, &error));
  g_assert_no_error (error);
  after = fod_meeting_list_points (self->store, meetings->pdata[1]);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  g_assert_nonnull (find_copy (self, meetings->pdata[1], open));
  g_assert_cmpstr (get_state (open), ==, "moved");
  g_assert_cmpstr (get_state (done), ==, "done");
  g_assert_cmpstr (get_state (fixed->pdata[0]), ==, "open");
}

static FodRecord *
find_of_kind (FodTestCourse *self,
              const char *kind)
{
  FodRecord *meeting = fod_meeting_find_next (self->store, self->course, kind, 0, NULL);

  g_assert_nonnull (meeting);
  return meeting;
}

/* There is one of them in a course: what it leaves open, of its own agenda too, is for the status
 * meetings. */
static void
test_leads_to_status (FodTestCourse *self,
                      gconstpointer data)
{
  static const struct {
    const char *kind;
    guint next; /* the start-up meeting is on the third day */
  } CASES[] = { { "preparation", 0 }, { "start-up", 2 } };
  g_autoptr (GPtrArray) status = list_status (self);
  g_autoptr (FodRecord) mentor = fod_meeting_add (self->store, self->course, "mentor",
                                                  FOD_TEST_TODAY, FOD_CLOCK_TIME_NONE, NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodRecord) meeting = find_of_kind (self, CASES[i].kind);
    g_autoptr (GPtrArray) points = fod_meeting_list_points (self->store, meeting);
    g_autoptr (FodRecord) next = fod_meeting_find_successor (self->store, meeting);

    g_assert_true (next == status->pdata[CASES[i].next]);
    g_assert_true (fod_meeting_set_point_state (self->store, points->pdata[0], "done", &error));
    g_assert_true (fod_meeting_hold (self->store, meeting, &error));
    g_assert_no_error (error);
    for (guint j = 0; j < points->len; j++) {
      g_autoptr (FodRecord) copy = find_copy (self, next, points->pdata[j]);

      g_assert_cmpstr (get_state (points->pdata[j]), ==, j == 0 ? "done" : "moved");
      g_assert_true ((copy != NULL) == (j > 0));
    }
  }
  g_assert_null (fod_meeting_find_successor (self->store, mentor));
}

/* The latest one that has been held, not one that was only planned, nor the mentor's. */
static void
test_predecessor (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) status = list_status (self);
  g_autoptr (FodRecord) mentor = fod_meeting_add (self->store, self->course, "mentor",
                                                  FOD_TEST_TODAY, FOD_CLOCK_TIME_NONE, NULL);
  g_autoptr (FodRecord) start = find_of_kind (self, "start-up");
  FodRecord *last = status->pdata[status->len - 1];
  g_autoptr (FodRecord) none = fod_meeting_find_predecessor (self->store, last);
  g_autoptr (FodRecord) first = NULL;
  g_autoptr (FodRecord) second = NULL;

  g_assert_null (none);
  g_assert_true (fod_meeting_hold (self->store, mentor, NULL));
  g_assert_true (fod_meeting_hold (self->store, start, NULL));
  first = fod_meeting_find_predecessor (self->store, last);
  g_assert_true (first == start);
  g_assert_true (fod_meeting_hold (self->store, status->pdata[2], NULL));
  second = fod_meeting_find_predecessor (self->store, last);
  g_assert_true (second == status->pdata[2]);
  g_assert_null (fod_meeting_find_predecessor (self->store, mentor));
}

/* Without a status meeting they wait for one, not for another of their own kind. */
static void
test_waits_for_status (FodTestCourse *self,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) status = list_status (self);
  g_autoptr (FodRecord) meeting = find_of_kind (self, "start-up");
  g_autoptr (GPtrArray) points = fod_meeting_list_points (self->store, meeting);
  g_autoptr (FodRecord) other = NULL;
  g_autoptr (FodRecord) next = NULL;
  g_autoptr (FodRecord) copy = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < status->len; i++)
    g_assert_true (fod_meeting_remove (self->store, status->pdata[i], &error));
  g_assert_true (fod_meeting_hold (self->store, meeting, &error));
  g_assert_true (fod_agenda_is_waiting (points->pdata[0]));
  other = fod_meeting_add (self->store, self->course, "start-up", FOD_TEST_TODAY + 7, 600, &error);
  g_assert_true (fod_agenda_is_waiting (points->pdata[0]));
  next = fod_meeting_add (self->store, self->course, "status", FOD_TEST_TODAY + 7, 600, &error);
  g_assert_no_error (error);
  copy = find_copy (self, next, points->pdata[0]);
  g_assert_nonnull (copy);
}

/* What somebody has written on since does not vanish. */
static void
test_unhold_keeps_notes (FodTestCourse *self,
                         gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = list_status (self);
  g_autoptr (FodRecord) point = NULL;
  g_autoptr (FodRecord) copy = NULL;
  g_autoptr (GError) error = NULL;

  point = fod_meeting_add_point (self->store, meetings->pdata[0], "Telefonen", 0, &error);
  g_assert_cmpint (fod_record_get_number (point, "part", 0), ==, 3);
  fod_meeting_set_point_state (self->store, point, "follow-up", &error);
  fod_meeting_hold (self->store, meetings->pdata[0], &error);
  copy = find_copy (self, meetings->pdata[1], point);
  fod_test_set (self->store, copy, "notes", FOD_TEXT ("Karl gør det"));
  g_assert_true (fod_meeting_unhold (self->store, meetings->pdata[0], &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_state (point), ==, "moved");
  g_assert_false (fod_record_is_deleted (copy));
}

/* With no meeting planned the point waits, and the next new meeting takes it up. */
static void
test_waits_for_new_meeting (FodTestCourse *self,
                            gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = list_status (self);
  g_autoptr (FodRecord) point = NULL;
  g_autoptr (FodRecord) meeting = NULL;
  g_autoptr (FodRecord) copy = NULL;
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i < meetings->len; i++)
    g_assert_true (fod_meeting_remove (self->store, meetings->pdata[i], &error));
  point = fod_meeting_add_point (self->store, meetings->pdata[0], "Telefonen", 2, &error);
  fod_meeting_hold (self->store, meetings->pdata[0], &error);
  g_assert_true (fod_agenda_is_waiting (point));

  meeting = fod_meeting_add (self->store, self->course, "status", FOD_TEST_TODAY + 7, 600, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_state (point), ==, "moved");
  copy = find_copy (self, meeting, point);
  points = fod_meeting_list_points (self->store, meeting);
  g_assert_cmpuint (points->len, ==, 4);
  /* After the fixed points of its part. */
  g_assert_true (points->pdata[2] == copy);
  g_assert_cmpint (fod_record_get_number (meeting, "time", 0), ==, 600);
}

/* Set afterwards on a held meeting, it goes on at once; dealt with after all, it comes back. */
static void
test_state_after_hold (FodTestCourse *self,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = list_status (self);
  g_autoptr (FodRecord) point = NULL;
  g_autoptr (FodRecord) copy = NULL;
  g_autoptr (GError) error = NULL;

  point = fod_meeting_add_point (self->store, meetings->pdata[0], "Telefonen", 2, &error);
  fod_meeting_hold (self->store, meetings->pdata[0], &error);
  g_assert_true (fod_meeting_set_point_state (self->store, point, "follow-up", &error));
  g_assert_cmpstr (get_state (point), ==, "moved");
  copy = find_copy (self, meetings->pdata[1], point);
  g_assert_nonnull (copy);
  /* Twice is once. */
  g_assert_true (fod_meeting_set_point_state (self->store, point, "follow-up", &error));
  g_assert_true (fod_meeting_set_point_state (self->store, point, "done", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (get_state (point), ==, "done");
  g_assert_true (fod_record_is_deleted (copy));
}

/* A removed meeting passes its carried points on. */
static void
test_remove (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = list_status (self);
  g_autoptr (FodRecord) point = NULL;
  g_autoptr (FodRecord) copy = NULL;
  g_autoptr (FodRecord) next = NULL;
  g_autoptr (GError) error = NULL;

  point = fod_meeting_add_point (self->store, meetings->pdata[0], "Telefonen", 2, &error);
  fod_meeting_set_point_state (self->store, point, "follow-up", &error);
  fod_meeting_hold (self->store, meetings->pdata[0], &error);
  copy = find_copy (self, meetings->pdata[1], point);
  g_assert_true (fod_record_remove (self->store, meetings->pdata[1], &error));
  g_assert_no_error (error);
  g_assert_true (fod_record_is_deleted (copy));
  next = find_copy (self, meetings->pdata[2], point);
  g_assert_nonnull (next);
  g_assert_cmpstr (get_state (point), ==, "moved");
  for (guint i = 2; i < meetings->len; i++)
    g_assert_true (fod_meeting_remove (self->store, meetings->pdata[i], &error));
  g_assert_cmpstr (get_state (point), ==, "follow-up");
}

static void
test_find_next (FodTestCourse *self,
                gconstpointer data)
{
  g_autoptr (GPtrArray) meetings = list_status (self);
  g_autoptr (FodRecord) first = NULL;
  g_autoptr (FodRecord) any = NULL;
  g_autoptr (FodRecord) later = NULL;
  g_autoptr (GError) error = NULL;

  first = fod_meeting_find_next (self->store, self->course, "status", FOD_TEST_TODAY, NULL);
  g_assert_true (first == meetings->pdata[0]);
  later = fod_meeting_find_next (self->store, self->course, "status", FOD_TEST_TODAY, first);
  g_assert_true (later == meetings->pdata[1]);
  any = fod_meeting_find_next (self->store, self->course, NULL, FOD_TEST_TODAY - 100, NULL);
  g_assert_cmpstr (fod_record_get_text (any, "kind"), ==, "preparation");
  g_assert_null (fod_meeting_find_next (self->store, self->course, "mentor", 0, NULL));
  g_assert_true (fod_meeting_move (self->store, first, FOD_TEST_TODAY + 300, FOD_CLOCK_TIME_NONE,
                                   &error));
  g_assert_no_error (error);
  g_assert_cmpint (fod_record_get_number (first, "time", 0), ==, 14 * 60 + 30);
  g_clear_object (&later);
  later = fod_meeting_find_next (self->store, self->course, "status", FOD_TEST_TODAY + 299, NULL);
  g_assert_true (later == first);
}

static FodRecord *
begin_mentorship (FodTestCourse *self,
                  FodRecord *course,
                  FodDay start)
{
  const FodMentorshipTerms terms = { "Mette Mentor", start, 12, 3 };
  g_autoptr (GError) error = NULL;
  FodRecord *mentorship = fod_mentorship_begin (self->store, course, &terms, &error);

  g_assert_no_error (error);
  return mentorship;
}

/* Whose meetings are offered, in their order, joined by commas. */
static void
assert_offers (FodTestCourse *self,
               FodRecord *course,
               const char *newcomers)
{
  g_autoptr (GPtrArray) meetings =
    fod_meeting_list_to_bring_to (self->store, course, FOD_TEST_TODAY);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < meetings->len; i++) {
    g_autoptr (FodRecord) owner = fod_meeting_get_owner (meetings->pdata[i]);
    g_autoptr (FodRecord) its_course = fod_meeting_get_course (owner);
    g_autoptr (FodRecord) newcomer = fod_record_get_reference (its_course, "newcomer");

    g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "",
                            fod_record_get_text (newcomer, "name"),
                            fod_record_get_text (meetings->pdata[i], "kind"));
  }
  g_assert_cmpstr (names->str, ==, newcomers);
}

/* To the mentor if a meeting with the mentor is planned, else to the status meeting; those of
 * others, however near they are, come after that. */
static void
test_bring (FodTestCourse *self,
            gconstpointer data)
{
  g_autoptr (FodRecord) sofie = fod_test_add_course (self->store, "Sofie");
  g_autoptr (FodRecord) ali = fod_test_add_course (self->store, "Ali");
  g_autoptr (FodRecord) mentorship = NULL;
  g_autoptr (FodRecord) of_sofie = NULL;
  g_autoptr (FodRecord) of_ali = NULL;

  assert_offers (self, self->course, "Nora Ny (status)");
  assert_offers (self, sofie, "");
  assert_offers (self, NULL, "");

  of_sofie = begin_mentorship (self, sofie, FOD_TEST_TODAY + 40);
  of_ali = begin_mentorship (self, ali, FOD_TEST_TODAY + 30);
  assert_offers (self, self->course, "Nora Ny (status), Ali (mentor), Sofie (mentor)");
  mentorship = begin_mentorship (self, self->course, FOD_TEST_TODAY + 60);
  assert_offers (self, self->course, "Nora Ny (mentor), Ali (mentor), Sofie (mentor)");
  assert_offers (self, sofie, "Sofie (mentor), Ali (mentor), Nora Ny (mentor)");
  assert_offers (self, NULL, "Ali (mentor), Sofie (mentor), Nora Ny (mentor)");

  fod_test_delete (self->store, ali);
  assert_offers (self, sofie, "Sofie (mentor), Nora Ny (mentor)");
}

static void
test_bring_point (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (FodRecord) mentorship =
    begin_mentorship (self, self->course, FOD_TEST_TODAY + 60);
  g_autoptr (FodRecord) meeting =
    fod_meeting_find_to_bring_to (self->store, self->course, FOD_TEST_TODAY);
  g_autoptr (FodRecord) point = NULL;
  g_autoptr (GError) error = NULL;

  point = fod_meeting_bring_point (self->store, meeting, "Et svært hjemmebesøg",
                                   "Hvad gjorde jeg?\nHvad lærte jeg?", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (point, "title"), ==, "Et svært hjemmebesøg");
  g_assert_cmpstr (fod_record_get_text (point, "guidance"), ==,
                   "Hvad gjorde jeg?\nHvad lærte jeg?");
  fod_test_undo (self->store, "Add agenda point");
  g_assert_true (fod_record_is_deleted (point));
}

/* It stands with what one wants to talk about, before the meeting is rounded off, where the agenda
 * has such a part. */
static void
test_bring_to_part (FodTestCourse *self,
                    gconstpointer data)
{
  static const struct {
    const char *kind;
    const char *part;
  } cases[] = {
    { "mentor", "Det, du gerne vil tale om" },
    { "status", "Spørgsmål og svar" },
    { "start-up", "Opgaver" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (FodRecord) meeting = fod_meeting_add (
      self->store, self->course, cases[i].kind, FOD_TEST_TODAY, FOD_CLOCK_TIME_NONE, &error);
    g_autoptr (FodRecord) point =
      fod_meeting_bring_point (self->store, meeting, "Pauser", NULL, &error);
    g_autofree char *part = NULL;

    g_assert_no_error (error);
    part = fod_agenda_name_part (meeting, (int) fod_record_get_number (point, "part", 0));
    g_assert_cmpstr (part, ==, cases[i].part);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meeting-actions/usual-time", test_usual_time);
  FOD_TEST_ADD ("/meeting-actions/hosts", test_hosts);
  FOD_TEST_ADD ("/meeting-actions/add", test_add);
  FOD_TEST_ADD ("/meeting-actions/parts", test_parts);
  FOD_TEST_ADD ("/meeting-actions/hold", test_hold);
  FOD_TEST_ADD ("/meeting-actions/open-points", test_open_points);
  FOD_TEST_ADD ("/meeting-actions/leads-to-status", test_leads_to_status);
  FOD_TEST_ADD ("/meeting-actions/predecessor", test_predecessor);
  FOD_TEST_ADD ("/meeting-actions/waits-for-status", test_waits_for_status);
  FOD_TEST_ADD ("/meeting-actions/unhold-keeps-notes", test_unhold_keeps_notes);
  FOD_TEST_ADD ("/meeting-actions/waits-for-new-meeting", test_waits_for_new_meeting);
  FOD_TEST_ADD ("/meeting-actions/state-after-hold", test_state_after_hold);
  FOD_TEST_ADD ("/meeting-actions/remove", test_remove);
  FOD_TEST_ADD ("/meeting-actions/find-next", test_find_next);
  FOD_TEST_ADD ("/meeting-actions/bring", test_bring);
  FOD_TEST_ADD ("/meeting-actions/bring-to-part", test_bring_to_part);
  FOD_TEST_ADD ("/meeting-actions/bring-point", test_bring_point);

  return g_test_run ();
}
