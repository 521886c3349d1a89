/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For setresuid(). */
#define _GNU_SOURCE

#include "fod-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

/* Hundreds of files are made and synced here; in memory nobody waits for a disk. */
#define MEMORY "/dev/shm"

/* Unlike /tmp, never in memory. */
#define DISK "/var/tmp"

struct _FodTestFolder {
  char *path;
};

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    g_autofree char *inside = g_build_filename (path, name, NULL);

    if (g_file_test (inside, G_FILE_TEST_IS_DIR) && !g_file_test (inside, G_FILE_TEST_IS_SYMLINK))
      empty_folder (inside);
    g_assert_cmpint (g_remove (inside), ==, 0);
  }
}

static FodTestFolder *
make_folder (const char *parent)
{
  FodTestFolder *self = g_new0 (FodTestFolder, 1);

  if (g_access (parent, W_OK | X_OK) != 0)
    parent = g_get_tmp_dir ();
  self->path = g_build_filename (parent, "fodfaeste-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (self->path));
  return self;
}

/**
 * fod_test_folder_new:
 *
 * Returns: (transfer full): a new, empty folder that only we may use
 */
FodTestFolder *
fod_test_folder_new (void)
{
  return make_folder (MEMORY);
}

/**
 * fod_test_folder_new_on_disk:
 *
 * For what is to wait for the disk, as a user does.
 *
 * Returns: (transfer full): a new, empty folder that only we may use
 */
FodTestFolder *
fod_test_folder_new_on_disk (void)
{
  return make_folder (DISK);
}

/**
 * fod_test_folder_free:
 * @self: (transfer full): a folder
 *
 * Removes the folder and everything in it.
 */
void
fod_test_folder_free (FodTestFolder *self)
{
  empty_folder (self->path);
  g_assert_cmpint (g_rmdir (self->path), ==, 0);
  g_free (self->path);
  g_free (self);
}

/**
 * fod_test_folder_clear:
 * @self: a folder
 *
 * Removes everything in the folder.
 */
void
fod_test_folder_clear (FodTestFolder *self)
{
  empty_folder (self->path);
}

/**
 * fod_test_folder_get_path:
 * @self: a folder
 *
 * Returns: its path
 */
const char *
fod_test_folder_get_path (FodTestFolder *self)
{
  return self->path;
}

/**
 * fod_test_folder_name:
 * @self: a folder
 * @name: a name
 *
 * Returns: (transfer full): the path of @name in the folder, there or not
 */
char *
fod_test_folder_name (FodTestFolder *self,
                      const char *name)
{
  return g_build_filename (self->path, name, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/**
 * fod_test_folder_list:
 * @self: a folder
 *
 * Returns: (transfer full) (element-type utf8): the names in it, sorted
 */
GPtrArray *
fod_test_folder_list (FodTestFolder *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

/**
 * fod_test_read:
 * @path: a file
 *
 * Returns: (transfer full): all of it
 */
GBytes *
fod_test_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (content, length);
}

/**
 * fod_test_write:
 * @path: a file, overwritten
 * @content: all of it
 *
 * Writes a file with mode 0600.
 */
void
fod_test_write (const char *path,
                GBytes *content)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (content, &length);

  g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                            &error);
  g_assert_no_error (error);
}

/**
 * fod_test_as_nobody:
 * @function: (scope call): what to do; a failed assertion ends it
 * @data: for @function
 *
 * Runs @function as a person who owns nothing; for root no file is read-only.
 */
void
fod_test_as_nobody (void (*function) (gpointer data),
                    gpointer data)
{
  pid_t child = fork ();
  int status = 0;

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    if (getuid () == 0 && setresuid (NOBODY, NOBODY, NOBODY) != 0)
      _exit (2);
    function (data);
    _exit (0);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}
