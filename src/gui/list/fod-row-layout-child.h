/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodRowLayoutChild:
 *
 * How a child stands in a #FodRowLayout. A `.ui` file says "folds" in the <layout> of the child.
 */
#define FOD_TYPE_ROW_LAYOUT_CHILD (fod_row_layout_child_get_type ())
G_DECLARE_FINAL_TYPE (FodRowLayoutChild,
                      fod_row_layout_child,
                      FOD,
                      ROW_LAYOUT_CHILD,
                      GtkLayoutChild)

gboolean fod_row_layout_child_get_folds (FodRowLayoutChild *self);

G_END_DECLS
