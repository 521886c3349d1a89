/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "fod-record.h"

G_BEGIN_DECLS

/**
 * FodEarlierPointRow:
 *
 * A point of an earlier meeting with the notes about it, to be read.
 */
#define FOD_TYPE_EARLIER_POINT_ROW (fod_earlier_point_row_get_type ())
G_DECLARE_FINAL_TYPE (FodEarlierPointRow,
                      fod_earlier_point_row,
                      FOD,
                      EARLIER_POINT_ROW,
                      GtkListBoxRow)

GtkWidget *fod_earlier_point_row_new (FodRecord *point);

G_END_DECLS
