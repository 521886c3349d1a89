/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-clock.h"
#include "fod-sealed-entry.h"
#include "fod-key-slot.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** FOD_JOURNAL_ALL_WORDINGS: instead of the number of one. */
#define FOD_JOURNAL_ALL_WORDINGS (-1)

/**
 * FodJournalState:
 * @FOD_JOURNAL_ABSENT: nobody has begun one
 * @FOD_JOURNAL_LOCKED: it is sealed
 * @FOD_JOURNAL_UNLOCKED: its entries are in the list
 *
 * How the journal is.
 */
typedef enum {
  FOD_JOURNAL_ABSENT,
  FOD_JOURNAL_LOCKED,
  FOD_JOURNAL_UNLOCKED,
} FodJournalState;

/**
 * FodJournal:
 *
 * One person's journal, a #GListModel of #FodSealedEntry: empty while it is locked. Nothing of
 * it ever goes to the store. Properties: state, has-unsaved. See THREATS.md.
 */
#define FOD_TYPE_JOURNAL (fod_journal_get_type ())
G_DECLARE_FINAL_TYPE (FodJournal, fod_journal, FOD, JOURNAL, GObject)

FodJournal *fod_journal_new (const char *path, FodClock *clock);
FodJournal *fod_journal_new_at_cost (const char *path, FodClock *clock, const FodKeySlotCost *cost);
char *fod_journal_place_beside (const char *store_path);

const char *fod_journal_get_path (FodJournal *self);
FodJournalState fod_journal_get_state (FodJournal *self);
guint64 fod_journal_get_edition (FodJournal *self);
gboolean fod_journal_has_unsaved (FodJournal *self);
gboolean fod_journal_is_open_by_code (FodJournal *self);
GPtrArray *fod_journal_list_doubts (FodJournal *self);
gboolean fod_journal_accept_doubts (FodJournal *self, GError **error);
guint fod_journal_get_n_damaged (FodJournal *self);
gboolean fod_journal_remove_damaged (FodJournal *self, GError **error);

gboolean fod_journal_create (FodJournal *self,
                             FodSecret *passphrase,
                             FodSecret *recovery,
                             GError **error);
void fod_journal_create_async (FodJournal *self,
                               FodSecret *passphrase,
                               FodSecret *recovery,
                               GAsyncReadyCallback callback,
                               gpointer data);
gboolean fod_journal_unlock (FodJournal *self,
                             FodKeySlotKind kind,
                             FodSecret *unlocker,
                             guint64 seen,
                             GError **error);
void fod_journal_unlock_async (FodJournal *self,
                               FodKeySlotKind kind,
                               FodSecret *unlocker,
                               guint64 seen,
                               GAsyncReadyCallback callback,
                               gpointer data);
gboolean fod_journal_change_passphrase (FodJournal *self,
                                        FodSecret *old,
                                        FodSecret *passphrase,
                                        GError **error);
void fod_journal_change_passphrase_async (FodJournal *self,
                                          FodSecret *old,
                                          FodSecret *passphrase,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
void fod_journal_verify_passphrase_async (FodJournal *self,
                                          FodSecret *passphrase,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
gboolean fod_journal_renew_recovery (FodJournal *self, FodSecret *recovery, GError **error);
void fod_journal_renew_recovery_async (FodJournal *self,
                                       FodSecret *recovery,
                                       GAsyncReadyCallback callback,
                                       gpointer data);
gboolean fod_journal_finish (FodJournal *self, GAsyncResult *result, GError **error);
void fod_journal_lock (FodJournal *self);

FodSealedEntry *fod_journal_begin_entry (FodJournal *self, FodDay day);
gboolean fod_journal_save (FodJournal *self, FodSealedEntry *entry, GError **error);
gboolean fod_journal_write_unsaved (FodJournal *self, GError **error);
gboolean fod_journal_remove (FodJournal *self, FodSealedEntry *entry, GError **error);
gboolean fod_journal_remove_wordings (FodJournal *self,
                                      FodSealedEntry *entry,
                                      int number,
                                      GError **error);

gboolean fod_journal_back_up (FodJournal *self, const char *path, GError **error);
void fod_journal_back_up_async (FodJournal *self,
                                const char *path,
                                GAsyncReadyCallback callback,
                                gpointer data);
gboolean fod_journal_restore (FodJournal *self, const char *backup, char **kept, GError **error);
gboolean fod_journal_forget (FodJournal *self, GError **error);

G_END_DECLS
