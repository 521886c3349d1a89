/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-task-actions.h"

#include "fod-edit.h"
#include "fod-listing.h"
#include "fod-model-error.h"
#include "fod-position.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>

/**
 * fod_task_state_is_open:
 * @state: (nullable): the state of a task
 *
 * Returns: whether the task is still to be done; a task without a state is
 */
gboolean
fod_task_state_is_open (const char *state)
{
  return !state || g_str_equal (state, "open");
}

/**
 * fod_task_state_is_done:
 * @state: (nullable): the state of a task
 *
 * Returns: whether the task is ticked
 */
gboolean
fod_task_state_is_done (const char *state)
{
  return g_strcmp0 (state, "done") == 0;
}

/**
 * fod_task_is_open:
 * @task: a task
 *
 * Returns: whether it is still to be done; a task without a state is
 */
gboolean
fod_task_is_open (FodRecord *task)
{
  return fod_task_state_is_open (fod_record_get_text (task, "state"));
}

/**
 * fod_task_is_done:
 * @task: a task
 *
 * Returns: whether it is ticked
 */
gboolean
fod_task_is_done (FodRecord *task)
{
  return fod_task_state_is_done (fod_record_get_text (task, "state"));
}

/**
 * fod_task_is_overdue:
 * @task: a task
 * @today: the day it is
 *
 * Returns: whether it is open and its day is past
 */
gboolean
fod_task_is_overdue (FodRecord *task,
                     FodDay today)
{
  return fod_task_is_open (task) && fod_record_get_number (task, "due", G_MAXINT32) < today;
}

/**
 * fod_task_horizon_of_day:
 * @course: a course
 * @due: a day, or %FOD_DAY_NONE
 *
 * Returns: the nick of the horizon that @due lies in: the first day is the start day, the first
 *   week seven days, the first month and three months by the calendar
 */
const char *
fod_task_horizon_of_day (FodRecord *course,
                         FodDay due)
{
  FodDay start = fod_record_get_number (course, "start", FOD_DAY_NONE);

  /* Without a day it is something for soon. */
  if (due == FOD_DAY_NONE || start == FOD_DAY_NONE)
    return "first-month";
  if (due < start)
    return "before-start";
  if (due == start)
    return "first-day";
  if (due < start + FOD_DAYS_PER_WEEK)
    return "first-week";
  if (due < fod_day_add_months (start, 1))
    return "first-month";
  return due < fod_day_add_months (start, 3) ? "first-three-months" : "first-year";
}

static gboolean
set_state (FodStore *store,
           FodRecord *task,
           const char *state,
           const char *reason,
           FodDay done_on,
           const char *label,
           GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  fod_edit_set (edit, task, "state", FOD_TEXT (state));
  fod_edit_set (edit, task, "reason", FOD_TEXT (reason));
  fod_edit_set (edit, task, "done-on",
                done_on == FOD_DAY_NONE ? FOD_NONE : FOD_NUMBER (done_on));
  return fod_store_commit (store, edit, label, error);
}

/**
 * fod_task_set_done:
 * @store: a store
 * @task: a task
 * @done: %TRUE to tick it, today; %FALSE to open it again, also when it was not relevant
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean
fod_task_set_done (FodStore *store,
                   FodRecord *task,
                   gboolean done,
                   GError **error)
{
  if (done && fod_task_is_done (task))
    return TRUE;
  if (done)
    return set_state (store, task, "done", NULL, fod_day_today (fod_store_get_clock (store)),
                      _ ("Tick task"), error);
  return set_state (store, task, "open", NULL, FOD_DAY_NONE,
                    fod_task_is_done (task) ? _ ("Remove tick") : _ ("Open task again"), error);
}

/**
 * fod_task_set_not_relevant:
 * @store: a store
 * @task: a task
 * @reason: why; must not be blank
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean
fod_task_set_not_relevant (FodStore *store,
                           FodRecord *task,
                           const char *reason,
                           GError **error)
{
  g_autofree char *words =
    fod_words_require (reason, _ ("Write why the task is not relevant. One word can be enough."),
                       error);

  return words && set_state (store, task, "not-relevant", words, FOD_DAY_NONE,
                             _ ("Mark task as not relevant"), error);
}

static GPtrArray *
list_horizon (FodStore *store,
              FodRecord *course,
              const char *horizon)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_TASK);

  fod_query_where (query, "course", FOD_EQUAL, FOD_TEXT (fod_record_get_id (course)));
  fod_query_where (query, "horizon", FOD_EQUAL, FOD_TEXT (horizon));
  return fod_listing_read (query);
}

/**
 * fod_task_draft:
 * @edit: an edit
 * @store: its store
 * @course: the course
 * @horizon: a nick of %fod_choices_horizon
 * @title: what is to be done
 *
 * Returns: (transfer none): the draft of an open task at the end of its horizon
 */
FodRecord *
fod_task_draft (FodEdit *edit,
                FodStore *store,
                FodRecord *course,
                const char *horizon,
                const char *title)
{
  g_autoptr (GPtrArray) siblings = list_horizon (store, course, horizon);
  g_autofree char *position = fod_listing_next_position (siblings);
  FodRecord *task = fod_edit_create (edit, FOD_RECORD_TASK);

  fod_edit_set (edit, task, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, task, "title", FOD_TEXT (title));
  fod_edit_set (edit, task, "horizon", FOD_TEXT (horizon));
  fod_edit_set (edit, task, "state", FOD_TEXT ("open"));
  fod_edit_set (edit, task, "position", FOD_TEXT (position));
  return task;
}

/**
 * fod_task_add:
 * @store: a store
 * @course: a course
 * @horizon: a nick of %fod_choices_horizon
 * @title: what is to be done
 * @error: return location
 *
 * Adds a task at the end of its horizon; who, when and note can be set afterwards.
 *
 * Returns: (transfer full) (nullable): the task
 */
FodRecord *
fod_task_add (FodStore *store,
              FodRecord *course,
              const char *horizon,
              const char *title,
              GError **error)
{
  g_autofree char *words = fod_words_require (title, _ ("Write what is to be done."), error);
  g_autoptr (FodEdit) edit = NULL;
  FodRecord *task;

  if (!words)
    return NULL;
  edit = fod_edit_new (store);
  task = fod_task_draft (edit, store, course, horizon, words);
  if (!fod_store_commit (store, edit, _ ("Add task"), error))
    return NULL;
  return g_object_ref (task);
}

/**
 * fod_task_move:
 * @store: a store
 * @task: a task
 * @horizon: (nullable): the horizon it goes to; %NULL for its own
 * @above: (nullable): the task that will be right above it; %NULL for the top
 * @below: (nullable): the task that will be right below it; %NULL for the end
 * @error: return location
 *
 * Moves a task by hand. Its due day stays.
 *
 * Returns: whether it is saved
 */
gboolean
fod_task_move (FodStore *store,
               FodRecord *task,
               const char *horizon,
               FodRecord *above,
               FodRecord *below,
               GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autofree char *position =
    fod_position_between (above ? fod_record_get_text (above, "position") : NULL,
                          below ? fod_record_get_text (below, "position") : NULL);

  if (horizon)
    fod_edit_set (edit, task, "horizon", FOD_TEXT (horizon));
  fod_edit_set (edit, task, "position", FOD_TEXT (position));
  return fod_store_commit (store, edit, _ ("Move task"), error);
}
