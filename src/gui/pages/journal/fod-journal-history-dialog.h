/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *fod_journal_history_dialog_new (GtkWidget *editor,
                                           FodJournalKeeper *keeper,
                                           FodSealedEntry *entry,
                                           gboolean writable);

G_END_DECLS
