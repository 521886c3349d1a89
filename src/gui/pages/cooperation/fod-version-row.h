/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-action-row.h"
#include "fod-record.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodVersionRow:
 *
 * A version of a cooperation agreement: what it is, and who has signed it. Activates
 * cooperation.compare with its id.
 */
#define FOD_TYPE_VERSION_ROW (fod_version_row_get_type ())
G_DECLARE_FINAL_TYPE (FodVersionRow, fod_version_row, FOD, VERSION_ROW, FodActionRow)

GtkWidget *fod_version_row_new (FodStore *store, FodRecord *agreement);

G_END_DECLS
