/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-application.h"

#include "fod-clock.h"
#include "fod-compat.h"
#include "fod-failure-window.h"
#include "fod-message.h"
#include "fod-preparing-window.h"
#include "fod-restore.h"
#include "fod-spoken-name.h"
#include "fod-window.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

/* What tells a program to end: logging out, shutting down, closing the terminal, Ctrl+C in it. */
static const int endings[] = { SIGHUP, SIGINT, SIGTERM };

struct _FodApplication {
  AdwApplication parent_instance;

  char *path;
  FodStore *store;
  GtkWindow *preparing; /* while the store is not ready; not kept alive */
  guint ending_sources[G_N_ELEMENTS (endings)];
};

G_DEFINE_FINAL_TYPE (FodApplication, fod_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "database", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Use this file instead of your own"),
    N_ ("FILE") },
  { NULL },
};

/* Kept alive: closing one may close others. */
static GPtrArray *
list_windows (GtkApplication *application)
{
  GPtrArray *windows = g_ptr_array_new_with_free_func (g_object_unref);

  for (GList *at = gtk_application_get_windows (application); at; at = at->next)
    g_ptr_array_add (windows, g_object_ref (at->data));
  return windows;
}

/* Windows save what is typed when they are closed; one that asks first stays. */
static void
quit_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  g_autoptr (GPtrArray) windows = list_windows (data);

  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (windows->pdata[i]);
}

/* The same when nobody may be there to answer; without windows the program ends. */
static void
close_unasked (GtkApplication *application)
{
  g_autoptr (GPtrArray) windows = list_windows (application);

  for (guint i = 0; i < windows->len; i++) {
    if (FOD_IS_WINDOW (windows->pdata[i]))
      fod_window_close_unasked (windows->pdata[i]);
  }
  for (guint i = 0; i < windows->len; i++)
    gtk_window_destroy (windows->pdata[i]);
}

static gboolean
ending_cb (gpointer data)
{
  close_unasked (data);
  return G_SOURCE_CONTINUE;
}

static void restore_cb (GSimpleAction *action, GVariant *parameter, gpointer data);

static void
install_actions (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "quit", .activate = quit_cb },
    { .name = "restore", .activate = restore_cb, .parameter_type = "s" },
  };
  static const char *const keys[] = { "<Control>q", NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit", keys);
}

static void
fod_application_startup (GApplication *application)
{
  FodApplication *self = FOD_APPLICATION (application);

  fod_compat_start_gtk ();
  G_APPLICATION_CLASS (fod_application_parent_class)->startup (application);

  install_actions (application);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    self->ending_sources[i] = g_unix_signal_add (endings[i], ending_cb, self);
  fod_spoken_name_watch ();

  gtk_window_set_default_icon_name ("dk.fodfaeste.Fodfaeste");
  fod_record_ensure_classes ();
}

/* GTK quits the application when the session ends. */
static void
fod_application_shutdown (GApplication *application)
{
  FodApplication *self = FOD_APPLICATION (application);

  close_unasked (GTK_APPLICATION (self));
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    g_clear_handle_id (&self->ending_sources[i], g_source_remove);

  G_APPLICATION_CLASS (fod_application_parent_class)->shutdown (application);
}

static void
file_chosen_cb (FodApplication *self,
                const char *path)
{
  g_free (self->path);
  self->path = g_strdup (path);
}

