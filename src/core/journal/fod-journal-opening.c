/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-opening.h"

#include "fod-journal-error.h"
#include "fod-seal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What keys are for; eight letters each. */
#define ENTRY_PURPOSE "fodentry"
#define LIST_PURPOSE "fod-list"

/* The list: for each entry its id, 32 letters, and its generation, little-endian. */
#define ID_SIZE 32
#define LINE_SIZE (ID_SIZE + sizeof (guint64))

/* Behind the lines, and shorter than one: what is in doubt and nobody has accepted. */
#define DOUBTS_SIZE 13
#define DOUBT_OLDER 1
#define DOUBT_NO_LIST 2

/* What is asked of the list itself is put under this name. */
#define LIST_ID "list"

static FodJournalOpening *
make_opening (FodJournalFile *file,
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

/* What damage there is, every opening sees for itself; two wordings stand in the list for all to
 * see. */
static gboolean
is_to_be_kept (const FodJournalDoubts *doubts)
{
  FodJournalDoubts kept = *doubts;

  kept.damaged = kept.twice = 0;
  return fod_journal_doubts_are_any (&kept);
}

static void
write_doubts (const FodJournalDoubts *doubts,
              GByteArray *list)
{
  const guint32 counts[] = { doubts->missing, doubts->older, doubts->returned };
  guint8 flags = 0;

  if (!is_to_be_kept (doubts))
    return;
  flags |= doubts->is_older ? DOUBT_OLDER : 0;
  flags |= doubts->has_no_list ? DOUBT_NO_LIST : 0;
  g_byte_array_append (list, &flags, sizeof flags);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    guint32 count = GUINT32_TO_LE (counts[i]);

    g_byte_array_append (list, (const guint8 *) &count, sizeof count);
  }
}

static void
read_doubts (FodJournalDoubts *doubts,
             const guint8 *bytes,
             gsize size)
{
  guint32 counts[3];

  if (size != DOUBTS_SIZE)
    return;
  memcpy (counts, bytes + 1, sizeof counts);
  doubts->is_older = (*bytes & DOUBT_OLDER) != 0;
  doubts->has_no_list = (*bytes & DOUBT_NO_LIST) != 0;
  doubts->missing = GUINT32_FROM_LE (counts[0]);
  doubts->older = GUINT32_FROM_LE (counts[1]);
  doubts->returned = GUINT32_FROM_LE (counts[2]);
}

/**
 * fod_journal_opening_seal_list:
 * @self: an open journal
 * @edition: the edition of the list
 *
 * Returns: (transfer full): the sealed list of all entries and their generations, and of what is in
 *   doubt: a list that is written anew names what is there now, and would settle it
 */
GBytes *
fod_journal_opening_seal_list (FodJournalOpening *self,
                               guint64 edition)
{
  g_autoptr (GByteArray) list = g_byte_array_new ();
  GHashTableIter iter;
  gpointer id, generation;

  g_hash_table_iter_init (&iter, self->generations);
  while (g_hash_table_iter_next (&iter, &id, &generation)) {
    guint64 number = GUINT64_TO_LE (*(guint64 *) generation);

    g_byte_array_append (list, id, ID_SIZE);
    g_byte_array_append (list, (const guint8 *) &number, sizeof number);
  }
  write_doubts (&self->doubts, list);
  return fod_seal_close (self->list_key, LIST_ID, edition, list->data, list->len);
}

/* --- Writing ------------------------------------------------------------------------------- */

