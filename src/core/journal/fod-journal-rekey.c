/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A new passphrase or recovery code comes with a new journal key, by which everything is sealed
 * anew: with the old one and an older copy of the file somebody has the old journal key, and with
 * that they are to open no more than that copy. */

#include "fod-journal-rekey.h"

#include "fod-journal-error.h"

#include <glib/gi18n-lib.h>

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

/* The same entries under a new key, none of them sealed yet. */
static FodJournalOpening *
make_fresh (FodJournalOpening *opening,
            FodKeySlotKind kind,
            GBytes *lock)
{
  FodJournalOpening *fresh =
    fod_journal_opening_new (NULL, fod_secret_new_random (FOD_KEY_SLOT_KEY_SIZE));
  GHashTableIter iter;
  gpointer id, generation;

  fresh->edition = opening->edition;
  fresh->doubts = opening->doubts;
  fresh->former = fod_secret_ref (opening->key);
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++)
    fresh->locks[i] = g_bytes_ref (i + 1 == kind ? lock : opening->locks[i]);
  g_hash_table_iter_init (&iter, opening->generations);
  while (g_hash_table_iter_next (&iter, &id, &generation))
    fod_journal_opening_set_generation (fresh, id, *(guint64 *) generation);
  return fresh;
}

static void
free_row (gpointer data)
{
  FodJournalRow *row = data;

  g_bytes_unref (row->sealed);
  g_free (row);
}

/* What cannot be opened stays as it is. */
static GPtrArray *
seal_rows (FodJournalOpening *opening,
           FodJournalOpening *fresh)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (free_row);

  for (guint i = 0; i < opening->entries->len; i++) {
    FodSealedEntry *entry = opening->entries->pdata[i];
    FodJournalRow *row = g_new0 (FodJournalRow, 1);

    row->id = fod_sealed_entry_get_id (entry);
    row->sealed = fod_journal_opening_seal_entry (fresh, entry, &row->generation);
    fod_journal_opening_set_generation (fresh, row->id, row->generation);
    g_ptr_array_add (rows, row);
  }
  return rows;
}

/* A write that was told to have failed may have come through: the file itself tells, opened anew.
 * Where it does not, @opening is without a file. */
static gboolean
has_come_through (FodJournalOpening *opening,
                  const char *path,
                  FodKeySlotKind kind,
                  GBytes *slot)
{
  g_autoptr (FodJournalFile) file = NULL;
  g_autoptr (GBytes) there = NULL;

  g_clear_pointer (&opening->file, fod_journal_file_close);
  file = fod_journal_file_open (path, NULL);
  there = file ? fod_journal_file_get_slot (file, kind, NULL) : NULL;
  if (there)
    opening->file = g_steal_pointer (&file);
  return there && g_bytes_equal (there, slot);
}

static gboolean
write_all (FodJournalOpening *opening,
           FodJournalOpening *fresh,
           const char *path,
           FodKeySlotKind kind,
           GError **error)
{
  g_autoptr (GPtrArray) rows = seal_rows (opening, fresh);
  g_autoptr (GBytes) first = fod_key_lock_close (fresh->locks[0], fresh->key);
  g_autoptr (GBytes) second = fod_key_lock_close (fresh->locks[1], fresh->key);
  GBytes *slots[FOD_KEY_SLOT_N_KINDS] = { first, second };
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GError) failure = NULL;
  FodJournalRow list = { "", fresh->edition + 1, NULL };

  list.sealed = sealed = fod_journal_opening_seal_list (fresh, list.generation);
  fod_journal_opening_take_list (fresh, &list);
  if (fod_journal_file_replace (opening->file, slots, (const FodJournalRow *const *) rows->pdata,
                                rows->len, &list, &failure) ||
      has_come_through (opening, path, kind, slots[kind - 1]))
    return TRUE;
  if (opening->file)
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

/* Entries are the same objects: others hold them. */
static void
take_over (FodJournalOpening *opening,
           FodJournalOpening *fresh)
{
  swap ((gpointer *) &opening->key, (gpointer *) &fresh->key);
  swap ((gpointer *) &opening->entry_key, (gpointer *) &fresh->entry_key);
  swap ((gpointer *) &opening->list_key, (gpointer *) &fresh->list_key);
  swap ((gpointer *) &opening->former, (gpointer *) &fresh->former);
  swap ((gpointer *) &opening->list, (gpointer *) &fresh->list);
  swap ((gpointer *) &opening->generations, (gpointer *) &fresh->generations);
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++)
    swap ((gpointer *) &opening->locks[i], (gpointer *) &fresh->locks[i]);
  opening->edition = fresh->edition;
  g_ptr_array_set_size (opening->unsaved, 0);
}

/**
 * fod_journal_rekey:
 * @opening: an open journal
 * @path: its file
 * @kind: which of its locks is another one
 * @lock: the lock, which has been tried
 * @error: return location; %FOD_JOURNAL_ERROR_LOCKED when the disk does not tell which key it has:
 *   then @opening is of no use any more, except for being held
 *
 * Seals everything, unsaved words too, by a new journal key, and that in both slots. Cut off
 * anywhere, the file is as it was or as it is to be.
 *
 * Returns: whether what opens @lock opens the journal from now on, and what did so before opens
 *   nothing of it
 */
gboolean
fod_journal_rekey (FodJournalOpening *opening,
                   const char *path,
                   FodKeySlotKind kind,
                   GBytes *lock,
                   GError **error)
{
  g_autoptr (FodJournalOpening) fresh = NULL;

  if (!check_locks (opening, kind, error))
    return FALSE;
  fresh = make_fresh (opening, kind, lock);
  if (!write_all (opening, fresh, path, kind, error))
    return FALSE;
  take_over (opening, fresh);
  return TRUE;
}
