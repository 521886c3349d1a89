/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-arguments.h"

#include "fod-command-error.h"

static const FodOption OPTIONS[] = {
  { "name", 'n', "NAME", "" },
  { "open", 0, NULL, "" },
  { NULL },
};

typedef struct {
  const char *line; /* words with one space between them */
  gboolean strict;
  const char *name;
  gboolean open;
  const char *words; /* NULL: refused */
} Case;

static const Case CASES[] = {
  { "", TRUE, NULL, FALSE, "" },
  { "a b", TRUE, NULL, FALSE, "a b" },
  { "--name x a", TRUE, "x", FALSE, "a" },
  { "a --name=x b", TRUE, "x", FALSE, "a b" },
  { "a -n x --open", TRUE, "x", TRUE, "a" },
  { "-nx", TRUE, NULL, FALSE, NULL },
  { "--name x --name y", TRUE, NULL, FALSE, NULL },
  { "--name x --name=y", TRUE, NULL, FALSE, NULL },
  { "--name x -- --name", TRUE, "x", FALSE, "--name" },
  { "--name= a", TRUE, "", FALSE, "a" },
  { "--name --open", TRUE, "--open", FALSE, "" },
  { "--name æ –", TRUE, "æ", FALSE, "–" },
  { "-", TRUE, NULL, FALSE, "-" },
  { "-- --open", TRUE, NULL, FALSE, "--open" },
  { "--open -- --name", TRUE, NULL, TRUE, "--name" },
  { "--name", TRUE, NULL, FALSE, NULL },
  { "a --name", TRUE, NULL, FALSE, NULL },
  { "--nam x", TRUE, NULL, FALSE, NULL },
  { "-x", TRUE, NULL, FALSE, NULL },
  { "--open=yes", TRUE, NULL, FALSE, NULL },
  { "a --other x --open b", FALSE, NULL, TRUE, "a --other x b" },
  { "a -o -- --open", FALSE, NULL, FALSE, "a -o -- --open" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    const Case *c = &CASES[i];
    g_auto (GStrv) words = *c->line ? g_strsplit (c->line, " ", -1) : g_new0 (char *, 1);
    g_autoptr (GError) error = NULL;
    g_autoptr (FodArguments) arguments = fod_arguments_parse (OPTIONS, (const char *const *) words,
                                                              c->strict, &error);
    g_autofree char *rest = NULL;

    g_test_message ("%s", c->line);
    if (!c->words) {
      g_assert_null (arguments);
      g_assert_error (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE);
      continue;
    }
    g_assert_no_error (error);
    rest = g_strjoinv (" ", (char **) fod_arguments_words (arguments));
    g_assert_cmpstr (rest, ==, c->words);
    g_assert_cmpstr (fod_arguments_get (arguments, "name"), ==, c->name);
    g_assert_true (fod_arguments_has (arguments, "name") == (c->name != NULL));
    g_assert_true (fod_arguments_has (arguments, "open") == c->open);
  }
}

static void
test_words (void)
{
  const char *const words[] = { "a", "--open", "b", NULL };
  g_autoptr (FodArguments) arguments = fod_arguments_parse (OPTIONS, words, TRUE, NULL);

  g_assert_cmpuint (fod_arguments_count (arguments), ==, 2);
  g_assert_cmpstr (fod_arguments_nth (arguments, 0), ==, "a");
  g_assert_cmpstr (fod_arguments_nth (arguments, 1), ==, "b");
  g_assert_null (fod_arguments_nth (arguments, 2));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arguments/cases", test_cases);
  g_test_add_func ("/arguments/words", test_words);
  return g_test_run ();
}
