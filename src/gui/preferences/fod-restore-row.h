/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodRestoreRow:
 *
 * A row that folds out to the daily backups there are, and goes back to one of them when that is
 * meant. The application does it, with its action `restore`.
 */
#define FOD_TYPE_RESTORE_ROW (fod_restore_row_get_type ())
G_DECLARE_FINAL_TYPE (FodRestoreRow, fod_restore_row, FOD, RESTORE_ROW, AdwExpanderRow)

void fod_restore_row_show (FodRestoreRow *self, FodSession *session);

G_END_DECLS
