/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-day.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "fod-danish.h"
#include "fod-day-words.h"
#include "fod-planning-error.h"

#define MAX_NUMBERS 3
#define MAX_DIGITS 4
#define NO_DISTANCE G_MININT

/* A date without a year means the one nearest ahead; what is just over may be noted down too. */
#define DAYS_BACK 90
#define DAYS_AHEAD 275

/* What was found in the text, in no particular order but for the numbers. */
typedef struct {
  int numbers[MAX_NUMBERS];
  int n_digits[MAX_NUMBERS];
  int n_numbers;
  int month;
  int weekday;
  gboolean is_week;
  gboolean is_next; /* “næste mandag”, “næste uge” */
  int distance;     /* days from the reference, or NO_DISTANCE */
} Input;

typedef struct {
  const char *word;
  int distance;
} RelativeWord;

static const RelativeWord RELATIVE_WORDS[] = {
  { "dag", 0 },
  { "idag", 0 },
  { "today", 0 },
  { "morgen", 1 },
  { "imorgen", 1 },
  { "tomorrow", 1 },
  { "overmorgen", 2 },
  { "går", -1 },
  { "igår", -1 },
  { "yesterday", -1 },
};

static const char *const FILLERS[] = { "i", "d", "den", "på", "on", "the", NULL };

static gboolean
take_word (Input *input,
           const char *word)
{
  int weekday = fod_day_words_find_weekday (word);
  int month = fod_day_words_find_month (word);

  if (g_strv_contains (FILLERS, word))
    return TRUE;
  if (g_str_equal (word, "uge") || g_str_equal (word, "week")) {
    input->is_week = TRUE;
    return TRUE;
  }

  if (g_str_equal (word, "næste") || g_str_equal (word, "next")) {
    input->is_next = TRUE;
    return TRUE;
  }

  for (gsize i = 0; i < G_N_ELEMENTS (RELATIVE_WORDS); i++) {
    if (g_str_equal (word, RELATIVE_WORDS[i].word)) {
      input->distance = RELATIVE_WORDS[i].distance;
      return TRUE;
    }
  }

  if ((weekday == 0) == (month == 0) || (weekday != 0 ? input->weekday : input->month) != 0)
    return FALSE;
  if (weekday != 0)
    input->weekday = weekday;
  else
    input->month = month;

  return TRUE;
}

static gboolean
take_number (Input *input,
             const char *digits,
             gsize n_digits)
{
  if (input->n_numbers == MAX_NUMBERS || n_digits > MAX_DIGITS)
    return FALSE;

  for (gsize i = 0; i < n_digits; i++)
    input->numbers[input->n_numbers] = input->numbers[input->n_numbers] * 10 + digits[i] - '0';
  input->n_digits[input->n_numbers++] = (int) n_digits;

  return TRUE;
}

/* “om 3 dage”, “om en uge”, “om to måneder” */
static gboolean
read_ahead (const char *text,
            FodDay reference,
            Input *input)
{
  static const char pattern[] = "^(?:om|in) (?:(\\d{1,4})|(et par|\\p{L}+)) "
                                "(?:(dage?|days?)|(uger?|weeks?)|(?:måned(?:er)?|months?))$";
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *digits = NULL;
  g_autofree char *word = NULL;
  g_autofree char *days = NULL;
  g_autofree char *weeks = NULL;
  int count;

  if (!g_regex_match (regex, text, 0, &match))
    return FALSE;
  digits = g_match_info_fetch (match, 1);
  word = g_match_info_fetch (match, 2);
  days = g_match_info_fetch (match, 3);
  weeks = g_match_info_fetch (match, 4);
  count = *digits ? atoi (digits) : fod_day_words_find_count (word);
  if (!*digits && count == 0)
    return FALSE;
  if (days && *days)
    input->distance = count;
  else if (weeks && *weeks)
    input->distance = count * FOD_DAYS_PER_WEEK;
  else
    input->distance = fod_day_add_months (reference, count) - reference;
  return TRUE;
}

