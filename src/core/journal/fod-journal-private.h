/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-held.h"
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
  guint n_locked;    /* how often it was locked, or was to be */
  guint n_unlocking; /* threads that have the file open */
};

void fod_journal_update_unsaved (FodJournal *self);
gboolean fod_journal_fail_as_locked (GError **error);

G_END_DECLS
