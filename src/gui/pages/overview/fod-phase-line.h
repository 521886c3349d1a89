/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodPhaseLine:
 *
 * The phases of a course and the mentor year on one axis: what is done is filled, today is
 * marked. The axis is not to scale, so that a phase of one week has room beside one of months.
 */
#define FOD_TYPE_PHASE_LINE (fod_phase_line_get_type ())
G_DECLARE_FINAL_TYPE (FodPhaseLine, fod_phase_line, FOD, PHASE_LINE, GtkWidget)

void
fod_phase_line_show (FodPhaseLine *self, FodRecord *course, FodCourseFacts *facts, FodDay today);

G_END_DECLS