static void
show_failure (FodApplication *self,
              GError *error)
{
  FodFailureWindow *window = fod_failure_window_new (GTK_APPLICATION (self), self->path, error);

  g_signal_connect_object (window, "file-chosen", G_CALLBACK (file_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
show_store (FodApplication *self)
{
  gtk_window_present (GTK_WINDOW (fod_window_new (GTK_APPLICATION (self), self->store)));
}

/* Whoever has closed the window meanwhile has ended the program. */
static void
prepared_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  FodApplication *self = data;
  GtkWindow *preparing = self->preparing;
  g_autoptr (GError) error = NULL;

  if (!fod_store_prepare_finish (self->store, result, &error))
    g_clear_object (&self->store);
  if (preparing && self->store)
    show_store (self);
  else if (preparing)
    show_failure (self, error);
  g_clear_weak_pointer (&self->preparing);
  if (preparing)
    gtk_window_destroy (preparing);
  g_application_release (G_APPLICATION (self));
  g_object_unref (self);
}

static void
show_preparing (FodApplication *self,
                const char *title,
                const char *description)
{
  g_set_weak_pointer (&self->preparing,
                      fod_preparing_window_new (GTK_APPLICATION (self), title, description));
  gtk_window_present (self->preparing);
}

static void
prepare_store (FodApplication *self)
{
  show_preparing (self, _ ("Making the File Ready…"),
                  _ ("Fodfæste has been updated. This takes a moment, once, and nothing of yours "
                     "is changed."));
  g_application_hold (G_APPLICATION (self));
  fod_store_prepare_async (self->store, prepared_cb, g_object_ref (self));
}

static void
open_store (FodApplication *self)
{
  g_autoptr (FodClock) clock = fod_clock_new_from_environment ();
  g_autoptr (GError) error = NULL;
  gboolean is_ready;

  self->store = fod_store_open_at_once (self->path, clock, &is_ready, &error);
  if (!self->store)
    show_failure (self, error);
  else if (is_ready)
    show_store (self);
  else
    prepare_store (self);
}

/* Going back to a backup. The file must be closed for that, and its window goes with it. */

typedef struct {
  char *backup;
  char *path;
  char *kept;
} Restoring;

static void
free_restoring (gpointer data)
{
  Restoring *restoring = data;

  g_free (restoring->backup);
  g_free (restoring->path);
  g_free (restoring->kept);
  g_free (restoring);
}

static void
restore_in_thread (GTask *task,
                   gpointer source,
                   gpointer data,
                   GCancellable *cancellable)
{
  Restoring *restoring = data;
  g_autoptr (FodClock) clock = fod_clock_new_from_environment ();
  GError *error = NULL;

  if (fod_restore_run (restoring->backup, restoring->path, clock, &restoring->kept, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell_restored (FodApplication *self,
               Restoring *restoring,
               GError *error)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autofree char *shown = restoring->kept ? g_filename_display_name (restoring->kept) : NULL;
  g_autofree char *message = NULL;

  if (error) {
    fod_message_tell (GTK_WIDGET (window), _ ("That Was Not Done"), error->message);
    return;
  }
  /* A file that cannot be opened says so itself. */
  if (!FOD_IS_WINDOW (window))
    return;
  /* A file that was lost is kept nowhere. */
  message =
    shown ? g_strdup_printf (_ ("Everything is as it was when the backup was made. The file as it "
                                "was until now is kept as “%s”."),
                             shown)
          : g_strdup (_ ("Everything is as it was when the backup was made."));
  fod_message_tell (GTK_WIDGET (window), _ ("The Backup Is Back"), message);
}

/* Without a window that waits, somebody has ended the program, or the file has stayed open. */
static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  FodApplication *self = FOD_APPLICATION (source);
  GtkWindow *preparing = self->preparing;
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_clear_weak_pointer (&self->preparing);
  if (preparing) {
    open_store (self);
    tell_restored (self, g_task_get_task_data (G_TASK (result)), error);
    gtk_window_destroy (preparing);
  }
  g_application_release (G_APPLICATION (self));
}

static gboolean
leave_file_cb (gpointer data)
{
  g_autoptr (GTask) task = data;
  FodApplication *self = g_task_get_source_object (task);

  quit_cb (NULL, NULL, self);
  /* One that asks first stays. */
  if (gtk_application_get_windows (GTK_APPLICATION (self))) {
    g_task_return_boolean (task, FALSE);
    return G_SOURCE_REMOVE;
  }
  g_clear_object (&self->store);
  show_preparing (self, _ ("Going Back to the Backup…"),
                  _ ("The backup is checked first, and the file as it is now is kept."));
  g_task_run_in_thread (task, restore_in_thread);
  return G_SOURCE_REMOVE;
}

/* Whoever asks for it is in a window that goes. */
static void
restore_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer data)
{
  FodApplication *self = data;
  GTask *task = g_task_new (self, NULL, restored_cb, NULL);
  Restoring *restoring = g_new0 (Restoring, 1);

  restoring->backup = g_variant_dup_string (parameter, NULL);
  restoring->path = g_strdup (self->path);
  g_task_set_task_data (task, restoring, free_restoring);
  g_application_hold (G_APPLICATION (self));
  g_idle_add (leave_file_cb, task);
}

static void
fod_application_activate (GApplication *application)
{
  FodApplication *self = FOD_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window)
    gtk_window_present (window);
  else if (!self->store)
    open_store (self);
}

static int
fod_application_handle_local_options (GApplication *application,
                                      GVariantDict *given)
{
  FodApplication *self = FOD_APPLICATION (application);
  g_autofree char *path = NULL;

  if (!g_variant_dict_lookup (given, "database", "^ay", &path))
    return -1;
  g_free (self->path);
  self->path = g_canonicalize_filename (path, NULL);
  /* Another file is another desk: it gets a window of its own. */
  g_application_set_flags (application,
                           g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
fod_application_finalize (GObject *object)
{
  FodApplication *self = FOD_APPLICATION (object);

  g_clear_weak_pointer (&self->preparing);
  g_clear_object (&self->store);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (fod_application_parent_class)->finalize (object);
}

static void
fod_application_class_init (FodApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fod_application_finalize;
  application_class->startup = fod_application_startup;
  application_class->shutdown = fod_application_shutdown;
  application_class->activate = fod_application_activate;
  application_class->handle_local_options = fod_application_handle_local_options;
}

static void
fod_application_init (FodApplication *self)
{
  self->path = fod_store_default_path ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * fod_application_new:
 *
 * Returns: (transfer full): the application, with the user's own file unless told otherwise
 */
FodApplication *
fod_application_new (void)
{
  return g_object_new (FOD_TYPE_APPLICATION,
                       "application-id", "dk.fodfaeste.Fodfaeste",
                       "flags", G_APPLICATION_DEFAULT_FLAGS,
                       "resource-base-path", "/dk/fodfaeste/Fodfaeste",
                       "register-session", TRUE,
                       NULL);
}
