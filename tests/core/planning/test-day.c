/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day.h"

#include <glib.h>

#include "fod-planning-error.h"

static void
test_known_days (void)
{
  static const struct {
    int year, month, month_day;
    FodDay day;
    int weekday, week, week_year;
  } cases[] = {
    { 1970, 1, 1, 0, 4, 1, 1970 },
    { 1969, 12, 31, -1, 3, 1, 1970 },
    { 1900, 1, 1, FOD_DAY_FIRST, 1, 1, 1900 },
    { 2200, 12, 31, FOD_DAY_LAST, 3, 1, 2201 },
    { 2000, 2, 29, 11016, 2, 9, 2000 },
    { 2026, 8, 3, 20668, 1, 32, 2026 },
    { 2026, 8, 31, 20696, 1, 36, 2026 },
    { 2027, 1, 3, 20821, 7, 53, 2026 },
    { 2020, 12, 31, 18627, 4, 53, 2020 },
    { 2019, 12, 30, 18260, 1, 1, 2020 },
    { 2022, 1, 1, 18993, 6, 52, 2021 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodDay day = fod_day_from_ymd (cases[i].year, cases[i].month, cases[i].month_day);
    int year;

    g_test_message ("%d-%d-%d", cases[i].year, cases[i].month, cases[i].month_day);
    g_assert_cmpint (day, ==, cases[i].day);
    g_assert_cmpint (fod_day_weekday (day), ==, cases[i].weekday);
    g_assert_cmpint (fod_day_iso_week (day, &year), ==, cases[i].week);
    g_assert_cmpint (year, ==, cases[i].week_year);
  }
}

static void
test_impossible_days (void)
{
  static const int cases[][3] = {
    { 2026, 2, 29 },
    { 1900, 2, 29 },
    { 2026, 4, 31 },
    { 2026, 13, 1 },
    { 2026, 0, 1 },
    { 2026, 1, 0 },
    { 2026, 1, 32 },
    { 0, 1, 1 },
    { 10000, 1, 1 },
    { -5, 1, 1 },
    { 2026, 257, 1 },
    { 2026, 1, 257 },
    { 65536 + 2026, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (fod_day_from_ymd (cases[i][0], cases[i][1], cases[i][2]), ==, FOD_DAY_NONE);
}

/* Every day from 1900 to 2200, there and back. */
static void
test_round_trip (void)
{
  int weekday = 1;

  for (FodDay day = FOD_DAY_FIRST; day <= FOD_DAY_LAST; day++) {
    int year, month, month_day, week_year, week;

    fod_day_get_ymd (day, &year, &month, &month_day);
    g_assert_cmpint (fod_day_from_ymd (year, month, month_day), ==, day);
    g_assert_cmpint (fod_day_weekday (day), ==, weekday);
    week = fod_day_iso_week (day, &week_year);
    g_assert_cmpint (fod_day_from_iso_week (week_year, week, weekday), ==, day);
    g_assert_cmpint (fod_day_week_start (day), ==, day - weekday + 1);
    weekday = weekday % 7 + 1;
  }
}

static void
test_weeks_that_do_not_exist (void)
{
  g_assert_cmpint (fod_day_from_iso_week (2026, 53, 1), !=, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_from_iso_week (2025, 53, 1), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_from_iso_week (2026, 0, 1), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_from_iso_week (2026, 54, 1), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_from_iso_week (2026, 10, 0), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_from_iso_week (2026, 10, 8), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_from_iso_week (0, 10, 1), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_from_iso_week (9999, 52, 7), ==, FOD_DAY_NONE);
}

static void
test_parse (void)
{
  static const char *const good[] = { "1900-01-01", "2024-02-29", "2026-08-31", "2200-12-31" };
  static const char *const bad[] = {
    NULL,
    "",
    "2026-02-29",
    "2026-8-3",
    "2026-08-31 ",
    " 2026-08-31",
    "2026-08-311",
    "20260831",
    "31-08-2026",
    "1899-12-31",
    "2201-01-01",
    "2026-W36-1",
    "2026-0b-01",
    "-026-08-31",
    "\xff\xfe",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (GError) error = NULL;
    FodDay day = fod_day_parse (good[i], &error);
    g_autofree char *iso = fod_day_to_iso (day);

    g_assert_no_error (error);
    g_assert_cmpstr (iso, ==, good[i]);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_cmpint (fod_day_parse (bad[i], &error), ==, FOD_DAY_NONE);
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

static void
test_add_months (void)
{
  static const struct {
    const char *day;
    int months;
    const char *expected;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" },
    { "2024-01-31", 1, "2024-02-29" },
    { "2026-08-31", 3, "2026-11-30" },
    { "2026-11-15", 2, "2027-01-15" },
    { "2026-01-15", -1, "2025-12-15" },
    { "2026-03-31", -1, "2026-02-28" },
    { "2026-03-31", 0, "2026-03-31" },
    { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", -48, "2020-02-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodDay day = fod_day_add_months (fod_day_parse (cases[i].day, NULL), cases[i].months);
    g_autofree char *iso = fod_day_to_iso (day);

    g_assert_cmpstr (iso, ==, cases[i].expected);
  }

  g_assert_cmpint (fod_day_add_months (0, G_MAXINT), ==, FOD_DAY_NONE);
  g_assert_cmpint (fod_day_add_months (0, G_MININT), ==, FOD_DAY_NONE);
}

static void
test_today (void)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_local (2026, 8, 24, 0, 0, 0);
  g_autoptr (FodClock) clock =
    fod_clock_new_fixed (g_date_time_to_unix (midnight) * G_USEC_PER_SEC);

  g_assert_cmpint (fod_day_today (clock), ==, fod_day_from_ymd (2026, 8, 24));
  fod_clock_advance (clock, -1);
  g_assert_cmpint (fod_day_today (clock), ==, fod_day_from_ymd (2026, 8, 23));
  /* A battery that is flat, and a slip of the hand. */
  fod_clock_advance (clock, -G_TIME_SPAN_DAY * 365 * 130);
  g_assert_cmpint (fod_day_today (clock), ==, FOD_DAY_FIRST);
  fod_clock_advance (clock, G_TIME_SPAN_DAY * 365 * 500);
  g_assert_cmpint (fod_day_today (clock), ==, FOD_DAY_LAST);
}

/* In Denmark, on the days summer time begins and ends: those have 23 and 25 hours. */
static void
test_instants (void)
{
  static const struct {
    const char *utc;
    const char *day;
    int minutes;
  } cases[] = {
    { "2026-03-28T22:59:59Z", "2026-03-28", 23 * 60 + 59 },
    { "2026-03-28T23:00:00Z", "2026-03-29", 0 },
    { "2026-03-29T00:59:59Z", "2026-03-29", 1 * 60 + 59 },
    { "2026-03-29T01:00:00Z", "2026-03-29", 3 * 60 },
    { "2026-03-29T21:59:59Z", "2026-03-29", 23 * 60 + 59 },
    { "2026-03-29T22:00:00Z", "2026-03-30", 0 },
    { "2026-10-24T21:59:59Z", "2026-10-24", 23 * 60 + 59 },
    { "2026-10-24T22:00:00Z", "2026-10-25", 0 },
    { "2026-10-25T00:59:59Z", "2026-10-25", 2 * 60 + 59 },
    { "2026-10-25T01:00:00Z", "2026-10-25", 2 * 60 },
    { "2026-10-25T22:59:59Z", "2026-10-25", 23 * 60 + 59 },
    { "2026-10-25T23:00:00Z", "2026-10-26", 0 },
  };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  g_setenv ("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (cases[i].utc, NULL);
    int minutes = 0;
    FodDay day = fod_day_from_instant (g_date_time_to_unix (utc) * G_USEC_PER_SEC, &minutes);
    g_autofree char *iso = fod_day_to_iso (day);

    g_assert_cmpstr (iso, ==, cases[i].day);
    g_assert_cmpint (minutes, ==, cases[i].minutes);
  }
  g_assert_cmpint (fod_day_from_instant (G_MAXINT64, NULL), ==, FOD_DAY_NONE);
  g_setenv ("TZ", before, TRUE);
}

int
main (int argc,
      char *argv[])
{
  /* Two hours ahead of UTC, so that a day taken in UTC is a wrong one. */
  g_setenv ("TZ", "<+02>-2", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/known-days", test_known_days);
  g_test_add_func ("/day/impossible-days", test_impossible_days);
  g_test_add_func ("/day/round-trip", test_round_trip);
  g_test_add_func ("/day/weeks-that-do-not-exist", test_weeks_that_do_not_exist);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/add-months", test_add_months);
  g_test_add_func ("/day/today", test_today);
  g_test_add_func ("/day/instants", test_instants);

  return g_test_run ();
}
