/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-new-start.h"

#include "fod-agenda.h"
#include "fod-clock-time.h"
#include "fod-course-plan.h"
#include "fod-day-plan.h"
#include "fod-meeting-actions.h"
#include "fod-offset.h"
#include "fod-task-actions.h"
#include "fod-workplace.h"

/* What the offsets of a programme are counted from. */
typedef struct {
  FodDay start;
  FodDay end;
} Span;

typedef struct {
  FodEdit *edit;
  FodStore *store;
  FodWorkCalendar *calendar;
  Span before;
  Span after;
  int n_workdays;   /* from the first day at work to the new one */
  FodDay ahead;     /* what is earlier has taken place */
  FodOffset *first; /* "start" */
  GPtrArray *activities;
  GPtrArray *meetings;
} NewStart;

static int
count_workdays (FodWorkCalendar *calendar,
                FodDay from,
                FodDay to)
{
  int count = 0;

  for (FodDay day = MIN (from, to) + 1; day <= MAX (from, to); day++)
    count += fod_work_calendar_is_workday (calendar, day);
  return from < to ? count : -count;
}

static FodDay
resolve (NewStart *self,
         const Span *span,
         const char *when)
{
  g_autoptr (FodOffset) offset = fod_offset_parse (when, NULL);

  return offset ? fod_offset_resolve_in (offset, span->start, span->end, self->calendar)
                : FOD_DAY_NONE;
}

static gboolean
is_day_of_programme (NewStart *self,
                     const char *when,
                     FodDay day)
{
  return when && resolve (self, &self->before, when) == day;
}

/* A day that is still the one of the programme is the one of the programme again; one that somebody
 * chose, or that gave way to something else, keeps its distance. */
static FodDay
move_day (NewStart *self,
          const char *when,
          FodDay day)
{
  if (is_day_of_programme (self, when, day))
    return resolve (self, &self->after, when);
  return fod_work_calendar_add (self->calendar, day, self->n_workdays);
}

typedef gboolean (*AheadFunc) (NewStart *self, FodRecord *record, FodDay day);

/* A day that was agreed on at a meeting is not the programme's to move. */
static gboolean
is_task_ahead (NewStart *self,
               FodRecord *task,
               FodDay due)
{
  return fod_task_is_open (task) && !fod_record_get_text (task, "agreement");
}

static gboolean
is_activity_ahead (NewStart *self,
                   FodRecord *activity,
                   FodDay day)
{
  return day >= self->ahead;
}

/* What was to prepare the first day, and has not been held, prepares the new one. */
static gboolean
is_meeting_ahead (NewStart *self,
                  FodRecord *meeting,
                  FodDay day)
{
  const char *when = fod_record_get_text (meeting, "when");

  if (fod_meeting_is_held (meeting))
    return FALSE;
  return day >= self->ahead ||
         (day < self->before.start && is_day_of_programme (self, when, day));
}

/* Returns: the day @record will have; the one it has, maybe none, when it stays */
static FodDay
find_new_day (NewStart *self,
              FodRecord *record,
              const char *field,
              AheadFunc is_ahead)
{
  FodDay day = (FodDay) fod_record_get_number (record, field, FOD_DAY_NONE);
  FodDay moved = FOD_DAY_NONE;

  if (day != FOD_DAY_NONE && (!is_ahead || is_ahead (self, record, day)))
    moved = move_day (self, fod_record_get_text (record, "when"), day);
  return moved != FOD_DAY_NONE ? moved : day;
}

static void
add_items (NewStart *self,
           GPtrArray *records,
           AheadFunc is_ahead,
           FodRecord *except,
           FodDay day,
           GArray *items)
{
  for (guint i = 0; i < records->len; i++) {
    FodRecord *record = records->pdata[i];
    FodDay its_day = is_ahead ? find_new_day (self, record, "day", is_ahead)
                              : (FodDay) fod_record_get_number (record, "day", FOD_DAY_NONE);
    FodDayPlanItem item = { self->first, 0, 0 };

    if (its_day != day || record == except)
      continue;
    item.start_minute = (int) fod_record_get_number (record, "time", FOD_CLOCK_TIME_NONE);
    item.length = (int) fod_record_get_number (record, "minutes", 0);
    if (item.start_minute != FOD_CLOCK_TIME_NONE)
      g_array_append_val (items, item);
  }
}

/* When a meeting that nobody gave a time begins on @day, as the course is or, @anew, as it will
 * be: at the usual time, or at the next one that is free. */
static int
plan_time (NewStart *self,
           FodRecord *meeting,
           FodDay day,
           gboolean anew)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (FodDayPlanItem));
  g_autoptr (GArray) slots = NULL;
  FodDayPlanItem item = { self->first, fod_agenda_usual_time (day),
                          (int) fod_record_get_number (meeting, "minutes", 0) };
  const FodDayPlanSlot *slot;

  add_items (self, self->activities, anew ? is_activity_ahead : NULL, NULL, day, items);
  add_items (self, self->meetings, anew ? is_meeting_ahead : NULL, meeting, day, items);
  /* Last: meetings give way. */
  g_array_append_val (items, item);
  slots = fod_day_plan_place ((const FodDayPlanItem *) items->data, items->len, day, FOD_DAY_NONE,
                              self->calendar, NULL, NULL);
  slot = slots ? &g_array_index (slots, FodDayPlanSlot, slots->len - 1) : NULL;
  return slot && slot->day == day ? slot->start_minute : FOD_CLOCK_TIME_NONE;
}

