/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schedule-closures.h"

#include "fod-clock-time.h"
#include "fod-closures.h"
#include "fod-day-text.h"
#include "fod-meeting-hosts.h"

#include <glib/gi18n-lib.h>

/**
 * fod_schedule_get_day:
 * @record: an activity or a meeting
 *
 * Returns: when it takes place; %FOD_DAY_NONE when not set
 */
FodDay
fod_schedule_get_day (FodRecord *record)
{
  return (FodDay) fod_record_get_number (record, "day", FOD_DAY_NONE);
}

/**
 * fod_schedule_get_time:
 * @record: an activity or a meeting
 *
 * Returns: minutes since midnight; %FOD_CLOCK_TIME_NONE when not set
 */
int
fod_schedule_get_time (FodRecord *record)
{
  return (int) fod_record_get_number (record, "time", FOD_CLOCK_TIME_NONE);
}

static gboolean
is_meeting (FodRecord *record)
{
  return record && fod_record_get_record_type (record) == FOD_RECORD_MEETING;
}

static gboolean
is_air (FodRecord *record)
{
  return record && !is_meeting (record) &&
         g_strcmp0 (fod_record_get_text (record, "kind"), "air") == 0;
}

/* A meeting has no need, method or note. */
static const char *
get_text (FodRecord *record,
          const char *field)
{
  return record && !is_meeting (record) ? fod_record_get_text (record, field) : NULL;
}

/**
 * fod_schedule_get_title:
 * @record: an activity or a meeting
 *
 * Returns: (transfer full): its title; a meeting without one is called what it is
 */
char *
fod_schedule_get_title (FodRecord *record)
{
  const char *title = fod_record_get_text (record, "title");

  if (!title && is_meeting (record))
    title = fod_choice_set_label (&fod_choices_agenda_kind, fod_record_get_text (record, "kind"));
  return g_strdup (title ? title : "");
}

/**
 * fod_schedule_describe_clash:
 * @other: (nullable): an activity or a meeting that overlaps what is looked at
 *
 * Returns: (transfer full): a sentence about it; "" for %NULL
 */
char *
fod_schedule_describe_clash (FodRecord *other)
{
  g_autofree char *title = other ? fod_schedule_get_title (other) : NULL;

  return title ? g_strdup_printf (_ ("At the same time as “%s”"), title) : g_strdup ("");
}

/**
 * fod_schedule_title:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): fod_schedule_get_title(); "" for %NULL
 */
char *
fod_schedule_title (gpointer object,
                    FodRecord *record)
{
  return record ? fod_schedule_get_title (record) : g_strdup ("");
}

/**
 * fod_schedule_title_classes:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): the CSS classes of its title; room to breathe is quiet
 */
GStrv
fod_schedule_title_classes (gpointer object,
                            FodRecord *record)
{
  static const char *const loud[] = { "title", NULL };
  static const char *const quiet[] = { "title", "dim-label", NULL };

  return g_strdupv ((char **) (is_air (record) ? quiet : loud));
}

/**
 * fod_schedule_time:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): “9.00”; "" without a time
 */
char *
fod_schedule_time (gpointer object,
                   FodRecord *record)
{
  if (!record || fod_schedule_get_time (record) == FOD_CLOCK_TIME_NONE)
    return g_strdup ("");
  return fod_clock_time_to_short_text (fod_schedule_get_time (record));
}

/* The newcomer is alone with the room to breathe: no need to say so. */
static char *
get_who (FodRecord *record)
{
  g_autoptr (FodRecord) host = NULL;

  if (is_meeting (record))
    return fod_meeting_name_hosts (record);
  if (is_air (record))
    return g_strdup ("");
  host = fod_record_get_reference (record, "host");
  return fod_text_who (NULL, host ? fod_record_get_text (host, "name") : NULL,
                       fod_record_get_text (record, "role"));
}

static const char *
get_fate (FodRecord *record)
{
  return is_meeting (record) && g_strcmp0 (fod_record_get_text (record, "state"), "held") == 0
           ? _ ("Held")
           : NULL;
}

/**
 * fod_schedule_facts:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): “Shadowing · 1 hour 30 min · Kirsten Kontakt · Kitchen”, without
 *   what is not set
 */
