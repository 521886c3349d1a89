/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-file.h"

#include "fod-database.h"
#include "fod-journal-error.h"
#include "fod-store-error.h"
#include "fod-store-file.h"
#include "fod-temporary.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* "FODJ" in ASCII. */
#define APPLICATION_ID 0x464f444a
#define VERSION 1

/* What a restore puts aside has this behind its name. */
#define ASIDE ".before-restore"

#define HEADER_SIZE 100

/* All that a file holds, word for word. Nothing in it says when, what or about whom. */
static const char *const tables[] = {
  "CREATE TABLE slot (kind INTEGER PRIMARY KEY, data BLOB NOT NULL)",
  /* The list of all rows: sealed like a row, one edition a change. */
  "CREATE TABLE list (one INTEGER PRIMARY KEY CHECK (one = 1), generation INTEGER NOT NULL,"
  "                   sealed BLOB NOT NULL)",
  "CREATE TABLE entry (id TEXT PRIMARY KEY NOT NULL, generation INTEGER NOT NULL,"
  "                    sealed BLOB NOT NULL) WITHOUT ROWID",
};

struct _FodJournalFile {
  FodDatabase *database;
};

/* --- In the words of the journal ----------------------------------------------------------- */

static FodJournalError
translate (int code,
           const char **message)
{
  switch ((FodStoreError) code) {
  case FOD_STORE_ERROR_FULL:
    *message = _ ("There is no room left on the disk, so the journal was not saved. Free some "
                  "space; what is on the screen is still there.");
    return FOD_JOURNAL_ERROR_FULL;
  case FOD_STORE_ERROR_IN_USE:
    *message = _ ("The journal is already open in another window. Lock it there first.");
    return FOD_JOURNAL_ERROR_IN_USE;
  case FOD_STORE_ERROR_READ_ONLY:
    *message = _ ("The journal cannot be written to. Check that you may change the file and its "
                  "folder.");
    return FOD_JOURNAL_ERROR_FAILED;
  case FOD_STORE_ERROR_NEWER:
    *message = _ ("A newer Fodfæste has used the journal. Nothing is lost: update Fodfæste on this "
                  "computer and open it again.");
    return FOD_JOURNAL_ERROR_NEWER;
  case FOD_STORE_ERROR_NOT_OURS:
    *message = _ ("This is not a journal of Fodfæste. It has not been changed; choose another "
                  "file.");
    return FOD_JOURNAL_ERROR_DAMAGED;
  case FOD_STORE_ERROR_DAMAGED:
    *message = _ ("The journal's file is damaged. It has not been changed; go back to a backup of "
                  "the journal.");
    return FOD_JOURNAL_ERROR_DAMAGED;
  case FOD_STORE_ERROR_NOT_FOUND:
    *message = _ ("There is no journal there.");
    return FOD_JOURNAL_ERROR_NOT_FOUND;
  case FOD_STORE_ERROR_FOLDER:
  case FOD_STORE_ERROR_FAILED:
  default:
    *message = _ ("The journal's file could not be used. Nothing saved earlier is changed; check "
                  "the disk and the folder.");
    return FOD_JOURNAL_ERROR_FAILED;
  }
}

/* What the store says is about the file with the courses. */
static void
propagate (GError **error,
           GError *failure)
{
  const char *message;
  FodJournalError code;

  if (failure->domain == FOD_STORE_ERROR) {
    code = translate (failure->code, &message);
    g_set_error_literal (error, FOD_JOURNAL_ERROR, code, message);
    g_error_free (failure);
  } else {
    g_propagate_error (error, failure);
  }
}

static gboolean
fail (FodStoreError code,
      GError **error)
{
  propagate (error, g_error_new_literal (FOD_STORE_ERROR, (int) code, ""));
  return FALSE;
}

/* --- Opening and making -------------------------------------------------------------------- */

static gboolean
check_numbers (gint64 application,
               gint64 version,
               GError **error)
{
  if (application != APPLICATION_ID)
    return fail (FOD_STORE_ERROR_NOT_OURS, error);
  if (version > VERSION)
    return fail (FOD_STORE_ERROR_NEWER, error);
  return version > 0 || fail (FOD_STORE_ERROR_DAMAGED, error);
}

