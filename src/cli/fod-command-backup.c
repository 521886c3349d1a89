/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup.h"
#include "fod-commands.h"

/**
 * fod_command_backup:
 * @context: a context
 * @arguments: maybe a folder
 * @error: return location
 *
 * Makes the backup of the day, verified, in the folder or beside the file.
 *
 * Returns: whether it is made
 */
gboolean
fod_command_backup (FodCommandContext *context,
                    FodArguments *arguments,
                    GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  if (!store)
    return FALSE;
  folder = fod_arguments_count (arguments) > 0 ? g_strdup (fod_arguments_nth (arguments, 0))
                                               : fod_backup_default_folder (store);
  path = fod_backup_run (store, folder, fod_command_context_get_today (context), error);
  if (!path)
    return FALSE;
  if (fod_command_context_is_json (context)) {
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "path", path);
    fod_command_context_print_object (context, object);
  } else {
    fod_command_context_print (context, "%s\n", path);
  }
  return TRUE;
}
