/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-facts.h"

G_BEGIN_DECLS

GPtrArray *fod_course_hints_write (FodRecord *course,
                                   FodCourseFacts *facts,
                                   guint status_meetings);

G_END_DECLS
