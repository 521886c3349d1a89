/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-action.h"
#include "fod-day.h"
#include "fod-edit.h"
#include "fod-journal-keeper.h"
#include "fod-unsaved.h"

G_BEGIN_DECLS

/**
 * FodSession:
 *
 * What the window's pages share: the open store, the course looked at, today, the journal and the
 * settings of the desktop. Pages say what happened through it; the window listens and shows it.
 */
#define FOD_TYPE_SESSION (fod_session_get_type ())
G_DECLARE_FINAL_TYPE (FodSession, fod_session, FOD, SESSION, GObject)

FodSession *fod_session_new (FodStore *store);

FodStore *fod_session_get_store (FodSession *self);
FodRecord *fod_session_get_course (FodSession *self);
void fod_session_set_course (FodSession *self, FodRecord *course);
void fod_session_choose_course (FodSession *self);
void fod_session_restore_course (FodSession *self);
FodDay fod_session_get_today (FodSession *self);
gboolean fod_session_set_me (FodSession *self,
                             const char *name,
                             const char *role,
                             GError **error);
GSettings *fod_session_get_settings (FodSession *self);

FodJournalKeeper *fod_session_get_journal_keeper (FodSession *self);
FodJournal *fod_session_get_journal (FodSession *self);
void fod_session_set_journal (FodSession *self, FodJournal *journal);

FodUnsaved *fod_session_get_unsaved (FodSession *self);
gboolean fod_session_commit (FodSession *self, FodEdit *edit, const char *label);
gboolean fod_session_undo (FodSession *self, FodActionKind kind);
gboolean fod_session_take_back (FodSession *self);

void fod_session_fail (FodSession *self, GError *error);
void fod_session_report (FodSession *self, GError *error);
void fod_session_tell (FodSession *self, const char *message, gboolean undoable);
void fod_session_show (FodSession *self, FodRecord *record);
void fod_session_note_backup (FodSession *self);

G_END_DECLS