static const char *
skip_alphas (const char *at)
{
  while (g_unichar_isalpha (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
read_input (const char *text,
            Input *input)
{
  const char *at = text;

  while (*at != '\0') {
    const char *end = skip_alphas (at);

    if (end > at) {
      g_autofree char *word = g_strndup (at, (gsize) (end - at));

      if (!take_word (input, word))
        return FALSE;
    } else if (g_ascii_isdigit (*at)) {
      while (g_ascii_isdigit (*end))
        end++;
      if (!take_number (input, at, (gsize) (end - at)))
        return FALSE;
    } else if (strchr (" \t./,-", *at) != NULL) {
      end = at + 1;
    } else {
      return FALSE;
    }
    at = end;
  }

  return TRUE;
}

/* The year written at @index, with its century filled in; 0 when it cannot be one. */
static int
read_year (const Input *input,
           int index,
           int reference_year)
{
  int year = input->numbers[index];

  if (input->n_digits[index] == MAX_DIGITS)
    return year;
  if (input->n_digits[index] != 2)
    return 0;

  year += reference_year / 100 * 100;
  if (year > reference_year + 50)
    return year - 100;
  if (year <= reference_year - 50)
    return year + 100;

  return year;
}

static FodDay
make_day (const Input *input,
          int year,
          int month)
{
  if (input->is_week)
    return fod_day_from_iso_week (year, input->numbers[0], MAX (input->weekday, 1));

  return fod_day_from_ymd (year, month, input->numbers[0]);
}

static FodDay
choose_year (const Input *input,
             int month,
             FodDay reference)
{
  int year;

  fod_day_get_ymd (reference, &year, NULL, NULL);
  for (int candidate = year - 1; candidate <= year + 1; candidate++) {
    FodDay day = make_day (input, candidate, month);

    if (day != FOD_DAY_NONE && day >= reference - DAYS_BACK && day <= reference + DAYS_AHEAD)
      return day;
  }

  return FOD_DAY_NONE;
}

/* 2026-8-3 and 2026/8/3: only a year has four digits. */
static void
put_year_last (Input *input)
{
  Input turned = *input;

  if (input->n_numbers != MAX_NUMBERS || input->n_digits[0] != MAX_DIGITS || input->month != 0)
    return;
  for (int i = 0; i < MAX_NUMBERS; i++) {
    input->numbers[i] = turned.numbers[MAX_NUMBERS - 1 - i];
    input->n_digits[i] = turned.n_digits[MAX_NUMBERS - 1 - i];
  }
}

/* Whether the parts together can mean a date at all; numbers_before is how many come before
 * the year. */
static gboolean
is_complete (const Input *input,
             int *numbers_before)
{
  *numbers_before = input->is_week || input->month != 0 ? 1 : 2;

  if (input->is_next)
    return input->n_numbers == 0 && input->month == 0 && input->distance == NO_DISTANCE &&
           (input->weekday != 0 || input->is_week);
  if (input->distance != NO_DISTANCE)
    return input->n_numbers == 0 && input->month == 0 && input->weekday == 0 && !input->is_week;
  if (input->n_numbers == 0)
    return input->weekday != 0 && input->month == 0 && !input->is_week;
  if (input->is_week && input->month != 0)
    return FALSE;

  return input->n_numbers == *numbers_before || input->n_numbers == *numbers_before + 1;
}

static FodDay
resolve_input (const Input *input,
               int numbers_before,
               FodDay reference)
{
  int month = input->month != 0 ? input->month : input->numbers[1];
  int year;

  if (input->distance != NO_DISTANCE)
    return reference + input->distance;
  if (input->is_next)
    return fod_day_week_start (reference) + FOD_DAYS_PER_WEEK + MAX (input->weekday, 1) - 1;
  if (input->n_numbers == 0)
    return reference + (input->weekday - fod_day_weekday (reference) + 7) % 7;
  if (input->n_numbers == numbers_before)
    return choose_year (input, month, reference);

  fod_day_get_ymd (reference, &year, NULL, NULL);

  return make_day (input, read_year (input, numbers_before, year), month);
}

/* A day counted from today has no year of its own, a year has no day outside the calendar. */
static gboolean
is_far_away (const Input *input,
             int numbers_before,
             FodDay day)
{
  int year = input->n_numbers > numbers_before ? input->numbers[numbers_before] : 0;

  if (input->n_numbers > numbers_before && input->n_digits[numbers_before] == MAX_DIGITS)
    return year < FOD_DAY_FIRST_YEAR || year > FOD_DAY_LAST_YEAR;

  return day != FOD_DAY_NONE && (day < FOD_DAY_FIRST || day > FOD_DAY_LAST);
}

/* Some write the year first and some the day: 26-01-01 is new year's day of 2026, or a day of
 * 2001. Dots and slashes nobody writes after a year. */
static gboolean
is_ambiguous (const char *text)
{
  return g_regex_match_simple ("^\\d{1,2}-\\d{1,2}-\\d{1,2}$", text, 0, 0);
}

static FodDay
refuse_input (const char *message,
              GError **error)
{
  g_set_error_literal (error, FOD_PLANNING_ERROR, FOD_PLANNING_ERROR_INVALID_DAY, message);
  return FOD_DAY_NONE;
}

/**
 * fod_day_parse_human:
 * @text: (nullable): a date as people type it, in Danish or English
 * @reference: what relative dates are counted from, usually today
 * @error: return location for a #GError
 *
 * Reads `3/8`, `3.8.2026`, `03.08.26`, `3. august`, `3. aug 2026`, `i dag`, `i morgen`,
 * `om 3 dage`, `om en uge`, `om to måneder`,
 * `mandag` (the next one, or @reference itself), `næste mandag` (that of the week after),
 * `næste uge`, `uge 36` (its Monday), `tirsdag uge 36` and
 * ISO dates, zeros left out or not. Without a year it is the date from 90 days before @reference
 * to about nine months after; with two digits the nearest century. With dashes the year needs
 * four digits.
 *
 * Returns: the day, or %FOD_DAY_NONE with %FOD_PLANNING_ERROR_INVALID_DAY
 */
FodDay
fod_day_parse_human (const char *text,
                     FodDay reference,
                     GError **error)
{
  g_autofree char *folded = NULL;
  g_autofree char *quoted = fod_planning_quote (text);
  g_autofree char *message = NULL;
  Input input = { .distance = NO_DISTANCE };
  FodDay day;
  int numbers_before;

  g_return_val_if_fail (reference >= FOD_DAY_FIRST && reference <= FOD_DAY_LAST, FOD_DAY_NONE);

  folded = fod_danish_fold (text);
  g_strstrip (folded);
  day = fod_day_parse (folded, NULL);
  if (day != FOD_DAY_NONE)
    return day;

  if ((!read_ahead (folded, reference, &input) && !read_input (folded, &input)) ||
      !is_complete (&input, &numbers_before)) {
    message = g_strdup_printf (_ ("“%s” is not a date. Write for instance 3.8.2026."), quoted);
    return refuse_input (message, error);
  }

  if (is_ambiguous (folded)) {
    message = g_strdup_printf (_ ("“%s” can be several days. Write for instance 3.8.2026."),
                               quoted);
    return refuse_input (message, error);
  }

  put_year_last (&input);
  day = resolve_input (&input, numbers_before, reference);
  if (is_far_away (&input, numbers_before, day))
    message = g_strdup_printf (_ ("“%s” is outside the years 1900 to 2200."), quoted);
  else if (day == FOD_DAY_NONE)
    message = g_strdup_printf (_ ("“%s” is not a day that exists."), quoted);
  else if (input.weekday != 0 && fod_day_weekday (day) != input.weekday)
    message = g_strdup_printf (_ ("“%s” does not fall on that weekday."), quoted);

  return message == NULL ? day : refuse_input (message, error);
}
