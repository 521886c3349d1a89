/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-migrations.h"

#include "fod-store-error.h"
#include "fod-store-resources.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "/dk/fodfaeste/Fodfaeste/store/migrations/"

#define HEADER_SIZE 100

static gint64
read_number (const guint8 *bytes)
{
  return (gint32) (((guint32) bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]);
}

static const char *const steps[FOD_SCHEMA_VERSION] = {
  FOLDER "001-log.sql",
};

static gboolean
check_numbers (FodDatabase *database,
               gint64 application,
               gint64 version,
               GError **error)
{
  if (application != FOD_APPLICATION_ID) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS,
                         _ ("The file belongs to another program. It has not been changed; choose "
                            "another file."));
    return FALSE;
  }
  if (version > FOD_SCHEMA_VERSION) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NEWER,
                         _ ("A newer Fodfæste has used the file. Nothing is lost: update Fodfæste "
                            "on this computer and open it again."));
    return FALSE;
  }
  /* Both numbers are written in one transaction. */
  return version > 0 || fod_database_fail (database, SQLITE_CORRUPT, error);
}

/* The places are SQLite's: sqlite.org/fileformat2.html, 1.3. */
static gboolean
check_header (FodDatabase *database,
              GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gint64 size = 0;

  if (!fod_database_read_header (database, header, HEADER_SIZE, &size, error))
    return FALSE;
  if (size < 16 || memcmp (header, "SQLite format 3", 16) != 0)
    return fod_database_fail (database, SQLITE_NOTADB, error);
  /* Without its numbers nobody can say whose it was. */
  if (size < HEADER_SIZE)
    return fod_database_fail (database, SQLITE_CORRUPT, error);
  if (!check_numbers (database, read_number (header + 68), read_number (header + 60), error))
    return FALSE;
  return fod_database_ends_with_page (database, header, size) ||
         fod_database_fail (database, SQLITE_CORRUPT, error);
}

/**
 * fod_migrations_check:
 * @database: a connection that has run no statement on the file yet
 * @error: return location
 *
 * Makes sure that the file is one of ours and not from a newer Fodfæste. Changes nothing: the
 * header is looked at before SQLite, and once more through SQLite, as the latest may still
 * be in the WAL.
 *
 * Returns: whether fod_migrations_run() may go on
 */
gboolean
fod_migrations_check (FodDatabase *database,
                      GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 application, version;

  if (!check_header (database, error))
    return FALSE;
  application = fod_database_number (database, "PRAGMA application_id", 0, &failure);
  version = failure ? 0 : fod_database_number (database, "PRAGMA user_version", 0, &failure);
  if (!failure)
    return check_numbers (database, application, version, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
run_step (FodDatabase *database,
          int version,
          GError **error)
{
  g_autoptr (GBytes) script = NULL;
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           FOD_APPLICATION_ID, version);

  script = g_resource_lookup_data (fod_store_get_resource (), steps[version - 1],
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (!script || !fod_database_begin (database, error))
    return FALSE;
  if (fod_database_run (database, g_bytes_get_data (script, NULL), error) &&
      fod_database_run (database, mark, error))
    return fod_database_commit (database, error);
  fod_database_rollback (database);
  return FALSE;
}

/**
 * fod_migrations_run:
 * @database: a new connection, or one that passed fod_migrations_check()
 * @error: return location
 *
 * Brings the log tables up to date, one numbered step and one transaction at a time. The
 * typed tables need no steps: they are rebuilt when the descriptor table changes.
 *
 * Returns: whether the file is of the version this build writes
 */
gboolean
fod_migrations_run (FodDatabase *database,
                    GError **error)
{
  g_autoptr (GError) failure = NULL;
  int version = (int) fod_database_number (database, "PRAGMA user_version", 0, &failure);

  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  while (version < FOD_SCHEMA_VERSION) {
    if (!run_step (database, ++version, error))
      return FALSE;
  }
  return TRUE;
}
