/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodPreparingWindow:
 *
 * Says what is being done with the file with the courses, for as long as that lasts.
 */
#define FOD_TYPE_PREPARING_WINDOW (fod_preparing_window_get_type ())
G_DECLARE_FINAL_TYPE (FodPreparingWindow,
                      fod_preparing_window,
                      FOD,
                      PREPARING_WINDOW,
                      AdwApplicationWindow)

GtkWindow *fod_preparing_window_new (GtkApplication *application,
                                     const char *title,
                                     const char *description);

G_END_DECLS
