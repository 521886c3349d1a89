/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-opening.h"

G_BEGIN_DECLS

/**
 * FodJournalHeld:
 *
 * What the disk refused before the journal was locked: the rows and the list of all rows as they
 * would have been written. Ciphertext alone.
 */
typedef struct _FodJournalHeld FodJournalHeld;

FodJournalHeld *fod_journal_held_seal (FodJournalOpening *opening, const char *path);
void fod_journal_held_free (FodJournalHeld *self);

guint64 fod_journal_held_get_edition (FodJournalHeld *self);
gboolean fod_journal_held_write (FodJournalHeld *self, const char *path, GError **error);
gboolean fod_journal_held_give_back (FodJournalHeld *self,
                                     FodJournalOpening *opening,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodJournalHeld, fod_journal_held_free)

G_END_DECLS
