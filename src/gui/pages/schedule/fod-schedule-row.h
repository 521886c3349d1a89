/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-section-row.h"
#include "fod-work-calendar.h"

G_BEGIN_DECLS

/**
 * FodScheduleRow:
 *
 * A row of the schedule, with what its day and its neighbours make of it. Properties:
 * "day-text" (the date, on the first row of its day, else ""), "ends-day", "reason" (why nobody
 * works that day, on the first row) and "clash" (a sentence about what is at the same time).
 */
#define FOD_TYPE_SCHEDULE_ROW (fod_schedule_row_get_type ())
G_DECLARE_FINAL_TYPE (FodScheduleRow, fod_schedule_row, FOD, SCHEDULE_ROW, FodSectionRow)

FodScheduleRow *fod_schedule_row_new (FodRecord *record, FodWorkCalendar *calendar);

void fod_schedule_row_set_calendar (FodScheduleRow *self, FodWorkCalendar *calendar);

G_END_DECLS
