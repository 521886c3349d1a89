/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-query.h"
#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodCourseChooser:
 *
 * The list that opens from #FodCourseSwitcher: type a name, or choose.
 */
#define FOD_TYPE_COURSE_CHOOSER (fod_course_chooser_get_type ())
G_DECLARE_FINAL_TYPE (FodCourseChooser, fod_course_chooser, FOD, COURSE_CHOOSER, GtkPopover)

GtkWidget *fod_course_chooser_new (FodSession *session, FodQuery *courses);

G_END_DECLS
