/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What `<closure>`s on the pages of meetings call: see fod-closures.h. Days are #FodDay, times
 * minutes since midnight, lengths minutes; what is not filled in is left out. */

/* "man. 3. aug. · kl. 9.00" */
char *fod_text_meeting_when (gpointer object, int day, int time);
/* "mandag den 3. august kl. 9.00" */
char *fod_text_meeting_when_long (gpointer object, int day, int time);
/* "30 min · Mødelokale 2" */
char *fod_text_meeting_facts (gpointer object, int minutes, const char *place);
/* The title, or the kind where there is none. */
char *fod_text_meeting_title (gpointer object, const char *title, const char *kind);

/* "Planlagt", "Holdt" or "2 dage over tid": a planned meeting is late from the day after. */
char *fod_text_meeting_state (gpointer object, const char *state, int day, int today);
char *fod_icon_meeting_state (gpointer object, const char *state, int day, int today);
GStrv fod_classes_meeting_state (gpointer object, const char *state, int day, int today);
gboolean fod_meeting_looks_held (gpointer object, const char *state);
gboolean fod_meeting_looks_planned (gpointer object, const char *state);

/* Whether a reference leads anywhere. */
gboolean fod_is_there (gpointer object, gpointer record);

/* The state of an agenda point in a word or two: "Åben", "Drøftet", "Næste møde". */
char *fod_text_point_state (gpointer object, const char *state);

/* The beginning of a text of any length: what a label can show without a stop. */
char *fod_meeting_shorten (gpointer object, const char *text);

/* "Kirsten Kontakt · senest man. 3. aug." */
char *fod_text_agreement_facts (gpointer object, const char *name, int due);

/* What becomes of agreements; those with the mentor are outside the course. */
char *fod_text_agreements_hint (gpointer object, const char *mentorship);

G_END_DECLS
