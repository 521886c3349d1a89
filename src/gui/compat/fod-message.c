/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-message.h"

#include "fod-weak.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define CANCEL "cancel"
#define ACCEPT "accept"

/* Less than the dialog's own least width without its margins, more than any letter. */
#define HEADING_WIDTH 200

/* How often it is looked whether a button has been let go. */
#define RELEASE_MS 50

/* The heading is two labels, a large one in one line and a smaller one that wraps; the first is
 * shown when it fits. Up to 1.7 libadwaita measures both for widths that only the other can have,
 * and GTK has begun to warn about that: they need the same least width. */
static void
let_heading_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && (gtk_widget_has_css_class (widget, "title-2") ||
                                gtk_widget_has_css_class (widget, "title-4"))) {
    gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    gtk_widget_set_size_request (widget, HEADING_WIDTH, -1);
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    let_heading_wrap (child);
}

static GtkWindow *
get_window (GtkWidget *parent)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static AdwMessageDialog *
make_dialog (GtkWidget *parent,
             const char *heading,
             const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (get_window (parent), heading, body);

  let_heading_wrap (dialog);
  return ADW_MESSAGE_DIALOG (dialog);
}

static AdwMessageDialog *
make_question (GtkWidget *parent,
               const char *heading,
               const char *body,
               const char *cancel,
               const char *accept)
{
  AdwMessageDialog *dialog = make_dialog (parent, heading, body);

  adw_message_dialog_add_responses (dialog, CANCEL, cancel, ACCEPT, accept, NULL);
  adw_message_dialog_set_close_response (dialog, CANCEL);
  return dialog;
}

static gboolean
is_told (GtkWindow *window,
         const char *body)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWindow) other = g_list_model_get_item (all, i);

    if (ADW_IS_MESSAGE_DIALOG (other) && gtk_window_get_transient_for (other) == window &&
        gtk_widget_get_visible (GTK_WIDGET (other)) &&
        g_strcmp0 (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (other)), body) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What is to be told when no button of the mouse is held down any more. */
typedef struct {
  gpointer window; /* weak */
  char *heading;
  char *body;
} Telling;

static void
free_telling (Telling *self)
{
  g_free (self->heading);
  g_free (self->body);
  g_free (self);
}

static void
tell (GtkWindow *window,
      const char *heading,
      const char *body)
{
  AdwMessageDialog *dialog;

  if (is_told (window, body))
    return;
  dialog = make_dialog (GTK_WIDGET (window), heading, body);
  adw_message_dialog_add_response (dialog, CANCEL, _ ("_Close"));
  adw_message_dialog_set_default_response (dialog, CANCEL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
is_pressed (GtkWindow *window)
{
  GdkSeat *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (window)));
  GdkDevice *pointer = seat ? gdk_seat_get_pointer (seat) : NULL;
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  GdkModifierType state = 0;

  if (pointer && surface)
    gdk_surface_get_device_position (surface, pointer, NULL, NULL, &state);
  return (state & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK)) != 0;
}

static gboolean
tell_cb (gpointer data)
{
  Telling *self = data;
  g_autoptr (GtkWindow) window = fod_weak_take (self->window);

  if (window && is_pressed (window)) {
    self->window = fod_weak_new (window);
    g_timeout_add (RELEASE_MS, tell_cb, self);
    return G_SOURCE_REMOVE;
  }
  if (window)
    tell (window, self->heading, self->body);
  free_telling (self);
  return G_SOURCE_REMOVE;
}

/**
 * fod_message_tell:
 * @parent: a widget of the window that has something to say
 * @heading: what it is about
 * @body: sentences for the user
 *
 * Says something that must be read; once, while nobody has read it.
 *
 * It comes a moment later, and not while a button of the mouse is held down: a click may take the
 * keyboard out of a field that cannot be saved, and GTK 4.8 does not bear that a window takes the
 * click away before it is over. A text view goes on with a place that it has not been given, and
 * crashes.
 */
void
fod_message_tell (GtkWidget *parent,
                  const char *heading,
                  const char *body)
{
  GtkWindow *window = get_window (parent);
  Telling *self;

  g_return_if_fail (window);

  self = g_new0 (Telling, 1);
  self->window = fod_weak_new (window);
  self->heading = g_strdup (heading);
  self->body = g_strdup (body);
  g_idle_add (tell_cb, self);
}

static void
unref_closure (gpointer data,
               GClosure *closure)
{
  g_object_unref (data);
}

