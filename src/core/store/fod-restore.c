/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-restore.h"

#include "fod-backup.h"
#include "fod-folder-guard.h"
#include "fod-migrations.h"
#include "fod-op-log.h"
#include "fod-rebuild.h"
#include "fod-store-error.h"
#include "fod-store-file.h"
#include "fod-temporary.h"

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
  { "SELECT key, value FROM setting WHERE key NOT IN ('replica', 'schema', 'undo-told')",
    "INSERT INTO setting (key, value) VALUES (?, ?)", 2 },
  { "SELECT number, id FROM replica",
    "INSERT INTO replica (number, id) VALUES (?, ?)", 2 },
  { "SELECT replica, number, label, kind, target, author, wall, first, last FROM action",
    "INSERT INTO action (replica, number, label, kind, target, author, wall, first, last)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    9 },
  { "SELECT replica, number, clock, action, type, row, field, value, base FROM op",
    "INSERT INTO op (replica, number, clock, action, type, row, field, value, base)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    9 },
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

/* A file that was set aside after a crash has its latest changes beside it. */
static gboolean
copy_with_journal (FodTemporary *copy,
                   const char *backup,
                   GError **error)
{
  g_autofree char *from = g_strconcat (backup, "-wal", NULL);
  g_autofree char *to = g_strconcat (fod_temporary_get_path (copy), "-wal", NULL);
  g_autoptr (FodTemporary) journal = NULL;

  if (!fod_temporary_fill (copy, backup, error))
    return FALSE;
  if (!g_file_test (from, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  journal = fod_temporary_new (to, "new", error);
  return journal && fod_temporary_fill (journal, from, error) &&
         fod_store_file_replace (fod_temporary_get_path (journal), to, error);
}

/* Nobody would notice that the file has another name now, and go on writing to it. Any other
 * failure to open is no matter: a damaged file is why people restore. */
static gboolean
prepare_old (const char *path,
             GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return fod_store_file_fold (path, error);
  g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS,
                       _ ("This is not a Fodfæste file."));
  return FALSE;
}

static char *
name_aside (const char *path,
            FodClock *clock)
{
  g_autoptr (GDateTime) now = fod_clock_local (clock);
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%d-%H%M%S");
  char *name = g_strdup_printf ("%s-before-restore-%s", path, stamp);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++) {
    g_free (name);
    name = g_strdup_printf ("%s-before-restore-%s-%u", path, stamp, i);
  }
  return name;
}

static gboolean
make_restored (FodTemporary *copy,
               FodTemporary *fresh,
               FodClock *clock,
               GError **error)
{
  const char *path = fod_temporary_get_path (copy);
  g_autoptr (FodDatabase) source = NULL;
  g_autoptr (FodDatabase) target = NULL;

  if (!fod_backup_verify (path, -1, error))
    return FALSE;
  source = fod_database_open (path, SQLITE_OPEN_READWRITE, error);
  target = source ? fod_store_file_make (fresh, error) : NULL;
  return target && fill (source, target, clock, error);
}

static gboolean
restore (const char *backup,
         const char *path,
         const char *aside,
         FodClock *clock,
         GError **error)
{
  g_autoptr (FodTemporary) copy = NULL;
  g_autoptr (FodTemporary) fresh = NULL;

  if (!prepare_old (path, error) || !fod_folder_guard_check (path, error))
    return FALSE;
  copy = fod_temporary_new (path, "backup", error);
  fresh = copy ? fod_temporary_new (path, "restored", error) : NULL;
  /* All of that takes a while: is it still true that nobody has the file open? */
  return fresh && copy_with_journal (copy, backup, error) &&
         make_restored (copy, fresh, clock, error) && prepare_old (path, error) &&
         fod_store_file_exchange (fod_temporary_get_path (fresh), path, aside, error);
}

/* A link leads to the file; it stays what it is. */
static char *
find_file (const char *path)
{
  char *file = realpath (path, NULL);

  return file ? file : g_strdup (path);
}

/**
 * fod_restore_run:
 * @backup: a backup
 * @path: the file to put it back as
 * @clock: tells the time
 * @kept: (out) (transfer full) (nullable): where the file that was there is now
 * @error: return location; %FOD_STORE_ERROR_IN_USE when somebody has @path open
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
  g_autofree char *file = find_file (path);
  g_autofree char *aside = name_aside (file, clock);

  *kept = NULL;
  if (fod_store_file_is_same (backup, file)) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FAILED,
                         _ ("This is the file with your courses itself, not a backup of it. Choose "
                            "another file."));
    return FALSE;
  }
  if (!restore (backup, file, aside, clock, error))
    return FALSE;
  if (g_file_test (aside, G_FILE_TEST_EXISTS))
    *kept = g_steal_pointer (&aside);
  return TRUE;
}
