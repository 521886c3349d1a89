/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-error.h"
#include "fod-passphrase.h"

#include <string.h>

static void
test_measure (void)
{
  static const struct {
    const char *text;
    FodPassphraseStrength strength;
  } CASES[] = {
    { "", FOD_PASSPHRASE_SHORT },
    { "kort", FOD_PASSPHRASE_SHORT },
    { "æøåæøåæøå", FOD_PASSPHRASE_SHORT },
    { "1234567890", FOD_PASSPHRASE_WEAK },
    { "aaaaaaaaaaaaaaaaaaaa", FOD_PASSPHRASE_WEAK },
    { "password1234", FOD_PASSPHRASE_WEAK },
    { "fodfæstefodfæste", FOD_PASSPHRASE_WEAK },
    { "qwertyuiop", FOD_PASSPHRASE_WEAK },
    { "gummistøvle regnbue tromme skovsnegl", FOD_PASSPHRASE_STRONG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("“%s”", CASES[i].text);
    g_assert_cmpint (fod_passphrase_measure (CASES[i].text), ==, CASES[i].strength);
    g_assert_true (fod_passphrase_check (CASES[i].text, &error) ==
                   (CASES[i].strength >= FOD_PASSPHRASE_FAIR));
    if (error)
      g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_TOO_WEAK);
  }
}

/* A whole book pasted in must not stop the window. */
static void
test_long (void)
{
  g_autofree char *book = g_malloc (100001);
  gint64 start = g_get_monotonic_time ();

  memset (book, 'x', 100000);
  book[100000] = '\0';
  fod_passphrase_measure (book);
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
}

/* å as one letter, and as a and a ring, from another keyboard. */
static void
test_one_form (void)
{
  g_autoptr (FodSecret) composed = fod_passphrase_read ("bl\xc3\xa5");
  g_autoptr (FodSecret) decomposed = fod_passphrase_read ("bla\xcc\x8a");
  g_autoptr (FodSecret) other = fod_passphrase_read ("bla");

  g_assert_true (fod_secret_equal (composed, decomposed));
  g_assert_false (fod_secret_equal (composed, other));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase/measure", test_measure);
  g_test_add_func ("/passphrase/long", test_long);
  g_test_add_func ("/passphrase/one-form", test_one_form);

  return g_test_run ();
}
