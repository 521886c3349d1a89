/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-pieces.h"

#include <pango/pango.h>

typedef struct {
  const char *before;
  const char *after;
  const char *markup;
} Case;

static const Case CASES[] = {
  { NULL, NULL, "" },
  { "a & b", "a & b", "a &amp; b" },
  { "every week", "every month", "every <s>[removed: week]</s> <b><u>[added: month]</u></b>" },
  { "we meet", "we meet <often>", "we meet <b><u>[added: &lt;often&gt;]</u></b>" },
  { "we often meet", "we meet", "we <s>[removed: often]</s> meet" },
  { NULL, "new", "<b><u>[added: new]</u></b>" },
};

static void
test_mark_up (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *markup = fod_text_pieces_mark_up (CASES[i].before, CASES[i].after);
    g_autoptr (GError) error = NULL;

    g_assert_cmpstr (markup, ==, CASES[i].markup);
    pango_parse_markup (markup, -1, 0, NULL, NULL, NULL, &error);
    g_assert_no_error (error);
  }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-pieces/mark-up", test_mark_up);
  return g_test_run ();
}
