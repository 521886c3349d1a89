/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-course-builder.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FodSampleCourse:
 * @builder: what the programme has made of the course
 * @data: the course in the sample file
 * @people: key in the sample file → id of the person
 * @today: the day it is
 *
 * A sample course on its way from the programme to what has happened in it.
 */
typedef struct {
  FodCourseBuilder *builder;
  JsonObject *data;
  GHashTable *people;
  FodDay today;
} FodSampleCourse;

void fod_sample_course_fill (FodSampleCourse *self);

/* In fod-sample-meetings.c. */
void fod_sample_course_add_meetings (FodSampleCourse *self);
void fod_sample_write_notes (FodSampleCourse *self,
                             JsonObject *entry,
                             const char *agenda,
                             GPtrArray *points);
void fod_sample_close_points (FodSampleCourse *self, GPtrArray *points);

/* In fod-sample-mentorship.c. */
gboolean fod_sample_course_add_mentorship (FodSampleCourse *self, GError **error);

/* In fod-sample.c. */
JsonNode *fod_sample_load (GError **error);

void fod_sample_set_text (FodSampleCourse *self,
                          FodRecord *draft,
                          const char *field,
                          const char *text);
const char *fod_sample_get_text (JsonObject *object, const char *key);
JsonArray *fod_sample_get_array (JsonObject *object, const char *key);
guint fod_sample_count (JsonArray *array);
void fod_sample_mark_done (FodSampleCourse *self, FodRecord *task, gboolean done);

G_END_DECLS
