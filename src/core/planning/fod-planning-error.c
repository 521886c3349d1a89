/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-planning-error.h"

#define QUOTE_MAX 40

/* clang-format would put blanks into the name. */
/* clang-format off */
G_DEFINE_QUARK (fod-planning-error-quark, fod_planning_error)
/* clang-format on */

/**
 * fod_planning_quote:
 * @text: (nullable): whatever somebody wrote
 *
 * Returns: (transfer full): valid UTF-8 of at most 40 characters, fit for a message
 */
char *
fod_planning_quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *head = NULL;

  if (g_utf8_strlen (valid, -1) <= QUOTE_MAX)
    return g_steal_pointer (&valid);
  head = g_utf8_substring (valid, 0, QUOTE_MAX);

  return g_strconcat (head, "…", NULL);
}
