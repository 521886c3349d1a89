/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodJournalClipboard:
 *
 * What is copied from the journal: other programs get it until the journal is locked, and are asked
 * to keep no copy.
 */
#define FOD_TYPE_JOURNAL_CLIPBOARD (fod_journal_clipboard_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalClipboard,
                      fod_journal_clipboard,
                      FOD,
                      JOURNAL_CLIPBOARD,
                      GObject)

FodJournalClipboard *fod_journal_clipboard_new (void);
void fod_journal_clipboard_guard (FodJournalClipboard *self, GtkWidget *text);
void fod_journal_clipboard_clear (FodJournalClipboard *self);

G_END_DECLS
