/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-file.h"

#include "fod-database.h"
#include "fod-journal-beside.h"
#include "fod-journal-error.h"
#include "fod-journal-format.h"
#include "fod-store-file.h"
#include "fod-temporary.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

struct _FodJournalFile {
  FodDatabase *database;
};

/* --- Opening ------------------------------------------------------------------------------- */

static gboolean
make_durable (FodDatabase *database,
              GError **error)
{
  return fod_database_run (database, "PRAGMA journal_mode = WAL", error) &&
         fod_database_run (database, "PRAGMA synchronous = FULL", error);
}

/* To read a file of this kind SQLite makes another one beside it. Where it may not, it can still
 * read one that nobody has open and that lacks nothing. */
static FodDatabase *
open_unwritable (const char *path,
                 GError **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *uri = NULL;
  g_autofree char *immutable = NULL;

  if (real && fod_journal_beside_has_rest (real)) {
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                         _ ("The journal is open elsewhere or was not closed, and nothing can be "
                            "written in its folder. Close it first, or copy all its files to a "
                            "folder of your own."));
    return NULL;
  }
  uri = g_filename_to_uri (real ? real : "", NULL, error);
  if (!uri)
    return NULL;
  immutable = g_strconcat (uri, "?immutable=1", NULL);
  return fod_database_open (immutable, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

static FodDatabase *
open_database (const char *path,
               GError **error)
{
  g_autoptr (FodDatabase) database = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)) {
    fod_journal_error_fail (g_file_test (path, G_FILE_TEST_EXISTS) ? FOD_STORE_ERROR_NOT_OURS
                                                                   : FOD_STORE_ERROR_NOT_FOUND,
                            error);
    return NULL;
  }
  database = fod_store_file_check_rights (path, NULL)
               ? fod_database_open (path, SQLITE_OPEN_READWRITE, error)
               : open_unwritable (path, error);
  return database && fod_journal_format_check (database, error) ? g_steal_pointer (&database)
                                                                : NULL;
}

static FodJournalFile *
open_to_read (const char *path,
              GError **error)
{
  FodDatabase *database = open_database (path, error);
  FodJournalFile *self;

  if (!database)
    return NULL;
  self = g_new0 (FodJournalFile, 1);
  self->database = database;
  return self;
}

/**
 * fod_journal_file_open_to_read:
 * @path: a file, which may be anything
 * @error: return location
 *
 * Opens a journal that nobody else has open, also where nothing can be written.
 *
 * Returns: (transfer full) (nullable): the file, not to be written to
 */
FodJournalFile *
fod_journal_file_open_to_read (const char *path,
                               GError **error)
{
  g_autoptr (GError) failure = NULL;
  FodJournalFile *self = open_to_read (path, &failure);

  if (!self)
    fod_journal_error_take (error, g_steal_pointer (&failure));
  return self;
}

/**
 * fod_journal_file_open:
 * @path: a file, which may be anything
 * @error: return location
 *
 * Opens a journal that nobody else has open. A file that is refused is not changed.
 *
 * Returns: (transfer full) (nullable): the file
 */
FodJournalFile *
fod_journal_file_open (const char *path,
                       GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodJournalFile) self = NULL;

  fod_journal_beside_sweep (path);
  self = open_to_read (path, &failure);
  if (self && fod_store_file_check_rights (path, &failure) &&
      make_durable (self->database, &failure))
    return g_steal_pointer (&self);
  fod_journal_error_take (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * fod_journal_file_close:
 * @self: (transfer full): a file
 *
 * Lets go of the file.
 */
void
fod_journal_file_close (FodJournalFile *self)
{
  g_clear_pointer (&self->database, fod_database_close);
  g_free (self);
}

static gboolean
put_slot (FodDatabase *database,
          FodKeySlotKind kind,
          GBytes *slot,
          GError **error)
{
  g_autoptr (FodCursor) cursor =
    fod_database_prepare (database, "INSERT OR REPLACE INTO slot (kind, data) VALUES (?1, ?2)");

  fod_cursor_bind_int (cursor, 1, kind);
  fod_cursor_bind_bytes (cursor, 2, slot);
  return fod_cursor_run (cursor, error);
}

static gboolean
put_list (FodDatabase *database,
          const FodJournalRow *list,
          GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "INSERT OR REPLACE INTO list (one, generation, sealed) VALUES (1, ?1, ?2)");

  fod_cursor_bind_int (cursor, 1, (gint64) list->generation);
  fod_cursor_bind_bytes (cursor, 2, list->sealed);
  return fod_cursor_run (cursor, error);
}

