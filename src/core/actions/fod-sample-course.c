/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sample-course.h"

#include "fod-clock-time.h"
#include "fod-knowledge-draft.h"
#include "fod-position.h"

/* So many tasks the programme can have before the sample's own. */
#define FIRST_EXTRA_TASK 500

/**
 * fod_sample_set_text:
 * @self: a sample course
 * @draft: one of its records
 * @field: name of a field
 * @text: (nullable): its new text
 */
void
fod_sample_set_text (FodSampleCourse *self,
                     FodRecord *draft,
                     const char *field,
                     const char *text)
{
  fod_edit_set (self->builder->edit, draft, field, FOD_TEXT (text));
}

/**
 * fod_sample_get_text:
 * @object: an object of the sample file
 * @key: a key
 *
 * Returns: (nullable): the text, %NULL when there is none
 */
const char *
fod_sample_get_text (JsonObject *object,
                     const char *key)
{
  return json_object_get_string_member_with_default (object, key, NULL);
}

/**
 * fod_sample_get_array:
 * @object: an object of the sample file
 * @key: a key
 *
 * Returns: (nullable): the list, %NULL when there is none
 */
JsonArray *
fod_sample_get_array (JsonObject *object,
                      const char *key)
{
  return json_object_has_member (object, key) ? json_object_get_array_member (object, key) : NULL;
}

/**
 * fod_sample_count:
 * @array: (nullable): a list
 *
 * Returns: how long it is
 */
guint
fod_sample_count (JsonArray *array)
{
  return array ? json_array_get_length (array) : 0;
}

/* What somebody has done was done on its day, or today when that is still to come. */
static void
set_done_on (FodSampleCourse *self,
             FodRecord *draft,
             FodDay day)
{
  FodDay done_on = day == FOD_DAY_NONE ? self->today : MIN (day, self->today);

  fod_edit_set (self->builder->edit, draft, "done-on", FOD_NUMBER (done_on));
}

/**
 * fod_sample_mark_done:
 * @self: a sample course
 * @task: the draft of a task
 * @done: whether it has been done
 *
 * Ticks @task.
 */
void
fod_sample_mark_done (FodSampleCourse *self,
                      FodRecord *task,
                      gboolean done)
{
  if (!done)
    return;
  fod_sample_set_text (self, task, "state", "done");
  set_done_on (self, task, fod_record_get_number (task, "due", FOD_DAY_NONE));
}

static FodRecord *
find_draft (FodSampleCourse *self,
            const char *key)
{
  FodRecord *draft = g_hash_table_lookup (self->builder->by_key, key);

  if (!draft)
    g_warning ("The sample speaks of “%s”, which is not in the programme", key);
  return draft;
}

static void
tick_tasks (FodSampleCourse *self)
{
  JsonArray *done = fod_sample_get_array (self->data, "done_tasks");
  JsonArray *not_relevant = fod_sample_get_array (self->data, "not_relevant");

  for (guint i = 0; i < fod_sample_count (done); i++) {
    FodRecord *task = find_draft (self, json_array_get_string_element (done, i));

    if (task)
      fod_sample_mark_done (self, task, TRUE);
  }
  for (guint i = 0; i < fod_sample_count (not_relevant); i++) {
    JsonObject *entry = json_array_get_object_element (not_relevant, i);
    FodRecord *task = find_draft (self, fod_sample_get_text (entry, "task"));

    if (!task)
      continue;
    fod_sample_set_text (self, task, "state", "not-relevant");
    fod_sample_set_text (self, task, "reason", fod_sample_get_text (entry, "reason"));
  }
}

static void
write_on_tasks (FodSampleCourse *self)
{
  JsonObject *notes = json_object_get_object_member (self->data, "notes");
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init (&iter, notes);
  while (json_object_iter_next (&iter, &key, NULL)) {
    FodRecord *task = find_draft (self, key);

    if (task)
      fod_sample_set_text (self, task, "note", fod_sample_get_text (notes, key));
  }
}

/* Whom the sample gives a task or an activity to, instead of whoever has the role. */
static void
name_people (FodSampleCourse *self,
             const char *list,
             const char *field)
{
  JsonObject *names = json_object_get_object_member (self->data, list);
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init (&iter, names);
  while (json_object_iter_next (&iter, &key, NULL)) {
    FodRecord *draft = find_draft (self, key);
    const char *person = fod_sample_get_text (names, key);

    if (draft)
      fod_sample_set_text (self, draft, field, g_hash_table_lookup (self->people, person));
  }
}

static void
add_extra_task (FodSampleCourse *self,
                JsonObject *entry,
                guint place)
{
  FodRecord *task = fod_edit_create (self->builder->edit, FOD_RECORD_TASK);
  const char *when = fod_sample_get_text (entry, "when");
  const char *person = fod_sample_get_text (entry, "responsible");
  FodDay due = fod_course_builder_resolve (self->builder, when);
  g_autofree char *position = fod_position_nth (FIRST_EXTRA_TASK + place);

  fod_sample_set_text (self, task, "course", fod_record_get_id (self->builder->course));
  fod_sample_set_text (self, task, "title", fod_sample_get_text (entry, "title"));
  fod_sample_set_text (self, task, "horizon", fod_sample_get_text (entry, "horizon"));
  fod_sample_set_text (self, task, "when", when);
  fod_sample_set_text (self, task, "responsible", g_hash_table_lookup (self->people, person));
  fod_sample_set_text (self, task, "need", fod_sample_get_text (entry, "need"));
  fod_sample_set_text (self, task, "note", fod_sample_get_text (entry, "note"));
  fod_sample_set_text (self, task, "state", "open");
  fod_sample_set_text (self, task, "position", position);
  if (due != FOD_DAY_NONE)
    fod_edit_set (self->builder->edit, task, "due", FOD_NUMBER (due));
  fod_sample_mark_done (self, task,
                        json_object_get_boolean_member_with_default (entry, "done", FALSE));
}

