/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new passphrase or recovery code comes with a new journal key, by which everything is sealed
 * anew: with the old one and an older copy of the file somebody has the old journal key, and with
 * that they are to open no more than that copy. */

#include "fod-journal-rekey.h"

#include "fod-journal-error.h"
#include "fod-seal.h"

#include <glib/gi18n-lib.h>

struct _FodJournalRekey {
  FodJournalFile *file;
  FodJournalOpening *fresh; /* everything under the new key, without entries */
  FodSecret *entry_key;     /* what entries have been sealed by until now */
  GPtrArray *rows;          /* of FodJournalRow, sealed anew, their ids ours */
  char *path;
  FodKeySlotKind kind;

  gboolean is_written; /* known when it does not run */
  GMutex mutex;        /* of what follows */
  GCond stopped;
  gboolean is_running; /* the file is the thread's */
  gboolean is_over;    /* the file has been given back, or is waited for */
};

static gboolean
check_locks (FodJournalOpening *opening,
             FodKeySlotKind kind,
             GError **error)
{
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++) {
    if (i + 1 == kind || opening->locks[i])
      continue;
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
                         _ ("The list of entries is damaged, and without it the keys of the "
                            "journal cannot be changed. Go back to a backup of the journal; or "
                            "print what you want to keep, forget everything and begin anew."));
    return FALSE;
  }
  return TRUE;
}

/* What the file is to hold under a new key: nothing is sealed yet. */
static FodJournalOpening *
make_fresh (FodJournalOpening *opening,
            FodKeySlotKind kind)
{
  FodJournalOpening *fresh =
    fod_journal_opening_new (NULL, fod_secret_new_random (FOD_KEY_SLOT_KEY_SIZE));
  GHashTableIter iter;
  gpointer id, generation;

  fresh->edition = opening->edition;
  fresh->doubts = opening->doubts;
  fresh->former = fod_secret_ref (opening->key);
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++)
    fresh->locks[i] = i + 1 == kind ? NULL : g_bytes_ref (opening->locks[i]);
  g_hash_table_iter_init (&iter, opening->generations);
  while (g_hash_table_iter_next (&iter, &id, &generation))
    fod_journal_opening_set_generation (fresh, id, *(guint64 *) generation);
  return fresh;
}

static void
free_row (gpointer data)
{
  FodJournalRow *row = data;

  g_free ((char *) row->id);
  g_bytes_unref (row->sealed);
  g_free (row);
}

/* What the list names, and what was written after it although the disk said that it was not. Words
 * of another edition are somebody else's doing, and what cannot be opened stays as it is. */
static gboolean
seal_row_cb (const FodJournalRow *row,
             gpointer data,
             GError **error)
{
  FodJournalRekey *self = data;
  FodJournalOpening *fresh = self->fresh;
  gboolean is_ours =
    row->generation == fod_journal_opening_get_generation (fresh, row->id) ||
    row->generation > fresh->edition;
  g_autoptr (GBytes) words =
    is_ours ? fod_seal_open (self->entry_key, row->id, row->generation, row->sealed, NULL) : NULL;
  FodJournalRow *sealed;
  gconstpointer bytes;
  gsize size;

  if (!words)
    return TRUE;
  bytes = g_bytes_get_data (words, &size);
  sealed = g_new0 (FodJournalRow, 1);
  sealed->id = g_strdup (row->id);
  sealed->generation = MAX (row->generation, fresh->edition) + 1;
  sealed->sealed =
    fod_seal_close (fresh->entry_key, sealed->id, sealed->generation, bytes, size);
  g_ptr_array_add (self->rows, sealed);
  return TRUE;
}

/* Only now: what has been read is found by its generation. */
static void
count_rows (FodJournalRekey *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const FodJournalRow *row = self->rows->pdata[i];

    fod_journal_opening_set_generation (self->fresh, row->id, row->generation);
  }
}

/* A write that was told to have failed may have come through: the file itself tells, opened anew.
 * Where it does not, there is no file any more. */
static gboolean
has_come_through (FodJournalRekey *self,
                  GBytes *slot)
{
  g_autoptr (FodJournalFile) file = NULL;
  g_autoptr (GBytes) there = NULL;

  g_clear_pointer (&self->file, fod_journal_file_close);
  file = fod_journal_file_open (self->path, NULL);
  there = file ? fod_journal_file_get_slot (file, self->kind, NULL) : NULL;
  if (there)
    self->file = g_steal_pointer (&file);
  return there && g_bytes_equal (there, slot);
}

static gboolean
write_all (FodJournalRekey *self,
           GError **error)
{
  FodJournalOpening *fresh = self->fresh;
  g_autoptr (GBytes) first = fod_key_lock_close (fresh->locks[0], fresh->key);
  g_autoptr (GBytes) second = fod_key_lock_close (fresh->locks[1], fresh->key);
  GBytes *slots[FOD_KEY_SLOT_N_KINDS] = { first, second };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) failure = NULL;
  FodJournalRow list = { "", fresh->edition + 1, NULL };

  list.sealed = sealed = fod_journal_opening_seal_list (fresh, list.generation);
  fod_journal_opening_take_list (fresh, &list);
  if (fod_journal_file_replace (self->file, slots, (const FodJournalRow *const *) self->rows->pdata,
                                self->rows->len, &list, &failure) ||
      has_come_through (self, slots[self->kind - 1]))
    return TRUE;
  if (self->file)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_LOCKED,
                         _ ("The disk failed while the keys of the journal were changed. Either "
                            "the new or the old one opens it; no entry is lost. Unlock it."));
  return FALSE;
}

