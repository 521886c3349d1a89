/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-restore.h"

#include "fod-backup.h"
#include "fod-op-log.h"
#include "fod-rebuild.h"
#include "fod-store-error.h"
#include "fod-store-file.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Only the log is carried over, row by row, into a file of our own making: a backup comes
 * from outside, and its triggers, views and tables are not to be trusted. */
static const struct {
  const char *select;
  const char *insert;
  int n_columns;
} log_tables[] = {
  { "SELECT key, value FROM setting WHERE key NOT IN ('replica', 'schema')",
    "INSERT INTO setting (key, value) VALUES (?, ?)", 2 },
  { "SELECT number, id FROM replica",
    "INSERT INTO replica (number, id) VALUES (?, ?)", 2 },
  { "SELECT replica, number, label, kind, target, author, wall, first, last FROM action",
    "INSERT INTO action (replica, number, label, kind, target, author, wall, first, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", 9 },
  { "SELECT replica, number, clock, action, type, row, field, value, base FROM op",
    "INSERT INTO op (replica, number, clock, action, type, row, field, value, base) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", 9 },
};

static gboolean
copy_row (FodCursor *from,
          FodDatabase *target,
          const char *insert,
          int n_columns,
          GError **error)
{
  g_autoptr (FodCursor) to = fod_database_prepare (target, insert);

  for (int i = 0; i < n_columns; i++) {
    g_auto (FodValue) value = { 0 };

    /* An empty text is no value to a person, but it is one to the log. */
    if (fod_cursor_is_empty_text (from, i)) {
      fod_cursor_bind_text (to, i + 1, "");
      continue;
    }
    fod_cursor_value (from, i, &value);
    fod_cursor_bind (to, i + 1, &value);
  }
  return fod_cursor_run (to, error);
}

static gboolean
copy_log (FodDatabase *source,
          FodDatabase *target,
          GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (log_tables); i++) {
    g_autoptr (FodCursor) from = fod_database_prepare (source, log_tables[i].select);
    g_autoptr (GError) failure = NULL;

    while (fod_cursor_step (from, &failure)) {
      if (!copy_row (from, target, log_tables[i].insert, log_tables[i].n_columns, error))
        return FALSE;
    }
    if (failure) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  }
  return TRUE;
}

/* A file that was put back must write under a new name: its old one may have written more
 * since, on this computer or another. */
static gboolean
fill (FodDatabase *source,
      FodDatabase *target,
      FodClock *clock,
      GError **error)
{
  g_autoptr (FodIdSource) ids = fod_id_source_new (clock);
  FodOpLog log = { target };

  if (!fod_database_begin (target, error))
    return FALSE;
  if (copy_log (source, target, error) && fod_op_log_new_replica (&log, ids, error))
    return fod_database_commit (target, error) && fod_rebuild_run (target, error);
  fod_database_rollback (target);
  return FALSE;
}

static gboolean
copy_file (const char *from,
           const char *to,
           GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) failure = NULL;

  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, &failure) &&
      g_chmod (to, 0600) == 0)
    return TRUE;
  g_info ("“%s” cannot be copied: %s", from, failure ? failure->message : g_strerror (errno));
  g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
                       _("The backup cannot be read. Check that the file is there and that you may use it."));
  return FALSE;
}

/* The file in use is set aside, with what SQLite has not yet written back into it. */
static gboolean
set_aside (const char *path,
           FodClock *clock,
           char **kept,
           GError **error)
{
  g_autoptr (GDateTime) now = fod_clock_local (clock);
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s-before-restore-%s", path, stamp);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *kept_wal = g_strconcat (name, "-wal", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_rename (path, name) != 0 || (g_rename (wal, kept_wal) != 0 && errno != ENOENT)) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_READ_ONLY,
                         _("The file in use could not be set aside, so nothing was restored and nothing is changed."));
    return FALSE;
  }
  *kept = g_steal_pointer (&name);
  return TRUE;
}

/**
 * fod_restore_run:
 * @backup: a backup
 * @path: the file to put it back as; nobody may have it open
 * @clock: tells the time
 * @kept: (out) (transfer full) (nullable): where the file that was there is now
 * @error: return location
 *
 * Puts a backup back. The backup is verified first and not changed; the file that was there
 * is set aside, never deleted.
 *
 * Returns: whether @path is the backup now; otherwise nothing has changed
 */
gboolean
fod_restore_run (const char *backup,
                 const char *path,
                 FodClock *clock,
                 char **kept,
                 GError **error)
{
  g_autofree char *copy = g_strconcat (path, ".backup", NULL);
  g_autofree char *fresh = g_strconcat (path, ".restored", NULL);
  gboolean filled = FALSE;

  *kept = NULL;
  if (!copy_file (backup, copy, error))
    return FALSE;
  (void) g_unlink (fresh); /* what an attempt that was cut off has left, if anything */
  if (fod_backup_verify (copy, -1, error)) {
    g_autoptr (FodDatabase) source = fod_database_open (copy, SQLITE_OPEN_READWRITE, error);
    g_autoptr (FodDatabase) target = source ? fod_store_file_create (fresh, error) : NULL;

    filled = target && fill (source, target, clock, error);
  }
  (void) g_unlink (copy);
  return filled && set_aside (path, clock, kept, error) && fod_store_file_settle (fresh, path, error);
}
