/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-op-log.h"

#include "fod-heads.h"
#include "fod-record-json.h"
#include "fod-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIND_REPLICA "SELECT value FROM setting WHERE key = 'replica'"

static gboolean
read_ends (FodOpLog *self,
           GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    self->database,
    "SELECT (SELECT ifnull (max (number), 0) + 1 FROM op WHERE replica = ?1),"
    "       (SELECT ifnull (max (number), 0) + 1 FROM action WHERE replica = ?1),"
    "       (SELECT ifnull (max ((SELECT clock FROM op WHERE op.replica = replica.number"
    "                              ORDER BY op.number DESC LIMIT 1)), 0)"
    "          FROM replica)");

  fod_cursor_bind_int (cursor, 1, self->replica);
  if (!fod_cursor_step (cursor, error))
    return FALSE;
  self->next_op = fod_cursor_int (cursor, 0);
  self->next_action = fod_cursor_int (cursor, 1);
  self->clock = fod_cursor_int (cursor, 2);
  return TRUE;
}

/**
 * fod_op_log_new_replica:
 * @self: the log
 * @ids: where the replica's id comes from
 * @error: return location
 *
 * To be called inside a transaction. Lets this file write under a name nobody has used, as a new
 * file and one that was put back from a backup must: otherwise two different ops could share a
 * dot.
 *
 * Returns: whether the replica is there
 */
gboolean
fod_op_log_new_replica (FodOpLog *self,
                        FodIdSource *ids,
                        GError **error)
{
  g_autofree char *id = fod_id_source_next (ids);
  g_autoptr (FodCursor) replica = fod_database_prepare (
    self->database, "INSERT INTO replica (id) VALUES (?)");
  g_autoptr (FodCursor) setting = fod_database_prepare (
    self->database,
    "INSERT OR REPLACE INTO setting (key, value)"
    " SELECT 'replica', number FROM replica WHERE id = ?");

  fod_cursor_bind_text (replica, 1, id);
  fod_cursor_bind_text (setting, 1, id);
  if (!fod_cursor_run (replica, error) || !fod_cursor_run (setting, error))
    return FALSE;
  self->replica = fod_database_number (self->database, FIND_REPLICA, 0, error);
  return self->replica > 0 && read_ends (self, error);
}

/**
 * fod_op_log_load:
 * @self: an uninitialised log
 * @database: a connection of today's version
 * @ids: where a new replica's id comes from
 * @error: return location
 *
 * Finds the end of the log.
 *
 * Returns: whether ops can be appended
 */
gboolean
fod_op_log_load (FodOpLog *self,
                 FodDatabase *database,
                 FodIdSource *ids,
                 GError **error)
{
  g_autoptr (GError) failure = NULL;

  self->database = database;
  self->replica = fod_database_number (database, FIND_REPLICA, 0, &failure);
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (self->replica > 0)
    return read_ends (self, error);
  if (!fod_database_begin (database, error))
    return FALSE;
  if (fod_op_log_new_replica (self, ids, error))
    return fod_database_commit (database, error);
  fod_database_rollback (database);
  return FALSE;
}

/* What 47 bits hold: the year 6429. */
#define MAX_MILLISECONDS ((G_GINT64_CONSTANT (1) << 47) - 1)

/* Only the clock of the writer moves it; it never fails and never goes back. The counter
 * carries into the milliseconds: no message is ever refused because of clocks. A
 * clock from outside that has no next one stands still; the number decides then. */
static gint64
tick (FodOpLog *self,
      gint64 now_us)
{
  gint64 wall = CLAMP (now_us / 1000, 0, MAX_MILLISECONDS) << 16;

  if (self->clock < G_MAXINT64)
    self->clock = MAX (self->clock + 1, wall);
  return self->clock;
}

