/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodRowLayout:
 *
 * Lays out the children of a row side by side, each in the middle of the height unless it is
 * aligned in another way.
 *
 * A horizontal #GtkBox with words that wrap looks for the least width at many heights, and each
 * label for the width of each height: one row of text is set a dozen times over, and in a list
 * that is most of what opening a page takes. Here widths come first and heights follow from them.
 *
 * The first child that expands holds the words of the row. What comes after them and has "folds"
 * among its layout properties goes below them where they would be squeezed.
 */
#define FOD_TYPE_ROW_LAYOUT (fod_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (FodRowLayout, fod_row_layout, FOD, ROW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *fod_row_layout_new (int spacing);

void fod_row_layout_take_over (GtkWidget *widget, int spacing);

G_END_DECLS
