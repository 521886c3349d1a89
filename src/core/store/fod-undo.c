/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-undo.h"

#include "fod-frozen.h"
#include "fod-heads.h"
#include "fod-model-error.h"
#include "fod-projection.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The latest action of which it was said that it cannot be taken back. */
#define SETTING_TOLD "undo-told"

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

/* Somebody has put their name to it: what is in a signed record stays, and so does what the record
 * rests on. That somebody deletes all of it is another matter, and can be undone. */
static gboolean
is_step_barred (FodStore *store,
                const Step *step,
                FodActionKind kind,
                GHashTable *ground)
{
  g_autoptr (FodRecord) record = NULL;

  if (!is_known (step))
    return FALSE;
  if (strcmp (step->field, FOD_CELL_DELETED) == 0)
    return kind == FOD_ACTION_UNDO && step->before.number != 0 &&
           g_hash_table_contains (ground, step->row);
  if (!step->descriptor->frozen)
    return FALSE;
  record = fod_store_find (store, step->descriptor->type, step->row);
  return record && fod_record_is_frozen (record);
}

/* A course that came with its agreement signed, as the sample does, can go as it came. */
static gboolean
came_signed (FodStore *store,
             FodRecord *record,
             const Action *action,
             GError **error)
{
  FodDot creation;
  g_auto (FodValue) state = { 0 };

  return fod_op_find_creation (store->database, fod_record_get_id (record), &creation, error) &&
         creation.replica == store->log.replica && creation.number >= action->first &&
         creation.number <= action->last &&
         fod_op_read_value (store->database, creation, "state", &state, error) &&
         g_strcmp0 (state.text, fod_record_get_descriptor (record)->frozen) == 0;
}

static GHashTable *
collect_ground (FodStore *store,
                const Action *action,
                GError **error)
{
  g_autoptr (GHashTable) ground = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) frozen = fod_frozen_list (store);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; !failure && i < frozen->len; i++) {
    if (!came_signed (store, frozen->pdata[i], action, &failure))
      fod_frozen_add_ground (frozen->pdata[i], ground);
  }
  if (!failure)
    return g_steal_pointer (&ground);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/* All of an action or nothing of it: half of one is something that nobody has done. */
static gboolean
check_steps (FodStore *store,
             const Action *action,
             GPtrArray *steps,
             FodActionKind kind,
             GError **error)
{
  g_autoptr (GHashTable) ground = collect_ground (store, action, error);
  g_autofree char *message = NULL;
  gboolean barred = FALSE;

  if (!ground)
    return FALSE;
  for (guint i = 0; !barred && i < steps->len; i++)
    barred = is_step_barred (store, steps->pdata[i], kind, ground);
  if (!barred)
    return TRUE;
  message = g_strdup_printf (kind == FOD_ACTION_UNDO
                               ? _ ("“%s” cannot be undone, as both have signed the agreement. "
                                    "Make a new version of it instead.")
                               : _ ("“%s” cannot be done again, as both have signed the "
                                    "agreement. Make a new version of it instead."),
                             action->label);
  return fod_model_refuse (FOD_MODEL_ERROR_FROZEN, message, error);
}

static gint64
read_told (FodStore *store)
{
  g_autofree char *told = fod_store_get_setting (store, SETTING_TOLD);

  return told ? g_ascii_strtoll (told, NULL, 10) : 0;
}

static gboolean
keep_told (FodStore *store,
           gint64 number,
           GError **error)
{
  g_autofree char *told = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  return fod_store_set_setting (store, SETTING_TOLD, told, error);
}

/* Why it cannot be read is told by whoever tries to undo it. */
static gboolean
is_passed (FodStore *store,
           gint64 number)
{
  g_auto (Action) action = { 0 };
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GError) error = NULL;

  if (load_action (store, number, &action, &error))
    steps = read_steps (store, &action, &error);
  return steps && !check_steps (store, &action, steps, FOD_ACTION_UNDO, &error) &&
         g_error_matches (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_FROZEN);
}

