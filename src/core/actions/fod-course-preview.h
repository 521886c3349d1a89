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

/**
 * fod_course_preview_new:
 * @course: the draft of the course
 * @records: (element-type FodRecord): drafts of everything else
 * @notes: (array zero-terminated=1): sentences for the user
 *
 * Returns: (transfer full): a preview
 */
FodCoursePreview *fod_course_preview_new (FodRecord *course,
                                          GPtrArray *records,
                                          const char *const *notes);

/**
 * fod_course_preview_get_course:
 * @self: a preview
 *
 * Returns: (transfer none): the draft of the course: "start", "end", "variant" …
 */
FodRecord *fod_course_preview_get_course (FodCoursePreview *self);

/**
 * fod_course_preview_count:
 * @self: a preview
 * @type: a record type
 *
 * Returns: how many new records of @type there will be
 */
guint fod_course_preview_count (FodCoursePreview *self, FodRecordType type);

/**
 * fod_course_preview_get_items:
 * @self: a preview
 *
 * Drafts follow no references: names of people are not known to them.
 *
 * Returns: (transfer none): a #GListModel of #FodRecord: the tasks ("due"), activities and
 *   meetings ("day", "time") in the order of their days
 */
GListModel *fod_course_preview_get_items (FodCoursePreview *self);

/**
 * fod_course_preview_get_day:
 * @item: a task, activity or meeting
 *
 * Returns: its day, days since 1970-01-01; %FOD_DAY_NONE when it has none
 */
gint32 fod_course_preview_get_day (FodRecord *item);

/**
 * fod_course_preview_get_notes:
 * @self: a preview
 *
 * Returns: (transfer none) (array zero-terminated=1): sentences for the user: what is worth
 *   knowing about the start day, and what moved because of days off
 */
const char *const *fod_course_preview_get_notes (FodCoursePreview *self);

G_END_DECLS
