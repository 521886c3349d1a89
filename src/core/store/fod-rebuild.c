/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-rebuild.h"

#include "fod-op-log.h"
#include "fod-projection.h"
#include "fod-record-json.h"
#include "fod-search-index.h"

#include <string.h>

/* Tables made a second time, beside those in use. */
#define COMPARED "rebuilt-"

/**
 * fod_rebuild_is_needed:
 * @database: a connection
 * @needed: (out): whether the typed tables were made from another descriptor table
 * @error: return location
 *
 * Returns: whether the question could be answered
 */
gboolean
fod_rebuild_is_needed (FodDatabase *database,
                       gboolean *needed,
                       GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "SELECT value FROM setting WHERE key = 'schema'");
  g_autoptr (GError) failure = NULL;
  g_autofree char *hash = fod_schema_hash ();

  *needed = !fod_cursor_step (cursor, &failure) ||
            g_strcmp0 (fod_cursor_text (cursor, 0), hash) != 0;
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
defer (FodDatabase *database,
       FodDot dot,
       const char *reason,
       GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "INSERT OR REPLACE INTO pending (replica, number, reason) VALUES (?, ?, ?)");

  fod_cursor_bind_int (cursor, 1, dot.replica);
  fod_cursor_bind_int (cursor, 2, dot.number);
  fod_cursor_bind_text (cursor, 3, reason);
  return fod_cursor_run (cursor, error);
}

static gboolean
replay_creation (FodDatabase *database,
                 const char *prefix,
                 const FodDescriptor *descriptor,
                 const char *row,
                 const char *json,
                 FodDot dot,
                 GError **error)
{
  g_autoptr (FodRecord) record = fod_record_new (descriptor->type, row);
  g_autoptr (GError) failure = NULL;

  if (!fod_record_json_read (record, json, &failure))
    return *prefix || defer (database, dot, "form", error);
  return fod_projection_insert (database, prefix, record, error);
}

static gboolean
replay_op (FodDatabase *database,
           const char *prefix,
           FodCursor *op,
           GError **error)
{
  FodDot dot = { fod_cursor_int (op, 0), fod_cursor_int (op, 1) };
  gint64 clock = fod_cursor_int (op, 2);
  const FodDescriptor *descriptor = fod_schema_find (fod_cursor_name (op, 3));
  const char *row = fod_cursor_name (op, 4);
  const char *field = fod_cursor_name (op, 5);
  gboolean creation = strcmp (field, FOD_CELL_CREATION) == 0;
  g_autoptr (GArray) base = fod_dots_decode (fod_cursor_text (op, 7));
  g_auto (FodValue) value = { 0 };

  /* What is shown of a cell is known even where this version does not know the cell. */
  if (!creation && !fod_heads_replace (database, row, field, dot, clock, base, error))
    return FALSE;
  if (!descriptor || !fod_projection_holds (descriptor))
    return *prefix || defer (database, dot, "type", error);
  if (creation)
    return replay_creation (database, prefix, descriptor, row, fod_cursor_text (op, 6), dot, error);
  if (strcmp (field, FOD_CELL_DELETED) != 0 && fod_schema_find_field (descriptor, field) < 0)
    return *prefix || defer (database, dot, "field", error);
  fod_cursor_value (op, 6, &value);
  return fod_projection_set (database, prefix, descriptor, row, field, &value, error);
}

/* In the order of their clocks an op comes after every op it names, so the last one written
 * to a cell is the one to show. */
static gboolean
replay (FodDatabase *database,
        const char *prefix,
        GError **error)
{
  g_autoptr (FodCursor) op = fod_database_prepare (
    database,
    "SELECT replica, number, clock, type, row, field, value, base FROM op"
    " ORDER BY clock, replica, number");
  g_autoptr (GError) failure = NULL;

  while (fod_cursor_step (op, &failure)) {
    if (!replay_op (database, prefix, op, error))
      return FALSE;
  }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
rebuild_tables (FodDatabase *database,
                GError **error)
{
  g_autofree char *hash = fod_schema_hash ();
  g_autoptr (FodCursor) setting = fod_database_prepare (
    database, "INSERT OR REPLACE INTO setting (key, value) VALUES ('schema', ?)");

  fod_cursor_bind_text (setting, 1, hash);
  return fod_projection_drop (database, error) &&
         fod_search_index_create (database, error) &&
         fod_projection_create (database, "", error) &&
         replay (database, "", error) &&
         fod_search_index_fill (database, error) &&
         fod_cursor_run (setting, error);
}

/**
 * fod_rebuild_run:
 * @database: a connection outside a transaction
 * @error: return location
 *
 * Makes the typed tables, the heads and the search index again from the log, in one
 * transaction. Ops this version does not understand go to "pending" and stay in the log.
 *
 * Returns: whether it is done; otherwise nothing has changed
 */
gboolean
fod_rebuild_run (FodDatabase *database,
                 GError **error)
{
  if (!fod_database_begin (database, error))
    return FALSE;
  if (rebuild_tables (database, error))
    return fod_database_commit (database, error);
  fod_database_rollback (database);
  return FALSE;
}

static gboolean
compare_tables (FodDatabase *database,
                GPtrArray *differences,
                GError **error)
{
  gboolean done = TRUE;

  for (guint i = 0; done && i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);
    gboolean equal = TRUE;

    if (!fod_projection_holds (descriptor))
      continue;
    done = fod_projection_equal (database, descriptor, COMPARED, &equal, error);
    if (!equal)
      g_ptr_array_add (differences, g_strdup (descriptor->name));
  }
  return done;
}

static gboolean
compare_heads (FodDatabase *database,
               GPtrArray *differences,
               GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (fod_database_number (
        database,
        "SELECT EXISTS (SELECT * FROM head EXCEPT SELECT * FROM \"" COMPARED "head\")"
        " OR EXISTS (SELECT * FROM \"" COMPARED "head\" EXCEPT SELECT * FROM head)",
        0, &failure) != 0)
    g_ptr_array_add (differences, g_strdup ("head"));
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * fod_rebuild_compare:
 * @database: a connection outside a transaction
 * @differences: (element-type utf8): gets the names of the tables that differ
 * @error: return location
 *
 * Proves that the tables in use say what the log says. The heads are made again in place and
 * compared with a copy; then everything is taken back.
 *
 * Returns: whether the comparison could be made
 */
gboolean
fod_rebuild_compare (FodDatabase *database,
                     GPtrArray *differences,
                     GError **error)
{
  gboolean done;

  if (!fod_database_begin (database, error))
    return FALSE;
  done = fod_database_run (database,
                           "CREATE TEMP TABLE \"" COMPARED "head\" AS SELECT * FROM head;"
                           "DELETE FROM head",
                           error) &&
         fod_projection_create (database, COMPARED, error) &&
         replay (database, COMPARED, error) &&
         compare_heads (database, differences, error) &&
         compare_tables (database, differences, error);
  fod_database_rollback (database);
  return done;
}
