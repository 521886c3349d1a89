/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "fod-day-range.h"
#include "fod-weekdays.h"

G_BEGIN_DECLS

/**
 * FodFreeDays:
 *
 * Days that many municipalities give off by local agreement; none of them is a public holiday.
 */
typedef enum {
  FOD_FREE_DAYS_NONE = 0,
  FOD_FREE_DAYS_CONSTITUTION_DAY = 1 << 0,
  FOD_FREE_DAYS_CHRISTMAS_EVE = 1 << 1,
  FOD_FREE_DAYS_NEW_YEARS_EVE = 1 << 2,
  FOD_FREE_DAYS_MAY_DAY = 1 << 3,
  FOD_FREE_DAYS_DAY_AFTER_ASCENSION = 1 << 4,
  FOD_FREE_DAYS_ALL = (1 << 5) - 1,
} FodFreeDays;

#define FOD_TYPE_WORK_CALENDAR (fod_work_calendar_get_type ())

typedef struct _FodWorkCalendar FodWorkCalendar;

GType fod_work_calendar_get_type (void);

FodWorkCalendar *fod_work_calendar_new (FodWeekdays weekdays,
                                        FodFreeDays free_days,
                                        GPtrArray *closings,
                                        GError **error);
FodWorkCalendar *fod_work_calendar_new_default (void);
FodWorkCalendar *fod_work_calendar_new_with_free_days (const FodWorkCalendar *other,
                                                       FodFreeDays free_days);
FodWorkCalendar *fod_work_calendar_ref (FodWorkCalendar *self);
void fod_work_calendar_unref (FodWorkCalendar *self);

FodWeekdays fod_work_calendar_get_weekdays (const FodWorkCalendar *self);
FodFreeDays fod_work_calendar_get_free_days (const FodWorkCalendar *self);

gboolean fod_work_calendar_is_workday (const FodWorkCalendar *self, FodDay day);
char *fod_work_calendar_reason (const FodWorkCalendar *self, FodDay day);
FodDay fod_work_calendar_next (const FodWorkCalendar *self, FodDay day);
FodDay fod_work_calendar_previous (const FodWorkCalendar *self, FodDay day);
FodDay fod_work_calendar_add (const FodWorkCalendar *self, FodDay day, int workdays);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodWorkCalendar, fod_work_calendar_unref)

G_END_DECLS
