/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-long-text-row.h"
#include "fod-test-page.h"

#include <string.h>

/* Longer than GTK takes to scroll to a line. */
#define SCROLL_US (G_USEC_PER_SEC / 2)

/* What comes from other programs is as it is saved from the moment it is in the field, or it would
 * be shown anew under the cursor. */
static void
test_pasted (FodGuiFixture *f,
             gconstpointer data)
{
  static const struct {
    const char *pasted;
    const char *kept;
  } CASES[] = {
    { "nul\u200bbredde", "nulbredde" },
    { "linje\r\nto\r\n", "linje\nto\n" },
    { "slut \ufeff", "slut " },
    { "\u2029mellem\u2029afsnit", "\nmellem\nafsnit" },
    { "\u202evendt\u202c", "vendt" },
    { "\u0301", "\u0301" },
    { "almindelig  tekst ", "almindelig  tekst " },
  };
  GtkWidget *row = fod_long_text_row_new ();
  GtkTextBuffer *buffer;

  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
  fod_gui_test_wait ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL)));
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *expected = g_strconcat ("for", CASES[i].kept, "efter", NULL);
    g_autofree char *shown = NULL;
    GtkTextIter place, start, end;

    gtk_text_buffer_set_text (buffer, "forefter", -1);
    gtk_text_buffer_get_iter_at_offset (buffer, &place, 3);
    gtk_text_buffer_place_cursor (buffer, &place);
    gtk_text_buffer_insert_at_cursor (buffer, CASES[i].pasted, -1);
    g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
    g_assert_cmpstr (fod_record_get_text (f->task, "note"), ==, expected);
    gtk_text_buffer_get_bounds (buffer, &start, &end);
    shown = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
    g_assert_cmpstr (shown, ==, expected);
    gtk_text_buffer_get_iter_at_mark (buffer, &place, gtk_text_buffer_get_insert (buffer));
    g_assert_cmpint (gtk_text_iter_get_offset (&place), ==,
                     3 + g_utf8_strlen (CASES[i].kept, -1));
  }
}

static void
copied_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (GError) error = NULL;
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_copied (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
copy_selection (GtkTextBuffer *buffer,
                GtkWidget *row)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (row);
  char *text = NULL;

  gtk_text_buffer_copy_clipboard (buffer, clipboard);
  gdk_clipboard_read_text_async (clipboard, NULL, copied_cb, &text);
  fod_test_wait (is_copied, &text);
  return text;
}

/* Copying, cutting, dragging and the selection all give this. A paragraph that is shown in parts
 * is given whole, undo puts it back whole, and what is copied within the text stays whole. */
static void
test_copied (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = fod_long_text_row_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *twice = NULL;
  g_autofree char *selected = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (text, "ord %u ", i);
  g_string_append (text, "\nny linje");
  fod_test_set (f->store, f->task, "note", FOD_TEXT (text->str));
  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
  fod_gui_test_wait ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL)));
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), >, 3);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  selected = copy_selection (buffer, row);
  g_assert_cmpstr (selected, ==, text->str);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_undo (buffer);
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  g_assert_cmpstr (fod_record_get_text (f->task, "note"), ==, text->str);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_insert_range (buffer, &end, &start, &end);
  g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
  twice = g_strconcat (text->str, text->str, NULL);
  g_assert_cmpstr (fod_record_get_text (f->task, "note"), ==, twice);
}

/* Whatever key deletes where a paragraph is parted, nothing of the break is saved. */
static void
test_deleted (FodGuiFixture *f,
              gconstpointer data)
{
  GtkWidget *row = fod_long_text_row_new ();
  g_autofree char *text = g_strnfill (1500, 'x');
  GtkWidget *view;
  GtkTextBuffer *buffer;

  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
  fod_gui_test_wait ();
  view = fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  for (int offset = 999; offset <= 1003; offset++) {
    for (int direction = -1; direction <= 1; direction += 2) {
      GtkTextIter place;

      gtk_text_buffer_set_text (buffer, text, -1);
      g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), ==, 2);
      gtk_text_buffer_get_iter_at_offset (buffer, &place, offset);
      gtk_text_buffer_place_cursor (buffer, &place);
      g_signal_emit_by_name (view, "delete-from-cursor", GTK_DELETE_CHARS, direction);
      g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
      g_assert_cmpstr (fod_record_get_text (f->task, "note") +
                         strspn (fod_record_get_text (f->task, "note"), "x"),
                       ==, "");
    }
  }
}

/* Whether a turn of the wheel over @view scrolls it; otherwise it scrolls the page. */
static gboolean
keeps_wheel (GtkWidget *view)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (gtk_widget_get_parent (view));
  gboolean keeps = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    keeps |= GTK_IS_EVENT_CONTROLLER_SCROLL (controller) &&
             gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_BUBBLE;
  }
  return keeps;
}

/* A paragraph of several lines is seen whole, up to the height where it scrolls. */
static void
test_height (FodGuiFixture *f,
             gconstpointer data)
{
  static const struct {
    guint n_words;
    int least;
    int most;
    gboolean is_whole;
  } CASES[] = {
    { 1, 60, 60, TRUE },
    { 60, 100, 320, TRUE },
    { 3000, 300, 320, FALSE },
    { 60, 100, 320, TRUE },
    { 1, 60, 60, TRUE },
  };
  GtkWidget *row = fod_long_text_row_new ();
  GtkWidget *view;
  GtkAdjustment *lines;

  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
  fod_gui_test_wait ();
  view = fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
  lines = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (guint j = 0; j < CASES[i].n_words; j++)
      g_string_append (text, "kollega ");
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text->str, -1);
    fod_test_settle (GTK_WIDGET (gtk_widget_get_root (row)));
    g_test_message ("%u words: %d of %d px", CASES[i].n_words,
                    (int) gtk_adjustment_get_page_size (lines),
                    (int) gtk_adjustment_get_upper (lines));
    g_assert_true ((gtk_adjustment_get_page_size (lines) >= gtk_adjustment_get_upper (lines)) ==
                   CASES[i].is_whole);
    g_assert_true (keeps_wheel (view) != CASES[i].is_whole);
    g_assert_cmpint (gtk_widget_get_height (view), >=, CASES[i].least);
    g_assert_cmpint (gtk_widget_get_height (view), <=, CASES[i].most);
  }
}

