/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-dot.h"

/**
 * fod_dots_new:
 *
 * Returns: (transfer full) (element-type FodDot): an empty list of dots
 */
GArray *
fod_dots_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (FodDot));
}

/**
 * fod_dots_encode:
 * @dots: (element-type FodDot) (nullable): dots
 *
 * Returns: (transfer full): "1:17 2:4"
 */
char *
fod_dots_encode (GArray *dots)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; dots && i < dots->len; i++) {
    FodDot *dot = &g_array_index (dots, FodDot, i);

    g_string_append_printf (text, "%s%" G_GINT64_FORMAT ":%" G_GINT64_FORMAT, i ? " " : "",
                            dot->replica, dot->number);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * fod_dots_decode:
 * @text: what fod_dots_encode() made
 *
 * Returns: (transfer full) (element-type FodDot): the dots
 */
GArray *
fod_dots_decode (const char *text)
{
  GArray *dots = fod_dots_new ();

  while (text && *text) {
    char *end = NULL;
    FodDot dot = { 0 };

    dot.replica = g_ascii_strtoll (text, &end, 10);
    if (end == text || *end != ':')
      break;
    dot.number = g_ascii_strtoll (end + 1, &end, 10);
    g_array_append_val (dots, dot);
    text = *end == ' ' ? end + 1 : end;
  }
  return dots;
}

/**
 * fod_dots_contains:
 * @dots: (element-type FodDot): dots
 * @dot: a dot
 *
 * Returns: whether @dot is one of @dots
 */
gboolean
fod_dots_contains (GArray *dots,
                   FodDot dot)
{
  for (guint i = 0; i < dots->len; i++) {
    FodDot *other = &g_array_index (dots, FodDot, i);

    if (other->replica == dot.replica && other->number == dot.number)
      return TRUE;
  }
  return FALSE;
}
