/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-offset.h"

G_BEGIN_DECLS

/**
 * FodDayPlanItem:
 * @offset: the wished day
 * @start_minute: the wished time in minutes since midnight, or %FOD_CLOCK_TIME_NONE
 * @length: how long it takes, in minutes
 */
typedef struct {
  const FodOffset *offset;
  int start_minute;
  int length;
} FodDayPlanItem;

/**
 * FodDayPlanSlot:
 * @day: the day it got, or %FOD_DAY_NONE when there is no workday for it
 * @start_minute: the time it got, in minutes since midnight
 */
typedef struct {
  FodDay day;
  int start_minute;
} FodDayPlanSlot;

/**
 * FodDayPlanWindow:
 * @day_start: when days begin, in minutes since midnight, as are the others
 * @day_end: when days end
 * @lunch_start: when the lunch break begins
 * @lunch_end: when it ends; no break when it equals @lunch_start
 */
typedef struct {
  int day_start;
  int day_end;
  int lunch_start;
  int lunch_end;
} FodDayPlanWindow;

/** FOD_DAY_PLAN_WINDOW_DEFAULT: 8.30–15.30 with lunch 12.00–12.30. */
#define FOD_DAY_PLAN_WINDOW_DEFAULT ((FodDayPlanWindow){ 510, 930, 720, 750 })

GArray *fod_day_plan_place (const FodDayPlanItem *items,
                            gsize n_items,
                            FodDay start,
                            FodDay end,
                            const FodWorkCalendar *calendar,
                            const FodDayPlanWindow *window,
                            GError **error);

G_END_DECLS
