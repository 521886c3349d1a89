/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define FOD_TYPE_WINDOW (fod_window_get_type ())
G_DECLARE_FINAL_TYPE (FodWindow, fod_window, FOD, WINDOW, AdwApplicationWindow)

FodWindow *fod_window_new (GtkApplication *application, FodStore *store);

void fod_window_close_unasked (FodWindow *self);
FodSession *fod_window_get_session (FodWindow *self);
void fod_window_show_page (FodWindow *self, const char *name);
void fod_window_show_pages (FodWindow *self);
GtkStack *fod_window_get_stage (FodWindow *self);

G_END_DECLS
