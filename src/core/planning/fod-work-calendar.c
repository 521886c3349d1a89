/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-work-calendar.h"

#include <glib/gi18n-lib.h>

#include "fod-danish.h"
#include "fod-holidays.h"
#include "fod-planning-error.h"

/* Ten years without a workday: nobody works here, and the search ends. */
#define SEARCH_DAYS 3653

/**
 * FodWorkCalendar:
 *
 * Which days people work: their weekdays, less the public holidays, less the days off by local
 * agreement, less the closing periods. Never changes once it is made.
 */
struct _FodWorkCalendar {
  FodWeekdays weekdays;
  FodFreeDays free_days;
  GPtrArray *closings;
};

G_DEFINE_BOXED_TYPE (FodWorkCalendar,
                     fod_work_calendar,
                     fod_work_calendar_ref,
                     fod_work_calendar_unref)

typedef struct {
  FodFreeDays rule;
  int month;
  int day;
  const char *name;
} FixedFreeDay;

static const FixedFreeDay FIXED_FREE_DAYS[] = {
  { FOD_FREE_DAYS_MAY_DAY, 5, 1, N_ ("May Day") },
  { FOD_FREE_DAYS_CONSTITUTION_DAY, 6, 5, N_ ("Constitution Day") },
  { FOD_FREE_DAYS_CHRISTMAS_EVE, 12, 24, N_ ("Christmas Eve") },
  { FOD_FREE_DAYS_NEW_YEARS_EVE, 12, 31, N_ ("New Year’s Eve") },
};

static void
free_range_cb (gpointer range)
{
  fod_day_range_unref (range);
}

/**
 * fod_work_calendar_new:
 * @weekdays: the weekdays people work, at least one
 * @free_days: the days off by local agreement
 * @closings: (nullable) (element-type FodDayRange) (transfer none): when it is closed; a single
 *   free day is a range of one
 * @error: return location for a #GError
 *
 * Returns: (transfer full): a calendar, or %NULL with %FOD_PLANNING_ERROR_INVALID_WEEKDAYS
 */
FodWorkCalendar *
fod_work_calendar_new (FodWeekdays weekdays,
                       FodFreeDays free_days,
                       GPtrArray *closings,
                       GError **error)
{
  FodWorkCalendar *self;

  if ((weekdays & FOD_WEEKDAYS_ALL) == FOD_WEEKDAYS_NONE) {
    g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_WEEKDAYS,
                         _ ("Choose at least one weekday."));
    return NULL;
  }

  self = g_atomic_rc_box_new0 (FodWorkCalendar);
  self->weekdays = weekdays & FOD_WEEKDAYS_ALL;
  self->free_days = free_days;
  self->closings = g_ptr_array_new_with_free_func (free_range_cb);
  for (guint i = 0; closings != NULL && i < closings->len; i++)
    g_ptr_array_add (self->closings, fod_day_range_ref (g_ptr_array_index (closings, i)));

  return self;
}

/**
 * fod_work_calendar_new_default:
 *
 * Returns: (transfer full): Monday to Friday, public holidays alone
 */
FodWorkCalendar *
fod_work_calendar_new_default (void)
{
  return fod_work_calendar_new (FOD_WEEKDAYS_DEFAULT, FOD_FREE_DAYS_NONE, NULL, NULL);
}

/**
 * fod_work_calendar_new_with_free_days:
 * @other: a calendar
 * @free_days: days off by local agreement
 *
 * Returns: (transfer full): @other with other days off
 */
FodWorkCalendar *
fod_work_calendar_new_with_free_days (const FodWorkCalendar *other,
                                      FodFreeDays free_days)
{
  g_return_val_if_fail (other != NULL, NULL);

  return fod_work_calendar_new (other->weekdays, free_days, other->closings, NULL);
}

/**
 * fod_work_calendar_ref:
 * @self: a calendar
 *
 * Returns: (transfer full): @self
 */
FodWorkCalendar *
fod_work_calendar_ref (FodWorkCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
clear_calendar_cb (gpointer data)
{
  FodWorkCalendar *self = data;

  g_ptr_array_unref (self->closings);
}

/**
 * fod_work_calendar_unref:
 * @self: (transfer full): a calendar
 *
 * Lets go of @self.
 */
void
fod_work_calendar_unref (FodWorkCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, clear_calendar_cb);
}

/**
 * fod_work_calendar_get_weekdays:
 * @self: a calendar
 *
 * Returns: the weekdays that are worked
 */
FodWeekdays
fod_work_calendar_get_weekdays (const FodWorkCalendar *self)
{
  g_return_val_if_fail (self != NULL, FOD_WEEKDAYS_NONE);

  return self->weekdays;
}

/**
 * fod_work_calendar_get_free_days:
 * @self: a calendar
 *
 * Returns: the days that are free by local agreement
 */
FodFreeDays
fod_work_calendar_get_free_days (const FodWorkCalendar *self)
{
  g_return_val_if_fail (self != NULL, FOD_FREE_DAYS_NONE);

  return self->free_days;
}

