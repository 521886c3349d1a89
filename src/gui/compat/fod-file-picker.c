/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-file-picker.h"

#include <glib/gi18n-lib.h>

static void below_gone_cb (GTask *task);

static void
picked_cb (GtkNativeDialog *dialog,
           int response,
           GTask *task)
{
  GtkWindow *below = gtk_native_dialog_get_transient_for (dialog);
  GFile *file = NULL;

  if (below)
    g_signal_handlers_disconnect_by_func (below, below_gone_cb, task);
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_task_return_pointer (task, file, g_object_unref);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (task);
}

/* Nobody is left to ask. */
static void
below_gone_cb (GTask *task)
{
  picked_cb (g_task_get_task_data (task), GTK_RESPONSE_CANCEL, task);
}

static GtkFileChooserNative *
make_chooser (GtkWidget *parent,
              const char *title,
              GtkFileChooserAction action,
              const char *accept,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  /* Without a source: nothing may keep the window that asks, see fod-weak.c. */
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  GtkWindow *window = GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, window, action, accept, _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_task_set_source_tag (task, fod_file_picker_finish);
  /* Nobody else keeps the chooser while it is open; the task lives until there is an answer. */
  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect (chooser, "response", G_CALLBACK (picked_cb), task);
  if (window)
    g_signal_connect_object (window, "destroy", G_CALLBACK (below_gone_cb), task,
                             G_CONNECT_SWAPPED);
  return chooser;
}

/**
 * fod_file_picker_open:
 * @parent: (nullable): a widget of the window that asks
 * @title: what to open
 * @filter: (nullable): which files to show
 * @callback: called when there is an answer; fod_file_picker_finish() gives it
 * @user_data: passed to @callback
 *
 * Lets a person point out a file that is there.
 */
void
fod_file_picker_open (GtkWidget *parent,
                      const char *title,
                      GtkFileFilter *filter,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GtkFileChooserNative *chooser = make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                _ ("_Open"), callback, user_data);

  if (filter)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * fod_file_picker_save:
 * @parent: (nullable): a widget of the window that asks
 * @title: what to save
 * @suggested_name: (nullable): a name for the file
 * @callback: called when there is an answer; fod_file_picker_finish() gives it
 * @user_data: passed to @callback
 *
 * Lets a person say where a file is to be written. An existing file has been asked about.
 */
void
fod_file_picker_save (GtkWidget *parent,
                      const char *title,
                      const char *suggested_name,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GtkFileChooserNative *chooser = make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                _ ("_Save"), callback, user_data);

  if (suggested_name)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), suggested_name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * fod_file_picker_folder:
 * @parent: (nullable): a widget of the window that asks
 * @title: what the folder is for
 * @callback: called when there is an answer; fod_file_picker_finish() gives it
 * @user_data: passed to @callback
 *
 * Lets a person point out a folder.
 */
void
fod_file_picker_folder (GtkWidget *parent,
                        const char *title,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GtkFileChooserNative *chooser = make_chooser (parent, title,
                                                GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                _ ("_Choose"), callback, user_data);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * fod_file_picker_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full) (nullable): what was chosen, %NULL when the person thought better
 *   of it
 */
GFile *
fod_file_picker_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, fod_file_picker_finish), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
