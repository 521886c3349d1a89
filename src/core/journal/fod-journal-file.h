/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-key-slot.h"

G_BEGIN_DECLS

/**
 * FodJournalFile:
 *
 * `journal.db`: slots, sealed rows, and the sealed list of all rows. It knows no key and opens
 * nothing. One connection, used by one thread at a time.
 */
typedef struct _FodJournalFile FodJournalFile;

/**
 * FodJournalRow:
 * @id: whose words they are
 * @generation: which edition of them, from 1
 * @sealed: (nullable): the sealed words; %NULL to remove the row
 *
 * One row.
 */
typedef struct {
  const char *id;
  guint64 generation;
  GBytes *sealed;
} FodJournalRow;

/**
 * FodJournalRowFunc:
 * @row: a row of the file, which may be anything
 * @data: what the caller gave
 * @error: return location
 *
 * Returns: whether to go on
 */
typedef gboolean (*FodJournalRowFunc) (const FodJournalRow *row, gpointer data, GError **error);

FodJournalFile *fod_journal_file_create (const char *path,
                                         GBytes *passphrase,
                                         GBytes *recovery,
                                         const FodJournalRow *list,
                                         GError **error);
FodJournalFile *fod_journal_file_open (const char *path, GError **error);
FodJournalFile *fod_journal_file_open_to_read (const char *path, GError **error);
void fod_journal_file_close (FodJournalFile *self);

GBytes *fod_journal_file_get_slot (FodJournalFile *self, FodKeySlotKind kind, GError **error);
gboolean fod_journal_file_check_keys (FodJournalFile *self, GError **error);
gboolean fod_journal_file_check_slots (FodJournalFile *self, GError **error);
gboolean fod_journal_file_read_list (FodJournalFile *self,
                                     FodJournalRowFunc function,
                                     gpointer data,
                                     GError **error);
gboolean fod_journal_file_read_rows (FodJournalFile *self,
                                     FodJournalRowFunc function,
                                     gpointer data,
                                     GError **error);
gboolean fod_journal_file_write (FodJournalFile *self,
                                 const FodJournalRow *const *rows,
                                 guint n_rows,
                                 const FodJournalRow *list,
                                 GError **error);
void fod_journal_file_fold (FodJournalFile *self);
gboolean fod_journal_file_replace (FodJournalFile *self,
                                   GBytes *const slots[FOD_KEY_SLOT_N_KINDS],
                                   const FodJournalRow *const *rows,
                                   guint n_rows,
                                   const FodJournalRow *list,
                                   GError **error);
gboolean fod_journal_file_check (FodJournalFile *self, GError **error);
gboolean fod_journal_file_make_folder (const char *path, GError **error);
gboolean fod_journal_file_fill (const char *path,
                                GBytes *const slots[FOD_KEY_SLOT_N_KINDS],
                                const FodJournalRow *const *rows,
                                guint n_rows,
                                const FodJournalRow *list,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodJournalFile, fod_journal_file_close)

G_END_DECLS
