/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-programme.h"

#include "fod-base-error.h"
#include "fod-clock-time.h"
#include "fod-json-read.h"
#include "fod-json.h"
#include "fod-model-error.h"
#include "fod-offset.h"
#include "fod-plain-text.h"
#include "fod-programme-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_KEY_LENGTH 100
#define MAX_MINUTES FOD_CLOCK_TIME_DAY

/* More than any field has; the longest section has twelve and its parts. */
#define MAX_ALLOWED 16

/* Where in the file the reader is, so that a refusal can say it. */
typedef struct {
  FodProgramme *programme;
  JsonObject *object;
  const char *path;
} Place;

static gboolean
refuse (const Place *place,
        const char *key,
        const char *why,
        GError **error)
{
  g_autofree char *path = fod_json_path_key (place->path, key);

  /* TRANSLATORS: The place in a programme file, and what is wrong there. */
  g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_PROGRAMME, _ ("“%s”: %s"), path,
               why);
  return FALSE;
}

static gboolean
get_text (const Place *place,
          const char *key,
          const char **text,
          GError **error)
{
  if (!fod_json_get_string (place->object, place->path, key, TRUE, text, error))
    return FALSE;
  if ((*text)[strspn (*text, " \t\r\n")] == '\0')
    return refuse (place, key, _ ("The text is empty. Write it, or leave the key out."), error);
  return TRUE;
}

/* Every key that an item or the whole programme goes by: a–z, 0–9 and “-”. */
static gboolean
get_key (const Place *place,
         const char *key,
         const char **text,
         GError **error)
{
  if (!get_text (place, key, text, error))
    return FALSE;
  if (strspn (*text, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (*text))
    return refuse (place, key, _ ("Use only a–z, 0–9 and “-”."), error);
  if (strlen (*text) > MAX_KEY_LENGTH)
    return refuse (place, key, _ ("The key is too long."), error);
  return TRUE;
}

/* As it can stand in the record it will be. A text is not cleaned in silence: whoever wrote the
 * file corrects it. */
static gboolean
check_value (const Place *place,
             const char *key,
             const FodField *field,
             const FodValue *value,
             GError **error)
{
  g_auto (FodValue) clean = { 0 };
  g_autoptr (GError) failure = NULL;

  if (fod_field_clean (field, value, &clean))
    return refuse (place, key,
                   field->kind == FOD_KIND_LONG_TEXT
                     ? _ ("Leave out the characters that nobody can see.")
                     : _ ("Write one line, without characters that nobody can see."),
                   error);
  return fod_field_check (field, value, &failure) || refuse (place, key, failure->message, error);
}

static char *
join_choices (const FodField *field,
              const char *const *only)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  if (only)
    return g_strjoinv (", ", (GStrv) only);
  for (guint i = 0; i < field->choices->n_choices; i++)
    g_string_append_printf (joined, "%s%s", i ? ", " : "", field->choices->choices[i].nick);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static gboolean
check_choice (const Place *place,
              const FodProgrammeKey *key,
              const FodField *field,
              const char *text,
              GError **error)
{
  g_autofree char *all = NULL;
  g_autofree char *why = NULL;

  if (key->only ? g_strv_contains (key->only, text)
                : fod_choice_set_find (field->choices, text) != NULL)
    return TRUE;
  all = join_choices (field, key->only);
  /* TRANSLATORS: %s is a list of words in a file, such as “practical, social”. */
  why = g_strdup_printf (_ ("The word is not one of: %s."), all);
  return refuse (place, key->key, why, error);
}

/* The offset in the one way it is written, so that equal programmes give equal files. */
static char *
read_offset (const Place *place,
             const char *key,
             const char *text,
             GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodOffset) offset = fod_offset_parse (text, &failure);

  if (offset)
    return fod_offset_to_string (offset);
  refuse (place, key, failure->message, error);
  return NULL;
}

/* The name of a part of a meeting. */
static char *
read_name (const Place *place,
           const char *key,
           const char *text,
           GError **error)
{
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autofree char *clean = NULL;

  if (*name == '\0') {
    refuse (place, key, _ ("The text is empty. Write it, or leave the key out."), error);
    return NULL;
  }
  clean = fod_plain_text_clean (name, FOD_PLAIN_TEXT_LINE);
  if (clean) {
    refuse (place, key, _ ("Write one line, without characters that nobody can see."), error);
    return NULL;
  }
  return g_steal_pointer (&name);
}

