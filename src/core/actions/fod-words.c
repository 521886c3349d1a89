/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-words.h"

#include "fod-model-error.h"
#include "fod-plain-text.h"

/**
 * fod_words_read:
 * @typed: (nullable): what somebody typed on one line
 *
 * Returns: (transfer full) (nullable): the words as fod_plain_text_clean() leaves them, without
 *   white space around them; %NULL when there are none
 */
char *
fod_words_read (const char *typed)
{
  g_autofree char *words = NULL;

  if (typed && g_utf8_validate (typed, -1, NULL))
    words = fod_plain_text_clean (typed, FOD_PLAIN_TEXT_LINE);
  if (!words)
    words = g_strdup (typed ? typed : "");
  g_strstrip (words);
  return *words ? g_steal_pointer (&words) : NULL;
}

/**
 * fod_words_require:
 * @typed: (nullable): what somebody typed on one line
 * @message: what to say when it is nothing
 * @error: return location
 *
 * Returns: (transfer full) (nullable): fod_words_read(), or %NULL with
 *   %FOD_MODEL_ERROR_MISSING_VALUE
 */
char *
fod_words_require (const char *typed,
                   const char *message,
                   GError **error)
{
  char *words = fod_words_read (typed);

  if (!words)
    g_set_error_literal (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE, message);
  return words;
}
