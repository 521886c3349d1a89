/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-programmes.h"
#include "fod-record-output.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

const FodOption fod_command_programme_export_options[] = {
  { "output", 'o', N_ ("FILE"), N_ ("write to this file; what is in it is replaced") },
  { NULL },
};

static JsonObject *
describe_programme (FodStore *store,
                    FodProgramme *programme)
{
  GPtrArray *variants = fod_programme_get_variants (programme);
  const char *id = fod_programme_get_id (programme);
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < variants->len; i++) {
    const FodProgrammeVariant *variant = variants->pdata[i];
    JsonObject *described = json_object_new ();

    json_object_set_string_member (described, "key", variant->key);
    json_object_set_string_member (described, "title", variant->title);
    json_array_add_object_element (array, described);
  }
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "title", fod_programme_get_title (programme));
  json_object_set_member (object, "description",
                          fod_record_output_text (fod_programme_get_description (programme)));
  json_object_set_boolean_member (object, "imported", fod_programmes_is_imported (store, id));
  json_object_set_array_member (object, "variants", array);
  return object;
}

static char *
join_variants (FodProgramme *programme)
{
  GPtrArray *variants = fod_programme_get_variants (programme);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < variants->len; i++) {
    const FodProgrammeVariant *variant = variants->pdata[i];

    g_string_append_printf (text, "%s%s (%s)", i > 0 ? ", " : "", variant->title, variant->key);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * fod_command_programme_list:
 * @context: a context
 * @arguments: none
 * @error: return location
 *
 * Lists the programmes that courses can be made from.
 *
 * Returns: whether they can be read
 */
gboolean
fod_command_programme_list (FodCommandContext *context,
                            FodArguments *arguments,
                            GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autoptr (GPtrArray) programmes = store ? fod_programmes_list (store, error) : NULL;
  g_autoptr (FodTextTable) table = fod_text_table_new (3);
  g_autoptr (JsonArray) array = json_array_new ();

  if (!programmes)
    return FALSE;
  for (guint i = 0; i < programmes->len; i++) {
    FodProgramme *programme = programmes->pdata[i];
    g_autofree char *variants = join_variants (programme);

    fod_text_table_add_row (table, fod_programme_get_id (programme),
                            fod_programme_get_title (programme), variants, NULL);
    json_array_add_object_element (array, describe_programme (store, programme));
  }
  if (fod_command_context_is_json (context))
    fod_command_context_print_array (context, g_steal_pointer (&array));
  else
    fod_command_context_print_table (context, table);
  return TRUE;
}

static FodProgramme *
load_programme (FodCommandContext *context,
                FodArguments *arguments,
                GError **error)
{
  FodStore *store = fod_command_context_open (context, error);

  return store ? fod_programmes_load (store, fod_arguments_nth (arguments, 0), error) : NULL;
}

static void
print_items (FodCommandContext *context,
             FodProgramme *programme)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (2);
  GPtrArray *items = fod_programme_get_items (programme);
  const char *shown = NULL;

  for (guint i = 0; i < items->len; i++) {
    const char *kind = fod_record_get_text (items->pdata[i], "item");
    const char *title = fod_record_get_text (items->pdata[i], "title");
    const char *variant = fod_record_get_text (items->pdata[i], "variant");
    gboolean is_part = fod_record_get_text (items->pdata[i], "parent") != NULL;
    g_autofree char *line = g_strconcat (is_part ? "  – " : "", title, NULL);

    if (!is_part && g_strcmp0 (kind, shown) != 0)
      fod_text_table_add_heading (table, fod_choice_set_label (&fod_choices_item_kind, kind));
    shown = is_part ? shown : kind;
    fod_text_table_add_row (table, line, variant ? variant : "", NULL);
  }
  fod_command_context_print_table (context, table);
}

/**
 * fod_command_programme_show:
 * @context: a context
 * @arguments: a programme's key
 * @error: return location
 *
 * Shows what is in a programme.
 *
 * Returns: whether there is such a programme
 */
