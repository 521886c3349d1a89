/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-shared-lines.h"

#include "fod-wipe.h"

#include <string.h>

/* What the heading of an agenda point has room for, characters. */
#define MAX_TITLE 80

/**
 * fod_shared_lines_split:
 * @text: (nullable): what an entry says
 *
 * Returns: (transfer full): its lines without white space around them, and without empty ones
 */
GStrv
fod_shared_lines_split (const char *text)
{
  g_auto (FodWipedTexts) all = g_strsplit (text ? text : "", "\n", -1);
  GPtrArray *lines = g_ptr_array_new ();

  for (guint i = 0; all[i]; i++) {
    char *line = g_strstrip (g_strdup (all[i]));

    if (*line)
      g_ptr_array_add (lines, line);
    else
      g_free (line);
  }
  g_ptr_array_add (lines, NULL);
  return (GStrv) g_ptr_array_free (lines, FALSE);
}

static gboolean
is_short (const char *line)
{
  return g_utf8_strlen (line, -1) <= MAX_TITLE;
}

/**
 * fod_shared_lines_make_title:
 * @lines: (array zero-terminated=1): what is to be shared, at least one line
 *
 * Returns: (transfer full): the first line, cut off between two words when it is long
 */
char *
fod_shared_lines_make_title (const char *const *lines)
{
  g_auto (FodWipedText) start = NULL;
  char *space;

  if (is_short (lines[0]))
    return g_strdup (lines[0]);
  start = g_utf8_substring (lines[0], 0, MAX_TITLE - 2);
  space = g_utf8_strrchr (start, -1, ' ');
  if (space && space > start)
    fod_wipe (space, strlen (space));
  return g_strconcat (start, " …", NULL);
}

/**
 * fod_shared_lines_make_rest:
 * @lines: (array zero-terminated=1): what is to be shared, at least one line
 *
 * Returns: (transfer full) (nullable): what the title does not say; %NULL when it says all
 */
char *
fod_shared_lines_make_rest (const char *const *lines)
{
  const char *const *rest = is_short (lines[0]) ? lines + 1 : lines;

  return *rest ? g_strjoinv ("\n", (char **) rest) : NULL;
}
