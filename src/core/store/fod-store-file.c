/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-store-file.h"

#include "fod-folder-guard.h"
#include "fod-migrations.h"
#include "fod-store-error.h"
#include "fod-temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * fod_store_file_fail:
 * @saved_errno: why
 * @path: which file
 * @error: return location
 *
 * Says in words what @saved_errno means, and logs the technical part.
 *
 * Returns: %FALSE, for the convenience of the caller
 */
gboolean
fod_store_file_fail (int saved_errno,
                     const char *path,
                     GError **error)
{
  FodStoreError kind = FOD_STORE_ERROR_FAILED;
  const char *message = _ ("The file with your courses cannot be made. Check that the folder "
                           "exists and that you may use it.");

  g_info ("%s: %s", path, g_strerror (saved_errno));
  if (saved_errno == ENOSPC || saved_errno == EDQUOT) {
    kind = FOD_STORE_ERROR_FULL;
    message = _ ("There is no room left on the disk. Free some space and try again.");
  } else if (saved_errno == EACCES || saved_errno == EROFS || saved_errno == EPERM) {
    kind = FOD_STORE_ERROR_READ_ONLY;
    message = _ ("The file with your courses cannot be written to. Check that you may change the "
                 "file and its folder.");
  }
  g_set_error_literal (error, FOD_STORE_ERROR, kind, message);
  return FALSE;
}

/* @failure is why it was not written, or 0; a disk may tell only now. */
static gboolean
close_file (int descriptor,
            int failure,
            const char *path,
            GError **error)
{
  if (!g_close (descriptor, NULL) && failure == 0)
    failure = errno;
  return failure == 0 || fod_store_file_fail (failure, path, error);
}

static gboolean
sync_path (const char *path,
           int flags,
           GError **error)
{
  int descriptor = g_open (path, flags | O_RDONLY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return fod_store_file_fail (errno, path, error);
  return close_file (descriptor, fsync (descriptor) == 0 ? 0 : errno, path, error);
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
    return fod_store_file_fail (errno, path, error);
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
    return fod_store_file_fail (errno, path, error);
  return sync_path (folder, O_DIRECTORY, error);
}

/**
 * fod_store_file_is_same:
 * @path: a file; there may be none
 * @other: a file; there may be none
 *
 * By whatever names: what is put in its own place would be taken from under what has it open.
 *
 * Returns: whether both are there and are one
 */
gboolean
fod_store_file_is_same (const char *path,
                        const char *other)
{
  GStatBuf one, two;

  return g_stat (path, &one) == 0 && g_stat (other, &two) == 0 && one.st_dev == two.st_dev &&
         one.st_ino == two.st_ino;
}

static gboolean
write_zeros (int descriptor)
{
  static const char zeros[4096] = { 0 };
  struct stat facts;

  if (fstat (descriptor, &facts) != 0)
    return FALSE;
  while (facts.st_size > 0) {
    ssize_t n = write (descriptor, zeros, MIN (sizeof zeros, (gsize) facts.st_size));

    if (n < 0 && errno != EINTR)
      return FALSE;
    facts.st_size -= MAX (n, 0);
  }
  return fsync (descriptor) == 0;
}

/**
 * fod_store_file_wipe:
 * @path: a file that is open nowhere; there may be none
 * @error: return location
 *
 * Overwrites all of it where it lies, so that what was in it does not outlive its name. A disk that
 * writes elsewhere than it is told may still keep it.
 *
 * Returns: whether the disk has confirmed it
 */
gboolean
fod_store_file_wipe (const char *path,
                     GError **error)
{
  int descriptor = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return errno == ENOENT || fod_store_file_fail (errno, path, error);
  return close_file (descriptor, write_zeros (descriptor) ? 0 : errno, path, error);
}

static gboolean
copy_aside (const char *path,
            const char *aside,
            GError **error)
{
  g_autoptr (FodTemporary) copy = fod_temporary_new (aside, "copy", error);

  return copy && fod_temporary_fill (copy, path, error) &&
         fod_store_file_settle (fod_temporary_get_path (copy), aside, error);
}

/* Two names of the one file, not a new name for it: it has a name whatever happens next. */
static gboolean
name_twice (const char *path,
            const char *aside,
            GError **error)
{
  if (link (path, aside) == 0 || errno == ENOENT)
    return TRUE;
  /* A file system without links, such as that of a memory stick. */
  if (errno == EPERM || errno == EOPNOTSUPP)
    return copy_aside (path, aside, error);
  return fod_store_file_fail (errno, aside, error);
}

/* A journal left behind would be written into the file that has the name then. */
static gboolean
move_journals (const char *path,
               const char *aside,
               GError **error)
{
  static const char *const endings[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *from = g_strconcat (path, endings[i], NULL);
    g_autofree char *to = g_strconcat (aside, endings[i], NULL);

    if (g_rename (from, to) != 0 && errno != ENOENT)
      return fod_store_file_fail (errno, from, error);
  }
  return TRUE;
}

/* With its journals back the file is what it was; its other name is one too many. */
static void
put_back (const char *path,
          const char *aside)
{
  if (!move_journals (aside, path, NULL) || (g_unlink (aside) != 0 && errno != ENOENT))
    g_warning ("“%s” is still called “%s” too", path, aside);
}

static gboolean
take_name (const char *fresh,
           const char *path,
           const char *aside,
           GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) doubt = NULL;

  if (!move_journals (path, aside, error) || !sync_path (folder, O_DIRECTORY, error))
    return FALSE;
  if (g_rename (fresh, path) != 0)
    return fod_store_file_fail (errno, path, error);
  /* For everybody who looks, @path is the new file; after a power cut it may be the old one. */
  if (!sync_path (folder, O_DIRECTORY, &doubt))
    g_message ("“%s” may not survive a power cut: %s", path, doubt->message);
  return TRUE;
}

