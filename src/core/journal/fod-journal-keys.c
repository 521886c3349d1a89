/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What opens a journal from now on. */

#include "fod-journal-private.h"

#include "fod-journal-error.h"

/**
 * fod_journal_end_rekey:
 * @self: a journal whose keys are being changed
 *
 * Takes the file back, and saves what has been written meanwhile. Waits only for a thread that is
 * writing.
 */
void
fod_journal_end_rekey (FodJournal *self)
{
  FodJournalRekey *rekey = g_steal_pointer (&self->rekey);

  fod_journal_rekey_end (rekey, self->opening);
  if (self->opening->file)
    fod_journal_write_unsaved (self, NULL);
}

/**
 * fod_journal_finish_rekey:
 * @self: a journal
 * @work: a change of its keys
 * @is_done: whether it succeeded
 *
 * Ends it, unless the journal was locked meanwhile, which has ended it.
 */
void
fod_journal_finish_rekey (FodJournal *self,
                          FodJournalWork *work,
                          gboolean is_done)
{
  if (work->rekey != self->rekey)
    return;
  fod_journal_end_rekey (self);
  if (!self->opening->file)
    fod_journal_lock (self);
  else if (is_done && work->kind == FOD_KEY_SLOT_PASSPHRASE)
    self->opened_by = FOD_KEY_SLOT_PASSPHRASE;
}

static FodJournalWork *
make_try (FodJournal *self,
          FodSecret *old,
          GError **error)
{
  g_autoptr (FodJournalWork) work = NULL;

  if (!self->opening || self->rekey) {
    (void) (self->opening ? fod_journal_error_fail_as_rekeying (error)
                          : fod_journal_error_fail_as_locked (error));
    return NULL;
  }
  work = fod_journal_make_work (self, old, NULL);
  work->key = fod_secret_ref (self->opening->key);
  work->slot = fod_journal_file_get_slot (self->opening->file, FOD_KEY_SLOT_PASSPHRASE, error);
  return work->slot ? g_steal_pointer (&work) : NULL;
}

static FodJournalWork *
make_change (FodJournal *self,
             FodSecret *old,
             FodKeySlotKind kind,
             FodSecret *unlocker,
             GError **error)
{
  g_autoptr (FodJournalWork) work = make_try (self, old, error);

  if (!work)
    return NULL;
  work->kind = kind;
  work->second = fod_secret_ref (unlocker);
  work->rekey = fod_journal_rekey_new (self->opening, self->path, kind, error);
  self->rekey = work->rekey;
  return work->rekey ? g_steal_pointer (&work) : NULL;
}

static gboolean
change (FodJournal *self,
        FodSecret *old,
        FodKeySlotKind kind,
        FodSecret *unlocker,
        GError **error)
{
  g_autoptr (FodJournalWork) work = make_change (self, old, kind, unlocker, error);
  gboolean is_done = work && fod_journal_work_change (work, error);

  if (work)
    fod_journal_finish_rekey (self, work, is_done);
  return is_done;
}

/* An error tells that there is no work. */
static void
start (FodJournal *self,
       FodJournalWork *work,
       FodJournalWorkFunc function,
       GError *error,
       GAsyncReadyCallback callback,
       gpointer data)
{
  if (work)
    fod_journal_start_work (self, work, function, callback, data);
  else
    g_task_report_error (self, callback, data, function, error);
}

/**
 * fod_journal_change_passphrase:
 * @self: an unlocked journal
 * @old: (nullable): the passphrase until now; %NULL only when it was unlocked by the recovery code
 * @passphrase: the passphrase from now on
 * @error: return location; %FOD_JOURNAL_ERROR_WRONG_PASSPHRASE when @old is not it
 *
 * Takes about a second. Everything is sealed anew, see fod_journal_rekey_run(). Cut off anywhere,
 * one of the two opens the journal.
 *
 * Returns: whether @passphrase is the one
 */
gboolean
fod_journal_change_passphrase (FodJournal *self,
                               FodSecret *old,
                               FodSecret *passphrase,
                               GError **error)
{
  g_return_val_if_fail (old || !self->opening || fod_journal_is_open_by_code (self), FALSE);

  return change (self, old, FOD_KEY_SLOT_PASSPHRASE, passphrase, error);
}

/**
 * fod_journal_change_passphrase_async:
 * @self: an unlocked journal
 * @old: (nullable): the passphrase until now; %NULL only when it was unlocked by the recovery code
 * @passphrase: the passphrase from now on
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * fod_journal_change_passphrase() in a thread; ends with fod_journal_finish(). What is saved
 * meanwhile waits, and is written right afterwards.
 */
void
fod_journal_change_passphrase_async (FodJournal *self,
                                     FodSecret *old,
                                     FodSecret *passphrase,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  GError *error = NULL;
  FodJournalWork *work;

  g_return_if_fail (old || !self->opening || fod_journal_is_open_by_code (self));

  work = make_change (self, old, FOD_KEY_SLOT_PASSPHRASE, passphrase, &error);
  start (self, work, fod_journal_work_change, error, callback, data);
}

/**
 * fod_journal_renew_recovery:
 * @self: an unlocked journal
 * @recovery: a new recovery code, which its owner has typed back
 * @error: return location
 *
 * Returns: whether @recovery is the one, and the old one opens nothing any more
 */
gboolean
fod_journal_renew_recovery (FodJournal *self,
                            FodSecret *recovery,
                            GError **error)
{
  return change (self, NULL, FOD_KEY_SLOT_RECOVERY, recovery, error);
}

/**
 * fod_journal_renew_recovery_async:
 * @self: an unlocked journal
 * @recovery: a new recovery code, which its owner has typed back
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * fod_journal_renew_recovery() in a thread; ends with fod_journal_finish(). What is saved meanwhile
 * waits, and is written right afterwards.
 */
void
fod_journal_renew_recovery_async (FodJournal *self,
                                  FodSecret *recovery,
                                  GAsyncReadyCallback callback,
                                  gpointer data)
{
  GError *error = NULL;
  FodJournalWork *work = make_change (self, NULL, FOD_KEY_SLOT_RECOVERY, recovery, &error);

  start (self, work, fod_journal_work_change, error, callback, data);
}

/**
 * fod_journal_is_open_by_code:
 * @self: a journal
 *
 * Returns: whether it was unlocked by the recovery code: then nobody is asked for the passphrase
 *   that they have forgotten
 */
gboolean
fod_journal_is_open_by_code (FodJournal *self)
{
  return self->opening && self->opened_by == FOD_KEY_SLOT_RECOVERY;
}

/**
 * fod_journal_verify_passphrase_async:
 * @self: an unlocked journal
 * @passphrase: what may be its passphrase
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * Tries the passphrase in a thread; ends with fod_journal_finish(). Nothing is changed.
 */
void
fod_journal_verify_passphrase_async (FodJournal *self,
                                     FodSecret *passphrase,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  GError *error = NULL;
  FodJournalWork *work = make_try (self, passphrase, &error);

  start (self, work, fod_journal_work_verify, error, callback, data);
}
