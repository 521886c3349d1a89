/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-pieces.h"

#include "fod-text-diff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
write_change (FodTextChange change,
              const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *said = NULL;

  if (change == FOD_TEXT_REMOVED) {
    /* TRANSLATORS: Words of a text that are gone in the new version. */
    said = g_strdup_printf (_ ("removed: %s"), escaped);
    return g_strdup_printf ("<s>[%s]</s>", said);
  }
  /* TRANSLATORS: Words of a text that are new in the new version. */
  said = g_strdup_printf (_ ("added: %s"), escaped);
  return g_strdup_printf ("<b><u>[%s]</u></b>", said);
}

/* White space around a change stays outside the brackets. */
static void
append_change (GString *markup,
               const FodTextPiece *piece)
{
  gsize head = strspn (piece->text, " \t\r\n");
  gsize length = strlen (piece->text);
  gsize tail = 0;
  g_autofree char *words = NULL;
  g_autofree char *change = NULL;

  while (tail < length - head && strchr (" \t\r\n", piece->text[length - 1 - tail]))
    tail++;
  g_string_append_len (markup, piece->text, head);
  if (head == length)
    return;
  words = g_strndup (piece->text + head, length - head - tail);
  change = write_change (piece->change, words);
  g_string_append (markup, change);
  g_string_append_len (markup, piece->text + length - tail, tail);
}

/**
 * fod_text_pieces_mark_up:
 * @before: (nullable): a text
 * @after: (nullable): what became of it
 *
 * Shows what changed, in words so that it can be heard, and in style so that it can be found:
 * “mødes [removed: hver uge] [added: hver måned]”.
 *
 * Returns: (transfer full): Pango markup
 */
char *
fod_text_pieces_mark_up (const char *before,
                         const char *after)
{
  g_autoptr (GPtrArray) pieces = fod_text_diff (before, after);
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++) {
    const FodTextPiece *piece = pieces->pdata[i];

    if (piece->change == FOD_TEXT_SAME) {
      g_autofree char *escaped = g_markup_escape_text (piece->text, -1);

      g_string_append (markup, escaped);
      continue;
    }
    if (piece->change == FOD_TEXT_ADDED && g_str_has_suffix (markup->str, "</s>"))
      g_string_append_c (markup, ' ');
    append_change (markup, piece);
  }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
