/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodSpinRow:
 *
 * A row with a number between two bounds.
 * Properties: adjustment and value.
 */
#define FOD_TYPE_SPIN_ROW (fod_spin_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodSpinRow, fod_spin_row, FOD, SPIN_ROW, AdwActionRow)

struct _FodSpinRowClass {
  AdwActionRowClass parent_class;
};

GtkWidget *fod_spin_row_new (double lower, double upper, double step);

double fod_spin_row_get_value (FodSpinRow *self);
void fod_spin_row_set_value (FodSpinRow *self, double value);
GtkAdjustment *fod_spin_row_get_adjustment (FodSpinRow *self);
void fod_spin_row_set_adjustment (FodSpinRow *self, GtkAdjustment *adjustment);

G_END_DECLS
