/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-builder.h"

G_BEGIN_DECLS

char *fod_course_notes_name_people (FodCourseBuilder *builder);
char **fod_course_notes_write (FodCourseBuilder *builder, FodDay wished, FodDay today);

G_END_DECLS
