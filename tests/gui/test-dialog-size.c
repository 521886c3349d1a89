/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-dialog-size.h"

/* The dialog gets no wider than the screen, and never narrower than it was made. */
static void
test_fit_text (FodGuiFixture *f,
               gconstpointer data)
{
  static const struct {
    int dpi; /* -1 when the desktop says nothing */
    int made;
    int least, most;
  } CASES[] = {
    { -1, 200, 200, 200 },
    { 72, 200, 200, 200 },
    { 96, 200, 200, 200 },
    { 120, 200, 250, 250 },
    { 192, 200, 400, 400 },
    { 192, -1, -1, -1 },
    { 960, 200, 201, 1999 },
    { 192, 100000, 100000, 100000 },
  };
  GtkSettings *settings = gtk_settings_get_default ();
  int before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    GtkWidget *dialog = gtk_window_new ();
    int width, height;

    g_test_message ("case %u", i);
    g_object_set (settings, "gtk-xft-dpi", CASES[i].dpi < 0 ? -1 : CASES[i].dpi * 1024, NULL);
    gtk_window_set_default_size (GTK_WINDOW (dialog), CASES[i].made, 300);
    fod_dialog_size_fit_text (GTK_WINDOW (dialog));
    gtk_window_get_default_size (GTK_WINDOW (dialog), &width, &height);
    g_assert_cmpint (width, >=, CASES[i].least);
    g_assert_cmpint (width, <=, CASES[i].most);
    g_assert_cmpint (height, ==, 300);
    gtk_window_destroy (GTK_WINDOW (dialog));
  }
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
}

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  g_test_add ("/dialog-size/fit-text", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_fit_text,
              fod_gui_fixture_tear_down);
  return g_test_run ();
}
