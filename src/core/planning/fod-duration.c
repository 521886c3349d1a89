/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-duration.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "fod-danish.h"
#include "fod-day-words.h"
#include "fod-planning-error.h"

#define MINUTES_PER_HOUR 60
#define MINUTES_PER_QUARTER 15

static void
add_word (GPtrArray *words,
          const char *word,
          gboolean is_last)
{
  int count = is_last ? 0 : fod_day_words_find_count (word);
  gboolean is_half = g_str_equal (word, "halv") || g_str_equal (word, "halvt");

  /* “en halv time” is no whole one. */
  if (is_half && words->len > 0 && g_str_equal (words->pdata[words->len - 1], "1"))
    g_ptr_array_remove_index (words, words->len - 1);
  if (is_half)
    g_ptr_array_add (words, g_strdup ("0,5"));
  else if (g_str_equal (word, "halvanden") || g_str_equal (word, "halvandet"))
    g_ptr_array_add (words, g_strdup ("1,5"));
  else if (count > 0)
    g_ptr_array_add (words, g_strdup_printf ("%d", count));
  else
    g_ptr_array_add (words, g_strdup (word));
}

/* “halvanden time” is “1,5 time”. */
static char *
write_digits (const char *text)
{
  g_autoptr (GRegex) half = g_regex_new ("(\\d)\\s*½", 0, 0, NULL);
  g_autofree char *halved = g_regex_replace (half, text, -1, 0, "\\1,5", 0, NULL);
  g_auto (GStrv) words = g_strsplit (halved, " ", -1);
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; words[i]; i++)
    add_word (written, g_str_equal (words[i], "½") ? "halv" : words[i], words[i + 1] == NULL);
  g_ptr_array_add (written, NULL);
  return g_strjoinv (" ", (char **) written->pdata);
}

static int
fetch_number (GMatchInfo *match,
              const char *name,
              int fallback)
{
  g_autofree char *digits = g_match_info_fetch_named (match, name);

  return digits && *digits ? atoi (digits) : fallback;
}

/* “1 time 30 min”, “90”, “1,5 t”, “1:30”, “1 h 15”, “3 kvarter”; “1,5” is of hours, for nobody
 * counts tenths of minutes. */
static int
read_minutes (const char *text)
{
  static const char pattern[] =
    "^(?:(?<whole>\\d{1,3})(?:[.,](?<part>\\d))?\\s*(?:t|h)[a-zæøå]*\\.?\\s*"
    "(?:og\\s+|and\\s+)?)?"
    "(?:(?<quarter>(?<quarters>\\d)?\\s*kvarter(?:er)?)|"
    "(?<minutes>\\d{1,5})\\s*(?:m[a-zæøå]*\\.?)?)?$";
  g_autoptr (GRegex) words = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GRegex) digits =
    g_regex_new ("^(?<whole>\\d{1,3})(?::(?<minutes>[0-5]\\d)|[.,](?<part>\\d))$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *quarter = NULL;

  if (!g_regex_match (digits, text, 0, &match)) {
    g_clear_pointer (&match, g_match_info_free);
    if (!*text || !g_regex_match (words, text, 0, &match))
      return FOD_DURATION_NONE;
  }
  quarter = g_match_info_fetch_named (match, "quarter");
  return fetch_number (match, "whole", 0) * MINUTES_PER_HOUR +
         fetch_number (match, "part", 0) * MINUTES_PER_HOUR / 10 +
         (quarter && *quarter ? fetch_number (match, "quarters", 1) * MINUTES_PER_QUARTER : 0) +
         fetch_number (match, "minutes", 0);
}

/**
 * fod_duration_parse:
 * @text: (nullable): a length of time as people type it, in Danish or English
 * @error: return location for a #GError
 *
 * Reads `90`, `90 min`, `1 t 30`, `1:30`, `1,5 time`, `1½ time`, `halvanden time`,
 * `en halv time`, `to timer` and `tre kvarter`.
 *
 * Returns: minutes; %FOD_DURATION_NONE with %FOD_PLANNING_ERROR_INVALID_TIME
 */
int
fod_duration_parse (const char *text,
                    GError **error)
{
  g_autofree char *folded = fod_danish_fold (text);
  g_autofree char *written = write_digits (g_strstrip (folded));
  int minutes = read_minutes (written);

  /* Short, for it stands in one line above what is typed. */
  if (minutes == FOD_DURATION_NONE)
    g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_TIME,
                         _ ("Write the length as 90 min or 1 h 30."));
  return minutes;
}
