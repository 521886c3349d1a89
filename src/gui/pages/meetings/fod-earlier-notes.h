/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodEarlierNotes:
 *
 * What was written at the meeting before a meeting, folded away until somebody wants to read it.
 * Not seen where there is nothing to read.
 */
#define FOD_TYPE_EARLIER_NOTES (fod_earlier_notes_get_type ())
G_DECLARE_FINAL_TYPE (FodEarlierNotes, fod_earlier_notes, FOD, EARLIER_NOTES, AdwBin)

void fod_earlier_notes_look_before (FodEarlierNotes *self, FodStore *store, FodRecord *meeting);

G_END_DECLS
