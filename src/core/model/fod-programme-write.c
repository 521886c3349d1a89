/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programme.h"

#include "fod-clock-time.h"
#include "fod-json.h"
#include "fod-programme-format.h"

static void
write_list (JsonObject *object,
            const char *key,
            const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);
  JsonArray *array = json_array_new ();

  for (guint i = 0; lines[i]; i++)
    json_array_add_string_element (array, lines[i]);
  json_object_set_array_member (object, key, array);
}

static void
write_key (JsonObject *object,
           const FodProgrammeKey *key,
           FodRecord *item)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (item);
  int field = fod_schema_find_field (descriptor, key->field);
  const FodValue *value = fod_record_get_value (item, field);

  if (key->flags & FOD_PROGRAMME_KEY_OFFSETS ||
      (key->flags & FOD_PROGRAMME_KEY_NAMES && value->form == FOD_VALUE_TEXT)) {
    write_list (object, key->key, value->text);
  } else if (value->form == FOD_VALUE_TEXT) {
    json_object_set_string_member (object, key->key, value->text);
  } else if (value->form == FOD_VALUE_NUMBER && descriptor->fields[field].kind == FOD_KIND_TIME) {
    g_autofree char *time = fod_clock_time_to_iso ((int) value->number);

    json_object_set_string_member (object, key->key, time);
  } else if (value->form == FOD_VALUE_NUMBER) {
    json_object_set_int_member (object, key->key, value->number);
  }
}

static JsonArray *
write_items (FodProgramme *self,
             const FodProgrammeSection *section,
             const char *parent)
{
  GPtrArray *items = fod_programme_get_items (self);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < items->len; i++) {
    FodRecord *item = items->pdata[i];
    JsonObject *object;

    if (g_strcmp0 (fod_record_get_text (item, "item"), section->item) != 0 ||
        g_strcmp0 (fod_record_get_text (item, "parent"), parent) != 0)
      continue;
    object = json_object_new ();
    for (guint j = 0; j < section->n_keys; j++)
      write_key (object, &section->keys[j], item);
    if (section->parts)
      json_object_set_array_member (object, section->parts->array,
                                    write_items (self, section->parts,
                                                 fod_record_get_text (item, "key")));
    json_array_add_object_element (array, object);
  }
  return array;
}

static JsonArray *
write_variants (FodProgramme *self)
{
  GPtrArray *variants = fod_programme_get_variants (self);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < variants->len; i++) {
    const FodProgrammeVariant *variant = variants->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "key", variant->key);
    json_object_set_string_member (object, "title", variant->title);
    json_array_add_object_element (array, object);
  }
  return array;
}

/**
 * fod_programme_write:
 * @self: a programme
 *
 * Returns: (transfer full): the file that fod_programme_parse() reads to an equal programme
 */
char *
fod_programme_write (FodProgramme *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) object = json_object_new ();
  const char *description;

  g_return_val_if_fail (FOD_IS_PROGRAMME (self), NULL);

  description = fod_programme_get_description (self);
  json_object_set_string_member (object, "format", FOD_PROGRAMME_FORMAT);
  json_object_set_int_member (object, "version", FOD_PROGRAMME_VERSION);
  json_object_set_string_member (object, "id", fod_programme_get_id (self));
  json_object_set_string_member (object, "title", fod_programme_get_title (self));
  json_object_set_string_member (object, "description", description ? description : "");
  json_object_set_array_member (object, "variants", write_variants (self));
  for (guint i = 0; i < FOD_PROGRAMME_N_SECTIONS; i++) {
    const FodProgrammeSection *section = &fod_programme_sections[i];

    json_object_set_array_member (object, section->array, write_items (self, section, NULL));
  }
  json_node_set_object (node, object);
  return fod_json_write (node, TRUE);
}
