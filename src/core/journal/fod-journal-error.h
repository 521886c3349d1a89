/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store-error.h"

G_BEGIN_DECLS

/**
 * FodJournalError:
 * @FOD_JOURNAL_ERROR_WRONG_PASSPHRASE: the passphrase, or the recovery code, is another one
 * @FOD_JOURNAL_ERROR_MISTYPED: the recovery code cannot be right as it is written
 * @FOD_JOURNAL_ERROR_TOO_WEAK: the passphrase is too easy to guess
 * @FOD_JOURNAL_ERROR_DAMAGED: something in the file is not as it was written
 * @FOD_JOURNAL_ERROR_NOT_OURS: the file is no journal
 * @FOD_JOURNAL_ERROR_OLDER: an older version of the file, or of a part of it, has been put back
 * @FOD_JOURNAL_ERROR_NEWER: a newer Fodfæste wrote it
 * @FOD_JOURNAL_ERROR_NO_MEMORY: the memory that unlocking takes is not there
 * @FOD_JOURNAL_ERROR_LOCKED: it is locked
 * @FOD_JOURNAL_ERROR_SETTLED: the entry is too old to be changed just like that
 * @FOD_JOURNAL_ERROR_NOT_FOUND: there is no journal, or no such entry
 * @FOD_JOURNAL_ERROR_IN_USE: another program has it open, or its keys are just being changed
 * @FOD_JOURNAL_ERROR_FULL: no room on the disk
 * @FOD_JOURNAL_ERROR_FAILED: anything else
 *
 * What can go wrong with the journal. Messages are sentences for the user and hold nothing of
 * its content.
 */
typedef enum {
  FOD_JOURNAL_ERROR_WRONG_PASSPHRASE,
  FOD_JOURNAL_ERROR_MISTYPED,
  FOD_JOURNAL_ERROR_TOO_WEAK,
  FOD_JOURNAL_ERROR_DAMAGED,
  FOD_JOURNAL_ERROR_NOT_OURS,
  FOD_JOURNAL_ERROR_OLDER,
  FOD_JOURNAL_ERROR_NEWER,
  FOD_JOURNAL_ERROR_NO_MEMORY,
  FOD_JOURNAL_ERROR_LOCKED,
  FOD_JOURNAL_ERROR_SETTLED,
  FOD_JOURNAL_ERROR_NOT_FOUND,
  FOD_JOURNAL_ERROR_IN_USE,
  FOD_JOURNAL_ERROR_FULL,
  FOD_JOURNAL_ERROR_FAILED,
} FodJournalError;

#define FOD_JOURNAL_ERROR (fod_journal_error_quark ())
GQuark fod_journal_error_quark (void);

void fod_journal_error_take (GError **error, GError *failure);
void fod_journal_error_take_of_words (GError **error, GError *failure);
void fod_journal_error_take_of_backup (GError **error, GError *failure);
gboolean fod_journal_error_fail (FodStoreError code, GError **error);
gboolean fod_journal_error_fail_as_locked (GError **error);
gboolean fod_journal_error_fail_as_rekeying (GError **error);

G_END_DECLS
