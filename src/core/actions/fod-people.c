/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-people.h"

#include "fod-danish.h"
#include "fod-listing.h"
#include "fod-model-error.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>

#define SETTING_ME "me"
#define SETTING_ROLE "role"

/* Under this name an edit keeps the drafts of people it is going to make. */
#define DRAFTS "fod-people-drafts"

/* The roles that have a field of the same name in a course. */
static const char *const course_roles[] = {
  "contact",
  "leader",
  "mentor",
  "coordinator",
  "newcomer",
  NULL,
};

/* The roles somebody at a desk can have. */
static const char *const my_roles[] = {
  "contact",
  "leader",
  "mentor",
  "coordinator",
  NULL,
};

/**
 * fod_people_list:
 * @store: a store
 *
 * Returns: (transfer full) (element-type FodRecord): everybody, in Danish order of names
 */
GPtrArray *
fod_people_list (FodStore *store)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_PERSON);

  fod_query_order_by (query, "name", FALSE);
  return fod_listing_read (query);
}

/**
 * fod_people_list_names:
 * @store: a store
 *
 * Returns: (transfer full): what everybody is called
 */
GStrv
fod_people_list_names (FodStore *store)
{
  g_autoptr (GPtrArray) people = fod_people_list (store);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < people->len; i++) {
    const char *name = fod_record_get_text (people->pdata[i], "name");

    if (name)
      g_strv_builder_add (builder, name);
  }
  return g_strv_builder_end (builder);
}

static FodRecord *
find_but_for_case (FodStore *store,
                   const char *words)
{
  g_autoptr (GPtrArray) people = fod_people_list (store);
  g_autofree char *folded = fod_danish_fold (words);

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *other = fod_danish_fold (fod_record_get_text (people->pdata[i], "name"));

    if (g_str_equal (folded, other))
      return g_object_ref (people->pdata[i]);
  }
  return NULL;
}

/**
 * fod_people_find:
 * @store: a store
 * @name: (nullable): a name
 *
 * Returns: (transfer full) (nullable): the person of that name, but for white space around it, and
 *   for capitals where nobody is called just so; the one made first when there are several
 */
FodRecord *
fod_people_find (FodStore *store,
                 const char *name)
{
  g_autofree char *words = fod_words_read (name);
  g_autoptr (GPtrArray) people = NULL;

  if (!words)
    return NULL;
  people = fod_store_list_by (store, FOD_RECORD_PERSON, "name", FOD_TEXT (words));
  return people->len ? g_object_ref (people->pdata[0]) : find_but_for_case (store, words);
}

static GHashTable *
get_drafts (FodEdit *edit)
{
  GHashTable *drafts = g_object_get_data (G_OBJECT (edit), DRAFTS);

  if (drafts)
    return drafts;
  drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_object_set_data_full (G_OBJECT (edit), DRAFTS, drafts, (GDestroyNotify) g_hash_table_unref);
  return drafts;
}

static FodRecord *
draft_person (FodEdit *edit,
              const char *words)
{
  GHashTable *drafts = get_drafts (edit);
  FodRecord *person = g_hash_table_lookup (drafts, words);

  if (person)
    return g_object_ref (person);
  person = fod_edit_create (edit, FOD_RECORD_PERSON);
  fod_edit_set (edit, person, "name", FOD_TEXT (words));
  g_hash_table_insert (drafts, g_strdup (words), person);
  return g_object_ref (person);
}

/**
 * fod_people_add_to_edit:
 * @edit: the edit that will need the person
 * @store: the store of @edit
 * @name: (nullable): a name
 *
 * Returns: (transfer full) (nullable): the person of that name, or a draft in @edit; the same
 *   draft when asked again; %NULL when @name is blank
 */
FodRecord *
fod_people_add_to_edit (FodEdit *edit,
                        FodStore *store,
                        const char *name)
{
  g_autofree char *words = fod_words_read (name);
  FodRecord *person;

  if (!words)
    return NULL;
  person = fod_people_find (store, words);
  return person ? person : draft_person (edit, words);
}

/**
 * fod_people_add_newcomer_to_edit:
 * @edit: the edit that will need the person
 * @store: the store of @edit
 * @name: (nullable): a name
 *
 * Two newcomers may have one name, and what is written about one is nothing to the other: whoever
 * has a course already is not taken for somebody who begins.
 *
 * Returns: (transfer full) (nullable): the person of that name who has had no course yet, or a
 *   draft in @edit; %NULL when @name is blank
 */
