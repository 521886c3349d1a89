/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long somebody guesses who knows Danish. Every piece of the text has a price in bits: a word
 * of a list, a word of the dictionary, what came before, what zxcvbn finds in it (keyboards, dates,
 * English), or at last one letter at a time. The cheapest way from the first letter to the last is
 * the answer, as in zxcvbn itself. */

#include "fod-guess.h"

#include "fod-guess-words.h"
#include "fod-wipe.h"

#include <math.h>
#include <string.h>
#include <zxcvbn.h>

/* What is beyond does not count: a text does not get better by it, and measuring takes longer. */
#define MOST_LETTERS 64

/* A longer one counts by its parts: Danish puts words together. */
#define LONGEST_WORD 14
#define SHORTEST_WORD 3

#define SHORT_WORD 4

#define REPEATED_BITS 2
#define CAPITAL_BITS 1
#define ENDING_BITS 1
#define DISGUISE_BITS 2 /* h3st, gummistoevle */
#define NAME_BITS 3
#define YEAR_BITS 7

#define N_LETTERS 29
#define N_DIGITS 10
#define N_SIGNS 33

typedef struct {
  gunichar letters[MOST_LETTERS]; /* small */
  gboolean is_capital[MOST_LETTERS];
  char plain[MOST_LETTERS + 1]; /* a byte for each, capitals kept, æøå as a and o */
  guint n_letters;
  FodSpelling *spelling;
  guint known_until;    /* where a word ends that the dictionary knows whole */
  gboolean has_unknown; /* whether there is anything else */
  /* The least it takes to come here, one letter at a time all the way [0], or not [1]. */
  double least[2][MOST_LETTERS + 1];
} Guess;

/* --- The text ------------------------------------------------------------------------------ */

static char
make_plain (gunichar letter)
{
  switch (letter) {
  case 0xe6: /* æ */
  case 0xe5: /* å */
    return 'a';
  case 0xf8: /* ø */
    return 'o';
  default:
    if (letter < 0x80)
      return (char) letter;
    return g_unichar_isalpha (letter) ? (char) ('a' + letter % 26) : '#';
  }
}

static void
read_text (Guess *self,
           const char *text)
{
  char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  for (const char *at = normal ? normal : ""; *at && self->n_letters < MOST_LETTERS;
       at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);
    gunichar small = g_unichar_tolower (letter);
    char plain = make_plain (small);

    self->letters[self->n_letters] = small;
    self->is_capital[self->n_letters] = letter != small;
    self->plain[self->n_letters++] = letter != small ? g_ascii_toupper (plain) : plain;
  }
  fod_wipe_text (normal);
}

static gboolean
is_letter (Guess *self,
           guint at)
{
  return at < self->n_letters && g_unichar_isalpha (self->letters[at]);
}

static gboolean
is_digit (Guess *self,
          guint at)
{
  return at < self->n_letters && self->letters[at] < 0x80 &&
         g_ascii_isdigit ((char) self->letters[at]);
}

static gboolean
is_space (Guess *self,
          guint at)
{
  return self->letters[at] == '-' || self->letters[at] == '_' ||
         g_unichar_isspace (self->letters[at]);
}

/* Returns: the letter that is meant by a digit or a sign; 0 for none */
static gunichar
see_through (gunichar sign)
{
  static const char signs[] = "01345@$!";
  static const char meant[] = "oieasasi";
  const char *found = sign && sign < 0x80 ? strchr (signs, (int) sign) : NULL;

  return found ? (gunichar) meant[found - signs] : 0;
}

/* Returns: the letter at @at, also where it is disguised in the middle of a word; 0 for none */
static gunichar
get_letter (Guess *self,
            guint at)
{
  if (is_letter (self, at))
    return self->letters[at];
  return at > 0 && is_letter (self, at - 1) && is_letter (self, at + 1)
           ? see_through (self->letters[at])
           : 0;
}

