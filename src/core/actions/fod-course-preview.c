/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-preview.h"

#include "fod-clock-time.h"
#include "fod-day.h"

struct _FodCoursePreview {
  GObject parent_instance;

  FodRecord *course;
  GListStore *items;
  guint counts[FOD_N_RECORD_TYPES];
  char *people;
  char **notes;
};

G_DEFINE_FINAL_TYPE (FodCoursePreview, fod_course_preview, G_TYPE_OBJECT)

static void
fod_course_preview_finalize (GObject *object)
{
  FodCoursePreview *self = FOD_COURSE_PREVIEW (object);

  g_clear_object (&self->course);
  g_clear_object (&self->items);
  g_clear_pointer (&self->people, g_free);
  g_clear_pointer (&self->notes, g_strfreev);

  G_OBJECT_CLASS (fod_course_preview_parent_class)->finalize (object);
}

static void
fod_course_preview_class_init (FodCoursePreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_course_preview_finalize;
}

static void
fod_course_preview_init (FodCoursePreview *self)
{
  self->items = g_list_store_new (FOD_TYPE_RECORD);
}

static gboolean
has_day (FodRecord *record)
{
  FodRecordType type = fod_record_get_record_type (record);

  return type == FOD_RECORD_TASK || type == FOD_RECORD_ACTIVITY || type == FOD_RECORD_MEETING;
}

/**
 * fod_course_preview_get_day:
 * @item: a task, activity or meeting
 *
 * Returns: its day, days since 1970-01-01; %FOD_DAY_NONE when it has none
 */
gint32
fod_course_preview_get_day (FodRecord *item)
{
  gboolean is_task = fod_record_get_record_type (item) == FOD_RECORD_TASK;

  return (gint32) fod_record_get_number (item, is_task ? "due" : "day", FOD_DAY_NONE);
}

/* Tasks have no time: they come before what begins at one. */
static int
get_time (FodRecord *item)
{
  if (fod_record_get_record_type (item) == FOD_RECORD_TASK)
    return FOD_CLOCK_TIME_NONE;
  return (int) fod_record_get_number (item, "time", FOD_CLOCK_TIME_NONE);
}

static int
compare_items_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer data)
{
  FodRecord *first = (FodRecord *) a;
  FodRecord *second = (FodRecord *) b;
  gint32 first_day = fod_course_preview_get_day (first);
  gint32 second_day = fod_course_preview_get_day (second);

  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;
  return get_time (first) - get_time (second);
}

/**
 * fod_course_preview_new:
 * @course: the draft of the course
 * @records: (element-type FodRecord): drafts of everything else
 * @people: who takes part, a line each
 * @notes: (array zero-terminated=1): sentences for the user
 *
 * Returns: (transfer full): a preview
 */
FodCoursePreview *
fod_course_preview_new (FodRecord *course,
                        GPtrArray *records,
                        const char *people,
                        const char *const *notes)
{
  FodCoursePreview *self = g_object_new (FOD_TYPE_COURSE_PREVIEW, NULL);

  self->course = g_object_ref (course);
  self->people = g_strdup (people);
  self->notes = g_strdupv ((char **) notes);
  for (guint i = 0; i < records->len; i++) {
    self->counts[fod_record_get_record_type (records->pdata[i])]++;
    if (has_day (records->pdata[i]))
      g_list_store_append (self->items, records->pdata[i]);
  }
  g_list_store_sort (self->items, compare_items_cb, NULL);
  return self;
}

/**
 * fod_course_preview_get_course:
 * @self: a preview
 *
 * Returns: (transfer none): the draft of the course: "start", "end", "variant" …
 */
FodRecord *
fod_course_preview_get_course (FodCoursePreview *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_PREVIEW (self), NULL);

  return self->course;
}

/**
 * fod_course_preview_count:
 * @self: a preview
 * @type: a record type
 *
 * Returns: how many new records of @type there will be
 */
guint
fod_course_preview_count (FodCoursePreview *self,
                          FodRecordType type)
{
  g_return_val_if_fail (FOD_IS_COURSE_PREVIEW (self), 0);
  g_return_val_if_fail (type < FOD_N_RECORD_TYPES, 0);

  return self->counts[type];
}

/**
 * fod_course_preview_get_items:
 * @self: a preview
 *
 * Drafts follow no references: names of people are not known to them.
 *
 * Returns: (transfer none): a #GListModel of #FodRecord: the tasks ("due"), activities and
 *   meetings ("day", "time") in the order of their days
 */
GListModel *
fod_course_preview_get_items (FodCoursePreview *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_PREVIEW (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * fod_course_preview_get_people:
 * @self: a preview
 *
 * Returns: who is contact person, leader and mentor, and which of them are new; a line each
 */
const char *
fod_course_preview_get_people (FodCoursePreview *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_PREVIEW (self), NULL);

  return self->people;
}

/**
 * fod_course_preview_get_notes:
 * @self: a preview
 *
 * Returns: (transfer none) (array zero-terminated=1): sentences for the user: what is worth
 *   knowing about the start day, and what moved because of days off
 */
const char *const *
fod_course_preview_get_notes (FodCoursePreview *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_PREVIEW (self), NULL);

  return (const char *const *) self->notes;
}
