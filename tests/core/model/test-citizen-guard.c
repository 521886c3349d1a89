/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-guard.h"

#include <string.h>

typedef struct {
  const char *text;
  const char *found; /* what is found, joined by "|" */
} Case;

static const Case CASES[] = {
  { NULL, "" },
  { "", "" },
  { "Vi talte om mødet den 24.08.2026 kl. 9.00 i uge 35.", "" },

  /* CPR: dates that exist, in the century the seventh digit says; all numbers are made up. */
  { "010203-1234", "010203-1234" },
  { "0102031234", "0102031234" },
  { "010203 1234", "010203 1234" },
  { "010203–1234", "010203–1234" },
  { "Borgeren (290204-4321) ringede.", "290204-4321" },
  { "290203-1234", "" },
  { "290200-1234", "" },
  { "290200-4234", "290200-4234" },
  { "310457-6000", "" },
  { "300457-6000", "300457-6000" },
  { "321299-1234", "" },
  { "010013-1234", "" },
  { "000101-1234", "" },
  { "1234567890", "" },
  { "20102031234", "" },
  { "01020312345", "" },
  { "A010203-1234", "" },
  { "010203-1234B", "" },
  { "ø010203-1234", "" },
  { "010203--1234", "" },
  { "010203 - 1234", "010203 - 1234" },
  { "010203\u00a0–\u00a01234", "010203\u00a0–\u00a01234" },
  { "010203\n1234", "" },
  { "010203-1234 og 040506-4321", "010203-1234|040506-4321" },
  { "01.01.90-1234", "01.01.90-1234" },
  { "Født 01.01.90 - 1234.", "01.01.90 - 1234" },
  { "01/01/90-1234", "01/01/90-1234" },
  { "01-01-90-1234", "01-01-90-1234" },
  { "01 01 90–1234", "01 01 90–1234" },
  { "01.01.90/1234", "01.01.90/1234" },
  { "010190/1234", "010190/1234" },
  { "010190 / 1234", "010190 / 1234" },
  { "01.0190-1234", "" },
  { "32.01.90-1234", "" },
  { "01.01.90 1234", "" },
  { "mødet 27.11.26 kl. 1430", "" },
  { "27.11.26 1430", "" },
  { "01.01.26-31.12.26", "" },
  { "01.01.2026-31.12.2026", "" },
  { "27/11/26-28/11/26", "" },
  { "26/010190", "" },

  { "Skriv til anna@eksempel.dk.", "anna@eksempel.dk" },
  { "søren.å@børne-hus.kommune.dk", "søren.å@børne-hus.kommune.dk" },
  { "a@b", "" },
  { "kl. @ 9", "" },

  { "Ring på 20 30 40 50", "20 30 40 50" },
  { "tlf. 20304050", "20304050" },
  { "+45 20 30 40 50", "+45 20 30 40 50" },
  { "+4520304050", "+4520304050" },
  { "004520304050", "004520304050" },
  { "23.45.67.89", "23.45.67.89" },
  { "23-45-67-89", "23-45-67-89" },
  { "+45 23\u00a045\u00a067\u00a089", "+45 23\u00a045\u00a067\u00a089" },
  { "kl. 20.30-21.15", "" },
  { "2030 4050", "2030 4050" },
  { "20 304 050", "20 304 050" },
  { "Mødet den 27 11 2026", "" },
  { "27.11 2026", "" },
  { "d. 20.11.20.26", "20.11.20.26" },
  { "12345678", "" },
  { "20260824", "" },
  { "24082026", "" },
  { "31022026", "31022026" },
  { "24081026", "24081026" },
  { "20261324", "20261324" },
  { "sag 203040506", "" },
  { "§ 20, stk. 3, nr. 40", "" },

  /* Amounts. */
  { "45000000 kr", "" },
  { "45000000 kr.", "" },
  { "25 000 000 kroner", "" },
  { "25.000.000", "" },
  { "kr. 25 000 000", "" },
  { "DKK 25000000", "" },
  { "25000000,-", "" },
  { "25000000,50", "" },
  { "45200300 tkr.", "" },
  { "45200300 millioner", "" },
  { "Ring 20304050 Kristine", "20304050" },
  { "45200300 euro", "" },
  { "45200300 \u20ac", "" },
  { "\u20ac 45200300", "" },
  { "EUR 45200300", "" },
  { "t.kr. 45200300", "" },
  { "et budget på 45000000", "" },
  { "45 000 000", "" },
  { "25\u00a0500\u00a0000 i alt", "" },
  { "20304000", "20304000" },
  { "2030 4000", "2030 4000" },
  { "2000 0000", "2000 0000" },
  { "70 00 00 00", "70 00 00 00" },
  { "+45 20 30 40 00", "+45 20 30 40 00" },
  { "25 mio. kr. og 20304050", "20304050" },
  { "Ring 20304050, kr. 100", "20304050" },
  { "20304050,20304060", "20304050|20304060" },

  /* Times and years. */
  { "kl. 20.30-21.15 og 21.30-22.15", "" },
  { "20.30, 21.15", "" },
  { "kl 22.33.44.55", "" },
  { "Kl. 22.33.44.55 og igen kl. 23.33.44.55", "" },
  { "klokken 22.33.44.55", "" },
  { "kl. 20 30 40 50", "20 30 40 50" },
  { "kl 20304050", "20304050" },
  { "Ring kl. 20.30 til 20.30.40.50", "20.30.40.50" },
  { "Ring kl. 20.30, 20.30.40.50", "20.30.40.50" },
  { "Ring kl. 9: 20.30.40.50", "20.30.40.50" },
  { "Ring kl. 20.30 20304050", "20304050" },
  { "nukl. 22.33.44.55", "22.33.44.55" },
  { "2026-11-27 20:30", "" },
  { "20262027", "" },
  { "2026 2027", "" },
  { "skoleåret 2026/2027", "" },
  { "20 26 20 27", "20 26 20 27" },

  /* Weeks and other numbers in a row. */
  { "uge 36 37 38 39", "" },
  { "Uge 35 36 37 38 39", "" },
  { "ugerne 36 38 40 42", "" },
  { "uger 36, 37, 38, 39", "" },
  { "uge 36-37-38-39", "" },
  { "uge 50 51 52 53", "" },
  { "uge 51 52 01 02", "" },
  { "u. 36 37 38 39", "" },
  { "side 24 25 26 27", "" },
  { "uge 36: 20 30 40 50", "20 30 40 50" },
  { "uge 36, ring 20304050", "20304050" },
  { "uge 36 20304050", "20304050" },
  { "uge 23 45 67 89", "23 45 67 89" },
  { "21 22 23 25", "21 22 23 25" },
  { "+45 21 22 23 24", "+45 21 22 23 24" },
  { "fluge 20 30 40 50", "20 30 40 50" },

  /* Paragraphs. */
  { "§ 11", "" },
  { "§§ 42 52 54 76", "" },
  { "§§ 11, 52 og 76 stk. 3", "" },
  { "serviceloven § 11, tlf. 20304050", "20304050" },

  /* Cases and companies. */
  { "sag 20304050", "" },
  { "sagsnr. 2030 4050", "" },
  { "Sagsnummer: 20304050", "" },
  { "sag nr. 20304050", "" },
  { "j.nr. 20304050", "" },
  { "2026-12345", "" },
  { "27.24.00-A26-1-20", "" },
  { "CVR-nr. 29189846", "" },
  { "I den sag ringer jeg til 20304050", "20304050" },
  { "hans nr. 20 30 40 50", "20 30 40 50" },
};