gboolean
fod_command_programme_show (FodCommandContext *context,
                            FodArguments *arguments,
                            GError **error)
{
  g_autoptr (FodProgramme) programme = load_programme (context, arguments, error);
  FodStore *store = programme ? fod_command_context_open (context, error) : NULL;
  g_autofree char *variants = NULL;
  const char *description;

  if (!store)
    return FALSE;
  if (fod_command_context_is_json (context)) {
    GPtrArray *items = fod_programme_get_items (programme);
    JsonObject *object = describe_programme (store, programme);
    JsonArray *array = json_array_new ();

    for (guint i = 0; i < items->len; i++)
      json_array_add_object_element (array, fod_record_output_object (items->pdata[i]));
    json_object_set_array_member (object, "items", array);
    fod_command_context_print_object (context, object);
    return TRUE;
  }
  variants = join_variants (programme);
  description = fod_programme_get_description (programme);
  fod_command_context_print_line (context, "%s", fod_programme_get_title (programme));
  if (description)
    fod_command_context_print (context, "%s\n", description);
  if (*variants)
    fod_command_context_print_line (context, _ ("Areas: %s"), variants);
  fod_command_context_print (context, "\n");
  print_items (context, programme);
  return TRUE;
}

/**
 * fod_command_programme_import:
 * @context: a context
 * @arguments: a programme file
 * @error: return location for a sentence that names the place in the file
 *
 * Takes a programme in and gives its key. A file with an error in it changes nothing.
 *
 * Returns: whether it is saved
 */
gboolean
fod_command_programme_import (FodCommandContext *context,
                              FodArguments *arguments,
                              GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (fod_arguments_nth (arguments, 0));
  g_autoptr (FodProgramme) programme = fod_programme_load (file, error);
  FodStore *store = programme ? fod_command_context_open_or_make (context, error) : NULL;
  g_autofree char *message = NULL;

  if (!store || !fod_programmes_import (store, programme, error))
    return FALSE;
  if (fod_command_context_is_json (context)) {
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", fod_programme_get_id (programme));
    json_object_set_string_member (object, "title", fod_programme_get_title (programme));
    fod_command_context_print_object (context, object);
    return TRUE;
  }
  fod_command_context_print_line (context, "%s", fod_programme_get_id (programme));
  message = g_strdup_printf (_ ("“%s” is ready to use. Courses that run are not changed."),
                             fod_programme_get_title (programme));
  fod_command_context_tell (context, message);
  return TRUE;
}

/* The new file takes the place of the old one, which a pipe or a device would not survive; a link
 * leads to the file. */
static gboolean
save_file (const char *path,
           const char *text,
           GError **error)
{
  GFileSetContentsFlags flags = G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE;
  g_autofree char *real = realpath (path, NULL);
  g_autoptr (GError) failure = NULL;

  if (real && !g_file_test (real, G_FILE_TEST_IS_REGULAR) &&
      !g_file_test (real, G_FILE_TEST_IS_DIR)) {
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                 _ ("“%s” is not an ordinary file. Choose another one."), path);
    return FALSE;
  }
  if (g_file_set_contents_full (real ? real : path, text, -1, flags, 0644, &failure))
    return TRUE;
  g_info ("%s", failure->message);
  g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
               _ ("The file “%s” could not be written. Check that the folder exists, that you may "
                  "use it, and that there is room."),
               path);
  return FALSE;
}

/**
 * fod_command_programme_export:
 * @context: a context
 * @arguments: a programme's key, and maybe the file to write
 * @error: return location
 *
 * Writes a programme as the file that fod_command_programme_import() reads.
 *
 * Returns: whether it is written
 */
gboolean
fod_command_programme_export (FodCommandContext *context,
                              FodArguments *arguments,
                              GError **error)
{
  g_autoptr (FodProgramme) programme = load_programme (context, arguments, error);
  const char *path = fod_arguments_get (arguments, "output");
  g_autofree char *text = programme ? fod_programme_write (programme) : NULL;

  if (!text || (path && !save_file (path, text, error)))
    return FALSE;
  if (!path) {
    fod_command_context_print (context, "%s", text);
  } else if (fod_command_context_is_json (context)) {
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "path", path);
    fod_command_context_print_object (context, object);
  }
  return TRUE;
}
