/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-format.h"

#include "fod-journal-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* "FODJ" in ASCII. */
#define APPLICATION_ID 0x464f444a
#define VERSION 2

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

static gboolean
check_numbers (gint64 application,
               gint64 version,
               GError **error)
{
  if (application != APPLICATION_ID)
    return fod_journal_error_fail (FOD_STORE_ERROR_NOT_OURS, error);
  if (version > VERSION)
    return fod_journal_error_fail (FOD_STORE_ERROR_NEWER, error);
  if (version == VERSION)
    return TRUE;
  g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED,
                       _ ("The journal was made by a trial version of Fodfæste, and this one "
                          "cannot open it. It has not been changed."));
  return FALSE;
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
    return fod_journal_error_fail (FOD_STORE_ERROR_NOT_OURS, error);
  return check_numbers (read_number (header + 68), read_number (header + 60), error) &&
         (fod_database_ends_with_page (database, header, size) ||
          fod_journal_error_fail (FOD_STORE_ERROR_DAMAGED, error));
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
    return n_found == G_N_ELEMENTS (tables) ||
           fod_journal_error_fail (FOD_STORE_ERROR_DAMAGED, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * fod_journal_format_check:
 * @database: a connection that has run no statement on the file yet
 * @error: return location
 *
 * Looks before anything in the file is used. A file that is refused is not changed.
 *
 * Returns: whether it is a journal of this version, and nothing else
 */
gboolean
fod_journal_format_check (FodDatabase *database,
                          GError **error)
{
  return check_header (database, error) && check_schema (database, error);
}

/**
 * fod_journal_format_make:
 * @database: a connection to an empty file
 * @error: return location
 *
 * Makes it a journal without slots, list and rows.
 *
 * Returns: whether it is one
 */
gboolean
fod_journal_format_make (FodDatabase *database,
                         GError **error)
{
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           APPLICATION_ID, VERSION);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    if (!fod_database_run (database, tables[i], error))
      return FALSE;
  }
  return fod_database_run (database, mark, error);
}
