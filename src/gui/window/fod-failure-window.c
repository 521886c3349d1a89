/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-failure-window.h"

#include "fod-backup-folder.h"
#include "fod-backup.h"
#include "fod-dialog-size.h"
#include "fod-file-picker.h"
#include "fod-store-error.h"
#include "fod-weak.h"

#include <glib/gi18n-lib.h>

struct _FodFailureWindow {
  AdwApplicationWindow parent_instance;

  AdwStatusPage *status;
  GtkButton *restore_button;

  char *backup; /* the latest one that can be read whole */
};

enum {
  FILE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FodFailureWindow, fod_failure_window, ADW_TYPE_APPLICATION_WINDOW)

static void
try_again (FodFailureWindow *self)
{
  g_autoptr (GtkApplication) application =
    g_object_ref (gtk_window_get_application (GTK_WINDOW (self)));

  /* The application opens a window when it has none. */
  gtk_window_set_application (GTK_WINDOW (self), NULL);
  g_application_activate (G_APPLICATION (application));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
retry_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  try_again (FOD_FAILURE_WINDOW (widget));
}

/* The window goes, as any other does that has the file. */
static void
restore_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  gtk_widget_activate_action (widget, "app.restore", "s", FOD_FAILURE_WINDOW (widget)->backup);
}

static void
picked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (FodFailureWindow) self = fod_weak_take (data);
  g_autoptr (GFile) file = fod_file_picker_finish (result);
  g_autofree char *path = file ? g_file_get_path (file) : NULL;

  if (!file || !self)
    return;
  if (path)
    fod_failure_window_choose (self, path);
  else
    adw_status_page_set_description (self->status,
                                     _ ("The file must lie on this computer or a mounted drive."));
}

static void
choose_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  fod_file_picker_open (widget, _ ("Open Another File"), NULL, picked_cb, fod_weak_new (widget));
}

static void
create_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  fod_file_picker_save (widget, _ ("Begin With a New File"), "fodfaeste.db", picked_cb,
                        fod_weak_new (widget));
}

static void
fod_failure_window_finalize (GObject *object)
{
  FodFailureWindow *self = FOD_FAILURE_WINDOW (object);

  g_clear_pointer (&self->backup, g_free);

  G_OBJECT_CLASS (fod_failure_window_parent_class)->finalize (object);
}

static void
fod_failure_window_class_init (FodFailureWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fod_failure_window_finalize;

  /**
   * FodFailureWindow::file-chosen:
   * @path: a file, which need not be there yet
   *
   * Somebody wants to go on with another file. The application is activated afterwards.
   */
  signals[FILE_CHOSEN] =
    g_signal_new ("file-chosen", FOD_TYPE_FAILURE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/window/fod-failure-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FodFailureWindow, status);
  gtk_widget_class_bind_template_child (widget_class, FodFailureWindow, restore_button);
  gtk_widget_class_install_action (widget_class, "failure.retry", NULL, retry_cb);
  gtk_widget_class_install_action (widget_class, "failure.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "failure.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "failure.create", NULL, create_cb);
}

static void
fod_failure_window_init (FodFailureWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

static void
offer_backup (FodFailureWindow *self,
              const char *path,
              const char *why)
{
  g_autofree char *when = NULL;
  g_autofree char *courses = NULL;
  g_autofree char *offer = NULL;
  g_autofree char *label = NULL;
  g_autofree char *description = NULL;

  self->backup = fod_backup_find (path);
  if (!self->backup)
    return;
  when = fod_backup_folder_describe (self->backup);
  courses = fod_backup_folder_describe_courses (self->backup);
  /* TRANSLATORS: %s is when it was made, and how many courses it holds: “3 courses”. */
  offer = g_strdup_printf (_ ("The latest backup is from %s, with %s. What was written since is "
                              "not in it, and what was changed before can no longer be undone. The "
                              "file as it is now is kept beside it, and you will be told what it "
                              "is called."),
                           when, courses);
  description = g_strdup_printf ("%s\n\n%s", why, offer);
  adw_status_page_set_description (self->status, description);
  label = g_strdup_printf (_ ("Go Back to the Backup of %s"), when);
  gtk_button_set_label (self->restore_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), TRUE);
}

/**
 * fod_failure_window_new:
 * @application: the application
 * @path: the file that cannot be opened
 * @error: why
 *
 * Returns: (transfer none): the window
 */
FodFailureWindow *
fod_failure_window_new (GtkApplication *application,
                        const char *path,
                        GError *error)
{
  FodFailureWindow *self = g_object_new (FOD_TYPE_FAILURE_WINDOW, "application", application, NULL);

  adw_status_page_set_description (self->status, error->message);
  if (g_error_matches (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED) ||
      g_error_matches (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS))
    offer_backup (self, path, error->message);
  return self;
}

/**
 * fod_failure_window_choose:
 * @self: a failure window
 * @path: a file, which need not be there yet
 *
 * Goes on with another file, as when somebody has picked it.
 */
void
fod_failure_window_choose (FodFailureWindow *self,
                           const char *path)
{
  g_return_if_fail (FOD_IS_FAILURE_WINDOW (self));

  g_signal_emit (self, signals[FILE_CHOSEN], 0, path);
  try_again (self);
}
