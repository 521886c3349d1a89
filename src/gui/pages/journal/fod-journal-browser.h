/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal-editor.h"

G_BEGIN_DECLS

/**
 * FodJournalBrowser:
 *
 * A journal that is unlocked: its entries by day and by words, and one of them to write in. It is
 * made when the journal is unlocked and gone when it is locked.
 */
#define FOD_TYPE_JOURNAL_BROWSER (fod_journal_browser_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalBrowser, fod_journal_browser, FOD, JOURNAL_BROWSER, AdwBin)

GtkWidget *fod_journal_browser_new (FodSession *session);

void fod_journal_browser_add (FodJournalBrowser *self);
void fod_journal_browser_undo (FodJournalBrowser *self);
FodJournalEditor *fod_journal_browser_get_editor (FodJournalBrowser *self);
GListModel *fod_journal_browser_get_shown (FodJournalBrowser *self);
void fod_journal_browser_search (FodJournalBrowser *self, const char *text);

G_END_DECLS
