/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-erase.h"

#include "fod-journal-beside.h"
#include "fod-journal-error.h"
#include "fod-store-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
check_unused (const char *path,
              GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (fod_store_file_fold (path, &failure) ||
      !g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_IN_USE))
    return TRUE;
  fod_journal_error_take (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Whether the file can be read or not, the keys are in it. */
static gboolean
destroy_keys (GPtrArray *names)
{
  gboolean is_done = TRUE;

  for (guint i = 0; i < names->len; i++) {
    g_autoptr (GError) failure = NULL;

    if (fod_store_file_wipe (names->pdata[i], &failure))
      continue;
    g_info ("“%s” was not overwritten: %s", (char *) names->pdata[i], failure->message);
    is_done = FALSE;
  }
  return is_done;
}

/**
 * fod_journal_erase:
 * @path: a journal
 * @error: return location; %FOD_JOURNAL_ERROR_IN_USE when somebody has it open, and nothing has
 *   been done
 *
 * Destroys the keys in the file, then the file and what lies beside it. There is no way back. Where
 * the keys cannot be destroyed the file goes all the same, and @error tells of it.
 *
 * Returns: whether the keys are destroyed and the file is gone
 */
gboolean
fod_journal_erase (const char *path,
                   GError **error)
{
  g_autoptr (GPtrArray) names = fod_journal_beside_list (path);
  g_autoptr (GError) failure = NULL;
  gboolean is_destroyed;

  if (!check_unused (path, error))
    return FALSE;
  is_destroyed = destroy_keys (names);
  for (guint i = 0; i < names->len; i++) {
    if (g_unlink (names->pdata[i]) == 0 || errno == ENOENT)
      continue;
    fod_store_file_fail (errno, names->pdata[i], &failure);
    fod_journal_error_take (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (!is_destroyed)
    g_set_error_literal (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_FAILED,
                         _ ("The journal is deleted, but its keys could not be overwritten on the "
                            "disk. Whoever brings the deleted file back can open it by its "
                            "passphrase."));
  return is_destroyed;
}
