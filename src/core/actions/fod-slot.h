/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodSlot:
 * @day: the day, or %FOD_DAY_NONE
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE
 * @minutes: how long
 *
 * When an activity or a meeting takes place.
 */
typedef struct {
  FodDay day;
  int time;
  int minutes;
} FodSlot;

gboolean fod_slot_read (FodRecord *record, FodSlot *slot);
gboolean fod_slot_overlaps (const FodSlot *slot, const FodSlot *other);

FodRecord *fod_slot_find_taken (FodStore *store,
                                FodRecord *course,
                                const FodSlot *slot,
                                FodRecord *meeting);
FodRecord *fod_slot_find_taken_by_other (FodStore *store, FodRecord *meeting);
gboolean fod_slot_find_free (FodStore *store, FodRecord *course, FodSlot *slot);

G_END_DECLS
