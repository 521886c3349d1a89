/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodJournalWatch:
 *
 * Hears from the system that nobody sits at the desk any more: the screen is locked, or the
 * computer goes to sleep, which waits for it. Where nobody tells, it is silent. Signal: left.
 */
#define FOD_TYPE_JOURNAL_WATCH (fod_journal_watch_get_type ())
G_DECLARE_FINAL_TYPE (FodJournalWatch, fod_journal_watch, FOD, JOURNAL_WATCH, GObject)

FodJournalWatch *fod_journal_watch_new (void);

void fod_journal_watch_start (FodJournalWatch *self);
void fod_journal_watch_set_guarding (FodJournalWatch *self, gboolean is_guarding);
void fod_journal_watch_hear_system (FodJournalWatch *self, GDBusConnection *connection);
void fod_journal_watch_hear_session (FodJournalWatch *self, GDBusConnection *connection);

G_END_DECLS
