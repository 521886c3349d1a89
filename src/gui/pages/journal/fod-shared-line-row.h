/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodSharedLineRow:
 *
 * A line of an entry that may be taken to a meeting.
 */
#define FOD_TYPE_SHARED_LINE_ROW (fod_shared_line_row_get_type ())
G_DECLARE_FINAL_TYPE (FodSharedLineRow, fod_shared_line_row, FOD, SHARED_LINE_ROW, GtkListBoxRow)

GtkWidget *fod_shared_line_row_new (const char *line, gboolean is_chosen);
const char *fod_shared_line_row_get_line (FodSharedLineRow *self);
GtkCheckButton *fod_shared_line_row_get_check (FodSharedLineRow *self);

G_END_DECLS
