/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-file.h"

G_BEGIN_DECLS

/**
 * FodJournalCopy:
 *
 * All that a journal's file holds at one moment: ciphertext alone. The file may change while the
 * copy is written elsewhere, in another thread.
 */
typedef struct _FodJournalCopy FodJournalCopy;

FodJournalCopy *fod_journal_copy_take (FodJournalFile *file, GError **error);
FodJournalCopy *fod_journal_copy_take_closed (const char *path, GError **error);
void fod_journal_copy_free (FodJournalCopy *self);

gboolean fod_journal_backup_write (FodJournalCopy *copy,
                                   const char *journal,
                                   const char *path,
                                   GError **error);
gboolean fod_journal_backup_check (const char *path, const char *backup, GError **error);
gboolean fod_journal_backup_restore (const char *path,
                                     const char *backup,
                                     char **kept,
                                     GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodJournalCopy, fod_journal_copy_free)

G_END_DECLS
