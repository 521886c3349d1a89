/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-danish.h"

#include <unicode/ucol.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

#include "fod-language.h"
#include "fod-wipe.h"

#define N_WEEKDAYS 7
#define N_MONTHS 12

#define FIRST_BYTE_OF_U0300 0xcc

/* Never freed: opened once, then only read. */
typedef struct {
  char *weekdays[N_WEEKDAYS];
  char *short_weekdays[N_WEEKDAYS];
  char *months[N_MONTHS];
  char *short_months[N_MONTHS];
} Names;

static char *
read_symbol (const UDateFormat *format,
             UDateFormatSymbolType type,
             int index)
{
  UChar wide[64];
  char text[192];
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;

  udat_getSymbols (format, type, index, wide, G_N_ELEMENTS (wide), &status);
  u_strToUTF8 (text, sizeof text, &length, wide, -1, &status);
  if (U_FAILURE (status))
    g_error ("ICU has no names of days and months: %s", u_errorName (status));

  return g_strndup (text, (gsize) length);
}

static Names *
open_names (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_FULL, UDAT_FULL, locale, NULL, 0, NULL, 0, &status);
  Names *names = g_new0 (Names, 1);

  if (U_FAILURE (status))
    g_error ("ICU cannot write dates in “%s”: %s", locale, u_errorName (status));

  for (int i = 0; i < N_WEEKDAYS; i++) {
    /* ICU counts from Sunday = 1, ISO 8601 from Monday = 1. */
    int icu_weekday = (i + 1) % N_WEEKDAYS + 1;

    names->weekdays[i] = read_symbol (format, UDAT_WEEKDAYS, icu_weekday);
    names->short_weekdays[i] = read_symbol (format, UDAT_SHORT_WEEKDAYS, icu_weekday);
  }
  for (int i = 0; i < N_MONTHS; i++) {
    names->months[i] = read_symbol (format, UDAT_MONTHS, i);
    names->short_months[i] = read_symbol (format, UDAT_SHORT_MONTHS, i);
  }
  udat_close (format);

  return names;
}

static const Names *
get_names (void)
{
  static gsize danish = 0;
  static gsize english = 0;
  gboolean is_danish = g_str_equal (fod_language_get (), "da");
  gsize *names = is_danish ? &danish : &english;

  if (g_once_init_enter (names))
    g_once_init_leave (names, (gsize) open_names (is_danish ? "da" : "en_GB"));

  return (const Names *) *names;
}

static const UCollator *
get_collator (void)
{
  static gsize collator = 0;

  if (g_once_init_enter (&collator)) {
    UErrorCode status = U_ZERO_ERROR;
    UCollator *opened = ucol_open ("da", &status);

    if (U_FAILURE (status))
      g_error ("ICU cannot sort Danish: %s", u_errorName (status));
    g_once_init_leave (&collator, (gsize) opened);
  }

  return (const UCollator *) collator;
}

/**
 * fod_danish_weekday_name:
 * @iso_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): the name in the language of fod_language_get(), such as "mandag"
 */
const char *
fod_danish_weekday_name (int iso_weekday)
{
  g_return_val_if_fail (iso_weekday >= 1 && iso_weekday <= N_WEEKDAYS, NULL);

  return get_names ()->weekdays[iso_weekday - 1];
}

/**
 * fod_danish_weekday_short_name:
 * @iso_weekday: 1 for Monday to 7 for Sunday
 *
 * Returns: (transfer none): the short name, such as "man."
 */
const char *
fod_danish_weekday_short_name (int iso_weekday)
{
  g_return_val_if_fail (iso_weekday >= 1 && iso_weekday <= N_WEEKDAYS, NULL);

  return get_names ()->short_weekdays[iso_weekday - 1];
}

/**
 * fod_danish_month_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the name in the language of fod_language_get(), such as "august"
 */
const char *
fod_danish_month_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, NULL);

  return get_names ()->months[month - 1];
}

/**
 * fod_danish_month_short_name:
 * @month: 1 to 12
 *
 * Returns: (transfer none): the short name, such as "aug."
 */
const char *
fod_danish_month_short_name (int month)
{
  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, NULL);

  return get_names ()->short_months[month - 1];
}

/**
 * fod_danish_collate:
 * @a: (nullable): UTF-8
 * @b: (nullable): UTF-8
 *
 * Compares as a Danish register does: æ, ø and å last, aa as å, whatever the locale.
 *
 * Returns: less than, equal to or greater than 0; %NULL comes first
 */
int
fod_danish_collate (const char *a,
                    const char *b)
{
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);

  return fod_danish_collate_bytes (a, -1, b, -1);
}

/**
 * fod_danish_collate_bytes:
 * @a: UTF-8, need not end with NUL
 * @a_length: bytes in @a, or -1 when it ends with NUL
 * @b: UTF-8
 * @b_length: bytes in @b, or -1
 *
 * The same as fod_danish_collate(), for a database's collation.
 *
 * Returns: less than, equal to or greater than 0
 */
int
fod_danish_collate_bytes (const char *a,
                          int a_length,
                          const char *b,
                          int b_length)
{
  UErrorCode status = U_ZERO_ERROR;

  return ucol_strcollUTF8 (get_collator (), a, a_length, b, b_length, &status);
}

/* All characters below U+0300 are (Unicode, NFC_Quick_Check), so nearly every Danish text is.
 * Putting them together anew would take most of the time of folding. */
static gboolean
is_normal (const char *text)
{
  const guchar *byte = (const guchar *) text;

  while (*byte && *byte < FIRST_BYTE_OF_U0300)
    byte++;
  return *byte == '\0' && g_utf8_validate (text, -1, NULL);
}

static char *
make_spaces_plain (char *text)
{
  char *to = text;

  for (const char *from = text; *from; from++) {
    gboolean is_space =
      *from == FOD_NO_BREAK_SPACE[0] && g_str_has_prefix (from, FOD_NO_BREAK_SPACE);

    *to++ = is_space ? ' ' : *from;
    if (is_space)
      from += strlen (FOD_NO_BREAK_SPACE) - 1;
  }
  *to = '\0';
  return text;
}

/**
 * fod_danish_fold:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @text in one normal form without case and with plain spaces, for
 *   comparing and reading; æ, ø and å stay what they are. Empty for %NULL and for text that is
 *   not UTF-8
 */
char *
fod_danish_fold (const char *text)
{
  g_auto (FodWipedText) normal = NULL;

  if (text == NULL)
    return g_strdup ("");
  normal = is_normal (text) ? g_strdup (text) : g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  if (normal == NULL)
    return g_strdup ("");

  return make_spaces_plain (g_utf8_casefold (normal, -1));
}

/**
 * fod_danish_capitalize:
 * @text: UTF-8
 *
 * Danish writes days and months small; at the start of a line they get a capital.
 *
 * Returns: (transfer full): @text with its first letter large
 */
char *
fod_danish_capitalize (const char *text)
{
  char first[7] = { 0 };

  g_return_val_if_fail (text != NULL, NULL);

  if (text[0] == '\0')
    return g_strdup ("");
  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}
