/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * fod_activity_add:
 * @store: a store
 * @course: a course
 * @title: what it is
 * @day: the day, or %FOD_DAY_NONE
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE
 * @minutes: its length in minutes, or 0
 * @error: return location
 *
 * Adds an activity of kind "activity"; the rest can be set afterwards.
 *
 * Returns: (transfer full) (nullable): the activity
 */
FodRecord *fod_activity_add (FodStore *store,
                             FodRecord *course,
                             const char *title,
                             FodDay day,
                             int time,
                             int minutes,
                             GError **error);

/**
 * fod_activity_move:
 * @store: a store
 * @activity: an activity
 * @day: its new day
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE to keep the time it has
 * @error: return location
 *
 * Moves an activity by hand: to any day, also one off.
 *
 * Returns: whether it is saved
 */
gboolean fod_activity_move (FodStore *store,
                            FodRecord *activity,
                            FodDay day,
                            int time,
                            GError **error);

/**
 * fod_activity_duplicate:
 * @store: a store
 * @activity: an activity
 * @day: the day of the copy, or %FOD_DAY_NONE for the same day
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the copy
 */
FodRecord *fod_activity_duplicate (FodStore *store,
                                   FodRecord *activity,
                                   FodDay day,
                                   GError **error);

G_END_DECLS
