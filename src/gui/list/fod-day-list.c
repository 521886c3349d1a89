/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-list.h"

#include "fod-id-diff.h"

#include <string.h>

typedef struct {
  FodQuery *query;
  const char *paths[4]; /* title, day and maybe time */
  FodDayListFunc wanted;
  gpointer data;
} Source;

typedef struct {
  char *id;
  FodRecordType type;
  FodDay day; /* FOD_DAY_NONE: none */
  int time;
  guint source;
} Entry;

struct _FodDayList {
  GObject parent_instance;

  FodStore *store;
  int untimed;         /* where in its day stands what has no time */
  GArray *sources;     /* Source */
  GHashTable *entries; /* id → Entry: what is in the list, or was until now */
  GPtrArray *ids;      /* char, in order */
  GHashTable *records; /* id → FodRecord: those that somebody has looked at */
  gboolean refreshing;
  gboolean stale; /* something has changed while refreshing */
};

static void fod_day_list_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodDayList,
                               fod_day_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      fod_day_list_list_model_init))

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_free (entry);
}

static void
clear_source (gpointer data)
{
  g_clear_object (&((Source *) data)->query);
}

static GType
fod_day_list_get_item_type (GListModel *model)
{
  return FOD_TYPE_RECORD;
}

static guint
fod_day_list_get_n_items (GListModel *model)
{
  return FOD_DAY_LIST (model)->ids->len;
}

static gpointer
fod_day_list_get_item (GListModel *model,
                       guint place)
{
  FodDayList *self = FOD_DAY_LIST (model);
  FodRecord *record;
  const Entry *entry;

  if (place >= self->ids->len)
    return NULL;
  record = g_hash_table_lookup (self->records, self->ids->pdata[place]);
  if (record)
    return g_object_ref (record);
  entry = g_hash_table_lookup (self->entries, self->ids->pdata[place]);
  record = fod_store_find (self->store, entry->type, entry->id);
  /* One that cannot be read is told of by the store, and stands there empty. */
  if (!record)
    record = fod_record_new (entry->type, entry->id);
  g_hash_table_insert (self->records, g_strdup (entry->id), g_object_ref (record));
  return record;
}

static void
fod_day_list_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fod_day_list_get_item_type;
  iface->get_n_items = fod_day_list_get_n_items;
  iface->get_item = fod_day_list_get_item;
}

/* Reading */

typedef struct {
  FodDayList *list;
  const Source *source;
  guint number;
  GPtrArray *found; /* Entry */
} Reading;

static void
visit_cb (const char *id,
          const FodValue *values,
          gpointer data)
{
  Reading *reading = data;
  const Source *source = reading->source;
  FodDay day = values[1].form == FOD_VALUE_NUMBER ? (FodDay) values[1].number : FOD_DAY_NONE;
  gboolean timed = source->paths[2] && values[2].form == FOD_VALUE_NUMBER;
  Entry *entry;

  if (source->wanted && !source->wanted (day, values[0].text, source->data))
    return;
  entry = g_new0 (Entry, 1);
  entry->id = g_strdup (id);
  entry->type = fod_query_get_record_type (source->query);
  entry->day = day;
  entry->time = timed ? (int) values[2].number : reading->list->untimed;
  entry->source = reading->number;
  g_ptr_array_add (reading->found, entry);
}

static int
compare_entries_cb (gconstpointer a,
                    gconstpointer b)
{
  const Entry *one = *(Entry *const *) a;
  const Entry *other = *(Entry *const *) b;

  if (one->day != other->day) {
    if (one->day == FOD_DAY_NONE || other->day == FOD_DAY_NONE)
      return one->day == FOD_DAY_NONE ? 1 : -1;
    return one->day < other->day ? -1 : 1;
  }
  if (one->time != other->time)
    return one->time < other->time ? -1 : 1;
  if (one->source != other->source)
    return one->source < other->source ? -1 : 1;
  return strcmp (one->id, other->id);
}

static GPtrArray *
read_entries (FodDayList *self)
{
  Reading reading = { self, NULL, 0, g_ptr_array_new () };

  for (; reading.number < self->sources->len; reading.number++) {
    reading.source = &g_array_index (self->sources, Source, reading.number);
    fod_query_visit (reading.source->query, reading.source->paths, visit_cb, &reading);
  }
  g_ptr_array_sort (reading.found, compare_entries_cb);
  return reading.found;
}

static void
tell_difference_cb (guint position,
                    guint removed,
                    guint added,
                    gpointer self)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static gboolean
is_gone (gpointer id,
         gpointer value,
         gpointer kept)
{
  return !g_hash_table_contains (kept, id);
}

/* While the differences are told, what is in the list is partly what was there before. */
static void
apply (FodDayList *self,
       GPtrArray *found)
{
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < found->len; i++) {
    Entry *entry = found->pdata[i];
    char *id = g_strdup (entry->id);

    g_ptr_array_add (fresh, id);
    g_hash_table_add (kept, id);
    g_hash_table_replace (self->entries, entry->id, entry);
  }
  fod_id_diff_apply (self->ids, fresh, tell_difference_cb, self);
  g_hash_table_foreach_remove (self->entries, is_gone, kept);
  g_hash_table_foreach_remove (self->records, is_gone, kept);
}

