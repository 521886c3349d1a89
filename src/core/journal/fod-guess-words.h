/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodGuessWords:
 * @bits: what naming one of them takes
 * @words: (array zero-terminated=1): small letters, no spaces
 *
 * Words that a Dane tries before any dictionary.
 */
typedef struct {
  double bits;
  const char *const *words;
} FodGuessWords;

const FodGuessWords *fod_guess_words_get (guint *n_lists);

G_END_DECLS
