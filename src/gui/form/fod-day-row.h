/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-text-row.h"

G_BEGIN_DECLS

/**
 * FodDayRow:
 *
 * A day, typed as people say it (“3/8”, “i morgen”, “tirsdag uge 36”) or picked in a
 * calendar.
 */
#define FOD_TYPE_DAY_ROW (fod_day_row_get_type ())
G_DECLARE_FINAL_TYPE (FodDayRow, fod_day_row, FOD, DAY_ROW, FodTextRow)

GtkWidget *fod_day_row_new (void);

G_END_DECLS
