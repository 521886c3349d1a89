/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-text.h"

#include <glib.h>

#include "fod-language.h"

static FodDay
read_day (const char *iso)
{
  FodDay day = fod_day_parse (iso, NULL);

  g_assert_cmpint (day, !=, FOD_DAY_NONE);

  return day;
}

static void
test_one_day (void)
{
  static const struct {
    const char *day;
    char *(*format) (FodDay day);
    const char *expected;
  } cases[] = {
    { "2026-08-03", fod_day_text_long, "mandag den 3.\u00a0august 2026" },
    { "2027-12-24", fod_day_text_long, "fredag den 24.\u00a0december 2027" },
    { "2026-08-03", fod_day_text_medium, "man.\u00a03.\u00a0aug." },
    { "2027-05-01", fod_day_text_medium, "lør.\u00a01.\u00a0maj" },
    { "2026-08-03", fod_day_text_short, "03.08.2026" },
    { "2026-12-31", fod_day_text_short, "31.12.2026" },
    { "2026-08-31", fod_day_text_week, "uge\u00a036" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = cases[i].format (read_day (cases[i].day));

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_week_heading (void)
{
  static const struct {
    const char *day;
    const char *last; /* NULL when nothing is said of it */
    const char *expected;
  } cases[] = {
    { "2026-08-31", NULL, "Uge\u00a036 · 31.\u00a0august – 4.\u00a0september" },
    { "2026-09-04", "2026-09-04", "Uge\u00a036 · 31.\u00a0august – 4.\u00a0september" },
    { "2026-09-01", "2026-09-05", "Uge\u00a036 · 31.\u00a0august – 6.\u00a0september" },
    { "2026-09-01", "2026-09-06", "Uge\u00a036 · 31.\u00a0august – 6.\u00a0september" },
    { "2026-09-06", NULL, "Uge\u00a036 · 31.\u00a0august – 6.\u00a0september" },
    { "2026-08-24", NULL, "Uge\u00a035 · 24.–28.\u00a0august" },
    { "2026-08-24", "2026-08-29", "Uge\u00a035 · 24.–30.\u00a0august" },
    { "2027-01-01", NULL, "Uge\u00a053 · 28.\u00a0december 2026 – 1.\u00a0januar 2027" },
    { "2027-01-01", "2027-01-02", "Uge\u00a053 · 28.\u00a0december 2026 – 3.\u00a0januar 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodDay last = cases[i].last ? read_day (cases[i].last) : FOD_DAY_NONE;
    g_autofree char *text = fod_day_text_week_heading (read_day (cases[i].day), last);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_long_with_time (void)
{
  g_autofree char *text = fod_day_text_long_with_time (read_day ("2026-08-03"), 540);

  g_autofree char *without = fod_day_text_long_with_time (read_day ("2026-08-03"), -1);

  g_assert_cmpstr (text, ==, "mandag den 3.\u00a0august kl.\u00a09.00");
  g_assert_cmpstr (without, ==, "mandag den 3.\u00a0august 2026");
}

static void
test_range (void)
{
  static const char *const cases[][4] = {
    { "2026-08-24", "2026-08-24", "24.\u00a0august", "24.\u00a0august 2026" },
    { "2026-08-24", "2026-08-28", "24.–28.\u00a0august", "24.–28.\u00a0august 2026" },
    { "1996-01-04", "1996-04-09", "4.\u00a0januar – 9.\u00a0april",
      "4.\u00a0januar – 9.\u00a0april 1996" },
    { "2026-08-24", "2027-08-28", "24.\u00a0august 2026 – 28.\u00a0august 2027",
      "24.\u00a0august 2026 – 28.\u00a0august 2027" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text =
      fod_day_text_range (read_day (cases[i][0]), read_day (cases[i][1]));
    g_autofree char *with_year =
      fod_day_text_range_with_year (read_day (cases[i][0]), read_day (cases[i][1]));

    g_assert_cmpstr (text, ==, cases[i][2]);
    g_assert_cmpstr (with_year, ==, cases[i][3]);
  }
}

static void
test_relative (void)
{
  static const struct {
    int distance;
    const char *expected;
  } cases[] = {
    { 0, "i dag" },
    { 1, "i morgen" },
    { -1, "i går" },
    { 2, "om 2 dage" },
    { 3, "om 3 dage" },
    { 14, "om 14 dage" },
    { 15, "tirs.\u00a08.\u00a0sep." },
    { -2, "for 2 dage siden" },
    { -14, "for 14 dage siden" },
    { -15, "søn.\u00a09.\u00a0aug." },
    { 365, "tirs.\u00a024.\u00a0aug. 2027" },
    { -365, "søn.\u00a024.\u00a0aug. 2025" },
  };
  FodDay today = read_day ("2026-08-24");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = fod_day_text_relative (today + cases[i].distance, today);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_overdue (void)
{
  static const struct {
    int late;
    const char *expected;
  } cases[] = {
    { -1, NULL },
    { 0, NULL },
    { 1, "1 dag over tid" },
    { 3, "3 dage over tid" },
    { 400, "400 dage over tid" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = fod_day_text_overdue (1000, 1000 + cases[i].late);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
  g_assert_null (fod_day_text_overdue (FOD_DAY_NONE, 1000));
}

static void
test_duration (void)
{
  static const struct {
    int minutes;
    const char *expected;
  } cases[] = {
    { 0, "0\u00a0min" },
    { 45, "45\u00a0min" },
    { 60, "1\u00a0time" },
    { 90, "1\u00a0time 30\u00a0min" },
    { 120, "2\u00a0timer" },
    { 150, "2\u00a0timer 30\u00a0min" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text = fod_day_text_duration (cases[i].minutes);

    g_assert_cmpstr (text, ==, cases[i].expected);
  }
}

static void
test_instant (void)
{
  g_autoptr (GDateTime) local = g_date_time_new_local (2026, 8, 3, 9, 5, 0);
  g_autofree char *text = fod_day_text_instant (g_date_time_to_unix (local) * G_USEC_PER_SEC);
  g_autofree char *never = fod_day_text_instant (G_MAXINT64);

  g_assert_cmpstr (text, ==, "mandag den 3.\u00a0august 2026 kl.\u00a09.05");
  g_assert_cmpstr (never, ==, "");
}

int
main (int argc,
      char *argv[])
{
  g_setenv ("LC_ALL", "C", TRUE);
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-text/one-day", test_one_day);
  g_test_add_func ("/day-text/week-heading", test_week_heading);
  g_test_add_func ("/day-text/long-with-time", test_long_with_time);
  g_test_add_func ("/day-text/range", test_range);
  g_test_add_func ("/day-text/relative", test_relative);
  g_test_add_func ("/day-text/overdue", test_overdue);
  g_test_add_func ("/day-text/duration", test_duration);
  g_test_add_func ("/day-text/instant", test_instant);

  return g_test_run ();
}
