/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-position.h"

#include <string.h>

static void
assert_in_order (GPtrArray *positions)
{
  for (guint i = 0; i < positions->len; i++) {
    g_assert_true (fod_position_is_valid (positions->pdata[i]));
    if (i > 0)
      g_assert_cmpstr (positions->pdata[i - 1], <, positions->pdata[i]);
  }
}

static void
insert (GPtrArray *positions,
        guint place)
{
  const char *before = place > 0 ? positions->pdata[place - 1] : NULL;
  const char *after = place < positions->len ? positions->pdata[place] : NULL;

  g_ptr_array_insert (positions, (int) place, fod_position_between (before, after));
}

static gsize
measure_longest (GPtrArray *positions)
{
  gsize longest = 0;

  for (guint i = 0; i < positions->len; i++)
    longest = MAX (longest, strlen (positions->pdata[i]));
  return longest;
}

static guint
choose_end (guint n)
{
  return n;
}

static guint
choose_top (guint n)
{
  return 0;
}

static guint
choose_middle (guint n)
{
  return n / 2;
}

static guint
choose_second (guint n)
{
  return MIN (n, 1);
}

static guint
choose_last_but_one (guint n)
{
  return n ? n - 1 : 0;
}

static guint
choose_any (guint n)
{
  return (guint) g_test_rand_int_range (0, (gint32) n + 1);
}

/* Whatever habit a person has, 1 000 rows keep their order and no position grows long. */
static void
test_habits (void)
{
  static const struct {
    const char *name;
    guint (*choose) (guint n);
    gsize longest;
  } habits[] = {
    { "end", choose_end, 20 },
    { "top", choose_top, 20 },
    { "middle", choose_middle, 220 },
    { "second", choose_second, 220 },
    { "last but one", choose_last_but_one, 220 },
    { "any", choose_any, 8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (habits); i++) {
    g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func (g_free);

    for (guint n = 0; n < 1000; n++)
      insert (positions, habits[i].choose (n));
    assert_in_order (positions);
    g_test_message ("%s: %" G_GSIZE_FORMAT, habits[i].name, measure_longest (positions));
    g_assert_cmpuint (measure_longest (positions), <=, habits[i].longest);
  }
}

static void
test_random (void)
{
  for (guint round = 0; round < 50; round++) {
    g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func (g_free);
    guint n_made = (guint) g_test_rand_int_range (0, 100);

    for (guint n = 0; n < n_made; n++)
      g_ptr_array_add (positions, fod_position_nth (n));
    for (guint n = 0; n < 200; n++)
      insert (positions, choose_any (positions->len));
    assert_in_order (positions);
  }
}

static void
test_nth (void)
{
  g_autoptr (GPtrArray) positions = g_ptr_array_new_with_free_func (g_free);

  for (guint n = 0; n < 10000; n++)
    g_ptr_array_add (positions, fod_position_nth (n));
  assert_in_order (positions);
  g_assert_cmpuint (measure_longest (positions), ==, 5);
}

/* Other programs' data may hold anything; the answer must come, and be a position. */
static void
test_bad_neighbours (void)
{
  static const struct {
    const char *before;
    const char *after;
  } cases[] = {
    { "V", "V" },
    { "W", "V" },
    { NULL, "" },
    { "", "" },
    { NULL, "0" },
    { NULL, "000" },
    { "1", "10" },
    { "1", "1000" },
    { "å", "ø" },
    { "!", "~" },
    { "zzzzzzzz", NULL },
    { NULL, "00000001" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *position = fod_position_between (cases[i].before, cases[i].after);

    g_assert_true (fod_position_is_valid (position));
    g_assert_cmpuint (strlen (position), <=, 12);
  }
}

static void
test_is_valid (void)
{
  static const struct {
    const char *text;
    gboolean valid;
  } cases[] = {
    { "1", TRUE },
    { "z", TRUE },
    { "01", TRUE },
    { "AbC9", TRUE },
    { "", FALSE },
    { "0", FALSE },
    { "10", FALSE },
    { "a b", FALSE },
    { "å", FALSE },
    { "-1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (fod_position_is_valid (cases[i].text) == cases[i].valid);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/position/habits", test_habits);
  g_test_add_func ("/model/position/random", test_random);
  g_test_add_func ("/model/position/nth", test_nth);
  g_test_add_func ("/model/position/bad-neighbours", test_bad_neighbours);
  g_test_add_func ("/model/position/is-valid", test_is_valid);
  return g_test_run ();
}
