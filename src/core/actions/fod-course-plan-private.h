/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-builder.h"
#include "fod-course-plan.h"

G_BEGIN_DECLS

void fod_course_plan_set_calendar (FodCoursePlan *self, FodWorkCalendar *calendar);
FodCourseBuilder *fod_course_plan_build (FodCoursePlan *self,
                                         FodEdit *edit,
                                         gboolean with_meetings,
                                         GError **error);

G_END_DECLS