static char *
make_key (const char *text)
{
  g_autoptr (GArray) traces = fod_citizen_guard_find (text);

  g_assert_cmpuint (traces->len, ==, 1);
  return fod_citizen_trace_make_key (&g_array_index (traces, FodCitizenTrace, 0), text);
}

static char *
describe (const char *text)
{
  g_autoptr (GArray) traces = fod_citizen_guard_find (text);
  g_autoptr (GPtrArray) mentions = fod_citizen_guard_list_mentions (text, traces, 50);

  return fod_citizen_guard_describe (mentions);
}

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GArray) traces = fod_citizen_guard_find (CASES[i].text);
    g_autoptr (GString) found = g_string_new (NULL);
    g_autofree char *warning = describe (CASES[i].text);

    for (guint j = 0; j < traces->len; j++) {
      const FodCitizenTrace *trace = &g_array_index (traces, FodCitizenTrace, j);

      g_string_append_printf (found, "%s%.*s", j ? "|" : "", (int) trace->length,
                              CASES[i].text + trace->start);
    }
    g_test_message ("%s", CASES[i].text);
    g_assert_cmpstr (found->str, ==, CASES[i].found);
    g_assert_true ((warning != NULL) == (traces->len > 0));
  }
}

/* However it is written; and never the same for another one. */
static void
test_key (void)
{
  static const struct {
    const char *text;
    const char *other;
    gboolean same;
  } cases[] = {
    { "010203-1234", "0102031234", TRUE },
    { "010203-1234", "010203 1234", TRUE },
    { "010203-1234", "010203–1234", TRUE },
    { "010203-1234", "010203/1234", TRUE },
    { "010203-1234", "01.02.03-1234", TRUE },
    { "010203-1234", "010203-1235", FALSE },
    { "20 30 40 50", "20304050", TRUE },
    { "20 30 40 50", "+45 20304050", TRUE },
    { "20 30 40 50", "0045 20 30 40 50", TRUE },
    { "20 30 40 50", "20 30 40 51", FALSE },
    { "20 30 40 50", "200100-4050", FALSE },
    { "Søren.Å@børnehus.dk", "søren.å@BØRNEHUS.dk", TRUE },
    { "anna-b@eksempel.dk", "annab@eksempel.dk", FALSE },
    { "anna1@eksempel.dk", "anna2@eksempel.dk", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *key = make_key (cases[i].text);
    g_autofree char *other = make_key (cases[i].other);

    g_assert_true (g_str_equal (key, other) == cases[i].same);
  }
}

/* The gravest is what is said, and which number it is. */
static void
test_describe (void)
{
  static const struct {
    const char *text;
    const char *named;
    const char *kind;
    const char *others;
  } cases[] = {
    { "20304050, a@b.dk, 010203-1234", "“010203-1234”", "CPR", " 2 other places" },
    { "Ring til 20 30 40 50, +45 20304050", "“20 30 40 50”", "phone", NULL },
    { "010203-1234 og 020304-1234", "“010203-1234”", "CPR", " 1 other place " },
    { "børn.i.en.meget.lang.adresse.hos@en-meget-lang-afdeling.eksempel.dk",
      "“børn.i.en.meget.lang…afdeling.eksempel.dk”", "e-mail", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *warning = describe (cases[i].text);

    g_test_message ("%s", warning);
    g_assert_true (g_str_has_prefix (warning, cases[i].named));
    g_assert_nonnull (strstr (warning, cases[i].kind));
    if (cases[i].others)
      g_assert_nonnull (strstr (warning, cases[i].others));
    else
      g_assert_null (strstr (warning, "other place"));
  }
}

/* While somebody types in a long text. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) traces = NULL;
  gint64 start = g_get_monotonic_time ();

  while (text->len < 200000)
    g_string_append (text, "Jeg.talte.med.en.kollega 12 12 12 1 om 0101 og 20 30 40 5 ");
  traces = fod_citizen_guard_find (text->str);
  g_assert_cmpuint (traces->len, ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/citizen-guard/find", test_find);
  g_test_add_func ("/citizen-guard/key", test_key);
  g_test_add_func ("/citizen-guard/describe", test_describe);
  g_test_add_func ("/citizen-guard/long", test_long);

  return g_test_run ();
}
