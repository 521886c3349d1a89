/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-wipe.h"

#include <string.h>

static void
test_bytes (void)
{
  static const char zeros[4] = { 0 };
  char bytes[] = "abcdefgh";

  fod_wipe (bytes + 2, sizeof zeros);
  g_assert_cmpmem (bytes, 2, "ab", 2);
  g_assert_cmpmem (bytes + 2, sizeof zeros, zeros, sizeof zeros);
  g_assert_cmpstr (bytes + 6, ==, "gh");
  fod_wipe (NULL, 0);
}

/* What it frees nobody may look at any more; see also test-memory.c of the journal. */
static void
test_texts (void)
{
  const char *const words[] = { "et", "", "tre", NULL };
  g_auto (FodWipedText) text = NULL;
  g_auto (FodWipedTexts) texts = NULL;

  fod_wipe_text (g_steal_pointer (&text));
  fod_wipe_texts (g_steal_pointer (&texts));
  text = g_strdup ("et");
  texts = g_strdupv ((char **) words);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wipe/bytes", test_bytes);
  g_test_add_func ("/wipe/texts", test_texts);
  return g_test_run ();
}
