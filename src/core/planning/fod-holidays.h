/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"

G_BEGIN_DECLS

/**
 * FodHoliday:
 *
 * The Danish public holidays, in the order of the year.
 */
typedef enum {
  FOD_HOLIDAY_NEW_YEARS_DAY,
  FOD_HOLIDAY_MAUNDY_THURSDAY,
  FOD_HOLIDAY_GOOD_FRIDAY,
  FOD_HOLIDAY_EASTER_SUNDAY,
  FOD_HOLIDAY_EASTER_MONDAY,
  FOD_HOLIDAY_GENERAL_PRAYER_DAY,
  FOD_HOLIDAY_ASCENSION_DAY,
  FOD_HOLIDAY_WHIT_SUNDAY,
  FOD_HOLIDAY_WHIT_MONDAY,
  FOD_HOLIDAY_CHRISTMAS_DAY,
  FOD_HOLIDAY_SECOND_CHRISTMAS_DAY,
} FodHoliday;

/**
 * FodHolidayDay:
 * @day: when it falls
 * @holiday: which holiday it is
 */
typedef struct {
  FodDay day;
  FodHoliday holiday;
} FodHolidayDay;

gboolean fod_holidays_lookup (FodDay day, FodHoliday *holiday);
GArray *fod_holidays_of_year (int year, GError **error);
FodDay fod_holidays_easter (int year);
const char *fod_holiday_name (FodHoliday holiday);

G_END_DECLS
