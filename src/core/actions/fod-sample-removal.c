/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sample.h"

#include "fod-edit.h"
#include "fod-json-read.h"
#include "fod-listing.h"
#include "fod-people.h"
#include "fod-sample-course.h"
#include "fod-store-error.h"

#include <glib/gi18n-lib.h>

/* Nobody's: RFC 2606 keeps such names free for examples. */
#define ADDRESS "@example.dk"

/* What is on its way out. */
typedef struct {
  FodStore *store;
  FodEdit *edit;
  GHashTable *going; /* id → record */
} Removal;

static void
take (Removal *self,
      FodRecord *record)
{
  g_hash_table_insert (self->going, g_strdup (fod_record_get_id (record)), g_object_ref (record));
}

/* --- Whose is it? -------------------------------------------------------------------------- */

gboolean
fod_sample_has_address (FodRecord *person)
{
  const char *email = fod_record_get_text (person, "email");

  return email && g_str_has_suffix (email, ADDRESS);
}

/* Somebody real may have the same name, but not the same address. */
static gboolean
is_sample_person (FodRecord *person,
                  JsonObject *root)
{
  JsonArray *people = fod_sample_get_array (root, "persons");
  const char *name = fod_record_get_text (person, "name");
  const char *email = fod_record_get_text (person, "email");

  for (guint i = 0; name && email && i < fod_sample_count (people); i++) {
    JsonObject *entry = json_array_get_object_element (people, i);

    if (g_strcmp0 (fod_sample_get_text (entry, "name"), name) == 0 &&
        g_strcmp0 (fod_sample_get_text (entry, "email"), email) == 0)
      return TRUE;
  }
  return FALSE;
}

static const char *
find_key (FodRecord *person,
          JsonObject *root)
{
  JsonArray *people = fod_sample_get_array (root, "persons");

  for (guint i = 0; i < fod_sample_count (people); i++) {
    JsonObject *entry = json_array_get_object_element (people, i);

    if (g_strcmp0 (fod_sample_get_text (entry, "name"), fod_record_get_text (person, "name")) == 0)
      return fod_sample_get_text (entry, "key");
  }
  return NULL;
}

/* Somebody may have made a course of their own for one of the sample's newcomers. */
static gboolean
is_sample_course (FodRecord *course,
                  JsonObject *root)
{
  g_autoptr (FodRecord) newcomer = fod_record_get_reference (course, "newcomer");
  JsonArray *courses = fod_sample_get_array (root, "courses");
  const char *key;

  if (!newcomer || !is_sample_person (newcomer, root))
    return FALSE;
  key = find_key (newcomer, root);
  for (guint i = 0; i < fod_sample_count (courses); i++) {
    JsonObject *entry = json_array_get_object_element (courses, i);

    if (g_strcmp0 (fod_sample_get_text (entry, "newcomer"), key) == 0 &&
        g_strcmp0 (fod_sample_get_text (entry, "unit"), fod_record_get_text (course, "unit")) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
fod_sample_has_course (FodStore *store,
                       FodRecord *course)
{
  g_autoptr (FodRecord) newcomer =
    course ? fod_record_get_reference (course, "newcomer") : NULL;
  g_autoptr (JsonNode) node = NULL;

  /* Asked first, as the sample takes some time to read. */
  if (!newcomer || !fod_sample_has_address (newcomer))
    return FALSE;
  node = fod_sample_load (NULL);
  return node && is_sample_course (course, json_node_get_object (node));
}

/* --- Who is still needed? ------------------------------------------------------------------ */

static gboolean
is_going (Removal *self,
          FodRecord *record)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (record);

  if (g_hash_table_contains (self->going, fod_record_get_id (record)))
    return TRUE;
  for (guint i = 0; i < descriptor->n_fields; i++) {
    g_autoptr (FodRecord) owner = NULL;

    if (!(descriptor->fields[i].flags & FOD_FIELD_OWNER))
      continue;
    owner = fod_record_get_reference (record, descriptor->fields[i].name);
    if (owner && is_going (self, owner))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_named_by (Removal *self,
             FodRecord *person,
             const FodDescriptor *descriptor,
             const FodField *field)
{
  g_autoptr (GPtrArray) records = fod_store_list_by (
    self->store, descriptor->type, field->name, FOD_TEXT (fod_record_get_id (person)));

  for (guint i = 0; i < records->len; i++) {
    if (!is_going (self, records->pdata[i]))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_needed (Removal *self,
           FodRecord *person)
{
  g_autoptr (FodRecord) me = fod_people_me (self->store);

  if (me == person)
    return TRUE;
  for (guint type = 0; type < FOD_N_RECORD_TYPES; type++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) type);

    for (guint i = 0; descriptor->circle != FOD_CIRCLE_PRIVATE && i < descriptor->n_fields; i++) {
      const FodField *field = &descriptor->fields[i];

      if (field->kind == FOD_KIND_REFERENCE && field->target == FOD_RECORD_PERSON &&
          is_named_by (self, person, descriptor, field))
        return TRUE;
    }
  }
  return FALSE;
}

/* --- Taking it away ------------------------------------------------------------------------ */

static guint
take_courses (Removal *self,
              JsonObject *root)
{
  g_autoptr (FodQuery) query = fod_query_new (self->store, FOD_RECORD_COURSE);
  g_autoptr (GPtrArray) courses = fod_listing_read (query);
  guint n_taken = 0;

  for (guint i = 0; i < courses->len; i++) {
    if (is_sample_course (courses->pdata[i], root)) {
      take (self, courses->pdata[i]);
      n_taken++;
    }
  }
  return n_taken;
}

/* What @person is said to know goes with them, and stays with them. */
static void
set_knowledge_going (Removal *self,
                     FodRecord *person,
                     gboolean is_to_go)
{
  g_autoptr (GPtrArray) links = fod_store_list_by (self->store, FOD_RECORD_KNOWLEDGE_LINK, "person",
                                                   FOD_TEXT (fod_record_get_id (person)));

  for (guint i = 0; i < links->len; i++) {
    if (g_strcmp0 (fod_record_get_text (links->pdata[i], "kind"), "knows") != 0)
      continue;
    if (is_to_go)
      take (self, links->pdata[i]);
    else
      g_hash_table_remove (self->going, fod_record_get_id (links->pdata[i]));
  }
}

static void
take_people (Removal *self,
             JsonObject *root)
{
  g_autoptr (GPtrArray) people = fod_people_list (self->store);

  for (guint i = 0; i < people->len; i++) {
    if (is_sample_person (people->pdata[i], root))
      set_knowledge_going (self, people->pdata[i], TRUE);
  }
  for (guint i = 0; i < people->len; i++) {
    if (!is_sample_person (people->pdata[i], root))
      continue;
    if (is_needed (self, people->pdata[i]))
      set_knowledge_going (self, people->pdata[i], FALSE);
    else
      take (self, people->pdata[i]);
  }
}

static void
delete_all (Removal *self)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->going);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    fod_edit_delete (self->edit, record);
}

gboolean
fod_sample_remove (FodStore *store,
                   GError **error)
{
  g_autoptr (JsonNode) node = fod_sample_load (error);
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (GHashTable) going =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  Removal removal = { store, edit, going };
  JsonObject *root;

  if (!node || !fod_json_get_root (node, &root, error))
    return FALSE;
  if (take_courses (&removal, root) == 0) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
                         _ ("There is no sample to remove."));
    return FALSE;
  }
  take_people (&removal, root);
  delete_all (&removal);
  return fod_store_commit (store, edit, _ ("Remove the sample"), error);
}
