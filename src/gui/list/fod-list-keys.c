/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-list-keys.h"

#include "fod-compat.h"

/* GTK goes from row to row with Tab, so a long list would have to be walked to its end. Here the
 * arrows go from row to row; Tab goes into a row, through what is in it, and out of the list. Space
 * ticks the row it is on. */

#define WATCHED "fod-list-keys-watched"

static gboolean
get_direction (guint keyval,
               GdkModifierType state,
               GtkDirectionType *direction)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK))
    return FALSE;
  *direction = state & GDK_SHIFT_MASK ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;
  return keyval == GDK_KEY_Tab || keyval == GDK_KEY_KP_Tab || keyval == GDK_KEY_ISO_Left_Tab;
}

static gboolean
move_within (GtkWidget *item,
             GtkDirectionType direction)
{
  gboolean on_item = gtk_widget_is_focus (item);

  if (on_item && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  return gtk_widget_child_focus (item, direction) ||
         (!on_item && direction == GTK_DIR_TAB_BACKWARD && gtk_widget_grab_focus (item));
}

/* As if the other rows were not there. */
static void
move_out (GtkWidget *list,
          GtkDirectionType direction)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (list));

  gtk_widget_set_can_focus (list, FALSE);
  gtk_widget_child_focus (root, direction);
  gtk_widget_set_can_focus (list, TRUE);
}

static GtkWidget *
find_tick (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_CHECK_BUTTON (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_tick (child);
  return found;
}

/* GTK would take the selection from the row. */
static gboolean
tick (GtkWidget *item)
{
  GtkWidget *button = find_tick (item);

  if (button && gtk_widget_is_sensitive (button))
    gtk_widget_activate (button);
  return GDK_EVENT_STOP;
}

static gboolean
is_space (guint keyval)
{
  return keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                GtkWidget *list)
{
  GtkWidget *item = gtk_widget_get_focus_child (list);
  GtkDirectionType direction;

  if (item && is_space (keyval) && gtk_widget_is_focus (item))
    return tick (item);
  if (!item || !get_direction (keyval, state, &direction))
    return GDK_EVENT_PROPAGATE;
  gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (list)), TRUE);
  if (!move_within (item, direction))
    move_out (list, direction);
  return GDK_EVENT_STOP;
}

/**
 * fod_list_keys_watch:
 * @list: a list; may have been watched before
 *
 * Makes Tab go out of @list instead of through all its rows, and Space tick a row.
 */
void
fod_list_keys_watch (GtkWidget *list)
{
  GtkEventController *controller;

  g_return_if_fail (GTK_IS_WIDGET (list));

  if (g_object_get_data (G_OBJECT (list), WATCHED))
    return;
  g_object_set_data (G_OBJECT (list), WATCHED, GINT_TO_POINTER (TRUE));
  fod_compat_keep_place (list);
  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), list);
  gtk_widget_add_controller (list, controller);
}