static void
swap (gpointer *one,
      gpointer *other)
{
  gpointer kept = *one;

  *one = *other;
  *other = kept;
}

/* For the new key, what has not been sealed by it is in memory alone. */
static void
find_left (FodJournalOpening *opening,
           FodJournalOpening *fresh)
{
  for (guint i = 0; i < opening->entries->len; i++) {
    FodSealedEntry *entry = opening->entries->pdata[i];
    const char *id = fod_sealed_entry_get_id (entry);

    if (fod_journal_opening_get_generation (opening, id) ==
        fod_journal_opening_get_generation (fresh, id))
      fod_journal_opening_add_unsaved (opening, entry);
  }
}

/* Entries stay as they are: others hold them, and may have written in them meanwhile. */
static void
take_over (FodJournalOpening *opening,
           FodJournalOpening *fresh)
{
  find_left (opening, fresh);
  swap ((gpointer *) &opening->key, (gpointer *) &fresh->key);
  swap ((gpointer *) &opening->entry_key, (gpointer *) &fresh->entry_key);
  swap ((gpointer *) &opening->list_key, (gpointer *) &fresh->list_key);
  swap ((gpointer *) &opening->former, (gpointer *) &fresh->former);
  swap ((gpointer *) &opening->list, (gpointer *) &fresh->list);
  swap ((gpointer *) &opening->generations, (gpointer *) &fresh->generations);
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++)
    swap ((gpointer *) &opening->locks[i], (gpointer *) &fresh->locks[i]);
  opening->edition = fresh->edition;
}

/**
 * fod_journal_rekey_new:
 * @opening: an open journal, whose file is lent until fod_journal_rekey_end()
 * @path: its file
 * @kind: which of its locks is to be another one
 * @error: return location; %FOD_JOURNAL_ERROR_DAMAGED when nothing tells of the other one
 *
 * Nothing is changed yet.
 *
 * Returns: (transfer full) (nullable): what can be run in a thread
 */
FodJournalRekey *
fod_journal_rekey_new (FodJournalOpening *opening,
                       const char *path,
                       FodKeySlotKind kind,
                       GError **error)
{
  FodJournalRekey *self;

  if (!check_locks (opening, kind, error))
    return NULL;
  self = g_new0 (FodJournalRekey, 1);
  self->file = g_steal_pointer (&opening->file);
  self->fresh = make_fresh (opening, kind);
  self->entry_key = fod_secret_ref (opening->entry_key);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->path = g_strdup (path);
  self->kind = kind;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->stopped);
  return self;
}

/**
 * fod_journal_rekey_free:
 * @self: (transfer full): what has ended
 *
 * Lets go of the keys.
 */
void
fod_journal_rekey_free (FodJournalRekey *self)
{
  g_clear_pointer (&self->file, fod_journal_file_close);
  g_clear_pointer (&self->fresh, fod_journal_opening_free);
  g_clear_pointer (&self->entry_key, fod_secret_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->stopped);
  g_free (self->path);
  g_free (self);
}

static gboolean
is_over (FodJournalRekey *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->is_over;
}

static gboolean
seal_all (FodJournalRekey *self,
          GBytes *lock,
          GError **error)
{
  self->fresh->locks[self->kind - 1] = g_bytes_ref (lock);
  if (!fod_journal_file_read_rows (self->file, seal_row_cb, self, error))
    return FALSE;
  if (is_over (self))
    return fod_journal_error_fail_as_locked (error);
  count_rows (self);
  return write_all (self, error);
}

static gboolean
begin (FodJournalRekey *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->is_running = !self->is_over;
  return self->is_running;
}

static void
stop (FodJournalRekey *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->is_running = FALSE;
  g_cond_broadcast (&self->stopped);
}

/**
 * fod_journal_rekey_run:
 * @self: what has not been run yet
 * @lock: the new lock, which has been tried
 * @error: return location; %FOD_JOURNAL_ERROR_LOCKED when it was ended first, or when the disk
 *   does not tell which key it has
 *
 * Seals everything that is in the file by a new journal key, and that in both slots. Cut off
 * anywhere, the file is as it was or as it is to be.
 *
 * Returns: whether what opens @lock opens the journal from now on, and what did so before opens
 *   nothing of it
 */
gboolean
fod_journal_rekey_run (FodJournalRekey *self,
                       GBytes *lock,
                       GError **error)
{
  if (!begin (self))
    return fod_journal_error_fail_as_locked (error);
  self->is_written = seal_all (self, lock, error);
  stop (self);
  return self->is_written;
}

/**
 * fod_journal_rekey_end:
 * @self: what has been run, or is running in a thread, or will be
 * @opening: the journal it was begun with
 *
 * Gives the file back, with its new key where it has one. What is being written is waited for; what
 * is not, never will be. @opening is without a file when the disk did not tell which key it has:
 * then it is of no use any more, except for being held.
 *
 * Returns: whether everything is sealed by the new key
 */
gboolean
fod_journal_rekey_end (FodJournalRekey *self,
                       FodJournalOpening *opening)
{
  g_mutex_lock (&self->mutex);
  self->is_over = TRUE;
  while (self->is_running)
    g_cond_wait (&self->stopped, &self->mutex);
  g_mutex_unlock (&self->mutex);
  opening->file = g_steal_pointer (&self->file);
  if (self->is_written)
    take_over (opening, self->fresh);
  return self->is_written;
}
