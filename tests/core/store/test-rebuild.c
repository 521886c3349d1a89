/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-check.h"
#include "fod-rebuild.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

static void
run (FodStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  fod_database_run (store->database, sql, &error);
  g_assert_no_error (error);
}

static gint64
ask (FodStore *store,
     const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = fod_database_number (store->database, sql, -1, &error);

  g_assert_no_error (error);
  return number;
}

/* Something of everything: siblings, deleted, undone, done again. */
static FodStore *
make_story (FodTestFolder *folder)
{
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) task = fod_test_add_task (store, course, "a");
  g_autoptr (FodRecord) gone = fod_test_add_task (store, course, "b");
  g_autoptr (FodEdit) form = fod_edit_new (store);
  g_autofree char *label = NULL;
  guint skipped;

  fod_edit_open (form, task);
  fod_test_set (store, task, "note", FOD_TEXT ("Annas"));
  fod_edit_set (form, task, "note", FOD_TEXT ("Bos"));
  fod_test_commit (store, form);
  fod_test_delete (store, gone);
  fod_test_set (store, task, "due", FOD_NUMBER (20000));
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  return store;
}

static void
test_equal (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_story (folder);
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  fod_test_assert_whole (store);
  run (store, "CREATE TEMP TABLE old_task AS SELECT * FROM task;"
              "CREATE TEMP TABLE old_head AS SELECT * FROM head");
  g_assert_true (fod_rebuild_run (store->database, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ask (store, "SELECT EXISTS (SELECT * FROM task EXCEPT SELECT * FROM old_task)"),
                   ==, 0);
  g_assert_cmpint (ask (store, "SELECT EXISTS (SELECT * FROM old_task EXCEPT SELECT * FROM task)"),
                   ==, 0);
  g_assert_cmpint (ask (store, "SELECT EXISTS (SELECT * FROM head EXCEPT SELECT * FROM old_head)"),
                   ==, 0);
  g_assert_cmpint (ask (store, "SELECT count (*) - (SELECT count (*) FROM old_head) FROM head"),
                   ==, 0);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM pending"), ==, 0);
  g_assert_true (fod_rebuild_compare (store->database, differences, &error));
  g_assert_cmpuint (differences->len, ==, 0);
  hits = fod_store_search (store, "bos", 10, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

/* Every table that is made from the log is watched. */
static void
test_differences (void)
{
  static const char *const damages[] = {
    "UPDATE task SET title = 'x'",
    "DELETE FROM task",
    "UPDATE task SET deleted = 1",
    "UPDATE person SET name = NULL",
    "INSERT INTO person (id, name) VALUES ('x', 'y')",
    "DELETE FROM head",
    "UPDATE head SET clock = clock + 1",
    "DELETE FROM head WHERE clock = (SELECT min (clock) FROM head)",
    "DELETE FROM op WHERE number = 3",
    "DELETE FROM action WHERE number = 2",
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_story (folder);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

    run (store, "CREATE TEMP TABLE kept_op AS SELECT * FROM op;"
                "CREATE TEMP TABLE kept_action AS SELECT * FROM action");
    run (store, damages[i]);
    g_assert_true (fod_check_run (store, problems, NULL));
    g_test_message ("%s: %s", damages[i],
                    problems->len ? (char *) problems->pdata[0] : "nothing found");
    g_assert_cmpuint (problems->len, >, 0);
    run (store, "INSERT OR IGNORE INTO op SELECT * FROM kept_op;"
                "INSERT OR IGNORE INTO action SELECT * FROM kept_action;"
                "DROP TABLE kept_op; DROP TABLE kept_action");
    g_assert_true (fod_rebuild_run (store->database, NULL));
    fod_test_assert_whole (store);
  }
  fod_test_store_close (store);
}

static void
test_descriptor_changed (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_story (folder);
  gboolean needed = TRUE;

  g_assert_true (fod_rebuild_is_needed (store->database, &needed, NULL));
  g_assert_false (needed);
  /* As an older version would have left it: another hash, a table and a column too many or
   * too few. */
  run (store, "UPDATE setting SET value = 'older' WHERE key = 'schema'");
  run (store, "ALTER TABLE task DROP COLUMN note;"
              "CREATE TABLE \"gone \"\"; DELETE FROM op; --\" (a)");
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM task WHERE note = 'Bos'"), ==, 1);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM sqlite_schema WHERE name LIKE 'gone%'"),
                   ==, 0);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM op"), >, 5);
  g_assert_true (fod_rebuild_is_needed (store->database, &needed, NULL));
  g_assert_false (needed);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
append (FodStore *store,
        const char *type,
        const char *row,
        const char *field,
        const FodValue *value)
{
  g_autoptr (GArray) heads = fod_heads_read (store->database, row, field, NULL);

  g_assert_true (
    fod_op_log_append (&store->log, FOD_TEST_NOW, type, row, field, value, heads, NULL));
}

/* What a newer version has written is kept, and shown again by the next that knows it. */
static void
test_pending (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  gint64 first = store->log.next_op;
  g_autofree char *label = NULL;
  guint skipped = 0;

  run (store, "BEGIN");
  append (store, "spaceship", "0192f0c1-2345-7abc-8def-000000000009", "",
          FOD_TEXT ("{\"name\":\"x\"}"));
  append (store, "spaceship", "0192f0c1-2345-7abc-8def-000000000009", "name", FOD_TEXT ("y"));
  append (store, "person", fod_record_get_id (person), "pets", FOD_NUMBER (3));
  append (store, "person", fod_record_get_id (person), "pets", FOD_NUMBER (4));
  append (store, "person", "0192f0c1-2345-7abc-8def-000000000008", "", FOD_TEXT ("[not a record"));
  append (store, "journal-entry", "0192f0c1-2345-7abc-8def-000000000007", "", FOD_TEXT ("{}"));
  g_assert_true (fod_op_log_close_action (&store->log, first, "Test", FOD_ACTION_EDIT, 0, NULL,
                                          FOD_TEST_NOW, NULL));
  run (store, "UPDATE setting SET value = 'newer' WHERE key = 'schema'; COMMIT");
  g_clear_object (&person);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM op"), ==, 7);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM pending"), ==, 6);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM pending WHERE reason = 'type'"), ==, 3);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM pending WHERE reason = 'field'"), ==, 2);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM pending WHERE reason = 'form'"), ==, 1);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM head WHERE field = 'pets'"), ==, 1);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM person"), ==, 1);
  fod_test_assert_whole (store);

  /* It cannot be undone here, and that is said; nothing breaks. */
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  g_assert_cmpuint (skipped, ==, 5);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/rebuild/equal", test_equal);
  g_test_add_func ("/store/rebuild/differences", test_differences);
  g_test_add_func ("/store/rebuild/descriptor-changed", test_descriptor_changed);
  g_test_add_func ("/store/rebuild/pending", test_pending);
  return g_test_run ();
}
