/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_file_picker_open (GtkWidget *parent,
                           const char *title,
                           GtkFileFilter *filter,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
void fod_file_picker_save (GtkWidget *parent,
                           const char *title,
                           const char *suggested_name,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
void fod_file_picker_folder (GtkWidget *parent,
                             const char *title,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GFile *fod_file_picker_finish (GAsyncResult *result);

G_END_DECLS