/* The window can go without asking, with the one below it: that changes nothing either. */
static void
unanswered_cb (AdwMessageDialog *dialog,
               GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nobody answered");
}

/* Without a source: nothing above @parent may keep it, see fod-weak.c. */
static GTask *
make_task (GAsyncReadyCallback callback,
           gpointer user_data,
           gpointer tag)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_source_tag (task, tag);
  return task;
}

/* Lets @answered give the one answer of @task. */
static void
wait_for_answer (AdwMessageDialog *dialog,
                 GCallback answered,
                 GTask *task)
{
  g_signal_connect_data (dialog, "response", answered, task, unref_closure, G_CONNECT_AFTER);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (unanswered_cb), task, 0);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
}

/* The answer may close the window below at once. GTK keeps the dialog until it has dealt with the
 * key or click, and 4.8 would touch the window below only then, see fod-weak.c. */
static void
let_go (AdwMessageDialog *dialog,
        GTask *task)
{
  g_signal_handlers_disconnect_by_func (dialog, unanswered_cb, task);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char *response,
             GTask *task)
{
  let_go (dialog, task);
  g_task_return_boolean (task, g_str_equal (response, ACCEPT));
}

/**
 * fod_message_ask:
 * @parent: (nullable): a widget of the window that asks
 * @heading: the question
 * @body: what will happen
 * @cancel: the answer that changes nothing, with a mnemonic
 * @accept: the answer that does it, with a mnemonic
 * @destructive: whether it takes something away; then Enter does not accept
 * @callback: called when there is an answer
 * @user_data: passed to @callback
 *
 * Asks whether to do something.
 */
void
fod_message_ask (GtkWidget *parent,
                 const char *heading,
                 const char *body,
                 const char *cancel,
                 const char *accept,
                 gboolean destructive,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  AdwMessageDialog *dialog = make_question (parent, heading, body, cancel, accept);
  GTask *task = make_task (callback, user_data, fod_message_ask);

  adw_message_dialog_set_response_appearance (
    dialog, ACCEPT, destructive ? ADW_RESPONSE_DESTRUCTIVE : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, destructive ? CANCEL : ACCEPT);
  wait_for_answer (dialog, G_CALLBACK (answered_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * fod_message_ask_finish:
 * @result: what the callback was given
 *
 * Returns: whether the answer was to do it
 */
gboolean
fod_message_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fod_message_ask), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
text_answered_cb (AdwMessageDialog *dialog,
                  const char *response,
                  GTask *task)
{
  GtkEditable *entry = g_task_get_task_data (task);
  gboolean is_accepted = g_str_equal (response, ACCEPT);
  char *text = NULL;

  let_go (dialog, task);
  if (is_accepted)
    text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_task_return_pointer (task, text, g_free);
}

static void
text_changed_cb (AdwMessageDialog *dialog,
                 GtkEditable *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, ACCEPT, *text != '\0');
}

static void
set_entry (AdwMessageDialog *dialog,
           GtkWidget *entry,
           const char *label)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), label);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (entry))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  adw_message_dialog_set_extra_child (dialog, group);
}

/**
 * fod_message_ask_text:
 * @parent: (nullable): a widget of the window that asks
 * @heading: the question
 * @body: what the answer is used for
 * @cancel: the answer that changes nothing, with a mnemonic
 * @accept: the answer that does it, with a mnemonic
 * @entry_label: what to write
 * @callback: called when there is an answer
 * @user_data: passed to @callback
 *
 * Asks for a line of text. It can be given when something is written.
 */
void
fod_message_ask_text (GtkWidget *parent,
                      const char *heading,
                      const char *body,
                      const char *cancel,
                      const char *accept,
                      const char *entry_label,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  AdwMessageDialog *dialog = make_question (parent, heading, body, cancel, accept);
  GtkWidget *entry = adw_entry_row_new ();
  GTask *task = make_task (callback, user_data, fod_message_ask_text);

  set_entry (dialog, entry, entry_label);
  g_task_set_task_data (task, g_object_ref (entry), g_object_unref);
  adw_message_dialog_set_response_appearance (dialog, ACCEPT, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, ACCEPT);
  adw_message_dialog_set_response_enabled (dialog, ACCEPT, FALSE);
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_changed_cb), dialog,
                           G_CONNECT_SWAPPED);
  wait_for_answer (dialog, G_CALLBACK (text_answered_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/**
 * fod_message_ask_text_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the text without white space around it, %NULL when the
 *   person thought better of it
 */
char *
fod_message_ask_text_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fod_message_ask_text), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
