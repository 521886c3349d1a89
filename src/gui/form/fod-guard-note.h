/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-citizen-excuses.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodGuardNote:
 *
 * A gentle word below a text that may point out a citizen. It can be set aside with a reason, and
 * never stands in the way of writing. Signal: excused.
 */
#define FOD_TYPE_GUARD_NOTE (fod_guard_note_get_type ())
G_DECLARE_FINAL_TYPE (FodGuardNote, fod_guard_note, FOD, GUARD_NOTE, AdwBin)

/* Long enough not to speak into a word, short enough to be about what was just written. */
#define FOD_GUARD_NOTE_DELAY_MS 250

void fod_guard_note_set_excuses (FodGuardNote *self, FodCitizenExcuses *excuses);
void fod_guard_note_set_ending (FodGuardNote *self, const char *ending);
void fod_guard_note_watch (FodGuardNote *self, GtkEditable *editable);
void fod_guard_note_check (FodGuardNote *self, const char *text);
void fod_guard_note_set_traces (FodGuardNote *self, const char *text, GArray *traces);
void fod_guard_note_excuse (FodGuardNote *self, const char *reason);
gboolean fod_guard_note_is_warning (FodGuardNote *self);
const char *fod_guard_note_get_warning (FodGuardNote *self);
GtkWidget *fod_guard_note_get_reason_text (FodGuardNote *self);

G_END_DECLS
