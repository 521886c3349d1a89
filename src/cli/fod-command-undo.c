/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-commands.h"
#include "fod-undo.h"

#include <glib/gi18n-lib.h>

static gboolean
run_undo (FodCommandContext *context,
          FodActionKind kind,
          GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autofree char *label = NULL;
  g_autofree char *message = NULL;
  guint skipped = 0;

  if (!store || !fod_undo_run (store, kind, &label, &skipped, error))
    return FALSE;
  if (fod_command_context_is_json (context)) {
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "label", label);
    json_object_set_int_member (object, "skipped", skipped);
    fod_command_context_print_object (context, object);
    return TRUE;
  }
  if (kind == FOD_ACTION_UNDO)
    fod_command_context_print_line (context, _ ("Undone: %s"), label);
  else
    fod_command_context_print_line (context, _ ("Done again: %s"), label);
  if (skipped == 0)
    return TRUE;
  message = g_strdup_printf (ngettext ("%u field has been changed since and was left as it is.",
                                       "%u fields have been changed since and were left as they "
                                       "are.",
                                       skipped),
                             skipped);
  fod_command_context_tell (context, message);
  return TRUE;
}

/**
 * fod_command_undo:
 * @context: a context
 * @arguments: none
 * @error: return location
 *
 * Takes back the latest action of this computer.
 *
 * Returns: whether it is saved
 */
gboolean
fod_command_undo (FodCommandContext *context,
                  FodArguments *arguments,
                  GError **error)
{
  return run_undo (context, FOD_ACTION_UNDO, error);
}

/**
 * fod_command_redo:
 * @context: a context
 * @arguments: none
 * @error: return location
 *
 * Brings back what was undone last.
 *
 * Returns: whether it is saved
 */
gboolean
fod_command_redo (FodCommandContext *context,
                  FodArguments *arguments,
                  GError **error)
{
  return run_undo (context, FOD_ACTION_REDO, error);
}
