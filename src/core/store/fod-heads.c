/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-heads.h"

#include "fod-op-log.h"

#include <string.h>

/* The heads of a cell are the ops on it, and the creation of its row, that no op on it names as
 * its base. That says nothing of an order: ops may come in any, and their clocks may be wrong.
 * An op whose value cannot be shown counts as one that has not come yet. */

static gboolean
add_head (FodDatabase *database,
          const char *row,
          const char *field,
          FodDot dot,
          gint64 clock,
          GError **error)
{
  g_autoptr (FodCursor) insert = fod_database_prepare (
    database,
    "INSERT OR REPLACE INTO head (row, field, replica, number, clock) VALUES (?, ?, ?, ?, ?)");

  fod_cursor_bind_text (insert, 1, row);
  fod_cursor_bind_text (insert, 2, field);
  fod_cursor_bind_int (insert, 3, dot.replica);
  fod_cursor_bind_int (insert, 4, dot.number);
  fod_cursor_bind_int (insert, 5, clock);
  return fod_cursor_run (insert, error);
}

static gboolean
remove_heads (FodDatabase *database,
              const char *row,
              const char *field,
              FodDot writer,
              GArray *base,
              GError **error)
{
  for (guint i = 0; i < base->len; i++) {
    FodDot dot = g_array_index (base, FodDot, i);
    g_autoptr (FodCursor) remove = fod_database_prepare (
      database, "DELETE FROM head WHERE row = ? AND field = ? AND replica = ? AND number = ?");

    if (dot.replica == writer.replica && dot.number == writer.number)
      continue;
    fod_cursor_bind_text (remove, 1, row);
    fod_cursor_bind_text (remove, 2, field);
    fod_cursor_bind_int (remove, 3, dot.replica);
    fod_cursor_bind_int (remove, 4, dot.number);
    if (!fod_cursor_run (remove, error))
      return FALSE;
  }
  return TRUE;
}

