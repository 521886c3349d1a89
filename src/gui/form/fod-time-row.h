/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-text-row.h"

G_BEGIN_DECLS

/**
 * FodTimeRow:
 *
 * A time of day: “9” becomes “kl. 9.00”.
 */
#define FOD_TYPE_TIME_ROW (fod_time_row_get_type ())
G_DECLARE_FINAL_TYPE (FodTimeRow, fod_time_row, FOD, TIME_ROW, FodTextRow)

GtkWidget *fod_time_row_new (void);

G_END_DECLS
