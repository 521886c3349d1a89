/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FOD_TYPE_GUARDED_QUESTION (fod_guarded_question_get_type ())
G_DECLARE_FINAL_TYPE (FodGuardedQuestion, fod_guarded_question, FOD, GUARDED_QUESTION, AdwWindow)

void fod_guarded_question_ask (GtkWidget *parent,
                               FodSession *session,
                               FodRecord *about,
                               const char *heading,
                               const char *body,
                               const char *accept,
                               const char *entry_label,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
char *fod_guarded_question_finish (GAsyncResult *result);

G_END_DECLS
