/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodFailureWindow:
 *
 * Shown instead of the window when the file cannot be opened: what has happened, that
 * nothing has been changed, and what the person can do.
 */
#define FOD_TYPE_FAILURE_WINDOW (fod_failure_window_get_type ())
G_DECLARE_FINAL_TYPE (FodFailureWindow,
                      fod_failure_window,
                      FOD,
                      FAILURE_WINDOW,
                      AdwApplicationWindow)

FodFailureWindow *fod_failure_window_new (GtkApplication *application,
                                          const char *path,
                                          GError *error);
void fod_failure_window_choose (FodFailureWindow *self, const char *path);

G_END_DECLS
