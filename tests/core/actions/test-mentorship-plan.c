/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-plan.h"

#define MONDAY_TO_THURSDAY 0x0f

/* A series, and one day of it. */
typedef struct {
  const char *start;
  const char *end;
  int weeks;
  FodWeekdays weekdays;
  const char *closing; /* first day of a week that is closed, or NULL */
  guint n_days;
  guint nth;
  const char *day;
} Case;

static const Case CASES[] = {
  /* A Thursday: Ascension Day, Maundy Thursday, New Year's Eve and so on are gone around. */
  { "2026-09-24", "2027-09-23", 3, 0, NULL, 18, 0, "2026-09-24" },
  { "2026-09-24", "2027-09-23", 3, 0, NULL, 18, 17, "2027-09-16" },
  /* Christmas Eve and New Year's Eve, also where people work then. */
  { "2026-12-03", "2027-01-31", 3, 0, NULL, 3, 1, "2026-12-23" },
  { "2026-12-10", "2027-01-31", 3, 0, NULL, 3, 1, "2026-12-30" },
  /* Maundy Thursday 2026 is 2 April; Good Friday too is off, so Wednesday. */
  { "2026-03-12", "2026-04-30", 3, 0, NULL, 3, 1, "2026-04-01" },
  /* Easter Monday 2027 is 29 March: Tuesday. */
  { "2027-03-08", "2027-04-30", 3, 0, NULL, 3, 1, "2027-03-30" },
  /* A start at the weekend is Monday. */
  { "2026-09-26", "2026-10-30", 1, 0, NULL, 5, 0, "2026-09-28" },
  /* She does not work on Fridays. */
  { "2026-09-25", "2026-10-30", 1, MONDAY_TO_THURSDAY, NULL, 5, 0, "2026-09-28" },
  /* The first day is a holiday: a later day of the week, never one before the start. */
  { "2027-03-29", "2027-05-20", 4, 0, NULL, 2, 0, "2027-03-30" },
  /* So is Ascension Day, and the day after it is often off. */
  { "2027-05-06", "2027-06-30", 4, 0, NULL, 2, 0, "2027-05-10" },
  /* A closed week gives its meeting to the next one, unless that has one already. */
  { "2026-10-05", "2026-11-30", 2, 0, "2026-10-19", 5, 1, "2026-10-26" },
  { "2026-10-05", "2026-11-30", 2, 0, "2026-10-19", 5, 2, "2026-11-02" },
  { "2026-10-05", "2026-11-01", 1, 0, "2026-10-12", 3, 1, "2026-10-19" },
  /* Two meetings are not squeezed into one week. */
  { "2026-10-08", "2026-10-29", 1, 0, "2026-10-12", 3, 1, "2026-10-22" },
  { "2026-10-05", "2026-10-05", 3, 0, NULL, 1, 0, "2026-10-05" },
};

static void
unref_range (gpointer range)
{
  fod_day_range_unref (range);
}

static FodWorkCalendar *
make_calendar (const Case *test)
{
  g_autoptr (GPtrArray) closings = g_ptr_array_new_with_free_func (unref_range);
  g_autoptr (GError) error = NULL;
  FodWorkCalendar *calendar;

  if (test->closing) {
    FodDay monday = fod_day_parse (test->closing, NULL);

    g_ptr_array_add (closings, fod_day_range_new (monday, monday + 6, NULL));
  }
  calendar = fod_work_calendar_new (test->weekdays ? test->weekdays : FOD_WEEKDAYS_DEFAULT,
                                    FOD_FREE_DAYS_NONE, closings, &error);
  g_assert_no_error (error);
  return calendar;
}

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodWorkCalendar) calendar = make_calendar (&CASES[i]);
    FodDay start = fod_day_parse (CASES[i].start, NULL);
    FodDay end = fod_day_parse (CASES[i].end, NULL);
    g_autoptr (GArray) days = fod_mentorship_plan_days (calendar, start, end, CASES[i].weeks);
    g_autofree char *day = NULL;

    g_test_message ("%s every %d weeks", CASES[i].start, CASES[i].weeks);
    g_assert_cmpuint (days->len, ==, CASES[i].n_days);
    day = fod_day_to_iso (g_array_index (days, FodDay, CASES[i].nth));
    g_assert_cmpstr (day, ==, CASES[i].day);
  }
}

/* Whatever the start: workdays, in order, within the mentorship. */
static void
test_always_workdays (void)
{
  g_autoptr (FodWorkCalendar) calendar =
    fod_work_calendar_new (FOD_WEEKDAYS_DEFAULT, FOD_FREE_DAYS_ALL, NULL, NULL);
  FodDay first = fod_day_from_ymd (2026, 1, 1);

  for (FodDay start = first; start < first + 366; start++) {
    for (int weeks = 1; weeks <= FOD_MENTORSHIP_MOST_WEEKS; weeks++) {
      FodDay end = fod_mentorship_plan_end (start, FOD_MENTORSHIP_MONTHS);
      g_autoptr (GArray) days = fod_mentorship_plan_days (calendar, start, end, weeks);
      FodDay last = start - 1;

      g_assert_cmpuint (days->len, >=, 6);
      for (guint i = 0; i < days->len; i++) {
        FodDay day = g_array_index (days, FodDay, i);

        g_assert_true (fod_work_calendar_is_workday (calendar, day));
        g_assert_cmpint (day, >, last);
        g_assert_cmpint (day, <=, end);
        last = day;
      }
    }
  }
}

static void
test_half_way (void)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (FodDay));
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new_default ();
  g_autoptr (GArray) one = fod_mentorship_plan_days (calendar, 20689, 20689 + 6, 1);
  g_autoptr (GArray) two = fod_mentorship_plan_days (calendar, 20689, 20689 + 7, 1);
  g_autoptr (GArray) three = fod_mentorship_plan_days (calendar, 20689, 20689 + 14, 1);

  g_assert_cmpint (fod_mentorship_plan_half_way (none), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_mentorship_plan_half_way (one), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_mentorship_plan_half_way (two), ==, 20689);
  g_assert_cmpint (fod_mentorship_plan_half_way (three), ==, 20689 + 7);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mentorship-plan/days", test_days);
  g_test_add_func ("/mentorship-plan/always-workdays", test_always_workdays);
  g_test_add_func ("/mentorship-plan/half-way", test_half_way);

  return g_test_run ();
}
