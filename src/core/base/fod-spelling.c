/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-spelling.h"

#include <enchant.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define LANGUAGE "da_DK"

/* Shorter words in capitals are abbreviations (MUS, APV), which no dictionary knows. */
#define LONGEST_ABBREVIATION 6

struct _FodSpelling {
  GObject parent_instance;

  EnchantBroker *broker;
  EnchantDict *dictionary;
};

G_DEFINE_FINAL_TYPE (FodSpelling, fod_spelling, G_TYPE_OBJECT)

static void
fod_spelling_finalize (GObject *object)
{
  FodSpelling *self = FOD_SPELLING (object);

  if (self->dictionary)
    enchant_broker_free_dict (self->broker, self->dictionary);
  enchant_broker_free (self->broker);

  G_OBJECT_CLASS (fod_spelling_parent_class)->finalize (object);
}

static void
fod_spelling_class_init (FodSpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_spelling_finalize;
}

static void
fod_spelling_init (FodSpelling *self)
{
  self->broker = enchant_broker_init ();
}

/**
 * fod_spelling_load:
 * @error: return location; %G_IO_ERROR_NOT_FOUND when the computer has no Danish dictionary
 *
 * Reads the dictionary, which takes longer than a frame.
 *
 * Returns: (transfer full) (nullable): the dictionary, to be used by one thread at a time
 */
FodSpelling *
fod_spelling_load (GError **error)
{
  g_autoptr (FodSpelling) self = g_object_new (FOD_TYPE_SPELLING, NULL);

  self->dictionary = enchant_broker_request_dict (self->broker, LANGUAGE);
  if (self->dictionary)
    return g_steal_pointer (&self);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                       _ ("This computer has no Danish dictionary."));
  return NULL;
}

static void
load_cb (GTask *task,
         gpointer source,
         gpointer data,
         GCancellable *cancellable)
{
  GError *error = NULL;
  FodSpelling *self = fod_spelling_load (&error);

  if (self)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * fod_spelling_load_async:
 * @cancellable: (nullable): ends the wait
 * @callback: (scope async): called when it is there
 * @data: for @callback
 *
 * fod_spelling_load() in a thread; ends with fod_spelling_load_finish().
 */
void
fod_spelling_load_async (GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_run_in_thread (task, load_cb);
}

/**
 * fod_spelling_load_finish:
 * @result: what the callback was given
 * @error: return location; %G_IO_ERROR_NOT_FOUND when the computer has no Danish dictionary
 *
 * Returns: (transfer full) (nullable): the dictionary, to be used by one thread at a time
 */
FodSpelling *
fod_spelling_load_finish (GAsyncResult *result,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Numbers, dates and abbreviations have no spelling. */
static gboolean
is_spelt (const char *word)
{
  gboolean has_small_letter = FALSE;

  for (const char *at = word; *at; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);

    if (g_unichar_isdigit (letter))
      return FALSE;
    has_small_letter = has_small_letter || g_unichar_islower (letter);
  }
  return has_small_letter || g_utf8_strlen (word, -1) > LONGEST_ABBREVIATION;
}

/**
 * fod_spelling_accepts:
 * @self: a dictionary
 * @word: a word, UTF-8
 *
 * Returns: whether nothing is wrong with @word
 */
gboolean
fod_spelling_accepts (FodSpelling *self,
                      const char *word)
{
  g_return_val_if_fail (FOD_IS_SPELLING (self), TRUE);

  return !*word || !is_spelt (word) ||
         enchant_dict_check (self->dictionary, word, (ssize_t) strlen (word)) <= 0;
}

/**
 * fod_spelling_knows:
 * @self: a dictionary
 * @word: a word, UTF-8
 *
 * Stricter than fod_spelling_accepts(): numbers and abbreviations count as anything else. Nothing
 * is kept of @word.
 *
 * Returns: whether @word is in the dictionary
 */
gboolean
fod_spelling_knows (FodSpelling *self,
                    const char *word)
{
  g_return_val_if_fail (FOD_IS_SPELLING (self), FALSE);

  return *word && enchant_dict_check (self->dictionary, word, (ssize_t) strlen (word)) == 0;
}

/**
 * fod_spelling_suggest:
 * @self: a dictionary
 * @word: a word that it does not accept
 * @most: how many words at most
 *
 * Returns: (transfer full): words that may have been meant, the likeliest first
 */
GStrv
fod_spelling_suggest (FodSpelling *self,
                      const char *word,
                      guint most)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char **words;
  size_t n_words = 0;

  g_return_val_if_fail (FOD_IS_SPELLING (self), g_strv_builder_end (builder));

  words = enchant_dict_suggest (self->dictionary, word, (ssize_t) strlen (word), &n_words);
  for (size_t i = 0; i < MIN (n_words, most); i++)
    g_strv_builder_add (builder, words[i]);
  if (words)
    enchant_dict_free_string_list (self->dictionary, words);
  return g_strv_builder_end (builder);
}

/**
 * fod_spelling_leave_alone:
 * @self: a dictionary
 * @word: a word
 *
 * Accepts @word as long as @self lives.
 */
void
fod_spelling_leave_alone (FodSpelling *self,
                          const char *word)
{
  g_return_if_fail (FOD_IS_SPELLING (self));

  enchant_dict_add_to_session (self->dictionary, word, (ssize_t) strlen (word));
}
