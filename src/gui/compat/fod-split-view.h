/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodSplitView:
 *
 * The navigation beside the page it leads to, or one of them at a time where there is no room
 * for both. Alt+Left goes back to the navigation then.
 *
 * Properties: sidebar, content (#GtkWidget), collapsed (read only) and show-content.
 */
#define FOD_TYPE_SPLIT_VIEW (fod_split_view_get_type ())
G_DECLARE_FINAL_TYPE (FodSplitView, fod_split_view, FOD, SPLIT_VIEW, GtkWidget)

GtkWidget *fod_split_view_new (void);

GtkWidget *fod_split_view_get_sidebar (FodSplitView *self);
void fod_split_view_set_sidebar (FodSplitView *self, GtkWidget *sidebar);
GtkWidget *fod_split_view_get_content (FodSplitView *self);
void fod_split_view_set_content (FodSplitView *self, GtkWidget *content);
gboolean fod_split_view_get_collapsed (FodSplitView *self);
gboolean fod_split_view_get_show_content (FodSplitView *self);
void fod_split_view_set_show_content (FodSplitView *self, gboolean show_content);

G_END_DECLS
