/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-database.h"

#include "fod-danish.h"
#include "fod-store-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _FodDatabase {
  sqlite3 *raw;
  char *path;
  goffset size;           /* of the file when it was last looked at: nobody makes it smaller */
  GHashTable *statements; /* SQL → sqlite3_stmt, those that nobody is using */
};

struct _FodCursor {
  FodDatabase *database;
  sqlite3_stmt *statement;
  char *sql;
  int failure;
  gboolean ended; /* there were no more rows */
};

static void
finalize_statement (gpointer statement)
{
  /* Its return value repeats the failure of the last step, which was reported there. */
  (void) sqlite3_finalize (statement);
}

static int
collate_danish (void *data,
                int a_length,
                const void *a,
                int b_length,
                const void *b)
{
  return fod_danish_collate_bytes (a, a_length, b, b_length);
}

/* What a person can make of a result code. The technical part is logged by the caller. */
static FodStoreError
classify (int code,
          const char **message)
{
  if (code == SQLITE_READONLY_DBMOVED) {
    *message = _ ("The file with your courses has been moved, deleted or cut short while it is "
                  "open, so this was not saved. Put it back and try again.");
    return FOD_STORE_ERROR_MOVED;
  }
  switch (code & 0xff) {
  case SQLITE_FULL:
    *message = _ ("There is no room left on the disk, so this was not saved. Free some space and "
                  "try again; nothing saved earlier is lost.");
    return FOD_STORE_ERROR_FULL;
  case SQLITE_READONLY:
  case SQLITE_PERM:
    *message = _ ("The file with your courses cannot be written to. Check that you may change the "
                  "file and its folder.");
    return FOD_STORE_ERROR_READ_ONLY;
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    *message = _ ("Fodfæste is already open with this file. Use the window that is open, or close "
                  "it first.");
    return FOD_STORE_ERROR_IN_USE;
  case SQLITE_NOTADB:
    *message = _ ("The file is not a Fodfæste file, or it is damaged. It has not been changed.");
    return FOD_STORE_ERROR_NOT_OURS;
  case SQLITE_CORRUPT:
  case SQLITE_ERROR: /* our own statements are right: a table or column of the file is missing */
    *message = _ ("The file with your courses is damaged and cannot be read whole. It has not been "
                  "changed.");
    return FOD_STORE_ERROR_DAMAGED;
  case SQLITE_CANTOPEN:
    *message = _ ("The file with your courses cannot be opened. Check that the folder exists and "
                  "that you may use it.");
    return FOD_STORE_ERROR_FAILED;
  case SQLITE_IOERR:
    *message = _ ("The disk reported an error, so this was not saved. Nothing saved earlier is "
                  "changed; try again, and check the disk.");
    return FOD_STORE_ERROR_FAILED;
  default:
    *message = _ ("Something went wrong with the file, so this was not saved. Nothing saved "
                  "earlier is changed.");
    return FOD_STORE_ERROR_FAILED;
  }
}

/**
 * fod_database_fail:
 * @self: a connection
 * @code: a result code other than SQLITE_OK
 * @error: return location
 *
 * Says in words what @code means, and logs the technical part.
 *
 * Returns: %FALSE, for the convenience of the caller
 */
gboolean
fod_database_fail (FodDatabase *self,
                   int code,
                   GError **error)
{
  const char *message = NULL;
  FodStoreError kind = classify (code, &message);

  g_info ("SQLite result %d (%s): %s", code, sqlite3_errstr (code), sqlite3_errmsg (self->raw));
  g_set_error_literal (error, FOD_STORE_ERROR, kind, message);
  return FALSE;
}

