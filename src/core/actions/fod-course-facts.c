/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-facts.h"

#include "fod-course-hints.h"
#include "fod-meeting-actions.h"
#include "fod-query.h"
#include "fod-task-actions.h"

#include <string.h>

#define N_NEEDS 4
#define N_HORIZONS 6

typedef struct {
  char *id; /* NULL: none */
  FodDay day;
  gint64 time;
} Next;

struct _FodCourseFacts {
  GObject parent_instance;

  FodDay today;
  FodPhase phase;
  FodProgress all;
  FodProgress horizons[N_HORIZONS];
  FodProgress topics;
  guint needs[N_NEEDS];
  guint meetings_overdue;
  guint status_meetings;
  Next meeting;
  Next activity;
  FodRecord *next_meeting;
  FodRecord *next_activity;
  FodDay next_day;
  GPtrArray *hints; /* FodHint */
};

G_DEFINE_FINAL_TYPE (FodCourseFacts, fod_course_facts, G_TYPE_OBJECT)

static void
fod_course_facts_finalize (GObject *object)
{
  FodCourseFacts *self = FOD_COURSE_FACTS (object);

  g_free (self->meeting.id);
  g_free (self->activity.id);
  g_clear_object (&self->next_meeting);
  g_clear_object (&self->next_activity);
  g_clear_pointer (&self->hints, g_ptr_array_unref);

  G_OBJECT_CLASS (fod_course_facts_parent_class)->finalize (object);
}

static void
fod_course_facts_class_init (FodCourseFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_course_facts_finalize;
}

static void
fod_course_facts_init (FodCourseFacts *self)
{
  self->next_day = FOD_DAY_NONE;
}

static void
note_day (FodCourseFacts *self,
          FodDay day)
{
  if (day >= self->today && (self->next_day == FOD_DAY_NONE || day < self->next_day))
    self->next_day = day;
}

static void
visit_course (FodStore *store,
              FodRecordType type,
              FodRecord *course,
              const char *const *paths,
              FodQueryVisitFunc visit,
              gpointer data)
{
  g_autoptr (FodQuery) query = fod_query_new (store, type);

  fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  fod_query_visit (query, paths, visit, data);
}

static FodDay
read_day (const FodValue *value)
{
  return value->form == FOD_VALUE_NUMBER ? (FodDay) value->number : FOD_DAY_NONE;
}

static void
count_task (FodProgress *progress,
            gboolean done,
            gboolean overdue)
{
  progress->relevant++;
  progress->done += done;
  progress->overdue += overdue;
}

static const char *const task_paths[] = { "state", "horizon", "due", NULL };

static void
visit_task_cb (const char *id,
               const FodValue *values,
               gpointer data)
{
  FodCourseFacts *self = data;
  gboolean done = fod_task_state_is_done (values[0].text);
  int horizon = fod_choice_set_index (&fod_choices_horizon, values[1].text);
  FodDay due = read_day (&values[2]);
  gboolean overdue = !done && due != FOD_DAY_NONE && due < self->today;

  if (!done && !fod_task_state_is_open (values[0].text))
    return;
  count_task (&self->all, done, overdue);
  if (horizon >= 0 && horizon < N_HORIZONS)
    count_task (&self->horizons[horizon], done, overdue);
  if (!done)
    note_day (self, due);
}

/* The earliest from today on. */
static void
note_next (FodCourseFacts *self,
           Next *next,
           const char *id,
           const FodValue *day,
           const FodValue *time)
{
  FodDay when = read_day (day);

  note_day (self, when);
  if (when < self->today ||
      (next->id && (when > next->day || (when == next->day && time->number >= next->time))))
    return;
  g_free (next->id);
  *next = (Next){ g_strdup (id), when, time->number };
}

static const char *const activity_paths[] = { "need", "day", "time", NULL };

static void
visit_activity_cb (const char *id,
                   const FodValue *values,
                   gpointer data)
{
  FodCourseFacts *self = data;
  int need = fod_choice_set_index (&fod_choices_need, values[0].text);

  if (need >= 0 && need < N_NEEDS)
    self->needs[need]++;
  note_next (self, &self->activity, id, &values[1], &values[2]);
}

static const char *const meeting_paths[] = { "state", "day", "time", "kind", NULL };

static void
visit_meeting_cb (const char *id,
                  const FodValue *values,
                  gpointer data)
{
  FodCourseFacts *self = data;
  FodDay day = read_day (&values[1]);

  if (fod_meeting_state_is_held (values[0].text))
    return;
  self->meetings_overdue += day != FOD_DAY_NONE && day < self->today;
  self->status_meetings += day >= self->today && g_strcmp0 (values[3].text, "status") == 0;
  note_next (self, &self->meeting, id, &values[1], &values[2]);
}

static const char *const link_paths[] = { "done", NULL };

static void
visit_link_cb (const char *id,
               const FodValue *values,
               gpointer data)
{
  FodCourseFacts *self = data;

  self->topics.relevant++;
  self->topics.done += values[0].number != 0;
}

