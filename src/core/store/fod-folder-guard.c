/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-folder-guard.h"

#include "fod-store-error.h"

#include <glib/gi18n-lib.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/vfs.h>

/* Not in every kernel header. */
#define SMB2_MAGIC 0xfe534d42u
#define CIFS_MAGIC 0xff534d42u

/* What Syncthing, ownCloud, Nextcloud and Dropbox leave in a folder they keep in step. */
static gboolean
is_marker (const char *name)
{
  static const char *const names[] = {
    ".stfolder", ".owncloudsync.log", ".nextcloudsync.log", ".dropbox.cache", NULL
  };

  if (g_strv_contains (names, name))
    return TRUE;
  return (g_str_has_prefix (name, ".sync_") || g_str_has_prefix (name, "._sync_")) &&
         strstr (name, ".db");
}

static gboolean
has_marker (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    if (is_marker (name))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_on_network (const char *path)
{
  struct statfs facts;

  if (statfs (path, &facts) != 0)
    return FALSE;
  switch ((guint32) facts.f_type) {
  case NFS_SUPER_MAGIC:
  case SMB_SUPER_MAGIC:
  case SMB2_MAGIC:
  case CIFS_MAGIC:
    return TRUE;
  default:
    return FALSE;
  }
}

/* The folder that holds @path, or will: links followed, as far as it is there. */
static char *
find_folder (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *file = realpath (absolute, NULL);
  g_autofree char *folder = g_path_get_dirname (file ? file : absolute);

  while (TRUE) {
    char *real = realpath (folder, NULL);
    char *parent;

    if (real)
      return real;
    parent = g_path_get_dirname (folder);
    if (strcmp (parent, folder) == 0)
      return parent;
    g_free (folder);
    folder = parent;
  }
}

/**
 * fod_folder_guard_check:
 * @path: a database file, there or to be made
 * @error: return location
 *
 * Refuses a file that other programs copy about while it is in use, or that lies on a
 * network drive: both destroy a SQLite file sooner or later (sqlite.org/howtocorrupt.html).
 *
 * Returns: whether the file lies where it can be used
 */
gboolean
fod_folder_guard_check (const char *path,
                        GError **error)
{
  g_autofree char *folder = find_folder (path);

  if (is_on_network (folder)) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FOLDER,
                         _ ("The file lies on a network drive, where it would be damaged in use. "
                            "Move it to this computer’s own disk."));
    return FALSE;
  }
  while (TRUE) {
    g_autofree char *parent = g_path_get_dirname (folder);

    if (has_marker (folder)) {
      g_set_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FOLDER,
                   _ ("The file lies in “%s”, a folder that another program synchronises; it would "
                      "be damaged there. Move it to a folder that only this computer uses."),
                   folder);
      return FALSE;
    }
    if (strcmp (parent, folder) == 0)
      return TRUE;
    g_free (folder);
    folder = g_steal_pointer (&parent);
  }
}
