/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodWelcome:
 *
 * The first start: asks who the person is, then what to begin with.
 *
 * Signal: finished, with the action to begin with ("win.new-course", "win.sample"), or %NULL.
 */
#define FOD_TYPE_WELCOME (fod_welcome_get_type ())
G_DECLARE_FINAL_TYPE (FodWelcome, fod_welcome, FOD, WELCOME, AdwBin)

GtkWidget *fod_welcome_new (FodSession *session);

G_END_DECLS
