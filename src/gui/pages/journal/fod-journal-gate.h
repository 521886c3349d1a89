/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodJournalGate:
 *
 * The way into a journal that is locked: by the passphrase, or by the recovery code and a new
 * passphrase. Properties: working. Signal: entered, with whether the recovery code was used.
 */
#define FOD_TYPE_JOURNAL_GATE (fod_journal_gate_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalGate, fod_journal_gate, FOD, JOURNAL_GATE, AdwBin)

void fod_journal_gate_set_session (FodJournalGate *self, FodSession *session);
void fod_journal_gate_reset (FodJournalGate *self);

G_END_DECLS