static void
add_extra_activity (FodSampleCourse *self,
                    JsonObject *entry)
{
  static const char *const texts[] = { "title", "when", "kind", "method", "need", "place", "note" };
  FodRecord *activity = fod_edit_create (self->builder->edit, FOD_RECORD_ACTIVITY);
  FodDay day = fod_course_builder_resolve (self->builder, fod_sample_get_text (entry, "when"));
  int time = fod_clock_time_parse (fod_sample_get_text (entry, "time"), NULL);
  int minutes = (int) json_object_get_int_member_with_default (entry, "minutes", 0);
  const char *host = fod_sample_get_text (entry, "host");

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fod_sample_set_text (self, activity, texts[i], fod_sample_get_text (entry, texts[i]));
  fod_sample_set_text (self, activity, "course", fod_record_get_id (self->builder->course));
  fod_sample_set_text (self, activity, "host", g_hash_table_lookup (self->people, host));
  if (day != FOD_DAY_NONE)
    fod_edit_set (self->builder->edit, activity, "day", FOD_NUMBER (day));
  fod_edit_set (self->builder->edit, activity, "time", FOD_NUMBER (time));
  fod_edit_set (self->builder->edit, activity, "minutes", FOD_NUMBER (minutes));
}

static gboolean
is_known (FodSampleCourse *self,
          const char *topic,
          const char *person)
{
  g_autoptr (GPtrArray) links = fod_knowledge_list_links (self->builder->edit,
                                                          self->builder->store, topic);

  for (guint i = 0; i < links->len; i++) {
    if (g_strcmp0 (fod_record_get_text (links->pdata[i], "kind"), "knows") == 0 &&
        g_strcmp0 (fod_record_get_text (links->pdata[i], "person"), person) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
add_knowing_people (FodSampleCourse *self,
                    const char *topic,
                    JsonArray *people)
{
  for (guint i = 0; i < fod_sample_count (people); i++) {
    const char *key = json_array_get_string_element (people, i);
    const char *person = g_hash_table_lookup (self->people, key);
    FodRecord *link;

    if (is_known (self, topic, person))
      continue;
    link = fod_edit_create (self->builder->edit, FOD_RECORD_KNOWLEDGE_LINK);
    fod_sample_set_text (self, link, "topic", topic);
    fod_sample_set_text (self, link, "kind", "knows");
    fod_sample_set_text (self, link, "person", person);
  }
}

static void
fill_topic (FodSampleCourse *self,
            JsonObject *entry,
            guint place)
{
  FodRecord *link = find_draft (self, fod_sample_get_text (entry, "topic"));
  const char *introducer = fod_sample_get_text (entry, "introducer");
  const char *topic = link ? fod_record_get_text (link, "topic") : NULL;
  g_autoptr (FodRecord) shared = NULL;

  if (!link)
    return;
  /* A topic that was there before is one of real courses: nobody invented knows about it. */
  shared = fod_store_find (self->builder->store, FOD_RECORD_TOPIC, topic);
  if (!shared)
    add_knowing_people (self, topic, fod_sample_get_array (entry, "persons"));
  if (introducer)
    fod_sample_set_text (self, link, "person", g_hash_table_lookup (self->people, introducer));
  if (!json_object_get_boolean_member_with_default (entry, "done", FALSE))
    return;
  fod_edit_set (self->builder->edit, link, "done", FOD_NUMBER (TRUE));
  /* Two topics a workday, as people would. */
  set_done_on (self, link,
               fod_work_calendar_add (self->builder->calendar, self->builder->start,
                                      (int) place / 2));
}

/**
 * fod_sample_course_fill:
 * @self: a sample course
 *
 * Lets happen in the course what the sample says has happened.
 */
void
fod_sample_course_fill (FodSampleCourse *self)
{
  JsonArray *knowledge = fod_sample_get_array (self->data, "knowledge");
  JsonArray *extra = fod_sample_get_array (self->data, "extra_tasks");
  JsonArray *activities = fod_sample_get_array (self->data, "extra_activities");

  tick_tasks (self);
  write_on_tasks (self);
  name_people (self, "responsible", "responsible");
  name_people (self, "hosts", "host");
  for (guint i = 0; i < fod_sample_count (extra); i++)
    add_extra_task (self, json_array_get_object_element (extra, i), i);
  for (guint i = 0; i < fod_sample_count (activities); i++)
    add_extra_activity (self, json_array_get_object_element (activities, i));
  for (guint i = 0; i < fod_sample_count (knowledge); i++)
    fill_topic (self, json_array_get_object_element (knowledge, i), i);
  fod_sample_course_add_meetings (self);
}
