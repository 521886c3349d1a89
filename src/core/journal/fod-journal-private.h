/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-opening.h"
#include "fod-journal.h"

G_BEGIN_DECLS

struct _FodJournal {
  GObject parent_instance;

  char *path;
  FodClock *clock;
  FodKeySlotCost cost;
  FodJournalOpening *opening; /* NULL while it is locked */
  FodKeySlotKind opened_by;
  guint n_locked; /* how often it was locked, or was to be */
};

gboolean fod_journal_fail_as_locked (GError **error);

G_END_DECLS
