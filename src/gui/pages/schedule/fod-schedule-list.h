/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodScheduleList:
 *
 * What stands in a course's schedule, in order of time: activities, and the meetings the newcomer
 * takes part in. What has no day yet comes last.
 */
#define FOD_TYPE_SCHEDULE_LIST (fod_schedule_list_get_type ())
G_DECLARE_FINAL_TYPE (FodScheduleList, fod_schedule_list, FOD, SCHEDULE_LIST, GObject)

FodScheduleList *fod_schedule_list_new (FodStore *store);

void fod_schedule_list_set_course (FodScheduleList *self, FodRecord *course);
FodDayList *fod_schedule_list_get_records (FodScheduleList *self);

G_END_DECLS
