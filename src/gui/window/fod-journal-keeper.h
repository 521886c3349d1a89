/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-journal.h"
#include "fod-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodJournalKeeper:
 *
 * Sees to it that the journal is locked when it should be, and knows the latest edition that this
 * computer has seen of it. Signal: locking.
 */
#define FOD_TYPE_JOURNAL_KEEPER (fod_journal_keeper_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalKeeper, fod_journal_keeper, FOD, JOURNAL_KEEPER, GObject)

/** FOD_JOURNAL_IDLE_MINUTES: how long it stays open when nobody does anything, unless chosen. */
#define FOD_JOURNAL_IDLE_MINUTES 5
/** FOD_JOURNAL_IDLE_MOST: the longest that can be chosen, minutes. */
#define FOD_JOURNAL_IDLE_MOST 60

FodJournalKeeper *fod_journal_keeper_new (FodStore *store, FodJournal *journal);

FodJournal *fod_journal_keeper_get_journal (FodJournalKeeper *self);
gboolean fod_journal_keeper_is_unlocked (FodJournalKeeper *self);
void fod_journal_keeper_lock (FodJournalKeeper *self);
gboolean fod_journal_keeper_write_unsaved (FodJournalKeeper *self, GError **error);
void fod_journal_keeper_listen (FodJournalKeeper *self);

void fod_journal_keeper_attend (FodJournalKeeper *self);
void fod_journal_keeper_check_idle (FodJournalKeeper *self);
int fod_journal_keeper_get_minutes (FodJournalKeeper *self);
gboolean fod_journal_keeper_set_minutes (FodJournalKeeper *self, int minutes, GError **error);

guint64 fod_journal_keeper_get_seen (FodJournalKeeper *self);
gboolean fod_journal_keeper_accept_doubts (FodJournalKeeper *self, GError **error);
gboolean fod_journal_keeper_restore (FodJournalKeeper *self,
                                     const char *backup,
                                     char **kept,
                                     GError **error);
gboolean fod_journal_keeper_forget (FodJournalKeeper *self, GError **error);

void fod_journal_keeper_watch_window (FodJournalKeeper *self, GtkWidget *window);
void fod_journal_keeper_guard_dialog (FodJournalKeeper *self, GtkWindow *dialog);
void fod_journal_keeper_guard_question (FodJournalKeeper *self, GtkDialog *question);
void fod_journal_keeper_guard_clipboard (FodJournalKeeper *self, GtkWidget *text);

G_END_DECLS
