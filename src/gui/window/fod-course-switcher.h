/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodCourseSwitcher:
 *
 * Shows which course is looked at, and chooses another: active courses first, by name.
 */
#define FOD_TYPE_COURSE_SWITCHER (fod_course_switcher_get_type ())
G_DECLARE_FINAL_TYPE (FodCourseSwitcher, fod_course_switcher, FOD, COURSE_SWITCHER, GtkWidget)

void fod_course_switcher_set_session (FodCourseSwitcher *self, FodSession *session);

G_END_DECLS
