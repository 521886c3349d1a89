/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-window-actions.h"

#include "fod-backup-folder.h"
#include "fod-course-assistant.h"
#include "fod-message.h"
#include "fod-people.h"
#include "fod-person-dialog.h"
#include "fod-preferences-window.h"
#include "fod-sample.h"
#include "fod-search-view.h"
#include "fod-welcome.h"

#include <glib/gi18n-lib.h>

/* The window's actions that open something of their own: each names one piece and starts it. */

/* The course that "See an Example" goes back to. */
#define SETTING_SAMPLE "sample-course"

#define WELCOME "welcome"
#define SEARCH "search"

/* Before it is known who sits here, there is one thing to do. */
static const char *const actions_after_welcome[] = {
  "win.new-course",
  "win.sample",
  "win.search",
  "win.preferences",
  "win.backup",
  "win.add",
};

static FodSession *
get_session (GtkWidget *window)
{
  return fod_window_get_session (FOD_WINDOW (window));
}

/* New course, sample */

static void
new_course_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  GtkWidget *assistant = fod_course_assistant_new (GTK_WINDOW (widget), get_session (widget));

  gtk_window_present (GTK_WINDOW (assistant));
}

static FodRecord *
find_sample (FodStore *store)
{
  g_autofree char *id = fod_store_get_setting (store, SETTING_SAMPLE);
  g_autoptr (FodRecord) course = fod_store_find (store, FOD_RECORD_COURSE, id);

  return course && !fod_record_is_deleted (course) ? g_steal_pointer (&course) : NULL;
}

static FodRecord *
create_sample (FodStore *store,
               GError **error)
{
  g_autofree char *id = NULL;

  if (!fod_sample_create (store, &id, error) ||
      !fod_store_set_setting (store, SETTING_SAMPLE, id, error))
    return NULL;
  return fod_store_find (store, FOD_RECORD_COURSE, id);
}

static void
sample_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodSession *session = get_session (widget);
  FodStore *store = fod_session_get_store (session);
  g_autoptr (FodRecord) course = find_sample (store);
  g_autoptr (GError) error = NULL;

  if (course) {
    fod_session_tell (session, _ ("Here is the example, as you left it"), FALSE);
  } else {
    course = create_sample (store, &error);
    /* Somebody else has made it in this file. */
    if (!course) {
      fod_session_tell (session, error->message, FALSE);
      return;
    }
    fod_session_tell (session, _ ("Everybody in the example is invented"), FALSE);
  }
  fod_session_set_course (session, course);
  fod_session_show (session, course);
}

/* Going to what was undone: it may be gone meanwhile */

static void
show_record_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  FodSession *session = get_session (widget);
  guint32 type;
  const char *id;
  g_autoptr (FodRecord) record = NULL;

  g_variant_get (parameter, "(u&s)", &type, &id);
  record = fod_store_find (fod_session_get_store (session), (FodRecordType) type, id);
  if (record)
    fod_session_show (session, record);
}

/* Search */

static void
search_closed_cb (FodWindow *self)
{
  fod_window_show_pages (self);
}

static void
search_found_cb (FodWindow *self,
                 FodRecord *record)
{
  FodSession *session = fod_window_get_session (self);

  fod_window_show_pages (self);
  if (fod_record_get_record_type (record) == FOD_RECORD_PERSON)
    fod_person_dialog_present (GTK_WIDGET (self), session, record);
  else
    fod_session_show (session, record);
}

static GtkWidget *
ensure_search (FodWindow *self)
{
  GtkStack *stage = fod_window_get_stage (self);
  GtkWidget *search = gtk_stack_get_child_by_name (stage, SEARCH);

  if (search)
    return search;
  search = fod_search_view_new (fod_window_get_session (self));
  g_signal_connect_object (search, "closed", G_CALLBACK (search_closed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "found", G_CALLBACK (search_found_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (stage, search, SEARCH);
  return search;
}

static void
search_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));
  GtkWidget *search = ensure_search (FOD_WINDOW (widget));

  gtk_stack_set_visible_child (fod_window_get_stage (FOD_WINDOW (widget)), search);
  fod_search_view_begin (FOD_SEARCH_VIEW (search), focus);
}