/**
 * fod_store_file_exchange:
 * @fresh: a closed, whole file in the folder of @path
 * @path: its final name; the file there may be damaged, and is open nowhere
 * @aside: a free name in the same folder
 * @error: return location
 *
 * Puts @fresh in place of @path and keeps what was there as @aside, with any journals. There is a
 * whole file called @path at every moment. Journals are left only of a file that SQLite cannot
 * read, see fod_store_file_fold(); when we are cut off after them, both are whole as @aside.
 *
 * Returns: whether @path is the new file; otherwise nothing has changed
 */
gboolean
fod_store_file_exchange (const char *fresh,
                         const char *path,
                         const char *aside,
                         GError **error)
{
  if (!sync_path (fresh, 0, error) || !name_twice (path, aside, error))
    return FALSE;
  if (take_name (fresh, path, aside, error))
    return TRUE;
  put_back (path, aside);
  return FALSE;
}

/**
 * fod_store_file_fold:
 * @path: a file, which may be damaged
 * @error: return location; %FOD_STORE_ERROR_IN_USE when somebody has it open
 *
 * Brings into the file what lies beside it in journals, so that it is one file with one name, no
 * matter whose database it is or of which version. One that SQLite cannot read stays as it is.
 *
 * Returns: %FALSE when it is in use or the disk is full
 */
gboolean
fod_store_file_fold (const char *path,
                     GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (FodDatabase) database = fod_database_open (path, SQLITE_OPEN_READWRITE, &failure);
  guint8 header[16] = { 0 };
  gint64 size;

  /* Beside an empty file SQLite would remove the journal. */
  if (database &&
      fod_database_read_header (database, header, sizeof header, &size, &failure) &&
      memcmp (header, "SQLite format 3", sizeof header) == 0)
    fod_database_run (database, "BEGIN IMMEDIATE; ROLLBACK; PRAGMA wal_checkpoint (TRUNCATE)",
                      &failure);
  if (!g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_IN_USE) &&
      !g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_FULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A journal without its file: SQLite would write what it holds into the new, empty one. */
static gboolean
check_no_journal (const char *path,
                  GError **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf facts;

  if (g_stat (wal, &facts) != 0 || facts.st_size == 0)
    return TRUE;
  g_set_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED,
               _ ("The file with your courses is gone, but “%s” with its latest changes is still "
                  "there. Nothing has been changed."),
               wal);
  return FALSE;
}

/**
 * fod_store_file_make:
 * @temporary: an empty file
 * @error: return location
 *
 * Makes a database of today's version.
 *
 * Returns: (transfer full) (nullable): a connection to it
 */
FodDatabase *
fod_store_file_make (FodTemporary *temporary,
                     GError **error)
{
  g_autoptr (FodDatabase) database = NULL;

  database = fod_database_open (fod_temporary_get_path (temporary), SQLITE_OPEN_READWRITE, error);
  return database && fod_migrations_run (database, error) ? g_steal_pointer (&database) : NULL;
}

static gboolean
make_and_settle (const char *path,
                 GError **error)
{
  g_autoptr (FodTemporary) fresh = fod_temporary_new (path, "new", error);
  FodDatabase *database = fresh ? fod_store_file_make (fresh, error) : NULL;

  if (!database)
    return FALSE;
  fod_database_close (database);
  return fod_store_file_settle (fod_temporary_get_path (fresh), path, error);
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
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) failure = NULL;

  if (!fod_folder_guard_check (path, error) || !check_no_journal (path, error))
    return NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0) {
    fod_store_file_fail (errno, folder, error);
    return NULL;
  }
  /* When another process was quicker, its file is the one. */
  if (make_and_settle (path, &failure) || g_file_test (path, G_FILE_TEST_EXISTS))
    return fod_store_file_open (path, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gboolean
check_file (const char *path,
            GError **error)
{
  GStatBuf facts;

  if (g_stat (path, &facts) != 0)
    return fod_store_file_fail (errno, path, error);
  if (!S_ISREG (facts.st_mode)) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS,
                         S_ISDIR (facts.st_mode)
                           ? _ ("This is a folder, not a Fodfæste file.")
                           : _ ("This is not a Fodfæste file."));
    return FALSE;
  }
  if (facts.st_size == 0) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED,
                         _ ("The file is empty: its content has been lost outside Fodfæste. It has "
                            "not been changed."));
    return FALSE;
  }
  return TRUE;
}

/**
 * fod_store_file_check_rights:
 * @path: a file that is there
 * @error: return location; %FOD_STORE_ERROR_READ_ONLY
 *
 * Asked first, because SQLite says only "unable to open" of a folder it cannot write to.
 *
 * Returns: whether the file and its folder can be written to
 */
gboolean
fod_store_file_check_rights (const char *path,
                             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_access (path, R_OK | W_OK) != 0)
    return fod_store_file_fail (errno, path, error);
  return g_access (folder, W_OK | X_OK) == 0 || fod_store_file_fail (errno, folder, error);
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

  if (!check_file (path, error) || !fod_store_file_check_rights (path, error) ||
      !fod_folder_guard_check (path, error))
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
