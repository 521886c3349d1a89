/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-new-start.h"

#include "fod-course-plan.h"
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
  int n_workdays; /* from the first day at work to the new one */
  FodDay ahead;   /* what is earlier has taken place */
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

/* A day that is still the one of the programme is the one of the programme again; one that somebody
 * chose, or that gave way to something else, keeps its distance. */
static FodDay
move_day (NewStart *self,
          const char *when,
          FodDay day)
{
  if (when && resolve (self, &self->before, when) == day)
    return resolve (self, &self->after, when);
  return fod_work_calendar_add (self->calendar, day, self->n_workdays);
}

typedef gboolean (*AheadFunc) (NewStart *self, FodRecord *record, FodDay day);

static gboolean
is_task_ahead (NewStart *self,
               FodRecord *task,
               FodDay due)
{
  return fod_task_is_open (task);
}

static gboolean
is_activity_ahead (NewStart *self,
                   FodRecord *activity,
                   FodDay day)
{
  return day >= self->ahead;
}

static gboolean
is_meeting_ahead (NewStart *self,
                  FodRecord *meeting,
                  FodDay day)
{
  return day >= self->ahead && !fod_meeting_is_held (meeting);
}

static gboolean
move_record (NewStart *self,
             FodRecord *record,
             const char *field,
             AheadFunc is_ahead)
{
  FodDay day = (FodDay) fod_record_get_number (record, field, FOD_DAY_NONE);
  FodDay moved = FOD_DAY_NONE;

  if (day != FOD_DAY_NONE && (!is_ahead || is_ahead (self, record, day)))
    moved = move_day (self, fod_record_get_text (record, "when"), day);
  if (moved == FOD_DAY_NONE || moved == day)
    return FALSE;
  fod_edit_set (self->edit, record, field, FOD_NUMBER (moved));
  return TRUE;
}

/* Returns: how many of the records that belong to @owner move */
static guint
move_parts (NewStart *self,
            FodRecord *owner,
            FodRecordType type,
            const char *field,
            AheadFunc is_ahead)
{
  g_autoptr (GPtrArray) parts =
    fod_store_list_by (self->store, type, fod_record_get_descriptor (owner)->name,
                       FOD_TEXT (fod_record_get_id (owner)));
  guint count = 0;

  for (guint i = 0; i < parts->len; i++)
    count += move_record (self, parts->pdata[i], field, is_ahead);
  return count;
}

static void
move_goals (NewStart *self,
            FodRecord *course)
{
  g_autoptr (GPtrArray) goals = fod_store_list_by (self->store, FOD_RECORD_GOAL, "course",
                                                   FOD_TEXT (fod_record_get_id (course)));

  for (guint i = 0; i < goals->len; i++) {
    move_record (self, goals->pdata[i], "due", NULL);
    move_parts (self, goals->pdata[i], FOD_RECORD_GOAL_STEP, "due", NULL);
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
 * fod_new_start_draft:
 * @edit: an edit
 * @store: its store
 * @course: a course, still with its old first day
 * @start: the new one
 *
 * What is ahead follows the first day: tasks that are not done, activities and meetings that have
 * not taken place, learning goals and the last day. What has happened keeps its day. When the new
 * first day is still to come, nothing from the old one on has happened.
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
  NewStart self = { edit, store, calendar, { 0 }, { 0 }, 0, FOD_DAY_NONE };
  guint count;

  if (!fod_course_plan_check_start (start, NULL) || !find_spans (&self, course, start))
    return 0;
  self.ahead = fod_day_today (fod_store_get_clock (store));
  if (start > self.ahead)
    self.ahead = MIN (self.ahead, self.before.start);
  count = move_parts (&self, course, FOD_RECORD_TASK, "due", is_task_ahead) +
          move_parts (&self, course, FOD_RECORD_ACTIVITY, "day", is_activity_ahead) +
          move_parts (&self, course, FOD_RECORD_MEETING, "day", is_meeting_ahead);
  move_goals (&self, course);
  if (self.after.end != FOD_DAY_NONE)
    fod_edit_set (edit, course, "end", FOD_NUMBER (self.after.end));
  return count;
}