static double
measure_capitals (Guess *self,
                  guint start,
                  guint end)
{
  guint count = 0;

  for (guint at = start; at < end; at++)
    count += self->is_capital[at];
  if (count == end - start || (count == 1 && self->is_capital[start]))
    return CAPITAL_BITS;
  return count * CAPITAL_BITS;
}

/* --- Pieces -------------------------------------------------------------------------------- */

static double
get_least (Guess *self,
           guint at)
{
  return MIN (self->least[0][at], self->least[1][at]);
}

static void
offer (Guess *self,
       guint start,
       guint end,
       double bits)
{
  self->least[1][end] = MIN (self->least[1][end], get_least (self, start) + bits);
}

static void
offer_letter (Guess *self,
              guint at)
{
  double bits = is_space (self, at)    ? 0
                : is_letter (self, at) ? log2 (N_LETTERS) + measure_capitals (self, at, at + 1)
                : is_digit (self, at)  ? log2 (N_DIGITS)
                                       : log2 (N_SIGNS);

  for (guint i = 0; i < G_N_ELEMENTS (self->least); i++)
    self->least[i][at + 1] = MIN (self->least[i][at + 1], self->least[i][at] + bits);
}

static void
offer_zxcvbn (Guess *self,
              guint start,
              guint end)
{
  char piece[MOST_LETTERS + 1] = { 0 };

  memcpy (piece, self->plain + start, end - start);
  offer (self, start, end, ZxcvbnMatch (piece, NULL, NULL));
  fod_wipe (piece, sizeof piece);
}

static int
get_kind (Guess *self,
          guint at)
{
  if (is_letter (self, at))
    return 1;
  return is_digit (self, at) ? 2 : is_space (self, at) ? 3
                                                       : 4;
}

/* All between spaces, and letters and digits by themselves. Not a word that the dictionary knows:
 * zxcvbn has it from lists of passwords, where it stands alone. */
static void
offer_patterns (Guess *self,
                guint start)
{
  gboolean begins_token = start == 0 || is_space (self, start - 1);
  guint end = start + 1;

  if (begins_token || get_kind (self, start) != get_kind (self, start - 1)) {
    while (end < self->n_letters && get_kind (self, end) == get_kind (self, start))
      end++;
    if (end > self->known_until)
      offer_zxcvbn (self, start, end);
  }
  if (!begins_token)
    return;
  while (end < self->n_letters && !is_space (self, end))
    end++;
  if (end <= self->known_until)
    return;
  offer_zxcvbn (self, start, end);
  self->has_unknown = TRUE;
}

static void
offer_repeated (Guess *self,
                guint start)
{
  for (guint earlier = 0; earlier < start; earlier++) {
    guint length = 0;

    while (start + length < self->n_letters && earlier + length < start &&
           self->letters[earlier + length] == self->letters[start + length])
      length++;
    for (; length >= SHORTEST_WORD; length--)
      offer (self, start, start + length, REPEATED_BITS);
  }
}

static void
offer_year (Guess *self,
            guint start)
{
  const char *at = self->plain + start;

  if (is_digit (self, start + 2) && is_digit (self, start + 3) &&
      (strncmp (at, "19", 2) == 0 || strncmp (at, "20", 2) == 0))
    offer (self, start, start + 4, YEAR_BITS);
}

/* --- Words of the lists -------------------------------------------------------------------- */

/* Returns: how many letters stand for @letter at @at: å may be written aa or a; 0 for none */
static guint
match_letter (Guess *self,
              guint at,
              gunichar letter)
{
  gunichar found = at < self->n_letters ? self->letters[at] : 0;
  gunichar next = at + 1 < self->n_letters ? self->letters[at + 1] : 0;

  if (found == letter || see_through (found) == letter)
    return 1;
  switch (letter) {
  case 0xe6: /* æ */
    return found != 'a' ? 0 : next == 'e' ? 2
                                          : 1;
  case 0xf8: /* ø */
    return found != 'o' ? 0 : next == 'e' ? 2
                                          : 1;
  case 0xe5: /* å */
    return found != 'a' ? 0 : next == 'a' ? 2
                                          : 1;
  default:
    return 0;
  }
}

