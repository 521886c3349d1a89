/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-history.h"

G_BEGIN_DECLS

/**
 * FodHistoryItem:
 *
 * One line of a history. Properties: title, subtitle (strings in the user's language).
 */
#define FOD_TYPE_HISTORY_ITEM (fod_history_item_get_type ())
G_DECLARE_FINAL_TYPE (FodHistoryItem, fod_history_item, FOD, HISTORY_ITEM, GObject)

FodHistoryItem *fod_history_item_new (FodStore *store, FodRecord *record, FodHistoryEntry *entry);

const char *fod_history_item_get_title (FodHistoryItem *self);
const char *fod_history_item_get_subtitle (FodHistoryItem *self);

G_END_DECLS