static gboolean
read_list (const Place *place,
           const FodProgrammeKey *key,
           FodValue *value,
           GError **error)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *path = fod_json_path_key (place->path, key->key);
  JsonArray *array;

  if (!fod_json_get_array (place->object, place->path, key->key, TRUE, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autofree char *element = fod_json_path_index (key->key, i);
    g_autofree char *line = NULL;
    const char *text;

    if (!fod_json_get_element_string (array, path, i, &text, error))
      return FALSE;
    line = key->flags & FOD_PROGRAMME_KEY_NAMES ? read_name (place, element, text, error)
                                                : read_offset (place, element, text, error);
    if (!line)
      return FALSE;
    g_string_append_printf (lines, "%s%s", i ? "\n" : "", line);
  }
  fod_value_take_text (value, g_string_free (g_steal_pointer (&lines), FALSE));
  return TRUE;
}

static gboolean
read_number (const Place *place,
             const FodProgrammeKey *key,
             const FodField *field,
             FodValue *value,
             GError **error)
{
  gint64 most = field->kind == FOD_KIND_MINUTES ? MAX_MINUTES : field->most;
  gint64 number = 0;

  if (!fod_json_get_int (place->object, place->path, key->key, TRUE, 1, most, &number, error))
    return FALSE;
  fod_value_assign (value, FOD_NUMBER (number));
  return TRUE;
}

static gboolean
read_time (const Place *place,
           const FodProgrammeKey *key,
           FodValue *value,
           GError **error)
{
  g_autoptr (GError) failure = NULL;
  const char *text;
  int minutes;

  if (!get_text (place, key->key, &text, error))
    return FALSE;
  minutes = fod_clock_time_parse (text, &failure);
  if (failure)
    return refuse (place, key->key, failure->message, error);
  fod_value_assign (value, FOD_NUMBER (minutes));
  return TRUE;
}

static gboolean
read_text (const Place *place,
           const FodProgrammeKey *key,
           const FodField *field,
           FodValue *value,
           GError **error)
{
  const char *text;

  if (!get_text (place, key->key, &text, error))
    return FALSE;
  if (field->kind == FOD_KIND_CHOICE && !check_choice (place, key, field, text, error))
    return FALSE;
  if (field->kind == FOD_KIND_OFFSET) {
    fod_value_take_text (value, read_offset (place, key->key, text, error));
    return !fod_value_is_none (value);
  }
  fod_value_assign (value, FOD_TEXT (text));
  return TRUE;
}

static gboolean
read_value (const Place *place,
            const FodProgrammeKey *key,
            const FodField *field,
            FodValue *value,
            GError **error)
{
  if (key->flags & (FOD_PROGRAMME_KEY_OFFSETS | FOD_PROGRAMME_KEY_NAMES))
    return read_list (place, key, value, error);
  if (field->kind == FOD_KIND_TIME)
    return read_time (place, key, value, error);
  if (!fod_field_is_text (field))
    return read_number (place, key, field, value, error);
  return read_text (place, key, field, value, error);
}

static gboolean
read_key (const Place *place,
          const FodProgrammeKey *key,
          FodRecord *item,
          GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (item);
  int index = fod_schema_find_field (descriptor, key->field);
  g_auto (FodValue) value = { 0 };

  if (!(key->flags & FOD_PROGRAMME_KEY_REQUIRED)) {
    if (!json_object_has_member (place->object, key->key))
      return TRUE;
    if (json_object_get_null_member (place->object, key->key))
      return refuse (place, key->key, _ ("“null” says nothing. Leave the key out."), error);
  }
  if (!read_value (place, key, &descriptor->fields[index], &value, error))
    return FALSE;
  if (!fod_value_is_none (&value) &&
      !check_value (place, key->key, &descriptor->fields[index], &value, error))
    return FALSE;
  fod_record_assign (item, index, &value);
  return TRUE;
}

/* Whether the part of a point, or of what people bring, is one of those that the agenda names. */
static gboolean
check_part (const Place *place,
            FodRecord *item,
            GError **error)
{
  const char *parent = fod_record_get_text (item, "parent");
  FodRecord *agenda = parent ? fod_programme_find_item (place->programme, parent) : item;
  const char *names = agenda ? fod_record_get_text (agenda, "parts") : NULL;
  g_auto (GStrv) parts = g_strsplit (names ? names : "", "\n", -1);

  if (!names || fod_record_get_number (item, "part", 1) <= (gint64) g_strv_length (parts))
    return TRUE;
  return refuse (place, parent ? "part" : "own-part", _ ("The agenda has no such part."), error);
}

/* Meetings with the mentor follow the mentorship, whenever that begins. */
static gboolean
check_agenda (const Place *place,
              FodRecord *item,
              GError **error)
{
  const char *days = fod_record_get_text (item, "days");

  if (g_strcmp0 (fod_record_get_text (item, "agenda-kind"), "mentor") != 0 || !days || !*days)
    return TRUE;
  return refuse (place, "when",
                 _ ("The mentorship plans the meetings with the mentor. Leave the list empty."),
                 error);
}

