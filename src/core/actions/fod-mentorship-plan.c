/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-mentorship-plan.h"

static gboolean
is_meeting_day (const FodWorkCalendar *calendar,
                FodDay day,
                FodDay first,
                FodDay last)
{
  return day >= first && day <= last && fod_work_calendar_is_workday (calendar, day);
}

/* The workday nearest to @day in its week, a later one before an earlier one. */
static FodDay
find_in_week (const FodWorkCalendar *calendar,
              FodDay day,
              FodDay first,
              FodDay last)
{
  FodDay monday = fod_day_week_start (day);
  FodDay from = MAX (first, monday);
  FodDay to = MIN (last, monday + FOD_DAYS_PER_WEEK - 1);

  for (int distance = 0; distance < FOD_DAYS_PER_WEEK; distance++) {
    if (is_meeting_day (calendar, day + distance, from, to))
      return day + distance;
    if (is_meeting_day (calendar, day - distance, from, to))
      return day - distance;
  }
  return FOD_DAY_NONE;
}

/* A week without a workday, at Easter or Christmas, gives its meeting to the next workday; where
 * the next week has a meeting of its own, two would be squeezed together. */
static FodDay
place (const FodWorkCalendar *calendar,
       FodDay day,
       FodDay first,
       FodDay last,
       int weeks)
{
  FodDay found = find_in_week (calendar, day, first, last);

  if (found == FOD_DAY_NONE && weeks == 1 && day > first)
    return FOD_DAY_NONE;
  if (found == FOD_DAY_NONE)
    found = fod_work_calendar_next (calendar, MAX (day, first));
  return found <= last ? found : FOD_DAY_NONE;
}

/* Where the series is counted from: @start, or the first workday after a weekend. */
static FodDay
find_anchor (const FodWorkCalendar *calendar,
             FodDay start)
{
  FodWeekdays weekdays = fod_work_calendar_get_weekdays (calendar);

  if (weekdays & (1 << (fod_day_weekday (start) - 1)))
    return start;
  return fod_work_calendar_next (calendar, start);
}

/**
 * fod_mentorship_plan_days:
 * @calendar: the workdays of the pair
 * @start: the first day of the mentorship
 * @end: its last day
 * @weeks: weeks from one meeting to the next, at least 1
 *
 * Proposes the days of the meetings: always on the weekday of @start, or on the nearest workday
 * of that week when that one is a holiday, a closing day or off for another reason. Nobody is
 * proposed a meeting on a day that many workplaces keep free, whether or not this one does.
 *
 * Returns: (transfer full) (element-type FodDay): workdays, each once, the earliest first
 */
GArray *
fod_mentorship_plan_days (const FodWorkCalendar *calendar,
                          FodDay start,
                          FodDay end,
                          int weeks)
{
  g_autoptr (FodWorkCalendar) quiet =
    fod_work_calendar_new_with_free_days (calendar, FOD_FREE_DAYS_ALL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (FodDay));
  FodDay anchor = find_anchor (quiet, start);
  FodDay last = FOD_DAY_NONE;

  g_return_val_if_fail (weeks > 0, days);

  if (anchor == FOD_DAY_NONE)
    return days;
  for (FodDay target = anchor; target <= end; target += weeks * FOD_DAYS_PER_WEEK) {
    FodDay day = place (quiet, target, start, end, weeks);

    if (day == FOD_DAY_NONE || day <= last)
      continue;
    g_array_append_val (days, day);
    last = day;
  }
  return days;
}

/**
 * fod_mentorship_plan_end:
 * @start: the first day of a mentorship
 * @months: how many months it lasts
 *
 * Returns: its last day
 */
FodDay
fod_mentorship_plan_end (FodDay start,
                         int months)
{
  return fod_day_add_months (start, months) - 1;
}

/**
 * fod_mentorship_plan_half_way:
 * @days: (element-type FodDay): the days of the meetings
 *
 * Returns: the meeting in the middle, to look at the agreement, which is never the last one;
 *   %FOD_DAY_NONE when there is no other
 */
FodDay
fod_mentorship_plan_half_way (GArray *days)
{
  if (days->len < 2)
    return FOD_DAY_NONE;
  return g_array_index (days, FodDay, MIN (days->len / 2, days->len - 2));
}
