/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-secret.h"
#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodNewPassphrase:
 *
 * A passphrase somebody thinks up: typed twice, and measured while it is typed. Signal: entered.
 */
#define FOD_TYPE_NEW_PASSPHRASE (fod_new_passphrase_get_type ())
G_DECLARE_FINAL_TYPE (FodNewPassphrase, fod_new_passphrase, FOD, NEW_PASSPHRASE, AdwBin)

void fod_new_passphrase_set_session (FodNewPassphrase *self, FodSession *session);

FodSecret *fod_new_passphrase_take (FodNewPassphrase *self, FodSecret *old);
void fod_new_passphrase_clear (FodNewPassphrase *self);

G_END_DECLS
