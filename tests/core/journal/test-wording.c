/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-wording.h"

#define LONG                                                                            \
  "Vi talte om, hvordan man begynder en samtale, når den anden ikke har bedt om den. " \
  "Det gik bedre, end jeg havde troet, og jeg vil prøve det samme igen i næste uge."

static const struct {
  const char *before;
  const char *after;
  gboolean loses_much;
} CASES[] = {
  { NULL, NULL, FALSE },
  { NULL, "Et ord", FALSE },
  { "Et ord", NULL, FALSE },
  { "Et ord til, og et til", NULL, TRUE },
  { "Et ord til, og et til", "Et ord til, og et", FALSE },
  { "Et ord til, og et til", "Et ord", TRUE },
  { "Et ord til, og et til", "Et ord til, og et til og flere", FALSE },
  { "Et ord til, og et til", "Noget helt andet og lige så langt", TRUE },
  { LONG, "x", TRUE },
  { LONG, LONG " x", FALSE },
  { LONG, "x " LONG, FALSE },
  { LONG LONG LONG, LONG LONG, FALSE },
  { LONG LONG LONG LONG LONG, LONG LONG LONG, TRUE },
  { "aaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaa", FALSE },
};

static void
test_loses_much (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_test_message ("%s → %s", CASES[i].before, CASES[i].after);
    g_assert_true (fod_wording_loses_much (CASES[i].before, CASES[i].after) ==
                   CASES[i].loses_much);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wording/loses-much", test_loses_much);

  return g_test_run ();
}