/* Writes @row and the list that knows of it; in memory nothing has changed if that fails. */
static gboolean
write_row (FodJournalOpening *self,
           const FodJournalRow *row,
           GError **error)
{
  guint64 generation = fod_journal_opening_get_generation (self, row->id);
  g_autoptr (GBytes) sealed = NULL;
  FodJournalRow list = { "", self->edition + 1, NULL };

  fod_journal_opening_set_generation (self, row->id, row->sealed ? row->generation : 0);
  list.sealed = sealed = fod_journal_opening_seal_list (self, list.generation);
  if (fod_journal_file_write (self->file, &row, 1, &list, error)) {
    self->edition = list.generation;
    return TRUE;
  }
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
  forget_unsaved (self, entry);
  if (!is_saved)
    g_ptr_array_add (self->unsaved, g_object_ref (entry));
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
  g_autoptr (GBytes) sealed = NULL;
  FodJournalRow list = { "", self->edition + 1, NULL };

  for (guint i = 0; i < self->damaged->len; i++) {
    FodJournalRow row = { self->damaged->pdata[i], 0, NULL };

    g_ptr_array_add (rows, g_memdup2 (&row, sizeof row));
  }
  list.sealed = sealed = fod_journal_opening_seal_list (self, list.generation);
  return fod_journal_file_write (self->file, (const FodJournalRow *const *) rows->pdata, rows->len,
                                 &list, error);
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
    self->edition++;
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
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) sealed = fod_journal_opening_seal_list (self, 1);
  FodJournalRow list = { "", 1, sealed };

  first = fod_key_slot_seal (FOD_KEY_SLOT_PASSPHRASE, passphrase, self->key, cost, error);
  second = first ? fod_key_slot_seal (FOD_KEY_SLOT_RECOVERY, recovery, self->key, cost, error)
                 : NULL;
  return second ? fod_journal_file_create (path, first, second, &list, error) : NULL;
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
    make_opening (NULL, fod_secret_new_random (FOD_KEY_SLOT_KEY_SIZE));

  self->file = make_file (path, self, passphrase, recovery, cost, error);
  self->edition = 1;
  return self->file ? g_steal_pointer (&self) : NULL;
}

/* --- Reading ------------------------------------------------------------------------------- */

/* What the rows are held against. */
typedef struct {
  FodJournalOpening *opening;
  GHashTable *listed; /* id → generation, taken out as rows are met */
  gboolean has_list;
  guint64 list_edition;
  guint64 newest; /* the latest edition of an entry whose seal holds */
} Reading;

static gboolean
is_id (const char *id)
{
  return strlen (id) == ID_SIZE && strspn (id, "0123456789abcdef") == ID_SIZE;
}

static void
read_lines (GHashTable *generations,
            FodJournalDoubts *doubts,
            GBytes *words)
{
  gsize size;
  const guint8 *line = g_bytes_get_data (words, &size);

  for (; size >= LINE_SIZE; line += LINE_SIZE, size -= LINE_SIZE) {
    char *id = g_strndup ((const char *) line, ID_SIZE);
    guint64 generation;

    memcpy (&generation, line + ID_SIZE, sizeof generation);
    generation = GUINT64_FROM_LE (generation);
    g_hash_table_insert (generations, id, g_memdup2 (&generation, sizeof generation));
  }
  read_doubts (doubts, line, size);
}

static gboolean
read_list_cb (const FodJournalRow *row,
              gpointer data,
              GError **error)
{
  Reading *reading = data;
  FodJournalOpening *self = reading->opening;
  g_autoptr (GBytes) words = NULL;

  words = fod_seal_open (self->list_key, LIST_ID, row->generation, row->sealed, NULL);
  if (!words)
    return TRUE;
  self->edition = row->generation;
  reading->list_edition = row->generation;
  reading->has_list = TRUE;
  read_lines (reading->listed, &self->doubts, words);
  return TRUE;
}

/* Whether the row is the edition that the list names. No row is newer than the list that was
 * written with it: then it is the list that has been put back. */
static void
compare_to_list (Reading *reading,
                 const FodJournalRow *row)
{
  FodJournalDoubts *doubts = &reading->opening->doubts;
  const guint64 *listed = g_hash_table_lookup (reading->listed, row->id);

  if (reading->has_list && row->generation > (listed ? *listed : reading->list_edition))
    doubts->is_older = TRUE;
  else if (listed && row->generation < *listed)
    doubts->older++;
  else if (!listed && reading->has_list)
    doubts->returned++;
  g_hash_table_remove (reading->listed, row->id);
}

/* It stays in the list, and in the file: a backup may have it whole. What the list says of it is
 * proven, what the row says of itself is not. */
static void
count_damaged (Reading *reading,
               const char *id)
{
  FodJournalOpening *self = reading->opening;
  const guint64 *listed = g_hash_table_lookup (reading->listed, id);

  self->doubts.damaged++;
  g_ptr_array_add (self->damaged, g_strdup (id));
  if (is_id (id))
    fod_journal_opening_set_generation (self, id, listed ? *listed : 1);
  g_hash_table_remove (reading->listed, id);
}

