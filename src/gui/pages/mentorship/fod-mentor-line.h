/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodMentorLine:
 *
 * The months of a mentorship on one axis: today is marked, the meetings are points, filled when
 * they are held, and below stand the themes under the months they belong to.
 */
#define FOD_TYPE_MENTOR_LINE (fod_mentor_line_get_type ())
G_DECLARE_FINAL_TYPE (FodMentorLine, fod_mentor_line, FOD, MENTOR_LINE, GtkWidget)

void fod_mentor_line_show (FodMentorLine *self,
                           FodRecord *mentorship,
                           GPtrArray *meetings,
                           GPtrArray *themes,
                           FodDay today);

char *fod_mentor_line_describe (FodRecord *mentorship,
                                GPtrArray *meetings,
                                GPtrArray *themes,
                                FodDay today);
char *fod_mentor_line_describe_meetings (GPtrArray *meetings);

G_END_DECLS
