/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodMentorRow:
 *
 * A role, a theme or a development goal of a mentorship. Opened, it can be changed.
 */
#define FOD_TYPE_MENTOR_ROW (fod_mentor_row_get_type ())
G_DECLARE_FINAL_TYPE (FodMentorRow, fod_mentor_row, FOD, MENTOR_ROW, AdwActionRow)

GtkWidget *fod_mentor_row_new (FodSession *session, FodRecord *record);

FodRecord *fod_mentor_row_get_record (FodMentorRow *self);

char *fod_mentor_row_describe_time (int minutes);

G_END_DECLS
