/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"

G_BEGIN_DECLS

/**
 * FodWeekdaysRow:
 *
 * Days of the week, each a button to press in or out.
 */
#define FOD_TYPE_WEEKDAYS_ROW (fod_weekdays_row_get_type ())
G_DECLARE_FINAL_TYPE (FodWeekdaysRow, fod_weekdays_row, FOD, WEEKDAYS_ROW, AdwPreferencesRow)

GtkWidget *fod_weekdays_row_new (void);

G_END_DECLS
