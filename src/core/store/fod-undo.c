/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-undo.h"

#include "fod-heads.h"
#include "fod-projection.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  gint64 number; /* 0: none */
  gint64 first;
  gint64 last;
  char *label;
} Action;

static void
clear_action (Action *action)
{
  g_clear_pointer (&action->label, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Action, clear_action)

static gboolean
load_action (FodStore *store,
             gint64 number,
             Action *action,
             GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    store->database,
    "SELECT number, first, last, label FROM action WHERE replica = ? AND number = ?");

  fod_cursor_bind_int (cursor, 1, store->log.replica);
  fod_cursor_bind_int (cursor, 2, number);
  if (!fod_cursor_step (cursor, &failure)) {
    if (!failure)
      return fod_database_fail (store->database, SQLITE_CORRUPT, error);
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  action->number = fod_cursor_int (cursor, 0);
  action->first = fod_cursor_int (cursor, 1);
  action->last = fod_cursor_int (cursor, 2);
  action->label = g_strdup (fod_cursor_name (cursor, 3));
  return TRUE;
}

/* Reads this replica's actions backwards. The latest word on an action decides whether it
 * stands; the first standing edit is what Undo takes back, the first one taken back, with no
 * edit after that, is what Redo brings again. So the stack needs no table and survives a
 * restart. */
static gint64
find_target (FodStore *store,
             FodActionKind wanted,
             GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    store->database,
    "SELECT number, kind, target FROM action WHERE replica = ? ORDER BY number DESC");
  g_autoptr (GHashTable) decided = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  fod_cursor_bind_int (cursor, 1, store->log.replica);
  while (fod_cursor_step (cursor, error)) {
    gint64 number = fod_cursor_int (cursor, 0);
    FodActionKind kind = (FodActionKind) fod_cursor_int (cursor, 1);
    gint64 *target = g_new (gint64, 1);

    g_ptr_array_add (keys, target);
    *target = fod_cursor_int (cursor, 2);
    if (kind == FOD_ACTION_EDIT) {
      if (wanted == FOD_ACTION_REDO)
        return 0;
      if (g_hash_table_lookup (decided, &number) != GINT_TO_POINTER (FOD_ACTION_UNDO))
        return number;
    } else if (!g_hash_table_contains (decided, target)) {
      if (wanted == FOD_ACTION_REDO && kind == FOD_ACTION_UNDO)
        return *target;
      g_hash_table_insert (decided, target, GINT_TO_POINTER (kind));
    }
  }
  return 0;
}

/**
 * fod_undo_get_label:
 * @store: a store
 * @kind: %FOD_ACTION_UNDO or %FOD_ACTION_REDO
 *
 * Returns: (transfer full) (nullable): what would be undone or done again, %NULL when
 *   nothing can be
 */
char *
fod_undo_get_label (FodStore *store,
                    FodActionKind kind)
{
  g_auto (Action) action = { 0 };
  g_autoptr (GError) error = NULL;
  gint64 target = find_target (store, kind, &error);

  if (target && !error)
    load_action (store, target, &action, &error);
  if (error)
    fod_store_keep_failure (store, error);
  return g_steal_pointer (&action.label);
}

typedef struct {
  const FodDescriptor *descriptor;
  char *row;
  char *field; /* the creation is written as the cell "deleted" */
  FodValue before;
  FodValue after;
} Step;

static void
free_step (gpointer data)
{
  Step *step = data;

  g_free (step->row);
  g_free (step->field);
  fod_value_clear (&step->before);
  fod_value_clear (&step->after);
  g_free (step);
}

static gboolean
is_known (const Step *step)
{
  return step->descriptor && fod_projection_holds (step->descriptor) &&
         (strcmp (step->field, FOD_CELL_DELETED) == 0 ||
          fod_schema_find_field (step->descriptor, step->field) >= 0);
}

/* What the writer's form showed before: the first of the base dots. */
static gboolean
read_before (FodStore *store,
             Step *step,
             const char *base,
             GError **error)
{
  g_autoptr (GArray) dots = fod_dots_decode (base);

  return dots->len > 0 &&
         fod_op_read_value (store->database, g_array_index (dots, FodDot, 0), step->field,
                            &step->before, error);
}

/* Only a damaged log has no base, or values that do not fit. Better not to undo than to blank
 * what is shown. */
static gboolean
read_values (FodStore *store,
             FodCursor *op,
             Step *step,
             GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (fod_cursor_value (op, 3, &step->after) &&
      read_before (store, step, fod_cursor_text (op, 4), &failure) &&
      fod_projection_fits (step->descriptor, step->field, &step->before) &&
      fod_projection_fits (step->descriptor, step->field, &step->after))
    return TRUE;
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED,
                         _ ("The file no longer says what was here before, so nothing has been "
                            "changed. A backup may still have it."));
  return FALSE;
}

