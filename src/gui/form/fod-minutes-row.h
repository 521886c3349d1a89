/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"
#include "fod-spin-row.h"

G_BEGIN_DECLS

/**
 * FodMinutesRow:
 *
 * A length of time in steps of a quarter of an hour: “1 time 30 min”.
 */
#define FOD_TYPE_MINUTES_ROW (fod_minutes_row_get_type ())
G_DECLARE_FINAL_TYPE (FodMinutesRow, fod_minutes_row, FOD, MINUTES_ROW, FodSpinRow)

GtkWidget *fod_minutes_row_new (void);

G_END_DECLS
