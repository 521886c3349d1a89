/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-reading.h"

#include "fod-seal.h"

#include <sodium.h>
#include <string.h>

/**
 * fod_journal_reading_begin:
 * @self: (out caller-allocates): a reading, to be ended by fod_journal_reading_end()
 * @opening: an open journal of which nothing has been read
 *
 * First the list is read, if there is one, then each row.
 */
void
fod_journal_reading_begin (FodJournalReading *self,
                           FodJournalOpening *opening)
{
  *self = (FodJournalReading){ .opening = opening };
  self->listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static gboolean
is_id (const char *id)
{
  return strlen (id) == FOD_JOURNAL_LIST_ID_SIZE &&
         strspn (id, "0123456789abcdef") == FOD_JOURNAL_LIST_ID_SIZE;
}

static gboolean
is_known (const guint8 *bytes,
          gsize size)
{
  return !sodium_is_zero (bytes, size);
}

static void
read_head (FodJournalOpening *self,
           const guint8 *head)
{
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++) {
    const guint8 *lock = head + i * FOD_KEY_LOCK_SIZE;

    if (is_known (lock, FOD_KEY_LOCK_SIZE))
      self->locks[i] = g_bytes_new (lock, FOD_KEY_LOCK_SIZE);
  }
  if (is_known (head + FOD_JOURNAL_LIST_FORMER_PLACE, FOD_KEY_SLOT_KEY_SIZE))
    self->former =
      fod_secret_new_copy (head + FOD_JOURNAL_LIST_FORMER_PLACE, FOD_KEY_SLOT_KEY_SIZE);
}

/**
 * fod_journal_reading_read_lines:
 * @generations: (element-type utf8 guint64): the edition of every entry, by id
 * @doubts: what was in doubt is added
 * @words: an opened list, at least %FOD_JOURNAL_LIST_HEAD_SIZE bytes
 *
 * Reads everything of @words but its head.
 */
void
fod_journal_reading_read_lines (GHashTable *generations,
                                FodJournalDoubts *doubts,
                                GBytes *words)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (words, &size);
  gsize at = FOD_JOURNAL_LIST_HEAD_SIZE;

  for (; size - at >= FOD_JOURNAL_LIST_LINE_SIZE; at += FOD_JOURNAL_LIST_LINE_SIZE) {
    char *id = g_strndup ((const char *) bytes + at, FOD_JOURNAL_LIST_ID_SIZE);
    guint64 generation;

    memcpy (&generation, bytes + at + FOD_JOURNAL_LIST_ID_SIZE, sizeof generation);
    generation = GUINT64_FROM_LE (generation);
    g_hash_table_insert (generations, id, g_memdup2 (&generation, sizeof generation));
  }
  fod_journal_doubts_read (doubts, bytes + at, size - at);
}

/**
 * fod_journal_reading_take_list:
 * @row: the list, which may be anything
 * @data: (type FodJournalReading): a reading
 * @error: not set
 *
 * A list whose seal does not hold is as none. For fod_journal_file_read_list().
 *
 * Returns: %TRUE
 */
gboolean
fod_journal_reading_take_list (const FodJournalRow *row,
                               gpointer data,
                               GError **error)
{
  FodJournalReading *reading = data;
  FodJournalOpening *self = reading->opening;
  g_autoptr (GBytes) words = NULL;

  words = fod_seal_open (self->list_key, FOD_JOURNAL_LIST_ID, row->generation, row->sealed, NULL);
  if (!words || g_bytes_get_size (words) < FOD_JOURNAL_LIST_HEAD_SIZE)
    return TRUE;
  read_head (self, g_bytes_get_data (words, NULL));
  fod_journal_opening_take_list (self, row);
  reading->list_edition = row->generation;
  reading->has_list = TRUE;
  fod_journal_reading_read_lines (reading->listed, &self->doubts, words);
  return TRUE;
}

/* Whether the row is the edition that the list names. No row is newer than the list that was
 * written with it: then it is the list that has been put back. */
static void
compare_to_list (FodJournalReading *reading,
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
count_damaged (FodJournalReading *reading,
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

/**
 * fod_journal_reading_take_row:
 * @row: an entry, which may be anything
 * @data: (type FodJournalReading): a reading
 * @error: not set
 *
 * What cannot be opened is counted. For fod_journal_file_read_rows().
 *
 * Returns: %TRUE
 */
gboolean
fod_journal_reading_take_row (const FodJournalRow *row,
                              gpointer data,
                              GError **error)
{
  FodJournalReading *reading = data;
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
  /* Here somebody waits anyhow; the first letter of a search is not to wait for all of them. */
  fod_sealed_entry_fold (entry);
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

/**
 * fod_journal_reading_end:
 * @self: a reading
 * @seen: the latest edition that this computer has seen; 0 for none
 *
 * What is still in the list is missing. The entries are put in order.
 */
void
fod_journal_reading_end (FodJournalReading *self,
                         guint64 seen)
{
  FodJournalOpening *opening = self->opening;

  opening->doubts.has_no_list |= !self->has_list;
  opening->doubts.is_older |= self->has_list && opening->edition < seen;
  opening->doubts.missing += g_hash_table_size (self->listed);
  /* The next edition is newer than any that was ever seen here. Only what a seal holds counts:
   * whoever writes a number into the file is not to use up those that are left. */
  opening->edition = MAX (MAX (opening->edition, self->newest), seen);
  g_ptr_array_sort (opening->entries, compare_entries);
  g_clear_pointer (&self->listed, g_hash_table_unref);
}
