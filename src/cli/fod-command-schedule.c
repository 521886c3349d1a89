/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-commands.h"
#include "fod-day-text.h"
#include "fod-listing.h"
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

static void
add_activity (FodTextTable *table,
              FodRecord *activity,
              FodDay today)
{
  g_autofree char *day = fod_record_output_day (activity, "day", today);
  g_autofree char *times = fod_record_output_times (activity);
  g_autofree char *host = fod_record_output_host (activity, "host");
  g_autofree char *title = fod_record_get_title (activity);
  const char *place = fod_record_get_text (activity, "place");

  fod_text_table_add_row (table, day, times, title, host,
                          fod_record_output_label (activity, "method"), place ? place : "", NULL);
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
    add_activity (table, activities->pdata[i], today);
  }
  fod_command_context_print_table (context, table);
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
  activities = fod_listing_by_day (store, FOD_RECORD_ACTIVITY, course);
  if (fod_command_context_is_json (context))
    print_json (context, activities);
  else if (activities->len > 0)
    print_text (context, activities);
  else
    fod_command_context_tell (context, _ ("The schedule is empty."));
  return TRUE;
}
