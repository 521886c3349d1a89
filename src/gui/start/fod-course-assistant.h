/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodCourseAssistant:
 *
 * Three steps to a new course: who and when, with whom and by which programme, and a look at
 * what will be created. Nothing is written before the last button.
 */
#define FOD_TYPE_COURSE_ASSISTANT (fod_course_assistant_get_type ())
G_DECLARE_FINAL_TYPE (FodCourseAssistant, fod_course_assistant, FOD, COURSE_ASSISTANT, AdwWindow)

GtkWidget *fod_course_assistant_new (GtkWindow *parent, FodSession *session);

G_END_DECLS
