/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-held.h"

#include "fod-journal-error.h"
#include "fod-seal.h"

#include <glib/gi18n-lib.h>

typedef struct {
  FodJournalRow row; /* first: the file is given an array of them; its id is ours */
  guint64 before;    /* the generation on the disk; 0 when the entry is not there */
} HeldRow;

struct _FodJournalHeld {
  GPtrArray *rows;
  FodJournalRow list;
  GBytes *list_before; /* as it is on the disk; NULL when it could not be read */
};

static void
free_row (gpointer data)
{
  HeldRow *held = data;

  g_free ((char *) held->row.id);
  g_bytes_unref (held->row.sealed);
  g_free (held);
}

static gboolean
read_list_cb (const FodJournalRow *row,
              gpointer list,
              GError **error)
{
  *(GBytes **) list = g_bytes_ref (row->sealed);
  return TRUE;
}

/**
 * fod_journal_held_seal:
 * @opening: an open journal with unsaved entries; of no use afterwards
 * @path: its file
 *
 * Seals them as they are now.
 *
 * Returns: (transfer full): what the file should hold
 */
FodJournalHeld *
fod_journal_held_seal (FodJournalOpening *opening,
                       const char *path)
{
  FodJournalHeld *self = g_new0 (FodJournalHeld, 1);

  self->list_before = fod_journal_opening_look_again (opening, path);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; i < opening->unsaved->len; i++) {
    FodSealedEntry *entry = opening->unsaved->pdata[i];
    HeldRow *held = g_new0 (HeldRow, 1);

    held->row.id = g_strdup (fod_sealed_entry_get_id (entry));
    held->before = fod_journal_opening_get_generation (opening, held->row.id);
    held->row.sealed = fod_journal_opening_seal_entry (opening, entry, &held->row.generation);
    fod_journal_opening_set_generation (opening, held->row.id, held->row.generation);
    g_ptr_array_add (self->rows, held);
  }
  self->list.id = "";
  self->list.generation = opening->edition + 1;
  self->list.sealed = fod_journal_opening_seal_list (opening, self->list.generation);
  return self;
}

/**
 * fod_journal_held_free:
 * @self: (transfer full): held words, which are gone then
 */
void
fod_journal_held_free (FodJournalHeld *self)
{
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->list.sealed, g_bytes_unref);
  g_clear_pointer (&self->list_before, g_bytes_unref);
  g_free (self);
}

/**
 * fod_journal_held_get_edition:
 * @self: held words
 *
 * Returns: the edition of the journal once they are written
 */
guint64
fod_journal_held_get_edition (FodJournalHeld *self)
{
  return self->list.generation;
}

/**
 * fod_journal_held_write:
 * @self: held words
 * @path: the journal's file, open nowhere
 * @error: return location
 *
 * Writes them without a key. A file that is not as it was left is not touched: what belongs into
 * it is known only with the key.
 *
 * Returns: whether they are on the disk
 */
gboolean
fod_journal_held_write (FodJournalHeld *self,
                        const char *path,
                        GError **error)
{
  g_autoptr (FodJournalFile) file = fod_journal_file_open (path, error);
  g_autoptr (GBytes) list = NULL;

  if (!file || !fod_journal_file_read_list (file, read_list_cb, &list, error))
    return FALSE;
  /* A write that was told to have failed may have come through. */
  if (list && g_bytes_equal (list, self->list.sealed))
    return TRUE;
  if (list && self->list_before && g_bytes_equal (list, self->list_before))
    return fod_journal_file_write (file, (const FodJournalRow *const *) self->rows->pdata,
                                   self->rows->len, &self->list, error);
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                       _ ("The journal's file has been changed since the journal was locked. "
                          "Unlock it; then what you wrote last is put into it."));
  return FALSE;
}

/* Words that somebody has written elsewhere meanwhile stay beside ours. */
static FodSealedEntry *
open_row (const HeldRow *held,
          FodJournalOpening *opening,
          GError **error)
{
  const FodJournalRow *row = &held->row;
  guint64 now = fod_journal_opening_get_generation (opening, row->id);
  gboolean is_twice = now != 0 && now != held->before;
  g_autofree char *id = is_twice ? fod_seal_make_id () : g_strdup (row->id);
  g_autoptr (GBytes) words = fod_journal_opening_open_row (opening, row);
  FodSealedEntry *entry = words ? fod_sealed_entry_read (id, words, NULL) : NULL;

  if (!entry)
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                         _ ("What you wrote last belongs to another journal than the one that is "
                            "here now, and is kept sealed. Put the right one back, or close "
                            "Fodfæste to give up what you wrote."));
  else if (is_twice)
    opening->doubts.twice++;
  return entry;
}

/**
 * fod_journal_held_give_back:
 * @self: held words
 * @opening: the journal, opened again
 * @error: return location
 *
 * Opens them and puts them into @opening as the latest wordings, unsaved.
 *
 * Returns: whether they are there; not when they were sealed in another journal
 */
gboolean
fod_journal_held_give_back (FodJournalHeld *self,
                            FodJournalOpening *opening,
                            GError **error)
{
  for (guint i = 0; i < self->rows->len; i++) {
    FodSealedEntry *entry = open_row (self->rows->pdata[i], opening, error);
    guint place;

    if (!entry)
      return FALSE;
    if (fod_journal_opening_find (opening, fod_sealed_entry_get_id (entry), &place))
      g_ptr_array_remove_index (opening->entries, place);
    place = fod_journal_opening_find_place (opening, entry);
    g_ptr_array_insert (opening->entries, (int) place, entry);
    g_ptr_array_add (opening->unsaved, g_object_ref (entry));
  }
  return TRUE;
}
