/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is sealed is one JSON object:
 *
 *   { "fields": the record, as in the op log,
 *     "created": µs, "changed": µs,
 *     "versions": [ { "wall": µs, "title": "…", "text": "…" } ],
 *     "excuses": { "a number or address": "the reason" } }
 *
 * Members that a newer Fodfæste has put in are kept. An older one wrote a reason and a count of
 * places as "excuse": the reason is kept for nothing in particular, and excuses none. */

#include "fod-sealed-entry.h"

#include "fod-citizen-excuses.h"
#include "fod-danish.h"
#include "fod-earlier-wordings.h"
#include "fod-journal-error.h"
#include "fod-json.h"
#include "fod-wipe.h"
#include "fod-wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words that were begun longer ago than this are another wording. */
#define ONE_WORDING_US (10 * 60 * G_USEC_PER_SEC)

/* A few thousand pages of earlier wordings: far below FOD_SEAL_MAX, also with every quotation mark
 * escaped. */
#define MOST_WORDINGS_BYTES ((gsize) 8 * 1024 * 1024)

/* The key of a reason that is for no number. */
#define FOR_NOTHING ""

struct _FodSealedEntry {
  GObject parent_instance;

  FodRecord *record;
  JsonObject *unknown; /* what a newer version has put in, each at its place */
  GPtrArray *versions;
  FodJournalVersion *fullest; /* the longest since then, once some of it is taken away */
  gint64 created;
  gint64 changed;
  GHashTable *excuses; /* key of a number or address → why it may stand there */
  char *folded;        /* title, text and tags, for searching; NULL when they have changed */
};

enum {
  PROP_0,
  PROP_RECORD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void init_excuses (FodCitizenExcusesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FodSealedEntry,
                               fod_sealed_entry,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_CITIZEN_EXCUSES, init_excuses))

static void
free_version (gpointer data)
{
  FodJournalVersion *version = data;

  fod_wipe_text (version->title);
  fod_wipe_text (version->text);
  g_free (version);
}

static void
fod_sealed_entry_finalize (GObject *object)
{
  FodSealedEntry *self = FOD_SEALED_ENTRY (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->unknown, json_object_unref);
  g_clear_pointer (&self->versions, g_ptr_array_unref);
  g_clear_pointer (&self->fullest, free_version);
  g_clear_pointer (&self->excuses, g_hash_table_unref);
  g_clear_pointer (&self->folded, fod_wipe_text);

  G_OBJECT_CLASS (fod_sealed_entry_parent_class)->finalize (object);
}

static void
fod_sealed_entry_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_RECORD)
    g_value_set_object (value, FOD_SEALED_ENTRY (object)->record);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
