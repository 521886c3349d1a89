/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_guarded_question_ask (GtkWidget *parent,
                               FodSession *session,
                               FodRecord *about,
                               const char *heading,
                               const char *body,
                               const char *accept,
                               const char *entry_label,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

G_END_DECLS
