/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-plain-text.h"

/* Tab, line feed and the like, "next line" and Unicode's separators of lines and paragraphs. */
static gboolean
is_break (gunichar c)
{
  return (c >= 0x09 && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* What orders a terminal about, turns the direction of what follows (UAX #9: embeddings, overrides
 * and isolates), or takes no room at all. The marks that Arabic and Hebrew are written with, and
 * what joins letters or pictures, are none of these. */
static gboolean
is_unwanted (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200b || c == 0xfeff;
}

static gboolean
is_in_place (gunichar c,
             FodPlainTextShape shape)
{
  if (shape == FOD_PLAIN_TEXT_BLOCK && (c == '\n' || c == '\t'))
    return TRUE;
  return !is_break (c) && !is_unwanted (c);
}

static gboolean
is_visible (gunichar c)
{
  return g_unichar_isgraph (c) && !g_unichar_iszerowidth (c);
}

/* Between the words of a line there is one space, for a name with two looks like another's. */
static gboolean
is_space_in_place (gunichar c,
                   gunichar before,
                   FodPlainTextShape shape)
{
  return shape == FOD_PLAIN_TEXT_BLOCK || !g_unichar_isspace (c) || (c == ' ' && before != ' ');
}

/* Whether @text is as it should be already, which nearly every text is. */
static gboolean
is_clean (const char *text,
          FodPlainTextShape shape)
{
  gboolean is_seen = FALSE;
  gboolean has_invisible = FALSE;
  gunichar before = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!is_in_place (c, shape) || !is_space_in_place (c, before, shape))
      return FALSE;
    before = c;
    is_seen |= is_visible (c);
    has_invisible |= !is_visible (c) && !g_unichar_isspace (c);
  }
  /* Nothing but spaces is left to those who ask for more. */
  return is_seen || !has_invisible;
}

static void
append (GString *clean,
        FodPlainTextShape shape,
        gunichar c,
        gunichar before)
{
  if (shape == FOD_PLAIN_TEXT_LINE && (is_break (c) || g_unichar_isspace (c))) {
    if (clean->len && clean->str[clean->len - 1] != ' ')
      g_string_append_c (clean, ' ');
  } else if (c == '\n' && before == '\r') {
    return;
  } else if (is_in_place (c, shape)) {
    g_string_append_unichar (clean, c);
  } else if (is_break (c)) {
    g_string_append_c (clean, '\n');
  }
}

/**
 * fod_plain_text_clean:
 * @text: valid UTF-8
 * @shape: what it may look like
 *
 * Makes of what somebody has pasted, or a file holds, what a person could have typed: without
 * breaks and double spaces where there is one line, without characters nobody sees. A text in
 * which nothing can be seen becomes empty.
 *
 * Returns: (transfer full) (nullable): the clean text, %NULL when @text is
 */
char *
fod_plain_text_clean (const char *text,
                      FodPlainTextShape shape)
{
  g_autoptr (GString) clean = NULL;
  gboolean is_seen = FALSE;
  gunichar before = 0;

  if (is_clean (text, shape))
    return NULL;
  clean = g_string_new (NULL);
  for (const char *p = text; *p; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    append (clean, shape, c, before);
    is_seen |= is_visible (c);
    before = c;
  }
  if (!is_seen)
    return g_strdup ("");
  /* Of a block, somebody may be writing on. */
  return shape == FOD_PLAIN_TEXT_LINE ? g_strstrip (g_string_free (g_steal_pointer (&clean), FALSE))
                                      : g_string_free (g_steal_pointer (&clean), FALSE);
}