/* Reads this replica's actions backwards. The latest word on an action decides whether it
 * stands; the first standing edit is what Undo takes back, the first one taken back, with no
 * edit after that, is what Redo brings again. So the stack needs no table and survives a
 * restart. What is signed is passed by, once that has been told. */
static gint64
find_target (FodStore *store,
             FodActionKind wanted,
             GError **error)
{
  gint64 told = wanted == FOD_ACTION_UNDO ? read_told (store) : 0;
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
    if (kind == FOD_ACTION_LASTING)
      continue;
    if (kind == FOD_ACTION_EDIT) {
      if (wanted == FOD_ACTION_REDO)
        return 0;
      if (g_hash_table_lookup (decided, &number) != GINT_TO_POINTER (FOD_ACTION_UNDO) &&
          (number > told || !is_passed (store, number)))
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

/* Once it is told that an action cannot be taken back, the next one before it can. */
static gboolean
refuse_barred (FodStore *store,
               const Action *action,
               GPtrArray *steps,
               FodActionKind kind,
               GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (check_steps (store, action, steps, kind, &failure))
    return TRUE;
  if (kind == FOD_ACTION_UNDO &&
      g_error_matches (failure, FOD_MODEL_ERROR, FOD_MODEL_ERROR_FROZEN) &&
      !keep_told (store, action->number, error))
    return FALSE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static GPtrArray *
find_steps (FodStore *store,
            FodActionKind kind,
            gboolean fresh,
            Action *action,
            GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  gint64 target = find_target (store, kind, &failure);

  if (!failure && !target)
    g_set_error_literal (&failure, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
                         kind == FOD_ACTION_UNDO ? _ ("There is nothing to undo.")
                                                 : _ ("There is nothing to do again."));
  if (!failure && load_action (store, target, action, &failure))
    steps = read_steps (store, action, &failure);
  if (steps && (fresh || refuse_barred (store, action, steps, kind, &failure)))
    return g_steal_pointer (&steps);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
run (FodStore *store,
     FodActionKind kind,
     gboolean fresh,
     char **label,
     guint *skipped,
     GError **error)
{
  g_auto (FodWriter) writer = { 0 };
  g_auto (Action) action = { 0 };
  g_autofree char *author = fod_store_get_setting (store, "me");
  g_autoptr (GPtrArray) steps = find_steps (store, kind, fresh, &action, error);

  *skipped = 0;
  if (!steps || !fod_store_check_read (store, error) ||
      !fod_writer_begin (&writer, &store->log, fod_clock_now (store->clock), action.label, kind,
                         error))
    return FALSE;
  if (!take_steps (store, &writer, steps, kind, skipped, error)) {
    fod_writer_abandon (&writer);
    return FALSE;
  }
  if (!fod_writer_finish (&writer, action.number, author, error))
    return FALSE;
  *label = g_steal_pointer (&action.label);
  fod_store_announce (store, writer.commit);
  return TRUE;
}

/**
 * fod_undo_run:
 * @store: a store
 * @kind: %FOD_ACTION_UNDO or %FOD_ACTION_REDO
 * @label: (out) (transfer full): what was undone or done again
 * @skipped: (out): how many cells were left alone because they have changed since
 * @error: return location; %FOD_STORE_ERROR_NOT_FOUND when there is nothing to undo,
 *   %FOD_MODEL_ERROR_FROZEN when it would change what is signed
 *
 * Takes back the latest action of this computer, or brings it again. Both are ordinary
 * actions: new ops that put values back. An action that is refused because of a signature is
 * passed by the next time.
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
  return run (store, kind, FALSE, label, skipped, error);
}

/**
 * fod_undo_take_back:
 * @store: a store
 * @label: (out) (transfer full): what was undone
 * @skipped: (out): how many cells were left alone because they have changed since
 * @error: return location, as for fod_undo_run()
 *
 * Takes back what was done a moment ago, while the person is still being told of it: a signature
 * too.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_undo_take_back (FodStore *store,
                    char **label,
                    guint *skipped,
                    GError **error)
{
  return run (store, FOD_ACTION_UNDO, TRUE, label, skipped, error);
}
