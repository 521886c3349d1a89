/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-output.h"

#include "fod-clock-time.h"
#include "fod-day-text.h"
#include "fod-value-text.h"
#include "fod-weekdays.h"

#include <string.h>

/* The end of an id is random, its beginning the time: what was made together begins alike. */
#define ENDING_LENGTH 8

static JsonNode *
make_text_node (char *text)
{
  JsonNode *node = json_node_init_string (json_node_alloc (), text);

  g_free (text);
  return node;
}

static JsonNode *
make_number_node (const FodField *field,
                  gint64 number)
{
  g_autoptr (GDateTime) instant = NULL;

  switch (field->kind) {
  case FOD_KIND_FLAG:
    return json_node_init_boolean (json_node_alloc (), number != 0);
  case FOD_KIND_DAY:
    return make_text_node (fod_day_to_iso ((FodDay) number));
  case FOD_KIND_TIME:
    return make_text_node (fod_clock_time_to_iso ((int) number));
  case FOD_KIND_WEEKDAYS:
    return make_text_node (fod_weekdays_to_string ((FodWeekdays) number));
  case FOD_KIND_INSTANT:
    instant = g_date_time_new_from_unix_utc (number / G_USEC_PER_SEC);
    return make_text_node (g_date_time_format_iso8601 (instant));
  case FOD_KIND_TEXT:
  case FOD_KIND_LONG_TEXT:
  case FOD_KIND_CHOICE:
  case FOD_KIND_REFERENCE:
  case FOD_KIND_OFFSET:
  case FOD_KIND_POSITION:
  case FOD_KIND_INTEGER:
  case FOD_KIND_MINUTES:
  default:
    return json_node_init_int (json_node_alloc (), number);
  }
}

/**
 * fod_record_output_text:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): the text as JSON, or null
 */
JsonNode *
fod_record_output_text (const char *text)
{
  return text ? json_node_init_string (json_node_alloc (), text) : json_node_new (JSON_NODE_NULL);
}

/**
 * fod_record_output_reference:
 * @record: (nullable): a record
 *
 * Returns: (transfer full): an object with "id" and "title", or null
 */
JsonNode *
fod_record_output_reference (FodRecord *record)
{
  g_autofree char *title = NULL;
  JsonNode *node;

  if (!record)
    return json_node_new (JSON_NODE_NULL);
  title = fod_record_get_title (record);
  node = json_node_new (JSON_NODE_OBJECT);
  json_node_take_object (node, json_object_new ());
  json_object_set_string_member (json_node_get_object (node), "id", fod_record_get_id (record));
  json_object_set_string_member (json_node_get_object (node), "title", title);
  return node;
}

/**
 * fod_record_output_value:
 * @field: a field
 * @value: what it holds
 * @source: (nullable): finds the records referred to
 *
 * Days and times become ISO 8601, choices their nicks, references objects with "id" and
 * "title"; nothing becomes null, as does a number that @field cannot hold.
 *
 * Returns: (transfer full): the value as JSON
 */
JsonNode *
fod_record_output_value (const FodField *field,
                         const FodValue *value,
                         FodRecordSource *source)
{
  if (value->form == FOD_VALUE_NONE)
    return json_node_new (JSON_NODE_NULL);
  if (value->form == FOD_VALUE_NUMBER)
    return fod_field_check (field, value, NULL) ? make_number_node (field, value->number)
                                                : json_node_new (JSON_NODE_NULL);
  if (field->kind == FOD_KIND_REFERENCE && source) {
    FodRecordSourceInterface *iface = FOD_RECORD_SOURCE_GET_IFACE (source);
    g_autoptr (FodRecord) record = iface->find (source, field->target, value->text);

    return fod_record_output_reference (record);
  }
  return json_node_init_string (json_node_alloc (), value->text);
}

/**
 * fod_record_output_object:
 * @record: a record
 *
 * Returns: (transfer full): "id" and every field under its name, but for positions: the order
 *   of an array says the same
 */
JsonObject *
fod_record_output_object (FodRecord *record)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", fod_record_get_id (record));
  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    const FodValue *value = fod_record_get_value (record, i);
    g_autoptr (FodRecord) other = NULL;

    if (field->kind == FOD_KIND_POSITION)
      continue;
    if (field->kind == FOD_KIND_REFERENCE) {
      other = fod_record_get_reference (record, field->name);
      json_object_set_member (object, field->name, fod_record_output_reference (other));
    } else {
      json_object_set_member (object, field->name, fod_record_output_value (field, value, NULL));
    }
  }
  return object;
}

/**
 * fod_record_output_ending:
 * @record: a record
 *
 * Returns: the end of its id, enough to name it by at the command line
 */
const char *
fod_record_output_ending (FodRecord *record)
{
  const char *id = fod_record_get_id (record);
  gsize length = strlen (id);

  return id + (length > ENDING_LENGTH ? length - ENDING_LENGTH : 0);
}

/**
 * fod_record_output_host:
 * @record: a record
 * @field: name of a field that refers to a person
 *
 * Returns: (transfer full): the person's name; until somebody is chosen, the role if there is a
 *   field for it, else ""
 */
char *
fod_record_output_host (FodRecord *record,
                        const char *field)
{
  g_autoptr (FodRecord) person = fod_record_get_reference (record, field);
  const char *name = person ? fod_record_get_text (person, "name") : NULL;

  if (name)
    return g_strdup (name);
  if (fod_schema_find_field (fod_record_get_descriptor (record), "role") < 0)
    return g_strdup ("");
  return g_strdup (fod_record_output_label (record, "role"));
}

/**
 * fod_record_output_label:
 * @record: a record
 * @field: name of a choice field
 *
 * Returns: what the choice is called on the screen, "" when there is none
 */
const char *
fod_record_output_label (FodRecord *record,
                         const char *field)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);
  int place = fod_schema_find_field (descriptor, field);

  g_return_val_if_fail (place >= 0 && descriptor->fields[place].choices, "");

  return fod_choice_set_label (descriptor->fields[place].choices,
                               fod_record_get_text (record, field));
}

/**
 * fod_record_output_day:
 * @record: a record
 * @field: name of a day field
 * @today: the day it is
 *
 * Returns: (transfer full): the medium date, with the year when it is another than this; ""
 *   when there is none
 */
char *
fod_record_output_day (FodRecord *record,
                       const char *field,
                       FodDay today)
{
  FodDay day = (FodDay) fod_record_get_number (record, field, FOD_DAY_NONE);
  g_autofree char *medium = NULL;
  int year, this_year;

  if (day == FOD_DAY_NONE)
    return g_strdup ("");
  medium = fod_day_text_medium (day);
  fod_day_get_ymd (day, &year, NULL, NULL);
  fod_day_get_ymd (today, &this_year, NULL, NULL);
  return year == this_year ? g_steal_pointer (&medium) : g_strdup_printf ("%s %d", medium, year);
}

/**
 * fod_record_output_times:
 * @record: an activity or a meeting
 *
 * Returns: (transfer full): from when to when, "" when there is no time
 */
char *
fod_record_output_times (FodRecord *record)
{
  int from = (int) fod_record_get_number (record, "time", FOD_CLOCK_TIME_NONE);
  int length = (int) fod_record_get_number (record, "minutes", 0);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (from == FOD_CLOCK_TIME_NONE)
    return g_strdup ("");
  begin = fod_clock_time_to_short_text (from);
  if (length <= 0 || from + length >= FOD_CLOCK_TIME_DAY)
    return g_steal_pointer (&begin);
  end = fod_clock_time_to_short_text (from + length);
  return g_strconcat (begin, "–", end, NULL);
}
