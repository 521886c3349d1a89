/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-commands.h"
#include "fod-sample.h"

#include <glib/gi18n-lib.h>

const FodOption fod_command_sample_options[] = {
  { "remove", 0, NULL, N_ ("take the sample courses and their people away again") },
  { NULL },
};

static gboolean
remove_sample (FodCommandContext *context,
               GError **error)
{
  FodStore *store = fod_command_context_open (context, error);

  if (!store || !fod_sample_remove (store, error))
    return FALSE;
  fod_command_context_tell (context, _ ("The sample is removed. “fodctl undo” brings it back."));
  return TRUE;
}

/**
 * fod_command_sample:
 * @context: a context
 * @arguments: maybe to remove it
 * @error: return location, also when the sample is there already
 *
 * Makes the sample courses and gives the id of the one to look at first, or removes them.
 *
 * Returns: whether that is saved
 */
gboolean
fod_command_sample (FodCommandContext *context,
                    FodArguments *arguments,
                    GError **error)
{
  FodStore *store;
  g_autofree char *id = NULL;

  if (fod_arguments_has (arguments, "remove"))
    return remove_sample (context, error);
  store = fod_command_context_open_or_make (context, error);
  if (!store || !fod_sample_create (store, &id, error))
    return FALSE;
  if (fod_command_context_is_json (context)) {
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", id);
    fod_command_context_print_object (context, object);
    return TRUE;
  }
  fod_command_context_print (context, "%s\n", id);
  fod_command_context_tell (context, _ ("Two sample courses are ready. “fodctl course list” shows "
                                        "them."));
  return TRUE;
}
