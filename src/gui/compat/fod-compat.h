/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_compat_start_gtk (void);

void fod_compat_ensure_types (void);

void fod_compat_keep_place (GtkWidget *list);

void fod_compat_keep_wheel (GtkScrolledWindow *scroller, gboolean keeps);

void fod_compat_outlive_tabs (GtkWindow *window);

G_END_DECLS
