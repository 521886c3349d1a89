/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agreement-actions.h"

#include "fod-edit.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-people.h"
#include "fod-query.h"
#include "fod-task-actions.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>

static const char *
get_id (FodRecord *person)
{
  return person ? fod_record_get_id (person) : NULL;
}

/* What an agreement and its task say alike. */
static void
set_alike (FodEdit *edit,
           FodRecord *record,
           const char *title,
           const char *who,
           FodDay due)
{
  fod_edit_set (edit, record, "title", FOD_TEXT (title));
  fod_edit_set (edit, record, "responsible", FOD_TEXT (who));
  fod_edit_set (edit, record, "due", due == FOD_DAY_NONE ? FOD_NONE : FOD_NUMBER (due));
}

/**
 * fod_agreement_draft:
 * @edit: an edit
 * @store: its store
 * @course: (nullable): the course of the meeting
 * @meeting: a meeting, or a draft of one
 * @title: what is agreed
 * @who: (nullable): id of the person who does it
 * @due: by when, or %FOD_DAY_NONE
 * @task: (out) (optional) (nullable) (transfer none): the draft of its task
 *
 * The same as part of a larger edit.
 *
 * Returns: (transfer none): the draft of the agreement
 */
FodRecord *
fod_agreement_draft (FodEdit *edit,
                     FodStore *store,
                     FodRecord *course,
                     FodRecord *meeting,
                     const char *title,
                     const char *who,
                     FodDay due,
                     FodRecord **task)
{
  FodRecord *agreement = fod_edit_create (edit, FOD_RECORD_AGREEMENT);
  FodRecord *draft = NULL;

  fod_edit_set (edit, agreement, "meeting", FOD_TEXT (fod_record_get_id (meeting)));
  set_alike (edit, agreement, title, who, due);
  /* A meeting of mentor and newcomer is outside the course, and so is what they agree. */
  if (course) {
    draft = fod_task_draft (edit, store, course, fod_task_horizon_of_day (course, due), title);
    set_alike (edit, draft, title, who, due);
    fod_edit_set (edit, draft, "agreement", FOD_TEXT (fod_record_get_id (agreement)));
    fod_edit_set (edit, agreement, "task", FOD_TEXT (fod_record_get_id (draft)));
  }
  if (task)
    *task = draft;
  return agreement;
}

/**
 * fod_agreement_add:
 * @store: a store
 * @meeting: a meeting
 * @title: what is agreed
 * @who: (nullable): name of the one who does it, as typed
 * @due: by when, or %FOD_DAY_NONE
 * @error: return location
 *
 * Adds an agreement and the task on the checklist that comes of it, each referring to the
 * other, in one action. Ticking the task fulfils the agreement.
 *
 * Returns: (transfer full) (nullable): the agreement
 */
FodRecord *
fod_agreement_add (FodStore *store,
                   FodRecord *meeting,
                   const char *title,
                   const char *who,
                   FodDay due,
                   GError **error)
{
  g_autofree char *words = fod_words_require (title, _ ("Write what you agree on."), error);
  g_autofree char *position = NULL;
  g_autoptr (FodEdit) edit = NULL;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodRecord) person = NULL;
  g_autoptr (GPtrArray) agreements = NULL;
  FodRecord *agreement;

  if (!words)
    return NULL;
  edit = fod_edit_new (store);
  course = fod_record_get_reference (meeting, "course");
  person = fod_people_add_to_edit (edit, store, who);
  agreement = fod_agreement_draft (edit, store, course, meeting, words, get_id (person), due, NULL);
  agreements = fod_store_list_by (store, FOD_RECORD_AGREEMENT, "meeting",
                                  FOD_TEXT (fod_record_get_id (meeting)));
  position = fod_listing_next_position (agreements);
  fod_edit_set (edit, agreement, "position", FOD_TEXT (position));
  if (!fod_store_commit (store, edit, _ ("Add agreement"), error))
    return NULL;
  return g_object_ref (agreement);
}

