/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-facts.h"

#include "fod-course-hints.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-task-actions.h"

#include <string.h>

#define N_NEEDS 4
#define N_HORIZONS 6

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
count_task (FodProgress *progress,
            FodRecord *task,
            FodDay today)
{
  if (!fod_task_is_open (task) && !fod_task_is_done (task))
    return;
  progress->relevant++;
  progress->done += fod_task_is_done (task);
  progress->overdue += fod_task_is_overdue (task, today);
}

static void
read_tasks (FodCourseFacts *self,
            FodStore *store,
            FodRecord *course)
{
  g_autoptr (GPtrArray) tasks = fod_listing_of_course (store, FOD_RECORD_TASK, course);

  for (guint i = 0; i < tasks->len; i++) {
    int horizon = fod_choice_set_index (&fod_choices_horizon,
                                        fod_record_get_text (tasks->pdata[i], "horizon"));

    count_task (&self->all, tasks->pdata[i], self->today);
    if (horizon >= 0 && horizon < N_HORIZONS)
      count_task (&self->horizons[horizon], tasks->pdata[i], self->today);
    if (fod_task_is_open (tasks->pdata[i]))
      note_day (self, fod_record_get_number (tasks->pdata[i], "due", FOD_DAY_NONE));
  }
}

/* The earlier of two things with a day and a time; @one may be nothing. */
static gboolean
is_earlier (FodRecord *other,
            FodRecord *one)
{
  FodDay day = fod_record_get_number (other, "day", FOD_DAY_NONE);
  FodDay than = one ? fod_record_get_number (one, "day", FOD_DAY_NONE) : FOD_DAY_NONE;

  if (!one || day != than)
    return !one || day < than;
  return fod_record_get_number (other, "time", 0) < fod_record_get_number (one, "time", 0);
}

static void
read_activities (FodCourseFacts *self,
                 FodStore *store,
                 FodRecord *course)
{
  g_autoptr (GPtrArray) activities = fod_listing_of_course (store, FOD_RECORD_ACTIVITY, course);

  for (guint i = 0; i < activities->len; i++) {
    FodRecord *activity = activities->pdata[i];
    FodDay day = fod_record_get_number (activity, "day", FOD_DAY_NONE);
    int need = fod_choice_set_index (&fod_choices_need, fod_record_get_text (activity, "need"));

    if (need >= 0 && need < N_NEEDS)
      self->needs[need]++;
    note_day (self, day);
    if (day >= self->today && is_earlier (activity, self->next_activity))
      g_set_object (&self->next_activity, activity);
  }
}

static void
read_meetings (FodCourseFacts *self,
               FodStore *store,
               FodRecord *course)
{
  g_autoptr (GPtrArray) meetings = fod_listing_of_course (store, FOD_RECORD_MEETING, course);

  for (guint i = 0; i < meetings->len; i++) {
    FodRecord *meeting = meetings->pdata[i];
    FodDay day = fod_record_get_number (meeting, "day", FOD_DAY_NONE);

    if (fod_meeting_is_held (meeting))
      continue;
    self->meetings_overdue += day != FOD_DAY_NONE && day < self->today;
    if (day < self->today)
      continue;
    self->status_meetings += g_strcmp0 (fod_record_get_text (meeting, "kind"), "status") == 0;
    note_day (self, day);
    if (is_earlier (meeting, self->next_meeting))
      g_set_object (&self->next_meeting, meeting);
  }
}

static void
read_topics (FodCourseFacts *self,
             FodStore *store,
             FodRecord *course)
{
  g_autoptr (GPtrArray) links = fod_listing_of_course (store, FOD_RECORD_KNOWLEDGE_LINK, course);

  for (guint i = 0; i < links->len; i++) {
    self->topics.relevant++;
    self->topics.done += fod_record_get_flag (links->pdata[i], "done");
  }
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
  read_tasks (self, store, course);
  read_activities (self, store, course);
  read_meetings (self, store, course);
  read_topics (self, store, course);
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
