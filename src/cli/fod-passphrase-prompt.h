/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-secret.h"

G_BEGIN_DECLS

/**
 * FodPassphrasePrompt:
 *
 * Where passphrases come from: a file descriptor that somebody has opened for it, one a line, or
 * a person at a terminal, who does not see what they type. Never an argument.
 */
typedef struct _FodPassphrasePrompt FodPassphrasePrompt;

FodPassphrasePrompt *fod_passphrase_prompt_new (const char *descriptor, GError **error);
void fod_passphrase_prompt_free (FodPassphrasePrompt *self);

char *fod_passphrase_prompt_ask (FodPassphrasePrompt *self, const char *question, GError **error);
gboolean fod_passphrase_prompt_is_person (FodPassphrasePrompt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodPassphrasePrompt, fod_passphrase_prompt_free)

G_END_DECLS