/**
 * fod_day_list_refresh:
 * @self: a list
 *
 * Reads days and times again and tells the differences. Happens by itself after commits; to be
 * called after the conditions of a query have changed.
 */
void
fod_day_list_refresh (FodDayList *self)
{
  g_autoptr (FodDayList) alive = NULL;

  g_return_if_fail (FOD_IS_DAY_LIST (self));

  /* A row that goes away may save what was being typed in it: see fod_query_refresh(). */
  self->stale = TRUE;
  if (self->refreshing)
    return;
  alive = g_object_ref (self);
  self->refreshing = TRUE;
  while (self->stale) {
    g_autoptr (GPtrArray) found = NULL;

    self->stale = FALSE;
    found = read_entries (self);
    apply (self, found);
  }
  self->refreshing = FALSE;
}

static void
committed_cb (FodDayList *self,
              FodCommit *commit)
{
  gboolean touched = FALSE;

  for (guint i = 0; i < self->sources->len; i++)
    touched |= fod_query_depends_on (g_array_index (self->sources, Source, i).query, commit);
  if (touched)
    fod_day_list_refresh (self);
}

static void
fod_day_list_finalize (GObject *object)
{
  FodDayList *self = FOD_DAY_LIST (object);

  g_clear_pointer (&self->sources, g_array_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_day_list_parent_class)->finalize (object);
}

static void
fod_day_list_class_init (FodDayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_day_list_finalize;
}

static void
fod_day_list_init (FodDayList *self)
{
  self->sources = g_array_new (FALSE, FALSE, sizeof (Source));
  g_array_set_clear_func (self->sources, clear_source);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entry);
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * fod_day_list_new:
 * @store: where to look
 * @untimed: where in its day stands what has no time: -1 for before all that has one, %G_MAXINT
 *   for after it
 *
 * Returns: (transfer full): an empty list
 */
FodDayList *
fod_day_list_new (FodStore *store,
                  int untimed)
{
  FodDayList *self = g_object_new (FOD_TYPE_DAY_LIST, NULL);

  self->store = g_object_ref (store);
  self->untimed = untimed;
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * fod_day_list_add:
 * @self: a list
 * @query: which records; its order does not matter
 * @day: (not nullable): the field with their day
 * @time: (nullable): the field with their time of day, if they have one
 * @wanted: (nullable): leaves some of them out
 * @data: for @wanted
 *
 * Adds records with a "title". Takes effect at fod_day_list_refresh().
 */
void
fod_day_list_add (FodDayList *self,
                  FodQuery *query,
                  const char *day,
                  const char *time,
                  FodDayListFunc wanted,
                  gpointer data)
{
  Source source = { g_object_ref (query), { "title", day, time, NULL }, wanted, data };

  g_return_if_fail (FOD_IS_DAY_LIST (self));

  g_array_append_val (self->sources, source);
}

/**
 * fod_day_list_get_day:
 * @self: a list
 * @place: a place in it
 *
 * Returns: the day of the record there, without reading it; %FOD_DAY_NONE also past the end
 */
FodDay
fod_day_list_get_day (FodDayList *self,
                      guint place)
{
  const Entry *entry;

  g_return_val_if_fail (FOD_IS_DAY_LIST (self), FOD_DAY_NONE);

  if (place >= self->ids->len)
    return FOD_DAY_NONE;
  entry = g_hash_table_lookup (self->entries, self->ids->pdata[place]);
  return entry->day;
}

/**
 * fod_day_list_find_day:
 * @self: a list
 * @day: a day
 *
 * Returns: the place of the first record on or after @day, or without a day; else that of the
 *   last record; -1 in an empty list
 */
int
fod_day_list_find_day (FodDayList *self,
                       FodDay day)
{
  guint from = 0;
  guint to;

  g_return_val_if_fail (FOD_IS_DAY_LIST (self), -1);

  to = self->ids->len;
  while (from < to) {
    guint middle = from + (to - from) / 2;
    FodDay other = fod_day_list_get_day (self, middle);

    if (other == FOD_DAY_NONE || other >= day)
      to = middle;
    else
      from = middle + 1;
  }
  return (int) MIN (from, self->ids->len) - (from == self->ids->len);
}

/**
 * fod_day_list_find:
 * @self: a list
 * @id: record id
 *
 * Returns: the place of that record, or -1
 */
int
fod_day_list_find (FodDayList *self,
                   const char *id)
{
  g_return_val_if_fail (FOD_IS_DAY_LIST (self), -1);

  for (guint i = 0; i < self->ids->len; i++) {
    if (strcmp (self->ids->pdata[i], id) == 0)
      return (int) i;
  }
  return -1;
}