static gboolean
read_step (FodStore *store,
           FodCursor *op,
           GPtrArray *steps,
           GError **error)
{
  const char *field = fod_cursor_name (op, 2);
  Step *step = g_new0 (Step, 1);

  g_ptr_array_add (steps, step);
  step->descriptor = fod_schema_find (fod_cursor_text (op, 0));
  step->row = g_strdup (fod_cursor_name (op, 1));
  step->field = g_strdup (*field ? field : FOD_CELL_DELETED);
  if (!*field) {
    fod_value_assign (&step->before, FOD_NUMBER (1));
    fod_value_assign (&step->after, FOD_NUMBER (0));
    return TRUE;
  }
  return !is_known (step) || read_values (store, op, step, error);
}

static GPtrArray *
read_steps (FodStore *store,
            const Action *action,
            GError **error)
{
  g_autoptr (FodCursor) op = fod_database_prepare (
    store->database,
    "SELECT type, row, field, value, base FROM op"
    " WHERE replica = ? AND number BETWEEN ? AND ? ORDER BY number DESC");
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (free_step);
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_int (op, 1, store->log.replica);
  fod_cursor_bind_int (op, 2, action->first);
  fod_cursor_bind_int (op, 3, action->last);
  while (fod_cursor_step (op, &failure)) {
    if (!read_step (store, op, steps, &failure))
      break;
  }
  if (!failure)
    return g_steal_pointer (&steps);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* A cell that somebody has changed since is left alone: Undo takes back what this person
 * did, never what another did after. Nor does it decide between siblings: it replaces only
 * the op that is shown, the others stay. */
static gboolean
take_step (FodStore *store,
           FodWriter *writer,
           const Step *step,
           FodActionKind kind,
           guint *skipped,
           GError **error)
{
  const FodValue *from = kind == FOD_ACTION_UNDO ? &step->after : &step->before;
  const FodValue *to = kind == FOD_ACTION_UNDO ? &step->before : &step->after;
  g_auto (FodValue) shown = { 0 };
  g_autoptr (GArray) heads = fod_heads_read (store->database, step->row, step->field, error);

  if (!heads)
    return FALSE;
  if (!is_known (step) || heads->len == 0 ||
      !fod_op_read_value (store->database, g_array_index (heads, FodDot, 0), step->field,
                          &shown, error) ||
      !fod_value_equal (&shown, from)) {
    (*skipped)++;
    return !error || !*error;
  }
  g_array_set_size (heads, 1);
  return fod_writer_set (writer, step->descriptor, step->row, step->field, to, heads, error);
}

static gboolean
take_steps (FodStore *store,
            FodWriter *writer,
            GPtrArray *steps,
            FodActionKind kind,
            guint *skipped,
            GError **error)
{
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < steps->len; i++) {
    guint place = kind == FOD_ACTION_UNDO ? i : steps->len - 1 - i;

    if (!take_step (store, writer, steps->pdata[place], kind, skipped, &failure)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * fod_undo_run:
 * @store: a store
 * @kind: %FOD_ACTION_UNDO or %FOD_ACTION_REDO
 * @label: (out) (transfer full): what was undone or done again
 * @skipped: (out): how many cells were left alone because they have changed since
 * @error: return location; %FOD_STORE_ERROR_NOT_FOUND when there is nothing to undo
 *
 * Takes back the latest action of this computer, or brings it again. Both are ordinary
 * actions: new ops that put values back.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_undo_run (FodStore *store,
              FodActionKind kind,
              char **label,
              guint *skipped,
              GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_auto (FodWriter) writer = { 0 };
  g_auto (Action) action = { 0 };
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *author = fod_store_get_setting (store, "me");
  gint64 target = find_target (store, kind, &failure);

  *skipped = 0;
  if (!failure && !target)
    g_set_error_literal (&failure, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
                         kind == FOD_ACTION_UNDO ? _ ("There is nothing to undo.")
                                                 : _ ("There is nothing to do again."));
  if (!failure && load_action (store, target, &action, &failure))
    steps = read_steps (store, &action, &failure);
  if (!steps || !fod_store_check_read (store, &failure) ||
      !fod_writer_begin (&writer, &store->log, fod_clock_now (store->clock), action.label, kind,
                         &failure)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (!take_steps (store, &writer, steps, kind, skipped, error)) {
    fod_writer_abandon (&writer);
    return FALSE;
  }
  if (!fod_writer_finish (&writer, target, author, error))
    return FALSE;
  *label = g_steal_pointer (&action.label);
  fod_store_announce (store, writer.commit);
  return TRUE;
}
