/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-opening.h"

G_BEGIN_DECLS

/**
 * FodJournalRekey:
 *
 * A new key for everything in a journal, in the making. It has the journal's file meanwhile: what
 * is saved then waits among the unsaved.
 */
typedef struct _FodJournalRekey FodJournalRekey;

FodJournalRekey *fod_journal_rekey_new (FodJournalOpening *opening,
                                        const char *path,
                                        FodKeySlotKind kind,
                                        GError **error);
void fod_journal_rekey_free (FodJournalRekey *self);

gboolean fod_journal_rekey_run (FodJournalRekey *self, GBytes *lock, GError **error);
gboolean fod_journal_rekey_end (FodJournalRekey *self, FodJournalOpening *opening);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodJournalRekey, fod_journal_rekey_free)

G_END_DECLS
