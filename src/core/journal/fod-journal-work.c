/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-work.h"

#include "fod-journal-error.h"
#include "fod-process-guard.h"

#include <glib/gi18n-lib.h>

/**
 * fod_journal_work_new:
 * @path: the journal's file
 * @cost: what a try at a new passphrase is to cost
 * @first: (nullable): see #FodJournalWork
 * @second: (nullable): see #FodJournalWork
 *
 * Returns: (transfer full): work to be done
 */
FodJournalWork *
fod_journal_work_new (const char *path,
                      const FodKeySlotCost *cost,
                      FodSecret *first,
                      FodSecret *second)
{
  FodJournalWork *self = g_new0 (FodJournalWork, 1);

  self->path = g_strdup (path);
  self->cost = *cost;
  self->kind = FOD_KEY_SLOT_PASSPHRASE;
  self->first = first ? fod_secret_ref (first) : NULL;
  self->second = second ? fod_secret_ref (second) : NULL;
  return self;
}

/**
 * fod_journal_work_free:
 * @self: (transfer full): work
 *
 * Lets go of its secrets.
 */
void
fod_journal_work_free (FodJournalWork *self)
{
  g_clear_pointer (&self->first, fod_secret_unref);
  g_clear_pointer (&self->second, fod_secret_unref);
  g_clear_pointer (&self->key, fod_secret_unref);
  g_clear_pointer (&self->slot, g_bytes_unref);
  g_clear_pointer (&self->copy, fod_journal_copy_free);
  g_clear_pointer (&self->rekey, fod_journal_rekey_free);
  g_clear_pointer (&self->opening, fod_journal_opening_free);
  g_free (self->target);
  g_free (self->path);
  g_free (self);
}

/**
 * fod_journal_work_create:
 * @self: the passphrase first, the recovery code second
 * @error: return location
 *
 * Makes a journal without entries.
 *
 * Returns: whether it is there, open
 */
gboolean
fod_journal_work_create (FodJournalWork *self,
                         GError **error)
{
  self->opening =
    fod_journal_opening_make (self->path, self->first, self->second, &self->cost, error);
  return self->opening != NULL;
}

/**
 * fod_journal_work_unlock:
 * @self: what opens it first
 * @error: return location
 *
 * Opens the journal and all its entries.
 *
 * Returns: whether it is open
 */
gboolean
fod_journal_work_unlock (FodJournalWork *self,
                         GError **error)
{
  self->opening =
    fod_journal_opening_read (self->path, self->kind, self->first, self->seen, error);
  return self->opening != NULL;
}

/* A new lock is tried once before it may take an old one's place. */
static GBytes *
make_lock (FodJournalWork *self,
           GError **error)
{
  g_autoptr (GBytes) lock = fod_key_lock_make (self->kind, self->second, &self->cost, error);
  g_autoptr (FodSecret) key = fod_secret_new_random (FOD_KEY_SLOT_KEY_SIZE);
  g_autoptr (GBytes) slot = lock ? fod_key_lock_close (lock, key) : NULL;
  g_autoptr (FodSecret) opened =
    slot ? fod_key_slot_open (self->kind, slot, self->second, error) : NULL;

  if (!opened)
    return NULL;
  g_assert (fod_secret_equal (opened, key));
  return g_steal_pointer (&lock);
}

/* Whoever finds an unlocked screen is not to shut its owner out: the old passphrase is asked for,
 * except of somebody who has just come in by the recovery code. */
static gboolean
check_old (FodJournalWork *self,
           GError **error)
{
  g_autoptr (FodSecret) opened = NULL;

  if (!self->first)
    return TRUE;
  opened = fod_key_slot_open (FOD_KEY_SLOT_PASSPHRASE, self->slot, self->first, error);
  if (!opened || fod_secret_equal (opened, self->key))
    return opened != NULL;
  /* Somebody has put another slot into the file since it was unlocked. */
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                       _ ("The journal's file has been changed by somebody else while it was "
                          "open. Lock the journal and unlock it again."));
  return FALSE;
}

/**
 * fod_journal_work_verify:
 * @self: what may be the passphrase first
 * @error: return location; %FOD_JOURNAL_ERROR_WRONG_PASSPHRASE when it is not
 *
 * Returns: whether it is
 */
gboolean
fod_journal_work_verify (FodJournalWork *self,
                         GError **error)
{
  return check_old (self, error);
}

/**
 * fod_journal_work_change:
 * @self: the passphrase until now first, or none; what opens it from now on second
 * @error: return location
 *
 * Returns: whether everything is sealed by a new key, which that opens
 */
gboolean
fod_journal_work_change (FodJournalWork *self,
                         GError **error)
{
  g_autoptr (GBytes) lock = check_old (self, error) ? make_lock (self, error) : NULL;

  return lock && fod_journal_rekey_run (self->rekey, lock, error);
}

/**
 * fod_journal_work_back_up:
 * @self: what to write, and where
 * @error: return location
 *
 * Returns: whether the backup is on the disk
 */
gboolean
fod_journal_work_back_up (FodJournalWork *self,
                          GError **error)
{
  if (!self->copy)
    self->copy = fod_journal_copy_take_closed (self->path, error);
  return self->copy && fod_journal_backup_write (self->copy, self->path, self->target, error);
}

static void
thread_cb (GTask *task,
           gpointer source,
           gpointer data,
           GCancellable *cancellable)
{
  FodJournalWork *self = data;
  GError *error = NULL;
  gboolean is_done = self->function (self, &error);

  /* Nobody knows when this thread is used again. */
  fod_process_guard_wipe_leftovers ();
  if (is_done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * fod_journal_work_start:
 * @self: (transfer full): work, which is the task's data
 * @function: which work
 * @source: (type GObject): whose task it is
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * Does @function in a thread.
 */
void
fod_journal_work_start (FodJournalWork *self,
                        FodJournalWorkFunc function,
                        gpointer source,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, data);

  self->function = function;
  g_task_set_task_data (task, self, (GDestroyNotify) fod_journal_work_free);
  g_task_run_in_thread (task, thread_cb);
}
