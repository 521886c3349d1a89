/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fod_list_focus_record (GtkListView *list, guint position, const char *id);

gboolean fod_list_focus_is_pending (GtkListView *list);

G_END_DECLS