/* An agreement has each point once. */
static gboolean
check_clause (const Place *place,
              FodRecord *item,
              GError **error)
{
  const char *clause = fod_record_get_text (item, "clause");
  GPtrArray *items = fod_programme_get_items (place->programme);

  for (guint i = 0; clause && i < items->len; i++) {
    if (g_strcmp0 (fod_record_get_text (items->pdata[i], "clause"), clause) == 0 &&
        g_strcmp0 (fod_record_get_text (items->pdata[i], "variant"),
                   fod_record_get_text (item, "variant")) == 0)
      return refuse (place, "point", _ ("Another item is about this point already."), error);
  }
  return TRUE;
}

/* What no key can see alone: that what begins on a day ends on it. */
static gboolean
check_length_of_day (const Place *place,
                     FodRecord *item,
                     GError **error)
{
  g_autoptr (GError) failure = NULL;

  return fod_record_check (item, &failure) || refuse (place, "minutes", failure->message, error);
}

static gboolean
check_item (const Place *place,
            FodRecord *item,
            GError **error)
{
  const char *variant = fod_record_get_text (item, "variant");

  if (fod_programme_find_item (place->programme, fod_record_get_text (item, "key")))
    return refuse (place, "key", _ ("Another item has this key. Choose a new one."), error);
  if (variant && !fod_programme_find_variant (place->programme, variant))
    return refuse (place, "variant", _ ("The programme has no such variant."), error);
  /* Air and meetings have no learning method. */
  if (g_strcmp0 (fod_record_get_text (item, "activity-kind"), "activity") == 0 &&
      !fod_record_get_text (item, "method"))
    return refuse (place, "method", _ ("An activity needs a learning method."), error);
  return check_part (place, item, error) && check_agenda (place, item, error) &&
         check_clause (place, item, error) && check_length_of_day (place, item, error);
}

static gboolean
check_keys (const Place *place,
            const FodProgrammeSection *section,
            GError **error)
{
  const char *allowed[MAX_ALLOWED] = { NULL };

  g_assert (section->n_keys + 1 < MAX_ALLOWED);
  for (guint i = 0; i < section->n_keys; i++)
    allowed[i] = section->keys[i].key;
  if (section->parts)
    allowed[section->n_keys] = section->parts->array;
  return fod_json_check_keys (place->object, place->path, allowed, error);
}

static gboolean read_section (const Place *place,
                              const FodProgrammeSection *section,
                              const char *parent,
                              GError **error);

static gboolean
read_item (const Place *place,
           const FodProgrammeSection *section,
           const char *parent,
           GError **error)
{
  g_autoptr (FodRecord) item = NULL;
  const char *key;

  if (!check_keys (place, section, error) || !get_key (place, "key", &key, error))
    return FALSE;
  item = fod_record_new (FOD_RECORD_PROGRAMME_ITEM, key);
  fod_record_assign_name (item, "item", FOD_TEXT (section->item));
  fod_record_assign_name (item, "parent", FOD_TEXT (parent));
  for (guint i = 0; i < section->n_keys; i++) {
    if (!read_key (place, &section->keys[i], item, error))
      return FALSE;
  }
  if (!check_item (place, item, error))
    return FALSE;
  fod_programme_add_item (place->programme, item);
  return !section->parts || read_section (place, section->parts, key, error);
}