/**
 * fod_course_facts_count_tasks:
 * @store: a store
 * @course: a course
 * @today: the day to look from
 *
 * For those who ask for nothing else.
 *
 * Returns: how far the checklist of @course is
 */
FodProgress
fod_course_facts_count_tasks (FodStore *store,
                              FodRecord *course,
                              FodDay today)
{
  g_autoptr (FodCourseFacts) self = g_object_new (FOD_TYPE_COURSE_FACTS, NULL);

  self->today = today;
  visit_course (store, FOD_RECORD_TASK, course, task_paths, visit_task_cb, self);
  return self->all;
}

/**
 * fod_course_facts_read:
 * @store: a store
 * @course: a course
 * @today: the day to look from
 *
 * Returns: (transfer full): how @course stands
 */
FodCourseFacts *
fod_course_facts_read (FodStore *store,
                       FodRecord *course,
                       FodDay today)
{
  FodCourseFacts *self = g_object_new (FOD_TYPE_COURSE_FACTS, NULL);

  self->today = today;
  self->phase = fod_phase_on_day (course, today);
  visit_course (store, FOD_RECORD_TASK, course, task_paths, visit_task_cb, self);
  visit_course (store, FOD_RECORD_ACTIVITY, course, activity_paths, visit_activity_cb, self);
  visit_course (store, FOD_RECORD_MEETING, course, meeting_paths, visit_meeting_cb, self);
  visit_course (store, FOD_RECORD_KNOWLEDGE_LINK, course, link_paths, visit_link_cb, self);
  self->next_activity = fod_store_find (store, FOD_RECORD_ACTIVITY, self->activity.id);
  self->next_meeting = fod_store_find (store, FOD_RECORD_MEETING, self->meeting.id);
  self->hints = fod_course_hints_write (course, self, self->status_meetings);
  return self;
}

/**
 * fod_course_facts_get_phase:
 * @self: the facts
 *
 * Returns: the phase the course is in
 */
FodPhase
fod_course_facts_get_phase (FodCourseFacts *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), FOD_N_PHASES);

  return self->phase;
}

/**
 * fod_course_facts_get_progress:
 * @self: the facts
 * @horizon: (nullable): a nick of %fod_choices_horizon; %NULL for the whole checklist
 *
 * Returns: how far the checklist is
 */
FodProgress
fod_course_facts_get_progress (FodCourseFacts *self,
                               const char *horizon)
{
  int index = fod_choice_set_index (&fod_choices_horizon, horizon);

  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), (FodProgress){ 0 });
  g_return_val_if_fail (!horizon || (index >= 0 && index < N_HORIZONS), (FodProgress){ 0 });

  return horizon ? self->horizons[index] : self->all;
}

/**
 * fod_course_facts_get_topics:
 * @self: the facts
 *
 * Returns: topics that are to be introduced, and those that are; never overdue
 */
FodProgress
fod_course_facts_get_topics (FodCourseFacts *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), (FodProgress){ 0 });

  return self->topics;
}

/**
 * fod_course_facts_get_next_meeting:
 * @self: the facts
 *
 * Returns: (transfer none) (nullable): the first planned meeting from that day on
 */
FodRecord *
fod_course_facts_get_next_meeting (FodCourseFacts *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), NULL);

  return self->next_meeting;
}

/**
 * fod_course_facts_get_next_activity:
 * @self: the facts
 *
 * Returns: (transfer none) (nullable): the first activity from that day on
 */
FodRecord *
fod_course_facts_get_next_activity (FodCourseFacts *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), NULL);

  return self->next_activity;
}

/**
 * fod_course_facts_get_next_day:
 * @self: the facts
 *
 * Returns: the next day with an open task, an activity or a planned meeting; %FOD_DAY_NONE when
 *   there is none
 */
FodDay
fod_course_facts_get_next_day (FodCourseFacts *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), FOD_DAY_NONE);

  return self->next_day;
}

/**
 * fod_course_facts_get_meetings_overdue:
 * @self: the facts
 *
 * Returns: how many planned meetings have a day that is past
 */
guint
fod_course_facts_get_meetings_overdue (FodCourseFacts *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), 0);

  return self->meetings_overdue;
}

/**
 * fod_course_facts_count_need:
 * @self: the facts
 * @need: a nick of %fod_choices_need
 *
 * Returns: how many activities meet that need
 */
guint
fod_course_facts_count_need (FodCourseFacts *self,
                             const char *need)
{
  int index = fod_choice_set_index (&fod_choices_need, need);

  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), 0);
  g_return_val_if_fail (index >= 0 && index < N_NEEDS, 0);

  return self->needs[index];
}

/**
 * fod_course_facts_get_hints:
 * @self: the facts
 *
 * Returns: (transfer none) (element-type FodHint): what the course lacks, the most important
 *   first; maybe nothing
 */
GPtrArray *
fod_course_facts_get_hints (FodCourseFacts *self)
{
  g_return_val_if_fail (FOD_IS_COURSE_FACTS (self), NULL);

  return self->hints;
}
