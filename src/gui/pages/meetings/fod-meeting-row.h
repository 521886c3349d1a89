/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-section-row.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodMeetingRow:
 *
 * A meeting in its place in the list, with "counts": what there is to it, in words.
 */
#define FOD_TYPE_MEETING_ROW (fod_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (FodMeetingRow, fod_meeting_row, FOD, MEETING_ROW, FodSectionRow)

FodMeetingRow *fod_meeting_row_new (FodRecord *meeting, FodStore *store);

void fod_meeting_row_count (FodMeetingRow *self, FodStore *store);
const char *fod_meeting_row_get_counts (FodMeetingRow *self);

G_END_DECLS