fod_sealed_entry_class_init (FodSealedEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = fod_sealed_entry_get_property;
  object_class->finalize = fod_sealed_entry_finalize;

  fod_record_ensure_classes ();

  /**
   * FodSealedEntry:record:
   *
   * What it says.
   */
  properties[PROP_RECORD] = g_param_spec_object (
    "record", NULL, NULL, FOD_TYPE_RECORD, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_sealed_entry_init (FodSealedEntry *self)
{
  self->versions = g_ptr_array_new_with_free_func (free_version);
  self->excuses = g_hash_table_new_full (g_str_hash, g_str_equal, (GDestroyNotify) fod_wipe_text,
                                         (GDestroyNotify) fod_wipe_text);
}

static FodSealedEntry *
make_entry (const char *id)
{
  FodSealedEntry *self = g_object_new (FOD_TYPE_SEALED_ENTRY, NULL);

  self->record = fod_record_new (FOD_RECORD_JOURNAL_ENTRY, id);
  self->unknown = json_object_new ();
  json_object_set_object_member (self->unknown, "fields", json_object_new ());
  return self;
}

/**
 * fod_sealed_entry_new:
 * @id: its id
 * @day: the day it is about, days since 1970-01-01
 * @wall: now, microseconds since 1970
 *
 * Returns: (transfer full): an entry without words
 */
FodSealedEntry *
fod_sealed_entry_new (const char *id,
                      FodDay day,
                      gint64 wall)
{
  FodSealedEntry *self = make_entry (id);

  fod_record_assign_name (self->record, "day", FOD_NUMBER (day));
  self->created = self->changed = wall;
  return self;
}

/* --- Reading and writing ------------------------------------------------------------------- */

static void
read_version (JsonArray *array,
              guint index,
              JsonNode *node,
              gpointer data)
{
  FodSealedEntry *self = data;
  FodJournalVersion *version;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  object = json_node_get_object (node);
  version = g_new0 (FodJournalVersion, 1);
  version->wall = json_object_get_int_member_with_default (object, "wall", 0);
  version->title = g_strdup (json_object_get_string_member_with_default (object, "title", NULL));
  version->text = g_strdup (json_object_get_string_member_with_default (object, "text", NULL));
  g_ptr_array_add (self->versions, version);
}

static void
read_field (FodSealedEntry *self,
            guint place,
            JsonObject *fields)
{
  const FodField *field = &fod_record_get_descriptor (self->record)->fields[place];
  JsonNode *node = json_object_get_member (fields, field->name);

  if (!node || !JSON_NODE_HOLDS_VALUE (node))
    return;
  if (json_node_get_value_type (node) == G_TYPE_STRING && fod_field_is_text (field))
    fod_record_assign (self->record, place, FOD_TEXT (json_node_get_string (node)));
  else if (json_node_get_value_type (node) == G_TYPE_INT64 && !fod_field_is_text (field))
    fod_record_assign (self->record, place, FOD_NUMBER (json_node_get_int (node)));
}

static void
add_excuse (FodSealedEntry *self,
            const char *key,
            JsonNode *reason)
{
  if (reason && json_node_get_value_type (reason) == G_TYPE_STRING)
    g_hash_table_insert (self->excuses, g_strdup (key), json_node_dup_string (reason));
}

static JsonObject *
get_object (JsonObject *from,
            const char *name)
{
  JsonNode *node = json_object_get_member (from, name);

  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
read_excuses (FodSealedEntry *self)
{
  JsonObject *excuses = get_object (self->unknown, "excuses");
  JsonObject *older = get_object (self->unknown, "excuse");
  JsonObjectIter iter;
  const char *key;
  JsonNode *reason;

  if (older)
    add_excuse (self, FOR_NOTHING, json_object_get_member (older, "reason"));
  if (!excuses)
    return;
  json_object_iter_init (&iter, excuses);
  while (json_object_iter_next (&iter, &key, &reason))
    add_excuse (self, key, reason);
}

/* Words lie in the entry alone: those in JSON cannot be wiped. */
static void
forget_known (FodSealedEntry *self)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (self->record);
  JsonObject *fields = json_object_get_object_member (self->unknown, "fields");
  JsonObject *excuses = get_object (self->unknown, "excuses");
  GHashTableIter iter;
  gpointer key;

  for (guint i = 0; i < descriptor->n_fields; i++)
    json_object_remove_member (fields, descriptor->fields[i].name);
  json_object_remove_member (self->unknown, "versions");
  json_object_remove_member (self->unknown, "excuse");
  g_hash_table_iter_init (&iter, self->excuses);
  while (excuses && g_hash_table_iter_next (&iter, &key, NULL))
    json_object_remove_member (excuses, key);
}

static gboolean
read_members (FodSealedEntry *self,
              JsonNode *root)
{
  JsonNode *fields, *versions;

  if (!JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;
  json_object_unref (self->unknown);
  self->unknown = json_object_ref (json_node_get_object (root));
  fields = json_object_get_member (self->unknown, "fields");
  versions = json_object_get_member (self->unknown, "versions");
  if (!fields || !JSON_NODE_HOLDS_OBJECT (fields) || !versions || !JSON_NODE_HOLDS_ARRAY (versions))
    return FALSE;
  for (guint i = 0; i < fod_record_get_descriptor (self->record)->n_fields; i++)
    read_field (self, i, json_node_get_object (fields));
  json_array_foreach_element (json_node_get_array (versions), read_version, self);
  read_excuses (self);
  self->created = json_object_get_int_member_with_default (self->unknown, "created", 0);
  self->changed = json_object_get_int_member_with_default (self->unknown, "changed", 0);
  forget_known (self);
  return TRUE;
}

/**
 * fod_sealed_entry_read:
 * @id: its id
 * @words: what fod_sealed_entry_write() made
 * @error: return location; %FOD_JOURNAL_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): the entry
 */
FodSealedEntry *
fod_sealed_entry_read (const char *id,
                       GBytes *words,
                       GError **error)
{
  static const FodJsonLimits limits = { 32 * 1024 * 1024, FOD_JSON_DEFAULT_MAX_DEPTH };
  g_autoptr (FodSealedEntry) self = make_entry (id);
  g_autoptr (JsonNode) root = NULL;
  gsize size;
  const char *text = g_bytes_get_data (words, &size);

  root = fod_json_parse (text, size, &limits, NULL);
  if (root && read_members (self, root))
    return g_steal_pointer (&self);
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
                       _ ("An entry of the journal cannot be read. The others are whole."));
  return NULL;
}

static void
write_fields (FodSealedEntry *self)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (self->record);
  JsonObject *fields = json_object_get_object_member (self->unknown, "fields");

  for (guint i = 0; i < descriptor->n_fields; i++) {
    const FodValue *value = fod_record_get_value (self->record, i);
    const char *name = descriptor->fields[i].name;

    if (value->form == FOD_VALUE_NUMBER)
      json_object_set_int_member (fields, name, value->number);
    else if (value->form == FOD_VALUE_TEXT)
      json_object_set_string_member (fields, name, value->text);
  }
}

static void
write_versions (FodSealedEntry *self)
{
  JsonArray *versions = json_array_new ();

  for (guint i = 0; i < self->versions->len; i++) {
    const FodJournalVersion *version = self->versions->pdata[i];
    JsonObject *object = json_object_new ();

    json_object_set_int_member (object, "wall", version->wall);
    if (version->title)
      json_object_set_string_member (object, "title", version->title);
    if (version->text)
      json_object_set_string_member (object, "text", version->text);
    json_array_add_object_element (versions, object);
  }
  json_object_set_array_member (self->unknown, "versions", versions);
}

static void
write_excuses (FodSealedEntry *self)
{
  JsonObject *known = get_object (self->unknown, "excuses");
  JsonObject *excuses = known ? json_object_ref (known) : json_object_new ();
  GHashTableIter iter;
  gpointer key, reason;

  g_hash_table_iter_init (&iter, self->excuses);
  while (g_hash_table_iter_next (&iter, &key, &reason))
    json_object_set_string_member (excuses, key, reason);
  json_object_set_object_member (self->unknown, "excuses", excuses);
}

/**
 * fod_sealed_entry_write:
 * @self: an entry
 *
 * Returns: (transfer full): all of it, to be sealed; wiped when it is let go of
 */
GBytes *
fod_sealed_entry_write (FodSealedEntry *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  char *text;

  write_fields (self);
  write_versions (self);
  write_excuses (self);
  json_object_set_int_member (self->unknown, "created", self->created);
  json_object_set_int_member (self->unknown, "changed", self->changed);
  json_node_set_object (root, self->unknown);
  text = fod_json_write (root, FALSE);
  forget_known (self);
  return g_bytes_new_with_free_func (text, strlen (text), (GDestroyNotify) fod_wipe_text,
                                     text);
}

/* --- What it says -------------------------------------------------------------------------- */

/**
 * fod_sealed_entry_get_id:
 * @self: an entry
 *
 * Returns: its id, which is random and says nothing
 */
const char *
fod_sealed_entry_get_id (FodSealedEntry *self)
{
  return fod_record_get_id (self->record);
}

/**
 * fod_sealed_entry_get_record:
 * @self: an entry
 *
 * Returns: (transfer none): what it says, to be shown; changed by fod_sealed_entry_set() alone
 */
FodRecord *
fod_sealed_entry_get_record (FodSealedEntry *self)
{
  return self->record;
}

/**
 * fod_sealed_entry_get_day:
 * @self: an entry
 *
 * Returns: the day it is about, days since 1970-01-01
 */
FodDay
fod_sealed_entry_get_day (FodSealedEntry *self)
{
  return fod_record_get_number (self->record, "day", FOD_DAY_NONE);
}

/**
 * fod_sealed_entry_get_versions:
 * @self: an entry
 *
 * Returns: (transfer none) (element-type FodJournalVersion): its earlier wordings, oldest first
 */
GPtrArray *
fod_sealed_entry_get_versions (FodSealedEntry *self)
{
  return self->versions;
}

/**
 * fod_sealed_entry_is_settled:
 * @self: an entry
 * @today: days since 1970-01-01
 *
 * Counted from the day it was begun, as its author had it on the wall, not the day it is about: one
 * may write about last month.
 *
 * Returns: whether it is to be read rather than written
 */
gboolean
fod_sealed_entry_is_settled (FodSealedEntry *self,
                             FodDay today)
{
  FodDay begun = fod_day_from_instant (self->created, NULL);

  return begun == FOD_DAY_NONE || today - begun > FOD_JOURNAL_SETTLED_DAYS;
}

/**
 * fod_sealed_entry_is_empty:
 * @self: an entry
 *
 * Returns: whether nothing has been written in it, now or earlier, nor a mood chosen
 */
gboolean
fod_sealed_entry_is_empty (FodSealedEntry *self)
{
  return self->versions->len == 0 && !fod_record_get_text (self->record, "title") &&
         !fod_record_get_text (self->record, "text") &&
         !fod_record_get_text (self->record, "tags") && !fod_record_get_text (self->record, "mood");
}

/**
 * fod_sealed_entry_fold:
 * @self: an entry
 *
 * Makes it ready to be searched in, which takes longer than searching. An entry that has changed
 * since is made ready when it is searched in.
 */
void
fod_sealed_entry_fold (FodSealedEntry *self)
{
  const char *title = fod_record_get_text (self->record, "title");
  const char *text = fod_record_get_text (self->record, "text");
  const char *tags = fod_record_get_text (self->record, "tags");
  char *all;

  if (self->folded)
    return;
  all = g_strjoin ("\n", title ? title : "", text ? text : "", tags ? tags : "", NULL);
  self->folded = fod_danish_fold (all);
  fod_wipe_text (all);
}

/**
 * fod_sealed_entry_matches:
 * @self: an entry
 * @folded_words: (array zero-terminated=1): words, each as of fod_danish_fold()
 *
 * Returns: whether title, text and tags hold all of the words
 */
gboolean
fod_sealed_entry_matches (FodSealedEntry *self,
                          const char *const *folded_words)
{
  fod_sealed_entry_fold (self);
  for (guint i = 0; folded_words[i]; i++) {
    if (!strstr (self->folded, folded_words[i]))
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_wording (const char *field)
{
  return strcmp (field, "title") == 0 || strcmp (field, "text") == 0;
}

static gsize
measure (const FodJournalVersion *version)
{
  return (version->title ? strlen (version->title) : 0) +
         (version->text ? strlen (version->text) : 0);
}

/* What is sealed at once has a bound; before it is reached the oldest wordings are let go of. */
static void
bound_versions (FodSealedEntry *self)
{
  gsize size = 0;
  guint first = self->versions->len;

  while (first > 0 && size <= MOST_WORDINGS_BYTES)
    size += measure (self->versions->pdata[--first]);
  if (size > MOST_WORDINGS_BYTES)
    g_ptr_array_remove_range (self->versions, 0, MIN (first + 1, self->versions->len - 1));
}

static FodJournalVersion *
make_version (FodSealedEntry *self)
{
  FodJournalVersion *version = g_new0 (FodJournalVersion, 1);

  version->title = g_strdup (fod_record_get_text (self->record, "title"));
  version->text = g_strdup (fod_record_get_text (self->record, "text"));
  return version;
}

/* Takes @version. */
static void
take_version (FodSealedEntry *self,
              FodJournalVersion *version,
              gint64 wall)
{
  g_clear_pointer (&self->fullest, free_version);
  if (!version->title && !version->text) {
    free_version (version);
    return;
  }
  version->wall = wall;
  g_ptr_array_add (self->versions, version);
  bound_versions (self);
}

/* When the present wording was begun. */
static gint64
get_begun (FodSealedEntry *self)
{
  const FodJournalVersion *latest =
    self->versions->len > 0 ? self->versions->pdata[self->versions->len - 1] : NULL;

  return latest ? latest->wall : self->created;
}

/* Of a text that is taken away bit by bit, the fullest is what somebody may want back. */
static void
note_fullest (FodSealedEntry *self,
              const char *after)
{
  const char *before = fod_record_get_text (self->record, "text");
  gsize length = before ? strlen (before) : 0;

  if (length <= (after ? strlen (after) : 0) ||
      (self->fullest && length < strlen (self->fullest->text)))
    return;
  g_clear_pointer (&self->fullest, free_version);
  self->fullest = make_version (self);
}

static gboolean
is_text (const char *field)
{
  return strcmp (field, "text") == 0;
}

/* Before @field becomes @after. */
static void
keep_wording (FodSealedEntry *self,
              const char *field,
              const char *after,
              gint64 wall)
{
  gboolean is_old = wall - get_begun (self) >= ONE_WORDING_US;

  if (is_text (field))
    note_fullest (self, after);
  if (is_text (field) && self->fullest && fod_wording_loses_much (self->fullest->text, after))
    take_version (self, g_steal_pointer (&self->fullest), wall);
  else if (is_old || fod_wording_loses_much (fod_record_get_text (self->record, field), after))
    take_version (self, make_version (self), wall);
}

/**
 * fod_sealed_entry_set:
 * @self: an entry
 * @field: name of a field
 * @value: what somebody wrote
 * @wall: now, microseconds since 1970
 * @error: return location
 *
 * Keeps the wording that was there before, unless it is hardly older than the new one: of a text
 * that is written without a break there is one for each ten minutes, and one before much is taken
 * away.
 *
 * Returns: whether @value fits the field
 */
gboolean
fod_sealed_entry_set (FodSealedEntry *self,
                      const char *field,
                      const FodValue *value,
                      gint64 wall,
                      GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (self->record);
  int place = fod_schema_find_field (descriptor, field);
  g_auto (FodValue) clean = { 0 };

  g_return_val_if_fail (place >= 0, FALSE);

  if (fod_field_clean (&descriptor->fields[place], value, &clean))
    value = &clean;
  if (fod_value_equal (fod_record_get_value (self->record, (guint) place), value))
    return TRUE;
  if (!fod_field_check (&descriptor->fields[place], value, error))
    return FALSE;
  if (is_wording (field)) {
    keep_wording (self, field, value->form == FOD_VALUE_TEXT ? value->text : NULL, wall);
    self->changed = wall;
  }
  g_clear_pointer (&self->folded, fod_wipe_text);
  fod_record_assign (self->record, (guint) place, value);
  return TRUE;
}

static void
bring_back (FodSealedEntry *self,
            const char *field,
            const char *words)
{
  int place = fod_schema_find_field (fod_record_get_descriptor (self->record), field);

  fod_record_assign (self->record, (guint) place, words ? FOD_TEXT (words) : FOD_NONE);
}

/**
 * fod_sealed_entry_bring_back:
 * @self: an entry
 * @number: which of the earlier wordings, from 0
 * @wall: now, microseconds since 1970
 *
 * Makes an earlier wording the present one. The one until now becomes an earlier wording, however
 * short a time it was there.
 */
void
fod_sealed_entry_bring_back (FodSealedEntry *self,
                             guint number,
                             gint64 wall)
{
  const FodJournalVersion *version;
  char *title;
  char *text;

  g_return_if_fail (number < self->versions->len);

  /* The oldest wording may go when one more is kept. */
  version = self->versions->pdata[number];
  title = g_strdup (version->title);
  text = g_strdup (version->text);
  take_version (self, make_version (self), wall);
  bring_back (self, "title", title);
  bring_back (self, "text", text);
  fod_wipe_text (title);
  fod_wipe_text (text);
  self->changed = wall;
  g_clear_pointer (&self->folded, fod_wipe_text);
}

static gboolean
is_idle (gpointer key,
         gpointer reason,
         gpointer keys)
{
  return !g_str_equal (key, FOR_NOTHING) && !g_hash_table_contains (keys, key);
}

/* Nor is a number to stay as one that has a reason, or in what may be kept next. */
static void
forget_removed (FodSealedEntry *self)
{
  g_autoptr (GHashTable) keys = fod_earlier_wordings_list_keys (self);

  g_clear_pointer (&self->fullest, free_version);
  g_hash_table_foreach_remove (self->excuses, is_idle, keys);
}

/**
 * fod_sealed_entry_remove_version:
 * @self: an entry
 * @number: which of the earlier wordings, from 0
 *
 * Removes one earlier wording for good. See fod_journal_remove_wordings().
 */
void
fod_sealed_entry_remove_version (FodSealedEntry *self,
                                 guint number)
{
  g_return_if_fail (number < self->versions->len);

  g_ptr_array_remove_index (self->versions, number);
  forget_removed (self);
}

/**
 * fod_sealed_entry_remove_versions:
 * @self: an entry
 *
 * Removes all earlier wordings for good.
 */
void
fod_sealed_entry_remove_versions (FodSealedEntry *self)
{
  g_ptr_array_set_size (self->versions, 0);
  forget_removed (self);
}

/**
 * fod_sealed_entry_get_excuse:
 * @self: an entry
 * @key: what fod_citizen_trace_make_key() made of a number or address
 *
 * Part of what is sealed, so that the author can answer for it later.
 *
 * Returns: (nullable): why it may stand there, in the author's words
 */
const char *
fod_sealed_entry_get_excuse (FodSealedEntry *self,
                             const char *key)
{
  return g_hash_table_lookup (self->excuses, key);
}

static gboolean
has_excuse (FodCitizenExcuses *excuses,
            const char *key)
{
  return fod_sealed_entry_get_excuse (FOD_SEALED_ENTRY (excuses), key) != NULL;
}

/* Sealed when the entry is saved next. */
static gboolean
keep_excuse (FodCitizenExcuses *excuses,
             const char *key,
             const char *reason,
             GError **error)
{
  g_hash_table_insert (FOD_SEALED_ENTRY (excuses)->excuses, g_strdup (key), g_strdup (reason));
  return TRUE;
}

static void
init_excuses (FodCitizenExcusesInterface *iface)
{
  iface->has = has_excuse;
  iface->add = keep_excuse;
}

/**
 * fod_sealed_entry_compare:
 * @self: an entry
 * @other: another one
 *
 * The order of the list: the newest day first, within a day the one begun last.
 *
 * Returns: less than, equal to or greater than 0
 */
int
fod_sealed_entry_compare (FodSealedEntry *self,
                          FodSealedEntry *other)
{
  FodDay day = fod_sealed_entry_get_day (self);
  FodDay other_day = fod_sealed_entry_get_day (other);

  if (day != other_day)
    return day > other_day ? -1 : 1;
  if (self->created != other->created)
    return self->created > other->created ? -1 : 1;
  return strcmp (fod_sealed_entry_get_id (self), fod_sealed_entry_get_id (other));
}