static gboolean
put_entry (FodDatabase *database,
           const FodJournalRow *row,
           GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database, "INSERT OR REPLACE INTO entry (id, generation, sealed) VALUES (?1, ?2, ?3)");

  fod_cursor_bind_text (cursor, 1, row->id);
  fod_cursor_bind_int (cursor, 2, (gint64) row->generation);
  fod_cursor_bind_bytes (cursor, 3, row->sealed);
  return fod_cursor_run (cursor, error);
}

static gboolean
remove_entry (FodDatabase *database,
              const char *id,
              GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (database,
                                                       "DELETE FROM entry WHERE id = ?1");

  fod_cursor_bind_text (cursor, 1, id);
  return fod_cursor_run (cursor, error);
}

/* --- Reading ------------------------------------------------------------------------------- */

static gboolean
fail_without_key (FodKeySlotKind kind,
                  GError **error)
{
  g_set_error_literal (
    error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
    kind == FOD_KEY_SLOT_PASSPHRASE
      ? _ ("The key for the passphrase is missing from the journal's file. Use the recovery code, "
           "or go back to a backup of the journal.")
      : _ ("The key for the recovery code is missing from the journal's file. Use the passphrase, "
           "or go back to a backup of the journal."));
  return FALSE;
}

/**
 * fod_journal_file_get_slot:
 * @self: a file
 * @kind: what opens it
 * @error: return location; %FOD_JOURNAL_ERROR_DAMAGED when there is none
 *
 * Returns: (transfer full) (nullable): the slot
 */
GBytes *
fod_journal_file_get_slot (FodJournalFile *self,
                           FodKeySlotKind kind,
                           GError **error)
{
  g_autoptr (FodCursor) cursor =
    fod_database_prepare (self->database, "SELECT data FROM slot WHERE kind = ?1");
  g_autoptr (GError) failure = NULL;

  fod_cursor_bind_int (cursor, 1, kind);
  if (fod_cursor_step (cursor, &failure))
    return fod_cursor_bytes (cursor, 0);
  if (failure)
    fod_journal_error_take (error, g_steal_pointer (&failure));
  else
    fail_without_key (kind, error);
  return NULL;
}

static gboolean
check_slot (FodJournalFile *self,
            FodKeySlotKind kind,
            GError **error)
{
  g_autoptr (GBytes) slot = fod_journal_file_get_slot (self, kind, error);

  return slot && fod_key_slot_check (kind, slot, error);
}

/**
 * fod_journal_file_check_slots:
 * @self: a file
 * @error: return location; %FOD_JOURNAL_ERROR_DAMAGED or %FOD_JOURNAL_ERROR_NEWER
 *
 * What can be told of the keys without what opens them.
 *
 * Returns: whether all of them are there as they were written
 */
gboolean
fod_journal_file_check_slots (FodJournalFile *self,
                              GError **error)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;
  gboolean has_first = check_slot (self, FOD_KEY_SLOT_PASSPHRASE, &first);
  gboolean has_second = check_slot (self, FOD_KEY_SLOT_RECOVERY, &second);

  if (has_first && has_second)
    return TRUE;
  if (g_error_matches (first, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED) &&
      g_error_matches (second, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED))
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
                         _ ("The keys are missing from the journal's file, so nobody can open it. "
                            "Go back to a backup of the journal."));
  else
    g_propagate_error (error, has_first ? g_steal_pointer (&second) : g_steal_pointer (&first));
  return FALSE;
}

/**
 * fod_journal_file_check_keys:
 * @self: a file
 * @error: return location; %FOD_JOURNAL_ERROR_DAMAGED or %FOD_JOURNAL_ERROR_NEWER
 *
 * Returns: whether it has a slot that holds: one is enough to open the journal
 */