static gboolean
harden (FodDatabase *self,
        GError **error)
{
  int code = sqlite3_db_config (self->raw, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_db_config (self->raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  /* No file of ours has any: one that is there came from somebody else. */
  if (code == SQLITE_OK)
    code = sqlite3_db_config (self->raw, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_db_config (self->raw, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_create_collation (self->raw, "danish", SQLITE_UTF8, NULL, collate_danish);
  if (code == SQLITE_OK)
    code = sqlite3_extended_result_codes (self->raw, 1);
  if (code != SQLITE_OK)
    return fod_database_fail (self, code, error);
  return fod_database_run (self, "PRAGMA cell_size_check = ON", error) &&
         fod_database_run (self, "PRAGMA mmap_size = 0", error) &&
         fod_database_run (self, "PRAGMA temp_store = MEMORY", error) &&
         fod_database_run (self, "PRAGMA secure_delete = ON", error) &&
         fod_database_run (self, "PRAGMA locking_mode = EXCLUSIVE", error);
}

/**
 * fod_database_open:
 * @path: file name in the file system's encoding
 * @flags: SQLITE_OPEN_* flags
 * @error: return location
 *
 * Opens a connection that trusts nothing in the file. It is the only one: the file is locked
 * for as long as the connection lives, from its first statement on.
 *
 * Returns: (transfer full) (nullable): the connection
 */
FodDatabase *
fod_database_open (const char *path,
                   int flags,
                   GError **error)
{
  g_autoptr (FodDatabase) self = g_new0 (FodDatabase, 1);
  int code;

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  code = sqlite3_open_v2 (path, &self->raw,
                          flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  if (code != SQLITE_OK) {
    fod_database_fail (self, code, error);
    return NULL;
  }
  if (!harden (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * fod_database_close:
 * @self: (transfer full): a connection without cursors in use
 *
 * Closes the connection and lets go of the file.
 */
void
fod_database_close (FodDatabase *self)
{
  int code;

  g_clear_pointer (&self->statements, g_hash_table_unref);
  code = sqlite3_close (self->raw);
  if (code != SQLITE_OK)
    g_critical ("The database was closed while in use (%s)", sqlite3_errstr (code));
  g_free (self->path);
  g_free (self);
}

/**
 * fod_database_get_raw:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own handle, for the backup interface
 */
sqlite3 *
fod_database_get_raw (FodDatabase *self)
{
  return self->raw;
}

/**
 * fod_database_get_path:
 * @self: a connection
 *
 * Returns: the file name it was opened with
 */
const char *
fod_database_get_path (FodDatabase *self)
{
  return self->path;
}

/**
 * fod_database_read_header:
 * @self: a connection that has run no statement on the file yet
 * @header: (array length=size): filled with the first bytes of the file, zeros past its end
 * @size: how many
 * @file_size: (out): how many bytes the file has
 * @error: return location
 *
 * Looks at the file without touching it: a statement would first bring back what a crash
 * has left beside the file, which may be another program's. It reads through SQLite because
 * closing a descriptor of our own would give up the locks of every connection of this
 * process (sqlite.org/howtocorrupt.html, 2.2).
 *
 * Returns: whether @header is filled
 */
gboolean
fod_database_read_header (FodDatabase *self,
                          guint8 *header,
                          int size,
                          gint64 *file_size,
                          GError **error)
{
  sqlite3_file *file = NULL;
  sqlite3_int64 length = 0;
  int code = sqlite3_file_control (self->raw, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &length);
  *file_size = length;
  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, header, size, 0);
  return code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ ||
         fod_database_fail (self, code, error);
}

/**
 * fod_database_ends_with_page:
 * @self: a connection
 * @header: the first bytes of its file, of fod_database_read_header(); 18 at least
 * @size: bytes in the file
 *
 * SQLite takes a last page that is cut short for a whole one with zeros at its end. With a journal
 * beside it, the page may be there.
 *
 * Returns: whether nothing is known to be missing at the end
 */
gboolean
fod_database_ends_with_page (FodDatabase *self,
                             const guint8 *header,
                             gint64 size)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  int page_size = (header[16] << 8) | header[17];

  if (page_size == 1)
    page_size = 65536;
  return page_size == 0 || size % page_size == 0 || g_file_test (wal, G_FILE_TEST_EXISTS);
}

/**
 * fod_database_run:
 * @self: a connection
 * @sql: one or more statements without parameters
 * @error: return location
 *
 * Runs SQL that gives no rows back, or whose rows do not matter.
 *
 * Returns: whether all of it succeeded
 */
gboolean
fod_database_run (FodDatabase *self,
                  const char *sql,
                  GError **error)
{
  int code = sqlite3_exec (self->raw, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fod_database_fail (self, code, error);
}

/**
 * fod_database_number:
 * @self: a connection
 * @sql: a query for one number
 * @fallback: what to say when there is no row
 * @error: return location
 *
 * Asks for one number.
 *
 * Returns: the number, or @fallback (also when @error is set)
 */
gint64
fod_database_number (FodDatabase *self,
                     const char *sql,
                     gint64 fallback,
                     GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (self, sql);

  return fod_cursor_step (cursor, error) ? fod_cursor_int (cursor, 0) : fallback;
}

/**
 * fod_database_has_moved:
 * @self: a connection
 *
 * SQLite itself asks only when it writes without a WAL.
 *
 * Returns: whether the file has lost its name: it was moved, deleted or replaced
 */
gboolean
fod_database_has_moved (FodDatabase *self)
{
  int moved = FALSE;

  return sqlite3_file_control (self->raw, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
         moved;
}

/* What is written goes to the WAL first, which says nothing of a file that was cut short. */
static gboolean
is_cut_short (FodDatabase *self)
{
  struct stat facts;
  goffset before = self->size;

  if (g_stat (self->path, &facts) != 0)
    return FALSE;
  self->size = MAX (before, (goffset) facts.st_size);
  return (goffset) facts.st_size < before;
}

/**
 * fod_database_begin:
 * @self: a connection outside a transaction
 * @error: return location
 *
 * Begins to write. A file that has lost its name, or its end, would take everything, and be gone as
 * soon as it is closed: nothing is written to it.
 *
 * Returns: whether the transaction has begun
 */
gboolean
fod_database_begin (FodDatabase *self,
                    GError **error)
{
  g_autoptr (FodCursor) cursor = NULL;

  if (fod_database_has_moved (self) || is_cut_short (self))
    return fod_database_fail (self, SQLITE_READONLY_DBMOVED, error);
  cursor = fod_database_prepare (self, "BEGIN IMMEDIATE");
  return fod_cursor_run (cursor, error);
}

/**
 * fod_database_commit:
 * @self: a connection inside a transaction
 * @error: return location
 *
 * Makes everything since fod_database_begin() durable, or takes it all back.
 *
 * Returns: whether it is on the disk
 */
gboolean
fod_database_commit (FodDatabase *self,
                     GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (self, "COMMIT");

  if (fod_cursor_run (cursor, error))
    return TRUE;
  fod_database_rollback (self);
  return FALSE;
}

/**
 * fod_database_rollback:
 * @self: a connection
 *
 * Takes back everything since fod_database_begin(). SQLite may have done so by itself.
 */
void
fod_database_rollback (FodDatabase *self)
{
  if (sqlite3_get_autocommit (self->raw))
    return;
  if (sqlite3_exec (self->raw, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    g_warning ("Rollback failed: %s", sqlite3_errmsg (self->raw));
}

/**
 * fod_database_prepare:
 * @self: a connection
 * @sql: one statement
 *
 * Takes a statement into use. Freeing the cursor makes it ready for the next use.
 *
 * Returns: (transfer full): a cursor; a failure to prepare comes out of its first step
 */
FodCursor *
fod_database_prepare (FodDatabase *self,
                      const char *sql)
{
  FodCursor *cursor = g_new0 (FodCursor, 1);

  cursor->database = self;
  if (g_hash_table_steal_extended (self->statements, sql, (gpointer *) &cursor->sql,
                                   (gpointer *) &cursor->statement))
    return cursor;
  cursor->sql = g_strdup (sql);
  cursor->failure = sqlite3_prepare_v3 (self->raw, sql, -1, SQLITE_PREPARE_PERSISTENT,
                                        &cursor->statement, NULL);
  if (cursor->failure != SQLITE_OK)
    g_info ("“%s” cannot be prepared: %s", sql, sqlite3_errmsg (self->raw));
  return cursor;
}

/**
 * fod_cursor_free:
 * @self: (transfer full): a cursor
 *
 * Ends the use of a statement.
 */
void
fod_cursor_free (FodCursor *self)
{
  if (self->statement && !g_hash_table_contains (self->database->statements, self->sql)) {
    /* Both only repeat what the last step said. */
    (void) sqlite3_reset (self->statement);
    (void) sqlite3_clear_bindings (self->statement);
    g_hash_table_insert (self->database->statements, g_steal_pointer (&self->sql), self->statement);
  } else {
    finalize_statement (self->statement);
  }
  g_free (self->sql);
  g_free (self);
}

static void
keep_failure (FodCursor *self,
              int code)
{
  if (self->failure == SQLITE_OK)
    self->failure = code;
}

/**
 * fod_cursor_bind_text:
 * @self: a cursor not stepped yet
 * @index: the parameter, from 1
 * @text: (nullable): UTF-8 text, copied; %NULL binds NULL
 *
 * Binds a parameter.
 */
void
fod_cursor_bind_text (FodCursor *self,
                      int index,
                      const char *text)
{
  keep_failure (self, text ? sqlite3_bind_text (self->statement, index, text, -1, SQLITE_TRANSIENT)
                           : sqlite3_bind_null (self->statement, index));
}

/**
 * fod_cursor_bind_int:
 * @self: a cursor not stepped yet
 * @index: the parameter, from 1
 * @number: a number
 *
 * Binds a parameter.
 */
void
fod_cursor_bind_int (FodCursor *self,
                     int index,
                     gint64 number)
{
  keep_failure (self, sqlite3_bind_int64 (self->statement, index, number));
}

/**
 * fod_cursor_bind_bytes:
 * @self: a cursor not stepped yet
 * @index: the parameter, from 1
 * @bytes: bytes, copied
 *
 * Binds a parameter.
 */
void
fod_cursor_bind_bytes (FodCursor *self,
                       int index,
                       GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  keep_failure (self, sqlite3_bind_blob64 (self->statement, index, size ? data : "", size,
                                           SQLITE_TRANSIENT));
}

/**
 * fod_cursor_bind:
 * @self: a cursor not stepped yet
 * @index: the parameter, from 1
 * @value: a value
 *
 * Binds a parameter to a cell of data.
 */
void
fod_cursor_bind (FodCursor *self,
                 int index,
                 const FodValue *value)
{
  if (value->form == FOD_VALUE_NUMBER)
    fod_cursor_bind_int (self, index, value->number);
  else
    fod_cursor_bind_text (self, index, value->text);
}

/**
 * fod_cursor_step:
 * @self: a cursor
 * @error: return location
 *
 * Goes to the next row.
 *
 * Returns: whether there is a row; %FALSE without @error at the end
 */
gboolean
fod_cursor_step (FodCursor *self,
                 GError **error)
{
  int code = self->failure == SQLITE_OK ? sqlite3_step (self->statement) : self->failure;

  self->ended = code == SQLITE_DONE;
  if (code != SQLITE_ROW && !self->ended)
    fod_database_fail (self->database, code, error);
  return code == SQLITE_ROW;
}

/**
 * fod_cursor_ended:
 * @self: a cursor that fod_cursor_step() has returned %FALSE for
 *
 * Returns: whether that was because there are no more rows, and not because of a failure
 */
gboolean
fod_cursor_ended (FodCursor *self)
{
  return self->ended;
}

/**
 * fod_cursor_run:
 * @self: a cursor on a statement that gives no rows
 * @error: return location
 *
 * Runs the statement to its end.
 *
 * Returns: whether it succeeded
 */
gboolean
fod_cursor_run (FodCursor *self,
                GError **error)
{
  int code = self->failure;

  while (code == SQLITE_OK || code == SQLITE_ROW)
    code = sqlite3_step (self->statement);
  return code == SQLITE_DONE || fod_database_fail (self->database, code, error);
}

/**
 * fod_cursor_text:
 * @self: a cursor on a row
 * @column: the column, from 0
 *
 * Returns: (transfer none) (nullable): its text, until the next step
 */
const char *
fod_cursor_text (FodCursor *self,
                 int column)
{
  return (const char *) sqlite3_column_text (self->statement, column);
}

/**
 * fod_cursor_name:
 * @self: a cursor on a row
 * @column: the column, from 0
 *
 * For columns that are never NULL in a whole file; in a damaged one they may be.
 *
 * Returns: (transfer none): its text, until the next step; "" for NULL
 */
const char *
fod_cursor_name (FodCursor *self,
                 int column)
{
  const char *text = fod_cursor_text (self, column);

  return text ? text : "";
}

/**
 * fod_cursor_bytes:
 * @self: a cursor on a row
 * @column: the column, from 0
 *
 * Returns: (transfer full): a copy of its bytes; none for NULL
 */
GBytes *
fod_cursor_bytes (FodCursor *self,
                  int column)
{
  gconstpointer data = sqlite3_column_blob (self->statement, column);

  return g_bytes_new (data, data ? (gsize) sqlite3_column_bytes (self->statement, column) : 0);
}

/**
 * fod_cursor_int:
 * @self: a cursor on a row
 * @column: the column, from 0
 *
 * Returns: its number, 0 for NULL
 */
gint64
fod_cursor_int (FodCursor *self,
                int column)
{
  return sqlite3_column_int64 (self->statement, column);
}

/**
 * fod_cursor_is_empty_text:
 * @self: a cursor on a row
 * @column: the column, from 0
 *
 * Returns: whether the column holds "", which is not the same as NULL
 */
gboolean
fod_cursor_is_empty_text (FodCursor *self,
                          int column)
{
  return sqlite3_column_type (self->statement, column) == SQLITE_TEXT &&
         sqlite3_column_bytes (self->statement, column) == 0;
}

/**
 * fod_cursor_value:
 * @self: a cursor on a row
 * @column: the column, from 0
 * @value: an initialised value, overwritten
 *
 * Reads a cell of data. What a damaged file has made unreadable is replaced by U+FFFD.
 *
 * Returns: whether the cell has one of the forms of a value; otherwise @value is empty
 */
gboolean
fod_cursor_value (FodCursor *self,
                  int column,
                  FodValue *value)
{
  int kind = sqlite3_column_type (self->statement, column);

  if (kind == SQLITE_INTEGER)
    fod_value_assign (value, FOD_NUMBER (fod_cursor_int (self, column)));
  else if (kind == SQLITE_TEXT)
    fod_value_take_text (value, g_utf8_make_valid (fod_cursor_name (self, column), -1));
  else
    fod_value_clear (value);
  return kind == SQLITE_INTEGER || kind == SQLITE_TEXT || kind == SQLITE_NULL;
}
