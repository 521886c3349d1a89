/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-json.h"

#include "fod-json.h"
#include "fod-model-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * fod_record_to_json:
 * @self: a record
 *
 * All filled-in fields under their names, in the forms the op log keeps: text and whole
 * numbers, so that nothing is lost between binary and decimal.
 *
 * Returns: (transfer full): an object
 */
JsonNode *
fod_record_to_json (FodRecord *self)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (self);
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodValue *value = fod_record_get_value (self, i);

    if (value->form == FOD_VALUE_NUMBER)
      json_object_set_int_member (object, descriptor->fields[i].name, value->number);
    else if (value->form == FOD_VALUE_TEXT)
      json_object_set_string_member (object, descriptor->fields[i].name, value->text);
  }
  json_node_set_object (node, object);
  return node;
}

/**
 * fod_record_json_write:
 * @self: a record
 *
 * Returns: (transfer full): fod_record_to_json() as one line of text
 */
char *
fod_record_json_write (FodRecord *self)
{
  g_autoptr (JsonNode) node = fod_record_to_json (self);

  return fod_json_write (node, FALSE);
}

/* Returns whether @member, if there is one, has one of the forms of a value. */
static gboolean
read_member (JsonNode *member,
             FodValue *value)
{
  fod_value_clear (value);
  if (!member || JSON_NODE_HOLDS_NULL (member))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (member))
    return FALSE;
  if (json_node_get_value_type (member) == G_TYPE_STRING)
    fod_value_assign (value, FOD_TEXT (json_node_get_string (member)));
  else if (json_node_get_value_type (member) == G_TYPE_INT64)
    fod_value_assign (value, FOD_NUMBER (json_node_get_int (member)));
  else
    return FALSE;
  return TRUE;
}

/* A record may hold several long texts, each six times as long in JSON at worst. What is read
 * here was written here, or came through the limits of a batch. */
static const FodJsonLimits limits = { 64 * 1024 * 1024, FOD_JSON_DEFAULT_MAX_DEPTH };

static JsonNode *
parse (const char *json,
       GError **error)
{
  g_autoptr (JsonNode) node = NULL;

  if (!json)
    json = "";
  node = fod_json_parse (json, strlen (json), &limits, error);
  if (node && !JSON_NODE_HOLDS_OBJECT (node)) {
    g_set_error_literal (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE,
                         _ ("A record in the log cannot be read."));
    return NULL;
  }
  return g_steal_pointer (&node);
}

/**
 * fod_record_json_read:
 * @self: a draft
 * @json: what fod_record_json_write() made
 * @whole: (out): whether every value fits its field; one that does not is left out
 * @error: return location
 *
 * Fills a draft. Fields this version does not know are passed over: the log keeps them.
 *
 * Returns: whether @json is a record
 */
gboolean
fod_record_json_read (FodRecord *self,
                      const char *json,
                      gboolean *whole,
                      GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (self);
  g_autoptr (JsonNode) node = parse (json, error);

  *whole = TRUE;
  if (!node)
    return FALSE;
  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodField *field = &descriptor->fields[i];
    g_auto (FodValue) value = { 0 };

    if (!read_member (json_object_get_member (json_node_get_object (node), field->name), &value) ||
        (!fod_value_is_none (&value) && !fod_field_check (field, &value, NULL)))
      *whole = FALSE;
    else
      fod_record_assign (self, i, &value);
  }
  return TRUE;
}

/**
 * fod_record_json_read_field:
 * @json: what fod_record_json_write() made
 * @field: name of a field
 * @value: an initialised value, overwritten
 * @error: return location
 *
 * Reads one field of a record's creation.
 *
 * Returns: whether @json is a record
 */
gboolean
fod_record_json_read_field (const char *json,
                            const char *field,
                            FodValue *value,
                            GError **error)
{
  g_autoptr (JsonNode) node = parse (json, error);

  if (!node)
    return FALSE;
  read_member (json_object_get_member (json_node_get_object (node), field), value);
  return TRUE;
}
