/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-knowledge-closures.h"

#include "fod-closures.h"
#include "fod-day-text.h"

#include <glib/gi18n-lib.h>

static char *
get_topic_text (FodRecord *link,
                const char *field)
{
  g_autoptr (FodRecord) topic = link ? fod_record_get_reference (link, "topic") : NULL;
  const char *text = topic ? fod_record_get_text (topic, field) : NULL;

  return g_strdup (text ? text : "");
}

/**
 * fod_knowledge_target:
 * @object: (nullable): what the expression is watched on; not looked at
 * @link: (nullable): joins a topic and a course; %NULL while a row is made
 *
 * Returns: (transfer full): the id of @link as the target of an action
 */
GVariant *
fod_knowledge_target (gpointer object,
                      FodRecord *link)
{
  return fod_variant_of_text (object, link ? fod_record_get_id (link) : NULL);
}

/**
 * fod_knowledge_toggle_action:
 * @object: (nullable): what the expression is watched on; not looked at
 * @link: (nullable): joins a topic and a course; %NULL while a row is made
 *
 * An action gets its name after its target, or it would complain in between.
 *
 * Returns: (transfer full): the action of the tick
 */
char *
fod_knowledge_toggle_action (gpointer object,
                             FodRecord *link)
{
  return g_strdup ("knowledge.toggle");
}

/**
 * fod_knowledge_ask_action:
 * @object: (nullable): what the expression is watched on; not looked at
 * @link: (nullable): joins a topic and a course; %NULL while a row is made
 *
 * Returns: (transfer full): the action of the row, named after its target as above
 */
char *
fod_knowledge_ask_action (gpointer object,
                          FodRecord *link)
{
  return g_strdup ("knowledge.ask");
}

/**
 * fod_knowledge_title:
 * @object: (nullable): what the expression is watched on; not looked at
 * @link: (nullable): joins a topic and a course; %NULL while a row is made
 *
 * Returns: (transfer full): what the topic is called
 */
char *
fod_knowledge_title (gpointer object,
                     FodRecord *link)
{
  return get_topic_text (link, "title");
}

static char *
describe_done (FodRecord *link,
               const char *who)
{
  FodDay day = (FodDay) fod_record_get_number (link, "done-on", FOD_DAY_NONE);
  g_autofree char *text = day == FOD_DAY_NONE ? NULL : fod_day_text_medium (day);
  g_autofree char *done =
    text ? g_strdup_printf (_ ("Introduced %s"), text) : g_strdup (_ ("Introduced"));

  return fod_join_facts (NULL, done, who, NULL);
}

/**
 * fod_knowledge_introduction:
 * @object: (nullable): what the expression is watched on; not looked at
 * @link: (nullable): joins a topic and a course; %NULL while a row is made
 *
 * Returns: (transfer full): who introduces it, or when it was: “Introduced Wed 14 Oct · Kirsten
 *   Kontakt”
 */
char *
fod_knowledge_introduction (gpointer object,
                            FodRecord *link)
{
  g_autoptr (FodRecord) person = link ? fod_record_get_reference (link, "person") : NULL;
  g_autofree char *who = NULL;

  if (!link)
    return g_strdup ("");
  who = fod_text_who (object, person ? fod_record_get_text (person, "name") : NULL,
                      fod_record_get_text (link, "role"));
  if (fod_record_get_flag (link, "done"))
    return describe_done (link, who);
  return *who ? g_strdup_printf (_ ("Introduced by: %s"), who) : g_strdup ("");
}

/**
 * fod_knowledge_need:
 * @object: (nullable): what the expression is watched on; not looked at
 * @link: (nullable): joins a topic and a course; %NULL while a row is made
 *
 * Returns: (transfer full): a nick of %fod_choices_need; "" for none
 */
char *
fod_knowledge_need (gpointer object,
                    FodRecord *link)
{
  return get_topic_text (link, "need");
}

/**
 * fod_knowledge_has_note:
 * @object: (nullable): what the expression is watched on; not looked at
 * @link: (nullable): joins a topic and a course; %NULL while a row is made
 *
 * Returns: whether something is written about the topic
 */
gboolean
fod_knowledge_has_note (gpointer object,
                        FodRecord *link)
{
  g_autofree char *note = get_topic_text (link, "note");

  return *note != '\0';
}

/**
 * fod_knowledge_is_unknown:
 * @object: (nullable): what the expression is watched on; not looked at
 * @people: (nullable): names, joined
 *
 * Returns: whether nobody is known to know
 */
gboolean
fod_knowledge_is_unknown (gpointer object,
                          const char *people)
{
  return !people || !*people;
}

/**
 * fod_knowledge_people:
 * @object: (nullable): what the expression is watched on; not looked at
 * @people: (nullable): names, joined
 *
 * Returns: (transfer full): @people, or “Nobody yet”
 */
char *
fod_knowledge_people (gpointer object,
                      const char *people)
{
  return g_strdup (people && *people ? people : _ ("Nobody yet"));
}

/**
 * fod_knowledge_missing:
 * @missing: topics of the workplace that the course lacks
 *
 * Returns: (transfer full): a sentence that says so
 */
char *
fod_knowledge_missing (guint missing)
{
  return g_strdup_printf (ngettext ("%u topic on the workplace’s list is not in this course",
                                    "%u topics on the workplace’s list are not in this course",
                                    missing),
                          missing);
}
