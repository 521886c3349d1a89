/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup.h"

#include "fod-migrations.h"
#include "fod-store-error.h"
#include "fod-store-file.h"
#include "fod-store-private.h"
#include "fod-temporary.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Pages copied between two turns of the main loop: about 2 ms. */
#define SLICE 256

/* A backup is called fodfaeste-2026-08-24.db. */
#define DAY "YYYY-MM-DD"
#define ENDING ".db"

/* A copy being made. SQLite's own backup is used rather than VACUUM INTO, because it can be
 * cut in slices: the window goes on while it runs. */
typedef struct {
  FodStore *store; /* its connection must outlive the backup */
  sqlite3 *target;
  sqlite3_backup *backup;
  FodTemporary *temporary;
  char *path;
  char *file; /* the one that is copied */
  gint64 ops;
} Copy;

static void
free_copy (gpointer data)
{
  Copy *copy = data;

  if (copy->backup)
    (void) sqlite3_backup_finish (copy->backup); /* repeats what the last step said */
  if (copy->target)
    (void) sqlite3_close (copy->target);
  g_clear_pointer (&copy->temporary, fod_temporary_free);
  g_clear_object (&copy->store);
  g_free (copy->path);
  g_free (copy->file);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, free_copy)

static char *
write_default_folder (const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);

  return g_build_filename (folder, "backups", NULL);
}

/**
 * fod_backup_default_folder:
 * @store: a store
 *
 * Returns: (transfer full): the folder "backups" beside the file
 */
char *
fod_backup_default_folder (FodStore *store)
{
  return write_default_folder (fod_store_get_path (store));
}

/* What the backups of a file begin with: those of another file may lie in the same folder. */
static char *
write_stem (const char *file)
{
  g_autofree char *name = g_path_get_basename (file);

  if (g_str_has_suffix (name, ENDING))
    name[strlen (name) - strlen (ENDING)] = '\0';
  return g_strconcat (name, "-", NULL);
}

/**
 * fod_backup_get_day:
 * @path: a file
 *
 * Returns: the day it is the backup of; %FOD_DAY_NONE when it is not called as backups are
 */
FodDay
fod_backup_get_day (const char *path)
{
  gsize length = strlen (path);
  g_autofree char *day = NULL;

  if (!g_str_has_suffix (path, ENDING) || length < strlen (DAY ENDING))
    return FOD_DAY_NONE;
  day = g_strndup (path + length - strlen (DAY ENDING), strlen (DAY));
  return fod_day_parse (day, NULL);
}

static gboolean
is_backup_name (const char *name,
                const char *stem)
{
  return g_str_has_prefix (name, stem) && strlen (name) == strlen (stem) + strlen (DAY ENDING) &&
         fod_backup_get_day (name) != FOD_DAY_NONE;
}

static int
compare_latest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(char *const *) b, *(char *const *) a);
}

/**
 * fod_backup_list:
 * @folder: a folder
 * @file: the file whose backups are wanted
 *
 * Lists the daily backups in a folder; other files are none of ours.
 *
 * Returns: (transfer full) (element-type utf8): their paths, the latest first
 */
GPtrArray *
fod_backup_list (const char *folder,
                 const char *file)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *stem = write_stem (file);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir))) {
    if (is_backup_name (name, stem))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  }
  g_ptr_array_sort (paths, compare_latest_first);
  return paths;
}

