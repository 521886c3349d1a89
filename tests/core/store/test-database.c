/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-database.h"
#include "fod-store-error.h"
#include "fod-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static FodDatabase *
open_new (FodTestFolder *folder)
{
  g_autofree char *path = fod_test_folder_name (folder, "test.db");
  g_autoptr (GError) error = NULL;
  FodDatabase *database =
    fod_database_open (path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fod_database_get_path (database), ==, path);
  return database;
}

static void
run (FodDatabase *database,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  fod_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static void
test_pragmas (void)
{
  static const struct {
    const char *sql;
    gint64 value;
  } cases[] = {
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA cell_size_check", 1 },
    { "PRAGMA secure_delete", 1 },
    { "PRAGMA mmap_size", 0 },
    { "PRAGMA temp_store", 2 },
  };
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodDatabase) database = open_new (folder);
  g_autoptr (GError) error = NULL;

  run (database, "CREATE TABLE a (b)");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (
      fod_database_number (database, cases[i].sql, cases[i].value == 0 ? 0 : -1, NULL), ==,
      cases[i].value);
  g_assert_false (fod_database_run (
    database, "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET name = 'c'", &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
}

/* What somebody else has put into the file is there, and nothing comes of it. */
static void
test_planted (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodDatabase) database = open_new (folder);
  g_autoptr (GError) error = NULL;

  run (database, "CREATE TABLE a (b); INSERT INTO a (b) VALUES (1);"
                 "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END;"
                 "CREATE VIEW v AS SELECT b FROM a");
  run (database, "INSERT INTO a (b) VALUES (2)");
  g_assert_cmpint (fod_database_number (database, "SELECT count(*) FROM a", -1, &error), ==, 2);
  g_assert_no_error (error);
  g_assert_cmpint (fod_database_number (database, "SELECT count(*) FROM v", -1, &error), ==, -1);
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
}

static void
test_values (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodDatabase) database = open_new (folder);
  const FodValue *values[] = { FOD_NONE, FOD_NUMBER (G_MAXINT64), FOD_NUMBER (G_MININT64),
                               FOD_TEXT ("æøå'\""), FOD_TEXT ("12") };

  run (database, "CREATE TABLE a (b)");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    g_autoptr (FodCursor) write = fod_database_prepare (database, "INSERT INTO a (b) VALUES (?)");
    g_autoptr (FodCursor) read = fod_database_prepare (
      database, "SELECT b, typeof (b) FROM a ORDER BY rowid DESC");
    g_auto (FodValue) value = { 0 };

    fod_cursor_bind (write, 1, values[i]);
    g_assert_true (fod_cursor_run (write, NULL));
    g_assert_true (fod_cursor_step (read, NULL));
    fod_cursor_value (read, 0, &value);
    g_assert_true (fod_value_equal (&value, values[i]));
  }
}

/* Two cursors with the same words are two cursors, from the first moment on. */
static void
test_same_words (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodDatabase) database = open_new (folder);

  for (guint i = 0; i < 3; i++) {
    g_autoptr (FodCursor) first = fod_database_prepare (database, "SELECT ?");
    g_autoptr (FodCursor) second = fod_database_prepare (database, "SELECT ?");

    fod_cursor_bind_int (first, 1, 1);
    fod_cursor_bind_int (second, 1, 2);
    g_assert_true (fod_cursor_step (first, NULL));
    g_assert_true (fod_cursor_step (second, NULL));
    g_assert_cmpint (fod_cursor_int (first, 0), ==, 1);
    g_assert_cmpint (fod_cursor_int (second, 0), ==, 2);
  }
  {
    g_autoptr (FodCursor) again = fod_database_prepare (database, "SELECT ?");

    g_assert_true (fod_cursor_step (again, NULL));
    g_assert_null (fod_cursor_text (again, 0));
    g_assert_cmpstr (fod_cursor_name (again, 0), ==, "");
  }
}

