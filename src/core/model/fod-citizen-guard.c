/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* No citizen data belongs in an introduction (GDPR, article 5: no more than is needed). The guard
 * looks for what points somebody out beyond doubt; names it cannot know. It warns, it never stops
 * anybody from writing. */

#include "fod-citizen-guard.h"

#include "fod-wipe.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A space as typed, or as copied from a page that keeps things together. */
#define SPACE "[ \\x{a0}\\x{202f}]"

/* What people put between the two halves of a CPR number, with or without spaces. */
#define JOIN "[-/\\x{2010}-\\x{2015}]"

/* Six digits, or a day, month and year with the same sign between them; four digits; no digit or
 * letter at either side. A date and four digits alone are rather a date and a time. */
#define CPR                                                                      \
  "(?<![\\pL\\pN])(?<cpr>(\\d{6}" SPACE "?" JOIN "?|\\d\\d(?<sign>[-./ ])\\d\\d" \
  "\\g{sign}\\d\\d" SPACE "?" JOIN ")" SPACE "?\\d{4})(?![\\pL\\pN])"

#define EMAIL "(?<email>[\\pL\\pN._%+-]+@[\\pL\\pN-]+(\\.[\\pL\\pN-]+)*\\.\\pL{2,})"

/* Eight digits, perhaps with the country code; together, in pairs with the same sign between them,
 * or as 4 and 4, or 2, 3 and 3. A date has never four pairs. */
#define PAIRS "[2-9]\\d(?<gap>[- .\\x{a0}\\x{202f}]?)\\d\\d\\g{gap}\\d\\d\\g{gap}\\d\\d"
#define HALVES "[2-9]\\d{3}" SPACE "\\d{4}"
#define THIRDS "[2-9]\\d" SPACE "\\d{3}" SPACE "\\d{3}"

/* What an amount goes on with. */
#define AMOUNT                                                                  \
  "(?i:" SPACE "?(t?kr(oner)?|dkk|mio|million(er)?|euro?|[%\\x{20ac}])(?!\\pL)" \
  "|,-|,\\d\\d?(?!\\d))"

/* Numbers of weeks and paragraphs, times, and numbers that are said not to be of a phone. A time
 * goes on with dots or colons; a phone number behind it with something else. */
#define WEEK "(0?[1-9]|[1-4]\\d|5[0-3])"
#define WEEKS "uge(n|r|rne)?\\.?" SPACE "?(" WEEK "[-., ]{1,2})*+" WEEK
#define PARAGRAPHS "\\x{a7}{1,2}" SPACE "?(\\d{1,3}[-., ]{1,2})*+\\d{1,3}"
#define TIMES "(kl|klokken)\\.?" SPACE "?\\d\\d?([.:]\\d\\d)*+"
#define LABELLED                                                                          \
  "(cvr|sag|sags(nr|nummer)|j\\.?" SPACE "?nr|journal(nr|nummer)|t?kr|dkk|eur|\\x{20ac})" \
  "[-.: ]*((nr|nummer)[-.: ]*)?\\d++( \\d{3,4}+)*+"
#define OTHER                                                     \
  "(?<!\\pL)(?i:" WEEKS "|" PARAGRAPHS "|" TIMES "|" LABELLED ")" \
  "(?![- .]?\\d)(*SKIP)(*FAIL)"

#define PHONE_NUMBER "(?<phone>((\\+45|0045)" SPACE "?)?(" PAIRS "|" HALVES "|" THIRDS "))"
#define PHONE OTHER "|(?<![\\pL\\pN+])" PHONE_NUMBER "(?![\\pL\\pN])(?!" AMOUNT ")"

/* Characters of a number or an address that are shown. */
#define MOST_QUOTED 40

/* Without the country code. */
#define PHONE_DIGITS 8

/* Other years are rather phone numbers. */
#define FIRST_YEAR 2000
#define LAST_YEAR 2100

static const char *const patterns[] = { CPR, EMAIL, PHONE };
static const char *const names[] = { "cpr", "email", "phone" };

/* The seventh digit says in which century: https://cpr.dk, “Personnummeret i CPR”. */
static int
find_century (int seventh,
              int year)
{
  if (seventh <= 3)
    return 1900;
  if (seventh == 4 || seventh == 9)
    return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}

/* Returns: (transfer full): those characters of the match that are digits */
static char *
fetch_digits (GMatchInfo *match,
              const char *name)
{
  g_auto (FodWipedText) words = g_match_info_fetch_named (match, name);
  char *digits = g_strdup (words);
  gsize n_digits = 0;

  for (const char *at = words; *at; at++) {
    if (g_ascii_isdigit (*at))
      digits[n_digits++] = *at;
  }
  digits[n_digits] = '\0';
  return digits;
}

