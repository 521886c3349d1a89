/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"

G_BEGIN_DECLS

gboolean fod_task_state_is_open (const char *state);
gboolean fod_task_state_is_done (const char *state);
gboolean fod_task_is_open (FodRecord *task);
gboolean fod_task_is_done (FodRecord *task);
gboolean fod_task_is_overdue (FodRecord *task, FodDay today);

const char *fod_task_horizon_of_day (FodRecord *course, FodDay due);

gboolean fod_task_set_done (FodStore *store, FodRecord *task, gboolean done, GError **error);

gboolean fod_task_set_not_relevant (FodStore *store,
                                    FodRecord *task,
                                    const char *reason,
                                    GError **error);

FodRecord *fod_task_add (FodStore *store,
                         FodRecord *course,
                         const char *horizon,
                         const char *title,
                         GError **error);

FodRecord *fod_task_draft (FodEdit *edit,
                           FodStore *store,
                           FodRecord *course,
                           const char *horizon,
                           const char *title);

gboolean fod_task_move (FodStore *store,
                        FodRecord *task,
                        const char *horizon,
                        FodRecord *above,
                        FodRecord *below,
                        GError **error);

G_END_DECLS
