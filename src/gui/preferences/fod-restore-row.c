/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-restore-row.h"

#include "fod-backup-folder.h"
#include "fod-day-text.h"
#include "fod-message.h"
#include "fod-weak.h"

#include <glib/gi18n-lib.h>

struct _FodRestoreRow {
  AdwExpanderRow parent_instance;

  GPtrArray *rows; /* GtkWidget, owned by this */
};

G_DEFINE_FINAL_TYPE (FodRestoreRow, fod_restore_row, ADW_TYPE_EXPANDER_ROW)

/* What is asked for, until it is answered. */
typedef struct {
  gpointer row; /* weak */
  char *path;
} Request;

static void
free_request (Request *request)
{
  g_free (request->path);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, free_request)

/* Only the window below belongs to the application. */
static void
go_back (FodRestoreRow *self,
         const char *path)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (window)), "app.restore",
                              "s", path);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (FodRestoreRow) self = fod_weak_take (request->row);

  if (fod_message_ask_finish (result) && self)
    go_back (self, request->path);
}

static void
ask_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  Request *request = g_new0 (Request, 1);
  const char *path = g_variant_get_string (parameter, NULL);
  g_autofree char *when = fod_backup_folder_describe (path);
  g_autofree char *body =
    g_strdup_printf (_ ("Everything becomes as it was on %s. The file as it is now is kept beside "
                        "it, so that nothing is lost. What was changed before the backup was made "
                        "can no longer be undone."),
                     when);

  request->row = fod_weak_new (widget);
  request->path = g_strdup (path);
  fod_message_ask (widget, _ ("Go Back to This Backup?"), body, _ ("_Cancel"), _ ("_Go Back"), TRUE,
                   answered_cb, request);
}

static void
fod_restore_row_finalize (GObject *object)
{
  g_ptr_array_unref (FOD_RESTORE_ROW (object)->rows);

  G_OBJECT_CLASS (fod_restore_row_parent_class)->finalize (object);
}

static void
fod_restore_row_class_init (FodRestoreRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fod_restore_row_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "restore.ask", "s", ask_cb);
}

static void
fod_restore_row_init (FodRestoreRow *self)
{
  self->rows = g_ptr_array_new ();
}

static void
add_backup (FodRestoreRow *self,
            const char *path,
            FodDay today)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = fod_backup_folder_describe (path);
  g_autofree char *ago = fod_day_text_relative (fod_backup_get_day (path), today);
  g_autofree char *courses = fod_backup_folder_describe_courses (path);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", ago, courses);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", path);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "restore.ask");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

/**
 * fod_restore_row_show:
 * @self: a row
 * @session: whose file it is about
 *
 * Shows the backups there are now.
 */
void
fod_restore_row_show (FodRestoreRow *self,
                      FodSession *session)
{
  FodStore *store = fod_session_get_store (session);
  g_autofree char *folder = fod_backup_folder_get (store);
  g_autoptr (GPtrArray) paths = fod_backup_list (folder, fod_store_get_path (store));

  g_return_if_fail (FOD_IS_RESTORE_ROW (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < paths->len; i++)
    add_backup (self, paths->pdata[i], fod_session_get_today (session));
  gtk_widget_set_visible (GTK_WIDGET (self), paths->len > 0);
}
