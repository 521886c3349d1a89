/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodHistoryView:
 *
 * Who has changed what in a record, and when, in words; the latest first.
 */
#define FOD_TYPE_HISTORY_VIEW (fod_history_view_get_type ())
G_DECLARE_FINAL_TYPE (FodHistoryView, fod_history_view, FOD, HISTORY_VIEW, AdwBin)

void fod_history_view_show (FodHistoryView *self, FodStore *store, FodRecord *record);

G_END_DECLS
