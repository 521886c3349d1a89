/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-holidays.h"

#include <glib/gi18n-lib.h>

#include "fod-planning-error.h"

/* Abolished by lov nr. 214 af 28/02/2023, in force from 2024. */
#define GENERAL_PRAYER_DAY_LAST_YEAR 2023

typedef struct {
  int days_after_easter;
  FodHoliday holiday;
} MovableHoliday;

typedef struct {
  int month;
  int day;
  FodHoliday holiday;
} FixedHoliday;

static const MovableHoliday MOVABLE[] = {
  { -3, FOD_HOLIDAY_MAUNDY_THURSDAY },
  { -2, FOD_HOLIDAY_GOOD_FRIDAY },
  { 0, FOD_HOLIDAY_EASTER_SUNDAY },
  { 1, FOD_HOLIDAY_EASTER_MONDAY },
  { 26, FOD_HOLIDAY_GENERAL_PRAYER_DAY },
  { 39, FOD_HOLIDAY_ASCENSION_DAY },
  { 49, FOD_HOLIDAY_WHIT_SUNDAY },
  { 50, FOD_HOLIDAY_WHIT_MONDAY },
};

static const FixedHoliday FIXED[] = {
  { 1, 1, FOD_HOLIDAY_NEW_YEARS_DAY },
  { 12, 25, FOD_HOLIDAY_CHRISTMAS_DAY },
  { 12, 26, FOD_HOLIDAY_SECOND_CHRISTMAS_DAY },
};

/* In the order of FodHoliday. */
static const char *const NAMES[] = {
  N_ ("New Year’s Day"),
  N_ ("Maundy Thursday"),
  N_ ("Good Friday"),
  N_ ("Easter Sunday"),
  N_ ("Easter Monday"),
  N_ ("General Prayer Day"),
  N_ ("Ascension Day"),
  N_ ("Whit Sunday"),
  N_ ("Whit Monday"),
  N_ ("Christmas Day"),
  N_ ("Second Day of Christmas"),
};

static gboolean
is_known_year (int year)
{
  return year >= FOD_DAY_FIRST_YEAR && year <= FOD_DAY_LAST_YEAR;
}

static gboolean
is_kept (FodHoliday holiday,
         int year)
{
  return holiday != FOD_HOLIDAY_GENERAL_PRAYER_DAY || year <= GENERAL_PRAYER_DAY_LAST_YEAR;
}

/**
 * fod_holidays_easter:
 * @year: 1900 to 2200
 *
 * The Gregorian computus as Butcher gives it (Jean Meeus, Astronomical Algorithms, 2nd ed.,
 * chapter 8); the letters are his.
 *
 * Returns: Easter Sunday
 */
FodDay
fod_holidays_easter (int year)
{
  int a = year % 19;
  int b = year / 100;
  int c = year % 100;
  int d = b / 4;
  int e = b % 4;
  int f = (b + 8) / 25;
  int g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4;
  int k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  g_return_val_if_fail (is_known_year (year), FOD_DAY_NONE);

  return fod_day_from_ymd (year, n / 31, n % 31 + 1);
}

/**
 * fod_holidays_lookup:
 * @day: a day
 * @holiday: (out) (optional): which holiday it is
 *
 * Public holidays alone: 5 June, Christmas Eve and the like are for #FodWorkCalendar. No two
 * public holidays fall on one day.
 *
 * Returns: whether @day is a Danish public holiday; never outside 1900–2200
 */
gboolean
fod_holidays_lookup (FodDay day,
                     FodHoliday *holiday)
{
  int year, month, month_day, distance;

  if (day < FOD_DAY_FIRST || day > FOD_DAY_LAST)
    return FALSE;

  fod_day_get_ymd (day, &year, &month, &month_day);
  for (gsize i = 0; i < G_N_ELEMENTS (FIXED); i++) {
    if (FIXED[i].month == month && FIXED[i].day == month_day) {
      if (holiday != NULL)
        *holiday = FIXED[i].holiday;
      return TRUE;
    }
  }

  distance = day - fod_holidays_easter (year);
  for (gsize i = 0; i < G_N_ELEMENTS (MOVABLE); i++) {
    if (MOVABLE[i].days_after_easter == distance && is_kept (MOVABLE[i].holiday, year)) {
      if (holiday != NULL)
        *holiday = MOVABLE[i].holiday;
      return TRUE;
    }
  }

  return FALSE;
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b)
{
  const FodHolidayDay *first = a;
  const FodHolidayDay *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

/**
 * fod_holidays_of_year:
 * @year: 1900 to 2200
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (element-type FodHolidayDay): the year's public holidays, first to
 *   last, or %NULL with %FOD_PLANNING_ERROR_INVALID_DAY for other years
 */
GArray *
fod_holidays_of_year (int year,
                      GError **error)
{
  g_autoptr (GArray) days = NULL;
  FodDay easter;

  if (!is_known_year (year)) {
    g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY,
                 _ ("Holidays are known for the years 1900 to 2200, not for %d."), year);
    return NULL;
  }

  days = g_array_new (FALSE, FALSE, sizeof (FodHolidayDay));
  easter = fod_holidays_easter (year);
  for (gsize i = 0; i < G_N_ELEMENTS (FIXED); i++) {
    FodHolidayDay fixed = { fod_day_from_ymd (year, FIXED[i].month, FIXED[i].day),
                            FIXED[i].holiday };

    g_array_append_val (days, fixed);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (MOVABLE); i++) {
    FodHolidayDay movable = { easter + MOVABLE[i].days_after_easter, MOVABLE[i].holiday };

    if (is_kept (movable.holiday, year))
      g_array_append_val (days, movable);
  }
  g_array_sort (days, compare_days_cb);

  return g_steal_pointer (&days);
}

/**
 * fod_holiday_name:
 * @holiday: a holiday
 *
 * Returns: (transfer none): its name as it stands in a sentence, such as "langfredag"
 */
const char *
fod_holiday_name (FodHoliday holiday)
{
  g_return_val_if_fail ((guint) holiday < G_N_ELEMENTS (NAMES), NULL);

  return _ (NAMES[holiday]);
}
