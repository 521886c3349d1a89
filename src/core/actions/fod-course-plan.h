/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-preview.h"
#include "fod-day.h"
#include "fod-store.h"
#include "fod-weekdays.h"

G_BEGIN_DECLS

/** FOD_COURSE_LENGTH: the last day; DS: an introduction lasts at least one to three months. */
#define FOD_COURSE_LENGTH "start + 3 months"

/**
 * FodCoursePlan:
 *
 * A course that somebody is about to create. Every setter has a property of the same name, for
 * binding; names of people are as typed.
 */
#define FOD_TYPE_COURSE_PLAN (fod_course_plan_get_type ())
G_DECLARE_FINAL_TYPE (FodCoursePlan, fod_course_plan, FOD, COURSE_PLAN, GObject)

FodCoursePlan *fod_course_plan_new (FodStore *store);

void fod_course_plan_set_newcomer (FodCoursePlan *self, const char *name);
void fod_course_plan_set_person (FodCoursePlan *self, const char *id);
void fod_course_plan_set_contact (FodCoursePlan *self, const char *name);
void fod_course_plan_set_leader (FodCoursePlan *self, const char *name);
void fod_course_plan_set_mentor (FodCoursePlan *self, const char *name);
void fod_course_plan_set_coordinator (FodCoursePlan *self, const char *name);
void fod_course_plan_set_unit (FodCoursePlan *self, const char *unit);
void fod_course_plan_set_start (FodCoursePlan *self, FodDay start);
void fod_course_plan_set_weekdays (FodCoursePlan *self, FodWeekdays weekdays);
void fod_course_plan_set_programme (FodCoursePlan *self, const char *id);
void fod_course_plan_set_variant (FodCoursePlan *self, const char *key);

gboolean fod_course_plan_check_start (FodDay start, GError **error);
FodCoursePreview *fod_course_plan_preview (FodCoursePlan *self, GError **error);

gboolean fod_course_plan_create (FodCoursePlan *self, char **course_id, GError **error);

G_END_DECLS
