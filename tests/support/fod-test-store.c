/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "fod-test-store.h"

#include "fod-check.h"
#include "fod-heads.h"
#include "fod-query.h"
#include "fod-store-private.h"
#include "fod-writer.h"

#include <string.h>

/**
 * fod_test_store_open:
 * @folder: a folder
 * @clock: (nullable): a clock; %NULL for one that stands at %FOD_TEST_NOW
 *
 * Returns: (transfer full): the store %FOD_TEST_FILE in @folder
 */
FodStore *
fod_test_store_open (FodTestFolder *folder,
                     FodClock *clock)
{
  g_autofree char *path = fod_test_folder_name (folder, FOD_TEST_FILE);
  g_autoptr (FodClock) own = clock ? g_object_ref (clock) : fod_clock_new_fixed (FOD_TEST_NOW);
  g_autoptr (GError) error = NULL;
  FodStore *store = fod_store_open (path, own, &error);

  g_assert_no_error (error);
  g_assert_true (FOD_IS_STORE (store));
  return store;
}

/**
 * fod_test_store_new:
 * @folder: an empty folder
 *
 * Returns: (transfer full): an empty store
 */
FodStore *
fod_test_store_new (FodTestFolder *folder)
{
  return fod_test_store_open (folder, NULL);
}

/**
 * fod_test_store_close:
 * @self: (transfer full): a store that nobody else uses
 *
 * Closes the store.
 */
void
fod_test_store_close (FodStore *self)
{
  g_assert_finalize_object (self);
}

/**
 * fod_test_commit:
 * @store: a store
 * @edit: an edit
 *
 * Commits @edit, which must succeed.
 */
void
fod_test_commit (FodStore *store,
                 FodEdit *edit)
{
  g_autoptr (GError) error = NULL;

  fod_store_commit (store, edit, "Test", &error);
  g_assert_no_error (error);
}

/**
 * fod_test_add_person:
 * @store: a store
 * @name: their name
 *
 * Returns: (transfer full): a new person
 */
FodRecord *
fod_test_add_person (FodStore *store,
                     const char *name)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *person = g_object_ref (fod_edit_create (edit, FOD_RECORD_PERSON));

  fod_edit_set (edit, person, "name", FOD_TEXT (name));
  fod_test_commit (store, edit);
  return person;
}

/**
 * fod_test_add_course:
 * @store: a store
 * @newcomer: name of a new person
 *
 * Returns: (transfer full): a new course
 */
FodRecord *
fod_test_add_course (FodStore *store,
                     const char *newcomer)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *person = fod_edit_create (edit, FOD_RECORD_PERSON);
  FodRecord *course = g_object_ref (fod_edit_create (edit, FOD_RECORD_COURSE));

  fod_edit_set (edit, person, "name", FOD_TEXT (newcomer));
  fod_edit_set (edit, course, "newcomer", FOD_TEXT (fod_record_get_id (person)));
  fod_edit_set (edit, course, "start", FOD_NUMBER (20689));
  fod_test_commit (store, edit);
  return course;
}

/**
 * fod_test_add_task:
 * @store: a store
 * @course: a course
 * @title: its words
 *
 * Returns: (transfer full): a new task of @course
 */
FodRecord *
fod_test_add_task (FodStore *store,
                   FodRecord *course,
                   const char *title)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *task = g_object_ref (fod_edit_create (edit, FOD_RECORD_TASK));

  fod_edit_set (edit, task, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, task, "title", FOD_TEXT (title));
  fod_edit_set (edit, task, "horizon", FOD_TEXT ("first-day"));
  fod_test_commit (store, edit);
  return task;
}

/**
 * fod_test_set:
 * @store: a store
 * @record: a record
 * @field: name of a field
 * @value: the new value
 *
 * One action that changes one field.
 */
void
fod_test_set (FodStore *store,
              FodRecord *record,
              const char *field,
              const FodValue *value)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  fod_edit_set (edit, record, field, value);
  fod_test_commit (store, edit);
}

/**
 * fod_test_count:
 * @store: a store
 * @type: a record type
 *
 * Returns: how many there are
 */
guint
fod_test_count (FodStore *store,
                FodRecordType type)
{
  g_autoptr (FodQuery) query = fod_query_new (store, type);

  return g_list_model_get_n_items (G_LIST_MODEL (query));
}

/**
 * fod_test_delete:
 * @store: a store
 * @record: a record
 *
 * One action that deletes one record and its parts.
 */
void
fod_test_delete (FodStore *store,
                 FodRecord *record)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  fod_edit_delete (edit, record);
  fod_test_commit (store, edit);
}

/**
 * fod_test_write_elsewhere:
 * @store: a store
 * @record: a record
 * @field: name of a field
 * @value: its new value
 *
 * Another computer's op arrives.
 */
void
fod_test_write_elsewhere (FodStore *store,
                          FodRecord *record,
                          const char *field,
                          const FodValue *value)
{
  const char *row = fod_record_get_id (record);
  g_autoptr (GArray) heads = fod_heads_read (store->database, row, field, NULL);
  g_auto (FodWriter) writer = { 0 };
  FodOpLog other = store->log;

  g_assert_true (fod_op_log_new_replica (&other, store->ids, NULL));
  g_assert_true (fod_writer_begin (&writer, &other, FOD_TEST_NOW, "Test", FOD_ACTION_EDIT, NULL));
  g_assert_true (fod_writer_set (&writer, fod_record_get_descriptor (record), row, field, value,
                                 heads, NULL));
  g_assert_true (fod_writer_finish (&writer, 0, NULL, NULL));
  fod_store_announce (store, writer.commit);
}

/**
 * fod_test_assert_whole:
 * @store: a store
 *
 * The file, the log and the tables must agree.
 */
void
fod_test_assert_whole (FodStore *store)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_check_run (store, problems, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", (char *) problems->pdata[i]);
  g_assert_cmpuint (problems->len, ==, 0);
}

/**
 * fod_test_spoil_person:
 * @folder: the folder of a store that is closed
 * @id: a person
 * @name: their name
 *
 * Overwrites the page of the table in use that holds the person, and nothing else: the file can
 * be opened, and people cannot be read.
 */
void
fod_test_spoil_person (FodTestFolder *folder,
                       const char *id,
                       const char *name)
{
  static const gsize PAGE = 4096;
  g_autofree char *path = fod_test_folder_name (folder, FOD_TEST_FILE);
  g_autoptr (GBytes) before = fod_test_read (path);
  g_autoptr (GBytes) after = NULL;
  /* The table's row has the one right after the other, the log writes JSON. */
  g_autofree char *row = g_strconcat (id, name, NULL);
  gsize length = g_bytes_get_size (before);
  guint8 *content = g_memdup2 (g_bytes_get_data (before, NULL), length);
  guint8 *found = memmem (content, length, row, strlen (row));

  g_assert_nonnull (found);
  memset (content + (gsize) (found - content) / PAGE * PAGE, 0, PAGE);
  after = g_bytes_new_take (content, length);
  fod_test_write (path, after);
}
