/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-paragraphs.h"

#include <string.h>

/* Characters. Wrapping a paragraph takes Pango time by the square of its length: a thousand are
 * nothing, two hundred thousand without a space take more than a minute. */
#define MAX_PARAGRAPH 1000

/* U+2029 PARAGRAPH SEPARATOR: a new paragraph to Pango, and nothing that anybody types. What comes
 * from elsewhere has no WORD JOINER before it. */
#define BREAK_CHARACTER 0x2029
#define BREAK FOD_PARAGRAPHS_BREAK

/* Letters are not parted from what stands on them. */
static gboolean
may_part_before (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return !g_unichar_ismark (c) && !g_unichar_iszerowidth (c);
}

/* Where to part what begins at @start and is too long at @end: after its last space, or there. */
static const char *
find_place (const char *start,
            const char *end)
{
  const char *p;

  for (p = end; p > start; p = g_utf8_prev_char (p)) {
    if (g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
      return p;
  }
  for (p = end; p > start; p = g_utf8_prev_char (p)) {
    if (may_part_before (p))
      return p;
  }
  return end;
}

static gboolean
is_break (const char *p,
          const char *end)
{
  return (gsize) (end - p) >= strlen (BREAK) && memcmp (p, BREAK, strlen (BREAK)) == 0;
}

/**
 * fod_paragraphs_part:
 * @text: valid UTF-8
 * @length: bytes of @text, -1 to its end
 *
 * Parts paragraphs so long that showing them would take time anybody notices.
 *
 * Returns: (transfer full) (nullable): @text with %FOD_PARAGRAPHS_BREAK where a paragraph was
 *   parted, %NULL when none needs it
 */
char *
fod_paragraphs_part (const char *text,
                     gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  const char *start = text; /* of the paragraph */
  const char *written = text;
  g_autoptr (GString) parted = NULL;
  guint n_characters = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p)) {
    gboolean is_end = *p == '\n' || *p == '\r' || g_utf8_get_char (p) == BREAK_CHARACTER ||
                      is_break (p, end);

    if (n_characters >= MAX_PARAGRAPH && !is_end) {
      start = find_place (start, p);
      if (!parted)
        parted = g_string_sized_new (end - text + 1024);
      g_string_append_len (parted, written, start - written);
      g_string_append (parted, BREAK);
      written = start;
      n_characters = (guint) g_utf8_pointer_to_offset (start, p);
    }
    if (is_end) {
      start = g_utf8_next_char (p);
      n_characters = 0;
    } else {
      n_characters++;
    }
  }
  if (!parted)
    return NULL;
  g_string_append_len (parted, written, end - written);
  return g_string_free (g_steal_pointer (&parted), FALSE);
}

/**
 * fod_paragraphs_join:
 * @text: (transfer full): what fod_paragraphs_part() returned, and somebody may have changed
 *
 * Returns: (transfer full): @text itself, whole again
 */
char *
fod_paragraphs_join (char *text)
{
  char *to = strstr (text, BREAK);
  const char *from = to;

  while (from) {
    const char *start = from + strlen (BREAK);
    gsize length;

    from = strstr (start, BREAK);
    length = from ? (gsize) (from - start) : strlen (start);
    memmove (to, start, length);
    to += length;
    *to = '\0';
  }
  return text;
}
