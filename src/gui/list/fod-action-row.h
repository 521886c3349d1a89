/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodActionRow:
 *
 * An #AdwActionRow that is measured once: see #FodRowLayout.
 */
#define FOD_TYPE_ACTION_ROW (fod_action_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodActionRow, fod_action_row, FOD, ACTION_ROW, AdwActionRow)

struct _FodActionRowClass {
  AdwActionRowClass parent_class;
};

GtkWidget *fod_action_row_new (void);

G_END_DECLS
