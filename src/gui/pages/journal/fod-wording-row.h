/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-sealed-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodWordingRow:
 *
 * An earlier wording of an entry. Labels, which know no selection: nothing of it is copied by
 * accident.
 */
#define FOD_TYPE_WORDING_ROW (fod_wording_row_get_type ())
G_DECLARE_FINAL_TYPE (FodWordingRow, fod_wording_row, FOD, WORDING_ROW, GtkListBoxRow)

GtkWidget *fod_wording_row_new (const FodJournalVersion *version,
                                const char *title,
                                const char *text,
                                guint number);

G_END_DECLS
