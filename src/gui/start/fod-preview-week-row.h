/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-preview-week.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodPreviewWeekRow:
 *
 * One week that folds out to what is in it. What is folded away costs nothing.
 */
#define FOD_TYPE_PREVIEW_WEEK_ROW (fod_preview_week_row_get_type ())
G_DECLARE_FINAL_TYPE (
  FodPreviewWeekRow, fod_preview_week_row, FOD, PREVIEW_WEEK_ROW, AdwExpanderRow)

GtkWidget *fod_preview_week_row_new (FodPreviewWeek *week);

G_END_DECLS