/**
 * fod_op_log_append:
 * @self: the log, inside a transaction
 * @now_us: wall clock, microseconds since 1970 UTC
 * @type: record type
 * @row: record id
 * @field: a field, %FOD_CELL_DELETED, or %FOD_CELL_CREATION
 * @value: what is written
 * @base: (element-type FodDot) (nullable): what the writer's form showed; %NULL for a creation
 * @error: return location
 *
 * Appends one op and moves the heads of its cell.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_op_log_append (FodOpLog *self,
                   gint64 now_us,
                   const char *type,
                   const char *row,
                   const char *field,
                   const FodValue *value,
                   GArray *base,
                   GError **error)
{
  g_autoptr (FodCursor) insert = fod_database_prepare (
    self->database,
    "INSERT INTO op (replica, number, clock, action, type, row, field, value, base)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  g_autofree char *dots = fod_dots_encode (base);
  FodDot dot = { self->replica, self->next_op };
  gint64 clock = tick (self, now_us);

  fod_cursor_bind_int (insert, 1, dot.replica);
  fod_cursor_bind_int (insert, 2, dot.number);
  fod_cursor_bind_int (insert, 3, clock);
  fod_cursor_bind_int (insert, 4, self->next_action);
  fod_cursor_bind_text (insert, 5, type);
  fod_cursor_bind_text (insert, 6, row);
  fod_cursor_bind_text (insert, 7, field);
  fod_cursor_bind (insert, 8, value);
  fod_cursor_bind_text (insert, 9, dots);
  if (!fod_cursor_run (insert, error))
    return FALSE;
  self->next_op++;
  return fod_heads_replace (self->database, row, field, dot, clock, base, error);
}

/**
 * fod_op_log_close_action:
 * @self: the log, inside the transaction of the ops
 * @first_op: number of the action's first op
 * @label: what the person did, in the user's language
 * @kind: what it is to Undo
 * @target: the action undone or redone, or 0
 * @author: (nullable): person id
 * @now_us: wall clock, microseconds since 1970 UTC
 * @error: return location
 *
 * Binds the ops since @first_op together as one action.
 *
 * Returns: whether it is in the transaction
 */
gboolean
fod_op_log_close_action (FodOpLog *self,
                         gint64 first_op,
                         const char *label,
                         FodActionKind kind,
                         gint64 target,
                         const char *author,
                         gint64 now_us,
                         GError **error)
{
  g_autoptr (FodCursor) insert = fod_database_prepare (
    self->database,
    "INSERT INTO action (replica, number, label, kind, target, author, wall, first, last)"
    " VALUES (?, ?, ?, ?, nullif (?, 0), ?, ?, ?, ?)");

  fod_cursor_bind_int (insert, 1, self->replica);
  fod_cursor_bind_int (insert, 2, self->next_action);
  fod_cursor_bind_text (insert, 3, label);
  fod_cursor_bind_int (insert, 4, kind);
  fod_cursor_bind_int (insert, 5, target);
  fod_cursor_bind_text (insert, 6, author);
  fod_cursor_bind_int (insert, 7, now_us);
  fod_cursor_bind_int (insert, 8, first_op);
  fod_cursor_bind_int (insert, 9, self->next_op - 1);
  if (!fod_cursor_run (insert, error))
    return FALSE;
  self->next_action++;
  return TRUE;
}

/**
 * fod_op_find_creation:
 * @database: a connection
 * @row: record id
 * @dot: (out): the op that created it
 * @error: return location
 *
 * Returns: whether the creation is known; %FALSE without @error when it is not here yet
 */
gboolean
fod_op_find_creation (FodDatabase *database,
                      const char *row,
                      FodDot *dot,
                      GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database,
    "SELECT op.replica, op.number FROM op LEFT JOIN replica ON replica.number = op.replica"
    " WHERE row = ? AND field = '' ORDER BY clock, id, op.number");

  fod_cursor_bind_text (cursor, 1, row);
  if (!fod_cursor_step (cursor, error))
    return FALSE;
  *dot = (FodDot){ fod_cursor_int (cursor, 0), fod_cursor_int (cursor, 1) };
  return TRUE;
}

/**
 * fod_op_read_value:
 * @database: a connection
 * @dot: an op on the cell, or the creation of its row
 * @field: the field asked for
 * @value: an initialised value, overwritten
 * @error: return location
 *
 * What @dot wrote into @field.
 *
 * Returns: whether the op is here and has a value
 */
gboolean
fod_op_read_value (FodDatabase *database,
                   FodDot dot,
                   const char *field,
                   FodValue *value,
                   GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "SELECT field, value FROM op WHERE replica = ? AND number = ?");

  fod_cursor_bind_int (cursor, 1, dot.replica);
  fod_cursor_bind_int (cursor, 2, dot.number);
  if (!fod_cursor_step (cursor, error))
    return FALSE;
  if (*fod_cursor_name (cursor, 0))
    return fod_cursor_value (cursor, 1, value);
  if (strcmp (field, FOD_CELL_DELETED) == 0) {
    fod_value_assign (value, FOD_NUMBER (0));
    return TRUE;
  }
  return fod_record_json_read_field (fod_cursor_name (cursor, 1), field, value, error);
}
