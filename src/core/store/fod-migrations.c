/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-migrations.h"

#include "fod-store-error.h"
#include "fod-store-resources.h"

#include <glib/gi18n-lib.h>

#define FOLDER "/dk/fodfaeste/Fodfaeste/store/migrations/"

static const char *const steps[FOD_SCHEMA_VERSION] = {
  FOLDER "001-log.sql",
};

/**
 * fod_migrations_check:
 * @database: a connection that has not written yet
 * @error: return location
 *
 * Makes sure that the file is one of ours and not from a newer Fodfæste. Changes nothing.
 *
 * Returns: whether fod_migrations_run() may go on
 */
gboolean
fod_migrations_check (FodDatabase *database,
                      GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 application = fod_database_number (database, "PRAGMA application_id", 0, &failure);
  gint64 version = failure ? 0 : fod_database_number (database, "PRAGMA user_version", 0, &failure);

  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  if (application != FOD_APPLICATION_ID) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS,
                         _("The file belongs to another program. It has not been changed; choose another file."));
    return FALSE;
  }
  if (version > FOD_SCHEMA_VERSION) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NEWER,
                         _("A newer Fodfæste has used the file. Nothing is lost: update Fodfæste on this computer and open it again."));
    return FALSE;
  }
  return TRUE;
}

static gboolean
run_step (FodDatabase *database,
          int version,
          GError **error)
{
  g_autoptr (GBytes) script = NULL;
  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                           FOD_APPLICATION_ID, version);

  script = g_resource_lookup_data (fod_store_get_resource (), steps[version - 1], G_RESOURCE_LOOKUP_FLAGS_NONE, error);
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
