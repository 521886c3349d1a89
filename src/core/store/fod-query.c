/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-query.h"

#include "fod-id-diff.h"
#include "fod-query-sql.h"
#include "fod-store-private.h"

#include <string.h>

/**
 * FodQuery:
 *
 * A live list over "type, where, order". The ids are read at once, the records a page at a
 * time when somebody looks at them. After every commit that touches one of its types it
 * reads the ids again and tells only the differences, so that selection and scrolling stay.
 *
 * Deleted records are never in it. Fields are named by path: "due", or "topic.position" for
 * a field of the record referred to.
 */
struct _FodQuery {
  GObject parent_instance;

  FodStore *store;
  FodQuerySql *sql;
  GPtrArray *ids;  /* char */
  GPtrArray *page; /* FodRecord: the records around the last one looked at */
  guint page_first;
  gboolean loaded;
  gboolean refreshing;
  gboolean stale; /* something has changed while refreshing */
};

/* As many rows as a tall window shows. */
#define PAGE_SIZE 64

static void fod_query_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodQuery,
                               fod_query,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fod_query_list_model_init))

static GPtrArray *
read_ids (FodQuery *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *ids = fod_query_sql_run (self->sql, self->store->database, &error);

  if (error)
    fod_store_keep_failure (self->store, error);
  return ids;
}

static void
ensure_loaded (FodQuery *self)
{
  GPtrArray *ids;

  if (self->loaded)
    return;
  self->loaded = TRUE;
  ids = read_ids (self);
  if (!ids)
    return;
  g_ptr_array_unref (self->ids);
  self->ids = ids;
}

static GType
fod_query_get_item_type (GListModel *model)
{
  return fod_record_type_get_class (fod_query_sql_get_type (FOD_QUERY (model)->sql));
}

static guint
fod_query_get_n_items (GListModel *model)
{
  FodQuery *self = FOD_QUERY (model);

  ensure_loaded (self);
  return self->ids->len;
}

static void
load_page (FodQuery *self,
           guint position)
{
  guint first = position - position % PAGE_SIZE;
  guint count = MIN (PAGE_SIZE, self->ids->len - first);

  g_clear_pointer (&self->page, g_ptr_array_unref);
  self->page = fod_store_load (self->store, fod_query_sql_get_type (self->sql), self->ids,
                               first, count);
  self->page_first = first;
}

static gpointer
fod_query_get_item (GListModel *model,
                    guint position)
{
  FodQuery *self = FOD_QUERY (model);
  FodRecord *known;

  ensure_loaded (self);
  if (position >= self->ids->len)
    return NULL;
  known = fod_record_pool_find (self->store->pool, self->ids->pdata[position]);
  if (known)
    return g_object_ref (known);
  if (!self->page || position < self->page_first || position >= self->page_first + self->page->len)
    load_page (self, position);
  return g_object_ref (self->page->pdata[position - self->page_first]);
}

static void
fod_query_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fod_query_get_item_type;
  iface->get_n_items = fod_query_get_n_items;
  iface->get_item = fod_query_get_item;
}

