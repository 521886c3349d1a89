/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-guarded-question.h"

#include "fod-dialog-size.h"
#include "fod-guard-note.h"
#include "fod-unfinished.h"

#include <adwaita.h>

struct _FodGuardedQuestion {
  AdwWindow parent_instance;

  GtkLabel *body;
  AdwEntryRow *entry;
  FodGuardNote *note;
  GtkButton *accept_button;

  GTask *task; /* NULL once it is answered */
};

G_DEFINE_FINAL_TYPE (FodGuardedQuestion, fod_guarded_question, ADW_TYPE_WINDOW)

static char *
get_text (FodGuardedQuestion *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

static void
changed_cb (FodGuardedQuestion *self)
{
  g_autofree char *text = get_text (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "question.accept", *text != '\0');
}

/* The answer may close the window below at once. GTK keeps this one until it has dealt with the
 * key or click, and 4.8 would touch the window below only then, see fod-weak.c. */
static void
accept_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodGuardedQuestion *self = FOD_GUARDED_QUESTION (widget);
  g_autoptr (GTask) task = NULL;
  char *text = get_text (self);

  if (*text == '\0' || !self->task) {
    g_free (text);
    return;
  }
  task = g_steal_pointer (&self->task);
  fod_unfinished_settle (GTK_WINDOW (self));
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  g_task_return_pointer (task, text, g_free);
}

static void
activated_cb (FodGuardedQuestion *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "question.accept", NULL);
}

/* However the window goes, it is an answer that changes nothing. */
static void
fod_guarded_question_dispose (GObject *object)
{
  FodGuardedQuestion *self = FOD_GUARDED_QUESTION (object);
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_GUARDED_QUESTION);
  G_OBJECT_CLASS (fod_guarded_question_parent_class)->dispose (object);

  if (task)
    g_task_return_pointer (task, NULL, NULL);
}

static void
fod_guarded_question_class_init (FodGuardedQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_guarded_question_dispose;

  g_type_ensure (FOD_TYPE_GUARD_NOTE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/form/fod-guarded-question.ui");
  gtk_widget_class_bind_template_child (widget_class, FodGuardedQuestion, body);
  gtk_widget_class_bind_template_child (widget_class, FodGuardedQuestion, entry);
  gtk_widget_class_bind_template_child (widget_class, FodGuardedQuestion, note);
  gtk_widget_class_bind_template_child (widget_class, FodGuardedQuestion, accept_button);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);

  gtk_widget_class_install_action (widget_class, "question.accept", NULL, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
}

static void
fod_guarded_question_init (FodGuardedQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
  fod_dialog_size_make_room (GTK_WINDOW (self), GTK_WIDGET (self->note));
  fod_guard_note_watch (self->note, GTK_EDITABLE (self->entry));
  changed_cb (self);
}

static FodGuardedQuestion *
make_window (GtkWidget *parent,
             const char *heading,
             const char *body)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodGuardedQuestion *self = g_object_new (FOD_TYPE_GUARDED_QUESTION, "title", heading, NULL);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_label_set_label (self->body, body);
  return self;
}

/**
 * fod_guarded_question_ask:
 * @parent: (nullable): a widget of the window that asks
 * @session: whose store remembers what somebody has ignored
 * @about: what the answer belongs to
 * @heading: the question
 * @body: what the answer is used for
 * @accept: the answer that does it, with a mnemonic
 * @entry_label: what to write
 * @callback: called when there is an answer
 * @user_data: passed to @callback
 *
 * Asks for a line of text that is about people's work, and warns when it seems to point out a
 * citizen. That never stands in the way of the answer, which can be given when something is
 * written, and is read with fod_guarded_question_finish(). What is written is looked after, see
 * #FodUnfinished.
 */
void
fod_guarded_question_ask (GtkWidget *parent,
                          FodSession *session,
                          FodRecord *about,
                          const char *heading,
                          const char *body,
                          const char *accept,
                          const char *entry_label,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  FodGuardedQuestion *self = make_window (parent, heading, body);
  const gpointer rows[] = { self->entry, NULL };

  /* Without a source: nothing above @parent may keep it, see fod-weak.c. */
  self->task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_source_tag (self->task, fod_guarded_question_ask);
  gtk_button_set_label (self->accept_button, accept);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), entry_label);
  fod_guard_note_set_excuses (self->note, FOD_CITIZEN_EXCUSES (fod_session_get_store (session)));
  fod_unfinished_watch (GTK_WINDOW (self), session, about, rows);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/**
 * fod_guarded_question_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): the text without white space around it, %NULL when the
 *   person thought better of it
 */
char *
fod_guarded_question_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fod_guarded_question_ask), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
