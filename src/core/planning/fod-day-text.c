/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-text.h"

#include <glib/gi18n-lib.h>

#include "fod-clock-time.h"
#include "fod-danish.h"

/* Farther away a date says more than a number of days. */
#define NEAR_DAYS 14

/**
 * fod_day_text_long:
 * @day: a day
 *
 * Returns: (transfer full): "mandag den 3. august 2026"
 */
char *
fod_day_text_long (FodDay day)
{
  int year, month, month_day;

  g_return_val_if_fail (day != FOD_DAY_NONE, NULL);

  fod_day_get_ymd (day, &year, &month, &month_day);

  /* TRANSLATORS: A date: weekday, day, month, year. */
  return g_strdup_printf (C_ ("long date", "%1$s %2$d %3$s %4$d"),
                          fod_danish_weekday_name (fod_day_weekday (day)), month_day,
                          fod_danish_month_name (month), year);
}

/**
 * fod_day_text_long_with_time:
 * @day: a day
 * @minutes: minutes since midnight, or %FOD_CLOCK_TIME_NONE
 *
 * Without the year; with a time of day the date is near.
 *
 * Returns: (transfer full): "mandag den 3. august kl. 9.00"
 */
char *
fod_day_text_long_with_time (FodDay day,
                             int minutes)
{
  g_autofree char *time = NULL;
  int month, month_day;

  g_return_val_if_fail (day != FOD_DAY_NONE, NULL);

  if (minutes == FOD_CLOCK_TIME_NONE)
    return fod_day_text_long (day);
  time = fod_clock_time_to_text (minutes);
  g_return_val_if_fail (time != NULL, NULL);

  fod_day_get_ymd (day, NULL, &month, &month_day);

  /* TRANSLATORS: A date and time: weekday, day, month, “at 9:00”. */
  return g_strdup_printf (C_ ("date and time", "%1$s %2$d %3$s %4$s"),
                          fod_danish_weekday_name (fod_day_weekday (day)), month_day,
                          fod_danish_month_name (month), time);
}

/**
 * fod_day_text_instant:
 * @unix_us: microseconds since 1970-01-01 UTC
 *
 * Returns: (transfer full): "mandag den 3. august 2026 kl. 9.00" in the local time zone; "" when
 *   the calendar does not reach so far
 */
char *
fod_day_text_instant (gint64 unix_us)
{
  int minutes;
  FodDay day = fod_day_from_instant (unix_us, &minutes);
  g_autofree char *date = day != FOD_DAY_NONE ? fod_day_text_long (day) : NULL;
  g_autofree char *time = date != NULL ? fod_clock_time_to_text (minutes) : NULL;

  return date != NULL ? g_strdup_printf ("%s %s", date, time) : g_strdup ("");
}

/**
 * fod_day_text_medium:
 * @day: a day
 *
 * Returns: (transfer full): "man. 3. aug."
 */
char *
fod_day_text_medium (FodDay day)
{
  int month, month_day;

  g_return_val_if_fail (day != FOD_DAY_NONE, NULL);

  fod_day_get_ymd (day, NULL, &month, &month_day);

  /* TRANSLATORS: A short date: weekday, day, month. */
  return g_strdup_printf (C_ ("medium date", "%1$s %2$d %3$s"),
                          fod_danish_weekday_short_name (fod_day_weekday (day)), month_day,
                          fod_danish_month_short_name (month));
}

/**
 * fod_day_text_short:
 * @day: a day
 *
 * Returns: (transfer full): "03.08.2026", the Danish way in both languages
 */
char *
fod_day_text_short (FodDay day)
{
  int year, month, month_day;

  g_return_val_if_fail (day != FOD_DAY_NONE, NULL);

  fod_day_get_ymd (day, &year, &month, &month_day);

  return g_strdup_printf ("%02d.%02d.%04d", month_day, month, year);
}

static char *
format_day_and_month (FodDay day,
                      gboolean with_year)
{
  int year, month, month_day;

  fod_day_get_ymd (day, &year, &month, &month_day);
  if (with_year)
    /* TRANSLATORS: A date: day, month, year. */
    return g_strdup_printf (C_ ("day in a range", "%1$d %2$s %3$d"), month_day,
                            fod_danish_month_name (month), year);

  /* TRANSLATORS: A date: day, month. */
  return g_strdup_printf (C_ ("day in a range", "%1$d %2$s"), month_day,
                          fod_danish_month_name (month));
}

/**
 * fod_day_text_range:
 * @first: the first day
 * @last: the last day
 *
 * Returns: (transfer full): "24.–28. august", "31. august – 4. september", or with the years
 *   when they differ
 */
char *
fod_day_text_range (FodDay first,
                    FodDay last)
{
  int year, month, month_day, last_year, last_month, last_month_day;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (first != FOD_DAY_NONE && first <= last, NULL);

  fod_day_get_ymd (first, &year, &month, &month_day);
  fod_day_get_ymd (last, &last_year, &last_month, &last_month_day);
  from = format_day_and_month (first, year != last_year);
  if (first == last)
    return g_steal_pointer (&from);
  if (year == last_year && month == last_month)
    /* TRANSLATORS: Days within one month: first day, last day, month. */
    return g_strdup_printf (C_ ("days in a month", "%1$d–%2$d %3$s"), month_day, last_month_day,
                            fod_danish_month_name (month));
  to = format_day_and_month (last, year != last_year);

  return g_strdup_printf ("%s – %s", from, to);
}

