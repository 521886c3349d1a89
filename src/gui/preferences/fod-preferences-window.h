/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodPreferencesWindow:
 *
 * What a person decides for this file: who they are, when the workplace works, where backups go.
 * Everything is saved by itself.
 */
#define FOD_TYPE_PREFERENCES_WINDOW (fod_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (
  FodPreferencesWindow, fod_preferences_window, FOD, PREFERENCES_WINDOW, AdwPreferencesWindow)

GtkWidget *fod_preferences_window_new (GtkWindow *parent, FodSession *session);

G_END_DECLS
