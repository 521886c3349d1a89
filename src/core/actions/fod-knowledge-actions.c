/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-knowledge-actions.h"

#include "fod-danish.h"
#include "fod-day.h"
#include "fod-knowledge-draft.h"
#include "fod-listing.h"
#include "fod-people.h"
#include "fod-programmes.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>

/* Every course that was ever has a link to the topic: those of the other kind are not read. */
static FodQuery *
query_links (FodStore *store,
             FodRecord *topic,
             const char *kind)
{
  FodQuery *links = fod_query_new (store, FOD_RECORD_KNOWLEDGE_LINK);

  fod_query_where (links, "topic", FOD_EQUAL, FOD_TEXT (fod_record_get_id (topic)));
  fod_query_where (links, "kind", FOD_EQUAL, FOD_TEXT (kind));
  return links;
}

static GPtrArray *
list_knowing (FodStore *store,
              FodRecord *topic)
{
  g_autoptr (FodQuery) links = query_links (store, topic, "knows");

  return fod_listing_read (links);
}

/**
 * fod_knowledge_add_topic:
 * @store: a store
 * @course: (nullable): the course it is wanted for
 * @title: the topic
 * @group: (nullable): the heading it stands under
 * @need: (nullable): a nick of %fod_choices_need
 * @error: return location
 *
 * Adds a topic to the workplace's list, and to @course.
 *
 * Returns: (transfer full) (nullable): the topic
 */
FodRecord *
fod_knowledge_add_topic (FodStore *store,
                         FodRecord *course,
                         const char *title,
                         const char *group,
                         const char *need,
                         GError **error)
{
  g_autofree char *words = fod_words_require (title, _ ("Write what the topic is."), error);
  g_autofree char *heading = fod_words_read (group);
  g_autofree char *position = NULL;
  g_autoptr (GPtrArray) topics = NULL;
  g_autoptr (FodEdit) edit = NULL;
  FodRecord *topic;

  if (!words)
    return NULL;
  topics = fod_knowledge_list_topics (store);
  position = fod_listing_next_position (topics);
  edit = fod_edit_new (store);
  topic = fod_edit_create (edit, FOD_RECORD_TOPIC);
  fod_edit_set (edit, topic, "title", FOD_TEXT (words));
  fod_edit_set (edit, topic, "group", FOD_TEXT (heading));
  fod_edit_set (edit, topic, "need", FOD_TEXT (need));
  fod_edit_set (edit, topic, "position", FOD_TEXT (position));
  if (course)
    fod_knowledge_draft_link (edit, store, course, topic, NULL);
  if (!fod_store_commit (store, edit, _ ("Add topic"), error))
    return NULL;
  return g_object_ref (topic);
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b)
{
  return fod_danish_collate (fod_record_get_text (*(FodRecord *const *) a, "name"),
                             fod_record_get_text (*(FodRecord *const *) b, "name"));
}

/**
 * fod_knowledge_list_people:
 * @store: a store
 * @topic: a topic
 *
 * Returns: (transfer full) (element-type FodRecord): who knows about @topic
 */
GPtrArray *
fod_knowledge_list_people (FodStore *store,
                           FodRecord *topic)
{
  g_autoptr (GPtrArray) links = list_knowing (store, topic);
  GPtrArray *people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < links->len; i++) {
    g_autoptr (FodRecord) person = fod_record_get_reference (links->pdata[i], "person");

    /* Two desks may have said the same: one name is enough. */
    if (person && !fod_record_is_deleted (person) && !g_ptr_array_find (people, person, NULL))
      g_ptr_array_add (people, g_steal_pointer (&person));
  }
  g_ptr_array_sort (people, compare_names_cb);
  return people;
}

/* Takes everybody who is in @wanted already out of it, and deletes the links to others. */
static void
delete_unwanted (FodEdit *edit,
                 FodStore *store,
                 FodRecord *topic,
                 GHashTable *wanted)
{
  g_autoptr (GPtrArray) links = list_knowing (store, topic);

  for (guint i = 0; i < links->len; i++) {
    if (!g_hash_table_remove (wanted, fod_record_get_text (links->pdata[i], "person")))
      fod_edit_delete (edit, links->pdata[i]);
  }
}

static void
draft_knows (FodEdit *edit,
             FodRecord *topic,
             const char *person)
{
  FodRecord *link = fod_edit_create (edit, FOD_RECORD_KNOWLEDGE_LINK);

  fod_edit_set (edit, link, "topic", FOD_TEXT (fod_record_get_id (topic)));
  fod_edit_set (edit, link, "kind", FOD_TEXT ("knows"));
  fod_edit_set (edit, link, "person", FOD_TEXT (person));
}

/**
 * fod_knowledge_set_people:
 * @store: a store
 * @topic: a topic
 * @names: (nullable) (array zero-terminated=1): everybody who knows about it, as typed
 * @error: return location
 *
 * Says who knows about @topic, and that nobody else does.
 *
 * Returns: whether it is saved
 */
