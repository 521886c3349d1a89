/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-rebuild.h"

#include "fod-heads.h"
#include "fod-op-log.h"
#include "fod-projection.h"
#include "fod-record-json.h"
#include "fod-search-index.h"

#include <string.h>

/* Tables made a second time, beside those in use. */
#define COMPARED "rebuilt-"

/* Tells what the tables were made from: the descriptor table, and how the index is laid out. */
static char *
write_edition (void)
{
  g_autofree char *schema = fod_schema_hash ();
  g_autofree char *index = fod_search_index_hash ();

  return g_strconcat (schema, ":", index, NULL);
}

/**
 * fod_rebuild_is_needed:
 * @database: a connection
 * @needed: (out): whether the typed tables or the search index were made in another way
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
  g_autofree char *edition = write_edition ();

  *needed = !fod_cursor_step (cursor, &failure) ||
            g_strcmp0 (fod_cursor_text (cursor, 0), edition) != 0;
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

/* Returns why an op on a cell cannot be shown, or NULL. */
static const char *
find_obstacle (const char *type,
               const char *field,
               const FodValue *value)
{
  const FodDescriptor *descriptor = fod_schema_find (type);

  if (!descriptor || !fod_projection_holds (descriptor))
    return "type";
  if (strcmp (field, FOD_CELL_DELETED) != 0 && fod_schema_find_field (descriptor, field) < 0)
    return "field";
  return fod_projection_fits (descriptor, field, value) ? NULL : FOD_PENDING_VALUE;
}

static gboolean
set_aside (FodDatabase *database,
           GError **error)
{
  g_autoptr (FodCursor) op = fod_database_prepare (
    database, "SELECT replica, number, type, field, value FROM op WHERE field <> ''");

  while (fod_cursor_step (op, error)) {
    FodDot dot = { fod_cursor_int (op, 0), fod_cursor_int (op, 1) };
    g_auto (FodValue) value = { 0 };
    const char *obstacle = NULL;

    if (!fod_cursor_value (op, 4, &value))
      obstacle = FOD_PENDING_VALUE;
    else
      obstacle = find_obstacle (fod_cursor_name (op, 2), fod_cursor_name (op, 3), &value);
    if (obstacle && !defer (database, dot, obstacle, error))
      return FALSE;
  }
  return fod_cursor_ended (op);
}

static gboolean
replay_creation (FodDatabase *database,
                 const char *prefix,
                 FodCursor *op,
                 GError **error)
{
  FodDot dot = { fod_cursor_int (op, 0), fod_cursor_int (op, 1) };
  const FodDescriptor *descriptor = fod_schema_find (fod_cursor_name (op, 2));
  g_autoptr (FodRecord) record = NULL;
  gboolean whole;

  if (!descriptor || !fod_projection_holds (descriptor))
    return defer (database, dot, "type", error);
  record = fod_record_new (descriptor->type, fod_cursor_name (op, 3));
  if (!fod_record_json_read (record, fod_cursor_text (op, 4), &whole, NULL))
    return defer (database, dot, "form", error);
  if (!whole && !defer (database, dot, FOD_PENDING_VALUE, error))
    return FALSE;
  return fod_projection_insert (database, prefix, record, error);
}

/* Of two creations of one row the first counts. */
static gboolean
replay_creations (FodDatabase *database,
                  const char *prefix,
                  GError **error)
{
  g_autoptr (FodCursor) op = fod_database_prepare (
    database,
    "SELECT op.replica, op.number, type, row, value FROM op"
    "  LEFT JOIN replica ON replica.number = op.replica"
    " WHERE field = '' ORDER BY clock, id, op.number");

  while (fod_cursor_step (op, error)) {
    if (!replay_creation (database, prefix, op, error))
      return FALSE;
  }
  return fod_cursor_ended (op);
}

/* In the order of fod_heads_read() from its end: of several heads the last one written is the
 * one to show. */
