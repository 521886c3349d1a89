/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodDayEntry:
 *
 * A day asked for before there is a record to keep it: typed as people say it, or picked in a
 * calendar. For a field of a record there is #FodDayRow.
 */
#define FOD_TYPE_DAY_ENTRY (fod_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (FodDayEntry, fod_day_entry, FOD, DAY_ENTRY, AdwEntryRow)

void fod_day_entry_set_today (FodDayEntry *self, FodDay today);
void fod_day_entry_set_day (FodDayEntry *self, FodDay day);
FodDay fod_day_entry_get_day (FodDayEntry *self);
gboolean fod_day_entry_read (FodDayEntry *self, FodDay *day, GError **error);

G_END_DECLS
