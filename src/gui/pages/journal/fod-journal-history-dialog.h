/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *fod_journal_history_dialog_new (GtkWidget *parent,
                                           FodJournalKeeper *keeper,
                                           FodSealedEntry *entry);

G_END_DECLS
