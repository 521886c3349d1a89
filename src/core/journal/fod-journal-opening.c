/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-opening.h"

#include "fod-journal-error.h"
#include "fod-journal-reading.h"
#include "fod-seal.h"
#include "fod-wipe.h"

#include <string.h>

/* What keys are for; eight letters each. */
#define ENTRY_PURPOSE "fodentry"
#define LIST_PURPOSE "fod-list"

/**
 * fod_journal_opening_new:
 * @file: (transfer full) (nullable): the file
 * @key: (transfer full): the journal key
 *
 * Returns: (transfer full): an open journal of which nothing has been read
 */
FodJournalOpening *
fod_journal_opening_new (FodJournalFile *file,
                         FodSecret *key)
{
  FodJournalOpening *self = g_new0 (FodJournalOpening, 1);

  self->file = file;
  self->key = key;
  self->entry_key = fod_seal_derive (key, ENTRY_PURPOSE);
  self->list_key = fod_seal_derive (key, LIST_PURPOSE);
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  self->damaged = g_ptr_array_new_with_free_func (g_free);
  self->generations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * fod_journal_opening_free:
 * @self: (transfer full): an open journal
 *
 * Closes the file and wipes the keys. Entries that others still hold live on.
 */
void
fod_journal_opening_free (FodJournalOpening *self)
{
  g_clear_pointer (&self->file, fod_journal_file_close);
  g_clear_pointer (&self->key, fod_secret_unref);
  g_clear_pointer (&self->entry_key, fod_secret_unref);
  g_clear_pointer (&self->list_key, fod_secret_unref);
  g_clear_pointer (&self->former, fod_secret_unref);
  g_clear_pointer (&self->list, g_bytes_unref);
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++)
    g_clear_pointer (&self->locks[i], g_bytes_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->unsaved, g_ptr_array_unref);
  g_clear_pointer (&self->damaged, g_ptr_array_unref);
  g_clear_pointer (&self->generations, g_hash_table_unref);
  g_free (self);
}

static gboolean
find (GPtrArray *entries,
      const char *id,
      guint *place)
{
  for (*place = 0; *place < entries->len; (*place)++) {
    if (strcmp (fod_sealed_entry_get_id (entries->pdata[*place]), id) == 0)
      return TRUE;
  }
  return FALSE;
}

/**
 * fod_journal_opening_find:
 * @self: an open journal
 * @id: of an entry
 * @place: (out): where it is among the entries
 *
 * By the id: another object may have stood for it before the journal was locked and opened again.
 *
 * Returns: whether it is there
 */
gboolean
fod_journal_opening_find (FodJournalOpening *self,
                          const char *id,
                          guint *place)
{
  return find (self->entries, id, place);
}

/**
 * fod_journal_opening_find_place:
 * @self: an open journal
 * @entry: an entry
 *
 * Returns: where among the entries it belongs
 */
guint
fod_journal_opening_find_place (FodJournalOpening *self,
                                FodSealedEntry *entry)
{
  guint place = 0;

  while (place < self->entries->len &&
         fod_sealed_entry_compare (self->entries->pdata[place], entry) < 0)
    place++;
  return place;
}

/**
 * fod_journal_opening_get_generation:
 * @self: an open journal
 * @id: of an entry
 *
 * Returns: which edition of it is the latest; 0 when there is none
 */
guint64
fod_journal_opening_get_generation (FodJournalOpening *self,
                                    const char *id)
{
  const guint64 *generation = g_hash_table_lookup (self->generations, id);

  return generation ? *generation : 0;
}

/**
 * fod_journal_opening_set_generation:
 * @self: an open journal
 * @id: of an entry
 * @generation: which edition of it is the latest; 0 to forget it
 *
 * What fod_journal_opening_seal_list() writes.
 */
void
fod_journal_opening_set_generation (FodJournalOpening *self,
                                    const char *id,
                                    guint64 generation)
{
  if (generation == 0)
    g_hash_table_remove (self->generations, id);
  else
    g_hash_table_insert (self->generations, g_strdup (id),
                         g_memdup2 (&generation, sizeof generation));
}

/**
 * fod_journal_opening_open_row:
 * @self: an open journal
 * @row: a row that waited elsewhere while it was locked
 *
 * Returns: (transfer full) (nullable): what is sealed in it by this journal's key, or by the one
 *   before
 */
GBytes *
fod_journal_opening_open_row (FodJournalOpening *self,
                              const FodJournalRow *row)
{
  GBytes *words = fod_seal_open (self->entry_key, row->id, row->generation, row->sealed, NULL);
  g_autoptr (FodSecret) key = NULL;

  if (words || !self->former)
    return words;
  key = fod_seal_derive (self->former, ENTRY_PURPOSE);
  return fod_seal_open (key, row->id, row->generation, row->sealed, NULL);
}

