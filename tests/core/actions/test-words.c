/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-words.h"

#include "fod-model-error.h"

static void
test_read (void)
{
  static const struct {
    const char *typed;
    const char *words;
  } CASES[] = {
    { NULL, NULL },
    { "", NULL },
    { " \t\n", NULL },
    { "Anna", "Anna" },
    { "  Anna B. ", "Anna B." },
    { "Anna\nB.", "Anna B." },
    { "A\033[31mnna", "A[31mnna" },
    { "\342\200\213", NULL },
    { "\377", "\377" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *words = fod_words_read (CASES[i].typed);

    g_assert_cmpstr (words, ==, CASES[i].words);
  }
}

static void
test_require (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = fod_words_require (" a ", "Write it.", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "a");
  g_assert_null (fod_words_require (" ", "Write it.", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_assert_cmpstr (error->message, ==, "Write it.");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/read", test_read);
  g_test_add_func ("/words/require", test_require);

  return g_test_run ();
}
