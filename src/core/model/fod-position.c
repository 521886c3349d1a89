/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-position.h"

#include <string.h>

/* In ASCII order, so that strcmp() and SQLite's BINARY collation agree with it. */
static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
#define BASE 62

static int
read_digit (char c)
{
  const char *found = strchr (digits, c);

  return found && c ? (int) (found - digits) : 0;
}

/**
 * fod_position_between:
 * @before: (nullable): the position of the row above, %NULL at the top
 * @after: (nullable): the position of the row below, %NULL at the end
 *
 * Makes a position that sorts between two others. Moving a row changes that row
 * alone, so that two people who reorder at the same time disturb each other least.
 * Positions are fractions in base 62 without the leading "0."; the last digit is
 * never 0, so there is always room below one.
 *
 * If the neighbours are not in order, the result sorts right after @before.
 *
 * Returns: (transfer full): 1 or more of the characters 0-9A-Za-z
 */
char *
fod_position_between (const char *before,
                      const char *after)
{
  g_autoptr (GString) result = g_string_new (NULL);
  gboolean bounded = after && *after;

  if (!before)
    before = "";
  if (bounded && strcmp (before, after) >= 0)
    bounded = FALSE;

  for (gsize i = 0;; i++) {
    int low = *before ? read_digit (*before) : 0;
    int high = bounded ? read_digit (after[i]) : BASE;

    if (*before)
      before++;
    if (high - low > 1) {
      /* At the end of a list rows are mostly appended: small steps keep positions short. */
      int step = bounded ? (high - low) / 2 : 1;

      g_string_append_c (result, digits[low + step]);
      return g_string_free (g_steal_pointer (&result), FALSE);
    }
    g_string_append_c (result, digits[low]);
    if (high != low)
      bounded = FALSE;
  }
}

/**
 * fod_position_nth:
 * @n: place in a list made in one go, from 0
 *
 * Returns: (transfer full): the position of row @n, in order with all other n
 */
char *
fod_position_nth (guint n)
{
  char text[5] = { 0 };

  /* Leading digit 1..61 says nothing but "not the very top"; three digits follow. */
  text[0] = '1';
  for (int i = 3; i >= 1; i--) {
    text[i] = digits[n % BASE];
    n /= BASE;
  }
  text[0] = digits[1 + MIN (n, BASE - 2)];
  return g_strconcat (text, "V", NULL);
}
