/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-text-bound.h"

#include "fod-gui-fixture.h"

#define MOST 20

typedef struct {
  FodGuiFixture gui;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  guint n_refused;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  FodTextBound *bound;

  fod_gui_fixture_set_up (&f->gui, data);
  f->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  f->buffer = gtk_text_view_get_buffer (f->view);
  gtk_window_set_child (f->gui.window, GTK_WIDGET (f->view));
  bound = fod_text_bound_attach (f->buffer, MOST);
  g_signal_connect_swapped (bound, "refused", G_CALLBACK (fod_gui_test_count_cb), &f->n_refused);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  gtk_window_set_child (f->gui.window, NULL);
  fod_gui_fixture_tear_down (&f->gui, data);
}

/* Types @text over what is chosen, as the view does. */
static void
type (Fixture *f,
      const char *text)
{
  gtk_text_buffer_begin_user_action (f->buffer);
  gtk_text_buffer_delete_selection (f->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (f->buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (f->buffer);
  fod_test_settle (GTK_WIDGET (f->gui.window));
}

static void
choose (Fixture *f,
        int from,
        int until)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (f->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (f->buffer, &end, until);
  gtk_text_buffer_select_range (f->buffer, &start, &end);
}

static void
assert_text (Fixture *f,
             const char *expected,
             guint n_refused)
{
  g_autofree char *text = NULL;

  g_object_get (f->buffer, "text", &text, NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (f->n_refused, ==, n_refused);
}

/* Up to the last byte, and not one more. */
static void
test_bytes (Fixture *f,
            gconstpointer data)
{
  type (f, "ååååå\nååååx");
  assert_text (f, "ååååå\nååååx", 0);
  type (f, "x");
  assert_text (f, "ååååå\nååååx", 1);
  choose (f, 0, 1);
  type (f, "ab");
  assert_text (f, "abåååå\nååååx", 1);
}

/* What it would have replaced is still there, and what was typed before as well. */
static void
test_replaced (Fixture *f,
               gconstpointer data)
{
  type (f, "en to ");
  type (f, "tre");
  choose (f, 3, 5);
  type (f, "meget mere end der er plads til");
  assert_text (f, "en to tre", 1);
  choose (f, 9, 9);
  type (f, " fire");
  assert_text (f, "en to tre fire", 1);
  type (f, "meget mere end der er plads til");
  assert_text (f, "en to tre fire", 2);
}

/* A text with marks is pasted in pieces, of which the first would fit. */
static void
test_pieces (Fixture *f,
             gconstpointer data)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (f->buffer, NULL, "underline",
                                                PANGO_UNDERLINE_ERROR, NULL);
  GtkTextIter start, end;

  type (f, "en to tre fire");
  gtk_text_buffer_get_iter_at_offset (f->buffer, &start, 3);
  gtk_text_buffer_get_iter_at_offset (f->buffer, &end, 5);
  gtk_text_buffer_apply_tag (f->buffer, tag, &start, &end);
  choose (f, 0, 9);
  g_signal_emit_by_name (f->view, "copy-clipboard");
  choose (f, 14, 14);
  g_signal_emit_by_name (f->view, "paste-clipboard");
  fod_gui_test_wait ();
  fod_test_settle (GTK_WIDGET (f->gui.window));
  assert_text (f, "en to tre fire", 1);
}

/* What the program puts in is its own business. */
static void
test_program (Fixture *f,
              gconstpointer data)
{
  gtk_text_buffer_set_text (f->buffer, "Skrevet af en nyere udgave", -1);
  assert_text (f, "Skrevet af en nyere udgave", 0);
  type (f, "x");
  assert_text (f, "Skrevet af en nyere udgave", 1);
}

#define ADD(name, function) \
  g_test_add ("/text-bound/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("bytes", test_bytes);
  ADD ("replaced", test_replaced);
  ADD ("pieces", test_pieces);
  ADD ("program", test_program);
  return g_test_run ();
}
