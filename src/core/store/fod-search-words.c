/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-search-words.h"

/* More than anybody types; a whole page pasted in finds what its first words find. */
#define MAX_WORDS 16

/**
 * fod_search_words_normalize:
 * @text: bytes that should be UTF-8
 *
 * "å" is one letter, also where it was pasted as "a" and a ring.
 *
 * Returns: (transfer full): @text in one form
 */
char *
fod_search_words_normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  return g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
}

/* What unicode61 takes for a part of a word: a quoted text with none in it finds nothing. */
static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) ||
         g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

/**
 * fod_search_words_split:
 * @text: bytes that should be UTF-8
 *
 * Takes a text apart as the index does. A word that is there twice asks for nothing more, and would
 * be looked for twice.
 *
 * Returns: (transfer full) (element-type utf8): the first words of @text, each once
 */
GPtrArray *
fod_search_words_split (const char *text)
{
  g_autofree char *normal = fod_search_words_normalize (text);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = normal; *p && words->len < MAX_WORDS; p = g_utf8_next_char (p)) {
    const char *end = p;
    g_autofree char *word = NULL;

    while (is_word_character (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
    if (end == p)
      continue;
    word = g_strndup (p, end - p);
    p = g_utf8_find_prev_char (p, end);
    if (!g_ptr_array_find_with_equal_func (words, word, g_str_equal, NULL))
      g_ptr_array_add (words, g_steal_pointer (&word));
  }
  return words;
}
