/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-position.h"

#include <string.h>

/* In ASCII order, so that strcmp() and SQLite's BINARY collation agree with it. */
static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
#define BASE 62

/* What cannot be a digit, the end of a position too, counts as 0. */
static int
read_digit (char c)
{
  const char *found = c ? strchr (digits, c) : NULL;

  return found ? (int) (found - digits) : 0;
}

/* Rows are mostly added at one end of a list: small steps keep positions short there. Between
 * two rows, halves do. */
static int
choose_digit (int low,
              int high,
              gboolean at_top,
              gboolean at_end)
{
  if (at_end)
    return low + 1;
  return at_top ? high - 1 : low + (high - low) / 2;
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
  const char *low = before ? before : "";
  const char *high = after && strcmp (low, after) < 0 ? after : "";
  gboolean at_top = *low == '\0';
  gboolean at_end = *high == '\0';
  gboolean bounded = !at_end;

  while (TRUE) {
    int from = read_digit (*low);
    int to = bounded ? read_digit (*high) : BASE;

    if (to - from > 1) {
      g_string_append_c (result, digits[choose_digit (from, to, at_top, at_end)]);
      return g_string_free (g_steal_pointer (&result), FALSE);
    }
    g_string_append_c (result, digits[from]);
    if (*low)
      low++;
    if (bounded)
      high++;
    bounded = bounded && from == to && *high;
  }
}

/**
 * fod_position_is_valid:
 * @text: UTF-8 text
 *
 * Returns: whether @text is a position that others can be made around
 */
gboolean
fod_position_is_valid (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && strspn (text, digits) == length && text[length - 1] != digits[0];
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
  char text[] = "1000V";

  /* A leading digit of 1 or more says "not the very top"; the last leaves room on both sides. */
  for (int i = 3; i >= 1; i--) {
    text[i] = digits[n % BASE];
    n /= BASE;
  }
  text[0] = digits[1 + MIN (n, BASE - 2)];
  return g_strdup (text);
}
