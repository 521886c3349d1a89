/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-held-key.h"

/* A key that is held is pressed again and again, and GTK does not tell that from pressing it. */

/* Of a controller: whether Delete is down. */
#define HELD "fod-held-key"

static gboolean
is_delete (guint keyval)
{
  return keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete;
}

static void
set_held (GtkEventController *controller,
          gboolean held)
{
  g_object_set_data (G_OBJECT (controller), HELD, GINT_TO_POINTER (held));
}

/* Where somebody types, holding the key is how one takes away a line. */
static gboolean
is_typing (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus);
}

static gboolean
pressed_cb (GtkEventController *controller,
            guint keyval,
            guint keycode,
            GdkModifierType state,
            GtkWindow *window)
{
  gboolean was_held = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (controller), HELD));

  set_held (controller, is_delete (keyval));
  return was_held && is_delete (keyval) && !is_typing (window);
}

static void
released_cb (GtkEventController *controller)
{
  set_held (controller, FALSE);
}

/* Whoever lets go of the key in another window is not heard here. */
static void
active_changed_cb (GtkEventController *controller)
{
  set_held (controller, FALSE);
}

/**
 * fod_held_key_watch:
 * @window: a window with lists
 *
 * Lets Delete take away one thing each time it is pressed, however long it is held.
 */
void
fod_held_key_watch (GtkWindow *window)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (pressed_cb), window);
  g_signal_connect (controller, "key-released", G_CALLBACK (released_cb), NULL);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_changed_cb), controller,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