static gboolean
read_row_cb (const FodJournalRow *row,
             gpointer data,
             GError **error)
{
  Reading *reading = data;
  FodJournalOpening *self = reading->opening;
  FodSealedEntry *entry = NULL;
  g_autoptr (GBytes) words = NULL;

  words = is_id (row->id)
            ? fod_seal_open (self->entry_key, row->id, row->generation, row->sealed, NULL)
            : NULL;
  entry = words ? fod_sealed_entry_read (row->id, words, NULL) : NULL;
  if (!entry) {
    count_damaged (reading, row->id);
    return TRUE;
  }
  compare_to_list (reading, row);
  reading->newest = MAX (reading->newest, row->generation);
  g_ptr_array_add (self->entries, entry);
  fod_journal_opening_set_generation (self, row->id, row->generation);
  return TRUE;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  return fod_sealed_entry_compare (*(FodSealedEntry **) a, *(FodSealedEntry **) b);
}

static gboolean
read_all (FodJournalOpening *self,
          guint64 seen,
          GError **error)
{
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reading reading = { self, listed, FALSE, 0, 0 };

  if (!fod_journal_file_read_list (self->file, read_list_cb, &reading, error) ||
      !fod_journal_file_read_rows (self->file, read_row_cb, &reading, error))
    return FALSE;
  self->doubts.has_no_list |= !reading.has_list;
  self->doubts.is_older |= reading.has_list && self->edition < seen;
  self->doubts.missing += g_hash_table_size (listed);
  /* The next edition is newer than any that was ever seen here. Only what a seal holds counts:
   * whoever writes a number into the file is not to use up those that are left. */
  self->edition = MAX (MAX (self->edition, reading.newest), seen);
  g_ptr_array_sort (self->entries, compare_entries);
  return TRUE;
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
  self = make_opening (g_steal_pointer (&file), g_steal_pointer (&key));
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
  if (sealed && (look.generation == self->edition || look.generation == self->edition + 1))
    words = fod_seal_open (self->list_key, LIST_ID, look.generation, sealed, NULL);
  if (!words)
    return NULL;
  g_hash_table_remove_all (self->generations);
  read_lines (self->generations, &settled, words);
  self->edition = look.generation;
  return g_steal_pointer (&sealed);
}

/* --- Doubts -------------------------------------------------------------------------------- */

/**
 * fod_journal_doubts_are_any:
 * @doubts: doubts
 *
 * Returns: whether something is not as it was left
 */
gboolean
fod_journal_doubts_are_any (const FodJournalDoubts *doubts)
{
  return doubts->is_older || doubts->has_no_list || doubts->damaged > 0 || doubts->missing > 0 ||
         doubts->older > 0 || doubts->returned > 0 || doubts->twice > 0;
}

/**
 * fod_journal_doubts_describe:
 * @doubts: doubts
 *
 * Returns: (transfer full) (element-type utf8): a sentence about each
 */
GPtrArray *
fod_journal_doubts_describe (const FodJournalDoubts *doubts)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);

  if (doubts->is_older)
    g_ptr_array_add (sentences,
                     g_strdup (_ ("The journal is older than when it was last open here. Perhaps a "
                                  "backup or another program has put it back.")));
  if (doubts->has_no_list)
    g_ptr_array_add (sentences, g_strdup (_ ("The list of entries is damaged, so nobody can tell "
                                             "whether one is missing.")));
  if (doubts->damaged > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u entry is damaged and cannot be opened.",
                                            "%u entries are damaged and cannot be opened.",
                                            doubts->damaged),
                                  doubts->damaged));
  if (doubts->missing > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u entry is gone without having been deleted here.",
                                            "%u entries are gone without having been deleted here.",
                                            doubts->missing),
                                  doubts->missing));
  if (doubts->older > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u entry has been put back to an older wording.",
                                            "%u entries have been put back to older wordings.",
                                            doubts->older),
                                  doubts->older));
  if (doubts->returned > 0)
    g_ptr_array_add (
      sentences, g_strdup_printf (ngettext ("%u deleted entry is there again.",
                                            "%u deleted entries are there again.",
                                            doubts->returned),
                                  doubts->returned));
  if (doubts->twice > 0)
    g_ptr_array_add (
      sentences,
      g_strdup_printf (ngettext ("%u entry was changed elsewhere before what you wrote last could "
                                 "be saved. Both wordings are in the list.",
                                 "%u entries were changed elsewhere before what you wrote last "
                                 "could be saved. Both wordings of each are in the list.",
                                 doubts->twice),
                       doubts->twice));
  return sentences;
}
