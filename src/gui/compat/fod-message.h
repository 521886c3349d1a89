/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_message_tell (GtkWidget *parent, const char *heading, const char *body);

void fod_message_ask (GtkWidget *parent,
                      const char *heading,
                      const char *body,
                      const char *cancel,
                      const char *accept,
                      gboolean destructive,
                      GAsyncReadyCallback callback,
                      gpointer user_data);
gboolean fod_message_ask_finish (GAsyncResult *result);

void fod_message_ask_text (GtkWidget *parent,
                           const char *heading,
                           const char *body,
                           const char *cancel,
                           const char *accept,
                           const char *entry_label,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
char *fod_message_ask_text_finish (GAsyncResult *result);

G_END_DECLS
