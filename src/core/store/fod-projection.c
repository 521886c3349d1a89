/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-projection.h"

#include "fod-op-log.h"

#include <string.h>

/* Table and column names come from the descriptor table alone, never from outside; they
 * are quoted because "when", "group" and names with hyphens are words of SQL. */

/**
 * fod_projection_holds:
 * @descriptor: a record type
 *
 * Returns: whether records of this type are kept in this database; private ones never are
 */
gboolean
fod_projection_holds (const FodDescriptor *descriptor)
{
  return descriptor->circle != FOD_CIRCLE_PRIVATE;
}

static char *
write_table (const FodDescriptor *descriptor,
             const char *prefix)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql,
                          "CREATE %s TABLE \"%s%s\" (\"id\" TEXT PRIMARY KEY NOT NULL,"
                          " \"deleted\" INTEGER NOT NULL DEFAULT 0",
                          *prefix ? "TEMP" : "", prefix, descriptor->name);
  for (guint i = 0; i < descriptor->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\" %s", descriptor->fields[i].name,
                            fod_field_is_text (&descriptor->fields[i]) ? "TEXT" : "INTEGER");
  g_string_append (sql, ") WITHOUT ROWID;");
  for (guint i = 0; !*prefix && i < descriptor->n_fields; i++) {
    if (descriptor->fields[i].flags & FOD_FIELD_INDEXED)
      g_string_append_printf (sql, "CREATE INDEX \"%s_%s\" ON \"%s\" (\"%s\");",
                              descriptor->name, descriptor->fields[i].name,
                              descriptor->name, descriptor->fields[i].name);
  }
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/**
 * fod_projection_create:
 * @database: a connection
 * @prefix: "" for the tables in use; anything else makes temporary ones to compare with
 * @error: return location
 *
 * Makes the typed tables from the descriptor table.
 *
 * Returns: whether they are there
 */