static int
read_digits (const char *digits,
             int count)
{
  int number = 0;

  for (int i = 0; i < count; i++)
    number = number * 10 + (digits[i] - '0');
  return number;
}

/* The check digit is not asked for: since 2007 there are numbers without a right one. */
static gboolean
is_cpr (GMatchInfo *match)
{
  g_auto (FodWipedText) digits = fetch_digits (match, "cpr");
  int day = read_digits (digits, 2);
  int month = read_digits (digits + 2, 2);
  int year = read_digits (digits + 4, 2);

  year += find_century (digits[6] - '0', year);
  return g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static gboolean
is_year (int year)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

static gboolean
is_date (int year,
         int month,
         int day)
{
  return is_year (year) &&
         g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

/* 20260824 and 24082026 are dates, and 20262027 two years, before they are phone numbers. */
static gboolean
is_time (const char *digits)
{
  int first = read_digits (digits, 4), second = read_digits (digits + 4, 4);

  return is_date (first, second / 100, second % 100) ||
         is_date (second, first % 100, first / 100) || (is_year (first) && is_year (second));
}

/* 24 25 26 27 are days, pages or weeks one after the other. */
static gboolean
is_count (const char *digits)
{
  int first = read_digits (digits, 2);

  for (int i = 1; i < PHONE_DIGITS / 2; i++) {
    if (read_digits (digits + 2 * i, 2) != first + i)
      return FALSE;
  }
  return TRUE;
}

/* 45000000, 45 000 000 and 25 500 000 are amounts; 70 00 00 00 and 7000 0000 are not written so. */
static gboolean
is_round (const char *number,
          const char *digits)
{
  if (g_ascii_isdigit (number[2]))
    return g_ascii_isdigit (number[4]) && g_str_has_suffix (digits, "000000");
  return g_ascii_isdigit (number[strlen (number) - 3]) && g_str_has_suffix (digits, "000");
}

/* How it is written tells what else it may be. */
static gboolean
is_phone (GMatchInfo *match)
{
  g_auto (FodWipedText) number = g_match_info_fetch_named (match, "phone");
  g_auto (FodWipedText) digits = fetch_digits (match, "phone");

  if (strlen (digits) != PHONE_DIGITS)
    return TRUE;
  if (is_round (number, digits))
    return FALSE;
  return g_ascii_isdigit (number[2]) ? !is_time (digits) : !is_count (digits);
}

static gboolean
is_trace (FodCitizenKind kind,
          GMatchInfo *match)
{
  switch (kind) {
  case FOD_CITIZEN_CPR:
    return is_cpr (match);
  case FOD_CITIZEN_PHONE:
    return is_phone (match);
  case FOD_CITIZEN_EMAIL:
  default:
    return TRUE;
  }
}

static void
find_kind (const char *text,
           FodCitizenKind kind,
           GArray *traces)
{
  g_autoptr (GRegex) regex = g_regex_new (patterns[kind], G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert (regex);
  /* A text that makes the search too costly has no trace that anybody could see. */
  for (gboolean more = g_regex_match (regex, text, 0, &match); more;
       more = g_match_info_next (match, NULL)) {
    int start, end;

    if (!is_trace (kind, match) || !g_match_info_fetch_named_pos (match, names[kind], &start, &end))
      continue;
    g_array_append_val (traces, ((FodCitizenTrace){ kind, (gsize) start, (gsize) (end - start) }));
  }
}

static int
compare_traces (gconstpointer a,
                gconstpointer b)
{
  const FodCitizenTrace *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/**
 * fod_citizen_guard_find:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full) (element-type FodCitizenTrace): what may point out a citizen, in the
 *   order of the text
 */
GArray *
fod_citizen_guard_find (const char *text)
{
  GArray *traces = g_array_new (FALSE, FALSE, sizeof (FodCitizenTrace));

  if (!text || !g_utf8_validate (text, -1, NULL))
    return traces;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    find_kind (text, (FodCitizenKind) i, traces);
  g_array_sort (traces, compare_traces);
  return traces;
}

/**
 * fod_citizen_trace_make_key:
 * @self: a trace
 * @text: the text it was found in
 *
 * One number or address is written in many ways: with spaces, dashes, capitals and country code,
 * or without.
 *
 * Returns: (transfer full): the same for the same number or address, and for no other
 */
char *
fod_citizen_trace_make_key (const FodCitizenTrace *self,
                            const char *text)
{
  const char *place = text + self->start;
  GString *digits;

  if (self->kind == FOD_CITIZEN_EMAIL)
    return g_utf8_strdown (place, (gssize) self->length);
  digits = g_string_new (NULL);
  for (gsize i = 0; i < self->length; i++) {
    if (g_ascii_isdigit (place[i]))
      g_string_append_c (digits, place[i]);
  }
  if (self->kind == FOD_CITIZEN_PHONE)
    g_string_erase (digits, 0, (gssize) digits->len - PHONE_DIGITS);
  return g_string_free (digits, FALSE);
}

/* An address can be as long as somebody writes it; how it begins and ends is enough to find it. */
static char *
quote (const FodCitizenTrace *trace,
       const char *text)
{
  g_auto (FodWipedText) words = g_strndup (text + trace->start, trace->length);
  glong length = g_utf8_strlen (words, -1);
  g_auto (FodWipedText) start = NULL;

  if (length <= MOST_QUOTED)
    return g_steal_pointer (&words);
  start = g_utf8_substring (words, 0, MOST_QUOTED / 2);
  return g_strconcat (start, "…", g_utf8_offset_to_pointer (words, length - MOST_QUOTED / 2), NULL);
}

static void
free_mention (FodCitizenMention *self)
{
  fod_wipe_text (self->key);
  fod_wipe_text (self->words);
  g_free (self);
}

/**
 * fod_citizen_guard_list_mentions:
 * @text: (nullable): UTF-8
 * @traces: (element-type FodCitizenTrace): what fod_citizen_guard_find() found in @text
 * @most: how many to list at the most
 *
 * Returns: (transfer full) (element-type FodCitizenMention): the numbers and addresses, each of
 *   them once; the gravest first, and then in the order of the text
 */
GPtrArray *
fod_citizen_guard_list_mentions (const char *text,
                                 GArray *traces,
                                 guint most)
{
  GPtrArray *mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) free_mention);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint kind = 0; kind < G_N_ELEMENTS (patterns); kind++) {
    for (guint i = 0; i < traces->len && mentions->len < most; i++) {
      const FodCitizenTrace *trace = &g_array_index (traces, FodCitizenTrace, i);
      g_auto (FodWipedText) key = NULL;
      FodCitizenMention *mention;

      if (trace->kind != kind)
        continue;
      key = fod_citizen_trace_make_key (trace, text);
      if (g_hash_table_contains (seen, key))
        continue;
      mention = g_new0 (FodCitizenMention, 1);
      mention->kind = trace->kind;
      mention->words = quote (trace, text);
      mention->key = g_steal_pointer (&key);
      g_hash_table_add (seen, mention->key);
      g_ptr_array_add (mentions, mention);
    }
  }
  return mentions;
}

static char *
describe_mention (const FodCitizenMention *mention)
{
  switch (mention->kind) {
  case FOD_CITIZEN_CPR:
    return g_strdup_printf (_ ("“%s” looks like a CPR number. Information about citizens belongs "
                               "in the case, not here."),
                            mention->words);
  case FOD_CITIZEN_EMAIL:
    return g_strdup_printf (
      _ ("“%s” looks like an e-mail address. If it is a citizen's, leave it out."),
      mention->words);
  case FOD_CITIZEN_PHONE:
    return g_strdup_printf (
      _ ("“%s” looks like a phone number. If it is a citizen's, leave it out."), mention->words);
  default:
    g_return_val_if_reached (NULL);
  }
}

/**
 * fod_citizen_guard_describe:
 * @mentions: (element-type FodCitizenMention): what fod_citizen_guard_list_mentions() lists
 *
 * The gravest alone, and how many more there are: one warning is read, three are not.
 *
 * Returns: (transfer full) (nullable): a gentle warning; %NULL when there is nothing to say
 */
char *
fod_citizen_guard_describe (GPtrArray *mentions)
{
  guint n_others = mentions->len - 1;
  g_auto (FodWipedText) gravest = NULL;
  g_autofree char *others = NULL;

  if (mentions->len == 0)
    return NULL;
  gravest = describe_mention (mentions->pdata[0]);
  if (n_others == 0)
    return g_steal_pointer (&gravest);
  others = g_strdup_printf (
    /* TRANSLATORS: Follows the sentence about a number or an address. */
    ngettext ("%u other place may point out a citizen, too.",
              "%u other places may point out a citizen, too.", n_others),
    n_others);
  return g_strconcat (gravest, " ", others, NULL);
}
