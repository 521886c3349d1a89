/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"

G_BEGIN_DECLS

/**
 * FodChoiceRow:
 *
 * One of the choices of the field, with its icon. A field that need not be filled in also has
 * “Not chosen”.
 */
#define FOD_TYPE_CHOICE_ROW (fod_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (FodChoiceRow, fod_choice_row, FOD, CHOICE_ROW, AdwComboRow)

GtkWidget *fod_choice_row_new (void);

G_END_DECLS
