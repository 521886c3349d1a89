/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"
#include "fod-test-watch.h"

#include <string.h>

#define RESOURCE "/dk/fodfaeste/Fodfaeste/gui/window/fod-shortcuts-window.ui"

static GtkWidget *
show_shortcuts (FodGuiFixture *f)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (RESOURCE);
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, f->window);
  gtk_window_present (shortcuts);
  fod_test_settle (GTK_WIDGET (shortcuts));
  return GTK_WIDGET (shortcuts);
}

/* Calls @function for every shortcut in the window. */
static void
foreach_shortcut (GtkWidget *root,
                  void (*function) (GtkWidget *shortcut, gpointer data),
                  gpointer data)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (root))
    function (root, data);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    foreach_shortcut (child, function, data);
}

static void
check_shortcut (GtkWidget *shortcut,
                gpointer seen)
{
  g_autofree char *keys = NULL;
  g_autofree char *title = NULL;

  g_object_get (shortcut, "accelerator", &keys, "title", &title, NULL);
  g_test_message ("%s: %s", keys, title);
  g_assert_cmpstr (title, !=, "");
  /* "<Alt>1...9" is for people to read. */
  if (!strstr (keys, "...")) {
    g_auto (GStrv) each = g_strsplit (keys, " ", -1);
    guint key;
    GdkModifierType modifiers;

    for (guint i = 0; each[i]; i++)
      g_assert_true (gtk_accelerator_parse (each[i], &key, &modifiers) && key != 0);
  }
  /* GTK has each of them once more, for its search. */
  g_hash_table_add (seen, g_steal_pointer (&title));
}

static void
test_keys (FodGuiFixture *f,
           gconstpointer data)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *shortcuts = show_shortcuts (f);

  foreach_shortcut (shortcuts, check_shortcut, seen);
  g_assert_cmpuint (g_hash_table_size (seen), >=, 10);
  gtk_window_destroy (GTK_WINDOW (shortcuts));
}

static void
test_closes (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *shortcuts = show_shortcuts (f);

  g_assert_true (gtk_window_get_modal (GTK_WINDOW (shortcuts)));
  g_object_ref (shortcuts);
  gtk_window_close (GTK_WINDOW (shortcuts));
  fod_gui_test_wait ();
  g_assert_finalize_object (shortcuts);
}

/* It belongs to its window. */
static void
test_goes_with_its_window (FodGuiFixture *f,
                           gconstpointer data)
{
  FodTestWatch *watch = fod_test_watch_new ();

  fod_test_watch_object (watch, show_shortcuts (f));
  gtk_window_destroy (f->window);
  fod_test_watch_assert_gone (watch);
  f->window = GTK_WINDOW (gtk_window_new ());
}

#define ADD(name, function)                                                           \
  g_test_add ("/shortcuts-window/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("keys", test_keys);
  ADD ("closes", test_closes);
  ADD ("goes-with-its-window", test_goes_with_its_window);
  return g_test_run ();
}
