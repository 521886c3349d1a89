/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"
#include "fod-programme.h"
#include "fod-work-calendar.h"

G_BEGIN_DECLS

/**
 * FodCourseBuilder:
 * @store: where the workplace's topics are
 * @edit: takes in everything that is made
 * @programme: the programme
 * @calendar: the newcomer's workdays
 * @course: the course, filled in
 * @start: its first day
 * @end: its last day
 * @records: (element-type FodRecord): everything made, besides people and the course
 * @by_key: what was made of an item of the programme, by its key; of a topic its link
 *
 * Makes the drafts of all that a course begins with.
 */
typedef struct {
  FodStore *store;
  FodEdit *edit;
  FodProgramme *programme;
  FodWorkCalendar *calendar;
  FodRecord *course;
  FodDay start;
  FodDay end;
  GPtrArray *records;
  GHashTable *by_key;
} FodCourseBuilder;

FodCourseBuilder *fod_course_builder_new (FodStore *store,
                                          FodEdit *edit,
                                          FodProgramme *programme,
                                          FodWorkCalendar *calendar,
                                          FodRecord *course);
void fod_course_builder_free (FodCourseBuilder *self);

FodDay fod_course_builder_resolve (FodCourseBuilder *self, const char *when);
gboolean fod_course_builder_run (FodCourseBuilder *self, gboolean with_meetings, GError **error);
void fod_course_builder_note (FodCourseBuilder *self, FodRecord *draft, const char *key);

gboolean fod_course_builder_add_schedule (FodCourseBuilder *self,
                                          gboolean with_meetings,
                                          GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodCourseBuilder, fod_course_builder_free)

G_END_DECLS
