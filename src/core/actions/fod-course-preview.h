/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodCoursePreview:
 *
 * What a plan will create, before it is created. Immutable.
 */
#define FOD_TYPE_COURSE_PREVIEW (fod_course_preview_get_type ())
G_DECLARE_FINAL_TYPE (FodCoursePreview, fod_course_preview, FOD, COURSE_PREVIEW, GObject)

FodCoursePreview *fod_course_preview_new (FodRecord *course,
                                          GPtrArray *records,
                                          const char *people,
                                          const char *const *notes);

FodRecord *fod_course_preview_get_course (FodCoursePreview *self);

guint fod_course_preview_count (FodCoursePreview *self, FodRecordType type);

GListModel *fod_course_preview_get_items (FodCoursePreview *self);

gint32 fod_course_preview_get_day (FodRecord *item);

const char *fod_course_preview_get_people (FodCoursePreview *self);

const char *const *fod_course_preview_get_notes (FodCoursePreview *self);

G_END_DECLS