/* The usual time is not the same on all weekdays. */
static void
move_time (NewStart *self,
           FodRecord *meeting,
           FodDay from,
           FodDay to)
{
  int time = (int) fod_record_get_number (meeting, "time", FOD_CLOCK_TIME_NONE);
  int moved;

  if (time == FOD_CLOCK_TIME_NONE || time != plan_time (self, meeting, from, FALSE) ||
      !is_day_of_programme (self, fod_record_get_text (meeting, "when"), from))
    return;
  moved = plan_time (self, meeting, to, TRUE);
  if (moved != FOD_CLOCK_TIME_NONE)
    fod_edit_set (self->edit, meeting, "time", FOD_NUMBER (moved));
}

static gboolean
move_record (NewStart *self,
             FodRecord *record,
             const char *field,
             AheadFunc is_ahead)
{
  FodDay day = (FodDay) fod_record_get_number (record, field, FOD_DAY_NONE);
  FodDay moved = find_new_day (self, record, field, is_ahead);

  if (moved == day)
    return FALSE;
  fod_edit_set (self->edit, record, field, FOD_NUMBER (moved));
  if (fod_record_get_record_type (record) == FOD_RECORD_MEETING)
    move_time (self, record, day, moved);
  return TRUE;
}

static GPtrArray *
list_parts (NewStart *self,
            FodRecord *owner,
            FodRecordType type)
{
  return fod_store_list_by (self->store, type, fod_record_get_descriptor (owner)->name,
                            FOD_TEXT (fod_record_get_id (owner)));
}

/* Returns: how many of @records move */
static guint
move_records (NewStart *self,
              GPtrArray *records,
              const char *field,
              AheadFunc is_ahead)
{
  guint count = 0;

  for (guint i = 0; i < records->len; i++)
    count += move_record (self, records->pdata[i], field, is_ahead);
  return count;
}

static void
move_goals (NewStart *self,
            FodRecord *course)
{
  g_autoptr (GPtrArray) goals = list_parts (self, course, FOD_RECORD_GOAL);

  move_records (self, goals, "due", NULL);
  for (guint i = 0; i < goals->len; i++) {
    g_autoptr (GPtrArray) steps = list_parts (self, goals->pdata[i], FOD_RECORD_GOAL_STEP);

    move_records (self, steps, "due", NULL);
  }
}

static gboolean
find_spans (NewStart *self,
            FodRecord *course,
            FodDay start)
{
  FodDay before = (FodDay) fod_record_get_number (course, "start", FOD_DAY_NONE);

  if (before == FOD_DAY_NONE)
    return FALSE;
  self->before.start = fod_work_calendar_next (self->calendar, before);
  self->after.start = fod_work_calendar_next (self->calendar, start);
  if (self->before.start == FOD_DAY_NONE || self->after.start == FOD_DAY_NONE)
    return FALSE;
  self->n_workdays = count_workdays (self->calendar, self->before.start, self->after.start);
  self->before.end = (FodDay) fod_record_get_number (course, "end", FOD_DAY_NONE);
  self->after.end = FOD_DAY_NONE;
  if (self->before.end != FOD_DAY_NONE)
    self->after.end = move_day (self, FOD_COURSE_LENGTH, self->before.end);
  return self->n_workdays != 0;
}

/**
 * fod_new_start_find_first:
 * @store: a store
 * @course: one of its courses
 * @start: a day somebody wants it to start
 *
 * Returns: the first day at work from @start on, as for a course that is made; @start when there
 *   is none, or when no course can start then
 */
FodDay
fod_new_start_find_first (FodStore *store,
                          FodRecord *course,
                          FodDay start)
{
  g_autoptr (FodWorkCalendar) calendar = fod_workplace_calendar_for (store, course);
  FodDay first = FOD_DAY_NONE;

  if (fod_course_plan_check_start (start, NULL))
    first = fod_work_calendar_next (calendar, start);
  return first != FOD_DAY_NONE ? first : start;
}

/**
 * fod_new_start_draft:
 * @edit: an edit
 * @store: its store
 * @course: a course, still with its old first day
 * @start: the new one
 *
 * What is ahead follows the first day: tasks that are not done, activities and meetings that have
 * not taken place, learning goals and the last day. What has happened keeps its day. When the new
 * first day is still to come, nothing from the old one on has happened, nor has a meeting before
 * it that is not held. A meeting whose time is still the planned one gets that of its new day.
 *
 * Returns: how many tasks, activities and meetings follow
 */
guint
fod_new_start_draft (FodEdit *edit,
                     FodStore *store,
                     FodRecord *course,
                     FodDay start)
{
  g_autoptr (FodWorkCalendar) calendar = fod_workplace_calendar_for (store, course);
  g_autoptr (FodOffset) first = fod_offset_parse ("start", NULL);
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (GPtrArray) meetings = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  NewStart self = { .edit = edit, .store = store, .calendar = calendar, .first = first };
  guint count;

  if (!fod_course_plan_check_start (start, NULL) || !find_spans (&self, course, start))
    return 0;
  self.ahead = fod_day_today (fod_store_get_clock (store));
  if (start > self.ahead)
    self.ahead = MIN (self.ahead, self.before.start);
  tasks = list_parts (&self, course, FOD_RECORD_TASK);
  self.activities = activities = list_parts (&self, course, FOD_RECORD_ACTIVITY);
  self.meetings = meetings = list_parts (&self, course, FOD_RECORD_MEETING);
  count = move_records (&self, tasks, "due", is_task_ahead) +
          move_records (&self, activities, "day", is_activity_ahead) +
          move_records (&self, meetings, "day", is_meeting_ahead);
  move_goals (&self, course);
  if (self.after.end != FOD_DAY_NONE)
    fod_edit_set (edit, course, "end", FOD_NUMBER (self.after.end));
  return count;
}