/**
 * fod_journal_opening_seal_entry:
 * @self: an open journal
 * @entry: an entry
 * @generation: (out): which edition of it this is
 *
 * Returns: (transfer full): the entry as it is now, sealed
 */
GBytes *
fod_journal_opening_seal_entry (FodJournalOpening *self,
                                FodSealedEntry *entry,
                                guint64 *generation)
{
  const char *id = fod_sealed_entry_get_id (entry);
  g_autoptr (GBytes) words = fod_sealed_entry_write (entry);
  gsize size;
  gconstpointer bytes = g_bytes_get_data (words, &size);

  *generation = MAX (fod_journal_opening_get_generation (self, id), self->edition) + 1;
  return fod_seal_close (self->entry_key, id, *generation, bytes, size);
}

static void
write_head (FodJournalOpening *self,
            GByteArray *list)
{
  static const guint8 zeros[FOD_JOURNAL_LIST_HEAD_SIZE] = { 0 };

  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++)
    g_byte_array_append (list, self->locks[i] ? g_bytes_get_data (self->locks[i], NULL) : zeros,
                         FOD_KEY_LOCK_SIZE);
  g_byte_array_append (list, self->former ? fod_secret_get_bytes (self->former) : zeros,
                       FOD_KEY_SLOT_KEY_SIZE);
}

static guint
measure_list (FodJournalOpening *self)
{
  guint n_lines = g_hash_table_size (self->generations);

  return FOD_JOURNAL_LIST_HEAD_SIZE + n_lines * (guint) FOD_JOURNAL_LIST_LINE_SIZE +
         FOD_JOURNAL_DOUBTS_SIZE;
}

/**
 * fod_journal_opening_seal_list:
 * @self: an open journal
 * @edition: the edition of the list
 *
 * Returns: (transfer full): the sealed list of all entries and their generations, of the locks, and
 *   of what is in doubt: a list that is written anew names what is there now, and would settle it
 */
GBytes *
fod_journal_opening_seal_list (FodJournalOpening *self,
                               guint64 edition)
{
  /* In one piece, which is wiped. */
  g_autoptr (GByteArray) list = g_byte_array_sized_new (measure_list (self));
  g_autoptr (GBytes) sealed = NULL;
  GHashTableIter iter;
  gpointer id, generation;

  write_head (self, list);
  g_hash_table_iter_init (&iter, self->generations);
  while (g_hash_table_iter_next (&iter, &id, &generation)) {
    guint64 number = GUINT64_TO_LE (*(guint64 *) generation);

    g_byte_array_append (list, id, FOD_JOURNAL_LIST_ID_SIZE);
    g_byte_array_append (list, (const guint8 *) &number, sizeof number);
  }
  fod_journal_doubts_write (&self->doubts, list);
  sealed = fod_seal_close (self->list_key, FOD_JOURNAL_LIST_ID, edition, list->data, list->len);
  fod_wipe (list->data, list->len);
  return g_steal_pointer (&sealed);
}

/**
 * fod_journal_opening_take_list:
 * @self: an open journal
 * @list: the list that is on the disk now
 *
 * Remembers what the file holds.
 */
void
fod_journal_opening_take_list (FodJournalOpening *self,
                               const FodJournalRow *list)
{
  GBytes *sealed = g_bytes_ref (list->sealed);

  g_clear_pointer (&self->list, g_bytes_unref);
  self->list = sealed;
  self->edition = list->generation;
}

/* --- Writing ------------------------------------------------------------------------------- */

/* The rows, and the list that knows of them. */
static gboolean
write_rows (FodJournalOpening *self,
            const FodJournalRow *const *rows,
            guint n_rows,
            GError **error)
{
  g_autoptr (GBytes) sealed = NULL;
  FodJournalRow list = { "", self->edition + 1, NULL };

  if (!self->file)
    return fod_journal_error_fail_as_rekeying (error);
  list.sealed = sealed = fod_journal_opening_seal_list (self, list.generation);
  if (!fod_journal_file_write (self->file, rows, n_rows, &list, error))
    return FALSE;
  fod_journal_opening_take_list (self, &list);
  return TRUE;
}

/* In memory nothing has changed if that fails. */
static gboolean
write_row (FodJournalOpening *self,
           const FodJournalRow *row,
           GError **error)
{
  guint64 generation = fod_journal_opening_get_generation (self, row->id);

  fod_journal_opening_set_generation (self, row->id, row->sealed ? row->generation : 0);
  if (write_rows (self, &row, 1, error))
    return TRUE;
  fod_journal_opening_set_generation (self, row->id, generation);
  return FALSE;
}

