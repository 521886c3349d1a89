/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-clock.h"

G_BEGIN_DECLS

/**
 * FodDay:
 *
 * Days since 1970-01-01 in the proleptic Gregorian calendar. A plain number on purpose: it
 * compares, sorts and stores as one, and adding 7 is a week later.
 */
typedef gint32 FodDay;

/** FOD_DAY_NONE: no day. Sorts before every day. */
#define FOD_DAY_NONE G_MININT32

/** FOD_DAY_FIRST: 1900-01-01, the first day people can enter. */
#define FOD_DAY_FIRST ((FodDay) -25567)
/** FOD_DAY_LAST: 2200-12-31, the last day people can enter. */
#define FOD_DAY_LAST ((FodDay) 84370)

#define FOD_DAYS_PER_WEEK 7

#define FOD_DAY_FIRST_YEAR 1900
#define FOD_DAY_LAST_YEAR 2200

FodDay fod_day_from_ymd (int year, int month, int day);
void fod_day_get_ymd (FodDay day, int *year, int *month, int *month_day);
int fod_day_days_in_month (int year, int month);

FodDay fod_day_parse (const char *text, GError **error);
FodDay fod_day_parse_human (const char *text, FodDay reference, GError **error);
char *fod_day_to_iso (FodDay day);

int fod_day_weekday (FodDay day);
int fod_day_iso_week (FodDay day, int *year);
FodDay fod_day_from_iso_week (int year, int week, int iso_weekday);
FodDay fod_day_week_start (FodDay day);
FodDay fod_day_add_months (FodDay day, int months);
FodDay fod_day_from_instant (gint64 unix_us, int *minutes);
FodDay fod_day_today (FodClock *clock);

G_END_DECLS
