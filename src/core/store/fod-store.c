/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-store-private.h"

#include "fod-edit-private.h"
#include "fod-projection.h"
#include "fod-rebuild.h"
#include "fod-search-find.h"
#include "fod-store-file.h"
#include "fod-temporary.h"

/* How many records one statement of fod_store_load() reads. */
#define LOAD_PAGE 64

/* Ops that are read again within a tenth of a second. */
#define LONG_LOG 5000

enum {
  COMMITTED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FodRecord *find_reference (FodRecordSource *source, FodRecordType type, const char *id);

static void
fod_store_record_source_init (FodRecordSourceInterface *iface)
{
  iface->find = find_reference;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FodStore,
                               fod_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_RECORD_SOURCE,
                                                      fod_store_record_source_init)
                                 G_IMPLEMENT_INTERFACE (FOD_TYPE_CITIZEN_EXCUSES,
                                                        fod_store_init_excuses))

static FodRecord *
find_reference (FodRecordSource *source,
                FodRecordType type,
                const char *id)
{
  return fod_store_find (FOD_STORE (source), type, id);
}

static void
fod_store_finalize (GObject *object)
{
  FodStore *self = FOD_STORE (object);

  g_clear_pointer (&self->pool, fod_record_pool_free);
  g_clear_pointer (&self->database, fod_database_close);
  g_clear_object (&self->ids);
  g_clear_object (&self->clock);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (fod_store_parent_class)->finalize (object);
}

static void
fod_store_class_init (FodStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fod_store_finalize;

  /**
   * FodStore::committed:
   * @self: the store
   * @commit: (type FodCommit): what has changed
   *
   * Something has changed and is on the disk. Records in use already show it.
   */
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, FOD_TYPE_COMMIT);
  /**
   * FodStore::failed:
   * @self: the store
   * @error: (type GError): why, a sentence the user can read
   *
   * What is shown may be less than there is, see fod_store_check_read(). Emitted once, in the
   * middle of reading.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
fod_store_init (FodStore *self)
{
  self->pool = fod_record_pool_new ();
}

static gboolean
has_long_log (FodStore *self)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count (*) FROM (SELECT 1 FROM op LIMIT %d)", LONG_LOG);

  return fod_database_number (self->database, sql, 0, NULL) == LONG_LOG;
}

static gboolean
bring_up_to_date (FodStore *self,
                  gboolean *is_ready,
                  GError **error)
{
  gboolean needed = FALSE;

  *is_ready = TRUE;
  if (!fod_op_log_load (&self->log, self->database, self->ids, error) ||
      !fod_rebuild_is_needed (self->database, &needed, error))
    return FALSE;
  if (!needed)
    return TRUE;
  *is_ready = !has_long_log (self);
  return !*is_ready || fod_rebuild_run (self->database, error);
}

static void
sweep (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);

  fod_temporary_sweep (folder, name);
}

/**
 * fod_store_default_path:
 *
 * Returns: (transfer full): the user's own file: `$XDG_DATA_HOME/fodfaeste/fodfaeste.db`
 */
char *
fod_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "fodfaeste", "fodfaeste.db", NULL);
}

/**
 * fod_store_open:
 * @path: a file, which is made if it is not there
 * @clock: tells the time
 * @error: return location for a sentence the user can read
 *
 * Opens the file with everybody's courses. A file that cannot be opened is not changed.
 *
 * Returns: (transfer full) (nullable): the store
 */