/**
 * fod_agreement_find_task:
 * @agreement: an agreement
 *
 * Returns: (transfer full) (nullable): its task on the checklist while that is there; what mentor
 *   and newcomer agree has none
 */
FodRecord *
fod_agreement_find_task (FodRecord *agreement)
{
  g_autoptr (FodRecord) task = fod_record_get_reference (agreement, "task");

  return task && !fod_record_is_deleted (task) ? g_steal_pointer (&task) : NULL;
}

static FodRecord *
find_open_task (FodRecord *agreement)
{
  g_autoptr (FodRecord) task = fod_agreement_find_task (agreement);

  return task && fod_task_is_open (task) ? g_steal_pointer (&task) : NULL;
}

/* What is changed here is changed there. The rest of the task stays: somebody may have moved it on
 * the checklist since. */
static void
pass_on (FodEdit *edit,
         FodRecord *agreement,
         FodRecord *task,
         const char *title,
         const char *who,
         FodDay due)
{
  g_autoptr (FodRecord) course = fod_record_get_reference (task, "course");

  if (g_strcmp0 (title, fod_record_get_text (agreement, "title")) != 0)
    fod_edit_set (edit, task, "title", FOD_TEXT (title));
  if (g_strcmp0 (who, fod_record_get_text (agreement, "responsible")) != 0)
    fod_edit_set (edit, task, "responsible", FOD_TEXT (who));
  if (due == fod_record_get_number (agreement, "due", FOD_DAY_NONE))
    return;
  fod_edit_set (edit, task, "due", due == FOD_DAY_NONE ? FOD_NONE : FOD_NUMBER (due));
  if (course)
    fod_edit_set (edit, task, "horizon", FOD_TEXT (fod_task_horizon_of_day (course, due)));
}

/**
 * fod_agreement_change:
 * @store: a store
 * @agreement: an agreement
 * @title: what is agreed
 * @who: (nullable): name of the one who does it, as typed
 * @due: by when, or %FOD_DAY_NONE
 * @error: return location
 *
 * Changes an agreement; its task follows in what is changed, while it is open.
 *
 * Returns: whether it is saved
 */
gboolean
fod_agreement_change (FodStore *store,
                      FodRecord *agreement,
                      const char *title,
                      const char *who,
                      FodDay due,
                      GError **error)
{
  g_autofree char *words = fod_words_require (title, _ ("Write what you agree on."), error);
  g_autoptr (FodRecord) task = find_open_task (agreement);
  g_autoptr (FodEdit) edit = NULL;
  g_autoptr (FodRecord) person = NULL;

  if (!words)
    return FALSE;
  edit = fod_edit_new (store);
  person = fod_people_add_to_edit (edit, store, who);
  set_alike (edit, agreement, words, get_id (person), due);
  if (task)
    pass_on (edit, agreement, task, words, get_id (person), due);
  return fod_store_commit (store, edit, _ ("Change agreement"), error);
}

/**
 * fod_agreement_follow:
 * @edit: an edit
 * @task: a task
 * @field: name of a field of it
 * @value: its new value
 *
 * The agreement that @task comes from, if any, says the same as the task.
 */
void
fod_agreement_follow (FodEdit *edit,
                      FodRecord *task,
                      const char *field,
                      const FodValue *value)
{
  static const char *const alike[] = { "title", "responsible", "due", NULL };
  g_autoptr (FodRecord) agreement = fod_record_get_reference (task, "agreement");

  if (agreement && !fod_record_is_deleted (agreement) && g_strv_contains (alike, field))
    fod_edit_set (edit, agreement, field, value);
}

/**
 * fod_agreement_remove:
 * @store: a store
 * @agreement: an agreement
 * @error: return location
 *
 * Removes an agreement, and its task while that is open: what has been done stays done.
 *
 * Returns: whether it is saved
 */