static char *
name_backup (FodStore *store,
             const char *folder,
             FodDay today)
{
  g_autofree char *stem = write_stem (fod_store_get_path (store));
  g_autofree char *day = fod_day_to_iso (today);
  g_autofree char *name = g_strconcat (stem, day, ENDING, NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * fod_backup_is_due:
 * @store: a store
 * @folder: where backups go
 * @today: the day it is
 *
 * Returns: whether there is none of @today yet
 */
gboolean
fod_backup_is_due (FodStore *store,
                   const char *folder,
                   FodDay today)
{
  g_autofree char *path = name_backup (store, folder, today);

  return !g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
read_whole (const char *path,
            gint64 expected_ops,
            GError **error)
{
  g_autoptr (FodDatabase) database = fod_database_open (path, SQLITE_OPEN_READWRITE, error);
  g_autoptr (FodCursor) cursor = NULL;
  g_autoptr (GError) failure = NULL;
  gboolean whole;

  if (!database || !fod_migrations_check (database, error))
    return FALSE;
  cursor = fod_database_prepare (database, "PRAGMA integrity_check (1)");
  whole = fod_cursor_step (cursor, &failure) && strcmp (fod_cursor_name (cursor, 0), "ok") == 0;
  g_clear_pointer (&cursor, fod_cursor_free);
  if (whole && expected_ops >= 0)
    whole = expected_ops == fod_database_number (database, "SELECT count (*) FROM op", -1,
                                                 &failure);
  if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (!whole)
    fod_database_fail (database, SQLITE_CORRUPT, error);
  else
    return TRUE;
  return FALSE;
}

/**
 * fod_backup_verify:
 * @path: a file nobody has open
 * @expected_ops: how many ops it must hold, or -1
 * @error: return location
 *
 * Opens a backup and reads every page of it. A backup that has not been opened is none.
 *
 * Returns: whether it can be gone back to
 */
gboolean
fod_backup_verify (const char *path,
                   gint64 expected_ops,
                   GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (read_whole (path, expected_ops, &failure))
    return TRUE;
  if (!g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED) &&
      !g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }
  /* What opening has said is about the file with the courses, which this is not. */
  g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED,
                       _ ("This is not a backup from Fodfæste, or it is damaged. Your courses are "
                          "not affected; choose another file."));
  return FALSE;
}

/**
 * fod_backup_find:
 * @file: a file that may be damaged, or gone
 *
 * Returns: (transfer full) (nullable): the latest backup beside it that can be gone back to
 */
char *
fod_backup_find (const char *file)
{
  g_autofree char *folder = write_default_folder (file);
  g_autoptr (GPtrArray) paths = fod_backup_list (folder, file);

  for (guint i = 0; i < paths->len; i++) {
    if (fod_backup_verify (paths->pdata[i], -1, NULL))
      return g_strdup (paths->pdata[i]);
  }
  return NULL;
}

/* Also those that have been deleted: Undo brings them back. */
static gboolean
has_courses (FodDatabase *database)
{
  return fod_database_number (database, "SELECT count (*) FROM course", 0, NULL) > 0;
}

/**
 * fod_backup_count_courses:
 * @path: a backup
 *
 * Returns: how many courses there are in it; 0 also when it cannot be opened
 */
guint
fod_backup_count_courses (const char *path)
{
  g_autoptr (FodDatabase) backup = fod_database_open (path, SQLITE_OPEN_READWRITE, NULL);

  return backup ? (guint) fod_database_number (
                    backup, "SELECT count (*) FROM course WHERE deleted = 0", 0, NULL)
                : 0;
}

/**
 * fod_backup_find_lost:
 * @store: a store
 *
 * A file that was lost is made anew, and empty, when the program starts.
 *
 * Returns: (transfer full) (nullable): the latest backup that can be gone back to, if there are
 *   courses in it and none in @store
 */
char *
fod_backup_find_lost (FodStore *store)
{
  g_autofree char *backup = NULL;

  if (has_courses (store->database))
    return NULL;
  backup = fod_backup_find (fod_store_get_path (store));
  return backup && fod_backup_count_courses (backup) > 0 ? g_steal_pointer (&backup) : NULL;
}

static gboolean
refuse_folder (const char *folder,
               GError **error)
{
  g_set_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_READ_ONLY,
               _ ("The folder “%s” cannot be used for backups. Choose another one for them."),
               folder);
  return FALSE;
}

