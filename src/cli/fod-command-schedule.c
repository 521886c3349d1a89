/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-commands.h"
#include "fod-day-text.h"
#include "fod-listing.h"
#include "fod-meeting-hosts.h"
#include "fod-record-finder.h"
#include "fod-record-output.h"
#include "fod-value-text.h"

#include <glib/gi18n-lib.h>

static void
print_json (FodCommandContext *context,
            GPtrArray *activities)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < activities->len; i++)
    json_array_add_object_element (array, fod_record_output_object (activities->pdata[i]));
  fod_command_context_print_array (context, array);
}

/* A meeting has no learning method. */
static void
add_record (FodTextTable *table,
            FodRecord *record,
            FodDay today)
{
  gboolean is_activity = fod_record_get_record_type (record) == FOD_RECORD_ACTIVITY;
  g_autofree char *day = fod_record_output_day (record, "day", today);
  g_autofree char *times = fod_record_output_times (record);
  g_autofree char *host = is_activity ? fod_record_output_host (record, "host")
                                      : fod_meeting_name_hosts (record);
  g_autofree char *title = fod_record_get_title (record);
  const char *place = fod_record_get_text (record, "place");

  fod_text_table_add_row (table, day, times, title, host,
                          is_activity ? fod_record_output_label (record, "method") : "",
                          place ? place : "", NULL);
}

static FodDay
get_day (FodRecord *activity)
{
  return (FodDay) fod_record_get_number (activity, "day", FOD_DAY_NONE);
}

/* The last day in the week of the activity at @place. */
static FodDay
find_last_day (GPtrArray *activities,
               guint place)
{
  FodDay day = get_day (activities->pdata[place]);
  FodDay sunday = fod_day_week_start (day) + 6;

  for (guint i = place; i < activities->len; i++) {
    FodDay next = get_day (activities->pdata[i]);

    if (next == FOD_DAY_NONE || next > sunday)
      break;
    day = next;
  }
  return day;
}

/* Activities without a day come last, under a heading of their own. */
static void
add_heading (FodTextTable *table,
             GPtrArray *activities,
             guint place)
{
  FodDay day = get_day (activities->pdata[place]);
  g_autofree char *heading = NULL;

  if (day != FOD_DAY_NONE)
    heading = fod_day_text_week_heading (day, find_last_day (activities, place));
  fod_text_table_add_heading (table, heading ? heading : _ ("Without a day"));
}

static void
print_text (FodCommandContext *context,
            GPtrArray *activities)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (6);
  FodDay today = fod_command_context_get_today (context);
  FodDay shown = FOD_DAY_NONE;

  for (guint i = 0; i < activities->len; i++) {
    FodDay day = get_day (activities->pdata[i]);
    FodDay monday = day == FOD_DAY_NONE ? FOD_DAY_NONE : fod_day_week_start (day);

    if (i == 0 || monday != shown)
      add_heading (table, activities, i);
    shown = monday;
    add_record (table, activities->pdata[i], today);
  }
  fod_command_context_print_table (context, table);
}

/* The preparation meeting is held without the newcomer; the window leaves it out too. */
static gboolean
is_in_schedule (FodRecord *meeting,
                GPtrArray *activities)
{
  const char *title = fod_record_get_text (meeting, "title");

  if (g_strcmp0 (fod_record_get_text (meeting, "kind"), "preparation") == 0)
    return FALSE;
  for (guint i = 0; i < activities->len; i++) {
    if (get_day (activities->pdata[i]) == get_day (meeting) &&
        g_strcmp0 (fod_record_get_text (activities->pdata[i], "title"), title) == 0)
      return FALSE;
  }
  return TRUE;
}

static int
compare_times (gconstpointer first,
               gconstpointer second)
{
  FodRecord *a = *(FodRecord *const *) first;
  FodRecord *b = *(FodRecord *const *) second;
  gint64 days = fod_record_get_number (a, "day", G_MAXINT32) -
                fod_record_get_number (b, "day", G_MAXINT32);
  gint64 times = fod_record_get_number (a, "time", 0) - fod_record_get_number (b, "time", 0);

  return days != 0 ? (days < 0 ? -1 : 1) : (times > 0) - (times < 0);
}

/* (element-type FodRecord): activities and meetings */
static GPtrArray *
list_schedule (FodStore *store,
               FodRecord *course)
{
  GPtrArray *schedule = fod_listing_by_day (store, FOD_RECORD_ACTIVITY, course);
  g_autoptr (GPtrArray) meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, course);

  for (guint i = 0; i < meetings->len; i++) {
    if (is_in_schedule (meetings->pdata[i], schedule))
      g_ptr_array_add (schedule, g_object_ref (meetings->pdata[i]));
  }
  g_ptr_array_sort (schedule, compare_times);
  return schedule;
}

/**
 * fod_command_schedule:
 * @context: a context
 * @arguments: maybe a course
 * @error: return location
 *
 * Shows what happens when, week by week.
 *
 * Returns: whether there is such a course
 */
gboolean
fod_command_schedule (FodCommandContext *context,
                      FodArguments *arguments,
                      GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (GPtrArray) activities = NULL;

  if (!store)
    return FALSE;
  course = fod_record_finder_course (store, fod_arguments_nth (arguments, 0), error);
  if (!course)
    return FALSE;
  activities = list_schedule (store, course);
  if (fod_command_context_is_json (context))
    print_json (context, activities);
  else if (activities->len > 0)
    print_text (context, activities);
  else
    fod_command_context_tell (context, _ ("The schedule is empty."));
  return TRUE;
}
