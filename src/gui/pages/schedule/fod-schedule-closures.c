/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schedule-closures.h"

#include "fod-clock-time.h"
#include "fod-closures.h"
#include "fod-day-text.h"

#include <glib/gi18n-lib.h>

FodDay
fod_schedule_get_day (FodRecord *record)
{
  return (FodDay) fod_record_get_number (record, "day", FOD_DAY_NONE);
}

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
get_text (FodRecord *record, const char *field)
{
  return record && !is_meeting (record) ? fod_record_get_text (record, field) : NULL;
}

/* A meeting without a title of its own is called what it is. */
char *
fod_schedule_get_title (FodRecord *record)
{
  const char *title = fod_record_get_text (record, "title");

  if (!title && is_meeting (record))
    title = fod_choice_set_label (&fod_choices_agenda_kind, fod_record_get_text (record, "kind"));
  return g_strdup (title ? title : "");
}

char *
fod_schedule_title (gpointer object, FodRecord *record)
{
  return record ? fod_schedule_get_title (record) : g_strdup ("");
}

GStrv
fod_schedule_title_classes (gpointer object, FodRecord *record)
{
  static const char *const loud[] = { "title", NULL };
  static const char *const quiet[] = { "title", "dim-label", NULL };

  return g_strdupv ((char **) (is_air (record) ? quiet : loud));
}

char *
fod_schedule_time (gpointer object, FodRecord *record)
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

  if (is_meeting (record) || is_air (record))
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

char *
fod_schedule_facts (gpointer object, FodRecord *record)
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

char *
fod_schedule_icon (gpointer object, FodRecord *record)
{
  const FodChoice *choice = find_choice (record);

  return g_strdup (choice && choice->icon ? choice->icon : "");
}

char *
fod_schedule_icon_text (gpointer object, FodRecord *record)
{
  const FodChoice *choice = find_choice (record);

  return g_strdup (choice ? _ (choice->label) : "");
}

GStrv
fod_schedule_icon_classes (gpointer object, FodRecord *record)
{
  const FodChoice *choice = find_choice (record);
  const char *const classes[] = { choice && choice->style ? choice->style : "dim-label", NULL };

  return g_strdupv ((char **) classes);
}

char *
fod_schedule_need (gpointer object, FodRecord *record)
{
  const char *need = is_air (record) ? NULL : get_text (record, "need");

  return g_strdup (need ? need : "");
}

gboolean
fod_schedule_has_note (gpointer object, FodRecord *record)
{
  return fod_is_filled (object, get_text (record, "note"));
}

gboolean
fod_schedule_is_today (gpointer object, FodRecord *record, int today)
{
  return record && fod_schedule_get_day (record) == today;
}

GStrv
fod_schedule_row_classes (gpointer object, gboolean ends_day)
{
  static const char *const within[] = { "schedule-row", "within-day", NULL };
  static const char *const ending[] = { "schedule-row", NULL };

  return g_strdupv ((char **) (ends_day ? ending : within));
}

GStrv
fod_schedule_day_classes (gpointer object, FodRecord *record, int today)
{
  static const char *const other[] = { "caption-heading", "numeric", "dim-label", NULL };
  static const char *const current[] = { "caption-heading", "numeric", "accent", NULL };

  return g_strdupv ((char **) (fod_schedule_is_today (object, record, today) ? current : other));
}