static gboolean
are_there_courses (const char *folder,
                   const char *file)
{
  g_autoptr (GPtrArray) paths = fod_backup_list (folder, file);

  for (guint i = 0; i < paths->len; i++) {
    g_autoptr (FodDatabase) backup =
      fod_database_open (paths->pdata[i], SQLITE_OPEN_READWRITE, NULL);

    if (backup && has_courses (backup))
      return TRUE;
  }
  return FALSE;
}

/* Where the file was lost an empty one is made in its place: it must not drive out the backups of
 * the one that was lost, day by day. */
static gboolean
check_empty (FodStore *store,
             const char *folder,
             GError **error)
{
  if (has_courses (store->database) || !are_there_courses (folder, fod_store_get_path (store)))
    return TRUE;
  g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FAILED,
                       _ ("There are courses in the backups and none in this file, so the "
                          "backups are kept as they are. Go back to one of them, or use "
                          "another folder."));
  return FALSE;
}

static gboolean
open_target (Copy *copy,
             FodStore *store,
             GError **error)
{
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
  int code = sqlite3_open_v2 (fod_temporary_get_path (copy->temporary), &copy->target, flags, NULL);

  if (code == SQLITE_OK) {
    copy->backup = sqlite3_backup_init (copy->target, "main",
                                        fod_database_get_raw (store->database), "main");
    code = copy->backup ? SQLITE_OK : sqlite3_errcode (copy->target);
  }
  return code == SQLITE_OK || fod_database_fail (store->database, code, error);
}

static Copy *
begin_copy (FodStore *store,
            const char *folder,
            FodDay today,
            GError **error)
{
  g_autoptr (Copy) copy = g_new0 (Copy, 1);
  g_autoptr (GError) failure = NULL;

  if (!*folder || g_mkdir_with_parents (folder, 0700) != 0) {
    refuse_folder (folder, error);
    return NULL;
  }
  if (!check_empty (store, folder, error))
    return NULL;
  copy->store = g_object_ref (store);
  copy->file = g_strdup (fod_store_get_path (store));
  copy->path = name_backup (store, folder, today);
  copy->temporary = fod_temporary_new (copy->path, "new", &failure);
  if (g_error_matches (failure, FOD_STORE_ERROR, FOD_STORE_ERROR_READ_ONLY))
    refuse_folder (folder, error);
  else if (failure)
    g_propagate_error (error, g_steal_pointer (&failure));
  if (!copy->temporary)
    return NULL;
  copy->ops = fod_database_number (store->database, "SELECT count (*) FROM op", -1, error);
  return copy->ops >= 0 && open_target (copy, store, error) ? g_steal_pointer (&copy) : NULL;
}

/* Returns whether there is more to copy. */
static gboolean
step_copy (FodStore *store,
           Copy *copy,
           GError **error)
{
  int code = sqlite3_backup_step (copy->backup, SLICE);

  if (code == SQLITE_DONE) {
    copy->ops = fod_database_number (store->database, "SELECT count (*) FROM op", -1, error);
    return FALSE;
  }
  if (code == SQLITE_OK)
    return TRUE;
  fod_database_fail (store->database, code, error);
  return FALSE;
}

static gboolean
close_copy (Copy *copy,
            GError **error)
{
  int code = sqlite3_backup_finish (g_steal_pointer (&copy->backup));

  /* One file, not a file and its WAL: it is to be copied about by people. */
  if (code == SQLITE_OK)
    code = sqlite3_exec (copy->target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  if (code == SQLITE_OK)
    code = sqlite3_close (copy->target);
  if (code == SQLITE_OK) {
    copy->target = NULL;
    return TRUE;
  }
  g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FAILED,
                       _ ("The backup could not be written. Your courses are not affected."));
  return FALSE;
}

/* The one just made stays, also beside seven that a wrong clock has dated ahead of it. */
static void
prune (Copy *copy)
{
  g_autofree char *folder = g_path_get_dirname (copy->path);
  g_autofree char *stem = write_stem (copy->file);
  g_autoptr (GPtrArray) paths = fod_backup_list (folder, copy->file);

  fod_temporary_sweep (folder, stem);
  for (guint i = FOD_BACKUP_KEPT; i < paths->len; i++) {
    if (strcmp (paths->pdata[i], copy->path) != 0 && g_unlink (paths->pdata[i]) != 0)
      g_warning ("“%s” cannot be removed: %s", (char *) paths->pdata[i], g_strerror (errno));
  }
}

