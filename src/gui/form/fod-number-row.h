/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-text-row.h"

G_BEGIN_DECLS

/**
 * FodNumberRow:
 *
 * A whole number that need not be filled in.
 */
#define FOD_TYPE_NUMBER_ROW (fod_number_row_get_type ())
G_DECLARE_FINAL_TYPE (FodNumberRow, fod_number_row, FOD, NUMBER_ROW, FodTextRow)

GtkWidget *fod_number_row_new (void);

G_END_DECLS