static void
forget_unsaved (FodJournalOpening *self,
                FodSealedEntry *entry)
{
  guint place;

  if (find (self->unsaved, fod_sealed_entry_get_id (entry), &place))
    g_ptr_array_remove_index (self->unsaved, place);
}

/**
 * fod_journal_opening_add_unsaved:
 * @self: an open journal
 * @entry: an entry of which the latest words are not on the disk
 *
 * Remembers it, once.
 */
void
fod_journal_opening_add_unsaved (FodJournalOpening *self,
                                 FodSealedEntry *entry)
{
  forget_unsaved (self, entry);
  g_ptr_array_add (self->unsaved, g_object_ref (entry));
}

/**
 * fod_journal_opening_save:
 * @self: an open journal
 * @entry: an entry, which the caller holds
 * @error: return location
 *
 * Seals the entry as it is now and writes it. If that fails it is one of the unsaved.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_opening_save (FodJournalOpening *self,
                          FodSealedEntry *entry,
                          GError **error)
{
  g_autoptr (GBytes) sealed = NULL;
  FodJournalRow row = { fod_sealed_entry_get_id (entry), 0, NULL };
  gboolean is_saved;

  row.sealed = sealed = fod_journal_opening_seal_entry (self, entry, &row.generation);
  is_saved = write_row (self, &row, error);
  if (is_saved)
    forget_unsaved (self, entry);
  else
    fod_journal_opening_add_unsaved (self, entry);
  return is_saved;
}

/**
 * fod_journal_opening_remove:
 * @self: an open journal
 * @entry: an entry, which the caller holds
 * @error: return location
 *
 * Returns: whether nothing of it is on the disk; otherwise nothing has changed
 */
gboolean
fod_journal_opening_remove (FodJournalOpening *self,
                            FodSealedEntry *entry,
                            GError **error)
{
  FodJournalRow row = { fod_sealed_entry_get_id (entry), 0, NULL };

  if (!write_row (self, &row, error))
    return FALSE;
  forget_unsaved (self, entry);
  return TRUE;
}

/**
 * fod_journal_opening_accept_doubts:
 * @self: an open journal
 * @error: return location
 *
 * Writes the list of what is there now. What is damaged stays in doubt.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_opening_accept_doubts (FodJournalOpening *self,
                                   GError **error)
{
  FodJournalRow nothing = { "", 0, NULL };
  FodJournalDoubts doubts = self->doubts;

  self->doubts = (FodJournalDoubts){ .damaged = doubts.damaged };
  if (write_row (self, &nothing, error))
    return TRUE;
  self->doubts = doubts;
  return FALSE;
}

static gboolean
write_removals (FodJournalOpening *self,
                GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->damaged->len; i++) {
    FodJournalRow row = { self->damaged->pdata[i], 0, NULL };

    g_ptr_array_add (rows, g_memdup2 (&row, sizeof row));
  }
  return write_rows (self, (const FodJournalRow *const *) rows->pdata, rows->len, error);
}

/**
 * fod_journal_opening_remove_damaged:
 * @self: an open journal
 * @error: return location
 *
 * Removes what cannot be opened from the file. There is no way back but a backup.
 *
 * Returns: whether it is gone; otherwise nothing has changed
 */
gboolean
fod_journal_opening_remove_damaged (FodJournalOpening *self,
                                    GError **error)
{
  g_autofree guint64 *generations = g_new0 (guint64, self->damaged->len);

  for (guint i = 0; i < self->damaged->len; i++) {
    generations[i] = fod_journal_opening_get_generation (self, self->damaged->pdata[i]);
    fod_journal_opening_set_generation (self, self->damaged->pdata[i], 0);
  }
  if (write_removals (self, error)) {
    self->doubts.damaged = 0;
    g_ptr_array_set_size (self->damaged, 0);
    return TRUE;
  }
  for (guint i = 0; i < self->damaged->len; i++)
    fod_journal_opening_set_generation (self, self->damaged->pdata[i], generations[i]);
  return FALSE;
}

/* --- Making -------------------------------------------------------------------------------- */

static FodJournalFile *
make_file (const char *path,
           FodJournalOpening *self,
           FodSecret *passphrase,
           FodSecret *recovery,
           const FodKeySlotCost *cost,
           GError **error)
{
  FodSecret *unlockers[] = { passphrase, recovery };
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) sealed = NULL;
  FodJournalRow list = { "", 1, NULL };

  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++) {
    self->locks[i] = fod_key_lock_make ((FodKeySlotKind) (i + 1), unlockers[i], cost, error);
    if (!self->locks[i])
      return NULL;
  }
  first = fod_key_lock_close (self->locks[0], self->key);
  second = fod_key_lock_close (self->locks[1], self->key);
  list.sealed = sealed = fod_journal_opening_seal_list (self, list.generation);
  fod_journal_opening_take_list (self, &list);
  return fod_journal_file_create (path, first, second, &list, error);
}

