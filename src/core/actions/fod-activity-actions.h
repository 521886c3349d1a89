/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"

G_BEGIN_DECLS

FodRecord *fod_activity_add (FodStore *store,
                             FodRecord *course,
                             const char *title,
                             FodDay day,
                             int time,
                             int minutes,
                             GError **error);

gboolean fod_activity_move (FodStore *store,
                            FodRecord *activity,
                            FodDay day,
                            int time,
                            GError **error);

FodRecord *fod_activity_duplicate (FodStore *store,
                                   FodRecord *activity,
                                   FodDay day,
                                   GError **error);

G_END_DECLS