/* Adds @dot unless an op that is already here names it. */
static gboolean
add_unnamed (FodDatabase *database,
             const char *row,
             const char *field,
             FodDot dot,
             gint64 clock,
             GError **error)
{
  g_autoptr (FodCursor) namer = fod_database_prepare (
    database,
    "SELECT 1 FROM op LEFT JOIN pending USING (replica, number)"
    " WHERE row = ?1 AND field = ?2 AND instr (' ' || base || ' ', ?3)"
    "   AND (replica, number) <> (?4, ?5) AND reason IS NOT '" FOD_PENDING_VALUE "'");
  g_autofree char *name = g_strdup_printf (" %" G_GINT64_FORMAT ":%" G_GINT64_FORMAT " ",
                                           dot.replica, dot.number);
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_text (namer, 1, row);
  fod_cursor_bind_text (namer, 2, field);
  fod_cursor_bind_text (namer, 3, name);
  fod_cursor_bind_int (namer, 4, dot.replica);
  fod_cursor_bind_int (namer, 5, dot.number);
  if (fod_cursor_step (namer, &failure))
    return TRUE;
  if (!failure)
    return add_head (database, row, field, dot, clock, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The creating op is the first op of every cell of its row, and a head until somebody
 * names it. It gets a row in the table only when it must stand beside another head. */
static gboolean
add_creation (FodDatabase *database,
              const char *row,
              const char *field,
              GArray *base,
              GError **error)
{
  g_autoptr (GError) failure = NULL;
  FodDot creation;

  if (fod_op_find_creation (database, row, &creation, &failure))
    return fod_dots_contains (base, creation) ||
           add_unnamed (database, row, field, creation, 0, error);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The row has been changed before it was there. */
static gboolean
add_late_creation (FodDatabase *database,
                   const char *row,
                   GError **error)
{
  g_autoptr (FodCursor) cell = fod_database_prepare (
    database, "SELECT DISTINCT field FROM head WHERE row = ?");
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) none = fod_dots_new ();
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_text (cell, 1, row);
  while (fod_cursor_step (cell, &failure))
    g_ptr_array_add (fields, g_strdup (fod_cursor_name (cell, 0)));
  for (guint i = 0; !failure && i < fields->len; i++)
    add_creation (database, row, fields->pdata[i], none, &failure);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
add_first_creation (FodDatabase *database,
                    const char *row,
                    const char *field,
                    GArray *base,
                    GError **error)
{
  g_autoptr (FodCursor) any = fod_database_prepare (
    database, "SELECT 1 FROM head WHERE row = ? AND field = ? LIMIT 1");
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_text (any, 1, row);
  fod_cursor_bind_text (any, 2, field);
  if (fod_cursor_step (any, &failure))
    return TRUE;
  if (!failure)
    return add_creation (database, row, field, base, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * fod_heads_replace:
 * @database: a connection inside a transaction
 * @row: record id
 * @field: a field, or %FOD_CELL_CREATION
 * @dot: an op that is new in the log
 * @clock: its clock
 * @base: (element-type FodDot): what it replaces
 * @error: return location
 *
 * Heads := (heads − @base) ∪ { @dot }, without @dot when an op that came before it names it.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_heads_replace (FodDatabase *database,
                   const char *row,
                   const char *field,
                   FodDot dot,
                   gint64 clock,
                   GArray *base,
                   GError **error)
{
  if (strcmp (field, FOD_CELL_CREATION) == 0)
    return add_late_creation (database, row, error);
  return add_first_creation (database, row, field, base, error) &&
         remove_heads (database, row, field, dot, base, error) &&
         add_unnamed (database, row, field, dot, clock, error);
}

/* Every op, and the creation beside it. */
#define ADD_EVERYTHING                                                                           \
  "DELETE FROM head;"                                                                            \
  "INSERT INTO head (row, field, replica, number, clock)"                                        \
  " SELECT row, field, replica, number, clock FROM op LEFT JOIN pending USING (replica, number)" \
  "  WHERE field <> '' AND reason IS NOT '" FOD_PENDING_VALUE "';"                               \
  "INSERT INTO head (row, field, replica, number, clock)"                                        \
  " SELECT DISTINCT head.row, head.field, op.replica, op.number, 0"                              \
  "   FROM head JOIN op ON op.row = head.row AND op.field = ''"

/**
 * fod_heads_fill:
 * @database: a connection inside a transaction, with "pending" filled
 * @error: return location
 *
 * Makes all heads again from the log.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_heads_fill (FodDatabase *database,
                GError **error)
{
  g_autoptr (FodCursor) op = fod_database_prepare (
    database,
    "SELECT replica, number, row, field, base FROM op LEFT JOIN pending USING (replica, number)"
    " WHERE base <> '' AND reason IS NOT '" FOD_PENDING_VALUE "'");

  if (!fod_database_run (database, ADD_EVERYTHING, error))
    return FALSE;
  while (fod_cursor_step (op, error)) {
    FodDot dot = { fod_cursor_int (op, 0), fod_cursor_int (op, 1) };
    g_autoptr (GArray) base = fod_dots_decode (fod_cursor_text (op, 4));

    if (!remove_heads (database, fod_cursor_name (op, 2), fod_cursor_name (op, 3), dot, base,
                       error))
      return FALSE;
  }
  return fod_cursor_ended (op);
}

/**
 * fod_heads_read:
 * @database: a connection
 * @row: record id
 * @field: a field
 * @error: return location
 *
 * What no op names as its base, the one shown first: the highest clock, and where clocks are
 * equal the highest id of a replica, which is the same on every computer.
 *
 * Returns: (transfer full) (nullable) (element-type FodDot): 1 or more dots
 */
GArray *
fod_heads_read (FodDatabase *database,
                const char *row,
                const char *field,
                GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database,
    "SELECT head.replica, head.number FROM head"
    "  LEFT JOIN replica ON replica.number = head.replica"
    " WHERE row = ? AND field = ? ORDER BY clock DESC, id DESC, head.number DESC");
  g_autoptr (GArray) dots = fod_dots_new ();
  g_autoptr (GError) failure = NULL;
  FodDot dot;

  fod_cursor_bind_text (cursor, 1, row);
  fod_cursor_bind_text (cursor, 2, field);
  while (fod_cursor_step (cursor, &failure)) {
    dot = (FodDot){ fod_cursor_int (cursor, 0), fod_cursor_int (cursor, 1) };
    g_array_append_val (dots, dot);
  }
  if (!failure && dots->len == 0 && fod_op_find_creation (database, row, &dot, &failure))
    g_array_append_val (dots, dot);
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  return g_steal_pointer (&dots);
}

/**
 * fod_heads_read_shown:
 * @database: a connection
 * @row: record id
 * @field: a field that has been written to since the creation
 * @value: an initialised value, overwritten
 * @error: return location
 *
 * What the first of fod_heads_read() has written.
 *
 * Returns: whether the question could be answered
 */
gboolean
fod_heads_read_shown (FodDatabase *database,
                      const char *row,
                      const char *field,
                      FodValue *value,
                      GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database,
    "SELECT value FROM head JOIN op USING (replica, number, row, field)"
    "  LEFT JOIN replica ON replica.number = head.replica"
    " WHERE row = ? AND field = ? ORDER BY head.clock DESC, id DESC, head.number DESC LIMIT 1");
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_text (cursor, 1, row);
  fod_cursor_bind_text (cursor, 2, field);
  if (fod_cursor_step (cursor, &failure))
    fod_cursor_value (cursor, 0, value);
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
