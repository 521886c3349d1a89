/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"
#include "fod-switch-row.h"

G_BEGIN_DECLS

/**
 * FodFlagRow:
 *
 * Yes or no.
 */
#define FOD_TYPE_FLAG_ROW (fod_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (FodFlagRow, fod_flag_row, FOD, FLAG_ROW, FodSwitchRow)

GtkWidget *fod_flag_row_new (void);

G_END_DECLS
