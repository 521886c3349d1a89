/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-held-key.h"

/* A key that is held is pressed again and again, and GTK does not tell that from pressing it. */

/* Of a controller: which key is down, of those that do one thing each time. */
#define HELD "fod-held-key"

static gboolean
acts_once (guint keyval,
           GdkModifierType state)
{
  gboolean has_control = (state & GDK_CONTROL_MASK) != 0;

  return keyval == GDK_KEY_Delete || keyval == GDK_KEY_KP_Delete ||
         (keyval == GDK_KEY_d && has_control);
}

static void
set_held (GtkEventController *controller,
          guint keyval)
{
  g_object_set_data (G_OBJECT (controller), HELD, GUINT_TO_POINTER (keyval));
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
  guint held = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (controller), HELD));
  guint pressed = gdk_keyval_to_lower (keyval);

  if (!acts_once (pressed, state))
    pressed = 0;
  set_held (controller, pressed);
  return pressed != 0 && pressed == held && !is_typing (window);
}

static void
released_cb (GtkEventController *controller)
{
  set_held (controller, 0);
}

/* Whoever lets go of the key in another window is not heard here. */
static void
active_changed_cb (GtkEventController *controller)
{
  set_held (controller, 0);
}

/**
 * fod_held_key_watch:
 * @window: a window with lists
 *
 * Lets Delete take away one thing each time it is pressed, and Ctrl+D copy one, however long they
 * are held.
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