/**
 * fod_day_text_range_with_year:
 * @first: the first day
 * @last: the last day
 *
 * For days that may lie in another year than the one it is.
 *
 * Returns: (transfer full): "24.–28. august 2026", or fod_day_text_range() when the years differ
 */
char *
fod_day_text_range_with_year (FodDay first,
                              FodDay last)
{
  g_autofree char *range = fod_day_text_range (first, last);
  int year, last_year;

  g_return_val_if_fail (range != NULL, NULL);

  fod_day_get_ymd (first, &year, NULL, NULL);
  fod_day_get_ymd (last, &last_year, NULL, NULL);
  if (year != last_year)
    return g_steal_pointer (&range);

  /* TRANSLATORS: Days of one year: “24–28 August” and the year. */
  return g_strdup_printf (C_ ("days in a year", "%1$s %2$d"), range, year);
}

/**
 * fod_day_text_week:
 * @day: a day
 *
 * Returns: (transfer full): its ISO week, "uge 36"
 */
char *
fod_day_text_week (FodDay day)
{
  g_return_val_if_fail (day != FOD_DAY_NONE, NULL);

  return g_strdup_printf (_ ("week %d"), fod_day_iso_week (day, NULL));
}

/**
 * fod_day_text_week_heading:
 * @day: any day of the week
 * @last: the last day of what stands under the heading, or %FOD_DAY_NONE
 *
 * Names Monday to Friday, as people at work think of a week; to Sunday when something lies on the
 * Saturday or Sunday.
 *
 * Returns: (transfer full): "Uge 36 · 31. august – 4. september"
 */
char *
fod_day_text_week_heading (FodDay day,
                           FodDay last)
{
  g_autofree char *week = fod_day_text_week (day);
  g_autofree char *capitalized = NULL;
  g_autofree char *range = NULL;
  FodDay monday;

  g_return_val_if_fail (week != NULL, NULL);

  monday = fod_day_week_start (day);
  capitalized = fod_danish_capitalize (week);
  range = fod_day_text_range (monday, MAX (day, last) > monday + 4 ? monday + 6 : monday + 4);

  return g_strdup_printf ("%s · %s", capitalized, range);
}

/**
 * fod_day_text_medium_from:
 * @day: a day
 * @today: the day it is
 *
 * Returns: (transfer full): the medium date, with the year when it is another than that of @today
 */
char *
fod_day_text_medium_from (FodDay day,
                          FodDay today)
{
  g_autofree char *medium = fod_day_text_medium (day);
  int year, this_year;

  g_return_val_if_fail (medium != NULL, NULL);

  fod_day_get_ymd (day, &year, NULL, NULL);
  fod_day_get_ymd (today, &this_year, NULL, NULL);
  if (year == this_year)
    return g_steal_pointer (&medium);

  return g_strdup_printf ("%s %d", medium, year);
}

/**
 * fod_day_text_relative:
 * @day: a day
 * @today: the day it is
 *
 * Returns: (transfer full): "i dag", "i morgen", "i går", "om 3 dage" or "3 dage siden"; more
 *   than 14 days away the medium date, with the year when it is another
 */
char *
fod_day_text_relative (FodDay day,
                       FodDay today)
{
  int distance;

  g_return_val_if_fail (day != FOD_DAY_NONE && today != FOD_DAY_NONE, NULL);

  distance = day - today;
  if (distance == 0)
    return g_strdup (_ ("today"));
  if (distance == 1)
    return g_strdup (_ ("tomorrow"));
  if (distance == -1)
    return g_strdup (_ ("yesterday"));
  if (distance > NEAR_DAYS || distance < -NEAR_DAYS)
    return fod_day_text_medium_from (day, today);
  if (distance > 0)
    return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) distance), distance);

  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) -distance), -distance);
}

/**
 * fod_day_text_overdue:
 * @due: when it should have been done
 * @today: the day it is
 *
 * Returns: (transfer full) (nullable): "3 dage over tid"; %NULL when it is not late
 */
char *
fod_day_text_overdue (FodDay due,
                      FodDay today)
{
  int late;

  if (due == FOD_DAY_NONE || today == FOD_DAY_NONE || due >= today)
    return NULL;
  late = today - due;

  return g_strdup_printf (ngettext ("%d day overdue", "%d days overdue", (gulong) late), late);
}

/**
 * fod_day_text_duration:
 * @minutes: a length in minutes, not negative
 *
 * Returns: (transfer full): "45 min", "2 timer" or "1 time 30 min"
 */
char *
fod_day_text_duration (int minutes)
{
  g_autofree char *hours_text = NULL;
  g_autofree char *minutes_text = NULL;
  int hours = minutes / 60;

  g_return_val_if_fail (minutes >= 0, NULL);

  hours_text = g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), hours);
  minutes_text = g_strdup_printf (_ ("%d min"), minutes % 60);
  if (hours == 0)
    return g_steal_pointer (&minutes_text);
  if (minutes % 60 == 0)
    return g_steal_pointer (&hours_text);

  return g_strconcat (hours_text, " ", minutes_text, NULL);
}
