/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-window-actions.h"

#include "fod-backup.h"
#include "fod-window.h"

#include <glib/gi18n-lib.h>

/* The window's actions that open something of their own: each names one piece and starts it. */

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (FodSession) session = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fod_backup_run_finish (FOD_STORE (source), result, &error);
  g_autofree char *message = NULL;

  if (!path) {
    fod_session_fail (session, error);
    return;
  }
  message = g_strdup_printf (_("Backed up to %s"), path);
  fod_session_tell (session, message, FALSE);
}

static void
backup_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  FodSession *session = fod_window_get_session (FOD_WINDOW (widget));
  FodStore *store = fod_session_get_store (session);
  g_autofree char *folder = fod_backup_default_folder (store);

  fod_backup_run_async (store, folder, fod_session_get_today (session), NULL, backed_up_cb, g_object_ref (session));
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
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_cb);
}
