/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-restore.h"

#include <glib/gi18n-lib.h>

static void
print_paths (FodCommandContext *context,
             const char *kept)
{
  const char *path = fod_command_context_get_path (context);
  JsonObject *object;

  if (!fod_command_context_is_json (context)) {
    fod_command_context_print (context,
                               _ ("The backup is back as “%s”. What was changed before it was "
                                  "made can no longer be undone.\n"),
                               path);
    if (kept)
      fod_command_context_print (context, _ ("What was there is kept as “%s”.\n"), kept);
    return;
  }
  object = json_object_new ();
  json_object_set_string_member (object, "path", path);
  if (kept)
    json_object_set_string_member (object, "kept", kept);
  else
    json_object_set_null_member (object, "kept");
  fod_command_context_print_object (context, object);
}

/* On a new computer the backup comes before the folder it belongs in. */
static gboolean
make_folder (const char *path,
             const char *backup,
             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!g_file_test (backup, G_FILE_TEST_EXISTS) || g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
               _ ("The folder “%s” could not be made. Choose another place for the file."), folder);
  return FALSE;
}

/**
 * fod_command_restore:
 * @context: a context
 * @arguments: a backup
 * @error: return location
 *
 * Puts a backup back. The file that is there is kept under another name.
 *
 * Returns: whether it is back
 */
gboolean
fod_command_restore (FodCommandContext *context,
                     FodArguments *arguments,
                     GError **error)
{
  const char *backup = fod_arguments_nth (arguments, 0);
  const char *path = fod_command_context_get_path (context);
  g_autofree char *kept = NULL;

  if (!make_folder (path, backup, error) ||
      !fod_restore_run (backup, path, fod_command_context_get_clock (context), &kept, error))
    return FALSE;
  print_paths (context, kept);
  return TRUE;
}
