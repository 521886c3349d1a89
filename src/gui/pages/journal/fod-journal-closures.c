/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-closures.h"

#include "fod-day-text.h"
#include "fod-entry-templates.h"
#include "fod-wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What a line of the list has room for, characters. */
#define MAX_START 120

/* The line at @text without white space around it, and where the next one begins. */
static char *
take_line (const char **text)
{
  const char *end = *text + strcspn (*text, "\n");
  char *line = g_strstrip (g_strndup (*text, (gsize) (end - *text)));

  *text = *end ? end + 1 : end;
  return line;
}

/* What a template asks is the same in every entry, and tells them apart from none. */
static char *
take_first_words (const char **text)
{
  while (*text && **text) {
    g_auto (FodWipedText) line = take_line (text);

    if (*line && !fod_entry_templates_have_line (line))
      return g_steal_pointer (&line);
  }
  return NULL;
}

/* Takes @line. */
static char *
shorten (char *line)
{
  g_auto (FodWipedText) whole = line;
  g_auto (FodWipedText) start = NULL;

  if (g_utf8_strlen (whole, -1) <= MAX_START)
    return g_steal_pointer (&whole);
  start = g_utf8_substring (whole, 0, MAX_START);
  return g_strconcat (start, "…", NULL);
}

/**
 * fod_text_entry_title:
 * @object: (nullable): what the expression is watched on; not looked at
 * @title: (nullable): UTF-8
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @title, else the first words of one's own in @text, at most 120
 *   characters, else “Without a title”
 */
char *
fod_text_entry_title (gpointer object,
                      const char *title,
                      const char *text)
{
  char *first;

  if (title && *title)
    return g_strdup (title);
  first = take_first_words (&text);
  return first ? shorten (first) : g_strdup (_ ("Without a title"));
}

/**
 * fod_text_entry_start:
 * @object: (nullable): what the expression is watched on; not looked at
 * @title: (nullable): UTF-8
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): the first words of one's own below the title, in one line of at most
 *   120 characters; "" when there are none
 */
char *
fod_text_entry_start (gpointer object,
                      const char *title,
                      const char *text)
{
  g_auto (FodWipedText) used = title && *title ? NULL : take_first_words (&text);
  char *start = take_first_words (&text);

  return start ? shorten (start) : g_strdup ("");
}

/**
 * fod_text_entry_day:
 * @object: (nullable): what the expression is watched on; not looked at
 * @day: a #FodDay, or %FOD_DAY_NONE
 *
 * Returns: (transfer full): “Monday 24 August 2026”; "" without a day
 */
char *
fod_text_entry_day (gpointer object,
                    int day)
{
  return day == FOD_DAY_NONE ? g_strdup ("") : fod_day_text_long (day);
}
