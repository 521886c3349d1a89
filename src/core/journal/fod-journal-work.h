/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-opening.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodJournalWork:
 * @path: the journal's file
 * @cost: what a try at a new passphrase is to cost
 * @kind: what opens it
 * @first: (nullable): the passphrase, or what else opens it
 * @second: (nullable): the recovery code, or the passphrase from now on
 * @key: (nullable): the journal key, when the passphrase is changed
 * @slot: (nullable): the slot of the passphrase until now
 * @seen: the latest edition seen on this computer
 * @n_locked: how often the journal had been locked when it was begun
 *
 * What takes half a second and is done in a thread. It holds nothing that the window uses
 * meanwhile.
 */
typedef struct {
  char *path;
  FodKeySlotCost cost;
  FodKeySlotKind kind;
  FodSecret *first;
  FodSecret *second;
  FodSecret *key;
  GBytes *slot;
  guint64 seen;
  guint n_locked;
} FodJournalWork;

/**
 * FodJournalWorkFunc:
 * @work: what is needed
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what was made
 */
typedef gpointer (*FodJournalWorkFunc) (FodJournalWork *work, GError **error);

FodJournalWork *fod_journal_work_new (const char *path,
                                      const FodKeySlotCost *cost,
                                      FodSecret *first,
                                      FodSecret *second);
void fod_journal_work_free (FodJournalWork *self);

gpointer fod_journal_work_create (FodJournalWork *self, GError **error);
gpointer fod_journal_work_unlock (FodJournalWork *self, GError **error);
gpointer fod_journal_work_change (FodJournalWork *self, GError **error);
gpointer fod_journal_work_verify (FodJournalWork *self, GError **error);

void fod_journal_work_start (FodJournalWork *self,
                             FodJournalWorkFunc function,
                             gpointer source,
                             GAsyncReadyCallback callback,
                             gpointer data);

GBytes *fod_journal_work_make_lock (FodKeySlotKind kind,
                                    FodSecret *unlocker,
                                    const FodKeySlotCost *cost,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodJournalWork, fod_journal_work_free)

G_END_DECLS