/* Returns: where @word ends that begins at @start; 0 when it is another one */
static guint
match_word (Guess *self,
            guint start,
            const char *word)
{
  guint at = start;

  for (; *word; word = g_utf8_next_char (word)) {
    guint n_matched;

    while (at > start && at < self->n_letters && is_space (self, at))
      at++;
    n_matched = match_letter (self, at, g_utf8_get_char (word));
    if (n_matched == 0)
      return 0;
    at += n_matched;
  }
  return at;
}

static void
offer_word (Guess *self,
            guint start,
            const char *word,
            double bits)
{
  static const char *const endings[] = { "s", "n", "r", "en", "er", "et", "ens", "ne" };
  guint end = match_word (self, start, word);

  if (end == 0)
    return;
  bits += measure_capitals (self, start, end);
  /* A known word is not a shorter one and some letters. */
  if (end >= self->known_until)
    offer (self, start, end, bits);
  for (guint i = 0; end - start >= SHORT_WORD && i < G_N_ELEMENTS (endings); i++) {
    guint ending = match_word (self, end, endings[i]);

    if (ending > 0 && ending >= self->known_until)
      offer (self, start, ending, bits + ENDING_BITS);
  }
}

static void
offer_listed (Guess *self,
              guint start,
              const char *const *names)
{
  guint n_lists;
  const FodGuessWords *lists = fod_guess_words_get (&n_lists);

  for (guint i = 0; i < n_lists; i++) {
    for (guint k = 0; lists[i].words[k]; k++)
      offer_word (self, start, lists[i].words[k], lists[i].bits);
  }
  for (guint i = 0; names && names[i]; i++)
    offer_word (self, start, names[i], NAME_BITS);
}

/* --- Words of the dictionary --------------------------------------------------------------- */

/* The names of towns and people have a capital letter there. */
static gboolean
knows (Guess *self,
       const char *word)
{
  char other[(LONGEST_WORD + 1) * 4] = { 0 };
  gboolean is_known = fod_spelling_knows (self->spelling, word);
  int size;

  if (is_known)
    return TRUE;
  size = g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (word)), other);
  g_strlcpy (other + size, g_utf8_next_char (word), sizeof other - (gsize) size);
  is_known = fod_spelling_knows (self->spelling, other);
  fod_wipe (other, sizeof other);
  return is_known;
}

/* Writes the letters from @start to @end; with æ, ø and å where they are spelt in other letters.
 * Returns: how much of a disguise there was */
static guint
spell (Guess *self,
       guint start,
       guint end,
       gboolean is_spelt,
       char *word)
{
  static const char pairs[][3] = { "ae", "oe", "aa" };
  static const gunichar meant[] = { 0xe6, 0xf8, 0xe5 };
  guint n_disguised = 0;

  for (guint at = start; at < end; at++) {
    gunichar letter = get_letter (self, at);

    n_disguised += letter != self->letters[at];
    for (guint i = 0; is_spelt && at + 1 < end && i < G_N_ELEMENTS (pairs); i++) {
      if (letter != (gunichar) pairs[i][0] || get_letter (self, at + 1) != (gunichar) pairs[i][1])
        continue;
      letter = meant[i];
      n_disguised++;
      at++;
      break;
    }
    word += g_unichar_to_utf8 (letter, word);
  }
  *word = '\0';
  return n_disguised;
}

static gboolean
knows_spelt (Guess *self,
             guint start,
             guint end,
             guint *n_disguised)
{
  char word[(LONGEST_WORD + 1) * 4];
  guint n_hidden = spell (self, start, end, FALSE, word);
  gboolean is_known = knows (self, word);

  *n_disguised = n_hidden;
  if (!is_known) {
    *n_disguised = spell (self, start, end, TRUE, word);
    is_known = *n_disguised > n_hidden && knows (self, word);
  }
  fod_wipe (word, sizeof word);
  return is_known;
}

