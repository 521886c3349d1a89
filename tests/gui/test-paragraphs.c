/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-paragraphs.h"

static void
test_part (void)
{
  static const struct {
    int n_before; /* letters before @text */
    const char *text;
    int n_after;
    const char *parted; /* NULL when it is let be */
  } cases[] = {
    { 0, "", 0, NULL },
    { 999, "å", 0, NULL },
    { 999, "å", 1, "å" FOD_PARAGRAPHS_BREAK },
    { 999, "å\n", 1000, NULL },
    { 999, "å\342\200\251", 1000, NULL },
    { 998, " å", 1, " " FOD_PARAGRAPHS_BREAK "å" },
    { 999, "a\314\212", 1, FOD_PARAGRAPHS_BREAK "a\314\212" },
    { 999, "å\n\n", 2, NULL },
    { 999, "å", 1001, "å" FOD_PARAGRAPHS_BREAK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *before = g_strnfill (cases[i].n_before, 'x');
    g_autofree char *after = g_strnfill (cases[i].n_after, 'y');
    g_autofree char *whole = g_strconcat (before, cases[i].text, after, NULL);
    g_autofree char *parted = fod_paragraphs_part (whole, -1);

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    g_assert_cmpint (parted != NULL, ==, cases[i].parted != NULL);
    if (!parted)
      continue;
    g_assert_true (g_str_has_prefix (parted, before));
    g_assert_true (g_str_has_prefix (parted + cases[i].n_before, cases[i].parted));
    g_assert_null (fod_paragraphs_part (parted, -1));
    g_assert_cmpstr (fod_paragraphs_join (parted), ==, whole);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paragraphs/part", test_part);
  return g_test_run ();
}
