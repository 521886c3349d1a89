/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodPreviewWeek:
 *
 * One week of a course that is about to be created. Properties: heading ("Uge 36 · …"),
 * summary ("3 opgaver, 8 aktiviteter") and items (a #GListModel of #FodRecord drafts).
 */
#define FOD_TYPE_PREVIEW_WEEK (fod_preview_week_get_type ())
G_DECLARE_FINAL_TYPE (FodPreviewWeek, fod_preview_week, FOD, PREVIEW_WEEK, GObject)

GListModel *fod_preview_week_split (GListModel *items);

const char *fod_preview_week_get_heading (FodPreviewWeek *self);
const char *fod_preview_week_get_summary (FodPreviewWeek *self);
GListModel *fod_preview_week_get_items (FodPreviewWeek *self);

G_END_DECLS