static const char *
find_free_day (const FodWorkCalendar *self,
               FodDay day)
{
  int year, month, month_day;

  fod_day_get_ymd (day, &year, &month, &month_day);
  for (gsize i = 0; i < G_N_ELEMENTS (FIXED_FREE_DAYS); i++) {
    const FixedFreeDay *free_day = &FIXED_FREE_DAYS[i];

    if ((self->free_days & free_day->rule) != 0 && free_day->month == month &&
        free_day->day == month_day)
      return _ (free_day->name);
  }

  if ((self->free_days & FOD_FREE_DAYS_DAY_AFTER_ASCENSION) != 0) {
    FodHoliday holiday;

    if (fod_holidays_lookup (day - 1, &holiday) && holiday == FOD_HOLIDAY_ASCENSION_DAY)
      return _ ("the day after Ascension Day");
  }

  return NULL;
}

static gboolean
is_closed (const FodWorkCalendar *self,
           FodDay day)
{
  for (guint i = 0; i < self->closings->len; i++) {
    if (fod_day_range_contains (g_ptr_array_index (self->closings, i), day))
      return TRUE;
  }

  return FALSE;
}

/* Why nobody works that day; %NULL for a workday. Beyond the known holidays it is closed. */
static const char *
find_reason (const FodWorkCalendar *self,
             FodDay day)
{
  const char *reason;
  FodHoliday holiday;

  if (day < FOD_DAY_FIRST || day > FOD_DAY_LAST)
    return C_ ("why nobody works that day", "closed");
  if (fod_holidays_lookup (day, &holiday))
    return fod_holiday_name (holiday);
  reason = find_free_day (self, day);
  if (reason != NULL)
    return reason;
  if (is_closed (self, day))
    return C_ ("why nobody works that day", "closed");
  if (!fod_weekdays_contains (self->weekdays, fod_day_weekday (day)))
    return fod_danish_weekday_name (fod_day_weekday (day));

  return NULL;
}

/**
 * fod_work_calendar_is_workday:
 * @self: a calendar
 * @day: a day
 *
 * Returns: whether people work that day; never outside 1900–2200
 */
gboolean
fod_work_calendar_is_workday (const FodWorkCalendar *self,
                              FodDay day)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return day >= FOD_DAY_FIRST && day <= FOD_DAY_LAST &&
         fod_weekdays_contains (self->weekdays, fod_day_weekday (day)) &&
         find_reason (self, day) == NULL;
}

/**
 * fod_work_calendar_reason:
 * @self: a calendar
 * @day: a day
 *
 * Returns: (transfer full) (nullable): why it is no workday, such as "Langfredag", "Lukket" or
 *   "Lørdag"; %NULL for a workday
 */
char *
fod_work_calendar_reason (const FodWorkCalendar *self,
                          FodDay day)
{
  const char *reason;

  g_return_val_if_fail (self != NULL, NULL);

  reason = find_reason (self, day);

  return reason != NULL ? fod_danish_capitalize (reason) : NULL;
}

/* The first workday from @day on, itself included, in steps of 1 or -1. */
static FodDay
find_workday (const FodWorkCalendar *self,
              FodDay day,
              int step)
{
  for (int i = 0; i < SEARCH_DAYS && day >= FOD_DAY_FIRST && day <= FOD_DAY_LAST; i++) {
    if (fod_work_calendar_is_workday (self, day))
      return day;
    day += step;
  }

  return FOD_DAY_NONE;
}

/**
 * fod_work_calendar_next:
 * @self: a calendar
 * @day: a day
 *
 * Returns: the first workday on or after @day; %FOD_DAY_NONE when there is none for ten years
 */
FodDay
fod_work_calendar_next (const FodWorkCalendar *self,
                        FodDay day)
{
  g_return_val_if_fail (self != NULL, FOD_DAY_NONE);

  return find_workday (self, day, 1);
}

/**
 * fod_work_calendar_previous:
 * @self: a calendar
 * @day: a day
 *
 * Returns: the last workday on or before @day; %FOD_DAY_NONE when there is none for ten years
 */
FodDay
fod_work_calendar_previous (const FodWorkCalendar *self,
                            FodDay day)
{
  g_return_val_if_fail (self != NULL, FOD_DAY_NONE);

  return find_workday (self, day, -1);
}

/**
 * fod_work_calendar_add:
 * @self: a calendar
 * @day: the day counted from; it is day 0, whether or not it is a workday
 * @workdays: workdays to go forward, or back when negative
 *
 * By the same rule both ways: 5 is the fifth workday strictly after @day, -5 the fifth strictly
 * before it. 0 is @day itself, moved to the first workday on or after it.
 *
 * Returns: the workday; %FOD_DAY_NONE when there is none within 1900–2200, or ten years go by
 *   without one
 */
FodDay
fod_work_calendar_add (const FodWorkCalendar *self,
                       FodDay day,
                       int workdays)
{
  int step = workdays < 0 ? -1 : 1;

  g_return_val_if_fail (self != NULL, FOD_DAY_NONE);

  if (workdays == 0)
    return find_workday (self, day, 1);

  for (; workdays != 0 && day != FOD_DAY_NONE; workdays -= step)
    day = day == G_MAXINT32 ? FOD_DAY_NONE : find_workday (self, day + step, step);

  return day;
}
