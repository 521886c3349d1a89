/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-topic-row.h"

#include "fod-knowledge-actions.h"

struct _FodTopicRow {
  FodSectionRow parent_instance;

  FodStore *store;
  char *people;
};

enum {
  PROP_0,
  PROP_PEOPLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodTopicRow, fod_topic_row, FOD_TYPE_SECTION_ROW)

static void
fod_topic_row_finalize (GObject *object)
{
  FodTopicRow *self = FOD_TOPIC_ROW (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->people, g_free);

  G_OBJECT_CLASS (fod_topic_row_parent_class)->finalize (object);
}

static void
fod_topic_row_get_property (GObject *object,
                            guint prop_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  FodTopicRow *self = FOD_TOPIC_ROW (object);

  switch (prop_id) {
  case PROP_PEOPLE:
    g_value_set_string (value, self->people);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_topic_row_class_init (FodTopicRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fod_topic_row_finalize;
  object_class->get_property = fod_topic_row_get_property;

  properties[PROP_PEOPLE] = g_param_spec_string (
    "people", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_topic_row_init (FodTopicRow *self)
{
  self->people = g_strdup ("");
}

static char *
join_names (FodTopicRow *self)
{
  g_autoptr (FodRecord) topic = fod_record_get_reference (
    fod_section_row_get_record (FOD_SECTION_ROW (self)), "topic");
  g_autoptr (GPtrArray) people = topic ? fod_knowledge_list_people (self->store, topic) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; people && i < people->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "",
                            fod_record_get_text (people->pdata[i], "name"));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * fod_topic_row_new:
 * @link: what says that the topic is introduced in the course
 * @store: the open file
 *
 * Returns: (transfer full): a row for @link that is not placed yet
 */
FodTopicRow *
fod_topic_row_new (FodRecord *link,
                   FodStore *store)
{
  FodTopicRow *self = g_object_new (FOD_TYPE_TOPIC_ROW, "record", link, NULL);

  self->store = g_object_ref (store);
  fod_topic_row_refresh (self);
  return self;
}

/**
 * fod_topic_row_get_people:
 * @self: a row
 *
 * Returns: who knows about the topic, "" for nobody
 */
const char *
fod_topic_row_get_people (FodTopicRow *self)
{
  g_return_val_if_fail (FOD_IS_TOPIC_ROW (self), NULL);

  return self->people;
}

/**
 * fod_topic_row_refresh:
 * @self: a row
 *
 * Reads again what is in other records: the topic, and who knows about it.
 */
void
fod_topic_row_refresh (FodTopicRow *self)
{
  g_return_if_fail (FOD_IS_TOPIC_ROW (self));

  fod_section_row_take_text (FOD_SECTION_ROW (self), properties[PROP_PEOPLE], &self->people,
                             join_names (self));
  g_object_notify (G_OBJECT (self), "record");
}
