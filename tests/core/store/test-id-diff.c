/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-id-diff.h"

typedef struct {
  GPtrArray *ids;    /* what the function changes */
  GPtrArray *mirror; /* what somebody who follows the changes has */
  guint removed;
  guint added;
  guint changes;
} Follower;

static void
follow (guint position,
        guint removed,
        guint added,
        gpointer data)
{
  Follower *follower = data;

  g_assert_cmpuint (removed + added, >, 0);
  g_assert_cmpuint (position + removed, <=, follower->mirror->len);
  if (removed)
    g_ptr_array_remove_range (follower->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (follower->mirror, (int) (position + i),
                        g_strdup (follower->ids->pdata[position + i]));
  follower->removed += removed;
  follower->added += added;
  follower->changes++;
  /* The list shows this change and none of the later ones. */
  g_assert_cmpuint (follower->mirror->len, ==, follower->ids->len);
  for (guint i = 0; i < follower->ids->len; i++)
    g_assert_cmpstr (follower->mirror->pdata[i], ==, follower->ids->pdata[i]);
}

static GPtrArray *
split (const char *letters)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = letters; *p; p++)
    g_ptr_array_add (ids, g_strndup (p, 1));
  return ids;
}

static void
apply (const char *before,
       const char *after,
       Follower *result)
{
  g_autoptr (GPtrArray) ids = split (before);
  g_autoptr (GPtrArray) mirror = split (before);
  g_autoptr (GPtrArray) fresh = split (after);
  Follower follower = { ids, mirror, 0, 0, 0 };

  fod_id_diff_apply (ids, fresh, follow, &follower);
  g_assert_cmpuint (ids->len, ==, fresh->len);
  for (guint i = 0; i < ids->len; i++)
    g_assert_cmpstr (ids->pdata[i], ==, fresh->pdata[i]);
  *result = follower;
}

static void
test_cases (void)
{
  static const struct {
    const char *before;
    const char *after;
    guint removed;
    guint added;
    guint changes;
  } cases[] = {
    { "", "", 0, 0, 0 },
    { "abc", "abc", 0, 0, 0 },
    { "", "abc", 0, 3, 1 },
    { "abc", "", 3, 0, 1 },
    { "abc", "abcd", 0, 1, 1 },
    { "abc", "xabc", 0, 1, 1 },
    { "abc", "abxc", 0, 1, 1 },
    { "abc", "bc", 1, 0, 1 },
    { "abc", "ac", 1, 0, 1 },
    { "abc", "ab", 1, 0, 1 },
    { "abcdef", "acdf", 2, 0, 2 },
    { "abcdef", "bcdefa", 1, 1, 2 },
    { "abcdef", "fabcde", 1, 1, 2 },
    { "abcdef", "acdbef", 1, 1, 2 },
    { "abcdef", "xyz", 6, 3, 2 },
    { "abcd", "badc", 2, 2, 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    Follower result;

    apply (cases[i].before, cases[i].after, &result);
    g_assert_cmpuint (result.removed, ==, cases[i].removed);
    g_assert_cmpuint (result.added, ==, cases[i].added);
    g_assert_cmpuint (result.changes, ==, cases[i].changes);
  }
}

static char *
choose_letters (void)
{
  g_autoptr (GString) left = g_string_new ("abcdefghijklmnopqrstuvwxyz");
  g_autoptr (GString) chosen = g_string_new (NULL);
  gsize n = (gsize) g_test_rand_int_range (0, 26);

  while (chosen->len < n) {
    gssize place = g_test_rand_int_range (0, (gint32) left->len);

    g_string_append_c (chosen, left->str[place]);
    g_string_erase (left, place, 1);
  }
  return g_string_free (g_steal_pointer (&chosen), FALSE);
}

static void
test_random (void)
{
  for (guint i = 0; i < 5000; i++) {
    g_autofree char *before = choose_letters ();
    g_autofree char *after = choose_letters ();
    Follower result;

    apply (before, after, &result);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/id-diff/cases", test_cases);
  g_test_add_func ("/store/id-diff/random", test_random);
  return g_test_run ();
}
