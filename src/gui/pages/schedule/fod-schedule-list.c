/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schedule-list.h"

#include "fod-schedule-closures.h"

struct _FodScheduleList {
  GObject parent_instance;

  FodStore *store;
  FodQuery *activities;
  FodQuery *meetings;
  FodQuery *twins;   /* the activities that are meetings */
  GHashTable *taken; /* char: day and title of each of those */
  FodDayList *records;
};

G_DEFINE_FINAL_TYPE (FodScheduleList, fod_schedule_list, G_TYPE_OBJECT)

/* Twins */

static char *
write_twin (FodDay day,
            const char *title)
{
  return g_strdup_printf ("%d %s", day, title ? title : "");
}

static void
note_twin_cb (const char *id,
              const FodValue *values,
              gpointer taken)
{
  if (values[0].form == FOD_VALUE_NUMBER)
    g_hash_table_add (taken, write_twin ((FodDay) values[0].number, values[1].text));
}

static void
read_twins (FodScheduleList *self)
{
  static const char *const paths[] = { "day", "title", NULL };

  g_hash_table_remove_all (self->taken);
  fod_query_visit (self->twins, paths, note_twin_cb, self->taken);
}

/* A programme may have the start-up meeting both as an activity and as a meeting with an
 * agenda: on one day they are one line. */
static gboolean
is_not_an_activity (FodDay day,
                    const char *title,
                    gpointer data)
{
  g_autofree char *twin = write_twin (day, title);

  return !g_hash_table_contains (FOD_SCHEDULE_LIST (data)->taken, twin);
}

static void
committed_cb (FodScheduleList *self,
              FodCommit *commit)
{
  if (fod_query_depends_on (self->twins, commit))
    read_twins (self);
}

/* Object */

static void
fod_schedule_list_dispose (GObject *object)
{
  FodScheduleList *self = FOD_SCHEDULE_LIST (object);

  g_clear_object (&self->records);
  g_clear_pointer (&self->taken, g_hash_table_unref);
  g_clear_object (&self->twins);
  g_clear_object (&self->meetings);
  g_clear_object (&self->activities);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_schedule_list_parent_class)->dispose (object);
}

static void
fod_schedule_list_class_init (FodScheduleListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_schedule_list_dispose;
}

static void
fod_schedule_list_init (FodScheduleList *self)
{
}

/**
 * fod_schedule_list_new:
 * @store: the open file
 *
 * Returns: (transfer full): the schedule of no course yet
 */
FodScheduleList *
fod_schedule_list_new (FodStore *store)
{
  FodScheduleList *self = g_object_new (FOD_TYPE_SCHEDULE_LIST, NULL);

  self->store = g_object_ref (store);
  self->activities = fod_query_new (store, FOD_RECORD_ACTIVITY);
  self->meetings = fod_query_new (store, FOD_RECORD_MEETING);
  self->twins = fod_query_new (store, FOD_RECORD_ACTIVITY);
  self->taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* Before the list reads again, which asks for them. */
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  self->records = fod_day_list_new (store, G_MAXINT);
  fod_day_list_add (self->records, self->activities, "day", "time", NULL, NULL);
  fod_day_list_add (self->records, self->meetings, "day", "time", is_not_an_activity, self);
  return self;
}

static void
restrict_to_course (FodQuery *query,
                    FodRecord *course)
{
  fod_query_clear_where (query);
  fod_query_where_record (query, "course", course);
}

/**
 * fod_schedule_list_set_course:
 * @self: a schedule
 * @course: (nullable): a course
 *
 * Shows another course.
 */
void
fod_schedule_list_set_course (FodScheduleList *self,
                              FodRecord *course)
{
  g_return_if_fail (FOD_IS_SCHEDULE_LIST (self));

  restrict_to_course (self->activities, course);
  restrict_to_course (self->meetings, course);
  restrict_to_course (self->twins, course);
  fod_query_where (self->twins, "kind", FOD_EQUAL, FOD_TEXT ("meeting"));
  /* These two are held without the newcomer, or in the mentor's own time. */
  fod_query_where (self->meetings, "kind", FOD_NOT_EQUAL, FOD_TEXT ("preparation"));
  fod_query_where (self->meetings, "kind", FOD_NOT_EQUAL, FOD_TEXT ("mentor"));
  read_twins (self);
  fod_day_list_refresh (self->records);
}

/**
 * fod_schedule_list_get_records:
 * @self: a schedule
 *
 * Returns: (transfer none): what stands in it
 */
FodDayList *
fod_schedule_list_get_records (FodScheduleList *self)
{
  g_return_val_if_fail (FOD_IS_SCHEDULE_LIST (self), NULL);

  return self->records;
}
