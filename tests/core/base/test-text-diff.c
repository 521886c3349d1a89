/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-diff.h"

/* In the result, -[…] is removed and +[…] added. */
typedef struct {
  const char *before;
  const char *after;
  const char *result;
} Case;

static const Case CASES[] = {
  { NULL, NULL, "" },
  { "", "", "" },
  { "", "to ord", "+[to ord]" },
  { "to ord", NULL, "-[to ord]" },
  { "det samme", "det samme", "det samme" },
  { "vi mødes hver uge", "vi mødes hver måned", "vi mødes hver -[uge]+[måned]" },
  { "vi mødes", "vi mødes hver uge", "vi mødes+[ hver uge]" },
  { "vi mødes hver uge", "mødes hver uge", "-[vi ]mødes hver uge" },
  { "en to tre fire", "en 2 3 fire", "en -[to tre]+[2 3] fire" },
  { "en to tre", "en tre", "en -[to ]tre" },
  { "en tre", "en to tre", "en +[to ]tre" },
  { "a b c d e", "a x c y e", "a -[b]+[x] c -[d]+[y] e" },
  { "linje et\nlinje to", "linje et\nlinje tre", "linje et\nlinje -[to]+[tre]" },
  { "et\nto", "1\n2", "-[et]+[1]\n-[to]+[2]" },
  { "ord  ord", "ord ord", "ord-[  ]+[ ]ord" },
  { "æble", "Æble", "-[æble]+[Æble]" },
  { "alt er nyt", "intet ligner", "-[alt er nyt]+[intet ligner]" },
};

static char *
write (GPtrArray *pieces)
{
  g_autoptr (GString) written = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++) {
    const FodTextPiece *piece = pieces->pdata[i];

    if (piece->change == FOD_TEXT_SAME)
      g_string_append (written, piece->text);
    else
      g_string_append_printf (written, piece->change == FOD_TEXT_REMOVED ? "-[%s]" : "+[%s]",
                              piece->text);
  }
  return g_string_free (g_steal_pointer (&written), FALSE);
}

/* One of the two texts again. */
static char *
join (GPtrArray *pieces,
      FodTextChange side)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++) {
    const FodTextPiece *piece = pieces->pdata[i];

    g_assert_cmpstr (piece->text, !=, "");
    if (piece->change == FOD_TEXT_SAME || piece->change == side)
      g_string_append (text, piece->text);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_whole (GPtrArray *pieces,
              const char *before,
              const char *after)
{
  g_autofree char *old = join (pieces, FOD_TEXT_REMOVED);
  g_autofree char *new = join (pieces, FOD_TEXT_ADDED);

  g_assert_cmpstr (old, ==, before ? before : "");
  g_assert_cmpstr (new, ==, after ? after : "");
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GPtrArray) pieces = fod_text_diff (CASES[i].before, CASES[i].after);
    g_autofree char *result = write (pieces);

    g_assert_cmpstr (result, ==, CASES[i].result);
    assert_whole (pieces, CASES[i].before, CASES[i].after);
  }
}

static char *
make_words (GRand *random,
            guint n_words,
            guint vocabulary)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (text, "%so%d", i ? " " : "",
                            g_rand_int_range (random, 0, (gint32) vocabulary));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++) {
    g_autofree char *before = make_words (random, g_rand_int_range (random, 0, 12), 4);
    g_autofree char *after = make_words (random, g_rand_int_range (random, 0, 12), 4);
    g_autoptr (GPtrArray) pieces = fod_text_diff (before, after);

    assert_whole (pieces, before, after);
  }
}

/* A megabyte that has nothing in common with another, and one that has little. */
static void
test_large (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  gint64 start = g_get_monotonic_time ();

  for (guint vocabulary = 2; vocabulary < 2000000; vocabulary *= 100) {
    g_autofree char *before = make_words (random, 200000, vocabulary);
    g_autofree char *after = make_words (random, 200000, vocabulary);
    g_autoptr (GPtrArray) pieces = fod_text_diff (before, after);

    assert_whole (pieces, before, after);
  }
  g_test_message ("%" G_GINT64_FORMAT " ms", (g_get_monotonic_time () - start) / 1000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-diff/cases", test_cases);
  g_test_add_func ("/text-diff/random", test_random);
  g_test_add_func ("/text-diff/large", test_large);

  return g_test_run ();
}
