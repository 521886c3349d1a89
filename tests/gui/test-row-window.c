/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-row-window.h"

/* What somebody sees who knows only of the changes: numbers of rows. */
typedef struct {
  FodRowWindow window;
  GArray *list; /* int: the whole list */
  GArray *seen; /* int */
  int next;
} Fixture;

static void
set_up (Fixture *self,
        gconstpointer data)
{
  self->list = g_array_new (FALSE, FALSE, sizeof (int));
  self->seen = g_array_new (FALSE, FALSE, sizeof (int));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  g_array_unref (self->list);
  g_array_unref (self->seen);
}

static void
apply (Fixture *self,
       FodRowChange change)
{
  if (change.removed)
    g_array_remove_range (self->seen, change.position, change.removed);
  if (change.added)
    g_array_insert_vals (self->seen, change.position,
                         &g_array_index (self->list, int, self->window.first + change.position),
                         change.added);
  g_assert_cmpuint (self->window.n_rows, ==, self->list->len);
  g_assert_cmpuint (self->seen->len, ==, self->window.n_shown);
  for (guint i = 0; i < self->seen->len; i++)
    g_assert_cmpint (g_array_index (self->seen, int, i), ==,
                     g_array_index (self->list, int, self->window.first + i));
}

static void
change_list (Fixture *self,
             guint position,
             guint removed,
             guint added)
{
  if (removed)
    g_array_remove_range (self->list, position, removed);
  for (guint i = 0; i < added; i++) {
    g_array_insert_val (self->list, position, self->next);
    self->next++;
  }
}

static void
begin (Fixture *self,
       guint n_rows,
       guint row)
{
  change_list (self, 0, self->list->len, n_rows);
  apply (self, fod_row_window_begin (&self->window, n_rows, row));
}

static guint
grow (Fixture *self)
{
  guint steps = 0;

  while (!fod_row_window_is_whole (&self->window)) {
    FodRowChange change = fod_row_window_grow (&self->window);

    g_assert_cmpuint (change.removed, ==, 0);
    g_assert_cmpuint (change.added, >, 0);
    apply (self, change);
    steps++;
  }
  return steps;
}

static void
test_short (Fixture *self,
            gconstpointer data)
{
  begin (self, 5, 3);
  g_assert_true (fod_row_window_is_whole (&self->window));
  g_assert_cmpuint (self->seen->len, ==, 5);
  begin (self, 0, 0);
  g_assert_true (fod_row_window_is_whole (&self->window));
}

static void
test_grows (Fixture *self,
            gconstpointer data)
{
  begin (self, 2000, 0);
  g_assert_cmpuint (self->seen->len, <, 30);
  g_assert_cmpuint (grow (self), <, 200);
  g_assert_cmpuint (self->seen->len, ==, 2000);
}

static void
test_begins_in_the_middle (Fixture *self,
                           gconstpointer data)
{
  begin (self, 2000, 1000);
  g_assert_cmpuint (self->window.first, ==, 1000);
  g_assert_true (fod_row_window_shows (&self->window, 1000));
  g_assert_false (fod_row_window_shows (&self->window, 999));
  g_assert_false (fod_row_window_shows (&self->window, 1500));
  grow (self);
  g_assert_true (fod_row_window_shows (&self->window, 0));
  g_assert_true (fod_row_window_shows (&self->window, 1999));
}

/* Upwards it costs least when GTK makes nothing of it; and it wants a frame of its own. */
static void
test_downwards_first (Fixture *self,
                      gconstpointer data)
{
  guint leaps = 0;

  begin (self, 2000, 1000);
  while (!fod_row_window_leaps (&self->window)) {
    apply (self, fod_row_window_grow (&self->window));
    g_assert_cmpuint (self->window.first, ==, 1000);
  }
  g_assert_cmpuint (self->seen->len, >, 200);
  for (; !fod_row_window_is_whole (&self->window); leaps++)
    apply (self, fod_row_window_grow (&self->window));
  g_assert_cmpuint (leaps, ==, 2);
}

static void
test_begins_at_the_end (Fixture *self,
                        gconstpointer data)
{
  begin (self, 100, 99);
  g_assert_cmpuint (self->seen->len, >, 1);
  g_assert_true (fod_row_window_shows (&self->window, 99));
  grow (self);
}

static void
test_few_changes (Fixture *self,
                  gconstpointer data)
{
  begin (self, 100, 0);
  grow (self);
  change_list (self, 50, 1, 2);
  apply (self, fod_row_window_replace (&self->window, 50, 1, 2));
  g_assert_true (fod_row_window_is_whole (&self->window));
}

/* Another course: GTK must not make 200 rows at once again. */
static void
test_many_changes (Fixture *self,
                   gconstpointer data)
{
  begin (self, 100, 0);
  grow (self);
  change_list (self, 0, 100, 500);
  apply (self, fod_row_window_replace (&self->window, 0, 100, 500));
  g_assert_cmpuint (self->seen->len, <, 30);
  grow (self);
}

/* Whatever happens while the list grows, nobody is told anything wrong. */
static void
test_changes_while_it_grows (Fixture *self,
                             gconstpointer data)
{
  for (guint i = 0; i < 5000; i++) {
    guint position = (guint) g_test_rand_int_range (0, (gint32) self->list->len + 1);
    guint removed =
      (guint) g_test_rand_int_range (0, (gint32) MIN (self->list->len - position, 40) + 1);
    guint added = (guint) g_test_rand_int_range (0, g_test_rand_bit () ? 60 : 4);

    change_list (self, position, removed, added);
    apply (self, fod_row_window_replace (&self->window, position, removed, added));
    if (!fod_row_window_is_whole (&self->window) && g_test_rand_bit ())
      apply (self, fod_row_window_grow (&self->window));
    if (i % 50 == 0)
      begin (self, (guint) g_test_rand_int_range (0, 500), 0);
  }
  grow (self);
}

#define ADD(name, function) \
  g_test_add ("/row-window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("short", test_short);
  ADD ("grows", test_grows);
  ADD ("begins-in-the-middle", test_begins_in_the_middle);
  ADD ("downwards-first", test_downwards_first);
  ADD ("begins-at-the-end", test_begins_at_the_end);
  ADD ("few-changes", test_few_changes);
  ADD ("many-changes", test_many_changes);
  ADD ("changes-while-it-grows", test_changes_while_it_grows);
  return g_test_run ();
}
