/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-holidays.h"

#include <glib/gi18n-lib.h>

static gboolean
read_year (const char *word,
           int *year,
           GError **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (word, 10, FOD_DAY_FIRST_YEAR, FOD_DAY_LAST_YEAR, &number, NULL)) {
    *year = (int) number;
    return TRUE;
  }
  g_set_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_FAILED,
               _ ("“%s” is not a year between %d and %d."), word, FOD_DAY_FIRST_YEAR,
               FOD_DAY_LAST_YEAR);
  return FALSE;
}

static JsonArray *
describe_holidays (GArray *holidays)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < holidays->len; i++) {
    const FodHolidayDay *holiday = &g_array_index (holidays, FodHolidayDay, i);
    g_autofree char *day = fod_day_to_iso (holiday->day);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "day", day);
    json_object_set_string_member (object, "name", fod_holiday_name (holiday->holiday));
    json_array_add_object_element (array, object);
  }
  return array;
}

/**
 * fod_command_holidays:
 * @context: a context
 * @arguments: the year
 * @error: return location
 *
 * Lists the public holidays: day, tabulator, name.
 *
 * Returns: whether it is a year we know about
 */
gboolean
fod_command_holidays (FodCommandContext *context,
                      FodArguments *arguments,
                      GError **error)
{
  g_autoptr (GArray) holidays = NULL;
  int year;

  if (!read_year (fod_arguments_nth (arguments, 0), &year, error))
    return FALSE;
  holidays = fod_holidays_of_year (year, error);
  if (!holidays)
    return FALSE;
  if (fod_command_context_is_json (context)) {
    fod_command_context_print_array (context, describe_holidays (holidays));
    return TRUE;
  }
  for (guint i = 0; i < holidays->len; i++) {
    const FodHolidayDay *holiday = &g_array_index (holidays, FodHolidayDay, i);
    g_autofree char *day = fod_day_to_iso (holiday->day);

    fod_command_context_print (context, "%s\t%s\n", day, fod_holiday_name (holiday->holiday));
  }
  return TRUE;
}
