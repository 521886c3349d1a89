/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodActivityPrompt:
 *
 * Asks what a new activity is and which day. Signal: answered (const char *title, int day), once
 * both can be used.
 */
#define FOD_TYPE_ACTIVITY_PROMPT (fod_activity_prompt_get_type ())
G_DECLARE_FINAL_TYPE (FodActivityPrompt, fod_activity_prompt, FOD, ACTIVITY_PROMPT, AdwWindow)

FodActivityPrompt *fod_activity_prompt_new (GtkWidget *parent,
                                            FodSession *session,
                                            FodRecord *course,
                                            FodDay proposed);

G_END_DECLS
