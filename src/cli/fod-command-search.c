/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-record-output.h"
#include "fod-finding.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_LIMIT 50
#define HIGHEST_LIMIT 10000

const FodOption fod_command_search_options[] = {
  { "limit", 'n', N_ ("NUMBER"), N_ ("show at most so many (50)") },
  { NULL },
};

static gboolean
read_limit (FodArguments *arguments,
            guint *limit,
            GError **error)
{
  const char *word = fod_arguments_get (arguments, "limit");
  guint64 number = DEFAULT_LIMIT;

  if (word && !g_ascii_string_to_unsigned (word, 10, 1, HIGHEST_LIMIT, &number, NULL)) {
    g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
                 _ ("“%s” is not a number between %d and %d."), word, 1, HIGHEST_LIMIT);
    return FALSE;
  }
  *limit = (guint) number;
  return TRUE;
}

static void
print_json (FodCommandContext *context,
            GPtrArray *findings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < findings->len; i++) {
    const FodFinding *finding = findings->pdata[i];
    g_autofree char *title = fod_record_get_title (finding->record);
    g_autofree char *excerpt = fod_search_hit_remove_marks (finding->excerpt);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "id", fod_record_get_id (finding->record));
    json_object_set_string_member (object, "type",
                                   fod_record_get_descriptor (finding->record)->name);
    json_object_set_string_member (object, "title", title);
    json_object_set_string_member (object, "excerpt", excerpt);
    json_object_set_member (object, "course", fod_record_output_reference (finding->course));
    json_array_add_object_element (array, object);
  }
  fod_command_context_print_array (context, array);
}

static void
print_text (FodCommandContext *context,
            GPtrArray *findings)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (3);

  for (guint i = 0; i < findings->len; i++) {
    const FodFinding *finding = findings->pdata[i];
    g_autofree char *excerpt = fod_search_hit_remove_marks (finding->excerpt);

    fod_text_table_add_row (table, _ (fod_record_get_descriptor (finding->record)->label),
                            fod_record_output_ending (finding->record), excerpt, NULL);
  }
  fod_command_context_print_table (context, table);
}

/**
 * fod_command_search:
 * @context: a context
 * @arguments: words, and how many hits at most
 * @error: return location
 *
 * Searches all texts of all courses, for what the window finds. Nothing found is an empty answer.
 *
 * Returns: whether the search could be made
 */
gboolean
fod_command_search (FodCommandContext *context,
                    FodArguments *arguments,
                    GError **error)
{
  FodStore *store;
  g_autofree char *words = g_strjoinv (" ", (char **) fod_arguments_words (arguments));
  g_autoptr (GPtrArray) findings = NULL;
  guint limit;

  if (!read_limit (arguments, &limit, error))
    return FALSE;
  store = fod_command_context_open (context, error);
  findings = store ? fod_finding_search (store, words, NULL, limit, NULL, error) : NULL;
  if (!findings)
    return FALSE;
  if (fod_command_context_is_json (context))
    print_json (context, findings);
  else if (findings->len > 0)
    print_text (context, findings);
  else
    fod_command_context_tell (context, _ ("Nothing was found."));
  return TRUE;
}
