/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-knowledge-draft.h"

#include "fod-listing.h"
#include "fod-people.h"
#include "fod-sample.h"

#include <string.h>

/**
 * fod_knowledge_write_origin:
 * @programme: a programme
 * @key: key of one of its topics
 *
 * Returns: (transfer full): what the field "origin" of a topic made from it holds
 */
char *
fod_knowledge_write_origin (FodProgramme *programme,
                            const char *key)
{
  return g_strconcat (fod_programme_get_id (programme), ":", key, NULL);
}

/**
 * fod_knowledge_find_item:
 * @programme: a programme
 * @topic: a topic of the workplace
 *
 * Returns: (transfer none) (nullable): the item of @programme that @topic was made from
 */
FodRecord *
fod_knowledge_find_item (FodProgramme *programme,
                         FodRecord *topic)
{
  const char *id = fod_programme_get_id (programme);
  const char *origin = fod_record_get_text (topic, "origin");

  if (!origin || !g_str_has_prefix (origin, id) || origin[strlen (id)] != ':')
    return NULL;
  return fod_programme_find_item (programme, origin + strlen (id) + 1);
}

/**
 * fod_knowledge_is_wanted:
 * @programme: (nullable): the programme of a course
 * @topic: a topic of the workplace
 * @variant: (nullable): the variant of the course
 *
 * Returns: whether the course should have @topic: the programme does not keep it for another
 *   variant
 */
gboolean
fod_knowledge_is_wanted (FodProgramme *programme,
                         FodRecord *topic,
                         const char *variant)
{
  FodRecord *item = programme ? fod_knowledge_find_item (programme, topic) : NULL;

  return !item || fod_programme_has_variant (programme, item, variant);
}

/**
 * fod_knowledge_list_topics:
 * @store: a store
 *
 * Returns: (transfer full) (element-type FodRecord): the topics of the workplace in their order
 */
GPtrArray *
fod_knowledge_list_topics (FodStore *store)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_TOPIC);

  fod_query_order_by (query, "position", FALSE);
  return fod_listing_read (query);
}

/**
 * fod_knowledge_list_links:
 * @edit: an edit
 * @store: its store
 * @topic: the id of a topic
 *
 * Returns: (transfer full) (element-type FodRecord): the links of @topic, those in @edit last
 */
GPtrArray *
fod_knowledge_list_links (FodEdit *edit,
                          FodStore *store,
                          const char *topic)
{
  GPtrArray *links = fod_store_list_by (store, FOD_RECORD_KNOWLEDGE_LINK, "topic",
                                        FOD_TEXT (topic));
  g_autoptr (GPtrArray) drafts = fod_edit_list_drafts (edit, FOD_RECORD_KNOWLEDGE_LINK);

  for (guint i = 0; i < drafts->len; i++) {
    if (g_strcmp0 (fod_record_get_text (drafts->pdata[i], "topic"), topic) == 0)
      g_ptr_array_add (links, g_object_ref (drafts->pdata[i]));
  }
  return links;
}

/* Invented people know about the topics of the workplace for as long as the sample is there. They
 * introduce nothing to somebody real, who would be left with them when it goes. */
static gboolean
is_invented (FodStore *store,
             FodRecord *course,
             const char *id)
{
  g_autoptr (FodRecord) person = fod_store_find (store, FOD_RECORD_PERSON, id);
  g_autoptr (FodRecord) newcomer = fod_record_get_reference (course, "newcomer");

  return person && fod_sample_has_address (person) &&
         !(newcomer && fod_sample_has_address (newcomer));
}

/* The one who was said first to know about it. */
static char *
find_knowing_person (FodEdit *edit,
                     FodStore *store,
                     FodRecord *course,
                     FodRecord *topic)
{
  g_autoptr (GPtrArray) links = fod_knowledge_list_links (edit, store, fod_record_get_id (topic));

  for (guint i = 0; i < links->len; i++) {
    const char *person = fod_record_get_text (links->pdata[i], "person");

    if (g_strcmp0 (fod_record_get_text (links->pdata[i], "kind"), "knows") == 0 &&
        !is_invented (store, course, person))
      return g_strdup (person);
  }
  return NULL;
}

/**
 * fod_knowledge_draft_link:
 * @edit: an edit
 * @store: its store
 * @course: the course
 * @topic: a topic
 * @item: (nullable): the item of the programme it came from
 *
 * Whoever has the role that the programme names introduces the topic; else the person who is
 * known to know about it.
 *
 * Returns: (transfer none): the draft of a link "introduces"
 */
FodRecord *
fod_knowledge_draft_link (FodEdit *edit,
                          FodStore *store,
                          FodRecord *course,
                          FodRecord *topic,
                          FodRecord *item)
{
  const char *role = item ? fod_record_get_text (item, "role") : NULL;
  g_autofree char *person = g_strdup (fod_people_id_of_role (course, role));
  FodRecord *link = fod_edit_create (edit, FOD_RECORD_KNOWLEDGE_LINK);

  if (!person)
    person = find_knowing_person (edit, store, course, topic);
  fod_edit_set (edit, link, "topic", FOD_TEXT (fod_record_get_id (topic)));
  fod_edit_set (edit, link, "kind", FOD_TEXT ("introduces"));
  fod_edit_set (edit, link, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, link, "role", FOD_TEXT (role));
  fod_edit_set (edit, link, "person", FOD_TEXT (person));
  fod_edit_set (edit, link, "done", FOD_NUMBER (FALSE));
  return link;
}
