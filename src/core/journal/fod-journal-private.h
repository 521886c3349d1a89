/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-held.h"
#include "fod-journal-work.h"
#include "fod-journal.h"

G_BEGIN_DECLS

struct _FodJournal {
  GObject parent_instance;

  char *path;
  FodClock *clock;
  FodKeySlotCost cost;
  FodJournalOpening *opening; /* NULL while it is locked */
  FodJournalHeld *held;       /* what could not be saved before it was locked, or NULL */
  guint64 edition;            /* the latest that is known to be on the disk, while it is locked */
  gboolean has_unsaved;
  FodKeySlotKind opened_by;
  guint n_locked;         /* how often it was locked, or was to be */
  guint n_working;        /* threads that may have the file open while it is locked */
  FodJournalRekey *rekey; /* what has the file in a thread, or NULL; its work owns it */
};

void fod_journal_update_unsaved (FodJournal *self);
FodJournalWork *fod_journal_make_work (FodJournal *self, FodSecret *first, FodSecret *second);
void fod_journal_start_work (FodJournal *self,
                             FodJournalWork *work,
                             FodJournalWorkFunc function,
                             GAsyncReadyCallback callback,
                             gpointer data);
void fod_journal_end_rekey (FodJournal *self);
void fod_journal_finish_rekey (FodJournal *self, FodJournalWork *work, gboolean is_done);

G_END_DECLS