gboolean
fod_journal_file_check_keys (FodJournalFile *self,
                             GError **error)
{
  return check_slot (self, FOD_KEY_SLOT_PASSPHRASE, NULL) ||
         check_slot (self, FOD_KEY_SLOT_RECOVERY, NULL) ||
         fod_journal_file_check_slots (self, error);
}

static gboolean
read_rows (FodJournalFile *self,
           const char *sql,
           FodJournalRowFunc function,
           gpointer data,
           GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (self->database, sql);
  g_autoptr (GError) failure = NULL;

  while (fod_cursor_step (cursor, &failure)) {
    g_autoptr (GBytes) sealed = fod_cursor_bytes (cursor, 2);
    FodJournalRow row = { fod_cursor_name (cursor, 0), (guint64) fod_cursor_int (cursor, 1),
                          sealed };

    if (!function (&row, data, error))
      return FALSE;
  }
  if (!failure)
    return TRUE;
  fod_journal_error_take (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * fod_journal_file_read_list:
 * @self: a file
 * @function: (scope call): called once with the list of all rows; its id is ""
 * @data: for @function
 * @error: return location
 *
 * Returns: whether it could be read and @function agreed; also when there is none
 */
gboolean
fod_journal_file_read_list (FodJournalFile *self,
                            FodJournalRowFunc function,
                            gpointer data,
                            GError **error)
{
  return read_rows (self, "SELECT '', generation, sealed FROM list", function, data, error);
}

/**
 * fod_journal_file_read_rows:
 * @self: a file
 * @function: (scope call): called with each row
 * @data: for @function
 * @error: return location
 *
 * Returns: whether all could be read and @function agreed each time
 */
gboolean
fod_journal_file_read_rows (FodJournalFile *self,
                            FodJournalRowFunc function,
                            gpointer data,
                            GError **error)
{
  return read_rows (self, "SELECT id, generation, sealed FROM entry", function, data, error);
}

/**
 * fod_journal_file_check:
 * @self: a file
 * @error: return location
 *
 * Returns: whether SQLite finds the file whole; what is sealed in it, only its key can tell
 */
gboolean
fod_journal_file_check (FodJournalFile *self,
                        GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (self->database, "PRAGMA integrity_check");
  g_autoptr (GError) failure = NULL;

  if (fod_cursor_step (cursor, &failure) && strcmp (fod_cursor_name (cursor, 0), "ok") == 0)
    return TRUE;
  if (failure)
    fod_journal_error_take (error, g_steal_pointer (&failure));
  else
    fod_journal_error_fail (FOD_STORE_ERROR_DAMAGED, error);
  return FALSE;
}

/* --- Writing ------------------------------------------------------------------------------- */

static gboolean
put_or_remove (FodDatabase *database,
               const FodJournalRow *const *rows,
               guint n_rows,
               GError **error)
{
  for (guint i = 0; i < n_rows; i++) {
    if (!(rows[i]->sealed ? put_entry (database, rows[i], error)
                          : remove_entry (database, rows[i]->id, error)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
put_slots (FodDatabase *database,
           GBytes *const slots[FOD_KEY_SLOT_N_KINDS],
           GError **error)
{
  for (guint i = 0; i < FOD_KEY_SLOT_N_KINDS; i++) {
    if (slots[i] && !put_slot (database, (FodKeySlotKind) (i + 1), slots[i], error))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_journal_file_fold:
 * @self: a file
 *
 * What was replaced or removed is not to lie about in the write-ahead log. Where that cannot be, it
 * goes when the file is closed: what has been written is on the disk.
 */
void
fod_journal_file_fold (FodJournalFile *self)
{
  g_autoptr (GError) error = NULL;

  if (!fod_database_run (self->database, "PRAGMA wal_checkpoint (TRUNCATE)", &error))
    g_info ("The log is not folded yet: %s", error->message);
}

static gboolean
put_all (FodDatabase *database,
         GBytes *const *slots,
         const FodJournalRow *const *rows,
         guint n_rows,
         const FodJournalRow *list,
         GError **error)
{
  if (!fod_database_begin (database, error))
    return FALSE;
  if ((!slots || put_slots (database, slots, error)) &&
      put_or_remove (database, rows, n_rows, error) &&
      (!list || put_list (database, list, error)) && fod_database_commit (database, error))
    return TRUE;
  fod_database_rollback (database);
  return FALSE;
}

/**
 * fod_journal_file_write:
 * @self: a file
 * @rows: (array length=n_rows): the rows to write or to remove
 * @n_rows: how many
 * @list: the list of all rows as it is then
 * @error: return location
 *
 * Writes all or nothing.
 *
 * Returns: whether they are on the disk
 */
gboolean
fod_journal_file_write (FodJournalFile *self,
                        const FodJournalRow *const *rows,
                        guint n_rows,
                        const FodJournalRow *list,
                        GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (put_all (self->database, NULL, rows, n_rows, list, &failure))
    return TRUE;
  fod_journal_error_take_of_words (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * fod_journal_file_replace:
 * @self: a file
 * @slots: the slots, by kind - 1
 * @rows: (array length=n_rows): the rows
 * @n_rows: how many
 * @list: the list of all rows as it is then
 * @error: return location
 *
 * Writes everything under a new key, or nothing.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_file_replace (FodJournalFile *self,
                          GBytes *const slots[FOD_KEY_SLOT_N_KINDS],
                          const FodJournalRow *const *rows,
                          guint n_rows,
                          const FodJournalRow *list,
                          GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!put_all (self->database, slots, rows, n_rows, list, &failure)) {
    fod_journal_error_take (error, g_steal_pointer (&failure));
    return FALSE;
  }
  fod_journal_file_fold (self);
  return TRUE;
}

/* --- Making -------------------------------------------------------------------------------- */

/**
 * fod_journal_file_make_folder:
 * @path: where a file is to be
 * @error: return location; of the store
 *
 * Returns: whether its folder is there
 */
gboolean
fod_journal_file_make_folder (const char *path,
                              GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_mkdir_with_parents (folder, 0700) == 0 || fod_store_file_fail (errno, folder, error);
}

/**
 * fod_journal_file_fill:
 * @path: an empty file
 * @slots: the slots, by kind - 1; %NULL for one that is missing
 * @rows: (array length=n_rows): the rows
 * @n_rows: how many
 * @list: (nullable): the list of them
 * @error: return location; of the store: the caller knows what the file is for
 *
 * Makes a journal of it.
 *
 * Returns: whether it is one
 */
gboolean
fod_journal_file_fill (const char *path,
                       GBytes *const slots[FOD_KEY_SLOT_N_KINDS],
                       const FodJournalRow *const *rows,
                       guint n_rows,
                       const FodJournalRow *list,
                       GError **error)
{
  g_autoptr (FodDatabase) database = fod_database_open (path, SQLITE_OPEN_READWRITE, error);

  return database && fod_journal_format_make (database, error) &&
         put_all (database, slots, rows, n_rows, list, error);
}

/* It has its name only when it is whole. */
static gboolean
create (const char *path,
        GBytes *const slots[FOD_KEY_SLOT_N_KINDS],
        const FodJournalRow *list,
        GError **error)
{
  g_autoptr (FodTemporary) fresh = NULL;

  if (!fod_journal_file_make_folder (path, error))
    return FALSE;
  fresh = fod_temporary_new (path, "new", error);
  return fresh &&
         fod_journal_file_fill (fod_temporary_get_path (fresh), slots, NULL, 0, list, error) &&
         fod_store_file_settle (fod_temporary_get_path (fresh), path, error);
}

/**
 * fod_journal_file_create:
 * @path: where no file is yet
 * @passphrase: the slot of the passphrase
 * @recovery: the slot of the recovery code
 * @list: the list of no rows
 * @error: return location
 *
 * Makes a journal that only its owner can read and write.
 *
 * Returns: (transfer full) (nullable): the file
 */
FodJournalFile *
fod_journal_file_create (const char *path,
                         GBytes *passphrase,
                         GBytes *recovery,
                         const FodJournalRow *list,
                         GError **error)
{
  GBytes *slots[FOD_KEY_SLOT_N_KINDS] = { passphrase, recovery };
  g_autoptr (GError) failure = NULL;

  if (create (path, slots, list, &failure))
    return fod_journal_file_open (path, error);
  fod_journal_error_take (error, g_steal_pointer (&failure));
  return NULL;
}
