/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodJournalEditor:
 *
 * One entry of the journal, which saves by itself: a second after the last key, and whenever
 * somebody goes elsewhere. What is typed goes nowhere else.
 */
#define FOD_TYPE_JOURNAL_EDITOR (fod_journal_editor_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalEditor, fod_journal_editor, FOD, JOURNAL_EDITOR, AdwBin)

void fod_journal_editor_set_session (FodJournalEditor *self, FodSession *session);
FodSealedEntry *fod_journal_editor_get_entry (FodJournalEditor *self);
gboolean fod_journal_editor_set_entry (FodJournalEditor *self, FodSealedEntry *entry);
gboolean fod_journal_editor_has_words (FodJournalEditor *self);
void fod_journal_editor_drop_entry (FodJournalEditor *self);
void fod_journal_editor_undo (FodJournalEditor *self);
gboolean fod_journal_editor_save (FodJournalEditor *self);

G_END_DECLS
