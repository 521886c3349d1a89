/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-unfinished-words.h"

/* A fact of this file, as whose desk it is: the words are nobody else's before they are meant. */
#define SETTING "unfinished-words"

/* Of each: the question, what it is about, whether it is told that it is kept, and the words. */
#define ITEM_TYPE "(ssbas)"
#define LIST_TYPE "a" ITEM_TYPE

static GVariant *
read_list (FodStore *store)
{
  g_autofree char *text = fod_store_get_setting (store, SETTING);
  g_autoptr (GVariant) list =
    text ? g_variant_parse (G_VARIANT_TYPE (LIST_TYPE), text, NULL, NULL, NULL) : NULL;

  if (list)
    return g_steal_pointer (&list);
  return g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE (ITEM_TYPE), NULL, 0));
}

static gboolean
write_list (FodStore *store,
            GVariantBuilder *items,
            GError **error)
{
  g_autoptr (GVariant) list = g_variant_ref_sink (g_variant_builder_end (items));
  g_autofree char *text = g_variant_n_children (list) > 0 ? g_variant_print (list, TRUE) : NULL;

  return fod_store_set_setting (store, SETTING, text, error);
}

static gboolean
is_of (GVariant *item,
       const char *question,
       const char *about)
{
  const char *other_question, *other_about;

  g_variant_get (item, "(&s&sb^a&s)", &other_question, &other_about, NULL, NULL);
  return g_str_equal (question, other_question) && g_str_equal (about, other_about);
}

static GVariant *
find_item (GVariant *list,
           const char *question,
           const char *about)
{
  for (gsize i = 0; i < g_variant_n_children (list); i++) {
    g_autoptr (GVariant) item = g_variant_get_child_value (list, i);

    if (is_of (item, question, about))
      return g_steal_pointer (&item);
  }
  return NULL;
}

/**
 * fod_unfinished_words_are_kept:
 * @store: the open file
 *
 * Returns: whether there are any words to find
 */
gboolean
fod_unfinished_words_are_kept (FodStore *store)
{
  g_autofree char *text = fod_store_get_setting (store, SETTING);

  return text != NULL;
}

/**
 * fod_unfinished_words_find:
 * @store: the open file
 * @question: what the window that asks is called
 * @about: id of the record it is about, or the empty string
 *
 * Returns: (transfer full) (nullable): what stood in its rows, %NULL when nothing is kept
 */
GStrv
fod_unfinished_words_find (FodStore *store,
                           const char *question,
                           const char *about)
{
  g_autoptr (GVariant) list = read_list (store);
  g_autoptr (GVariant) item = find_item (list, question, about);
  GStrv words = NULL;

  if (item)
    g_variant_get (item, "(ssb^as)", NULL, NULL, NULL, &words);
  return words;
}

/**
 * fod_unfinished_words_keep:
 * @store: the open file
 * @question: what the window that asks is called
 * @about: id of the record it is about, or the empty string
 * @words: (nullable): what stands in its rows; %NULL forgets what is kept
 * @error: return location
 *
 * Keeps what is written for the next time the same is asked.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_unfinished_words_keep (FodStore *store,
                           const char *question,
                           const char *about,
                           const char *const *words,
                           GError **error)
{
  g_autoptr (GVariant) list = read_list (store);
  g_autoptr (GVariant) before = find_item (list, question, about);
  g_auto (GVariantBuilder) items = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (LIST_TYPE));

  if (!words && !before)
    return TRUE;
  for (gsize i = 0; i < g_variant_n_children (list); i++) {
    g_autoptr (GVariant) item = g_variant_get_child_value (list, i);

    if (!is_of (item, question, about))
      g_variant_builder_add_value (&items, item);
  }
  if (words)
    g_variant_builder_add (&items, "(ssb^as)", question, about, FALSE, words);
  return write_list (store, &items, error);
}

/**
 * fod_unfinished_words_list_news:
 * @store: the open file
 *
 * To be told once. After that they wait in silence: what a question is about may never be
 * looked at again.
 *
 * Returns: (transfer full): names of questions with words that nobody knows are kept
 */
GStrv
fod_unfinished_words_list_news (FodStore *store)
{
  g_autoptr (GVariant) list = read_list (store);
  g_autoptr (GStrvBuilder) news = g_strv_builder_new ();
  g_auto (GVariantBuilder) items = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE (LIST_TYPE));
  GStrv questions;

  for (gsize i = 0; i < g_variant_n_children (list); i++) {
    const char *question, *about;
    gboolean is_told;
    g_autofree const char **words = NULL;

    g_variant_get_child (list, i, "(&s&sb^a&s)", &question, &about, &is_told, &words);
    if (!is_told)
      g_strv_builder_add (news, question);
    g_variant_builder_add (&items, "(ssb^as)", question, about, TRUE, words);
  }
  questions = g_strv_builder_end (news);
  /* Should the disk refuse it, it is told once more. */
  if (questions[0])
    write_list (store, &items, NULL);
  return questions;
}