static gint64
read_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);
  return (gint32) GUINT32_FROM_BE (number);
}

/* Before SQLite looks, since it might change the file of another program. The places are
 * SQLite's: sqlite.org/fileformat2.html, 1.3. */
static gboolean
check_header (FodDatabase *database,
              GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gint64 size = 0;

  if (!fod_database_read_header (database, header, HEADER_SIZE, &size, error))
    return FALSE;
  if (memcmp (header, "SQLite format 3", 16) != 0)
    return fail (FOD_STORE_ERROR_NOT_OURS, error);
  return check_numbers (read_number (header + 68), read_number (header + 60), error);
}

static gboolean
is_table (const char *sql)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (strcmp (sql, tables[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Whoever can write to the folder may have put in a trigger that empties the journal when we write,
 * or a view that shows something else. Reading this table runs nothing of it. */
static gboolean
check_schema (FodDatabase *database,
              GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (database, "SELECT sql FROM sqlite_schema");
  g_autoptr (GError) failure = NULL;
  guint n_found = 0;

  while (fod_cursor_step (cursor, &failure)) {
    if (!is_table (fod_cursor_name (cursor, 0))) {
      g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
                           _ ("Somebody has put something into the journal's file that Fodfæste "
                              "does not know. It has not been changed; go back to a backup of "
                              "the journal."));
      return FALSE;
    }
    n_found++;
  }
  if (!failure)
    return n_found == G_N_ELEMENTS (tables) || fail (FOD_STORE_ERROR_DAMAGED, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
make_durable (FodDatabase *database,
              GError **error)
{
  return fod_database_run (database, "PRAGMA journal_mode = WAL", error) &&
         fod_database_run (database, "PRAGMA synchronous = FULL", error);
}

static FodDatabase *
open_database (const char *path,
               GError **error)
{
  g_autoptr (FodDatabase) database = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)) {
    fail (g_file_test (path, G_FILE_TEST_EXISTS) ? FOD_STORE_ERROR_NOT_OURS
                                                 : FOD_STORE_ERROR_NOT_FOUND,
          error);
    return NULL;
  }
  database = fod_database_open (path, SQLITE_OPEN_READWRITE, error);
  return database && check_header (database, error) && check_schema (database, error)
           ? g_steal_pointer (&database)
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
  g_autoptr (FodJournalFile) self = open_to_read (path, &failure);

  if (self && make_durable (self->database, &failure))
    return g_steal_pointer (&self);
  propagate (error, g_steal_pointer (&failure));
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

static FodDatabase *
make_database (FodTemporary *temporary,
               GError **error)
{
  g_autoptr (FodDatabase) database = fod_database_open (fod_temporary_get_path (temporary),
                                                        SQLITE_OPEN_READWRITE, error);
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           APPLICATION_ID, VERSION);

  for (guint i = 0; database && i < G_N_ELEMENTS (tables); i++) {
    if (!fod_database_run (database, tables[i], error))
      return NULL;
  }
  return database && fod_database_run (database, mark, error) ? g_steal_pointer (&database) : NULL;
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

static gboolean
make_folder (const char *path,
             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_mkdir_with_parents (folder, 0700) == 0 || fod_store_file_fail (errno, folder, error);
}

/* It has its name only when it is whole. */
static gboolean
create (const char *path,
        GBytes *passphrase,
        GBytes *recovery,
        const FodJournalRow *list,
        GError **error)
{
  g_autoptr (FodTemporary) fresh = NULL;
  g_autoptr (FodDatabase) database = NULL;

  if (!make_folder (path, error))
    return FALSE;
  fresh = fod_temporary_new (path, "new", error);
  database = fresh ? make_database (fresh, error) : NULL;
  if (!database || !put_slot (database, FOD_KEY_SLOT_PASSPHRASE, passphrase, error) ||
      !put_slot (database, FOD_KEY_SLOT_RECOVERY, recovery, error) ||
      !put_list (database, list, error))
    return FALSE;
  g_clear_pointer (&database, fod_database_close);
  return fod_store_file_settle (fod_temporary_get_path (fresh), path, error);
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
  g_autoptr (GError) failure = NULL;

  if (create (path, passphrase, recovery, list, &failure))
    return fod_journal_file_open (path, error);
  propagate (error, g_steal_pointer (&failure));
  return NULL;
}

/* --- Reading ------------------------------------------------------------------------------- */

/**
 * fod_journal_file_get_slot:
 * @self: a file
 * @kind: what opens it
 * @error: return location
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
    propagate (error, g_steal_pointer (&failure));
  else
    fail (FOD_STORE_ERROR_DAMAGED, error);
  return NULL;
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
  propagate (error, g_steal_pointer (&failure));
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
    propagate (error, g_steal_pointer (&failure));
  else
    fail (FOD_STORE_ERROR_DAMAGED, error);
  return FALSE;
}

/* --- Writing ------------------------------------------------------------------------------- */

/* The slot that was replaced is not to lie about in the write-ahead log. */
static gboolean
fold (FodDatabase *database,
      GError **error)
{
  return fod_database_run (database, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

/**
 * fod_journal_file_set_slot:
 * @self: a file
 * @kind: what opens it
 * @slot: a slot that has been opened once
 * @error: return location
 *
 * Puts @slot in place of the one of its kind. Cut off anywhere, the file has the old one or the
 * new one.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_file_set_slot (FodJournalFile *self,
                           FodKeySlotKind kind,
                           GBytes *slot,
                           GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (put_slot (self->database, kind, slot, &failure) && fold (self->database, &failure))
    return TRUE;
  propagate (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * fod_journal_file_write:
 * @self: a file
 * @row: the row to write or to remove
 * @list: the list of all rows as it is then
 * @error: return location
 *
 * Writes both or neither.
 *
 * Returns: whether they are on the disk
 */
gboolean
fod_journal_file_write (FodJournalFile *self,
                        const FodJournalRow *row,
                        const FodJournalRow *list,
                        GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (fod_database_begin (self->database, &failure)) {
    if ((row->sealed ? put_entry (self->database, row, &failure)
                     : remove_entry (self->database, row->id, &failure)) &&
        put_list (self->database, list, &failure) &&
        fod_database_commit (self->database, &failure))
      return TRUE;
    fod_database_rollback (self->database);
  }
  propagate (error, g_steal_pointer (&failure));
  return FALSE;
}

/* --- Backup, restore and the end ----------------------------------------------------------- */

static gboolean
copy_slots (FodDatabase *from,
            FodDatabase *to,
            GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (from, "SELECT kind, data FROM slot");
  g_autoptr (GError) failure = NULL;

  while (fod_cursor_step (cursor, &failure)) {
    g_autoptr (GBytes) slot = fod_cursor_bytes (cursor, 1);

    if (!put_slot (to, (FodKeySlotKind) fod_cursor_int (cursor, 0), slot, error))
      return FALSE;
  }
  if (!failure)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
copy_row_cb (const FodJournalRow *row,
             gpointer to,
             GError **error)
{
  return *row->id ? put_entry (to, row, error) : put_list (to, row, error);
}

/* Row by row into a file of our making: what else a file may hold does not come along. */
static gboolean
copy_all (FodJournalFile *from,
          FodDatabase *to,
          GError **error)
{
  if (!fod_database_begin (to, error))
    return FALSE;
  if (copy_slots (from->database, to, error) &&
      fod_journal_file_read_list (from, copy_row_cb, to, error) &&
      fod_journal_file_read_rows (from, copy_row_cb, to, error))
    return fod_database_commit (to, error);
  fod_database_rollback (to);
  return FALSE;
}

static FodTemporary *
make_copy (FodJournalFile *self,
           const char *path,
           const char *purpose,
           GError **error)
{
  g_autoptr (FodTemporary) copy = fod_temporary_new (path, purpose, error);
  g_autoptr (FodDatabase) database = copy ? make_database (copy, error) : NULL;

  return database && copy_all (self, database, error) ? g_steal_pointer (&copy) : NULL;
}

/**
 * fod_journal_file_copy:
 * @self: a file
 * @path: the name of the backup; one of that name is replaced
 * @error: return location
 *
 * Makes a backup, as sealed as the journal itself.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_journal_file_copy (FodJournalFile *self,
                       const char *path,
                       GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodTemporary) copy = NULL;

  if (make_folder (path, &failure))
    copy = make_copy (self, path, "backup", &failure);
  if (copy && fod_store_file_replace (fod_temporary_get_path (copy), path, &failure))
    return TRUE;
  propagate (error, g_steal_pointer (&failure));
  return FALSE;
}

/* What a restore puts aside: the journal, then the one that was restored before, and so on. */
static char *
name_aside (const char *path,
            guint number)
{
  return number == 0 ? g_strconcat (path, ASIDE, NULL)
                     : g_strdup_printf ("%s" ASIDE "-%u", path, number + 1);
}

/* All that there are; the next one would have the number that is returned. */
static guint
list_aside (const char *path,
            GPtrArray *names)
{
  for (guint i = 0;; i++) {
    g_autofree char *name = name_aside (path, i);

    if (!g_file_test (name, G_FILE_TEST_EXISTS))
      return i;
    g_ptr_array_add (names, g_steal_pointer (&name));
  }
}

static char *
find_aside (const char *path)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  return name_aside (path, list_aside (path, names));
}

static gboolean
replace_by (FodJournalFile *backup,
            const char *path,
            GError **error)
{
  g_autofree char *aside = find_aside (path);
  g_autoptr (FodTemporary) fresh = NULL;

  if (!make_folder (path, error))
    return FALSE;
  fresh = make_copy (backup, path, "restored", error);
  if (!fresh)
    return FALSE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return fod_store_file_settle (fod_temporary_get_path (fresh), path, error);
  if (!fod_store_file_fold (path, error))
    return FALSE;
  return fod_store_file_exchange (fod_temporary_get_path (fresh), path, aside, error);
}

/**
 * fod_journal_file_restore:
 * @path: the journal, open nowhere; there may be none
 * @backup: a backup, which may be anything
 * @error: return location
 *
 * Puts the backup in the journal's place. What was there is kept beside it, under its name and
 * ".before-restore", or ".before-restore-2" and so on when there is such a file already.
 *
 * Returns: whether the journal is that of the backup; otherwise nothing has changed
 */
gboolean
fod_journal_file_restore (const char *path,
                          const char *backup,
                          GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodJournalFile) source = open_to_read (backup, &failure);

  if (source && fod_journal_file_check (source, &failure) && replace_by (source, path, &failure))
    return TRUE;
  propagate (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A file that cannot be opened has no slot that could be overwritten. */
static void
destroy_slots (const char *path)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodJournalFile) self = fod_journal_file_open (path, &failure);

  if (self &&
      fod_database_run (self->database, "UPDATE slot SET data = randomblob (136)", &failure))
    fold (self->database, &failure);
  if (failure)
    g_info ("The slots were not overwritten: %s", failure->message);
}

/**
 * fod_journal_file_erase:
 * @path: a journal, open nowhere
 * @error: return location
 *
 * Destroys the keys in the file, then the file and what lies beside it. There is no way back.
 *
 * Returns: whether it is gone
 */
gboolean
fod_journal_file_erase (const char *path,
                        GError **error)
{
  static const char *const endings[] = { "", "-wal", "-journal" };
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  destroy_slots (path);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    g_ptr_array_add (names, g_strconcat (path, endings[i], NULL));
  list_aside (path, names);
  for (guint i = 0; i < names->len; i++) {
    const char *name = names->pdata[i];

    if (i >= G_N_ELEMENTS (endings))
      destroy_slots (name);
    if (g_unlink (name) != 0 && errno != ENOENT) {
      fod_store_file_fail (errno, name, &failure);
      propagate (error, g_steal_pointer (&failure));
      return FALSE;
    }
  }
  return TRUE;
}
