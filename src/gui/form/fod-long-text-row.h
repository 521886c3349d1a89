/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"

G_BEGIN_DECLS

/**
 * FodLongTextRow:
 *
 * Several lines of text; it grows with them. Tab leaves it.
 */
#define FOD_TYPE_LONG_TEXT_ROW (fod_long_text_row_get_type ())
G_DECLARE_FINAL_TYPE (FodLongTextRow, fod_long_text_row, FOD, LONG_TEXT_ROW, AdwPreferencesRow)

GtkWidget *fod_long_text_row_new (void);

void fod_long_text_row_hide_title (FodLongTextRow *self);

G_END_DECLS
