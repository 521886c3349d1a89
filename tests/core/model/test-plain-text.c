/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-plain-text.h"

typedef struct {
  const char *text;
  const char *line;  /* NULL: as it is */
  const char *block; /* NULL: as it is */
} Case;

static const Case cases[] = {
  { "", NULL, NULL },
  { " ", NULL, NULL },
  { "Følg Øst på å", NULL, NULL },
  { " et mellemrum ", NULL, NULL },
  { " to   mellemrum ", "to mellemrum", NULL },
  { "Lars\302\240Leder", "Lars Leder", NULL },
  { "Linje1\nLinje2\tTab", "Linje1 Linje2 Tab", NULL },
  { "Linje1\r\nLinje2\rLinje3", "Linje1 Linje2 Linje3", "Linje1\nLinje2\nLinje3" },
  { "a\r\n\r\nb", "a b", "a\n\nb" },
  { "a \n b", "a b", NULL },
  { "\nAnna\n", "Anna", NULL },
  { "a\302\205b\342\200\250c\342\200\251d", "a b c d", "a\nb\nc\nd" },
  { "A\033[31mrød", "A[31mrød", "A[31mrød" },
  { "a\001b\177c\302\233d", "abcd", "abcd" },
  { "a\342\200\256b\342\200\254c", "abc", "abc" },
  { "a\342\201\246b\342\201\251", "ab", "ab" },
  { "a\342\200\213b\357\273\277c", "abc", "abc" },
  { "\342\200\213", "", "" },
  { " \342\200\215 ", "", "" },
  { "\302\255", "", "" },
  /* An emoji of two joined, a right-to-left mark, a ring above: all of them belong there. */
  { "\360\237\221\251\342\200\215\360\237\222\273", NULL, NULL },
  { "\330\247\342\200\217", NULL, NULL },
  { "a\314\212", NULL, NULL },
};

static void
test_clean (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *line = fod_plain_text_clean (cases[i].text, FOD_PLAIN_TEXT_LINE);
    g_autofree char *block = fod_plain_text_clean (cases[i].text, FOD_PLAIN_TEXT_BLOCK);

    g_test_message ("case %u", i);
    g_assert_cmpstr (line, ==, cases[i].line);
    g_assert_cmpstr (block, ==, cases[i].block);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plain-text/clean", test_clean);
  return g_test_run ();
}
