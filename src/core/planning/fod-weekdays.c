/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-weekdays.h"

#include "fod-danish.h"
#include "fod-day-words.h"
#include "fod-day.h"
#include "fod-planning-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* From here on a run of days is written as "mandag–onsdag". */
#define SHORTEST_RUN 3
#define EN_DASH "–"

static const char *const KEYS[FOD_DAYS_PER_WEEK] = {
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
};

static FodWeekdays
get_bit (int iso_weekday)
{
  return (FodWeekdays) (1u << (iso_weekday - 1));
}

/* Reads "mon" or "mon-fri"; nothing when it is neither. */
static FodWeekdays
read_part (const char *part)
{
  g_auto (GStrv) ends = NULL;
  FodWeekdays weekdays = FOD_WEEKDAYS_NONE;
  int first, last;

  ends = g_strsplit (part, strstr (part, EN_DASH) != NULL ? EN_DASH : "-", 2);
  first = ends[0] != NULL ? fod_day_words_find_weekday (g_strstrip (ends[0])) : 0;
  last = first != 0 && ends[1] != NULL ? fod_day_words_find_weekday (g_strstrip (ends[1])) : first;
  if (first == 0 || last == 0)
    return FOD_WEEKDAYS_NONE;

  for (int day = first; day != last; day = day % FOD_DAYS_PER_WEEK + 1)
    weekdays |= get_bit (day);

  return weekdays | get_bit (last);
}

/**
 * fod_weekdays_parse:
 * @text: (nullable): weekdays such as `mon,tue,wed`, `man,ons` or `mon-fri`
 * @error: return location for a #GError
 *
 * Returns: the weekdays, or %FOD_WEEKDAYS_NONE with %FOD_PLANNING_ERROR_INVALID_WEEKDAYS; none
 *   at all is an error too
 */
FodWeekdays
fod_weekdays_parse (const char *text,
                    GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ",", -1);
  FodWeekdays weekdays = FOD_WEEKDAYS_NONE;

  for (gsize i = 0; parts[i] != NULL; i++) {
    FodWeekdays part = read_part (parts[i]);

    if (part == FOD_WEEKDAYS_NONE) {
      g_autofree char *quoted = fod_planning_quote (parts[i]);

      g_set_error (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_WEEKDAYS,
                   _ ("“%s” is not a weekday. Write for instance mon,tue,wed."), quoted);
      return FOD_WEEKDAYS_NONE;
    }
    weekdays |= part;
  }

  if (weekdays == FOD_WEEKDAYS_NONE)
    g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_WEEKDAYS,
                         _ ("Choose at least one weekday."));

  return weekdays;
}

/**
 * fod_weekdays_to_string:
 * @weekdays: weekdays
 *
 * Returns: (transfer full): what fod_weekdays_parse() reads, such as `mon,tue`
 */
char *
fod_weekdays_to_string (FodWeekdays weekdays)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int day = 1; day <= FOD_DAYS_PER_WEEK; day++) {
    if (!fod_weekdays_contains (weekdays, day))
      continue;
    if (text->len > 0)
      g_string_append_c (text, ',');
    g_string_append (text, KEYS[day - 1]);
  }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static int
find_run_end (FodWeekdays weekdays,
              int day)
{
  while (day < FOD_DAYS_PER_WEEK && fod_weekdays_contains (weekdays, day + 1))
    day++;

  return day;
}

static char *
join_parts (GPtrArray *parts)
{
  g_autofree char *head = NULL;
  const char *last;

  if (parts->len == 0)
    return g_strdup ("");
  if (parts->len == 1)
    return g_strdup (g_ptr_array_index (parts, 0));

  last = g_ptr_array_index (parts, parts->len - 1);
  g_ptr_array_index (parts, parts->len - 1) = NULL;
  head = g_strjoinv (", ", (char **) parts->pdata);
  g_ptr_array_index (parts, parts->len - 1) = (gpointer) last;

  /* TRANSLATORS: The end of a list of weekdays: “Monday, Wednesday” and “Friday”. */
  return g_strdup_printf (C_ ("list of weekdays", "%1$s and %2$s"), head, last);
}

/**
 * fod_weekdays_text:
 * @weekdays: weekdays
 *
 * Returns: (transfer full): "mandag–torsdag" or "mandag, onsdag og fredag"; empty for none
 */
char *
fod_weekdays_text (FodWeekdays weekdays)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (int day = 1; day <= FOD_DAYS_PER_WEEK; day++) {
    int end;

    if (!fod_weekdays_contains (weekdays, day))
      continue;
    end = find_run_end (weekdays, day);
    if (end - day + 1 >= SHORTEST_RUN) {
      g_ptr_array_add (parts, g_strdup_printf ("%s" EN_DASH "%s", fod_danish_weekday_name (day),
                                               fod_danish_weekday_name (end)));
      day = end;
    } else {
      g_ptr_array_add (parts, g_strdup (fod_danish_weekday_name (day)));
    }
  }

  return join_parts (parts);
}

/**
 * fod_weekdays_contains:
 * @weekdays: weekdays
 * @iso_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: whether it is one of them
 */
gboolean
fod_weekdays_contains (FodWeekdays weekdays,
                       int iso_weekday)
{
  g_return_val_if_fail (iso_weekday >= 1 && iso_weekday <= FOD_DAYS_PER_WEEK, FALSE);

  return (weekdays & get_bit (iso_weekday)) != 0;
}

/**
 * fod_weekday_to_key:
 * @iso_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): the word used in files, such as `tue`
 */
const char *
fod_weekday_to_key (int iso_weekday)
{
  g_return_val_if_fail (iso_weekday >= 1 && iso_weekday <= FOD_DAYS_PER_WEEK, NULL);

  return KEYS[iso_weekday - 1];
}
