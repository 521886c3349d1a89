/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-today-closures.h"

#include "fod-clock-time.h"
#include "fod-closures.h"
#include "fod-day-text.h"
#include "fod-owner.h"

#include <glib/gi18n-lib.h>

/**
 * fod_today_day:
 * @record: a task, an activity or a meeting
 *
 * Returns: when a task is due, or the other takes place; %FOD_DAY_NONE when not set
 */
FodDay
fod_today_day (FodRecord *record)
{
  gboolean task = fod_record_get_record_type (record) == FOD_RECORD_TASK;

  return (FodDay) fod_record_get_number (record, task ? "due" : "day", FOD_DAY_NONE);
}

/**
 * fod_today_time:
 * @record: a task, an activity or a meeting
 *
 * Returns: minutes since midnight; %FOD_CLOCK_TIME_NONE for a task and when not set
 */
int
fod_today_time (FodRecord *record)
{
  if (fod_record_get_record_type (record) == FOD_RECORD_TASK)
    return FOD_CLOCK_TIME_NONE;
  return (int) fod_record_get_number (record, "time", FOD_CLOCK_TIME_NONE);
}

/**
 * fod_today_target:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): the id of @record as the target of an action
 */
GVariant *
fod_today_target (gpointer object,
                  FodRecord *record)
{
  return fod_variant_of_text (object, record ? fod_record_get_id (record) : NULL);
}

/**
 * fod_today_is_task:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 *
 * Returns: whether it is a task
 */
gboolean
fod_today_is_task (gpointer object,
                   FodRecord *record)
{
  return record && fod_record_get_record_type (record) == FOD_RECORD_TASK;
}

/**
 * fod_today_is_event:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 *
 * Returns: whether it is an activity or a meeting
 */
gboolean
fod_today_is_event (gpointer object,
                    FodRecord *record)
{
  return record && fod_record_get_record_type (record) != FOD_RECORD_TASK;
}

/**
 * fod_today_is_late:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 * @today: a #FodDay
 *
 * Returns: whether its day is before @today
 */
gboolean
fod_today_is_late (gpointer object,
                   FodRecord *record,
                   int today)
{
  return record && fod_today_day (record) < today;
}

/**
 * fod_today_icon:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): name of the icon of an activity or a meeting; "" for a task, which
 *   has a tick
 */
char *
fod_today_icon (gpointer object,
                FodRecord *record)
{
  const FodChoice *kind;

  if (!record || fod_record_get_record_type (record) == FOD_RECORD_TASK)
    return g_strdup ("");
  if (fod_record_get_record_type (record) == FOD_RECORD_MEETING)
    return g_strdup ("fod-page-meetings-symbolic");
  kind = fod_choice_set_find (&fod_choices_activity_kind, fod_record_get_text (record, "kind"));
  return g_strdup (kind ? kind->icon : "fod-page-schedule-symbolic");
}

/**
 * fod_today_title:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): its title; a meeting without one is called what it is
 */
char *
fod_today_title (gpointer object,
                 FodRecord *record)
{
  const char *title = record ? fod_record_get_text (record, "title") : NULL;

  if (!title && record && fod_record_get_record_type (record) == FOD_RECORD_MEETING)
    title = fod_choice_set_label (&fod_choices_agenda_kind, fod_record_get_text (record, "kind"));
  return g_strdup (title ? title : "");
}

static char *
get_name (FodRecord *record,
          const char *field)
{
  g_autoptr (FodRecord) person = fod_record_get_reference (record, field);

  return g_strdup (person ? fod_record_get_text (person, "name") : NULL);
}

static char *
get_newcomer (FodRecord *record)
{
  g_autoptr (FodRecord) course = fod_owner_find_course (record);

  return course ? get_name (course, "newcomer") : NULL;
}

/**
 * fod_today_facts:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): “Nanna Nyansat · Kirsten Kontakt · Kitchen”, without what is not set
 */
char *
fod_today_facts (gpointer object,
                 FodRecord *record)
{
  g_autofree char *newcomer = NULL;
  g_autofree char *person = NULL;
  g_autofree char *who = NULL;
  const char *place = NULL;

  if (!record)
    return g_strdup ("");
  newcomer = get_newcomer (record);
  if (fod_record_get_record_type (record) == FOD_RECORD_TASK) {
    person = get_name (record, "responsible");
    who = fod_text_who (object, person, fod_record_get_text (record, "role"));
  } else if (fod_record_get_record_type (record) == FOD_RECORD_ACTIVITY) {
    person = get_name (record, "host");
    who = fod_text_who (object, person, fod_record_get_text (record, "role"));
    place = fod_record_get_text (record, "place");
  } else {
    place = fod_record_get_text (record, "place");
  }
  return fod_join_facts (object, newcomer, who, place);
}

/**
 * fod_today_when:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 * @today: a #FodDay
 *
 * Returns: (transfer full): “3 days overdue”, “today”, or the day and the time; "" without a day
 */
char *
fod_today_when (gpointer object,
                FodRecord *record,
                int today)
{
  g_autofree char *time = NULL;
  g_autofree char *day = NULL;

  if (!record || fod_today_day (record) == FOD_DAY_NONE)
    return g_strdup ("");
  if (fod_today_day (record) < today)
    return fod_day_text_overdue (fod_today_day (record), today);
  if (fod_today_time (record) != FOD_CLOCK_TIME_NONE)
    time = fod_clock_time_to_text (fod_today_time (record));
  if (fod_today_day (record) != today || !time)
    day = fod_today_day (record) == today ? fod_day_text_relative (today, today)
                                          : fod_day_text_medium (fod_today_day (record));
  return fod_join_facts (object, day, time, NULL);
}

/**
 * fod_today_when_classes:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): a task, an activity or a meeting; %NULL while a row is made
 * @today: a #FodDay
 *
 * Returns: (transfer full): the CSS classes of those words
 */
GStrv
fod_today_when_classes (gpointer object,
                        FodRecord *record,
                        int today)
{
  return fod_task_due_classes (object, record ? fod_today_day (record) : FOD_DAY_NONE, "open",
                               today);
}
