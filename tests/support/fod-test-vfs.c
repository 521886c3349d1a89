/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-vfs.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* SQLite's own file system with a disk that can be made to fail: writes, truncations and
 * syncs are counted, and refused from a chosen one on, or the last thing this program does. */

typedef struct {
  sqlite3_file base;
  sqlite3_file *real; /* behind this struct, in the same block */
} File;

/* SQLite knows file systems by static structs; a test program is one thread. */
static struct {
  sqlite3_vfs vfs;
  sqlite3_vfs *real;
  guint good; /* how many may still succeed */
  guint bad;  /* how many fail then */
  gboolean failed;
  gboolean is_fatal; /* whoever would fail is killed */
  int code;
  guint rights; /* of all files, as they were when SQLite had just opened them */
} disk;

static int
use_disk (void)
{
  if (disk.good > 0) {
    disk.good--;
    return SQLITE_OK;
  }
  if (disk.bad == 0)
    return SQLITE_OK;
  if (disk.is_fatal)
    kill (getpid (), SIGKILL);
  disk.bad--;
  disk.failed = TRUE;
  return disk.code;
}

static sqlite3_file *
get_real (sqlite3_file *file)
{
  return ((File *) file)->real;
}

static int
close_file (sqlite3_file *file)
{
  return get_real (file)->pMethods->xClose (get_real (file));
}

static int
read_file (sqlite3_file *file,
           void *data,
           int size,
           sqlite3_int64 offset)
{
  return get_real (file)->pMethods->xRead (get_real (file), data, size, offset);
}

static int
write_file (sqlite3_file *file,
            const void *data,
            int size,
            sqlite3_int64 offset)
{
  int code;

  /* Killed in the middle of it. */
  if (disk.is_fatal && disk.good == 0)
    get_real (file)->pMethods->xWrite (get_real (file), data, size / 2, offset);
  code = use_disk ();
  return code == SQLITE_OK ? get_real (file)->pMethods->xWrite (get_real (file), data, size, offset)
                           : code;
}

static int
truncate_file (sqlite3_file *file,
               sqlite3_int64 size)
{
  int code = use_disk ();

  return code == SQLITE_OK ? get_real (file)->pMethods->xTruncate (get_real (file), size) : code;
}

static int
sync_file (sqlite3_file *file,
           int flags)
{
  /* No power cut here: a sync that succeeds need not happen, and takes most of the time. */
  return use_disk ();
}

static int
measure_file (sqlite3_file *file,
              sqlite3_int64 *size)
{
  return get_real (file)->pMethods->xFileSize (get_real (file), size);
}

static int
lock_file (sqlite3_file *file,
           int level)
{
  return get_real (file)->pMethods->xLock (get_real (file), level);
}

static int
unlock_file (sqlite3_file *file,
             int level)
{
  return get_real (file)->pMethods->xUnlock (get_real (file), level);
}

static int
check_reserved_lock (sqlite3_file *file,
                     int *result)
{
  return get_real (file)->pMethods->xCheckReservedLock (get_real (file), result);
}

static int
control_file (sqlite3_file *file,
              int operation,
              void *argument)
{
  return get_real (file)->pMethods->xFileControl (get_real (file), operation, argument);
}

static int
get_sector_size (sqlite3_file *file)
{
  return get_real (file)->pMethods->xSectorSize (get_real (file));
}

static int
get_characteristics (sqlite3_file *file)
{
  return get_real (file)->pMethods->xDeviceCharacteristics (get_real (file));
}

static int
map_shared (sqlite3_file *file,
            int page,
            int size,
            int extend,
            void volatile **memory)
{
  return get_real (file)->pMethods->xShmMap (get_real (file), page, size, extend, memory);
}

static int
lock_shared (sqlite3_file *file,
             int offset,
             int n,
             int flags)
{
  return get_real (file)->pMethods->xShmLock (get_real (file), offset, n, flags);
}

static void
order_shared (sqlite3_file *file)
{
  get_real (file)->pMethods->xShmBarrier (get_real (file));
}

static int
unmap_shared (sqlite3_file *file,
              int remove)
{
  return get_real (file)->pMethods->xShmUnmap (get_real (file), remove);
}

static const sqlite3_io_methods methods = {
  2,
  close_file,
  read_file,
  write_file,
  truncate_file,
  sync_file,
  measure_file,
  lock_file,
  unlock_file,
  check_reserved_lock,
  control_file,
  get_sector_size,
  get_characteristics,
  map_shared,
  lock_shared,
  order_shared,
  unmap_shared,
  NULL,
  NULL,
};

static int
open_file (sqlite3_vfs *vfs,
           const char *name,
           sqlite3_file *file,
           int flags,
           int *out_flags)
{
  File *self = (File *) file;
  GStatBuf facts;
  int code;

  self->real = (sqlite3_file *) (self + 1);
  memset (self->real, 0, (gsize) disk.real->szOsFile);
  code = disk.real->xOpen (disk.real, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods ? &methods : NULL;
  if (code == SQLITE_OK && name && g_stat (name, &facts) == 0)
    disk.rights |= facts.st_mode & 0777;
  return code;
}

/**
 * fod_test_vfs_install:
 *
 * Lets every connection opened from now on use the disk that can fail.
 */
void
fod_test_vfs_install (void)
{
  disk.real = sqlite3_vfs_find (NULL);
  disk.vfs = *disk.real;
  disk.vfs.pNext = NULL;
  disk.vfs.zName = "fod-test";
  disk.vfs.szOsFile += (int) sizeof (File);
  disk.vfs.xOpen = open_file;
  g_assert_cmpint (sqlite3_vfs_register (&disk.vfs, 1), ==, SQLITE_OK);
}

/**
 * fod_test_vfs_fail_after:
 * @n_good: how many writes, truncations and syncs still succeed
 * @n_bad: how many fail after that; 0 repairs the disk
 * @code: what SQLite is told, such as SQLITE_FULL
 *
 * Makes the disk fail.
 */
void
fod_test_vfs_fail_after (guint n_good,
                         guint n_bad,
                         int code)
{
  disk.good = n_good;
  disk.bad = n_bad;
  disk.code = code;
  disk.failed = FALSE;
  disk.is_fatal = FALSE;
}

/**
 * fod_test_vfs_die_after:
 * @n_good: how many writes, truncations and syncs still succeed
 *
 * Kills this program in the middle of the one after that.
 */
void
fod_test_vfs_die_after (guint n_good)
{
  fod_test_vfs_fail_after (n_good, 1, SQLITE_IOERR);
  disk.is_fatal = TRUE;
}

/**
 * fod_test_vfs_has_failed:
 *
 * Returns: whether the failure asked for has happened
 */
gboolean
fod_test_vfs_has_failed (void)
{
  return disk.failed;
}

/**
 * fod_test_vfs_get_rights:
 *
 * Returns: every right anybody had to any file when SQLite opened or made it: the bits of
 *   `chmod`, taken together
 */
guint
fod_test_vfs_get_rights (void)
{
  return disk.rights;
}
