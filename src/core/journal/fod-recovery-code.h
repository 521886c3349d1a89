/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-secret.h"

G_BEGIN_DECLS

FodSecret *fod_recovery_code_new (void);
char *fod_recovery_code_write (FodSecret *code);
FodSecret *fod_recovery_code_read (const char *text, GError **error);

G_END_DECLS
