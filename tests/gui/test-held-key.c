/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-held-key.h"

#include "fod-gui-fixture.h"

static void
release (GtkWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-released", GDK_KEY_Delete, 0, 0);
  }
}

static void
assert_kept (FodGuiFixture *f,
             guint keyval,
             gboolean kept)
{
  g_assert_true (fod_gui_test_press (GTK_WIDGET (f->window), keyval, 0) == kept);
}

/* One thing goes each time the key is pressed. */
static void
test_delete (FodGuiFixture *f,
             gconstpointer data)
{
  fod_held_key_watch (f->window);
  assert_kept (f, GDK_KEY_Delete, FALSE);
  assert_kept (f, GDK_KEY_Delete, TRUE);
  assert_kept (f, GDK_KEY_Delete, TRUE);
  release (f->window);
  assert_kept (f, GDK_KEY_Delete, FALSE);

  /* Other keys may be held. */
  assert_kept (f, GDK_KEY_Down, FALSE);
  assert_kept (f, GDK_KEY_Down, FALSE);
  assert_kept (f, GDK_KEY_Delete, FALSE);
}

static gboolean
keeps_copy (FodGuiFixture *f,
            guint keyval,
            GdkModifierType state)
{
  return fod_gui_test_press (GTK_WIDGET (f->window), keyval, state);
}

/* One copy each time, with Caps Lock too; the letter alone may be held. */
static void
test_copy (FodGuiFixture *f,
           gconstpointer data)
{
  fod_held_key_watch (f->window);
  g_assert_false (keeps_copy (f, GDK_KEY_d, GDK_CONTROL_MASK));
  g_assert_true (keeps_copy (f, GDK_KEY_d, GDK_CONTROL_MASK));
  g_assert_true (keeps_copy (f, GDK_KEY_D, GDK_CONTROL_MASK | GDK_LOCK_MASK));
  release (f->window);
  g_assert_false (keeps_copy (f, GDK_KEY_d, GDK_CONTROL_MASK));
  g_assert_false (keeps_copy (f, GDK_KEY_d, 0));
  g_assert_false (keeps_copy (f, GDK_KEY_d, 0));
  g_assert_false (keeps_copy (f, GDK_KEY_d, GDK_CONTROL_MASK));
  g_assert_false (keeps_copy (f, GDK_KEY_Delete, 0));
}

/* In a text the key is the text's. */
static void
test_typing (FodGuiFixture *f,
             gconstpointer data)
{
  GtkWidget *row = adw_entry_row_new ();

  gtk_list_box_append (f->list, row);
  fod_held_key_watch (f->window);
  gtk_widget_grab_focus (row);
  assert_kept (f, GDK_KEY_Delete, FALSE);
  assert_kept (f, GDK_KEY_Delete, FALSE);
}

#define ADD(name, function)                                                             \
  g_test_add ("/held-key/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, function, \
              fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("delete", test_delete);
  ADD ("copy", test_copy);
  ADD ("typing", test_typing);
  return g_test_run ();
}
