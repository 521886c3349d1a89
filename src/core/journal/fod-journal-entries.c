/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The entries of a journal, and what of them is not on the disk yet. */

#include "fod-journal-private.h"

#include "fod-journal-error.h"
#include "fod-seal.h"

#include <glib/gi18n-lib.h>

/**
 * fod_journal_begin_entry:
 * @self: a journal
 * @day: the day it is about, days since 1970-01-01
 *
 * Returns: (transfer full): a new entry, which is not in the list before it is saved
 */
FodSealedEntry *
fod_journal_begin_entry (FodJournal *self,
                         FodDay day)
{
  g_autofree char *id = fod_seal_make_id ();

  return fod_sealed_entry_new (id, day, fod_clock_now (self->clock));
}

static void
take_out (FodJournal *self,
          FodSealedEntry *entry)
{
  guint place;

  if (!fod_journal_opening_find (self->opening, fod_sealed_entry_get_id (entry), &place))
    return;
  g_ptr_array_remove_index (self->opening->entries, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);
}

/* An entry that stays where it is must not leave the list: somebody is writing in it. */
static void
put_in (FodJournal *self,
        FodSealedEntry *entry)
{
  GPtrArray *entries = self->opening->entries;
  guint place, now;

  if (fod_journal_opening_find (self->opening, fod_sealed_entry_get_id (entry), &now)) {
    if (entries->pdata[now] == entry &&
        fod_journal_opening_find_place (self->opening, entry) == now)
      return;
    take_out (self, entry);
  }
  place = fod_journal_opening_find_place (self->opening, entry);
  g_ptr_array_insert (entries, (int) place, g_object_ref (entry));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

/**
 * fod_journal_save:
 * @self: a journal
 * @entry: an entry of it, a new one, or one that was removed
 * @error: return location
 *
 * Seals the entry as it is now, and writes it. What cannot be written is in the list all the
 * same, and is tried again by fod_journal_write_unsaved().
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_save (FodJournal *self,
                  FodSealedEntry *entry,
                  GError **error)
{
  gboolean is_saved;

  if (!self->opening)
    return fod_journal_error_fail_as_locked (error);
  is_saved = fod_journal_opening_save (self->opening, entry, error);
  put_in (self, entry);
  fod_journal_update_unsaved (self);
  return is_saved;
}

static gboolean
save_unsaved (FodJournal *self,
              GError **error)
{
  while (self->opening->unsaved->len > 0) {
    g_autoptr (FodSealedEntry) entry = g_object_ref (self->opening->unsaved->pdata[0]);

    if (!fod_journal_save (self, entry, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_journal_write_unsaved:
 * @self: a journal, locked or not
 * @error: return location
 *
 * Tries again to write what could not be written. Without a key when it is locked, and not while
 * a thread has the file open.
 *
 * Returns: whether everything is on the disk
 */
gboolean
fod_journal_write_unsaved (FodJournal *self,
                           GError **error)
{
  if (self->opening)
    return save_unsaved (self, error);
  if (!self->held)
    return TRUE;
  if (self->n_working > 0) {
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_IN_USE,
                         _ ("The journal is just being read. What you have written is kept, and "
                            "saved right afterwards."));
    return FALSE;
  }
  if (!fod_journal_held_write (self->held, self->path, error))
    return FALSE;
  self->edition = fod_journal_held_get_edition (self->held);
  g_clear_pointer (&self->held, fod_journal_held_free);
  fod_journal_update_unsaved (self);
  return TRUE;
}

/**
 * fod_journal_remove:
 * @self: a journal
 * @entry: an entry of it
 * @error: return location
 *
 * Removes the entry and its earlier wordings from the file; fod_journal_save() puts it back for
 * as long as somebody holds it.
 *
 * Returns: whether it is gone
 */
gboolean
fod_journal_remove (FodJournal *self,
                    FodSealedEntry *entry,
                    GError **error)
{
  if (!self->opening)
    return fod_journal_error_fail_as_locked (error);
  if (!fod_journal_opening_remove (self->opening, entry, error))
    return FALSE;
  fod_journal_file_fold (self->opening->file);
  take_out (self, entry);
  fod_journal_update_unsaved (self);
  return TRUE;
}

/**
 * fod_journal_remove_wordings:
 * @self: a journal
 * @entry: an entry of it
 * @number: which of its earlier wordings, from 0, or %FOD_JOURNAL_ALL_WORDINGS
 * @error: return location
 *
 * Removes them for good: the entry is sealed afresh without them, and what was sealed before goes
 * from the file. When that cannot be written it is tried again, as fod_journal_save() tells.
 *
 * Returns: whether they are gone from the disk
 */
gboolean
fod_journal_remove_wordings (FodJournal *self,
                             FodSealedEntry *entry,
                             int number,
                             GError **error)
{
  if (number == FOD_JOURNAL_ALL_WORDINGS)
    fod_sealed_entry_remove_versions (entry);
  else
    fod_sealed_entry_remove_version (entry, (guint) number);
  if (!fod_journal_save (self, entry, error))
    return FALSE;
  fod_journal_file_fold (self->opening->file);
  return TRUE;
}

/**
 * fod_journal_accept_doubts:
 * @self: an unlocked journal
 * @error: return location
 *
 * Takes the journal as it is now for the right one: the list is written anew. What is damaged
 * stays in the file, and in doubt.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_accept_doubts (FodJournal *self,
                           GError **error)
{
  return self->opening ? fod_journal_opening_accept_doubts (self->opening, error)
                       : fod_journal_error_fail_as_locked (error);
}

/**
 * fod_journal_get_n_damaged:
 * @self: a journal
 *
 * Returns: how many entries are in the file that cannot be opened
 */
guint
fod_journal_get_n_damaged (FodJournal *self)
{
  return self->opening ? self->opening->damaged->len : 0;
}

/**
 * fod_journal_remove_damaged:
 * @self: an unlocked journal
 * @error: return location
 *
 * Removes the entries that cannot be opened. There is no way back but a backup.
 *
 * Returns: whether they are gone; otherwise nothing has changed
 */
gboolean
fod_journal_remove_damaged (FodJournal *self,
                            GError **error)
{
  return self->opening ? fod_journal_opening_remove_damaged (self->opening, error)
                       : fod_journal_error_fail_as_locked (error);
}
