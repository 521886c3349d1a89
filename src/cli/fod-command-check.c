/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-check.h"
#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-json.h"

#include <glib/gi18n-lib.h>

static void
print_problems (FodCommandContext *context,
                GPtrArray *problems)
{
  JsonObject *object = json_object_new ();

  json_object_set_array_member (object, "problems", fod_json_make_strings (problems));
  if (fod_command_context_is_json (context)) {
    fod_command_context_print_object (context, object);
    return;
  }
  json_object_unref (object);
  for (guint i = 0; i < problems->len; i++)
    fod_command_context_print_line (context, "%s", (char *) problems->pdata[i]);
  if (problems->len == 0)
    fod_command_context_print (context, _ ("The file is whole.\n"));
}

/**
 * fod_command_check:
 * @context: a context
 * @arguments: none
 * @error: return location; %FOD_COMMAND_ERROR_FAILED also when there are problems
 *
 * Checks the file, the log, and that the tables say what the log says.
 *
 * Returns: whether all is well
 */
gboolean
fod_command_check (FodCommandContext *context,
                   FodArguments *arguments,
                   GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  if (!store || !fod_check_run (store, problems, error))
    return FALSE;
  print_problems (context, problems);
  if (problems->len == 0)
    return TRUE;
  fod_command_context_offer_backup (context);
  if (fod_command_context_flush (context, error))
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                 ngettext ("%u problem was found. Go back to the latest backup, or ask for help "
                           "before you go on.",
                           "%u problems were found. Go back to the latest backup, or ask for help "
                           "before you go on.",
                           problems->len),
                 problems->len);
  return FALSE;
}
