/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day.h"

#include <glib/gi18n-lib.h>

#include "fod-clock-time.h"
#include "fod-planning-error.h"

/* GDate counts from 0001-01-01 = 1. */
#define EPOCH_JULIAN 719163
#define LAST_YEAR 9999
#define LAST_DAY ((FodDay) 2932896)

static gboolean
is_day (FodDay day)
{
  return day > -EPOCH_JULIAN && day <= LAST_DAY;
}

/**
 * fod_day_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %FOD_DAY_NONE when there is no such day
 */
FodDay
fod_day_from_ymd (int year,
                  int month,
                  int day)
{
  GDate date;

  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
    return FOD_DAY_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FOD_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return (FodDay) g_date_get_julian (&date) - EPOCH_JULIAN;
}

/**
 * fod_day_get_ymd:
 * @day: a day, not %FOD_DAY_NONE
 * @year: (out) (optional): the year
 * @month: (out) (optional): 1 to 12
 * @month_day: (out) (optional): 1 to 31
 */
void
fod_day_get_ymd (FodDay day,
                 int *year,
                 int *month,
                 int *month_day)
{
  GDate date;

  g_return_if_fail (is_day (day));

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + EPOCH_JULIAN));
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (month_day != NULL)
    *month_day = g_date_get_day (&date);
}

/**
 * fod_day_days_in_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: 28 to 31
 */
int
fod_day_days_in_month (int year,
                       int month)
{
  g_return_val_if_fail (year >= 1 && year <= LAST_YEAR, 0);
  g_return_val_if_fail (month >= 1 && month <= 12, 0);

  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static gboolean
read_digits (const char *text,
             int n_digits,
             int *number)
{
  *number = 0;
  for (int i = 0; i < n_digits; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    *number = *number * 10 + (text[i] - '0');
  }

  return TRUE;
}

/**
 * fod_day_parse:
 * @text: (nullable): a date by ISO 8601, `YYYY-MM-DD`, and nothing around it
 * @error: return location for a #GError
 *
 * Returns: the day, or %FOD_DAY_NONE with %FOD_PLANNING_ERROR_INVALID_DAY when it is written
 *   otherwise, does not exist, or lies outside 1900–2200
 */
FodDay
fod_day_parse (const char *text,
               GError **error)
{
  g_autofree char *quoted = NULL;
  int year, month, month_day;
  FodDay day;

  if (text == NULL || !read_digits (text, 4, &year) || text[4] != '-' ||
      !read_digits (text + 5, 2, &month) || text[7] != '-' ||
      !read_digits (text + 8, 2, &month_day) || text[10] != '\0') {
    quoted = fod_planning_quote (text);
    g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY,
                 _ ("“%s” is not a date. Write it as 2026-08-31."), quoted);
    return FOD_DAY_NONE;
  }

  day = fod_day_from_ymd (year, month, month_day);
  if (day == FOD_DAY_NONE) {
    g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY,
                 _ ("“%s” is not a day that exists."), text);
    return FOD_DAY_NONE;
  }
  if (day < FOD_DAY_FIRST || day > FOD_DAY_LAST) {
    g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY,
                 _ ("“%s” is outside the years 1900 to 2200."), text);
    return FOD_DAY_NONE;
  }

  return day;
}

/**
 * fod_day_to_iso:
 * @day: a day, not %FOD_DAY_NONE
 *
 * Returns: (transfer full): `YYYY-MM-DD`
 */
char *
fod_day_to_iso (FodDay day)
{
  int year, month, month_day;

  g_return_val_if_fail (is_day (day), NULL);

  fod_day_get_ymd (day, &year, &month, &month_day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, month_day);
}

/**
 * fod_day_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday, as ISO 8601 counts
 */
int
fod_day_weekday (FodDay day)
{
  /* 1970-01-01 was a Thursday. */
  int since_monday = (day % FOD_DAYS_PER_WEEK + FOD_DAYS_PER_WEEK + 3) % FOD_DAYS_PER_WEEK;

  return since_monday + 1;
}

/**
 * fod_day_week_start:
 * @day: a day
 *
 * Returns: the Monday of the week that holds @day
 */
FodDay
fod_day_week_start (FodDay day)
{
  return day - (fod_day_weekday (day) - 1);
}

