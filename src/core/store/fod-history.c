/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-history.h"

#include "fod-store-private.h"

#include <string.h>

/**
 * fod_history_entry_free:
 * @self: (transfer full): an entry
 *
 * Frees an entry.
 */
void
fod_history_entry_free (FodHistoryEntry *self)
{
  g_free (self->author);
  g_free (self->label);
  g_free (self->field);
  fod_value_clear (&self->before);
  fod_value_clear (&self->after);
  g_free (self);
}

static gboolean
read_before (FodStore *store,
             FodHistoryEntry *entry,
             const char *base,
             GError **error)
{
  g_autoptr (GArray) dots = fod_dots_decode (base);

  return dots->len == 0 ||
         fod_op_read_value (store->database, g_array_index (dots, FodDot, 0), entry->field,
                            &entry->before, error);
}

static FodHistoryEntry *
read_entry (FodStore *store,
            FodCursor *cursor,
            const char *wanted,
            GError **error)
{
  g_autoptr (FodHistoryEntry) entry = g_new0 (FodHistoryEntry, 1);
  FodDot dot = { fod_cursor_int (cursor, 0), fod_cursor_int (cursor, 1) };
  const char *field = fod_cursor_name (cursor, 2);
  g_autoptr (GError) failure = NULL;

  entry->wall = fod_cursor_int (cursor, 4);
  entry->author = g_strdup (fod_cursor_text (cursor, 5));
  entry->label = g_strdup (fod_cursor_name (cursor, 6));
  entry->kind = (FodActionKind) fod_cursor_int (cursor, 7);
  entry->field = g_strdup (field);
  if (*field || wanted)
    fod_op_read_value (store->database, dot, wanted ? wanted : field, &entry->after, &failure);
  if (!failure && *field)
    read_before (store, entry, fod_cursor_text (cursor, 3), &failure);
  if (!failure)
    return g_steal_pointer (&entry);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * fod_history_read:
 * @store: a store
 * @id: record id
 * @field: (nullable): name of a field, %NULL for the whole record
 * @error: return location
 *
 * Who changed what, when, and what was there before. An entry for the creation holds what
 * @field was created with.
 *
 * Returns: (transfer full) (nullable) (element-type FodHistoryEntry): the latest first
 */
GPtrArray *
fod_history_read (FodStore *store,
                  const char *id,
                  const char *field,
                  GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    store->database,
    "SELECT op.replica, op.number, op.field, op.base, action.wall, action.author, action.label,"
    "  action.kind"
    "  FROM op LEFT JOIN action ON action.replica = op.replica AND action.number = op.action"
    "  LEFT JOIN replica ON replica.number = op.replica"
    " WHERE op.row = ?1 AND (?2 IS NULL OR op.field IN ('', ?2))"
    " ORDER BY op.clock DESC, replica.id DESC, op.number DESC");
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (
    (GDestroyNotify) fod_history_entry_free);
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_text (cursor, 1, id);
  fod_cursor_bind_text (cursor, 2, field);
  while (fod_cursor_step (cursor, &failure)) {
    FodHistoryEntry *entry = read_entry (store, cursor, field, error);

    if (!entry)
      return NULL;
    g_ptr_array_add (entries, entry);
  }
  if (!failure)
    return g_steal_pointer (&entries);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
