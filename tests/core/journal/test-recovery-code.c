/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-error.h"
#include "fod-recovery-code.h"

#include <string.h>

static void
assert_refused (const char *text)
{
  g_autoptr (GError) error = NULL;

  g_test_message ("“%s”", text);
  g_assert_null (fod_recovery_code_read (text, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_MISTYPED);
}

/* Worked out with another program (Python's hashlib and big integers). */
static void
test_known (void)
{
  static const struct {
    guint8 step;
    const char *text;
  } CASES[] = {
    { 0, "0000-0000-0000-0000-0000-0000-0000-0000-N3" },
    { 1, "000G-40R4-0M30-E209-185G-R38E-1W81-24GK-WX" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodSecret) code = fod_secret_new (20);
    g_autofree char *text = NULL;

    for (guint j = 0; j < 20; j++)
      fod_secret_get_bytes (code)[j] = (guint8) (CASES[i].step * j);
    text = fod_recovery_code_write (code);
    g_assert_cmpstr (text, ==, CASES[i].text);
  }
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 1000; i++) {
    g_autoptr (FodSecret) code = fod_recovery_code_new ();
    g_autofree char *text = fod_recovery_code_write (code);
    g_autofree char *spoken = g_ascii_strdown (text, -1);
    g_autoptr (FodSecret) read = NULL;

    g_assert_cmpuint (strlen (text), ==, 34 + 8);
    g_strdelimit (spoken, "-", ' ');
    g_strdelimit (spoken, "0", 'o');
    g_strdelimit (spoken, "1", i % 2 ? 'l' : 'i');
    read = fod_recovery_code_read (spoken, NULL);
    g_assert_nonnull (read);
    g_assert_true (fod_secret_equal (code, read));
  }
}

/* One letter wrong, or two changed about: no more than one in a thousand may slip through. */
static void
test_slips (void)
{
  static const char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  g_autoptr (FodSecret) code = fod_recovery_code_new ();
  g_autofree char *text = fod_recovery_code_write (code);
  guint tries = 0, slipped = 0;

  for (guint i = 0; text[i]; i++) {
    for (guint j = 0; letters[j] && text[i] != '-'; j++) {
      g_autofree char *typed = g_strdup (text);
      g_autoptr (FodSecret) read = NULL;

      if (typed[i] == letters[j])
        continue;
      typed[i] = letters[j];
      read = fod_recovery_code_read (typed, NULL);
      tries++;
      slipped += read != NULL;
    }
  }
  g_assert_cmpuint (tries, >, 1000);
  g_assert_cmpuint (slipped, <=, 8);
}

static void
test_refused (void)
{
  g_autoptr (FodSecret) code = fod_recovery_code_new ();
  g_autofree char *text = fod_recovery_code_write (code);
  g_autofree char *longer = g_strconcat (text, "0", NULL);
  g_autofree char *shorter = g_strndup (text, strlen (text) - 1);
  g_autofree char *strange = g_strconcat ("ø", text, NULL);

  assert_refused ("");
  assert_refused ("hemmelig");
  assert_refused (longer);
  assert_refused (shorter);
  assert_refused (strange);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recovery-code/known", test_known);
  g_test_add_func ("/recovery-code/round-trip", test_round_trip);
  g_test_add_func ("/recovery-code/slips", test_slips);
  g_test_add_func ("/recovery-code/refused", test_refused);

  return g_test_run ();
}
