/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schedule-list.h"

#include "fod-query.h"
#include "fod-schedule-closures.h"

struct _FodScheduleList {
  GObject parent_instance;

  FodStore *store;
  FodQuery *activities;
  FodQuery *meetings;
  GtkFilter *filter;
  GtkSorter *sorter;
  GListModel *records;
};

static void fod_schedule_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodScheduleList,
                               fod_schedule_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      fod_schedule_list_list_model_init))

static GType
fod_schedule_list_get_item_type (GListModel *model)
{
  return FOD_TYPE_RECORD;
}

static guint
fod_schedule_list_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (FOD_SCHEDULE_LIST (model)->records);
}

static gpointer
fod_schedule_list_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (FOD_SCHEDULE_LIST (model)->records, position);
}

static void
fod_schedule_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fod_schedule_list_get_item_type;
  iface->get_n_items = fod_schedule_list_get_n_items;
  iface->get_item = fod_schedule_list_get_item;
}

static int
compare_records (gconstpointer a, gconstpointer b, gpointer data)
{
  FodRecord *first = (FodRecord *) a;
  FodRecord *second = (FodRecord *) b;
  gint64 order = fod_record_get_number (first, "day", G_MAXINT) -
                 fod_record_get_number (second, "day", G_MAXINT);

  if (order == 0)
    order = fod_record_get_number (first, "time", G_MAXINT) -
            fod_record_get_number (second, "time", G_MAXINT);
  return order < 0 ? GTK_ORDERING_SMALLER : order > 0 ? GTK_ORDERING_LARGER
                                                      : GTK_ORDERING_EQUAL;
}

static gboolean
is_same_meeting (FodRecord *meeting, FodRecord *activity)
{
  return g_strcmp0 (fod_record_get_text (activity, "course"),
                    fod_record_get_text (meeting, "course")) == 0 &&
         g_strcmp0 (fod_record_get_text (activity, "kind"), "meeting") == 0 &&
         g_strcmp0 (fod_record_get_text (activity, "title"),
                    fod_record_get_text (meeting, "title")) == 0;
}

/* A programme may have the start-up meeting both as an activity and as a meeting with an
 * agenda: on one day they are one line. */
static gboolean
is_not_an_activity (gpointer item, gpointer data)
{
  FodScheduleList *self = data;
  FodDay day = fod_schedule_get_day (item);
  g_autoptr (GPtrArray) activities = NULL;

  if (day == FOD_DAY_NONE)
    return TRUE;
  activities = fod_store_list_by (self->store, FOD_RECORD_ACTIVITY, "day", FOD_NUMBER (day));
  for (guint i = 0; i < activities->len; i++) {
    if (is_same_meeting (item, activities->pdata[i]))
      return FALSE;
  }
  return TRUE;
}

/* Each query keeps its own order; where two records meet that a commit has moved past each
 * other, only the sorter sees it. */
static void
committed_cb (FodScheduleList *self, FodCommit *commit)
{
  if (!fod_commit_touches (commit, FOD_RECORD_ACTIVITY) &&
      !fod_commit_touches (commit, FOD_RECORD_MEETING))
    return;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
fod_schedule_list_dispose (GObject *object)
{
  FodScheduleList *self = FOD_SCHEDULE_LIST (object);

  g_clear_object (&self->records);
  g_clear_object (&self->sorter);
  g_clear_object (&self->filter);
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

static GListModel *
join_queries (FodScheduleList *self)
{
  g_autoptr (GListStore) lists = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFilterListModel) meetings = NULL;
  GtkFlattenListModel *flat;

  meetings = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->meetings)),
                                        g_object_ref (self->filter));
  g_list_store_append (lists, self->activities);
  g_list_store_append (lists, meetings);
  flat = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&lists)));
  return G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (flat), g_object_ref (self->sorter)));
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
  fod_schedule_list_set_course (self, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_not_an_activity, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_records, NULL, NULL));
  self->records = join_queries (self);
  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
  /* After the queries, which were there first. */
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static void
restrict_to_course (FodQuery *query, FodRecord *course)
{
  fod_query_clear_where (query);
  fod_query_where (query, "course", FOD_EQUAL,
                   FOD_TEXT (course ? fod_record_get_id (course) : "-"));
}

/**
 * fod_schedule_list_set_course:
 * @self: a schedule
 * @course: (nullable): a course
 *
 * Shows another course.
 */
void
fod_schedule_list_set_course (FodScheduleList *self, FodRecord *course)
{
  g_return_if_fail (FOD_IS_SCHEDULE_LIST (self));

  restrict_to_course (self->activities, course);
  restrict_to_course (self->meetings, course);
  /* These two are held without the newcomer, or in the mentor's own time. */
  fod_query_where (self->meetings, "kind", FOD_NOT_EQUAL, FOD_TEXT ("preparation"));
  fod_query_where (self->meetings, "kind", FOD_NOT_EQUAL, FOD_TEXT ("mentor"));
  fod_query_refresh (self->activities);
  fod_query_refresh (self->meetings);
}