FodStore *
fod_store_open (const char *path,
                FodClock *clock,
                GError **error)
{
  gboolean is_ready;
  g_autoptr (FodStore) self = fod_store_open_at_once (path, clock, &is_ready, error);

  if (!self || (!is_ready && !fod_rebuild_run (self->database, error)))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * fod_store_open_at_once:
 * @path: a file, which is made if it is not there
 * @clock: tells the time
 * @is_ready: (out): whether it can be used
 * @error: return location for a sentence the user can read
 *
 * As fod_store_open(), but what takes long is left to fod_store_prepare_async(): after a change
 * of the descriptor table the typed tables are made again from the log. A store that is not ready
 * is good for nothing else.
 *
 * Returns: (transfer full) (nullable): the store
 */
FodStore *
fod_store_open_at_once (const char *path,
                        FodClock *clock,
                        gboolean *is_ready,
                        GError **error)
{
  g_autoptr (FodStore) self = g_object_new (FOD_TYPE_STORE, NULL);

  self->clock = g_object_ref (clock);
  self->ids = fod_id_source_new (clock);
  self->database = g_file_test (path, G_FILE_TEST_EXISTS) ? fod_store_file_open (path, error)
                                                          : fod_store_file_create (path, error);
  if (!self->database || !bring_up_to_date (self, is_ready, error))
    return NULL;
  sweep (path);
  return g_steal_pointer (&self);
}

static void
prepare_in_thread (GTask *task,
                   gpointer source,
                   gpointer data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (fod_rebuild_run (FOD_STORE (source)->database, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * fod_store_prepare_async:
 * @self: a store that is not ready, and that nobody uses before the end
 * @callback: (scope async): called when it is done
 * @data: for @callback
 *
 * Does in a thread what fod_store_open_at_once() has left; ends with fod_store_prepare_finish().
 */
void
fod_store_prepare_async (FodStore *self,
                         GAsyncReadyCallback callback,
                         gpointer data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (FOD_IS_STORE (self));

  task = g_task_new (self, NULL, callback, data);
  g_task_run_in_thread (task, prepare_in_thread);
}

/**
 * fod_store_prepare_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for a sentence the user can read
 *
 * Returns: whether the store is ready; otherwise nothing has changed
 */
gboolean
fod_store_prepare_finish (FodStore *self,
                          GAsyncResult *result,
                          GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * fod_store_get_path:
 * @self: a store
 *
 * Returns: the name of its file
 */
const char *
fod_store_get_path (FodStore *self)
{
  g_return_val_if_fail (FOD_IS_STORE (self), NULL);

  return fod_database_get_path (self->database);
}

/**
 * fod_store_is_lost:
 * @self: a store
 *
 * Returns: whether its file has been moved or deleted while it is open; it can be read until it is
 *   closed, and is gone then
 */
gboolean
fod_store_is_lost (FodStore *self)
{
  g_return_val_if_fail (FOD_IS_STORE (self), FALSE);

  return fod_database_has_moved (self->database);
}

/**
 * fod_store_get_clock:
 * @self: a store
 *
 * Returns: (transfer none): the clock it was opened with
 */
FodClock *
fod_store_get_clock (FodStore *self)
{
  g_return_val_if_fail (FOD_IS_STORE (self), NULL);

  return self->clock;
}

/**
 * fod_store_keep_failure:
 * @self: a store
 * @failure: why something could not be read
 *
 * Keeps the first failure met where there is nobody to tell: a list or a record that shows less
 * than there is. From then on nothing is written, as it would rest on what was shown.
 */
void
fod_store_keep_failure (FodStore *self,
                        const GError *failure)
{
  if (self->failure)
    return;
  self->failure = g_error_copy (failure);
  g_signal_emit (self, signals[FAILED], 0, failure);
}

/**
 * fod_store_check_read:
 * @self: a store
 * @error: return location, as for fod_store_open()
 *
 * Lists and records cannot fail; a file that turns out to be damaged is told here.
 *
 * Returns: whether everything that was shown so far is all there is
 */
gboolean
fod_store_check_read (FodStore *self,
                      GError **error)
{
  g_return_val_if_fail (FOD_IS_STORE (self), FALSE);

  if (self->failure)
    g_propagate_error (error, g_error_copy (self->failure));
  return self->failure == NULL;
}

typedef struct {
  FodStore *store;
  GPtrArray *records; /* FodRecord, read again but not telling yet */
} Refresh;

static void
refresh_record_cb (gpointer id,
                   gpointer type,
                   gpointer data)
{
  Refresh *refresh = data;
  FodRecord *record = fod_record_pool_find (refresh->store->pool, id);
  g_autoptr (GError) error = NULL;

  if (!record)
    return;
  g_ptr_array_add (refresh->records, g_object_ref (record));
  g_object_freeze_notify (G_OBJECT (record));
  if (!fod_projection_read (refresh->store->database, record, &error) && error)
    fod_store_keep_failure (refresh->store, error);
}

/**
 * fod_store_announce:
 * @self: a store
 * @commit: what is on the disk now
 *
 * Lets records in use show what has changed, then tells everybody else. All of them are read
 * before the first one tells: whoever opens a form then must not see an older value than the
 * ops the form takes as its base.
 */
void
fod_store_announce (FodStore *self,
                    FodCommit *commit)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  Refresh refresh = { self, records };

  fod_commit_foreach (commit, refresh_record_cb, &refresh);
  for (guint i = 0; i < records->len; i++)
    g_object_thaw_notify (records->pdata[i]);
  g_signal_emit (self, signals[COMMITTED], 0, commit);
}

static void
adopt_drafts (FodStore *self,
              GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++) {
    fod_record_set_source (drafts->pdata[i], FOD_RECORD_SOURCE (self));
    fod_record_pool_adopt (self->pool, drafts->pdata[i]);
  }
}

static gboolean
commit (FodStore *self,
        FodEdit *edit,
        FodActionKind kind,
        const char *label,
        GError **error)
{
  g_auto (FodWriter) writer = { 0 };
  g_autofree char *author = NULL;

  if (fod_edit_is_empty (edit)) {
    fod_edit_settle (edit);
    return TRUE;
  }
  if (!fod_edit_check (edit, error) || !fod_store_check_read (self, error))
    return FALSE;
  author = fod_store_get_setting (self, "me");
  if (!fod_writer_begin (&writer, &self->log, fod_clock_now (self->clock), label, kind, error))
    return FALSE;
  if (!fod_edit_write (edit, &writer, error)) {
    fod_writer_abandon (&writer);
    return FALSE;
  }
  if (!fod_writer_finish (&writer, 0, author, error))
    return FALSE;
  adopt_drafts (self, fod_edit_get_drafts (edit));
  fod_edit_settle (edit);
  fod_store_announce (self, writer.commit);
  return TRUE;
}

/**
 * fod_store_commit:
 * @self: a store
 * @edit: what a person has changed
 * @label: what that is called, in the user's language: "Flyt møde"
 * @error: return location for a sentence the user can read
 *
 * Writes one action: all of @edit, or nothing. When it returns %TRUE it is on the disk, and
 * @edit is empty again. An edit that changes nothing is no action.
 *
 * Returns: whether everything in @edit is saved
 */
gboolean
fod_store_commit (FodStore *self,
                  FodEdit *edit,
                  const char *label,
                  GError **error)
{
  g_return_val_if_fail (FOD_IS_STORE (self), FALSE);
  g_return_val_if_fail (FOD_IS_EDIT (edit), FALSE);

  return commit (self, edit, FOD_ACTION_EDIT, label, error);
}

/**
 * fod_store_commit_lasting:
 * @self: a store
 * @edit: what was changed
 * @label: what it is called in the history
 * @error: return location, as for fod_store_commit()
 *
 * fod_store_commit() of what Undo passes by: what everything else stands on.
 *
 * Returns: whether it is saved
 */
gboolean
fod_store_commit_lasting (FodStore *self,
                          FodEdit *edit,
                          const char *label,
                          GError **error)
{
  g_return_val_if_fail (FOD_IS_STORE (self), FALSE);
  g_return_val_if_fail (FOD_IS_EDIT (edit), FALSE);

  return commit (self, edit, FOD_ACTION_LASTING, label, error);
}

/* Whoever asks for a record shares it with everybody else who shows it. */
static FodRecord *
share_record (FodStore *self,
              FodRecordType type,
              const char *id,
              gboolean *is_new)
{
  FodRecord *record = fod_record_pool_find (self->pool, id);

  *is_new = record == NULL;
  if (record)
    return g_object_ref (record);
  return fod_record_new_bound (type, id, FOD_RECORD_SOURCE (self));
}

/**
 * fod_store_find:
 * @self: a store
 * @type: a record type
 * @id: (nullable): record id
 *
 * Finds one record, deleted or not.
 *
 * Returns: (transfer full) (nullable): the record
 */
FodRecord *
fod_store_find (FodStore *self,
                FodRecordType type,
                const char *id)
{
  g_autoptr (FodRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new;

  g_return_val_if_fail (FOD_IS_STORE (self), NULL);

  if (!id)
    return NULL;
  record = share_record (self, type, id, &is_new);
  if (fod_record_get_record_type (record) != type)
    return NULL;
  if (!is_new)
    return g_steal_pointer (&record);
  if (!fod_projection_read (self->database, record, &error)) {
    if (error)
      fod_store_keep_failure (self, error);
    return NULL;
  }
  fod_record_pool_adopt (self->pool, record);
  return g_steal_pointer (&record);
}

static char *
write_load (const FodDescriptor *descriptor)
{
  g_autofree char *columns = fod_projection_columns (descriptor, "t");
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT %s FROM \"%s\" AS t WHERE t.\"id\" IN (?",
                          columns, descriptor->name);
  for (guint i = 1; i < LOAD_PAGE; i++)
    g_string_append (sql, ",?");
  g_string_append_c (sql, ')');
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static void
load_page (FodStore *self,
           const FodDescriptor *descriptor,
           GPtrArray *ids,
           guint first,
           guint count,
           GHashTable *loaded)
{
  g_autofree char *sql = write_load (descriptor);
  g_autoptr (FodCursor) cursor = fod_database_prepare (self->database, sql);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < count; i++)
    fod_cursor_bind_text (cursor, (int) i + 1, ids->pdata[first + i]);
  while (fod_cursor_step (cursor, &error)) {
    gboolean is_new;
    g_autoptr (FodRecord) record = share_record (
      self, descriptor->type, fod_cursor_name (cursor, 0), &is_new);

    /* In a damaged file two records may have one id. */
    if (fod_record_get_record_type (record) != descriptor->type)
      continue;
    if (is_new) {
      fod_projection_read_row (cursor, 0, record);
      fod_record_pool_adopt (self->pool, record);
    }
    g_hash_table_replace (loaded, (gpointer) fod_record_get_id (record), g_object_ref (record));
  }
  if (error)
    fod_store_keep_failure (self, error);
}

/**
 * fod_store_load:
 * @self: a store
 * @type: a record type
 * @ids: (element-type utf8): record ids
 * @first: the first of @ids to load
 * @count: how many to load
 *
 * Loads many records with few statements.
 *
 * Returns: (transfer full) (element-type FodRecord): @count records in the order of @ids,
 *   an empty record where one cannot be read
 */
GPtrArray *
fod_store_load (FodStore *self,
                FodRecordType type,
                GPtrArray *ids,
                guint first,
                guint count)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);
  g_autoptr (GHashTable) loaded = g_hash_table_new_full (
    g_str_hash, g_str_equal, NULL, g_object_unref);
  GPtrArray *records = g_ptr_array_new_full (count, g_object_unref);

  for (guint done = 0; done < count; done += LOAD_PAGE)
    load_page (self, descriptor, ids, first + done, MIN (LOAD_PAGE, count - done), loaded);
  for (guint i = 0; i < count; i++) {
    FodRecord *record = g_hash_table_lookup (loaded, ids->pdata[first + i]);

    g_ptr_array_add (records, record ? g_object_ref (record)
                                     : fod_record_new_bound (type, ids->pdata[first + i],
                                                             FOD_RECORD_SOURCE (self)));
  }
  return records;
}

/**
 * fod_store_list_by:
 * @self: a store
 * @type: a record type
 * @field: name of a field
 * @value: what it holds
 *
 * Lists records as they are now, in the order they were made. For lists that follow
 * changes, see #FodQuery.
 *
 * Returns: (transfer full) (element-type FodRecord): the records, without deleted ones
 */
GPtrArray *
fod_store_list_by (FodStore *self,
                   FodRecordType type,
                   const char *field,
                   const FodValue *value)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodCursor) cursor = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (FOD_IS_STORE (self), NULL);
  g_return_val_if_fail (fod_schema_find_field (descriptor, field) >= 0, NULL);

  sql = g_strdup_printf (
    "SELECT \"id\" FROM \"%s\" WHERE \"deleted\" = 0 AND \"%s\" IS ? ORDER BY \"id\"",
    descriptor->name, field);
  cursor = fod_database_prepare (self->database, sql);
  fod_cursor_bind (cursor, 1, value);
  while (fod_cursor_step (cursor, &error))
    g_ptr_array_add (ids, g_strdup (fod_cursor_name (cursor, 0)));
  if (error)
    fod_store_keep_failure (self, error);
  return fod_store_load (self, type, ids, 0, ids->len);
}

