/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-section-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodListRow:
 *
 * The frame of one row in a list with sections: the section's heading above its first row,
 * and a card that rounds off where the section begins and ends. A click on the card activates the
 * row. "single-click-activate" of GTK would do that too, but it selects whatever lies under the
 * pointer, also when it is the list that moves; Delete then took a row that nobody had chosen.
 *
 * Properties: "row" (a #FodSectionRow), "child" (what the row shows) and "movable": a movable
 * row can be dragged onto another, which activates "row.drop" with (dragged id, id of the row
 * dropped on, whether below it).
 */
#define FOD_TYPE_LIST_ROW (fod_list_row_get_type ())
G_DECLARE_FINAL_TYPE (FodListRow, fod_list_row, FOD, LIST_ROW, GtkWidget)

G_END_DECLS
