/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-backup.h"
#include "fod-journal-rekey.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FodJournalWork FodJournalWork;

/**
 * FodJournalWorkFunc:
 * @work: what is needed, and where to put what is made
 * @error: return location
 *
 * Returns: whether it is done
 */
typedef gboolean (*FodJournalWorkFunc) (FodJournalWork *work, GError **error);

/**
 * FodJournalWork:
 * @path: the journal's file
 * @cost: what a try at a new passphrase is to cost
 * @kind: what opens it, or is to open it from now on
 * @first: (nullable): the passphrase, or what else opens it
 * @second: (nullable): the recovery code, or what opens it from now on
 * @key: (nullable): the journal key, when a passphrase is held against it
 * @slot: (nullable): the slot of the passphrase until now
 * @seen: the latest edition seen on this computer
 * @n_locked: how often the journal had been locked when it was begun
 * @target: (nullable): the name of a backup
 * @copy: (nullable): what is to be in the backup; of a locked journal it is read from the file
 * @rekey: (nullable): the new key in the making
 * @opening: (nullable): the journal that was made or opened
 * @function: (nullable): what a thread does
 *
 * What takes time and is done in a thread. It holds nothing that the window uses meanwhile.
 */
struct _FodJournalWork {
  char *path;
  FodKeySlotCost cost;
  FodKeySlotKind kind;
  FodSecret *first;
  FodSecret *second;
  FodSecret *key;
  GBytes *slot;
  guint64 seen;
  guint n_locked;
  char *target;
  FodJournalCopy *copy;
  FodJournalRekey *rekey;
  FodJournalOpening *opening;
  FodJournalWorkFunc function;
};

FodJournalWork *fod_journal_work_new (const char *path,
                                      const FodKeySlotCost *cost,
                                      FodSecret *first,
                                      FodSecret *second);
void fod_journal_work_free (FodJournalWork *self);

gboolean fod_journal_work_create (FodJournalWork *self, GError **error);
gboolean fod_journal_work_unlock (FodJournalWork *self, GError **error);
gboolean fod_journal_work_verify (FodJournalWork *self, GError **error);
gboolean fod_journal_work_change (FodJournalWork *self, GError **error);
gboolean fod_journal_work_back_up (FodJournalWork *self, GError **error);

void fod_journal_work_start (FodJournalWork *self,
                             FodJournalWorkFunc function,
                             gpointer source,
                             GAsyncReadyCallback callback,
                             gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodJournalWork, fod_journal_work_free)

G_END_DECLS