/**
 * fod_journal_opening_make:
 * @path: where no journal is yet
 * @passphrase: the passphrase
 * @recovery: the recovery code
 * @cost: what a try at the passphrase is to cost
 * @error: return location
 *
 * Makes a journal without entries. Takes about half a second.
 *
 * Returns: (transfer full) (nullable): the journal, open
 */
FodJournalOpening *
fod_journal_opening_make (const char *path,
                          FodSecret *passphrase,
                          FodSecret *recovery,
                          const FodKeySlotCost *cost,
                          GError **error)
{
  g_autoptr (FodJournalOpening) self =
    fod_journal_opening_new (NULL, fod_secret_new_random (FOD_KEY_SLOT_KEY_SIZE));

  self->file = make_file (path, self, passphrase, recovery, cost, error);
  return self->file ? g_steal_pointer (&self) : NULL;
}

/* --- Reading ------------------------------------------------------------------------------- */

static gboolean
read_all (FodJournalOpening *self,
          guint64 seen,
          GError **error)
{
  FodJournalReading reading;
  gboolean is_read;

  fod_journal_reading_begin (&reading, self);
  is_read =
    fod_journal_file_read_list (self->file, fod_journal_reading_take_list, &reading, error) &&
    fod_journal_file_read_rows (self->file, fod_journal_reading_take_row, &reading, error);
  fod_journal_reading_end (&reading, seen);
  return is_read;
}

/**
 * fod_journal_opening_read:
 * @path: a journal, which may be anything
 * @kind: what opens it
 * @unlocker: the passphrase or the recovery code
 * @seen: the latest edition that this computer has seen; 0 for none
 * @error: return location
 *
 * Opens a journal and everything in it. What cannot be opened is left where it is and counted.
 *
 * Returns: (transfer full) (nullable): the journal, open
 */
FodJournalOpening *
fod_journal_opening_read (const char *path,
                          FodKeySlotKind kind,
                          FodSecret *unlocker,
                          guint64 seen,
                          GError **error)
{
  g_autoptr (FodJournalFile) file = fod_journal_file_open (path, error);
  g_autoptr (GBytes) slot = file ? fod_journal_file_get_slot (file, kind, error) : NULL;
  g_autoptr (FodSecret) key = slot ? fod_key_slot_open (kind, slot, unlocker, error) : NULL;
  g_autoptr (FodJournalOpening) self = NULL;

  if (!key)
    return NULL;
  self = fod_journal_opening_new (g_steal_pointer (&file), g_steal_pointer (&key));
  return read_all (self, seen, error) ? g_steal_pointer (&self) : NULL;
}

typedef struct {
  guint64 generation;
  GBytes *sealed;
} Look;

static gboolean
look_cb (const FodJournalRow *row,
         gpointer data,
         GError **error)
{
  Look *look = data;

  g_clear_pointer (&look->sealed, g_bytes_unref);
  look->generation = row->generation;
  look->sealed = g_bytes_ref (row->sealed);
  return TRUE;
}

/**
 * fod_journal_opening_look_again:
 * @self: an open journal, which is about to be closed
 * @path: its file
 *
 * Opens the file anew and takes generations and edition from its list: a write that was told to
 * have failed may have come through. A list that is not ours, or another edition, is left alone.
 *
 * Returns: (transfer full) (nullable): the sealed list as it is on the disk; %NULL when that
 *   cannot be told
 */
GBytes *
fod_journal_opening_look_again (FodJournalOpening *self,
                                const char *path)
{
  Look look = { 0, NULL };
  FodJournalDoubts settled = { 0 }; /* @self knows of all there are */
  g_autoptr (GBytes) sealed = NULL;
  g_autoptr (GBytes) words = NULL;

  g_clear_pointer (&self->file, fod_journal_file_close);
  self->file = fod_journal_file_open (path, NULL);
  if (self->file)
    fod_journal_file_read_list (self->file, look_cb, &look, NULL);
  sealed = look.sealed;
  /* It is not there just now. When it is again, it is as it was left, or is taken for another. */
  if (!sealed)
    return self->list ? g_bytes_ref (self->list) : NULL;
  if (sealed && (look.generation == self->edition || look.generation == self->edition + 1))
    words = fod_seal_open (self->list_key, FOD_JOURNAL_LIST_ID, look.generation, sealed, NULL);
  if (!words || g_bytes_get_size (words) < FOD_JOURNAL_LIST_HEAD_SIZE)
    return NULL;
  g_hash_table_remove_all (self->generations);
  fod_journal_reading_read_lines (self->generations, &settled, words);
  self->edition = look.generation;
  return g_steal_pointer (&sealed);
}
