/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agreement-actions.h"

#include "fod-edit.h"
#include "fod-listing.h"
#include "fod-people.h"
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

/* The task of an agreement while it is there and still open. */
static FodRecord *
find_open_task (FodRecord *agreement)
{
  g_autoptr (FodRecord) task = fod_record_get_reference (agreement, "task");

  if (!task || fod_record_is_deleted (task) || !fod_task_is_open (task))
    return NULL;
  return g_steal_pointer (&task);
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
 * Changes an agreement; its task follows while it is open.
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
  g_autoptr (FodRecord) course = task ? fod_record_get_reference (task, "course") : NULL;
  g_autoptr (FodEdit) edit = NULL;
  g_autoptr (FodRecord) person = NULL;

  if (!words)
    return FALSE;
  edit = fod_edit_new (store);
  person = fod_people_add_to_edit (edit, store, who);
  set_alike (edit, agreement, words, get_id (person), due);
  if (task)
    set_alike (edit, task, words, get_id (person), due);
  if (course && due != fod_record_get_number (task, "due", FOD_DAY_NONE))
    fod_edit_set (edit, task, "horizon", FOD_TEXT (fod_task_horizon_of_day (course, due)));
  return fod_store_commit (store, edit, _ ("Change agreement"), error);
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

/**
 * fod_agreement_is_done:
 * @agreement: an agreement
 *
 * Returns: whether its task is ticked
 */
gboolean
fod_agreement_is_done (FodRecord *agreement)
{
  g_autoptr (FodRecord) task = fod_record_get_reference (agreement, "task");

  return task && fod_task_is_done (task);
}