gboolean
fod_projection_create (FodDatabase *database,
                       const char *prefix,
                       GError **error)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);
    g_autofree char *sql = write_table (descriptor, prefix);

    if (fod_projection_holds (descriptor) && !fod_database_run (database, sql, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_log_table (const char *name)
{
  static const char *const kept[] = { "setting", "replica", "action", "op", "pending", NULL };

  return g_strv_contains (kept, name) || g_str_has_prefix (name, "sqlite_");
}

/**
 * fod_projection_drop:
 * @database: a connection inside a transaction
 * @error: return location
 *
 * Removes everything that is made from the log, also tables of an older descriptor table.
 * The heads are emptied, not removed: their shape belongs to the log.
 *
 * Returns: whether only the log is left
 */
gboolean
fod_projection_drop (FodDatabase *database,
                     GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  {
    g_autoptr (FodCursor) cursor = fod_database_prepare (
      database, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'head'"
                " AND name NOT LIKE 'search\\_%' ESCAPE '\\'");

    while (fod_cursor_step (cursor, &failure)) {
      if (!is_log_table (fod_cursor_name (cursor, 0)))
        g_ptr_array_add (names, g_strdup (fod_cursor_name (cursor, 0)));
    }
  }
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  for (guint i = 0; i < names->len; i++) {
    g_autoptr (GString) sql = g_string_new (names->pdata[i]);

    /* A name in the file may be anybody's. */
    g_string_replace (sql, "\"", "\"\"", 0);
    g_string_prepend (sql, "DROP TABLE \"");
    g_string_append_c (sql, '"');
    if (!fod_database_run (database, sql->str, error))
      return FALSE;
  }
  return fod_database_run (database, "DELETE FROM head; DELETE FROM pending", error);
}

/**
 * fod_projection_insert:
 * @database: a connection inside a transaction
 * @prefix: see fod_projection_create()
 * @record: a new record
 * @error: return location
 *
 * Writes the row of a new record.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_projection_insert (FodDatabase *database,
                       const char *prefix,
                       FodRecord *record,
                       GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (FodCursor) cursor = NULL;

  g_string_append_printf (sql, "INSERT OR IGNORE INTO \"%s%s\" (\"id\"", prefix, descriptor->name);
  for (guint i = 0; i < descriptor->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", descriptor->fields[i].name);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < descriptor->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  cursor = fod_database_prepare (database, sql->str);
  fod_cursor_bind_text (cursor, 1, fod_record_get_id (record));
  for (guint i = 0; i < descriptor->n_fields; i++)
    fod_cursor_bind (cursor, i + 2, fod_record_get_value (record, i));
  return fod_cursor_run (cursor, error);
}

/**
 * fod_projection_set:
 * @database: a connection inside a transaction
 * @prefix: see fod_projection_create()
 * @descriptor: the record type
 * @row: record id
 * @field: a field of @descriptor, or %FOD_CELL_DELETED
 * @value: what is shown from now on
 * @error: return location
 *
 * Writes one cell.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_projection_set (FodDatabase *database,
                    const char *prefix,
                    const FodDescriptor *descriptor,
                    const char *row,
                    const char *field,
                    const FodValue *value,
                    GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE \"%s%s\" SET \"%s\" = ? WHERE \"id\" = ?", prefix,
                                          descriptor->name, field);
  g_autoptr (FodCursor) cursor = fod_database_prepare (database, sql);

  fod_cursor_bind (cursor, 1, value);
  fod_cursor_bind_text (cursor, 2, row);
  return fod_cursor_run (cursor, error);
}

/**
 * fod_projection_fits:
 * @descriptor: a record type
 * @field: a field of @descriptor, or %FOD_CELL_DELETED
 * @value: what the log holds
 *
 * Returns: whether the cell can show @value
 */
gboolean
fod_projection_fits (const FodDescriptor *descriptor,
                     const char *field,
                     const FodValue *value)
{
  if (strcmp (field, FOD_CELL_DELETED) == 0)
    return value->form == FOD_VALUE_NUMBER;
  return fod_field_check (&descriptor->fields[fod_schema_find_field (descriptor, field)], value,
                          NULL);
}

/**
 * fod_projection_columns:
 * @descriptor: a record type
 * @alias: the table's name in the query
 *
 * Returns: (transfer full): the columns fod_projection_read_row() wants, in its order
 */
char *
fod_projection_columns (const FodDescriptor *descriptor,
                        const char *alias)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "%s.\"id\", %s.\"deleted\"", alias, alias);
  for (guint i = 0; i < descriptor->n_fields; i++)
    g_string_append_printf (sql, ", %s.\"%s\"", alias, descriptor->fields[i].name);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/**
 * fod_projection_read_row:
 * @cursor: a cursor on a row
 * @first_column: where fod_projection_columns() begin
 * @record: the record with the row's id
 *
 * Makes @record show the row. A number that its field cannot hold, which only a damaged file
 * has, shows as nothing: whoever shows a day may rely on it being one.
 */
void
fod_projection_read_row (FodCursor *cursor,
                         int first_column,
                         FodRecord *record)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);

  g_object_freeze_notify (G_OBJECT (record));
  fod_record_set_deleted (record, fod_cursor_int (cursor, first_column + 1) != 0);
  for (guint i = 0; i < descriptor->n_fields; i++) {
    g_auto (FodValue) value = { 0 };

    fod_cursor_value (cursor, first_column + 2 + (int) i, &value);
    if (value.form == FOD_VALUE_NUMBER &&
        !fod_field_check (&descriptor->fields[i], &value, NULL))
      fod_value_clear (&value);
    fod_record_assign (record, i, &value);
  }
  g_object_thaw_notify (G_OBJECT (record));
}

/**
 * fod_projection_read:
 * @database: a connection
 * @record: a record whose id says which row
 * @error: return location
 *
 * Makes @record show its row.
 *
 * Returns: whether the row is there; %FALSE without @error when it is not
 */
gboolean
fod_projection_read (FodDatabase *database,
                     FodRecord *record,
                     GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  g_autofree char *columns = fod_projection_columns (descriptor, "t");
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" AS t WHERE t.\"id\" = ?",
                                          columns, descriptor->name);
  g_autoptr (FodCursor) cursor = fod_database_prepare (database, sql);

  fod_cursor_bind_text (cursor, 1, fod_record_get_id (record));
  if (!fod_cursor_step (cursor, error))
    return FALSE;
  fod_projection_read_row (cursor, 0, record);
  return TRUE;
}

/**
 * fod_projection_equal:
 * @database: a connection
 * @table: a table that is made from the log
 * @prefix: the prefix of the table to compare with
 * @equal: (out): whether both tables hold the same rows
 * @error: return location
 *
 * Compares a table in use with one rebuilt from the log.
 *
 * Returns: whether the comparison could be made
 */
gboolean
fod_projection_equal (FodDatabase *database,
                      const char *table,
                      const char *prefix,
                      gboolean *equal,
                      GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *sql = g_strdup_printf (
    "SELECT EXISTS (SELECT * FROM \"%s\" EXCEPT SELECT * FROM \"%s%s\")"
    " OR EXISTS (SELECT * FROM \"%s%s\" EXCEPT SELECT * FROM \"%s\")",
    table, prefix, table, prefix, table, table);

  *equal = fod_database_number (database, sql, 1, &failure) == 0;
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