gboolean
fod_agreement_remove (FodStore *store,
                      FodRecord *agreement,
                      GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (FodRecord) task = find_open_task (agreement);

  fod_edit_delete (edit, agreement);
  if (task)
    fod_edit_delete (edit, task);
  return fod_store_commit (store, edit, _ ("Remove agreement"), error);
}

static gboolean
is_ticked (FodRecord *agreement)
{
  return fod_record_get_number (agreement, "done-on", FOD_DAY_NONE) != FOD_DAY_NONE;
}

/**
 * fod_agreement_is_done:
 * @agreement: an agreement
 *
 * Returns: whether its task is ticked, or without a task itself
 */
gboolean
fod_agreement_is_done (FodRecord *agreement)
{
  g_autoptr (FodRecord) task = fod_agreement_find_task (agreement);

  return task ? fod_task_is_done (task) : is_ticked (agreement);
}

/**
 * fod_agreement_set_done:
 * @store: a store
 * @agreement: an agreement
 * @done: %TRUE to tick it, today; %FALSE to open it again
 * @error: return location
 *
 * Ticks the task of an agreement, or without a task the agreement itself: what mentor and
 * newcomer agree stays outside the checklist that others see.
 *
 * Returns: whether it is saved
 */
gboolean
fod_agreement_set_done (FodStore *store,
                        FodRecord *agreement,
                        gboolean done,
                        GError **error)
{
  g_autoptr (FodRecord) task = fod_agreement_find_task (agreement);
  FodDay today = fod_day_today (fod_store_get_clock (store));
  g_autoptr (FodEdit) edit = NULL;

  if (task)
    return fod_task_set_done (store, task, done, error);
  if (done == is_ticked (agreement))
    return TRUE;
  edit = fod_edit_new (store);
  fod_edit_set (edit, agreement, "done-on", done ? FOD_NUMBER (today) : FOD_NONE);
  return fod_store_commit (store, edit, done ? _ ("Tick agreement") : _ ("Open agreement again"),
                           error);
}

/* A task that is not relevant any more is not to be followed up either. */
static gboolean
is_open (FodRecord *agreement)
{
  g_autoptr (FodRecord) task = fod_agreement_find_task (agreement);

  return task ? fod_task_is_open (task) : !is_ticked (agreement);
}

/* All agreements, the oldest meeting first. */
static GPtrArray *
list_all (FodStore *store,
          FodRecord *owner)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_AGREEMENT);
  g_autofree char *path =
    g_strconcat ("meeting.", fod_record_get_descriptor (owner)->name, NULL);

  fod_query_where (query, path, FOD_EQUAL, FOD_TEXT (fod_record_get_id (owner)));
  fod_query_order_by (query, "meeting.day", FALSE);
  fod_query_order_by (query, "meeting.time", FALSE);
  fod_query_order_by (query, "position", FALSE);
  return fod_listing_read (query);
}

/**
 * fod_agreement_list_open_before:
 * @store: a store
 * @meeting: a meeting
 *
 * What to follow up: agreements that are not kept yet, from earlier meetings that lead to this
 * one, see fod_meeting_leads_to().
 *
 * Returns: (transfer full) (element-type FodRecord): agreements, the oldest first
 */
GPtrArray *
fod_agreement_list_open_before (FodStore *store,
                                FodRecord *meeting)
{
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);
  GPtrArray *open = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) agreements = NULL;

  if (!owner)
    return open;
  agreements = list_all (store, owner);
  for (guint i = 0; i < agreements->len; i++) {
    g_autoptr (FodRecord) made_at = fod_record_get_reference (agreements->pdata[i], "meeting");

    if (fod_meeting_leads_to (made_at, meeting) && fod_meeting_is_before (made_at, meeting) &&
        is_open (agreements->pdata[i]))
      g_ptr_array_add (open, g_object_ref (agreements->pdata[i]));
  }
  return open;
}
