/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-preview.h"
#include "fod-day.h"
#include "fod-store.h"
#include "fod-weekdays.h"

G_BEGIN_DECLS

/**
 * FodCoursePlan:
 *
 * A course that somebody is about to create. Every setter has a property of the same name, for
 * binding; names of people are as typed.
 */
#define FOD_TYPE_COURSE_PLAN (fod_course_plan_get_type ())
G_DECLARE_FINAL_TYPE (FodCoursePlan, fod_course_plan, FOD, COURSE_PLAN, GObject)

/**
 * fod_course_plan_new:
 * @store: where the course will be created
 *
 * Returns: (transfer full): a plan by the standard programme, without a newcomer and a start
 */
FodCoursePlan *fod_course_plan_new (FodStore *store);

void fod_course_plan_set_newcomer (FodCoursePlan *self, const char *name);
void fod_course_plan_set_contact (FodCoursePlan *self, const char *name);
void fod_course_plan_set_leader (FodCoursePlan *self, const char *name);
void fod_course_plan_set_mentor (FodCoursePlan *self, const char *name);
void fod_course_plan_set_coordinator (FodCoursePlan *self, const char *name);
void fod_course_plan_set_unit (FodCoursePlan *self, const char *unit);
/* The first day of the course, or %FOD_DAY_NONE. */
void fod_course_plan_set_start (FodCoursePlan *self, FodDay start);
/* The newcomer's weekdays; 0, as from the beginning, for the workplace's. */
void fod_course_plan_set_weekdays (FodCoursePlan *self, FodWeekdays weekdays);
/* The key of a programme, and of one of its variants or %NULL. */
void fod_course_plan_set_programme (FodCoursePlan *self, const char *id);
void fod_course_plan_set_variant (FodCoursePlan *self, const char *key);

/**
 * fod_course_plan_preview:
 * @self: a plan
 * @error: return location for a sentence that says what is still missing, or impossible
 *
 * Works out the whole course and writes nothing.
 *
 * Returns: (transfer full) (nullable): what fod_course_plan_create() would create
 */
FodCoursePreview *fod_course_plan_preview (FodCoursePlan *self, GError **error);

/**
 * fod_course_plan_create:
 * @self: a plan
 * @course_id: (out) (optional) (transfer full): the id of the course
 * @error: return location for a sentence
 *
 * Creates the course with everything in it, in one action. People who are known by exactly
 * their name are used again, topics of the workplace too.
 *
 * Returns: whether all of it is saved
 */
gboolean fod_course_plan_create (FodCoursePlan *self, char **course_id, GError **error);

G_END_DECLS
