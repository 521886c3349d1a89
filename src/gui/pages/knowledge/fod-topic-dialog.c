/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-topic-dialog.h"

#include "fod-form.h"
#include "fod-knowledge-actions.h"
#include "fod-message.h"
#include "fod-record-actions.h"
#include "fod-record-dialog.h"
#include "fod-topic-people.h"

#include <glib/gi18n-lib.h>

static const char *const topic_fields[] = { "title", "group", "need", NULL };
static const char *const introducer_fields[] = { "person", "role", NULL };
static const char *const note_fields[] = { "note", NULL };

typedef struct {
  FodSession *session;
  FodRecord *link;
  FodRecord *topic;
} Request;

static void
free_request (Request *request)
{
  g_object_unref (request->session);
  g_object_unref (request->link);
  g_object_unref (request->topic);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, free_request)

static Request *
copy_request (Request *given)
{
  Request *request = g_new0 (Request, 1);

  request->session = g_object_ref (given->session);
  request->link = g_object_ref (given->link);
  request->topic = g_object_ref (given->topic);
  return request;
}

static void
free_request_closure (gpointer data,
                      GClosure *closure)
{
  free_request (data);
}

static void
remove_record (FodSession *session,
               FodRecord *record,
               const char *told)
{
  g_autoptr (GError) error = NULL;

  if (fod_record_remove (fod_session_get_store (session), record, &error))
    fod_session_tell (session, told, TRUE);
  else
    fod_session_fail (session, error);
}

/* In this course, or at the workplace: two different things, each with its consequence. */

static void
remove_from_course_cb (GtkWidget *row,
                       gpointer data)
{
  g_autoptr (Request) request = copy_request (data);

  remove_record (request->session, request->link, _ ("Topic removed from the course"));
}

static void
confirmed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (Request) request = data;

  if (fod_message_ask_finish (result))
    remove_record (request->session, request->topic, _ ("Topic deleted"));
}

static guint
count_courses (Request *request)
{
  g_autoptr (GPtrArray) links = fod_store_list_by (fod_session_get_store (request->session),
                                                   FOD_RECORD_KNOWLEDGE_LINK, "topic",
                                                   FOD_TEXT (fod_record_get_id (request->topic)));
  guint courses = 0;

  for (guint i = 0; i < links->len; i++)
    courses += fod_record_get_text (links->pdata[i], "course") != NULL;
  return courses;
}

static void
delete_topic_cb (GtkWidget *row,
                 gpointer data)
{
  Request *request = data;
  guint courses = count_courses (request);
  g_autofree char *body = g_strdup_printf (
    ngettext (
      "It is used in %u course and goes away there, with the names of those who know about it.",
      "It is used in %u courses and goes away in all of them, with the names of those who know "
      "about it.",
      courses),
    courses);

  fod_message_ask (row, _ ("Delete the Topic for Everybody?"), body,
                   _ ("_Cancel"), _ ("_Delete for Everybody"), TRUE, confirmed_cb,
                   copy_request (request));
}

static void
add_choice (GtkWidget *group,
            const char *title,
            const char *subtitle,
            GCallback callback,
            Request *request)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("user-trash-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "error");
  g_signal_connect_data (row, "activated", callback, copy_request (request), free_request_closure,
                         0);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static AdwPreferencesGroup *
make_delete_group (Request *request)
{
  GtkWidget *group = adw_preferences_group_new ();

  add_choice (group, _ ("Remove From This Course"), _ ("The topic stays on the workplace’s list."),
              G_CALLBACK (remove_from_course_cb), request);
  add_choice (group, _ ("Delete for Everybody"), _ ("The topic goes away in all courses."),
              G_CALLBACK (delete_topic_cb), request);
  return ADW_PREFERENCES_GROUP (group);
}

/* In this course */

static void
done_changed_cb (FodRecord *link,
                 GParamSpec *pspec,
                 GtkCheckButton *check)
{
  gtk_check_button_set_active (check, fod_record_get_flag (link, "done"));
}

static void
toggled_cb (GtkCheckButton *check,
            gpointer data)
{
  Request *request = data;
  g_autoptr (GError) error = NULL;

  if (!fod_knowledge_set_done (fod_session_get_store (request->session), request->link,
                               gtk_check_button_get_active (check), &error))
    fod_session_fail (request->session, error);
}

static GtkWidget *
make_done_row (Request *request)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Introduced"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (check, "selection-mode");
  done_changed_cb (request->link, NULL, GTK_CHECK_BUTTON (check));
  g_signal_connect_object (request->link, "notify::done", G_CALLBACK (done_changed_cb), check, 0);
  g_signal_connect_data (check, "toggled", G_CALLBACK (toggled_cb), copy_request (request),
                         free_request_closure, 0);
  return row;
}

static AdwPreferencesGroup *
make_course_group (Request *request)
{
  GtkWidget *form = fod_form_new (request->session, request->link, introducer_fields);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form), _ ("In This Course"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fod_form_get_row (FOD_FORM (form), "person")),
                                 _ ("Introduced By"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (fod_form_get_row (FOD_FORM (form), "role")),
                                 _ ("Or Whoever Has the Role"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), make_done_row (request));
  return ADW_PREFERENCES_GROUP (form);
}

/* The topic can go away on two ways; the dialog knows one of them. */
static void
link_deleted_cb (GtkWindow *dialog,
                 GParamSpec *pspec,
                 FodRecord *link)
{
  if (fod_record_is_deleted (link))
    gtk_window_destroy (dialog);
}

/**
 * fod_topic_dialog_new:
 * @parent: a widget in the window
 * @session: what the pages share
 * @link: what says that a topic is introduced in the course
 *
 * Makes a dialog to see and change everything about a topic: what all courses share, and what
 * is of this course alone.
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
fod_topic_dialog_new (GtkWidget *parent,
                      FodSession *session,
                      FodRecord *link)
{
  g_autoptr (FodRecord) topic = fod_record_get_reference (link, "topic");
  Request request = { session, link, topic };
  GtkWidget *people;
  FodRecordDialog *dialog;

  g_return_val_if_fail (topic != NULL, NULL);

  people = fod_topic_people_new (session, topic);
  dialog = FOD_RECORD_DIALOG (fod_record_dialog_new (parent, session, topic, _ ("Topic")));
  fod_record_dialog_add_fields (dialog, NULL, topic_fields);
  fod_record_dialog_add_group (dialog, ADW_PREFERENCES_GROUP (people));
  fod_record_dialog_add_group (dialog, make_course_group (&request));
  fod_record_dialog_add_fields (dialog, NULL, note_fields);
  fod_record_dialog_add_group (dialog, make_delete_group (&request));
  g_object_set_data (G_OBJECT (dialog), "fod-topic-people", people);
  g_signal_connect_object (link, "notify::deleted", G_CALLBACK (link_deleted_cb), dialog,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (dialog);
}

/**
 * fod_topic_dialog_ask_for_people:
 * @dialog: a dialog that is presented
 *
 * Begins where a person is added.
 */
void
fod_topic_dialog_ask_for_people (GtkWidget *dialog)
{
  fod_topic_people_ask (g_object_get_data (G_OBJECT (dialog), "fod-topic-people"));
}
