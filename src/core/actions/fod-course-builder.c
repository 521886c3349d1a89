/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-builder.h"

#include "fod-knowledge-draft.h"
#include "fod-listing.h"
#include "fod-offset.h"
#include "fod-people.h"
#include "fod-position.h"

/* A field of an item, and where in the record it goes. */
typedef struct {
  const char *from;
  const char *to;
} Copy;

/**
 * fod_course_builder_new:
 * @store: a store
 * @edit: an edit of @store
 * @programme: what the course is made from
 * @calendar: the newcomer's workdays
 * @course: a draft in @edit with "start", "end", "variant" and the people
 *
 * Returns: (transfer full): a builder that has made nothing yet
 */
FodCourseBuilder *
fod_course_builder_new (FodStore *store,
                        FodEdit *edit,
                        FodProgramme *programme,
                        FodWorkCalendar *calendar,
                        FodRecord *course)
{
  FodCourseBuilder *self = g_new0 (FodCourseBuilder, 1);

  self->store = g_object_ref (store);
  self->edit = g_object_ref (edit);
  self->programme = g_object_ref (programme);
  self->calendar = fod_work_calendar_ref (calendar);
  self->course = g_object_ref (course);
  self->start = fod_record_get_number (course, "start", FOD_DAY_NONE);
  self->end = fod_record_get_number (course, "end", FOD_DAY_NONE);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * fod_course_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees the builder; what it made stays in the edit.
 */
void
fod_course_builder_free (FodCourseBuilder *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->records);
  g_object_unref (self->course);
  fod_work_calendar_unref (self->calendar);
  g_object_unref (self->programme);
  g_object_unref (self->edit);
  g_object_unref (self->store);
  g_free (self);
}

/**
 * fod_course_builder_note:
 * @self: a builder
 * @draft: what was made
 * @key: (nullable): the item it was made from
 */
void
fod_course_builder_note (FodCourseBuilder *self,
                         FodRecord *draft,
                         const char *key)
{
  g_ptr_array_add (self->records, g_object_ref (draft));
  if (key)
    g_hash_table_insert (self->by_key, g_strdup (key), draft);
}

/**
 * fod_course_builder_resolve:
 * @self: a builder
 * @when: (nullable): an offset
 *
 * Returns: the day in this course; %FOD_DAY_NONE for none
 */
FodDay
fod_course_builder_resolve (FodCourseBuilder *self,
                            const char *when)
{
  g_autoptr (FodOffset) offset = when ? fod_offset_parse (when, NULL) : NULL;

  return offset ? fod_offset_resolve_in (offset, self->start, self->end, self->calendar)
                : FOD_DAY_NONE;
}

static FodRecord *
draft_from (FodCourseBuilder *self,
            FodRecordType type,
            FodRecord *item,
            const Copy *copies,
            guint n_copies)
{
  FodRecord *draft = fod_edit_create (self->edit, type);
  const FodDescriptor *descriptor = fod_record_get_descriptor (item);

  for (guint i = 0; i < n_copies; i++) {
    int field = fod_schema_find_field (descriptor, copies[i].from);

    fod_edit_set (self->edit, draft, copies[i].to, fod_record_get_value (item, field));
  }
  fod_course_builder_note (self, draft, fod_record_get_text (item, "key"));
  return draft;
}

static void
set_owner (FodCourseBuilder *self,
           FodRecord *draft)
{
  fod_edit_set (self->edit, draft, "course", FOD_TEXT (fod_record_get_id (self->course)));
}

static void
set_due (FodCourseBuilder *self,
         FodRecord *draft)
{
  FodDay day = fod_course_builder_resolve (self, fod_record_get_text (draft, "when"));

  if (day != FOD_DAY_NONE)
    fod_edit_set (self->edit, draft, "due", FOD_NUMBER (day));
}

static void
set_place_in_list (FodCourseBuilder *self,
                   FodRecord *draft,
                   guint place)
{
  g_autofree char *position = fod_position_nth (place);

  fod_edit_set (self->edit, draft, "position", FOD_TEXT (position));
}

static GPtrArray *
select_items (FodCourseBuilder *self,
              const char *kind)
{
  return fod_programme_select (self->programme, kind,
                               fod_record_get_text (self->course, "variant"));
}

static void
add_tasks (FodCourseBuilder *self)
{
  static const Copy copies[] = {
    { "title", "title" },
    { "horizon", "horizon" },
    { "when", "when" },
    { "role", "role" },
    { "need", "need" },
    { "note", "note" },
  };
  g_autoptr (GPtrArray) items = select_items (self, "task");

  for (guint i = 0; i < items->len; i++) {
    FodRecord *task = draft_from (self, FOD_RECORD_TASK, items->pdata[i], copies,
                                  G_N_ELEMENTS (copies));
    const char *responsible =
      fod_people_id_of_role (self->course, fod_record_get_text (task, "role"));

    set_owner (self, task);
    set_due (self, task);
    set_place_in_list (self, task, i);
    fod_edit_set (self->edit, task, "responsible", FOD_TEXT (responsible));
    fod_edit_set (self->edit, task, "state", FOD_TEXT ("open"));
  }
}

static void
add_steps (FodCourseBuilder *self,
           FodRecord *goal,
           const char *key)
{
  static const Copy copies[] = {
    { "title", "title" },
    { "method", "method" },
    { "role", "role" },
    { "when", "when" },
    { "assessment", "assessment" },
    { "note", "note" },
  };
  g_autoptr (GPtrArray) items = fod_programme_select_parts (self->programme, key);

  for (guint i = 0; i < items->len; i++) {
    FodRecord *step = draft_from (self, FOD_RECORD_GOAL_STEP, items->pdata[i], copies,
                                  G_N_ELEMENTS (copies));
    const char *host = fod_people_id_of_role (self->course, fod_record_get_text (step, "role"));

    fod_edit_set (self->edit, step, "goal", FOD_TEXT (fod_record_get_id (goal)));
    fod_edit_set (self->edit, step, "host", FOD_TEXT (host));
    set_due (self, step);
    set_place_in_list (self, step, i);
  }
}

