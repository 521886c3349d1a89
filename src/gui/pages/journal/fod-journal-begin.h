/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodJournalBegin:
 *
 * What is promised and what is not, and the way to a journal of one's own: passphrase, recovery
 * code, and the code typed back. Nothing is made before the last step.
 */
#define FOD_TYPE_JOURNAL_BEGIN (fod_journal_begin_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalBegin, fod_journal_begin, FOD, JOURNAL_BEGIN, AdwBin)

void fod_journal_begin_set_session (FodJournalBegin *self, FodSession *session);
void fod_journal_begin_reset (FodJournalBegin *self);

G_END_DECLS
