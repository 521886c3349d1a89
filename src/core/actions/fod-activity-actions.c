/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-activity-actions.h"

#include "fod-clock-time.h"
#include "fod-edit.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
set_slot (FodEdit *edit,
          FodRecord *activity,
          FodDay day,
          int time)
{
  if (day != FOD_DAY_NONE)
    fod_edit_set (edit, activity, "day", FOD_NUMBER (day));
  if (time != FOD_CLOCK_TIME_NONE)
    fod_edit_set (edit, activity, "time", FOD_NUMBER (time));
}

/**
 * fod_activity_add:
 * @store: a store
 * @course: a course
 * @title: what it is
 * @day: the day, or %FOD_DAY_NONE
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE
 * @minutes: its length in minutes, or 0
 * @error: return location
 *
 * Adds an activity of kind "activity"; the rest can be set afterwards.
 *
 * Returns: (transfer full) (nullable): the activity
 */
FodRecord *
fod_activity_add (FodStore *store,
                  FodRecord *course,
                  const char *title,
                  FodDay day,
                  int time,
                  int minutes,
                  GError **error)
{
  g_autofree char *words = fod_words_require (title, _ ("Write what the activity is."), error);
  g_autoptr (FodEdit) edit = NULL;
  FodRecord *activity;

  if (!words)
    return NULL;
  edit = fod_edit_new (store);
  activity = fod_edit_create (edit, FOD_RECORD_ACTIVITY);
  fod_edit_set (edit, activity, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, activity, "title", FOD_TEXT (words));
  fod_edit_set (edit, activity, "kind", FOD_TEXT ("activity"));
  set_slot (edit, activity, day, time);
  if (minutes > 0)
    fod_edit_set (edit, activity, "minutes", FOD_NUMBER (minutes));
  if (!fod_store_commit (store, edit, _ ("Add activity"), error))
    return NULL;
  return g_object_ref (activity);
}

/**
 * fod_activity_move:
 * @store: a store
 * @activity: an activity
 * @day: its new day
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE to keep the time it has
 * @error: return location
 *
 * Moves an activity by hand: to any day, also one off.
 *
 * Returns: whether it is saved
 */
gboolean
fod_activity_move (FodStore *store,
                   FodRecord *activity,
                   FodDay day,
                   int time,
                   GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  set_slot (edit, activity, day, time);
  return fod_store_commit (store, edit, _ ("Move activity"), error);
}

/**
 * fod_activity_duplicate:
 * @store: a store
 * @activity: an activity
 * @day: the day of the copy, or %FOD_DAY_NONE for the same day
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the copy
 */
FodRecord *
fod_activity_duplicate (FodStore *store,
                        FodRecord *activity,
                        FodDay day,
                        GError **error)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (activity);
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *copy = fod_edit_create (edit, FOD_RECORD_ACTIVITY);

  for (guint i = 0; i < descriptor->n_fields; i++) {
    /* The copy is nobody's programme: its day is chosen by hand. */
    if (strcmp (descriptor->fields[i].name, "when") != 0)
      fod_edit_set (edit, copy, descriptor->fields[i].name, fod_record_get_value (activity, i));
  }
  set_slot (edit, copy, day, FOD_CLOCK_TIME_NONE);
  if (!fod_store_commit (store, edit, _ ("Duplicate activity"), error))
    return NULL;
  return g_object_ref (copy);
}
