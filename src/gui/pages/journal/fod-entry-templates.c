/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-entry-templates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const FodEntryTemplate templates[] = {
  { N_ ("Process Journal"),
    N_ ("What happened?\n\n\n"
        "What did it do to me?\n\n\n"
        "What do I learn from it?\n\n\n"
        "What will I do now?\n\n\n"
        "What do I take to the next meeting?\n\n") },
  { N_ ("Logbook"),
    N_ ("What I did today\n\n\n"
        "What went well\n\n\n"
        "What was difficult\n\n\n"
        "What I wonder about\n\n\n"
        "What I will practise\n\n") },
  { N_ ("Case and Episode Analysis"),
    N_ ("The situation, without names\n\n\n"
        "Who was there, and what did each of them want?\n\n\n"
        "What did I do, and why?\n\n\n"
        "What worked, and what did not?\n\n\n"
        "How does it look from the other side of the table?\n\n\n"
        "Which knowledge, rules or methods could help?\n\n\n"
        "What will I do next time?\n\n") },
};

/**
 * fod_entry_templates_get:
 * @index: place in the list
 *
 * Returns: (nullable): the template there
 */
const FodEntryTemplate *
fod_entry_templates_get (guint index)
{
  return index < G_N_ELEMENTS (templates) ? &templates[index] : NULL;
}

static gboolean
has_line (const char *text,
          const char *line)
{
  gsize length = strlen (line);

  for (const char *found = strstr (text, line); found; found = strstr (found + 1, line)) {
    if ((found == text || found[-1] == '\n') && (found[length] == '\n' || found[length] == '\0'))
      return TRUE;
  }
  return FALSE;
}

/**
 * fod_entry_templates_have_line:
 * @line: a line that is not empty, UTF-8
 *
 * Returns: whether @line is a template's and nobody's own words
 */
gboolean
fod_entry_templates_have_line (const char *line)
{
  g_return_val_if_fail (line && *line, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++) {
    if (has_line (_ (templates[i].text), line))
      return TRUE;
  }
  return FALSE;
}