/* Asking the dictionary takes long, so it is asked only where it could make a difference. */
static gboolean
offer_spelt (Guess *self,
             guint start,
             guint end)
{
  double bits = end - start <= SHORT_WORD ? FOD_GUESS_SHORT_WORD_BITS : FOD_GUESS_WORD_BITS;
  guint n_disguised;

  bits += measure_capitals (self, start, end);
  if (get_least (self, start) + bits >= self->least[1][end])
    return TRUE;
  if (!knows_spelt (self, start, end, &n_disguised))
    return FALSE;
  offer (self, start, end, bits + (n_disguised > 0 ? DISGUISE_BITS : 0));
  return TRUE;
}

/* Without a dictionary, whatever looks like a word is one. */
static void
offer_unknown (Guess *self,
               guint start,
               guint end)
{
  double n_words = ceil ((double) (end - start) / LONGEST_WORD);

  offer (self, start, end,
         n_words * FOD_GUESS_WORD_BITS + measure_capitals (self, start, end));
}

static guint
find_end (Guess *self,
          guint start)
{
  guint end = start;

  while (end < self->n_letters && get_letter (self, end))
    end++;
  return end;
}

/* Returns: where the word ends that is all of the letters from @start; 0 when they are none */
static guint
offer_whole (Guess *self,
             guint start)
{
  guint end = find_end (self, start);

  if (end - start < SHORTEST_WORD)
    return 0;
  if (!self->spelling) {
    offer_unknown (self, start, end);
    return 0;
  }
  return end - start <= LONGEST_WORD && offer_spelt (self, start, end) ? end : 0;
}

static void
offer_parts (Guess *self,
             guint start)
{
  guint end = find_end (self, start);

  for (guint at = start + SHORTEST_WORD; at <= MIN (end, start + LONGEST_WORD); at++)
    offer_spelt (self, start, at);
}

static GStrv
split_names (const char *const *names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; names && names[i]; i++) {
    g_autofree char *small = g_utf8_strdown (names[i], -1);
    g_auto (GStrv) words = g_strsplit_set (small, " -.", -1);

    for (guint k = 0; words[k]; k++) {
      if (g_utf8_strlen (words[k], -1) > 1)
        g_strv_builder_add (builder, words[k]);
    }
  }
  return g_strv_builder_end (builder);
}

static void
offer_pieces (Guess *self,
              guint at,
              const char *const *names)
{
  offer_letter (self, at);
  /* Whoever has found a whole word need not look into it. */
  if (is_space (self, at) || at < self->known_until)
    return;
  if (at == 0 || !get_letter (self, at - 1))
    self->known_until = offer_whole (self, at);
  offer_repeated (self, at);
  offer_year (self, at);
  offer_listed (self, at, names);
  offer_patterns (self, at);
  if (self->spelling && at >= self->known_until)
    offer_parts (self, at);
}

/**
 * fod_guess_measure:
 * @text: a passphrase, UTF-8
 * @spelling: (nullable): the dictionary; without it every piece of letters counts as a word
 * @names: (nullable) (array zero-terminated=1): what everybody knows of its owner
 *
 * Nothing of @text is left where we put it; what libraries do is wiped as
 * fod_process_guard_begin() says.
 *
 * Returns: how many bits somebody guesses who knows the language, the lists and @names
 */
double
fod_guess_measure (const char *text,
                   FodSpelling *spelling,
                   const char *const *names)
{
  g_auto (GStrv) words = split_names (names);
  Guess self = { .spelling = spelling };
  double bits;

  read_text (&self, text);
  for (guint i = 1; i <= MOST_LETTERS; i++)
    self.least[0][i] = self.least[1][i] = INFINITY;
  self.least[1][0] = INFINITY;
  for (guint at = 0; at < self.n_letters; at++)
    offer_pieces (&self, at, (const char *const *) words);
  if (self.has_unknown)
    offer_zxcvbn (&self, 0, self.n_letters);
  bits = self.n_letters > 0 ? self.least[1][self.n_letters] : 0;
  fod_wipe (&self, sizeof self);
  return bits;
}