char *
fod_schedule_facts (gpointer object,
                    FodRecord *record)
{
  g_autofree char *method = fod_text_method (object, get_text (record, "method"));
  g_autofree char *length = NULL;
  g_autofree char *who = NULL;
  g_autofree char *how = NULL;
  int minutes;

  if (!record)
    return g_strdup ("");
  minutes = (int) fod_record_get_number (record, "minutes", 0);
  length = minutes > 0 ? fod_day_text_duration (minutes) : NULL;
  who = get_who (record);
  how = fod_join_facts (object, method, length, who);
  return fod_join_facts (object, how, fod_record_get_text (record, "place"), get_fate (record));
}

static const FodChoice *
find_choice (FodRecord *record)
{
  const FodChoice *choice;

  if (!record)
    return NULL;
  if (is_meeting (record))
    return fod_choice_set_find (&fod_choices_activity_kind, "meeting");
  choice = fod_choice_set_find (&fod_choices_method, fod_record_get_text (record, "method"));
  if (!choice)
    choice = fod_choice_set_find (&fod_choices_activity_kind, fod_record_get_text (record, "kind"));
  return choice ? choice : fod_choice_set_find (&fod_choices_activity_kind, "activity");
}

/**
 * fod_schedule_icon:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): name of the icon of the method, or of the kind where there is no
 *   method
 */
char *
fod_schedule_icon (gpointer object,
                   FodRecord *record)
{
  const FodChoice *choice = find_choice (record);

  return g_strdup (choice && choice->icon ? choice->icon : "");
}

/**
 * fod_schedule_icon_text:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): what that icon says, in words
 */
char *
fod_schedule_icon_text (gpointer object,
                        FodRecord *record)
{
  const FodChoice *choice = find_choice (record);

  return g_strdup (choice ? _ (choice->label) : "");
}

/**
 * fod_schedule_icon_classes:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): its CSS class
 */
GStrv
fod_schedule_icon_classes (gpointer object,
                           FodRecord *record)
{
  const FodChoice *choice = find_choice (record);
  const char *const classes[] = { choice && choice->style ? choice->style : "dim-label", NULL };

  return g_strdupv ((char **) classes);
}

/**
 * fod_schedule_need:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: (transfer full): a nick of %fod_choices_need; "" for none, and for room to breathe,
 *   which is to be quiet
 */
char *
fod_schedule_need (gpointer object,
                   FodRecord *record)
{
  const char *need = is_air (record) ? NULL : get_text (record, "need");

  return g_strdup (need ? need : "");
}

/**
 * fod_schedule_has_note:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 *
 * Returns: whether something is written about it
 */
gboolean
fod_schedule_has_note (gpointer object,
                       FodRecord *record)
{
  return fod_is_filled (object, get_text (record, "note"));
}

/**
 * fod_schedule_is_today:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 * @today: a #FodDay
 *
 * Returns: whether it takes place @today
 */
gboolean
fod_schedule_is_today (gpointer object,
                       FodRecord *record,
                       int today)
{
  return record && fod_schedule_get_day (record) == today;
}

/**
 * fod_schedule_row_classes:
 * @object: (nullable): what the expression is watched on; not looked at
 * @ends_day: whether the row is the last of its day
 *
 * Returns: (transfer full): the CSS classes of its row: rows of one day stand together, only the
 *   last has a line below
 */
GStrv
fod_schedule_row_classes (gpointer object,
                          gboolean ends_day)
{
  static const char *const within[] = { "schedule-row", "within-day", NULL };
  static const char *const ending[] = { "schedule-row", NULL };

  return g_strdupv ((char **) (ends_day ? ending : within));
}

/**
 * fod_schedule_day_classes:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): an activity or a meeting; %NULL while a row is made
 * @today: a #FodDay
 *
 * Returns: (transfer full): the CSS classes of the day, which stands out when it is @today
 */
GStrv
fod_schedule_day_classes (gpointer object,
                          FodRecord *record,
                          int today)
{
  static const char *const other[] = { "caption-heading", "numeric", "dim-label", NULL };
  static const char *const current[] = { "caption-heading", "numeric", "accent", NULL };

  return g_strdupv ((char **) (fod_schedule_is_today (object, record, today) ? current : other));
}
