/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_dialog_size_fit_text (GtkWindow *dialog);
void fod_dialog_size_fit_height (GtkWindow *dialog);
void fod_dialog_size_make_room (GtkWindow *dialog, GtkWidget *part);

G_END_DECLS
