/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-pool.h"

struct _FodRecordPool {
  GHashTable *entries; /* id → Entry; the id is the record's own string while it lives */
};

typedef struct {
  FodRecordPool *pool;
  FodRecord *record;
  char *id;
} Entry;

static void
forget_record_cb (gpointer data,
                  GObject *former)
{
  Entry *entry = data;

  entry->record = NULL;
  g_hash_table_remove (entry->pool->entries, entry->id);
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  if (entry->record)
    g_object_weak_unref (G_OBJECT (entry->record), forget_record_cb, entry);
  g_free (entry->id);
  g_free (entry);
}

/**
 * fod_record_pool_new:
 *
 * Returns: (transfer full): an empty pool
 */
FodRecordPool *
fod_record_pool_new (void)
{
  FodRecordPool *self = g_new0 (FodRecordPool, 1);

  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_entry);
  return self;
}

/**
 * fod_record_pool_free:
 * @self: (transfer full): a pool
 *
 * Frees the pool; the records live on as long as somebody uses them.
 */
void
fod_record_pool_free (FodRecordPool *self)
{
  g_hash_table_unref (self->entries);
  g_free (self);
}

/**
 * fod_record_pool_find:
 * @self: a pool
 * @id: record id
 *
 * Returns: (transfer none) (nullable): the record, if somebody is using it
 */
FodRecord *
fod_record_pool_find (FodRecordPool *self,
                      const char *id)
{
  Entry *entry = g_hash_table_lookup (self->entries, id);

  return entry ? entry->record : NULL;
}

/**
 * fod_record_pool_adopt:
 * @self: a pool
 * @record: a record whose id is not in the pool
 *
 * Lets others find @record for as long as it lives.
 */
void
fod_record_pool_adopt (FodRecordPool *self,
                       FodRecord *record)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->pool = self;
  entry->record = record;
  entry->id = g_strdup (fod_record_get_id (record));
  g_object_weak_ref (G_OBJECT (record), forget_record_cb, entry);
  g_hash_table_replace (self->entries, entry->id, entry);
}
