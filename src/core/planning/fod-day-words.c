/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day-words.h"

#include <string.h>

#include "fod-danish.h"

#define SHORTEST 3
#define N_LANGUAGES 2

/* What people type is read in both languages, whichever is shown. */
static const char *const WEEKDAYS[][N_LANGUAGES] = {
  { "mandag", "monday" },
  { "tirsdag", "tuesday" },
  { "onsdag", "wednesday" },
  { "torsdag", "thursday" },
  { "fredag", "friday" },
  { "lørdag", "saturday" },
  { "søndag", "sunday" },
};

static const char *const MONTHS[][N_LANGUAGES] = {
  { "januar", "january" },
  { "februar", "february" },
  { "marts", "march" },
  { "april", "april" },
  { "maj", "may" },
  { "juni", "june" },
  { "juli", "july" },
  { "august", "august" },
  { "september", "september" },
  { "oktober", "october" },
  { "november", "november" },
  { "december", "december" },
};

typedef struct {
  const char *word;
  int count;
} CountWord;

static const CountWord COUNTS[] = {
  { "en", 1 },
  { "et", 1 },
  { "a", 1 },
  { "an", 1 },
  { "one", 1 },
  { "to", 2 },
  { "et par", 2 },
  { "two", 2 },
  { "tre", 3 },
  { "three", 3 },
  { "fire", 4 },
  { "four", 4 },
  { "fem", 5 },
  { "five", 5 },
  { "seks", 6 },
  { "six", 6 },
  { "otte", 8 },
  { "eight", 8 },
  { "ti", 10 },
  { "ten", 10 },
  { "fjorten", 14 },
  { "fourteen", 14 },
};

static int
find_word (const char *const words[][N_LANGUAGES],
           gsize n_words,
           const char *word)
{
  g_autofree char *folded = fod_danish_fold (word);

  if (g_utf8_strlen (folded, -1) < SHORTEST)
    return 0;

  for (gsize i = 0; i < n_words; i++) {
    for (gsize language = 0; language < N_LANGUAGES; language++) {
      if (g_str_has_prefix (words[i][language], folded))
        return (int) i + 1;
    }
  }

  return 0;
}

/**
 * fod_day_words_find_weekday:
 * @word: a Danish or English weekday, whole or its first letters, at least three
 *
 * Returns: 1 for Monday to 7 for Sunday, 0 when it is none
 */
int
fod_day_words_find_weekday (const char *word)
{
  return find_word (WEEKDAYS, G_N_ELEMENTS (WEEKDAYS), word);
}

/**
 * fod_day_words_find_month:
 * @word: a Danish or English month, whole or its first letters, at least three
 *
 * Returns: 1 to 12, 0 when it is none
 */
int
fod_day_words_find_month (const char *word)
{
  return find_word (MONTHS, G_N_ELEMENTS (MONTHS), word);
}

/**
 * fod_day_words_find_count:
 * @word: folded, see fod_danish_fold()
 *
 * Returns: the number that people write in letters before days, weeks and hours; 0 when it is none
 */
int
fod_day_words_find_count (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (COUNTS); i++) {
    if (g_str_equal (COUNTS[i].word, word))
      return COUNTS[i].count;
  }

  return 0;
}
