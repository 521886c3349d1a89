/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-slot.h"

#include "fod-activity-actions.h"
#include "fod-clock-time.h"
#include "fod-meeting-actions.h"
#include "fod-meeting-proposal.h"
#include "fod-mentorship-actions.h"
#include "fod-test-course.h"

#define HOUR 60
/* A Monday long after the programme's own activities. */
#define DAY (FOD_TEST_TODAY + 70)

static void
test_overlaps (void)
{
  static const struct {
    FodSlot slot;
    gboolean overlaps;
  } CASES[] = {
    { { DAY, 9 * HOUR, HOUR }, TRUE },
    { { DAY, 9 * HOUR + 45, 30 }, TRUE },
    { { DAY, 8 * HOUR, 3 * HOUR }, TRUE },
    { { DAY, 8 * HOUR, HOUR }, FALSE },
    { { DAY, 10 * HOUR, HOUR }, FALSE },
    { { DAY + 1, 9 * HOUR, HOUR }, FALSE },
  };
  const FodSlot slot = { DAY, 9 * HOUR, HOUR };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_test_message ("case %u", i);
    g_assert_true (fod_slot_overlaps (&slot, &CASES[i].slot) == CASES[i].overlaps);
    g_assert_true (fod_slot_overlaps (&CASES[i].slot, &slot) == CASES[i].overlaps);
  }
}

static FodRecord *
add_activity (FodTestCourse *self,
              const char *title,
              int time,
              int minutes)
{
  g_autoptr (GError) error = NULL;
  FodRecord *activity =
    fod_activity_add (self->store, self->course, title, DAY, time, minutes, &error);

  g_assert_no_error (error);
  return activity;
}

static FodRecord *
add_meeting (FodTestCourse *self,
             FodRecord *owner,
             const char *kind,
             int time)
{
  g_autoptr (GError) error = NULL;
  FodRecord *meeting = fod_meeting_add (self->store, owner, kind, DAY, time, &error);

  g_assert_no_error (error);
  return meeting;
}

static void
assert_taken (FodTestCourse *self,
              FodRecord *meeting,
              FodRecord *by)
{
  g_autoptr (FodRecord) other = fod_slot_find_taken_by_other (self->store, meeting);

  g_assert_true (other == by);
}

/* Whom the newcomer meets makes no difference; where they are not, there is no clash. */
static void
test_taken (FodTestCourse *self,
            gconstpointer data)
{
  FodMentorshipTerms terms = { .mentor = "Mona Mentor", .start = DAY + 1, .months = 9, .weeks = 4 };
  g_autoptr (GError) error = NULL;
  g_autoptr (FodRecord) mentorship =
    fod_mentorship_begin (self->store, self->course, &terms, &error);
  g_autoptr (FodRecord) activity = add_activity (self, "Kaffe", 14 * HOUR, HOUR);
  g_autoptr (FodRecord) status = add_meeting (self, self->course, "status", 14 * HOUR + 30);
  g_autoptr (FodRecord) preparation = add_meeting (self, self->course, "preparation", 14 * HOUR);
  g_autoptr (FodRecord) with_mentor = NULL;

  g_assert_no_error (error);
  assert_taken (self, status, activity);
  assert_taken (self, preparation, NULL);
  with_mentor = add_meeting (self, mentorship, "mentor", 9 * HOUR);
  assert_taken (self, with_mentor, NULL);
  g_assert_true (fod_meeting_move (self->store, status, DAY, 9 * HOUR + 15, &error));
  assert_taken (self, status, with_mentor);
  assert_taken (self, with_mentor, status);
  g_assert_true (fod_meeting_hold (self->store, status, &error));
  assert_taken (self, status, NULL);
}

/* The nearest quarter of an hour within the working day, lunch kept free. */
static void
test_free (FodTestCourse *self,
           gconstpointer data)
{
  static const struct {
    int time, minutes; /* what is in the way then, besides what was before */
    int found;         /* no time when the day is full */
  } CASES[] = {
    { 8 * HOUR, 30, 14 * HOUR + 30 },
    { 14 * HOUR + 30, 15, 14 * HOUR + 45 },
    { 14 * HOUR + 45, 15, 15 * HOUR },
    { 15 * HOUR, 30, 14 * HOUR },
    { 12 * HOUR + 30, 2 * HOUR, 11 * HOUR + 30 },
    { 8 * HOUR, 4 * HOUR, FOD_CLOCK_TIME_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodRecord) activity =
      add_activity (self, "Optaget", CASES[i].time, CASES[i].minutes);
    FodSlot slot = { DAY, 14 * HOUR + 30, 30 };
    gboolean found = fod_slot_find_free (self->store, self->course, &slot);

    g_test_message ("case %u", i);
    g_assert_true (found == (CASES[i].found != FOD_CLOCK_TIME_NONE));
    g_assert_cmpint (slot.time, ==, found ? CASES[i].found : 14 * HOUR + 30);
  }
}

/* A full day is passed by, and so is one that many keep free though this workplace does not. */
static void
test_propose (FodTestCourse *self,
              gconstpointer data)
{
  FodDay eve = fod_day_from_ymd (2026, 12, 24);
  g_autoptr (FodRecord) activity = add_activity (self, "Hele dagen", 8 * HOUR, 8 * HOUR);
  FodSlot slot = fod_meeting_propose (self->store, self->course, "status", DAY - 1);

  g_assert_cmpint (slot.day, ==, DAY + 1);
  g_assert_cmpint (slot.time, ==, 14 * HOUR + 30);
  g_assert_cmpint (slot.minutes, ==, 30);
  slot = fod_meeting_propose (self->store, self->course, "status", eve - 1);
  g_assert_cmpint (slot.day, ==, eve + 4);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/slot/overlaps", test_overlaps);
  FOD_TEST_ADD ("/slot/taken", test_taken);
  FOD_TEST_ADD ("/slot/free", test_free);
  FOD_TEST_ADD ("/slot/propose", test_propose);

  return g_test_run ();
}
