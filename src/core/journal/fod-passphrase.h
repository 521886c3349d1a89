/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-secret.h"
#include "fod-spelling.h"

G_BEGIN_DECLS

/** FOD_PASSPHRASE_MIN_LENGTH: the fewest characters a passphrase may have. */
#define FOD_PASSPHRASE_MIN_LENGTH 10

/**
 * FodPassphraseStrength:
 * @FOD_PASSPHRASE_SHORT: fewer than %FOD_PASSPHRASE_MIN_LENGTH characters
 * @FOD_PASSPHRASE_WEAK: guessed in days by somebody with a copy of the file
 * @FOD_PASSPHRASE_FAIR: guessed in years
 * @FOD_PASSPHRASE_STRONG: not guessed
 *
 * How hard a passphrase is to guess. The first two are refused.
 */
typedef enum {
  FOD_PASSPHRASE_SHORT,
  FOD_PASSPHRASE_WEAK,
  FOD_PASSPHRASE_FAIR,
  FOD_PASSPHRASE_STRONG,
} FodPassphraseStrength;

FodSecret *fod_passphrase_read (const char *text);
FodPassphraseStrength fod_passphrase_measure (const char *text,
                                              FodSpelling *spelling,
                                              const char *const *names);
const char *fod_passphrase_describe (FodPassphraseStrength strength);
gboolean fod_passphrase_check (const char *text,
                               FodSpelling *spelling,
                               const char *const *names,
                               GError **error);
gboolean fod_passphrase_check_changed (FodSecret *old, FodSecret *passphrase, GError **error);

G_END_DECLS