/* Preferences, backup */

static void
preferences_cb (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  GtkWidget *window = fod_preferences_window_new (GTK_WINDOW (widget), get_session (widget));

  gtk_window_present (GTK_WINDOW (window));
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (FodSession) session = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fod_backup_run_finish (FOD_STORE (source), result, &error);
  g_autofree char *shown = NULL;
  g_autofree char *message = NULL;

  if (!path) {
    fod_session_fail (session, error);
    return;
  }
  shown = g_filename_display_name (path);
  message = g_strdup_printf (_ ("Backed up to %s"), shown);
  fod_session_tell (session, message, FALSE);
  fod_session_note_backup (session);
}

static void
backup_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodSession *session = get_session (widget);
  FodStore *store = fod_session_get_store (session);
  g_autofree char *folder = fod_backup_folder_get (store);

  fod_backup_run_async (store, folder, fod_session_get_today (session), NULL, backed_up_cb,
                        g_object_ref (session));
}

/* Help */

/* Made when somebody asks for it: GTK would make it with every window. */
static void
shortcuts_cb (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource (
    "/dk/fodfaeste/Fodfaeste/gui/window/fod-shortcuts-window.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

static void
about_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  const char *comments = _ ("Helps a workplace to welcome newly graduated social workers: "
                            "checklist, schedule, knowledge persons and status meetings in one "
                            "place.");
  const char *title = _ ("Fodfæste");
  const char *developer = _ ("The Fodfæste Team");

  adw_show_about_window (GTK_WINDOW (widget),
                         "application-name", title,
                         "application-icon", "dk.fodfaeste.Fodfaeste",
                         "version", FOD_VERSION,
                         "developer-name", developer,
                         "copyright", "© 2026 Fodfæste",
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", comments,
                         NULL);
}

/* First start */

static void
enable_actions (FodWindow *self,
                gboolean enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions_after_welcome); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions_after_welcome[i], enabled);
}

static void
welcomed_cb (FodWindow *self,
             const char *action,
             GtkWidget *welcome)
{
  GtkStack *stage = fod_window_get_stage (self);

  enable_actions (self, TRUE);
  fod_window_show_pages (self);
  gtk_stack_remove (stage, welcome);
  /* The first one; the keyboard has been in what is gone now. */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.page", "s", "");
  if (action)
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
}

/**
 * fod_window_actions_greet:
 * @window: the window
 *
 * Asks who sits here, when that is not known yet, or no longer because it was undone.
 */
void
fod_window_actions_greet (FodWindow *window)
{
  FodSession *session = fod_window_get_session (window);
  g_autoptr (FodRecord) me = fod_people_me (fod_session_get_store (session));
  GtkWidget *welcome;

  if (me || gtk_stack_get_child_by_name (fod_window_get_stage (window), WELCOME))
    return;
  welcome = fod_welcome_new (session);
  g_signal_connect_object (welcome, "finished", G_CALLBACK (welcomed_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (fod_window_get_stage (window), welcome, WELCOME);
  gtk_stack_set_visible_child (fod_window_get_stage (window), welcome);
  gtk_widget_grab_focus (welcome);
  enable_actions (window, FALSE);
}

/**
 * fod_window_actions_install:
 * @widget_class: the window's class
 *
 * Installs the actions of the main menu, each with its key beside it.
 */
void
fod_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new-course", NULL, new_course_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.new-course", NULL);
  gtk_widget_class_install_action (widget_class, "win.sample", NULL, sample_cb);
  gtk_widget_class_install_action (widget_class, "win.show-record", "(us)", show_record_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK,
                                       "win.preferences", NULL);
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_cb);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, shortcuts_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "win.show-help-overlay", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_question, GDK_CONTROL_MASK,
                                       "win.show-help-overlay", NULL);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_cb);
}
