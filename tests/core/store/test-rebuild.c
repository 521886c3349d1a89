/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-check.h"
#include "fod-heads.h"
#include "fod-rebuild.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

#include <string.h>

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
  guint misfits;

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
  g_assert_true (fod_rebuild_compare (store->database, differences, &misfits, &error));
  g_assert_cmpuint (misfits, ==, 0);
  g_assert_cmpuint (differences->len, ==, 0);
  hits = fod_store_search (store, "bos", NULL, 10, NULL);
  g_assert_cmpuint (hits->len, ==, 1);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
damage (FodStore *store,
        const char *sql)
{
  sqlite3 *raw = fod_database_get_raw (store->database);

  sqlite3_db_config (raw, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  run (store, sql);
  sqlite3_db_config (raw, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
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
    "INSERT INTO pending (replica, number, reason) VALUES (1, 2, 'type')",
    "UPDATE search SET title = 'x' WHERE title = 'a'",
    "UPDATE search SET body = NULL WHERE title = 'a'",
    "DELETE FROM search WHERE title = 'a'",
    "INSERT INTO search (title, body) VALUES ('x', 'y')",
    "DELETE FROM search_entry WHERE number = 1",
    "UPDATE search_entry SET type = 'topic'",
    "INSERT INTO search_entry (id, type) VALUES ('x', 'task')",
    "DROP TABLE search",
    "DROP TABLE search_entry",
    /* Behind the back of the index, as a disk does it. */
    "UPDATE search_content SET c0 = 'x'",
    "DELETE FROM search_content",
    "DELETE FROM search_data WHERE id > 10",
    "UPDATE search_data SET block = zeroblob (length (block))",
    "DELETE FROM search_docsize",
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = make_story (folder);

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

    run (store, "CREATE TEMP TABLE kept_op AS SELECT * FROM op;"
                "CREATE TEMP TABLE kept_action AS SELECT * FROM action");
    damage (store, damages[i]);
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

/* Values of the wrong kind stay in the log; what was shown before them still is. */
static void
test_misfits (void)
{
  static const struct {
    const char *field;
    const char *value; /* SQL */
    const char *shown; /* SQL: true when the cell is as it was */
  } cases[] = {
    { "due", "'in a week'", "due = 20000" },
    { "due", "9000000000000000000", "due = 20000" },
    { "due", "x'00ff'", "due = 20000" },
    { "due", "1.5", "due = 20000" },
    { "title", "7", "title = 'a'" },
    { "title", "NULL", "title = 'a'" },
    { "title", "'   '", "title = 'a'" },
    { "state", "'never heard of'", "state = 'done'" },
    { "course", "'x'", "course = (SELECT id FROM course)" },
    { "position", "'æ'", "position IS NULL" },
    { "deleted", "NULL", "deleted = 0" },
    { "deleted", "'yes'", "deleted = 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    FodStore *store = fod_test_store_new (folder);
    g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
    g_autoptr (FodRecord) task = fod_test_add_task (store, course, "a");
    g_autofree char *shown = g_strdup_printf ("SELECT %s FROM task", cases[i].shown);
    g_autofree char *damage = g_strdup_printf (
      "UPDATE op SET value = %s WHERE number = (SELECT max (number) FROM op)", cases[i].value);
    g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

    fod_test_set (store, task, "due", FOD_NUMBER (20000));
    fod_test_set (store, task, "state", FOD_TEXT ("done"));
    run (store, "BEGIN");
    append (store, "task", fod_record_get_id (task), cases[i].field, FOD_TEXT ("x"));
    g_assert_true (fod_op_log_close_action (&store->log, store->log.next_op - 1, "Test",
                                            FOD_ACTION_EDIT, 0, NULL, FOD_TEST_NOW, NULL));
    run (store, damage);
    run (store, "UPDATE setting SET value = 'older' WHERE key = 'schema'; COMMIT");
    g_clear_object (&task);
    g_clear_object (&course);
    fod_test_store_close (store);

    store = fod_test_store_open (folder, NULL);
    g_test_message ("%s = %s", cases[i].field, cases[i].value);
    g_assert_cmpint (ask (store, shown), ==, 1);
    g_assert_cmpint (ask (store, "SELECT count (*) FROM pending WHERE reason = 'value'"), ==, 1);
    g_assert_true (fod_check_run (store, problems, NULL));
    g_assert_cmpuint (problems->len, ==, 1);
    g_assert_nonnull (strstr (problems->pdata[0], "not shown"));
    fod_test_store_close (store);
  }
}

/* Whoever changes a cell has not seen what could not be shown of it: both stay. */
static void
test_misfit_is_not_overruled (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  g_autoptr (GArray) heads = NULL;
  g_autofree char *dots = NULL;
  g_autofree char *label = NULL;
  guint skipped;

  fod_test_set (store, person, "note", FOD_TEXT ("før"));
  fod_test_set (store, person, "note", FOD_TEXT ("siden"));
  run (store, "UPDATE op SET value = 7 WHERE number = 3");
  g_assert_true (fod_rebuild_run (store->database, NULL));
  g_clear_object (&person);
  person = fod_store_find (store, FOD_RECORD_PERSON, id);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "før");
  fod_test_set (store, person, "note", FOD_TEXT ("nu"));
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "før");

  /* A version that can show it does. */
  run (store, "UPDATE op SET value = 'siden' WHERE number = 3");
  g_assert_true (fod_rebuild_run (store->database, NULL));
  heads = fod_heads_read (store->database, id, "note", NULL);
  dots = fod_dots_encode (heads);
  g_assert_cmpstr (dots, ==, "1:5 1:3");
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
}

/* A record is shown without the values that do not fit. */
static void
test_misfit_in_creation (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  run (store, "UPDATE op SET value = '{\"name\":\"Åse\",\"note\":7,\"title\":\"b\"}'");
  g_assert_true (fod_rebuild_run (store->database, NULL));
  g_assert_cmpint (ask (store, "SELECT name = 'Åse' AND note IS NULL AND title = 'b' FROM person"),
                   ==, 1);
  g_assert_true (fod_check_run (store, problems, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_clear_object (&person);
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
  g_test_add_func ("/store/rebuild/misfits", test_misfits);
  g_test_add_func ("/store/rebuild/misfit-is-not-overruled", test_misfit_is_not_overruled);
  g_test_add_func ("/store/rebuild/misfit-in-creation", test_misfit_in_creation);
  return g_test_run ();
}
