/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What `<closure>`s on the pages of meetings call: see fod-closures.h. Days are #FodDay, times
 * minutes since midnight, lengths minutes; what is not filled in is left out. */

char *fod_text_meeting_when (gpointer object, int day, int time);
char *fod_text_meeting_when_long (gpointer object, int day, int time);
char *fod_text_meeting_facts (gpointer object, int minutes, const char *place);
char *fod_text_meeting_title (gpointer object, const char *title, const char *kind);

char *fod_text_meeting_state (gpointer object, const char *state, int day, int today);
char *fod_icon_meeting_state (gpointer object, const char *state, int day, int today);
GStrv fod_classes_meeting_state (gpointer object, const char *state, int day, int today);
gboolean fod_meeting_looks_held (gpointer object, const char *state);
gboolean fod_meeting_looks_planned (gpointer object, const char *state);

gboolean fod_is_there (gpointer object, gpointer record);

char *fod_text_point_state (gpointer object, const char *state);
char *fod_icon_point_state (gpointer object, const char *state);

char *fod_meeting_shorten (gpointer object, const char *text);

char *fod_text_agreement_facts (gpointer object, const char *name, int due);

char *fod_text_agreements_hint (gpointer object, const char *mentorship);

char *fod_meeting_describe (FodRecord *meeting, FodDay today);

G_END_DECLS
