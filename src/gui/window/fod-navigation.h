/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page-registry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *fod_navigation_make_row (const FodPageInfo *info, guint place);
void fod_navigation_set_up (GtkListBox *list, FodSession *session);

const FodPageInfo *fod_navigation_get_info (GtkListBoxRow *row);
void fod_navigation_select (GtkListBox *list, const FodPageInfo *info);

G_END_DECLS
