/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-temporary.h"

#include "fod-store-error.h"
#include "fod-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK 65536

/* Between the name of the file to be and the purpose: nobody calls a copy like that. */
#define MARK ".fodfaeste-"

struct _FodTemporary {
  char *path;
  int descriptor; /* locked for as long as the file is on its way */
};

static const char *const purposes[] = { "new", "backup", "restored", "copy", NULL };

/* Hidden, so that it is never a name that somebody has given a copy. */
static char *
write_name (const char *path,
            const char *purpose)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s" MARK "%s", name, purpose);

  return g_build_filename (folder, hidden, NULL);
}

static gboolean
is_still_there (FodTemporary *self)
{
  struct stat ours, there;

  return fstat (self->descriptor, &ours) == 0 && lstat (self->path, &there) == 0 &&
         ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

static gboolean
fail_as_taken (FodTemporary *self,
               GError **error)
{
  g_info ("“%s” is locked", self->path);
  g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_IN_USE,
                       _ ("Another Fodfæste is writing this very file right now. Wait a moment and "
                          "try again."));
  return FALSE;
}

/* What a crash has left is emptied and used; what another process is about to name is left alone.
 * That one may have named or removed it between our opening and our locking it. */
static gboolean
claim (FodTemporary *self,
       GError **error)
{
  do {
    if (self->descriptor >= 0)
      (void) g_close (self->descriptor, NULL);
    self->descriptor = g_open (self->path, O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (self->descriptor < 0)
      return fod_store_file_fail (errno, self->path, error);
    if (flock (self->descriptor, LOCK_EX | LOCK_NB) != 0)
      return errno == EWOULDBLOCK ? fail_as_taken (self, error)
                                  : fod_store_file_fail (errno, self->path, error);
  } while (!is_still_there (self));
  return (fchmod (self->descriptor, 0600) == 0 && ftruncate (self->descriptor, 0) == 0) ||
         fod_store_file_fail (errno, self->path, error);
}

/* A journal of a database that is no more would be written into the new one. */
static void
remove_journals (FodTemporary *self)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (self->path, "-journal", NULL);

  (void) g_unlink (wal);
  (void) g_unlink (journal);
}

static FodTemporary *
take (char *path,
      GError **error)
{
  FodTemporary *self = g_new0 (FodTemporary, 1);

  self->path = path;
  self->descriptor = -1;
  if (claim (self, error)) {
    remove_journals (self);
    return self;
  }
  if (self->descriptor >= 0)
    (void) g_close (self->descriptor, NULL);
  g_free (self->path);
  g_free (self);
  return NULL;
}

/**
 * fod_temporary_new:
 * @path: what the file is to be in the end; its folder is there
 * @purpose: "new", "backup", "restored" or "copy", which keeps two of them apart
 * @error: return location; %FOD_STORE_ERROR_IN_USE while another process has the same one
 *
 * Makes an empty file beside @path that its owner alone may read.
 *
 * Returns: (transfer full) (nullable): the file
 */
FodTemporary *
fod_temporary_new (const char *path,
                   const char *purpose,
                   GError **error)
{
  g_assert (g_strv_contains (purposes, purpose));

  return take (write_name (path, purpose), error);
}

/* What cannot be removed holds nothing at least, and is met again and used next time. */
static void
remove_file (FodTemporary *self)
{
  struct stat facts;

  if (g_unlink (self->path) != 0 && fstat (self->descriptor, &facts) == 0 && facts.st_nlink == 1 &&
      ftruncate (self->descriptor, 0) != 0)
    g_info ("“%s” is left: %s", self->path, g_strerror (errno));
}

/**
 * fod_temporary_free:
 * @self: (transfer full): a file that nobody has open
 *
 * Removes the file, unless it has another name by now.
 */
void
fod_temporary_free (FodTemporary *self)
{
  if (is_still_there (self)) {
    remove_journals (self);
    remove_file (self);
  }
  (void) g_close (self->descriptor, NULL);
  g_free (self->path);
  g_free (self);
}

/**
 * fod_temporary_is_left:
 * @name: a name in a folder
 * @prefix: what the file begins with that the temporary one was to be
 *
 * Returns: whether it is the name of a temporary file, which somebody may still be working on
 */
gboolean
fod_temporary_is_left (const char *name,
                       const char *prefix)
{
  const char *mark = g_strrstr (name, MARK);

  return mark && name[0] == '.' && g_str_has_prefix (name + 1, prefix) &&
         g_strv_contains (purposes, mark + strlen (MARK));
}

/**
 * fod_temporary_sweep:
 * @folder: a folder
 * @prefix: what the files begin with that the temporary ones were to be
 *
 * Removes what was left when this computer stopped in the middle: copies of people's data. What
 * somebody is still working on stays.
 */
void
fod_temporary_sweep (const char *folder,
                     const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    if (fod_temporary_is_left (name, prefix))
      g_ptr_array_add (names, g_strdup (name));
  }
  for (guint i = 0; i < names->len; i++) {
    FodTemporary *left = take (g_build_filename (folder, names->pdata[i], NULL), NULL);

    if (left)
      fod_temporary_free (left);
  }
}

/**
 * fod_temporary_get_path:
 * @self: a file
 *
 * Returns: its name while it is on its way
 */
const char *
fod_temporary_get_path (FodTemporary *self)
{
  return self->path;
}

static gboolean
write_all (FodTemporary *self,
           const char *data,
           gsize length,
           GError **error)
{
  while (length > 0) {
    ssize_t written = write (self->descriptor, data, length);

    if (written < 0 && errno != EINTR)
      return fod_store_file_fail (errno, self->path, error);
    if (written > 0) {
      data += written;
      length -= (gsize) written;
    }
  }
  return TRUE;
}

static gboolean
fail_to_read (const char *source,
              int saved_errno,
              GError **error)
{
  g_info ("“%s” cannot be read: %s", source, g_strerror (saved_errno));
  g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
                       _ ("The backup cannot be read. Check that the file is there and that you "
                          "may use it."));
  return FALSE;
}

static gboolean
copy_from (FodTemporary *self,
           int source,
           const char *name,
           GError **error)
{
  g_autofree char *chunk = g_malloc (CHUNK);
  struct stat facts;
  ssize_t n;

  if (fstat (source, &facts) != 0)
    return fail_to_read (name, errno, error);
  if (!S_ISREG (facts.st_mode))
    return fail_to_read (name, EINVAL, error);
  while ((n = read (source, chunk, CHUNK)) != 0) {
    if (n < 0 && errno != EINTR)
      return fail_to_read (name, errno, error);
    if (n > 0 && !write_all (self, chunk, (gsize) n, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * fod_temporary_fill:
 * @self: an empty file
 * @source: a backup that nobody in this process has open
 * @error: return location
 *
 * Copies a backup into the file. Neither a folder nor a pipe is one.
 *
 * Returns: whether all of it is there
 */
gboolean
fod_temporary_fill (FodTemporary *self,
                    const char *source,
                    GError **error)
{
  int descriptor = g_open (source, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  gboolean copied;

  if (descriptor < 0)
    return fail_to_read (source, errno, error);
  copied = copy_from (self, descriptor, source, error);
  (void) g_close (descriptor, NULL); /* nothing was written to it */
  return copied;
}
