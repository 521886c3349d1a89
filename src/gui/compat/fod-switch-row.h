/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodSwitchRow:
 *
 * A row with a switch. Property: active.
 */
#define FOD_TYPE_SWITCH_ROW (fod_switch_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodSwitchRow, fod_switch_row, FOD, SWITCH_ROW, AdwActionRow)

struct _FodSwitchRowClass {
  AdwActionRowClass parent_class;
};

GtkWidget *fod_switch_row_new (void);

gboolean fod_switch_row_get_active (FodSwitchRow *self);
void fod_switch_row_set_active (FodSwitchRow *self, gboolean active);

G_END_DECLS