static gboolean
read_section (const Place *place,
              const FodProgrammeSection *section,
              const char *parent,
              GError **error)
{
  g_autofree char *path = fod_json_path_key (place->path, section->array);
  JsonArray *array;

  if (section->optional && !json_object_has_member (place->object, section->array))
    return TRUE;
  if (!fod_json_get_array (place->object, place->path, section->array, TRUE, &array, error))
    return FALSE;
  if (parent && json_array_get_length (array) == 0)
    return refuse (place, section->array, _ ("The list is empty. Write at least one."), error);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autofree char *element = fod_json_path_index (path, i);
    Place inside = { place->programme, NULL, element };

    if (!fod_json_get_element_object (array, path, i, &inside.object, error) ||
        !read_item (&inside, section, parent, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_head_text (const Place *place,
                 const char *key,
                 const char *text,
                 GError **error)
{
  const FodDescriptor *descriptor = fod_schema_describe (FOD_RECORD_PROGRAMME);

  return check_value (place, key, &descriptor->fields[fod_schema_find_field (descriptor, key)],
                      FOD_TEXT (text), error);
}

static gboolean
read_variants (const Place *place,
               GError **error)
{
  static const char *const allowed[] = { "key", "title", NULL };
  JsonArray *array;

  if (!fod_json_get_array (place->object, NULL, "variants", TRUE, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++) {
    g_autofree char *path = fod_json_path_index ("variants", i);
    Place inside = { place->programme, NULL, path };
    const char *key, *title;

    if (!fod_json_get_element_object (array, "variants", i, &inside.object, error) ||
        !fod_json_check_keys (inside.object, path, allowed, error) ||
        !get_key (&inside, "key", &key, error) || !get_text (&inside, "title", &title, error) ||
        !check_head_text (&inside, "title", title, error))
      return FALSE;
    if (fod_programme_find_variant (place->programme, key))
      return refuse (&inside, "key", _ ("Another variant has this key. Choose a new one."), error);
    fod_programme_add_variant (place->programme, key, title);
  }
  return TRUE;
}

static gboolean
check_head (const Place *place,
            GError **error)
{
  static const char *const allowed[] = {
    "format", "version", "id", "title", "description", "variants", "tasks", "activities",
    "topics", "goals", "resources", "agendas", "questions", "clauses", "themes", NULL
  };
  const char *format;
  gint64 version = 0;

  if (!fod_json_get_string (place->object, NULL, "format", TRUE, &format, error))
    return FALSE;
  if (strcmp (format, FOD_PROGRAMME_FORMAT) != 0)
    return refuse (place, "format", _ ("This is not a programme for Fodfæste."), error);
  if (!fod_json_get_int (place->object, NULL, "version", TRUE, 1, G_MAXINT, &version, error))
    return FALSE;
  if (version > FOD_PROGRAMME_VERSION)
    return refuse (place, "version", _ ("A newer Fodfæste wrote it. Update yours first."), error);
  return fod_json_check_keys (place->object, NULL, allowed, error);
}

static FodProgramme *
read_programme (JsonNode *node,
                GError **error)
{
  g_autoptr (FodProgramme) programme = NULL;
  Place place = { NULL, NULL, NULL };
  const char *id, *title, *description;

  if (!fod_json_get_root (node, &place.object, error) || !check_head (&place, error) ||
      !get_key (&place, "id", &id, error) || !get_text (&place, "title", &title, error) ||
      !get_text (&place, "description", &description, error) ||
      !check_head_text (&place, "title", title, error) ||
      !check_head_text (&place, "description", description, error))
    return NULL;
  programme = fod_programme_new (id, title, description);
  place.programme = programme;
  if (!read_variants (&place, error))
    return NULL;
  for (guint i = 0; i < FOD_PROGRAMME_N_SECTIONS; i++) {
    if (!read_section (&place, &fod_programme_sections[i], NULL, error))
      return NULL;
  }
  return g_steal_pointer (&programme);
}

/* Whoever asked for a programme does not care which layer found the fault. */
static FodProgramme *
finish (JsonNode *node,
        GError *failure,
        const char *file,
        GError **error)
{
  g_autoptr (GError) fault = failure;
  FodProgramme *programme = node ? read_programme (node, &fault) : NULL;

  if (!programme)
    g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_PROGRAMME, "%s%s%s",
                 file ? file : "", file ? ": " : "", fault->message);
  return programme;
}

/**
 * fod_programme_parse:
 * @json: (array length=length): a programme file, UTF-8, need not end with NUL
 * @length: bytes in @json
 * @error: return location for a sentence that names the path or line: “tasks[3].when”: …
 *
 * Reads data/programmes/FORMAT.md strictly: what that page does not allow is refused.
 *
 * Returns: (transfer full) (nullable): the programme, or %NULL with
 *   %FOD_MODEL_ERROR_INVALID_PROGRAMME
 */
FodProgramme *
fod_programme_parse (const char *json,
                     gsize length,
                     GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (json != NULL || length == 0, NULL);

  node = fod_json_parse (json, length, NULL, &failure);
  return finish (node, failure, NULL, error);
}

/**
 * fod_programme_load:
 * @file: a programme file
 * @error: return location, as for fod_programme_parse()
 *
 * Returns: (transfer full) (nullable): the programme, or %NULL with
 *   %FOD_MODEL_ERROR_INVALID_PROGRAMME, or %FOD_BASE_ERROR_FAILED when it cannot be read
 */
FodProgramme *
fod_programme_load (GFile *file,
                    GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *name = NULL;
  GError *failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  node = fod_json_load_file (file, NULL, &failure);
  if (g_error_matches (failure, FOD_BASE_ERROR, FOD_BASE_ERROR_FAILED)) {
    g_propagate_error (error, failure);
    return NULL;
  }
  /* What the JSON reader says names the file already. */
  name = node ? g_file_get_basename (file) : NULL;
  return finish (node, failure, name, error);
}
