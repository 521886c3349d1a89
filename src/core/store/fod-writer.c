/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-writer.h"

#include "fod-heads.h"
#include "fod-projection.h"
#include "fod-record-json.h"
#include "fod-search-index.h"

#include <string.h>

/**
 * fod_writer_begin:
 * @self: a zeroed writer
 * @log: the log to write to
 * @now_us: wall clock, microseconds since 1970 UTC
 * @label: what the person does, in the user's language
 * @kind: what it is to Undo
 * @error: return location
 *
 * Begins an action.
 *
 * Returns: whether the transaction has begun
 */
gboolean
fod_writer_begin (FodWriter *self,
                  FodOpLog *log,
                  gint64 now_us,
                  const char *label,
                  FodActionKind kind,
                  GError **error)
{
  self->log = log;
  self->before = *log;
  self->now = now_us;
  self->commit = fod_commit_new (label, kind);
  self->reindex = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return fod_database_begin (log->database, error);
}

static void
note (FodWriter *self,
      const FodDescriptor *descriptor,
      const char *row,
      gboolean words)
{
  fod_commit_add (self->commit, descriptor->type, row);
  if (words)
    g_hash_table_insert (self->reindex, g_strdup (row), (gpointer) descriptor);
}

/**
 * fod_writer_create:
 * @self: a writer that has begun
 * @record: a checked draft
 * @error: return location
 *
 * Writes a new record: one op with all its fields.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_writer_create (FodWriter *self,
                   FodRecord *record,
                   GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  g_autofree char *json = fod_record_json_write (record);

  note (self, descriptor, fod_record_get_id (record), TRUE);
  return fod_op_log_append (self->log, self->now, descriptor->name, fod_record_get_id (record),
                            FOD_CELL_CREATION, FOD_TEXT (json), NULL, error) &&
         fod_projection_insert (self->log->database, "", record, error);
}

/* Also what a record belongs to is a word of it. */
static gboolean
changes_words (const FodDescriptor *descriptor,
               const char *field)
{
  int index = fod_schema_find_field (descriptor, field);

  return index < 0 ||
         (descriptor->fields[index].flags & (FOD_FIELD_SEARCHED | FOD_FIELD_OWNER));
}

/**
 * fod_writer_set:
 * @self: a writer that has begun
 * @descriptor: the record type
 * @row: record id
 * @field: a field of @descriptor, or %FOD_CELL_DELETED
 * @value: the new value, checked
 * @base: (element-type FodDot): what the writer's form showed
 * @error: return location
 *
 * Writes one cell. At the end of all clocks another op may have to be shown than the new one.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_writer_set (FodWriter *self,
                const FodDescriptor *descriptor,
                const char *row,
                const char *field,
                const FodValue *value,
                GArray *base,
                GError **error)
{
  g_auto (FodValue) shown = { 0 };

  note (self, descriptor, row, changes_words (descriptor, field));
  return fod_op_log_append (self->log, self->now, descriptor->name, row, field,
                            value, base, error) &&
         fod_heads_read_shown (self->log->database, row, field, &shown, error) &&
         fod_projection_set (self->log->database, "", descriptor, row, field, &shown, error);
}

/* Records of one action are found in the order they were made in, as after a rebuild. */
static gboolean
update_index (FodWriter *self,
              GError **error)
{
  g_autoptr (GList) rows = g_list_sort (g_hash_table_get_keys (self->reindex),
                                        (GCompareFunc) strcmp);

  for (GList *l = rows; l; l = l->next) {
    const char *row = l->data;
    const FodDescriptor *descriptor = g_hash_table_lookup (self->reindex, row);
    g_autoptr (FodRecord) record = fod_record_new (descriptor->type, row);
    g_autoptr (GError) failure = NULL;

    if (!fod_projection_read (self->log->database, record, &failure)) {
      if (!failure)
        continue;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    if (!fod_search_index_update (self->log->database, record, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_writer_finish:
 * @self: a writer that has begun
 * @target: the action undone or redone, or 0
 * @author: (nullable): person id
 * @error: return location
 *
 * Makes the action durable, or takes all of it back.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_writer_finish (FodWriter *self,
                   gint64 target,
                   const char *author,
                   GError **error)
{
  if (update_index (self, error) &&
      fod_op_log_close_action (self->log, self->before.next_op, fod_commit_get_label (self->commit),
                               fod_commit_get_kind (self->commit), target, author,
                               self->now, error) &&
      fod_database_commit (self->log->database, error))
    return TRUE;
  fod_writer_abandon (self);
  return FALSE;
}

/**
 * fod_writer_abandon:
 * @self: a writer that has begun
 *
 * Takes back everything since fod_writer_begin().
 */
void
fod_writer_abandon (FodWriter *self)
{
  fod_database_rollback (self->log->database);
  *self->log = self->before;
}

/**
 * fod_writer_clear:
 * @self: a writer, finished or abandoned
 *
 * Frees what the writer holds.
 */
void
fod_writer_clear (FodWriter *self)
{
  g_clear_pointer (&self->commit, fod_commit_unref);
  g_clear_pointer (&self->reindex, g_hash_table_unref);
}
