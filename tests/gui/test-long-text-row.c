/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-long-text-row.h"
#include "fod-test-page.h"

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

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  g_test_add ("/long-text-row/pasted", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_pasted,
              fod_gui_fixture_tear_down);
  return g_test_run ();
}
