/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-danish.h"

#include <glib.h>
#include <string.h>

#include "fod-language.h"

static const char *const WEEKDAYS[] = { "mandag", "tirsdag", "onsdag", "torsdag",
                                        "fredag", "lørdag", "søndag" };
static const char *const SHORT_WEEKDAYS[] = { "man.", "tirs.", "ons.", "tors.",
                                              "fre.", "lør.", "søn." };
static const char *const MONTHS[] = { "januar", "februar", "marts", "april",
                                      "maj", "juni", "juli", "august",
                                      "september", "oktober", "november", "december" };
static const char *const SHORT_MONTHS[] = { "jan.", "feb.", "mar.", "apr.", "maj", "jun.",
                                            "jul.", "aug.", "sep.", "okt.", "nov.", "dec." };

/* As a Danish register has them. */
static const char *const SORTED[] = {
  "Ane",
  "Bo",
  "Cecilie",
  "Zebra",
  "zoo",
  "Æble",
  "ærlig",
  "Øl",
  "ørn",
  "Ål",
  "Aase",
};

static void
test_names (void)
{
  g_assert_cmpstr (fod_language_get (), ==, "da");
  for (int i = 0; i < 7; i++) {
    g_assert_cmpstr (fod_danish_weekday_name (i + 1), ==, WEEKDAYS[i]);
    g_assert_cmpstr (fod_danish_weekday_short_name (i + 1), ==, SHORT_WEEKDAYS[i]);
  }
  for (int i = 0; i < 12; i++) {
    g_assert_cmpstr (fod_danish_month_name (i + 1), ==, MONTHS[i]);
    g_assert_cmpstr (fod_danish_month_short_name (i + 1), ==, SHORT_MONTHS[i]);
  }
}

static int
get_sign (int n)
{
  return (n > 0) - (n < 0);
}

static void
test_collate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SORTED); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS (SORTED); j++) {
      int expected = (i > j) - (i < j);

      g_test_message ("%s %s", SORTED[i], SORTED[j]);
      g_assert_cmpint (get_sign (fod_danish_collate (SORTED[i], SORTED[j])), ==, expected);
    }
  }
}

static void
test_collate_aa (void)
{
  static const char *const towns[] = { "Aarhus", "Århus" };

  for (gsize i = 0; i < G_N_ELEMENTS (towns); i++) {
    g_assert_cmpint (fod_danish_collate ("Zebra", "Æble"), <, 0);
    g_assert_cmpint (fod_danish_collate ("Æble", "Øl"), <, 0);
    g_assert_cmpint (fod_danish_collate ("Øl", towns[i]), <, 0);
    g_assert_cmpint (fod_danish_collate (towns[i], "Aabenraa"), >, 0);
    g_assert_cmpint (fod_danish_collate (towns[i], "Åbenrå"), >, 0);
  }
}

static void
test_collate_null (void)
{
  g_assert_cmpint (fod_danish_collate (NULL, NULL), ==, 0);
  g_assert_cmpint (fod_danish_collate (NULL, ""), <, 0);
  g_assert_cmpint (fod_danish_collate ("", NULL), >, 0);
  g_assert_cmpint (fod_danish_collate ("", ""), ==, 0);
}

static void
test_collate_bytes (void)
{
  g_assert_cmpint (fod_danish_collate_bytes ("ØlXX", 3, "Øl", -1), ==, 0);
  g_assert_cmpint (fod_danish_collate_bytes ("Å", 2, "ZZ", 2), >, 0);
  g_assert_cmpint (fod_danish_collate_bytes ("", 0, "a", 1), <, 0);
}

static void
test_fold (void)
{
  static const struct {
    const char *text;
    const char *folded;
  } cases[] = {
    { "ÆBLEGRØD", "æblegrød" },
    { "A\xcc\x8a", "å" }, /* a and a ring above, as a Mac writes file names */
    { "Åse", "åse" },
    { "II", "ii" },
    { "KL.\u00a09.00\u00a0", "kl. 9.00 " },
    { "°\u00a0 \u00a0", "°   " },
    { "", "" },
    { NULL, "" },
    { "\xff", "" },
    { "bl\xc3", "" }, /* cut in the middle of a letter */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *folded = fod_danish_fold (cases[i].text);

    g_assert_cmpstr (folded, ==, cases[i].folded);
  }
}

static void
test_capitalize (void)
{
  static const char *const cases[][2] = {
    { "mandag", "Mandag" },
    { "østerbro", "Østerbro" },
    { "2. påskedag", "2. påskedag" },
    { "å", "Å" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *capitalized = fod_danish_capitalize (cases[i][0]);

    g_assert_cmpstr (capitalized, ==, cases[i][1]);
  }
}

int
main (int argc,
      char *argv[])
{
  /* The worst locale there is; everything must be right all the same. */
  g_setenv ("LC_ALL", "C", TRUE);
  fod_language_init (NULL);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/danish/names", test_names);
  g_test_add_func ("/danish/collate", test_collate);
  g_test_add_func ("/danish/collate-aa", test_collate_aa);
  g_test_add_func ("/danish/collate-null", test_collate_null);
  g_test_add_func ("/danish/collate-bytes", test_collate_bytes);
  g_test_add_func ("/danish/fold", test_fold);
  g_test_add_func ("/danish/capitalize", test_capitalize);

  return g_test_run ();
}
