/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-holidays.h"

#include <glib.h>

#include "fod-language.h"
#include "fod-planning-error.h"

/* Easter Sundays from published tables, the earliest and the latest possible among them. */
static void
test_easter (void)
{
  static const char *const days[] = {
    "1900-04-15",
    "1913-03-23",
    "1943-04-25",
    "1954-04-18",
    "1981-04-19",
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2019-04-21",
    "2023-04-09",
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
    "2076-04-19",
    "2100-03-28",
    "2160-03-23",
    "2200-04-06",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++) {
    FodDay day = fod_day_parse (days[i], NULL);
    FodHoliday holiday;
    int year;

    g_test_message ("%s", days[i]);
    fod_day_get_ymd (day, &year, NULL, NULL);
    g_assert_cmpint (fod_holidays_easter (year), ==, day);
    g_assert_true (fod_holidays_lookup (day, &holiday));
    g_assert_cmpint (holiday, ==, FOD_HOLIDAY_EASTER_SUNDAY);
  }
}

typedef struct {
  const char *day;
  const char *name;
} Named;

static void
assert_year (int year,
             const Named *expected,
             gsize n_expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) days = fod_holidays_of_year (year, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, n_expected);
  for (guint i = 0; i < days->len; i++) {
    FodHolidayDay found = g_array_index (days, FodHolidayDay, i);
    g_autofree char *iso = fod_day_to_iso (found.day);

    g_assert_cmpstr (iso, ==, expected[i].day);
    g_assert_cmpstr (fod_holiday_name (found.holiday), ==, expected[i].name);
  }
}

static void
test_2023 (void)
{
  static const Named expected[] = {
    { "2023-01-01", "nytårsdag" },
    { "2023-04-06", "skærtorsdag" },
    { "2023-04-07", "langfredag" },
    { "2023-04-09", "påskedag" },
    { "2023-04-10", "2. påskedag" },
    { "2023-05-05", "store bededag" },
    { "2023-05-18", "Kristi himmelfartsdag" },
    { "2023-05-28", "pinsedag" },
    { "2023-05-29", "2. pinsedag" },
    { "2023-12-25", "juledag" },
    { "2023-12-26", "2. juledag" },
  };

  assert_year (2023, expected, G_N_ELEMENTS (expected));
}

static void
test_2026 (void)
{
  static const Named expected[] = {
    { "2026-01-01", "nytårsdag" },
    { "2026-04-02", "skærtorsdag" },
    { "2026-04-03", "langfredag" },
    { "2026-04-05", "påskedag" },
    { "2026-04-06", "2. påskedag" },
    { "2026-05-14", "Kristi himmelfartsdag" },
    { "2026-05-24", "pinsedag" },
    { "2026-05-25", "2. pinsedag" },
    { "2026-12-25", "juledag" },
    { "2026-12-26", "2. juledag" },
  };

  assert_year (2026, expected, G_N_ELEMENTS (expected));
}

/* The weekday each movable holiday must fall on; 0 for any. */
static int
get_weekday (FodHoliday holiday)
{
  switch (holiday) {
  case FOD_HOLIDAY_MAUNDY_THURSDAY:
  case FOD_HOLIDAY_ASCENSION_DAY:
    return 4;
  case FOD_HOLIDAY_GOOD_FRIDAY:
  case FOD_HOLIDAY_GENERAL_PRAYER_DAY:
    return 5;
  case FOD_HOLIDAY_EASTER_SUNDAY:
  case FOD_HOLIDAY_WHIT_SUNDAY:
    return 7;
  case FOD_HOLIDAY_EASTER_MONDAY:
  case FOD_HOLIDAY_WHIT_MONDAY:
    return 1;
  case FOD_HOLIDAY_NEW_YEARS_DAY:
  case FOD_HOLIDAY_CHRISTMAS_DAY:
  case FOD_HOLIDAY_SECOND_CHRISTMAS_DAY:
  default:
    return 0;
  }
}

static void
test_all_years (void)
{
  for (int year = FOD_DAY_FIRST_YEAR; year <= FOD_DAY_LAST_YEAR; year++) {
    g_autoptr (GArray) days = fod_holidays_of_year (year, NULL);
    FodDay easter = fod_holidays_easter (year);
    FodDay last = FOD_DAY_NONE;
    guint n_found = 0;

    g_assert_cmpuint (days->len, ==, year <= 2023 ? 11 : 10);
    g_assert_cmpint (easter, >=, fod_day_from_ymd (year, 3, 22));
    g_assert_cmpint (easter, <=, fod_day_from_ymd (year, 4, 25));
    for (guint i = 0; i < days->len; i++) {
      FodHolidayDay found = g_array_index (days, FodHolidayDay, i);
      FodHoliday looked_up;

      g_assert_cmpint (found.day, >, last);
      last = found.day;
      g_assert_true (fod_holidays_lookup (found.day, &looked_up));
      g_assert_cmpint (looked_up, ==, found.holiday);
      if (get_weekday (found.holiday) != 0)
        g_assert_cmpint (fod_day_weekday (found.day), ==, get_weekday (found.holiday));
    }

    last = fod_day_from_ymd (year, 12, 31);
    for (FodDay day = fod_day_from_ymd (year, 1, 1); day <= last; day++)
      n_found += fod_holidays_lookup (day, NULL);
    g_assert_cmpuint (n_found, ==, days->len);
  }
}

static void
test_out_of_range (void)
{
  static const int years[] = { 1899, 2201, 0, -1, G_MAXINT, G_MININT };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_holidays_of_year (years[i], &error));
    g_assert_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY);
  }
  g_assert_false (fod_holidays_lookup (FOD_DAY_NONE, NULL));
  g_assert_false (fod_holidays_lookup (fod_day_from_ymd (1899, 12, 25), NULL));
  g_assert_false (fod_holidays_lookup (fod_day_from_ymd (2201, 1, 1), NULL));
}

int
main (int argc,
      char *argv[])
{
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holidays/easter", test_easter);
  g_test_add_func ("/holidays/2023", test_2023);
  g_test_add_func ("/holidays/2026", test_2026);
  g_test_add_func ("/holidays/all-years", test_all_years);
  g_test_add_func ("/holidays/out-of-range", test_out_of_range);

  return g_test_run ();
}
