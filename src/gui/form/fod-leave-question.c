/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-leave-question.h"

#include "fod-message.h"
#include "fod-weak.h"
#include "fod-words.h"

#include <glib/gi18n-lib.h>

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GtkWidget) entry = fod_weak_take (data);
  gboolean is_given_up = fod_message_ask_finish (result);
  GtkRoot *window = entry ? gtk_widget_get_root (entry) : NULL;

  if (!window)
    return;
  if (is_given_up) {
    gtk_window_close (GTK_WINDOW (window));
    return;
  }
  /* On one goes where one was. */
  gtk_widget_grab_focus (entry);
  gtk_editable_set_position (GTK_EDITABLE (entry), -1);
}

static gboolean
key_pressed_cb (GtkEditable *entry,
                guint keyval)
{
  g_autofree char *words = fod_words_read (gtk_editable_get_text (entry));

  if (keyval != GDK_KEY_Escape || !words)
    return GDK_EVENT_PROPAGATE;
  fod_message_ask (GTK_WIDGET (entry), _ ("Discard What You Have Written?"),
                   _ ("What you have written so far is not kept."),
                   _ ("_Go On Writing"), _ ("_Discard"), TRUE,
                   answered_cb, fod_weak_new (entry));
  return GDK_EVENT_STOP;
}

/**
 * fod_leave_question_watch:
 * @entry: where something new is written, in the window that asks for it
 *
 * Escape is pressed by mistake more easily than a button: when something is written it asks
 * before it closes the window.
 */
void
fod_leave_question_watch (GtkEditable *entry)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), entry,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (entry))), keys);
}
