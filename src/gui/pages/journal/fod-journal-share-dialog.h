/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodJournalShareDialog:
 *
 * Takes lines of an entry to the next meeting: first they are chosen, then exactly what will be
 * shared is shown, and nothing else is.
 */
#define FOD_TYPE_JOURNAL_SHARE_DIALOG (fod_journal_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalShareDialog,
                      fod_journal_share_dialog,
                      FOD,
                      JOURNAL_SHARE_DIALOG,
                      AdwWindow)

GtkWidget *fod_journal_share_dialog_new (GtkWidget *parent,
                                         FodSession *session,
                                         FodSealedEntry *entry,
                                         const char *chosen);

G_END_DECLS