/**
 * fod_store_search:
 * @self: a store
 * @words: what a person typed
 * @course: (nullable): id of the course that is looked at, whose hits come first
 * @limit: the most hits wanted
 * @error: return location
 *
 * Searches all texts of all courses. Every word must begin a word of the text, or of the name of
 * its course.
 *
 * Returns: (transfer full) (nullable) (element-type FodSearchHit): the hits
 */
GPtrArray *
fod_store_search (FodStore *self,
                  const char *words,
                  const char *course,
                  guint limit,
                  GError **error)
{
  g_return_val_if_fail (FOD_IS_STORE (self), NULL);

  return fod_search_find (self->database, words, course, limit, error);
}

/**
 * fod_store_get_setting:
 * @self: a store
 * @key: name of the setting
 *
 * Reads a fact of this very file, such as whose desk it is ("me").
 *
 * Returns: (transfer full) (nullable): its value
 */
char *
fod_store_get_setting (FodStore *self,
                       const char *key)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    self->database, "SELECT value FROM setting WHERE key = ?");
  g_autoptr (GError) error = NULL;

  fod_cursor_bind_text (cursor, 1, key);
  if (fod_cursor_step (cursor, &error))
    return g_strdup (fod_cursor_text (cursor, 0));
  if (error)
    fod_store_keep_failure (self, error);
  return NULL;
}

/**
 * fod_store_set_setting:
 * @self: a store
 * @key: name of the setting
 * @value: (nullable): its value
 * @error: return location
 *
 * Writes a fact of this very file, not inside a transaction. It is no action: it cannot be undone
 * and is not exchanged.
 *
 * Returns: whether it is saved
 */
gboolean
fod_store_set_setting (FodStore *self,
                       const char *key,
                       const char *value,
                       GError **error)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    self->database, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");

  fod_cursor_bind_text (cursor, 1, key);
  fod_cursor_bind_text (cursor, 2, value);
  if (!fod_database_begin (self->database, error))
    return FALSE;
  if (fod_cursor_run (cursor, error))
    return fod_database_commit (self->database, error);
  fod_database_rollback (self->database);
  return FALSE;
}
