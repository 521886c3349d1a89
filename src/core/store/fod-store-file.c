/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-store-file.h"

#include "fod-folder-guard.h"
#include "fod-migrations.h"
#include "fod-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail_with_errno (GError **error,
                 int saved_errno,
                 const char *path)
{
  FodStoreError kind = FOD_STORE_ERROR_FAILED;
  const char *message = _("The file with your courses cannot be made. Check that the folder exists and that you may use it.");

  g_info ("%s: %s", path, g_strerror (saved_errno));
  if (saved_errno == ENOSPC || saved_errno == EDQUOT) {
    kind = FOD_STORE_ERROR_FULL;
    message = _("There is no room left on the disk. Free some space and try again.");
  } else if (saved_errno == EACCES || saved_errno == EROFS || saved_errno == EPERM) {
    kind = FOD_STORE_ERROR_READ_ONLY;
    message = _("The folder for your courses cannot be written to. Check that you may change it.");
  }
  g_set_error_literal (error, FOD_STORE_ERROR, kind, message);
  return FALSE;
}

/* SQLite gives new files the rights of the process; ours must be ours alone from the first byte. */
static gboolean
make_private_file (const char *path,
                   GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_with_errno (error, errno, folder);
  descriptor = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return fail_with_errno (error, errno, path);
  return g_close (descriptor, error);
}

static gboolean
sync_path (const char *path,
           int flags,
           GError **error)
{
  int descriptor = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);
  int failure;

  if (descriptor < 0)
    return fail_with_errno (error, errno, path);
  failure = fsync (descriptor) == 0 ? 0 : errno;
  if (!g_close (descriptor, error))
    return FALSE;
  return failure == 0 || fail_with_errno (error, failure, path);
}

/**
 * fod_store_file_settle:
 * @temporary: a closed, whole file in the folder of @path
 * @path: its final name, which must be free
 * @error: return location
 *
 * Gives a file its name only when all of it is on the disk.
 *
 * Returns: whether @path is there, durably
 */
gboolean
fod_store_file_settle (const char *temporary,
                       const char *path,
                       GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_path (temporary, 0, error))
    return FALSE;
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) != 0 &&
      (errno != EINVAL || link (temporary, path) != 0 || g_unlink (temporary) != 0))
    return fail_with_errno (error, errno, path);
  return sync_path (folder, O_DIRECTORY, error);
}

/**
 * fod_store_file_replace:
 * @temporary: a closed, whole file in the folder of @path
 * @path: its final name, which may be taken
 * @error: return location
 *
 * fod_store_file_settle() in place of an older file of the same kind.
 *
 * Returns: whether @path is the new file, durably
 */
gboolean
fod_store_file_replace (const char *temporary,
                        const char *path,
                        GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!sync_path (temporary, 0, error))
    return FALSE;
  if (g_rename (temporary, path) != 0)
    return fail_with_errno (error, errno, path);
  return sync_path (folder, O_DIRECTORY, error);
}

/**
 * fod_store_file_create:
 * @path: where no file is yet
 * @error: return location
 *
 * Makes an empty file of today's version. It has its name only when it is whole, so that a
 * crash never leaves half a file behind.
 *
 * Returns: (transfer full) (nullable): a connection to it
 */
FodDatabase *
fod_store_file_create (const char *path,
                       GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".new", NULL);

  /* What is left of an attempt that was cut off. */
  if (g_unlink (temporary) != 0 && errno != ENOENT) {
    fail_with_errno (error, errno, temporary);
    return NULL;
  }
  if (!make_private_file (temporary, error))
    return NULL;
  {
    g_autoptr (FodDatabase) database = fod_database_open (temporary, SQLITE_OPEN_READWRITE, error);

    if (!database || !fod_migrations_run (database, error))
      return NULL;
  }
  return fod_store_file_settle (temporary, path, error) ? fod_store_file_open (path, error) : NULL;
}

static gboolean
check_file (const char *path,
            GError **error)
{
  GStatBuf facts;

  if (g_stat (path, &facts) != 0)
    return fail_with_errno (error, errno, path);
  if (!S_ISREG (facts.st_mode)) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS,
                         _("This is a folder, not a Fodfæste file. Choose a file."));
    return FALSE;
  }
  if (facts.st_size == 0) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED,
                         _("The file is empty: its content has been lost outside Fodfæste. It has not been changed; you can go back to the latest backup."));
    return FALSE;
  }
  return TRUE;
}

static gboolean
make_durable (FodDatabase *database,
              GError **error)
{
  /* One connection: with two, SQLite 3.40 can lose pages when the WAL starts over. */
  return fod_database_run (database, "PRAGMA journal_mode = WAL", error) &&
         fod_database_run (database, "PRAGMA synchronous = FULL", error) &&
         fod_database_run (database, "PRAGMA wal_autocheckpoint = 1000", error);
}

/**
 * fod_store_file_open:
 * @path: a file
 * @error: return location
 *
 * Opens the file if it is one of ours, whole, and nobody else has it open. A file that is
 * refused is not changed.
 *
 * Returns: (transfer full) (nullable): a connection to a file of today's version
 */
FodDatabase *
fod_store_file_open (const char *path,
                     GError **error)
{
  g_autoptr (FodDatabase) database = NULL;

  if (!check_file (path, error) || !fod_folder_guard_check (path, error))
    return NULL;
  database = fod_database_open (path, SQLITE_OPEN_READWRITE, error);
  if (!database || !fod_migrations_check (database, error))
    return NULL;
  if (sqlite3_db_readonly (fod_database_get_raw (database), "main") == 1) {
    fod_database_fail (database, SQLITE_READONLY, error);
    return NULL;
  }
  if (!make_durable (database, error) || !fod_migrations_run (database, error))
    return NULL;
  return g_steal_pointer (&database);
}
