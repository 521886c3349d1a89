/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"

G_BEGIN_DECLS

/* Days overdue, state and horizon of a task: pure facts. A task without a state is open. */
gboolean fod_task_is_open (FodRecord *task);
gboolean fod_task_is_done (FodRecord *task);
/* Open, and its due day is before @today. */
gboolean fod_task_is_overdue (FodRecord *task, FodDay today);

/**
 * fod_task_horizon_of_day:
 * @course: a course
 * @due: a day, or %FOD_DAY_NONE
 *
 * Returns: the nick of the horizon that @due lies in: the first day is the start day, the first
 *   week seven days, the first month and three months by the calendar
 */
const char *fod_task_horizon_of_day (FodRecord *course, FodDay due);

/**
 * fod_task_set_done:
 * @store: a store
 * @task: a task
 * @done: %TRUE to tick it, today; %FALSE to open it again, also when it was not relevant
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean fod_task_set_done (FodStore *store, FodRecord *task, gboolean done, GError **error);

/**
 * fod_task_set_not_relevant:
 * @store: a store
 * @task: a task
 * @reason: why; must not be blank
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean fod_task_set_not_relevant (FodStore *store,
                                    FodRecord *task,
                                    const char *reason,
                                    GError **error);

/**
 * fod_task_add:
 * @store: a store
 * @course: a course
 * @horizon: a nick of %fod_choices_horizon
 * @title: what is to be done
 * @error: return location
 *
 * Adds a task at the end of its horizon; who, when and note can be set afterwards.
 *
 * Returns: (transfer full) (nullable): the task
 */
FodRecord *fod_task_add (FodStore *store,
                         FodRecord *course,
                         const char *horizon,
                         const char *title,
                         GError **error);

/**
 * fod_task_move:
 * @store: a store
 * @task: a task
 * @horizon: (nullable): the horizon it goes to; %NULL for its own
 * @above: (nullable): the task that will be right above it; %NULL for the top
 * @below: (nullable): the task that will be right below it; %NULL for the end
 * @error: return location
 *
 * Moves a task by hand. Its due day stays.
 *
 * Returns: whether it is saved
 */
gboolean fod_task_move (FodStore *store,
                        FodRecord *task,
                        const char *horizon,
                        FodRecord *above,
                        FodRecord *below,
                        GError **error);

G_END_DECLS
