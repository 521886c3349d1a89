/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-danish.h"
#include "fod-history.h"
#include "fod-record-finder.h"
#include "fod-record-output.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

/* The two cells that no descriptor has. */
static gboolean
is_creation (const FodHistoryEntry *entry)
{
  return entry->field[0] == '\0';
}

static const FodField *
find_field (FodRecord *record,
            const char *name)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  int place = fod_schema_find_field (descriptor, name);

  return place < 0 ? NULL : &descriptor->fields[place];
}

/* As the history itself and the window call it. */
static const FodField *
find_field_by_label (FodRecord *record,
                     const char *label)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  g_autofree char *wanted = fod_danish_fold (label);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    g_autofree char *folded = fod_danish_fold (_ (descriptor->fields[i].label));

    if (g_str_equal (folded, wanted))
      return &descriptor->fields[i];
  }
  return NULL;
}

/* Takes a label for the name of the field. */
static gboolean
read_field (FodRecord *record,
            const char *typed,
            const char **name,
            GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  const FodField *field = typed ? find_field (record, typed) : NULL;
  g_autoptr (GString) known = g_string_new (NULL);

  if (typed && !field)
    field = find_field_by_label (record, typed);
  *name = field ? field->name : NULL;
  if (field || !typed)
    return TRUE;
  for (guint i = 0; i < descriptor->n_fields; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", descriptor->fields[i].name);
  g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_NOT_FOUND,
               _ ("There is no field “%s” here. The fields are: %s."), typed, known->str);
  return FALSE;
}

/* The creation holds all fields; it tells about the one that is asked for. */
static const FodField *
find_changed_field (FodRecord *record,
                    const FodHistoryEntry *entry,
                    const char *wanted)
{
  return find_field (record, is_creation (entry) && wanted ? wanted : entry->field);
}

static JsonNode *
describe_value (FodStore *store,
                const FodField *field,
                const FodValue *value)
{
  if (field)
    return fod_record_output_value (field, value, FOD_RECORD_SOURCE (store));
  if (value->form == FOD_VALUE_NUMBER)
    return json_node_init_boolean (json_node_alloc (), value->number != 0);
  return json_node_new (JSON_NODE_NULL);
}

/* What an edit is to Undo is nothing to who reads the history. */
static const char *
name_kind (FodActionKind kind)
{
  if (kind == FOD_ACTION_UNDO)
    return "undo";
  return kind == FOD_ACTION_REDO ? "redo" : "edit";
}

static JsonObject *
describe_entry (FodStore *store,
                FodRecord *record,
                const FodHistoryEntry *entry,
                const char *wanted)
{
  const FodField *field = find_changed_field (record, entry, wanted);
  g_autoptr (FodRecord) author = fod_store_find (store, FOD_RECORD_PERSON, entry->author);
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (entry->wall / G_USEC_PER_SEC);
  g_autofree char *instant = when ? g_date_time_format_iso8601 (when) : NULL;
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "when", instant ? instant : "");
  json_object_set_member (object, "author", fod_record_output_reference (author));
  json_object_set_string_member (object, "label", entry->label ? entry->label : "");
  json_object_set_string_member (object, "kind", name_kind (entry->kind));
  json_object_set_string_member (object, "field", entry->field);
  json_object_set_member (object, "before", describe_value (store, field, &entry->before));
  json_object_set_member (object, "after", describe_value (store, field, &entry->after));
  return object;
}

static void
print_json (FodCommandContext *context,
            FodStore *store,
            FodRecord *record,
            GPtrArray *entries,
            const char *wanted)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (array,
                                   describe_entry (store, record, entries->pdata[i], wanted));
  fod_command_context_print_array (context, array);
}

/* "Mandag → tirsdag", or what alone there is to say. */
static char *
write_change (FodStore *store,
              FodRecord *record,
              const FodHistoryEntry *entry,
              const char *wanted)
{
  const FodField *field = find_changed_field (record, entry, wanted);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!field && is_creation (entry))
    return g_strdup (_ ("made"));
  if (!field)
    return g_strdup (entry->after.number ? _ ("removed") : _ ("brought back"));
  before = fod_value_text (field, &entry->before, FOD_RECORD_SOURCE (store));
  after = fod_value_text (field, &entry->after, FOD_RECORD_SOURCE (store));
  if (is_creation (entry))
    return g_strdup_printf ("%s: %s", _ (field->label), after && *after ? after : "–");
  return g_strdup_printf ("%s: %s → %s", _ (field->label), before && *before ? before : "–",
                          after && *after ? after : "–");
}

static char *
write_label (const FodHistoryEntry *entry)
{
  const char *label = entry->label ? entry->label : "";

  switch (entry->kind) {
  case FOD_ACTION_UNDO:
    return g_strdup_printf (_ ("Undone: %s"), label);
  case FOD_ACTION_REDO:
    return g_strdup_printf (_ ("Done again: %s"), label);
  case FOD_ACTION_EDIT:
  case FOD_ACTION_LASTING:
  default:
    return g_strdup (label);
  }
}

static char *
write_instant (gint64 wall)
{
  g_autoptr (GDateTime) instant = g_date_time_new_from_unix_local (wall / G_USEC_PER_SEC);

  /* TRANSLATORS: Date and time of day in digits, as g_date_time_format() has them. */
  return instant ? g_date_time_format (instant, _ ("%Y-%m-%d %H:%M")) : g_strdup ("");
}

static void
print_text (FodCommandContext *context,
            FodStore *store,
            FodRecord *record,
            GPtrArray *entries,
            const char *wanted)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (4);

  for (guint i = 0; i < entries->len; i++) {
    const FodHistoryEntry *entry = entries->pdata[i];
    g_autoptr (FodRecord) author = fod_store_find (store, FOD_RECORD_PERSON, entry->author);
    g_autofree char *instant = write_instant (entry->wall);
    g_autofree char *name = author ? fod_record_get_title (author) : g_strdup ("");
    g_autofree char *label = write_label (entry);
    g_autofree char *change = write_change (store, record, entry, wanted);

    fod_text_table_add_row (table, instant, name, label, change, NULL);
  }
  fod_command_context_print_table (context, table);
}

/**
 * fod_command_history:
 * @context: a context
 * @arguments: a record, and maybe the name or the label of one of its fields
 * @error: return location
 *
 * Shows who changed what, the latest first.
 *
 * Returns: whether there is such a record and field
 */
gboolean
fod_command_history (FodCommandContext *context,
                     FodArguments *arguments,
                     GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  const char *field;
  g_autoptr (FodRecord) record = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!store)
    return FALSE;
  record = fod_record_finder_any (store, fod_arguments_nth (arguments, 0), error);
  if (!record || !read_field (record, fod_arguments_nth (arguments, 1), &field, error))
    return FALSE;
  entries = fod_history_read (store, fod_record_get_id (record), field, error);
  if (!entries)
    return FALSE;
  if (fod_command_context_is_json (context))
    print_json (context, store, record, entries, field);
  else
    print_text (context, store, record, entries, field);
  return TRUE;
}