static void
add_goals (FodCourseBuilder *self)
{
  static const Copy copies[] = {
    { "title", "title" },
    { "task", "task" },
    { "need", "need" },
    { "when", "when" },
    { "note", "note" },
  };
  g_autoptr (GPtrArray) items = select_items (self, "goal");

  for (guint i = 0; i < items->len; i++) {
    FodRecord *goal = draft_from (self, FOD_RECORD_GOAL, items->pdata[i], copies,
                                  G_N_ELEMENTS (copies));

    set_owner (self, goal);
    set_due (self, goal);
    set_place_in_list (self, goal, i);
    add_steps (self, goal, fod_record_get_text (items->pdata[i], "key"));
  }
}

static void
add_resources (FodCourseBuilder *self)
{
  static const Copy copies[] = {
    { "title", "title" },
    { "resource-kind", "kind" },
    { "need", "need" },
    { "note", "note" },
  };
  g_autoptr (GPtrArray) items = select_items (self, "resource");

  for (guint i = 0; i < items->len; i++) {
    FodRecord *resource = draft_from (self, FOD_RECORD_RESOURCE, items->pdata[i], copies,
                                      G_N_ELEMENTS (copies));

    set_owner (self, resource);
    set_place_in_list (self, resource, i);
  }
}

static FodRecord *
draft_topic (FodCourseBuilder *self,
             FodRecord *item,
             const char *position)
{
  FodRecord *topic = fod_edit_create (self->edit, FOD_RECORD_TOPIC);
  g_autofree char *origin =
    fod_knowledge_write_origin (self->programme, fod_record_get_text (item, "key"));

  fod_edit_set (self->edit, topic, "title", FOD_TEXT (fod_record_get_text (item, "title")));
  fod_edit_set (self->edit, topic, "group", FOD_TEXT (fod_record_get_text (item, "group")));
  fod_edit_set (self->edit, topic, "need", FOD_TEXT (fod_record_get_text (item, "need")));
  fod_edit_set (self->edit, topic, "note", FOD_TEXT (fod_record_get_text (item, "note")));
  fod_edit_set (self->edit, topic, "origin", FOD_TEXT (origin));
  fod_edit_set (self->edit, topic, "position", FOD_TEXT (position));
  fod_course_builder_note (self, topic, NULL);
  return topic;
}

static void
add_link (FodCourseBuilder *self,
          FodRecord *topic,
          FodRecord *item)
{
  FodRecord *link =
    fod_knowledge_draft_link (self->edit, self->store, self->course, topic, item);

  fod_course_builder_note (self, link, item ? fod_record_get_text (item, "key") : NULL);
}

/* Those of the workplace, and those that another course in the same edit brings with it. */
static GPtrArray *
list_topics (FodCourseBuilder *self)
{
  GPtrArray *topics = fod_knowledge_list_topics (self->store);
  g_autoptr (GPtrArray) drafts = fod_edit_list_drafts (self->edit, FOD_RECORD_TOPIC);

  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (topics, g_object_ref (drafts->pdata[i]));
  return topics;
}

/* What the workplace has already, under the words and under the origin. */
static GHashTable *
index_topics (GPtrArray *topics)
{
  GHashTable *known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < topics->len; i++) {
    const char *title = fod_record_get_text (topics->pdata[i], "title");
    const char *origin = fod_record_get_text (topics->pdata[i], "origin");

    if (title)
      g_hash_table_add (known, (gpointer) title);
    if (origin)
      g_hash_table_add (known, (gpointer) origin);
  }
  return known;
}

/* Every topic of the workplace is for this course too, unless its programme keeps it for
 * another variant; what the programme has and the workplace lacks is added to both. */
static void
add_topics (FodCourseBuilder *self)
{
  const char *variant = fod_record_get_text (self->course, "variant");
  g_autoptr (GPtrArray) items = select_items (self, "topic");
  g_autoptr (GPtrArray) topics = list_topics (self);
  g_autoptr (GHashTable) known = index_topics (topics);
  g_autofree char *position = fod_listing_next_position (topics);

  for (guint i = 0; i < topics->len; i++) {
    if (fod_knowledge_is_wanted (self->programme, topics->pdata[i], variant))
      add_link (self, topics->pdata[i],
                fod_knowledge_find_item (self->programme, topics->pdata[i]));
  }
  for (guint i = 0; i < items->len; i++) {
    const char *key = fod_record_get_text (items->pdata[i], "key");
    g_autofree char *origin = fod_knowledge_write_origin (self->programme, key);
    g_autofree char *before = g_steal_pointer (&position);

    position = fod_position_between (before, NULL);
    if (!g_hash_table_contains (known, origin) &&
        !g_hash_table_contains (known, fod_record_get_text (items->pdata[i], "title")))
      add_link (self, draft_topic (self, items->pdata[i], position), items->pdata[i]);
  }
}

/**
 * fod_course_builder_run:
 * @self: a builder
 * @with_meetings: whether to plan the meetings that the programme proposes
 * @error: return location
 *
 * Makes everything.
 *
 * Returns: whether there was room for all of it
 */
gboolean
fod_course_builder_run (FodCourseBuilder *self,
                        gboolean with_meetings,
                        GError **error)
{
  add_tasks (self);
  if (!fod_course_builder_add_schedule (self, with_meetings, error))
    return FALSE;
  add_topics (self);
  add_goals (self);
  add_resources (self);
  return TRUE;
}