/**
 * fod_day_iso_week:
 * @day: a day, not %FOD_DAY_NONE
 * @year: (out) (optional): the year the week belongs to
 *
 * ISO 8601: a week belongs to the year that holds its Thursday.
 *
 * Returns: the week, 1 to 53
 */
int
fod_day_iso_week (FodDay day,
                  int *year)
{
  FodDay thursday = fod_day_week_start (day) + 3;
  int week_year = 0;

  g_return_val_if_fail (is_day (day), 0);

  fod_day_get_ymd (thursday, &week_year, NULL, NULL);
  if (year != NULL)
    *year = week_year;

  return (thursday - fod_day_from_ymd (week_year, 1, 1)) / FOD_DAYS_PER_WEEK + 1;
}

/**
 * fod_day_from_iso_week:
 * @year: the year the week belongs to
 * @week: 1 to 53
 * @iso_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: the day, or %FOD_DAY_NONE when that year has no such week
 */
FodDay
fod_day_from_iso_week (int year,
                       int week,
                       int iso_weekday)
{
  FodDay fourth_of_january = fod_day_from_ymd (year, 1, 4);
  FodDay monday;
  int week_year;

  if (fourth_of_january == FOD_DAY_NONE || week < 1 || week > 53 || iso_weekday < 1 ||
      iso_weekday > FOD_DAYS_PER_WEEK)
    return FOD_DAY_NONE;

  /* The fourth of January is always in week 1. */
  monday = fod_day_week_start (fourth_of_january) + (week - 1) * FOD_DAYS_PER_WEEK;
  if (!is_day (monday) || !is_day (monday + FOD_DAYS_PER_WEEK - 1))
    return FOD_DAY_NONE;
  fod_day_iso_week (monday, &week_year);

  return week_year == year ? monday + iso_weekday - 1 : FOD_DAY_NONE;
}

/**
 * fod_day_add_months:
 * @day: a day, not %FOD_DAY_NONE
 * @months: months to go forward, or back when negative
 *
 * Returns: the same day of that month, or its last day when the month is shorter;
 *   %FOD_DAY_NONE outside the years 1 to 9999
 */
FodDay
fod_day_add_months (FodDay day,
                    int months)
{
  int year, month, month_day, target_year, target_month;
  gint64 index;

  g_return_val_if_fail (is_day (day), FOD_DAY_NONE);

  fod_day_get_ymd (day, &year, &month, &month_day);
  index = (gint64) year * 12 + month - 1 + months;
  if (index < 12 || index >= (gint64) (LAST_YEAR + 1) * 12)
    return FOD_DAY_NONE;

  target_year = (int) (index / 12);
  target_month = (int) (index % 12) + 1;

  return fod_day_from_ymd (target_year, target_month,
                           MIN (month_day, fod_day_days_in_month (target_year, target_month)));
}

/**
 * fod_day_from_instant:
 * @unix_us: microseconds since 1970-01-01 UTC
 * @minutes: (out) (optional): minutes since midnight
 *
 * Reads an instant off the calendar and the clock on the wall, which summer time moves.
 *
 * Returns: the day in the local time zone; %FOD_DAY_NONE when the calendar does not reach so far
 */
FodDay
fod_day_from_instant (gint64 unix_us,
                      int *minutes)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (unix_us / G_USEC_PER_SEC);

  if (minutes != NULL)
    *minutes = local != NULL ? g_date_time_get_hour (local) * 60 + g_date_time_get_minute (local)
                             : FOD_CLOCK_TIME_NONE;
  if (local == NULL)
    return FOD_DAY_NONE;

  return fod_day_from_ymd (g_date_time_get_year (local), g_date_time_get_month (local),
                           g_date_time_get_day_of_month (local));
}

/**
 * fod_day_today:
 * @clock: a clock
 *
 * Returns: the day it is in the local time zone; for a clock that is out of all reason, the nearest
 *   day there is
 */
FodDay
fod_day_today (FodClock *clock)
{
  FodDay day = fod_day_from_instant (fod_clock_now (clock), NULL);

  return day == FOD_DAY_NONE ? FOD_DAY_FIRST : CLAMP (day, FOD_DAY_FIRST, FOD_DAY_LAST);
}