gboolean
fod_knowledge_set_people (FodStore *store,
                          FodRecord *topic,
                          const char *const *names,
                          GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names && names[i]; i++) {
    g_autoptr (FodRecord) person = fod_people_add_to_edit (edit, store, names[i]);

    if (person && g_hash_table_add (wanted, g_strdup (fod_record_get_id (person))))
      g_ptr_array_add (people, g_strdup (fod_record_get_id (person)));
  }
  delete_unwanted (edit, store, topic, wanted);
  for (guint i = 0; i < people->len; i++) {
    if (g_hash_table_contains (wanted, people->pdata[i]))
      draft_knows (edit, topic, people->pdata[i]);
  }
  return fod_store_commit (store, edit, _ ("Choose knowledge persons"), error);
}

/**
 * fod_knowledge_set_done:
 * @store: a store
 * @link: a link of kind "introduces"
 * @done: %TRUE to tick it, today; %FALSE to take the tick away
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean
fod_knowledge_set_done (FodStore *store,
                        FodRecord *link,
                        gboolean done,
                        GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodDay today = fod_day_today (fod_store_get_clock (store));

  if (fod_record_get_flag (link, "done") == done)
    return TRUE;
  fod_edit_set (edit, link, "done", FOD_NUMBER (done));
  fod_edit_set (edit, link, "done-on", done ? FOD_NUMBER (today) : FOD_NONE);
  return fod_store_commit (store, edit, done ? _ ("Tick topic") : _ ("Remove tick"), error);
}

/**
 * fod_knowledge_find_link:
 * @store: a store
 * @course: a course
 * @topic: a topic
 *
 * Returns: (transfer full) (nullable): the link that says who introduces @topic in @course
 */
FodRecord *
fod_knowledge_find_link (FodStore *store,
                         FodRecord *course,
                         FodRecord *topic)
{
  g_autoptr (FodQuery) links = query_links (store, topic, "introduces");

  fod_query_where (links, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  return g_list_model_get_item (G_LIST_MODEL (links), 0);
}

/* (nullable): a course outlives its programme. */
static FodProgramme *
load_programme (FodStore *store,
                FodRecord *course)
{
  return fod_programmes_load (store, fod_record_get_text (course, "programme"), NULL);
}

static void
note_topic_cb (const char *id,
               const FodValue *values,
               gpointer linked)
{
  if (values[0].text)
    g_hash_table_add (linked, g_strdup (values[0].text));
}

/* Of thousands of topics few or none are unlinked: only those become records. */
static GPtrArray *
list_unlinked (FodStore *store,
               FodRecord *course)
{
  static const char *const paths[] = { "topic", NULL };
  g_autoptr (GHashTable) linked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FodQuery) links = fod_query_new (store, FOD_RECORD_KNOWLEDGE_LINK);
  g_autoptr (FodQuery) topics = fod_query_new (store, FOD_RECORD_TOPIC);
  GPtrArray *unlinked = g_ptr_array_new_with_free_func (g_object_unref);

  fod_query_where (links, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  fod_query_visit (links, paths, note_topic_cb, linked);
  fod_query_order_by (topics, "position", FALSE);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (topics)); i++) {
    if (!g_hash_table_contains (linked, fod_query_get_id (topics, i)))
      g_ptr_array_add (unlinked, g_list_model_get_item (G_LIST_MODEL (topics), i));
  }
  return unlinked;
}

/* The programme is read only when there is something to ask it. */
static GPtrArray *
list_missing (FodStore *store,
              FodRecord *course,
              FodProgramme **programme)
{
  g_autoptr (GPtrArray) unlinked = list_unlinked (store, course);
  const char *variant = fod_record_get_text (course, "variant");
  GPtrArray *missing = g_ptr_array_new_with_free_func (g_object_unref);

  *programme = unlinked->len > 0 ? load_programme (store, course) : NULL;
  for (guint i = 0; i < unlinked->len; i++) {
    if (fod_knowledge_is_wanted (*programme, unlinked->pdata[i], variant))
      g_ptr_array_add (missing, g_object_ref (unlinked->pdata[i]));
  }
  return missing;
}

/**
 * fod_knowledge_list_missing:
 * @store: a store
 * @course: a course
 *
 * Returns: (transfer full) (element-type FodRecord): topics of the workplace that @course lacks,
 *   without those that its programme keeps for another variant
 */
GPtrArray *
fod_knowledge_list_missing (FodStore *store,
                            FodRecord *course)
{
  g_autoptr (FodProgramme) programme = NULL;

  return list_missing (store, course, &programme);
}

/**
 * fod_knowledge_add_missing:
 * @store: a store
 * @course: a course
 * @added: (out) (optional): how many topics were added
 * @error: return location
 *
 * Adds all of fod_knowledge_list_missing() to @course, in one action.
 *
 * Returns: whether it is saved
 */
gboolean
fod_knowledge_add_missing (FodStore *store,
                           FodRecord *course,
                           guint *added,
                           GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (FodProgramme) programme = NULL;
  g_autoptr (GPtrArray) missing = list_missing (store, course, &programme);

  for (guint i = 0; i < missing->len; i++) {
    FodRecord *item = programme ? fod_knowledge_find_item (programme, missing->pdata[i]) : NULL;

    fod_knowledge_draft_link (edit, store, course, missing->pdata[i], item);
  }
  if (added)
    *added = missing->len;
  return fod_store_commit (store, edit, _ ("Add missing topics"), error);
}
