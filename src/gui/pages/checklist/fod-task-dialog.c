/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-task-dialog.h"

#include "fod-guarded-question.h"
#include "fod-record-dialog.h"
#include "fod-task-actions.h"

#include <glib/gi18n-lib.h>

static const char *const task_fields[] = { "title", "responsible", "due", "horizon", "need", NULL };
static const char *const note_fields[] = { "note", NULL };

typedef struct {
  FodSession *session;
  FodRecord *task;
} Request;

static void
free_request (Request *request)
{
  g_object_unref (request->session);
  g_object_unref (request->task);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, free_request)

static void
reason_given_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (Request) request = data;
  g_autofree char *reason = fod_guarded_question_finish (result);
  g_autoptr (GError) error = NULL;

  if (reason && !fod_task_set_not_relevant (fod_session_get_store (request->session), request->task,
                                            reason, &error))
    fod_session_fail (request->session, error);
}

static void
change_relevance_cb (GtkButton *button,
                     gpointer data)
{
  Request *given = data;
  g_autoptr (GError) error = NULL;
  Request *request;

  if (!fod_task_is_open (given->task)) {
    if (!fod_task_set_done (fod_session_get_store (given->session), given->task, FALSE, &error))
      fod_session_fail (given->session, error);
    return;
  }
  request = g_new0 (Request, 1);
  request->session = g_object_ref (given->session);
  request->task = g_object_ref (given->task);
  fod_guarded_question_ask (GTK_WIDGET (button), given->session, given->task,
                            _ ("Not Relevant"), _ ("Write why, so that others can see it later."),
                            _ ("_Save"), _ ("Reason"), reason_given_cb, request);
}

static void
update_button_cb (FodRecord *task,
                  GParamSpec *pspec,
                  GtkButton *button)
{
  gtk_button_set_label (button, fod_task_is_open (task) ? _ ("Not Relevant…") : _ ("Open Again"));
}

/* Why somebody has left the task out. */
static void
update_reason_cb (FodRecord *task,
                  GParamSpec *pspec,
                  AdwPreferencesGroup *group)
{
  const char *reason = fod_record_get_text (task, "reason");
  g_autofree char *words = NULL;

  if (reason && g_strcmp0 (fod_record_get_text (task, "state"), "not-relevant") == 0)
    words = g_markup_printf_escaped (_ ("Not relevant: %s"), reason);
  adw_preferences_group_set_description (group, words);
}

/* Until somebody is chosen, the task belongs to a role. */
static void
update_responsible_cb (FodRecord *task,
                       GParamSpec *pspec,
                       AdwPreferencesRow *row)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (task);
  int place = fod_schema_find_field (descriptor, "responsible");
  const char *label = _ (descriptor->fields[place].label);
  const char *role = fod_record_get_text (task, "role");
  g_autofree char *title = NULL;

  if (role && !fod_record_get_text (task, "responsible"))
    /* TRANSLATORS: A field and a role: “Responsible: Contact person, nobody chosen yet”. */
    title = g_strdup_printf (_ ("%s: %s, nobody chosen yet"), label,
                             fod_choice_set_label (&fod_choices_role, role));
  adw_preferences_row_set_title (row, title ? title : label);
}

static void
free_request_closure (gpointer data,
                      GClosure *closure)
{
  free_request (data);
}

static AdwPreferencesGroup *
make_state_group (FodSession *session,
                  FodRecord *task)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *button = gtk_button_new ();
  Request *request = g_new0 (Request, 1);

  request->session = g_object_ref (session);
  request->task = g_object_ref (task);
  g_signal_connect_data (button, "clicked", G_CALLBACK (change_relevance_cb), request,
                         free_request_closure, 0);
  g_signal_connect_object (task, "notify::state", G_CALLBACK (update_button_cb), button, 0);
  g_signal_connect_object (task, "notify::state", G_CALLBACK (update_reason_cb), group, 0);
  g_signal_connect_object (task, "notify::reason", G_CALLBACK (update_reason_cb), group, 0);
  update_button_cb (task, NULL, GTK_BUTTON (button));
  update_reason_cb (task, NULL, ADW_PREFERENCES_GROUP (group));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), button);
  return ADW_PREFERENCES_GROUP (group);
}

/**
 * fod_task_dialog_present:
 * @parent: a widget in the window
 * @session: what the pages share
 * @task: a task
 *
 * Opens a task to see and change everything about it.
 */
void
fod_task_dialog_present (GtkWidget *parent,
                         FodSession *session,
                         FodRecord *task)
{
  GtkWidget *dialog = fod_record_dialog_new (parent, session, task, _ ("Task"));
  FodFieldRow *responsible;

  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, task_fields);
  responsible = fod_record_dialog_get_row (FOD_RECORD_DIALOG (dialog), "responsible");
  g_signal_connect_object (task, "notify::responsible", G_CALLBACK (update_responsible_cb),
                           responsible, 0);
  g_signal_connect_object (task, "notify::role", G_CALLBACK (update_responsible_cb), responsible,
                           0);
  update_responsible_cb (task, NULL, ADW_PREFERENCES_ROW (responsible));
  fod_record_dialog_add_fields (FOD_RECORD_DIALOG (dialog), NULL, note_fields);
  fod_record_dialog_add_group (FOD_RECORD_DIALOG (dialog), make_state_group (session, task));
  fod_record_dialog_allow_delete (FOD_RECORD_DIALOG (dialog), _ ("Delete Task"),
                                  _ ("Task deleted"));
  gtk_window_present (GTK_WINDOW (dialog));
}
