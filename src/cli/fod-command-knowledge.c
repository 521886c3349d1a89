/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-commands.h"
#include "fod-knowledge-actions.h"
#include "fod-listing.h"
#include "fod-query.h"
#include "fod-record-finder.h"
#include "fod-record-output.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

static GPtrArray *
list_links (FodStore *store,
            FodRecord *course)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_KNOWLEDGE_LINK);

  fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  fod_query_where (query, "kind", FOD_EQUAL, FOD_TEXT ("introduces"));
  fod_query_order_by (query, "topic.group", FALSE);
  fod_query_order_by (query, "topic.position", FALSE);
  return fod_listing_read (query);
}

static JsonObject *
describe_link (FodStore *store,
               FodRecord *link)
{
  g_autoptr (FodRecord) topic = fod_record_get_reference (link, "topic");
  g_autoptr (GPtrArray) people = topic ? fod_knowledge_list_people (store, topic) : NULL;
  const char *group = topic ? fod_record_get_text (topic, "group") : NULL;
  const char *need = topic ? fod_record_get_text (topic, "need") : NULL;
  JsonObject *object = fod_record_output_object (link);
  JsonArray *array = json_array_new ();

  for (guint i = 0; people && i < people->len; i++)
    json_array_add_element (array, fod_record_output_reference (people->pdata[i]));
  json_object_set_member (object, "group", fod_record_output_text (group));
  json_object_set_member (object, "need", fod_record_output_text (need));
  json_object_set_array_member (object, "people", array);
  return object;
}

static char *
join_people (FodStore *store,
             FodRecord *topic)
{
  g_autoptr (GPtrArray) people = fod_knowledge_list_people (store, topic);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++) {
    const char *name = fod_record_get_text (people->pdata[i], "name");

    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name ? name : "");
  }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_link (FodTextTable *table,
          FodStore *store,
          FodRecord *link,
          FodRecord *topic)
{
  g_autofree char *title = fod_record_get_title (topic);
  g_autofree char *people = join_people (store, topic);
  g_autofree char *introducer = fod_record_output_host (link, "person");

  fod_text_table_add_row (table, fod_record_get_flag (link, "done") ? "[x]" : "[ ]", title, people,
                          introducer, NULL);
}

static void
print_text (FodCommandContext *context,
            FodStore *store,
            GPtrArray *links)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (4);
  g_autofree char *shown = NULL;

  fod_text_table_add_row (table, "", _ ("Topic"), _ ("Knows about"), _ ("Introduces"), NULL);
  for (guint i = 0; i < links->len; i++) {
    g_autoptr (FodRecord) topic = fod_record_get_reference (links->pdata[i], "topic");
    const char *group = topic ? fod_record_get_text (topic, "group") : NULL;

    if (!topic)
      continue;
    if (!shown || g_strcmp0 (group ? group : "", shown) != 0)
      fod_text_table_add_heading (table, group ? group : _ ("Other topics"));
    g_free (shown);
    shown = g_strdup (group ? group : "");
    add_link (table, store, links->pdata[i], topic);
  }
  fod_command_context_print_table (context, table);
}

static void
print_json (FodCommandContext *context,
            FodStore *store,
            GPtrArray *links)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < links->len; i++)
    json_array_add_object_element (array, describe_link (store, links->pdata[i]));
  fod_command_context_print_array (context, array);
}

/**
 * fod_command_knowledge:
 * @context: a context
 * @arguments: maybe a course
 * @error: return location
 *
 * Shows the topics of a course: who knows, who introduces, and what has been introduced.
 *
 * Returns: whether there is such a course
 */
gboolean
fod_command_knowledge (FodCommandContext *context,
                       FodArguments *arguments,
                       GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (GPtrArray) links = NULL;

  if (!store)
    return FALSE;
  course = fod_record_finder_course (store, fod_arguments_nth (arguments, 0), error);
  if (!course)
    return FALSE;
  links = list_links (store, course);
  if (fod_command_context_is_json (context))
    print_json (context, store, links);
  else if (links->len > 0)
    print_text (context, store, links);
  else
    fod_command_context_tell (context, _ ("No topics have been chosen for this course."));
  return TRUE;
}
