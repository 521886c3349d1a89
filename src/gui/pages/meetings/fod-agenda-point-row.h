/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodAgendaPointRow:
 *
 * One point of an agenda: what it is about, what was noted last time, the notes, and what became
 * of it.
 *
 * Properties: "session" and "point".
 */
#define FOD_TYPE_AGENDA_POINT_ROW (fod_agenda_point_row_get_type ())
G_DECLARE_FINAL_TYPE (FodAgendaPointRow, fod_agenda_point_row, FOD, AGENDA_POINT_ROW, GtkListBoxRow)

GtkWidget *fod_agenda_point_row_new (FodSession *session, FodRecord *point);

FodRecord *fod_agenda_point_row_get_point (FodAgendaPointRow *self);
gboolean fod_agenda_point_row_commit (FodAgendaPointRow *self);
void fod_agenda_point_row_focus_notes (FodAgendaPointRow *self);

G_END_DECLS