static void
tell_difference_cb (guint position,
                    guint removed,
                    guint added,
                    gpointer data)
{
  FodQuery *self = data;

  /* Places have moved; whoever looked meanwhile has seen the list as it was then. */
  g_clear_pointer (&self->page, g_ptr_array_unref);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/**
 * fod_query_refresh:
 * @self: a query
 *
 * Reads the ids again and tells the differences. Happens by itself after commits; to be
 * called after the conditions have changed. When they cannot be read the list stays as it is:
 * an empty one would look as if everything was lost.
 */
void
fod_query_refresh (FodQuery *self)
{
  g_autoptr (FodQuery) alive = NULL;

  g_return_if_fail (FOD_IS_QUERY (self));

  /* A row that goes away may save what was being typed in it: that commit comes back here,
   * and has to wait until the differences at hand are told. */
  self->stale = TRUE;
  if (!self->loaded || self->refreshing)
    return;
  alive = g_object_ref (self);
  self->refreshing = TRUE;
  while (self->stale) {
    g_autoptr (GPtrArray) fresh = read_ids (self);

    self->stale = FALSE;
    if (fresh)
      fod_id_diff_apply (self->ids, fresh, tell_difference_cb, self);
  }
  self->refreshing = FALSE;
}

static void
committed_cb (FodQuery *self,
              FodCommit *commit)
{
  if (fod_query_depends_on (self, commit))
    fod_query_refresh (self);
}

static void
fod_query_finalize (GObject *object)
{
  FodQuery *self = FOD_QUERY (object);

  g_clear_pointer (&self->page, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  g_clear_pointer (&self->sql, fod_query_sql_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (fod_query_parent_class)->finalize (object);
}

static void
fod_query_class_init (FodQueryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_query_finalize;
}

static void
fod_query_init (FodQuery *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
}

/**
 * fod_query_new:
 * @store: where to look
 * @type: which records
 *
 * Returns: (transfer full): all records of @type, in the order they were made
 */
FodQuery *
fod_query_new (FodStore *store,
               FodRecordType type)
{
  FodQuery *self = g_object_new (FOD_TYPE_QUERY, NULL);

  self->store = g_object_ref (store);
  self->sql = fod_query_sql_new (type);
  g_signal_connect_object (store, "committed", G_CALLBACK (committed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * fod_query_where:
 * @self: a query
 * @path: path of a field
 * @comparison: how to compare
 * @value: what with; %FOD_NONE asks whether nothing is filled in
 *
 * Adds a condition; all conditions must hold. Takes effect at the first look at the list or
 * at fod_query_refresh().
 */
void
fod_query_where (FodQuery *self,
                 const char *path,
                 FodComparison comparison,
                 const FodValue *value)
{
  g_return_if_fail (FOD_IS_QUERY (self));

  fod_query_sql_where (self->sql, path, comparison, value);
}

/**
 * fod_query_where_record:
 * @self: a query
 * @path: path of a reference
 * @record: (nullable): whom it refers to; nothing refers to %NULL
 *
 * Adds the condition that @path refers to @record.
 */
void
fod_query_where_record (FodQuery *self,
                        const char *path,
                        FodRecord *record)
{
  /* No record has this id. */
  fod_query_where (self, path, FOD_EQUAL, FOD_TEXT (record ? fod_record_get_id (record) : "-"));
}

/**
 * fod_query_clear_where:
 * @self: a query
 *
 * Removes all conditions.
 */
void
fod_query_clear_where (FodQuery *self)
{
  g_return_if_fail (FOD_IS_QUERY (self));

  fod_query_sql_clear_where (self->sql);
}

/**
 * fod_query_order_by:
 * @self: a query
 * @path: path of a field
 * @descending: whether the highest comes first
 *
 * Adds a key to the order. Text sorts as in Danish, choices in the order of their set,
 * and what is not filled in comes last.
 */
void
fod_query_order_by (FodQuery *self,
                    const char *path,
                    gboolean descending)
{
  g_return_if_fail (FOD_IS_QUERY (self));

  fod_query_sql_order_by (self->sql, path, descending);
}

/**
 * fod_query_get_record_type:
 * @self: a query
 *
 * Returns: which records are in it
 */
FodRecordType
fod_query_get_record_type (FodQuery *self)
{
  g_return_val_if_fail (FOD_IS_QUERY (self), FOD_N_RECORD_TYPES);

  return fod_query_sql_get_type (self->sql);
}

/**
 * fod_query_depends_on:
 * @self: a query
 * @commit: what has changed
 *
 * Returns: whether @commit may have changed what is in the list
 */
gboolean
fod_query_depends_on (FodQuery *self,
                      FodCommit *commit)
{
  g_return_val_if_fail (FOD_IS_QUERY (self), FALSE);

  return fod_query_sql_depends_on (self->sql, commit);
}

/**
 * fod_query_get_id:
 * @self: a query
 * @position: a place in the list
 *
 * Returns: (nullable): the id of the record there, without loading it
 */
const char *
fod_query_get_id (FodQuery *self,
                  guint position)
{
  g_return_val_if_fail (FOD_IS_QUERY (self), NULL);

  ensure_loaded (self);
  return position < self->ids->len ? self->ids->pdata[position] : NULL;
}

/**
 * fod_query_find:
 * @self: a query
 * @id: record id
 *
 * Returns: the place of that record, or -1
 */
int
fod_query_find (FodQuery *self,
                const char *id)
{
  g_return_val_if_fail (FOD_IS_QUERY (self), -1);

  ensure_loaded (self);
  for (guint i = 0; i < self->ids->len; i++) {
    if (strcmp (self->ids->pdata[i], id) == 0)
      return (int) i;
  }
  return -1;
}

/**
 * fod_query_visit:
 * @self: a query
 * @paths: (array zero-terminated=1): paths of fields, 8 at most
 * @visit: (scope call): called with each record found, in no order; may not change anything
 * @data: for @visit
 *
 * Looks at some fields of many records as they are now, without making a #FodRecord of each: for
 * what is counted and not shown.
 */
void
fod_query_visit (FodQuery *self,
                 const char *const *paths,
                 FodQueryVisitFunc visit,
                 gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOD_IS_QUERY (self));

  if (!fod_query_sql_visit (self->sql, self->store->database, paths, visit, data, &error))
    fod_store_keep_failure (self->store, error);
}
