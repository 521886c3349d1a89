/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-secret.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodRecoveryView:
 *
 * A new recovery code: shown once, written down by hand, and typed back. Signal: confirmed.
 */
#define FOD_TYPE_RECOVERY_VIEW (fod_recovery_view_get_type ())
G_DECLARE_FINAL_TYPE (FodRecoveryView, fod_recovery_view, FOD, RECOVERY_VIEW, AdwBin)

void fod_recovery_view_begin (FodRecoveryView *self);
void fod_recovery_view_clear (FodRecoveryView *self);
FodSecret *fod_recovery_view_get_code (FodRecoveryView *self);

G_END_DECLS
