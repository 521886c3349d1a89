/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodJournalHistoryDialog:
 *
 * A window with the earlier wordings of an entry, the latest first. One can be brought back; one or
 * all can be removed for good.
 */
#define FOD_TYPE_JOURNAL_HISTORY_DIALOG (fod_journal_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalHistoryDialog,
                      fod_journal_history_dialog,
                      FOD,
                      JOURNAL_HISTORY_DIALOG,
                      AdwWindow)

GtkWidget *fod_journal_history_dialog_new (GtkWidget *editor,
                                           FodJournalKeeper *keeper,
                                           FodSealedEntry *entry,
                                           gboolean writable);

G_END_DECLS
