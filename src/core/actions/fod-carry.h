/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"

G_BEGIN_DECLS

gboolean fod_carry_is_due (FodRecord *point, GPtrArray *present);
guint fod_carry_points (FodEdit *edit,
                        GPtrArray *points,
                        FodRecord *meeting,
                        GPtrArray *present);
FodRecord *fod_carry_point (FodEdit *edit,
                            FodRecord *point,
                            FodRecord *meeting,
                            const char *position);
gboolean fod_carry_take_back (FodEdit *edit, FodStore *store, FodRecord *point);

G_END_DECLS
