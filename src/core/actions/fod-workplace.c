/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-workplace.h"

#include "fod-edit.h"
#include "fod-listing.h"
#include "fod-model-error.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * fod_workplace_find:
 * @store: a store
 *
 * Returns: (transfer full) (nullable): the record of the workplace; %NULL until something is set
 */
FodRecord *
fod_workplace_find (FodStore *store)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_WORKPLACE);

  return g_list_model_get_item (G_LIST_MODEL (query), 0);
}

static FodDayRange *
parse_closing (const char *line,
               GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (line, " \t", 2);

  return fod_day_range_parse (words[0], error);
}

static void
unref_range (gpointer range)
{
  fod_day_range_unref (range);
}

/**
 * fod_workplace_parse_closings:
 * @lines: (nullable): one closing a line: `2026-07-13/2026-07-31 Sommerlukket` or `2026-12-23`
 * @error: return location for a sentence that names the line
 *
 * Returns: (transfer full) (nullable) (element-type FodDayRange): the closings
 */
GPtrArray *
fod_workplace_parse_closings (const char *lines,
                              GError **error)
{
  g_autoptr (GPtrArray) closings = g_ptr_array_new_with_free_func (unref_range);
  g_auto (GStrv) split = g_strsplit (lines ? lines : "", "\n", -1);

  for (guint i = 0; split[i]; i++) {
    g_autofree char *line = fod_words_read (split[i]);
    g_autoptr (GError) failure = NULL;
    FodDayRange *closing;

    if (!line)
      continue;
    closing = parse_closing (line, &failure);
    if (!closing) {
      g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE,
                   _ ("Closing periods, line %u: %s"), i + 1, failure->message);
      return NULL;
    }
    g_ptr_array_add (closings, closing);
  }
  return g_steal_pointer (&closings);
}

/**
 * fod_workplace_get_calendar_for:
 * @store: a store
 * @weekdays: the weekdays one person works; 0 for the workplace's own
 *
 * Returns: (transfer full): the workplace's calendar with that person's weekdays
 */
FodWorkCalendar *
fod_workplace_get_calendar_for (FodStore *store,
                                FodWeekdays weekdays)
{
  g_autoptr (FodRecord) workplace = fod_workplace_find (store);
  g_autoptr (GPtrArray) closings = NULL;
  g_autoptr (GError) error = NULL;
  FodFreeDays free_days;

  if (!workplace)
    return fod_work_calendar_new (weekdays ? weekdays : FOD_WEEKDAYS_DEFAULT, FOD_FREE_DAYS_NONE,
                                  NULL, NULL);
  if (!weekdays)
    weekdays = fod_record_get_number (workplace, "weekdays", FOD_WEEKDAYS_DEFAULT);
  free_days = fod_record_get_number (workplace, "free-days", FOD_FREE_DAYS_NONE);
  closings = fod_workplace_parse_closings (fod_record_get_text (workplace, "closings"), &error);
  /* Only a newer Fodfæste can have written what this one would refuse. */
  if (error)
    g_info ("Closing periods are passed over: %s", error->message);
  return fod_work_calendar_new (weekdays, free_days, closings, NULL);
}

/**
 * fod_workplace_get_calendar:
 * @store: a store
 *
 * Returns: (transfer full): the workplace's workdays; Monday to Friday until something is set
 */
FodWorkCalendar *
fod_workplace_get_calendar (FodStore *store)
{
  return fod_workplace_get_calendar_for (store, FOD_WEEKDAYS_NONE);
}

/**
 * fod_workplace_calendar_for:
 * @store: a store
 * @course: a course
 *
 * Returns: (transfer full): the workdays of the course: those of its newcomer
 */
FodWorkCalendar *
fod_workplace_calendar_for (FodStore *store,
                            FodRecord *course)
{
  return fod_workplace_get_calendar_for (store, fod_record_get_number (course, "weekdays", 0));
}

static gboolean
set_field (FodStore *store,
           const char *field,
           const FodValue *value,
           const char *label,
           GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (FodRecord) workplace = fod_workplace_find (store);

  fod_edit_set (edit, workplace ? workplace : fod_edit_create (edit, FOD_RECORD_WORKPLACE), field,
                value);
  return fod_store_commit (store, edit, label, error);
}

/**
 * fod_workplace_set_name:
 * @store: a store
 * @name: (nullable): what the workplace is called
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean
fod_workplace_set_name (FodStore *store,
                        const char *name,
                        GError **error)
{
  g_autofree char *words = fod_words_read (name);

  return set_field (store, "name", FOD_TEXT (words), _ ("Name the workplace"), error);
}

/**
 * fod_workplace_set_weekdays:
 * @store: a store
 * @weekdays: the weekdays people work there, at least one
 * @error: return location
 *
 * Days that are planned already stay where they are.
 *
 * Returns: whether it is saved
 */
gboolean
fod_workplace_set_weekdays (FodStore *store,
                            FodWeekdays weekdays,
                            GError **error)
{
  /* The calendar knows which weekdays make sense, and what to say of others. */
  g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new (weekdays, FOD_FREE_DAYS_NONE,
                                                                NULL, error);

  return calendar && set_field (store, "weekdays", FOD_NUMBER (weekdays & FOD_WEEKDAYS_ALL),
                                _ ("Change workdays"), error);
}

/**
 * fod_workplace_set_free_days:
 * @store: a store
 * @free_days: the days off by local agreement
 * @error: return location
 *
 * Returns: whether it is saved
 */
gboolean
fod_workplace_set_free_days (FodStore *store,
                             FodFreeDays free_days,
                             GError **error)
{
  return set_field (store, "free-days", FOD_NUMBER (free_days), _ ("Change local days off"), error);
}

/**
 * fod_workplace_set_closings:
 * @store: a store
 * @lines: (nullable): as for fod_workplace_parse_closings()
 * @error: return location for a sentence that names the line
 *
 * Returns: whether it is saved
 */
gboolean
fod_workplace_set_closings (FodStore *store,
                            const char *lines,
                            GError **error)
{
  g_autoptr (GPtrArray) closings = fod_workplace_parse_closings (lines, error);

  return closings &&
         set_field (store, "closings", FOD_TEXT (lines), _ ("Change closing periods"), error);
}