FodRecord *
fod_people_add_newcomer_to_edit (FodEdit *edit,
                                 FodStore *store,
                                 const char *name)
{
  g_autofree char *words = fod_words_read (name);
  g_autoptr (GPtrArray) people = NULL;

  if (!words)
    return NULL;
  people = fod_store_list_by (store, FOD_RECORD_PERSON, "name", FOD_TEXT (words));
  for (guint i = 0; i < people->len; i++) {
    g_autoptr (GPtrArray) courses =
      fod_store_list_by (store, FOD_RECORD_COURSE, "newcomer",
                         FOD_TEXT (fod_record_get_id (people->pdata[i])));

    if (courses->len == 0)
      return g_object_ref (people->pdata[i]);
  }
  return draft_person (edit, words);
}

/**
 * fod_people_me:
 * @store: a store
 *
 * Returns: (transfer full) (nullable): the person whose desk this is; %NULL until it is known
 */
FodRecord *
fod_people_me (FodStore *store)
{
  g_autofree char *id = fod_store_get_setting (store, SETTING_ME);
  g_autoptr (FodRecord) me = fod_store_find (store, FOD_RECORD_PERSON, id);

  /* Undo may have taken the person away again. */
  return me && !fod_record_is_deleted (me) ? g_steal_pointer (&me) : NULL;
}

static const char *
find_role (const char *const *roles,
           const char *role)
{
  for (guint i = 0; roles[i]; i++) {
    if (g_strcmp0 (roles[i], role) == 0)
      return roles[i];
  }
  return NULL;
}

/**
 * fod_people_my_role:
 * @store: a store
 *
 * Returns: (nullable): "contact", "leader", "mentor" or "coordinator"; %NULL until it is known
 */
const char *
fod_people_my_role (FodStore *store)
{
  g_autofree char *role = fod_store_get_setting (store, SETTING_ROLE);

  return find_role (my_roles, role);
}

/**
 * fod_people_set_me:
 * @store: a store
 * @name: the person's name
 * @role: "contact", "leader", "mentor" or "coordinator"
 * @error: return location
 *
 * Says whose desk this is. The person is made when nobody has that name. The first answer lasts:
 * undone, it would leave somebody with everything undone and nobody to do it again.
 *
 * Returns: whether it is saved
 */
gboolean
fod_people_set_me (FodStore *store,
                   const char *name,
                   const char *role,
                   GError **error)
{
  g_autofree char *words = fod_words_require (name, _ ("Write your name."), error);
  g_autoptr (FodEdit) edit = NULL;
  g_autoptr (FodRecord) before = NULL;
  g_autoptr (FodRecord) me = NULL;
  gboolean is_saved;

  if (!words)
    return FALSE;
  if (!find_role (my_roles, role))
    return fod_model_refuse (FOD_MODEL_ERROR_INVALID_VALUE, _ ("Choose your role."), error);
  before = fod_people_me (store);
  edit = fod_edit_new (store);
  me = fod_people_add_to_edit (edit, store, words);
  /* Other capitals are a correction. */
  if (me == before)
    fod_edit_set (edit, me, "name", FOD_TEXT (words));
  is_saved = before ? fod_store_commit (store, edit, _ ("Set name and role"), error)
                    : fod_store_commit_lasting (store, edit, _ ("Set name and role"), error);
  if (!is_saved)
    return FALSE;
  return fod_store_set_setting (store, SETTING_ME, fod_record_get_id (me), error) &&
         fod_store_set_setting (store, SETTING_ROLE, role, error);
}

/**
 * fod_people_id_of_role:
 * @course: a course, or a draft of one
 * @role: (nullable): a nick of %fod_choices_role
 *
 * Returns: (nullable): the id of who has that role in @course
 */
const char *
fod_people_id_of_role (FodRecord *course,
                       const char *role)
{
  const char *field = find_role (course_roles, role);

  return field ? fod_record_get_text (course, field) : NULL;
}

/**
 * fod_people_of_role:
 * @course: a course
 * @role: (nullable): a nick of %fod_choices_role
 *
 * Returns: (transfer full) (nullable): who has that role in @course; %NULL when nobody has
 *   yet, and for "colleague" and "partner"
 */
FodRecord *
fod_people_of_role (FodRecord *course,
                    const char *role)
{
  const char *field = find_role (course_roles, role);

  return field ? fod_record_get_reference (course, field) : NULL;
}

/**
 * fod_people_is_course_role:
 * @field: a field of a course
 *
 * Returns: whether it says who has a role; the role has the same name
 */
gboolean
fod_people_is_course_role (const char *field)
{
  return find_role (course_roles, field) != NULL;
}