static gboolean
replay_heads (FodDatabase *database,
              const char *prefix,
              GError **error)
{
  g_autoptr (FodCursor) head = fod_database_prepare (
    database,
    "SELECT type, row, field, value FROM head JOIN op USING (replica, number, row, field)"
    "  LEFT JOIN pending USING (replica, number)"
    "  LEFT JOIN replica ON replica.number = head.replica"
    " WHERE reason IS NULL ORDER BY row, field, head.clock, id, head.number");

  while (fod_cursor_step (head, error)) {
    g_auto (FodValue) value = { 0 };

    fod_cursor_value (head, 3, &value);
    if (!fod_projection_set (database, prefix, fod_schema_find (fod_cursor_name (head, 0)),
                             fod_cursor_name (head, 1), fod_cursor_name (head, 2), &value, error))
      return FALSE;
  }
  return fod_cursor_ended (head);
}

static gboolean
replay (FodDatabase *database,
        const char *prefix,
        GError **error)
{
  return set_aside (database, error) &&
         replay_creations (database, prefix, error) &&
         fod_heads_fill (database, error) &&
         replay_heads (database, prefix, error);
}

static gboolean
rebuild_tables (FodDatabase *database,
                GError **error)
{
  g_autofree char *edition = write_edition ();
  g_autoptr (FodCursor) setting = fod_database_prepare (
    database, "INSERT OR REPLACE INTO setting (key, value) VALUES ('schema', ?)");

  fod_cursor_bind_text (setting, 1, edition);
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
compare_table (FodDatabase *database,
               const char *name,
               GPtrArray *differences,
               GError **error)
{
  gboolean equal = TRUE;

  if (!fod_projection_equal (database, name, COMPARED, &equal, error))
    return FALSE;
  if (!equal)
    g_ptr_array_add (differences, g_strdup (name));
  return TRUE;
}

static gboolean
compare_search (FodDatabase *database,
                GPtrArray *differences,
                GError **error)
{
  gboolean equal = TRUE;

  if (!fod_search_index_compare (database, &equal, error))
    return FALSE;
  if (!equal)
    g_ptr_array_add (differences, g_strdup ("search"));
  return TRUE;
}

static gboolean
compare_tables (FodDatabase *database,
                GPtrArray *differences,
                GError **error)
{
  gboolean done = compare_table (database, "head", differences, error) &&
                  compare_table (database, "pending", differences, error);

  for (guint i = 0; done && i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    if (fod_projection_holds (descriptor))
      done = compare_table (database, descriptor->name, differences, error);
  }
  return done && compare_search (database, differences, error);
}

static gboolean
count_misfits (FodDatabase *database,
               guint *misfits,
               GError **error)
{
  gint64 count = fod_database_number (
    database, "SELECT count (*) FROM pending WHERE reason = '" FOD_PENDING_VALUE "'", -1, error);

  *misfits = (guint) MAX (count, 0);
  return count >= 0;
}

/* What has no prefix to be made beside the one in use is copied, and made again in place. */
#define COPY_PLACES                                                     \
  "CREATE TEMP TABLE \"" COMPARED "head\" AS SELECT * FROM head;"       \
  "CREATE TEMP TABLE \"" COMPARED "pending\" AS SELECT * FROM pending;" \
  "DELETE FROM pending"

/**
 * fod_rebuild_compare:
 * @database: a connection outside a transaction
 * @differences: (element-type utf8): gets the names of the tables that differ
 * @misfits: (out): how many ops hold a value that their field cannot hold
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
                     guint *misfits,
                     GError **error)
{
  gboolean done;

  *misfits = 0;
  if (!fod_database_begin (database, error))
    return FALSE;
  done = fod_database_run (database, COPY_PLACES, error) &&
         fod_projection_create (database, COMPARED, error) &&
         replay (database, COMPARED, error) &&
         compare_tables (database, differences, error) &&
         count_misfits (database, misfits, error);
  fod_database_rollback (database);
  return done;
}