/* Needs no connection to the store: runs in a thread. */
static gboolean
settle_copy (Copy *copy,
             GError **error)
{
  const char *temporary = fod_temporary_get_path (copy->temporary);
  g_autoptr (GError) failure = NULL;

  if (!fod_backup_verify (temporary, copy->ops, &failure)) {
    g_info ("The copy is not kept: %s", failure->message);
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED,
                         _ ("The new copy cannot be read whole and was thrown away; the earlier "
                            "backups are still there. The file with your courses may be damaged: "
                            "ask for help before you go on."));
    return FALSE;
  }
  if (!fod_store_file_replace (temporary, copy->path, error))
    return FALSE;
  prune (copy);
  return TRUE;
}

/**
 * fod_backup_run:
 * @store: a store
 * @folder: where to; made if it is not there
 * @today: the day it is
 * @error: return location
 *
 * Makes the backup of the day, verifies it, and keeps the latest seven.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *
fod_backup_run (FodStore *store,
                const char *folder,
                FodDay today,
                GError **error)
{
  g_autoptr (Copy) copy = begin_copy (store, folder, today, error);
  g_autoptr (GError) failure = NULL;

  if (!copy)
    return NULL;
  while (step_copy (store, copy, &failure))
    continue;
  if (failure) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return NULL;
  }
  if (!close_copy (copy, error) || !settle_copy (copy, error))
    return NULL;
  return g_steal_pointer (&copy->path);
}

static void
settle_in_thread (GTask *task,
                  gpointer source,
                  gpointer data,
                  GCancellable *cancellable)
{
  GError *error = NULL;

  if (settle_copy (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
settled_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GTask) task = data;
  Copy *copy = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task, g_strdup (copy->path), g_free);
  else
    g_task_return_error (task, error);
}

/* A thread lets go of its task when it comes to it, and of the source with it. The store must not
 * be closed there, so that the thread's task has none. */
static void
settle_copy_async (GTask *task)
{
  g_autoptr (GTask) settling = g_task_new (NULL, NULL, settled_cb, g_object_ref (task));

  g_task_set_source_tag (settling, settle_copy_async);
  g_task_set_task_data (settling, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (settling, settle_in_thread);
}

static gboolean
copy_slice_cb (gpointer data)
{
  GTask *task = data;
  Copy *copy = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return G_SOURCE_REMOVE;
  if (step_copy (g_task_get_source_object (task), copy, &error))
    return G_SOURCE_CONTINUE;
  if (error || !close_copy (copy, &error))
    g_task_return_error (task, error);
  else
    settle_copy_async (task);
  return G_SOURCE_REMOVE;
}

/**
 * fod_backup_run_async:
 * @store: a store
 * @folder: where to; made if it is not there
 * @today: the day it is
 * @cancellable: (nullable): to stop it; nothing is left behind
 * @callback: called when it is done
 * @data: for @callback
 *
 * fod_backup_run() beside the window: copied in slices of the main loop, verified in a
 * thread. Changes made meanwhile are in the copy too.
 */
void
fod_backup_run_async (FodStore *store,
                      const char *folder,
                      FodDay today,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, data);
  GError *error = NULL;
  Copy *copy = begin_copy (store, folder, today, &error);

  g_task_set_source_tag (task, fod_backup_run_async);
  if (!copy) {
    g_task_return_error (task, error);
    return;
  }
  g_task_set_task_data (task, copy, free_copy);
  g_idle_add_full (G_PRIORITY_LOW, copy_slice_cb, g_object_ref (task), g_object_unref);
}

/**
 * fod_backup_run_finish:
 * @store: a store
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the path of the backup
 */
char *
fod_backup_run_finish (FodStore *store,
                       GAsyncResult *result,
                       GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
