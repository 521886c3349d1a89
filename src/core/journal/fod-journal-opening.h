/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-sealed-entry.h"
#include "fod-journal-doubts.h"
#include "fod-journal-file.h"

G_BEGIN_DECLS

/**
 * FodJournalOpening:
 * @file: (nullable): the file, open; %NULL while its keys are being changed
 * @key: the journal key
 * @entry_key: what entries are sealed by
 * @list_key: what the list is sealed by
 * @list: (nullable): the sealed list as it was last read or written
 * @former: (nullable): the journal key before this one: what was sealed by it and waited
 *   somewhere while the key was changed, can still be opened
 * @locks: the lock of each slot, by kind - 1; %NULL for what the list did not tell
 * @entries: (element-type FodSealedEntry): all that could be opened, in order
 * @damaged: (element-type utf8): the ids of what could not be opened
 * @unsaved: (element-type FodSealedEntry): those of which the latest words are not on the disk
 * @generations: (element-type utf8 guint64): the edition of every entry on the disk, by id
 * @edition: the edition of the list on the disk
 * @doubts: what is not as it was left
 *
 * A journal with the lid off. Made in a thread, used in another.
 */
typedef struct {
  FodJournalFile *file;
  FodSecret *key;
  FodSecret *entry_key;
  FodSecret *list_key;
  GBytes *list;
  FodSecret *former;
  GBytes *locks[FOD_KEY_SLOT_N_KINDS];
  GPtrArray *entries;
  GPtrArray *damaged;
  GPtrArray *unsaved;
  GHashTable *generations;
  guint64 edition;
  FodJournalDoubts doubts;
} FodJournalOpening;

FodJournalOpening *fod_journal_opening_new (FodJournalFile *file, FodSecret *key);
FodJournalOpening *fod_journal_opening_make (const char *path,
                                             FodSecret *passphrase,
                                             FodSecret *recovery,
                                             const FodKeySlotCost *cost,
                                             GError **error);
FodJournalOpening *fod_journal_opening_read (const char *path,
                                             FodKeySlotKind kind,
                                             FodSecret *unlocker,
                                             guint64 seen,
                                             GError **error);
void fod_journal_opening_free (FodJournalOpening *self);

gboolean fod_journal_opening_find (FodJournalOpening *self, const char *id, guint *place);
guint fod_journal_opening_find_place (FodJournalOpening *self, FodSealedEntry *entry);

void fod_journal_opening_take_list (FodJournalOpening *self, const FodJournalRow *list);
GBytes *fod_journal_opening_open_row (FodJournalOpening *self, const FodJournalRow *row);
GBytes *fod_journal_opening_seal_entry (FodJournalOpening *self,
                                        FodSealedEntry *entry,
                                        guint64 *generation);
GBytes *fod_journal_opening_seal_list (FodJournalOpening *self, guint64 edition);
guint64 fod_journal_opening_get_generation (FodJournalOpening *self, const char *id);
void fod_journal_opening_set_generation (FodJournalOpening *self,
                                         const char *id,
                                         guint64 generation);

gboolean fod_journal_opening_save (FodJournalOpening *self, FodSealedEntry *entry, GError **error);
gboolean fod_journal_opening_remove (FodJournalOpening *self,
                                     FodSealedEntry *entry,
                                     GError **error);
void fod_journal_opening_add_unsaved (FodJournalOpening *self, FodSealedEntry *entry);
GBytes *fod_journal_opening_look_again (FodJournalOpening *self, const char *path);
gboolean fod_journal_opening_accept_doubts (FodJournalOpening *self, GError **error);
gboolean fod_journal_opening_remove_damaged (FodJournalOpening *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodJournalOpening, fod_journal_opening_free)

G_END_DECLS