static gboolean
is_timed_out (gpointer data)
{
  return g_get_monotonic_time () > *(gint64 *) data;
}

/* The view begins to scroll to the line that is being typed before there is room for it. */
static void
test_typed_lines (FodGuiFixture *f,
                  gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *row = fod_long_text_row_new ();
  GtkTextView *view;
  GtkTextBuffer *buffer;
  gint64 end;

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
  view = GTK_TEXT_VIEW (fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL));
  buffer = gtk_text_view_get_buffer (view);
  for (guint i = 0; i < 8; i++) {
    gtk_text_buffer_insert_at_cursor (buffer, "Linje\n", -1);
    gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
    fod_test_settle (GTK_WIDGET (gtk_widget_get_root (row)));
  }
  end = g_get_monotonic_time () + SCROLL_US;
  fod_test_wait (is_timed_out, &end);
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpfloat (
    gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view))), ==, 0);
}

/* Runs the main loop for a while; returns the longest it did not answer. */
static double
measure_longest_stop (void)
{
  gint64 start = g_get_monotonic_time ();
  double longest = 0;
  gboolean had_work;

  do {
    gint64 began = g_get_monotonic_time ();

    had_work = g_main_context_iteration (NULL, FALSE);
    longest = MAX (longest, (g_get_monotonic_time () - began) / (double) G_USEC_PER_SEC);
  } while (had_work && g_get_monotonic_time () - start < 2 * G_USEC_PER_SEC);
  return longest;
}

/* One paragraph of a million bytes; the second has no space either. */
static char *
make_huge_text (gboolean has_spaces)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 1000 * 1000; i++)
    g_string_append_c (text, has_spaces && i % 7 == 6 ? ' ' : (char) ('a' + i % 20));
  return g_string_free (text, FALSE);
}

static void
test_huge_text (FodGuiFixture *f,
                gconstpointer data)
{
  for (int has_spaces = 0; has_spaces < 2; has_spaces++) {
    g_autofree char *text = make_huge_text (has_spaces);
    g_autofree char *longer = g_strconcat ("Nyt", text, NULL);
    GtkWidget *row = fod_long_text_row_new ();
    GtkWidget *view;
    GtkTextBuffer *buffer;
    GtkTextIter start;
    gint64 began;

    fod_test_set (f->store, f->task, "note", FOD_TEXT (text));
    began = g_get_monotonic_time ();
    gtk_list_box_append (f->list, row);
    fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
    g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC);
    g_assert_cmpfloat (measure_longest_stop (), <, 1);

    /* What is seen is parted, what is saved is whole. */
    view = fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL);
    buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
    g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), >, 900);
    gtk_text_buffer_get_start_iter (buffer, &start);
    gtk_text_buffer_insert (buffer, &start, "Nyt", -1);
    g_assert_true (fod_field_row_commit (FOD_FIELD_ROW (row)));
    g_assert_cmpstr (fod_record_get_text (f->task, "note"), ==, longer);
    g_assert_cmpfloat (measure_longest_stop (), <, 1);
    gtk_list_box_remove (f->list, row);
  }
}

/* Whoever writes minutes fluently makes no pause for the row to save in. */
static void
test_no_pause (FodGuiFixture *f,
               gconstpointer data)
{
  GtkWidget *row = fod_long_text_row_new ();
  gint64 end = g_get_monotonic_time () + 8 * G_USEC_PER_SEC;
  GtkTextBuffer *buffer;

  gtk_list_box_append (f->list, row);
  fod_field_row_bind (FOD_FIELD_ROW (row), f->session, f->task, "note");
  fod_gui_test_wait ();
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fod_test_find (row, GTK_TYPE_TEXT_VIEW, NULL)));
  while (!fod_record_get_text (f->task, "note") && g_get_monotonic_time () < end) {
    gtk_text_buffer_insert_at_cursor (buffer, "ord ", -1);
    g_usleep (G_USEC_PER_SEC / 5);
    fod_gui_test_wait ();
  }
  g_assert_nonnull (fod_record_get_text (f->task, "note"));
}

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  g_test_add ("/long-text-row/pasted", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_pasted,
              fod_gui_fixture_tear_down);
  g_test_add ("/long-text-row/copied", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_copied,
              fod_gui_fixture_tear_down);
  g_test_add ("/long-text-row/deleted", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_deleted,
              fod_gui_fixture_tear_down);
  g_test_add ("/long-text-row/huge", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_huge_text,
              fod_gui_fixture_tear_down);
  g_test_add ("/long-text-row/height", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_height,
              fod_gui_fixture_tear_down);
  g_test_add ("/long-text-row/typed-lines", FodGuiFixture, NULL, fod_gui_fixture_set_up,
              test_typed_lines, fod_gui_fixture_tear_down);
  g_test_add ("/long-text-row/no-pause", FodGuiFixture, NULL, fod_gui_fixture_set_up,
              test_no_pause, fod_gui_fixture_tear_down);
  return g_test_run ();
}
