/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-command.h"
#include "fod-commands.h"

#include <glib/gi18n-lib.h>

/**
 * fod_command_help:
 * @context: a context
 * @arguments: maybe a command
 * @error: return location
 *
 * Shows all commands, or how one is used.
 *
 * Returns: whether there is such a command
 */
gboolean
fod_command_help (FodCommandContext *context,
                  FodArguments *arguments,
                  GError **error)
{
  guint n_words;
  const char *first = fod_arguments_nth (arguments, 0);
  const FodCommand *command = fod_command_find (fod_arguments_words (arguments), &n_words);
  g_autofree char *text = command ? fod_command_usage (command) : fod_command_overview (first);

  if (first && !command && !fod_command_is_prefix (first)) {
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                 _ ("There is no command “%s”."), first);
    return FALSE;
  }
  fod_command_context_print (context, "%s", text);
  return TRUE;
}
