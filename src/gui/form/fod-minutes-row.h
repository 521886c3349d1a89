/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-text-row.h"

G_BEGIN_DECLS

/**
 * FodMinutesRow:
 *
 * A length of time, “1 time 30 min”: typed as people write it, or in steps of a quarter of an
 * hour by the buttons and the arrow keys.
 */
#define FOD_TYPE_MINUTES_ROW (fod_minutes_row_get_type ())
G_DECLARE_FINAL_TYPE (FodMinutesRow, fod_minutes_row, FOD, MINUTES_ROW, FodTextRow)

GtkWidget *fod_minutes_row_new (void);

G_END_DECLS