static void
test_failures (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodDatabase) database = open_new (folder);
  g_autoptr (FodCursor) cursor = fod_database_prepare (database, "SELECT nothing FROM nowhere");
  g_autoptr (GError) step = NULL;
  g_autoptr (GError) run_error = NULL;
  g_autoptr (GError) number = NULL;

  fod_cursor_bind_text (cursor, 1, "a");
  g_assert_false (fod_cursor_step (cursor, &step));
  g_assert_error (step, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
  g_assert_cmpstr (step->message, !=, "");
  g_assert_false (fod_cursor_run (cursor, &run_error));
  g_assert_nonnull (run_error);
  g_assert_cmpint (fod_database_number (database, "SELECT nothing", 7, &number), ==, 7);
  g_assert_nonnull (number);
  g_assert_cmpint (fod_database_number (database, "SELECT 1 WHERE 0", 7, NULL), ==, 7);
}

static void
test_transactions (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodDatabase) database = open_new (folder);

  run (database, "CREATE TABLE a (b)");
  g_assert_true (fod_database_begin (database, NULL));
  run (database, "INSERT INTO a VALUES (1)");
  fod_database_rollback (database);
  fod_database_rollback (database);
  g_assert_cmpint (fod_database_number (database, "SELECT count (*) FROM a", -1, NULL), ==, 0);
  g_assert_true (fod_database_begin (database, NULL));
  g_assert_false (fod_database_begin (database, NULL));
  run (database, "INSERT INTO a VALUES (1)");
  g_assert_true (fod_database_commit (database, NULL));
  g_assert_cmpint (fod_database_number (database, "SELECT count (*) FROM a", -1, NULL), ==, 1);
}

static void
test_collation (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodDatabase) database = open_new (folder);
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    database,
    "SELECT group_concat (x, ' ') FROM (SELECT column1 AS x"
    " FROM (VALUES ('å'), ('z'), ('Ø'), ('æ'), ('a'))"
    " ORDER BY x COLLATE danish)");

  g_assert_true (fod_cursor_step (cursor, NULL));
  g_assert_cmpstr (fod_cursor_text (cursor, 0), ==, "a z æ Ø å");
}

static void
test_missing (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, "no/such/folder.db");
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_database_open (path, SQLITE_OPEN_READWRITE, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FAILED);
  g_assert_cmpstr (error->message, !=, "");
}

/* What is written to a file without a name is lost when it is closed. */
static void
test_moved (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, "test.db");
  g_autofree char *elsewhere = fod_test_folder_name (folder, "elsewhere.db");
  g_autoptr (FodDatabase) database = open_new (folder);
  g_autoptr (GError) error = NULL;

  run (database, "PRAGMA journal_mode = WAL; CREATE TABLE a (b)");
  g_assert_cmpint (g_rename (path, elsewhere), ==, 0);
  g_assert_false (fod_database_begin (database, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_MOVED);
  g_assert_nonnull (strstr (error->message, "moved"));
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_false (fod_database_begin (database, NULL));
  g_assert_cmpint (g_rename (elsewhere, path), ==, 0);
  g_assert_true (fod_database_begin (database, &error));
  g_assert_no_error (error);
  g_assert_true (fod_database_commit (database, &error));
}

/* The WAL would take what is written, and it would be gone with the rest. */
static void
test_cut_short (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, "test.db");
  g_autoptr (FodDatabase) database = open_new (folder);
  g_autoptr (GError) error = NULL;
  GStatBuf whole;

  run (database, "PRAGMA journal_mode = WAL; CREATE TABLE a (b); PRAGMA wal_checkpoint (TRUNCATE)");
  g_assert_true (fod_database_begin (database, &error));
  g_assert_true (fod_database_commit (database, &error));
  g_assert_cmpint (g_stat (path, &whole), ==, 0);
  g_assert_cmpint (truncate (path, whole.st_size - 1), ==, 0);
  g_assert_false (fod_database_begin (database, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_MOVED);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/database/pragmas", test_pragmas);
  g_test_add_func ("/store/database/planted", test_planted);
  g_test_add_func ("/store/database/values", test_values);
  g_test_add_func ("/store/database/same-words", test_same_words);
  g_test_add_func ("/store/database/failures", test_failures);
  g_test_add_func ("/store/database/transactions", test_transactions);
  g_test_add_func ("/store/database/collation", test_collation);
  g_test_add_func ("/store/database/missing", test_missing);
  g_test_add_func ("/store/database/moved", test_moved);
  g_test_add_func ("/store/database/cut-short", test_cut_short);
  return g_test_run ();
}
