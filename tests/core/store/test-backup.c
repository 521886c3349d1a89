/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-test-vfs.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* 24 August 2026. */
#define TODAY 20689

/* What a crash leaves of a backup. */
#define LEFT ".fodfaeste-2026-08-01.db.fodfaeste-new"

static char *
back_up (FodStore *store,
         const char *folder,
         FodDay day)
{
  g_autoptr (GError) error = NULL;
  char *path = fod_backup_run (store, folder, day, &error);
  struct stat facts;

  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpint (stat (path, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
  g_assert_true (fod_backup_verify (path, -1, &error));
  g_assert_no_error (error);
  return path;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}

static void
test_run (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *expected = g_build_filename (backups, "fodfaeste-2026-08-24.db", NULL);
  g_autofree char *left = g_build_filename (backups, LEFT, NULL);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  gint64 ops;

  g_object_unref (fod_test_add_person (store, "Åse"));
  g_assert_true (fod_backup_is_due (store, backups, TODAY));
  first = back_up (store, backups, TODAY);
  g_assert_cmpstr (first, ==, expected);
  g_assert_false (fod_backup_is_due (store, backups, TODAY));
  g_assert_true (fod_backup_is_due (store, backups, TODAY + 1));

  /* A second one of the same day takes its place, and what a crash has left goes. */
  g_assert_true (g_file_set_contents (left, "x", 1, NULL));
  g_object_unref (fod_test_add_person (store, "Bo"));
  second = back_up (store, backups, TODAY);
  g_assert_cmpstr (first, ==, second);
  ops = fod_database_number (store->database, "SELECT count (*) FROM op", -1, NULL);
  g_assert_true (fod_backup_verify (second, ops, NULL));
  g_assert_false (fod_backup_verify (second, ops + 1, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (count_files (backups), ==, 1);
  fod_test_store_close (store);
}

static void
test_prune (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *notes = g_build_filename (backups, "fodfaeste-notes.txt", NULL);
  g_autofree char *odd = g_build_filename (backups, "fodfaeste-2026-99-24.db", NULL);
  g_autofree char *late = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) after = NULL;

  for (int i = 0; i < 10; i++)
    g_free (back_up (store, backups, TODAY + i));
  g_assert_true (g_file_set_contents (notes, "x", 1, NULL));
  g_assert_true (g_file_set_contents (odd, "x", 1, NULL));
  paths = fod_backup_list (backups, fod_store_get_path (store));
  g_assert_cmpuint (paths->len, ==, FOD_BACKUP_KEPT);
  g_assert_true (g_str_has_suffix (paths->pdata[0], "fodfaeste-2026-09-02.db"));
  g_assert_true (g_str_has_suffix (paths->pdata[6], "fodfaeste-2026-08-27.db"));

  /* The clock was ahead, and is right now: the new one is not the one that goes. */
  late = back_up (store, backups, TODAY - 100);
  after = fod_backup_list (backups, fod_store_get_path (store));
  g_assert_true (g_file_test (late, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (after->pdata[after->len - 1], ==, late);
  g_assert_true (g_file_test (notes, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (odd, G_FILE_TEST_EXISTS));
  fod_test_store_close (store);
}

/* Two files beside each other share the folder, and neither takes the other's place. */
static void
test_two_files (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, "familie.db");
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  FodStore *store = fod_test_store_new (folder);
  FodStore *other = fod_store_open (path, clock, NULL);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *first = back_up (store, backups, TODAY);
  g_autofree char *second = NULL;
  g_autoptr (GPtrArray) paths = NULL;

  g_assert_true (fod_backup_is_due (other, backups, TODAY));
  for (int i = 0; i < 10; i++) {
    g_free (second);
    second = back_up (other, backups, TODAY + i);
  }
  g_assert_true (g_str_has_suffix (second, "/familie-2026-09-02.db"));
  g_assert_cmpint (fod_backup_get_day (second), ==, TODAY + 9);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  paths = fod_backup_list (backups, fod_store_get_path (store));
  g_assert_cmpuint (paths->len, ==, 1);
  fod_test_store_close (other);
  fod_test_store_close (store);
}

static void
test_bad_folder (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *file = fod_test_folder_name (folder, "file");
  g_autofree char *inside = fod_test_folder_name (folder, "file/backups");
  const char *folders[] = { inside, "/proc/backups", "" };

  g_assert_true (g_file_set_contents (file, "x", 1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_backup_run (store, folders[i], TODAY, &error));
    g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_READ_ONLY);
    g_assert_cmpstr (error->message, !=, "");
  }
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

/* Many more records than one slice holds. */
static void
fill (FodStore *store)
{
  FodEdit *edit = fod_edit_new (store);
  g_autofree char *text = g_strnfill (4000, 'x');

  for (guint i = 0; i < 400; i++) {
    FodRecord *person = fod_edit_create (edit, FOD_RECORD_PERSON);

    fod_edit_set (edit, person, "name", FOD_TEXT ("Åse"));
    fod_edit_set (edit, person, "note", FOD_TEXT (text));
  }
  fod_test_commit (store, edit);
  g_assert_finalize_object (edit);
}

typedef struct {
  GMainLoop *loop;
  char *path;
  GError *error;
} Result;

static void
finished_cb (GObject *source,
             GAsyncResult *answer,
             gpointer data)
{
  Result *result = data;

  result->path = fod_backup_run_finish (FOD_STORE (source), answer, &result->error);
  g_main_loop_quit (result->loop);
}

static gboolean
commit_meanwhile_cb (gpointer data)
{
  g_object_unref (fod_test_add_person (data, "Imens"));
  return G_SOURCE_REMOVE;
}

static void
test_async (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Result result = { loop, NULL, NULL };

  fill (store);
  fod_backup_run_async (store, backups, TODAY, NULL, finished_cb, &result);
  g_idle_add (commit_meanwhile_cb, store);
  g_main_loop_run (loop);
  g_assert_no_error (result.error);
  /* What was saved meanwhile is in it. */
  g_assert_true (fod_backup_verify (result.path, 401, NULL));
  g_assert_cmpuint (count_files (backups), ==, 1);
  g_free (result.path);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

/* The daily one and one that somebody asks for may meet. */
static void
test_two_at_once (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GError) error = NULL;
  Result result = { loop, NULL, NULL };

  fill (store);
  fod_backup_run_async (store, backups, TODAY, NULL, finished_cb, &result);
  g_assert_null (fod_backup_run (store, backups, TODAY, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_IN_USE);
  g_main_loop_run (loop);
  g_assert_no_error (result.error);
  g_assert_true (fod_backup_verify (result.path, 400, NULL));
  g_assert_cmpuint (count_files (backups), ==, 1);
  g_free (result.path);
  fod_test_store_close (store);
}

static void
test_cancel (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Result result = { loop, NULL, NULL };

  fill (store);
  fod_backup_run_async (store, backups, TODAY, cancellable, finished_cb, &result);
  g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  g_main_loop_run (loop);
  g_assert_null (result.path);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&result.error);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (count_files (backups), ==, 0);
  g_object_unref (fod_test_add_person (store, "Bagefter"));
  fod_test_store_close (store);
}

/* The window is closed, and the store with it, while the backup runs. */
static void
test_store_goes (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Result result = { loop, NULL, NULL };

  fill (store);
  fod_backup_run_async (store, backups, TODAY, cancellable, finished_cb, &result);
  g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  g_object_add_weak_pointer (G_OBJECT (store), (gpointer *) &store);
  g_object_unref (store);
  g_main_loop_run (loop);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&result.error);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (store);
  g_assert_cmpuint (count_files (backups), ==, 0);

  /* The file is free again. */
  fod_test_store_close (fod_test_store_open (folder, NULL));
}

/* Nobody else may open the copy, not even before anything is in it. */
static void
test_rights (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *backups = NULL;
  mode_t mask = umask (0);
  FodStore *store;

  fod_test_vfs_install ();
  store = fod_test_store_new (folder);
  backups = fod_backup_default_folder (store);
  g_object_unref (fod_test_add_person (store, "Åse"));
  g_free (back_up (store, backups, TODAY));
  g_assert_cmpint (fod_test_vfs_get_rights () & 077, ==, 0);
  fod_test_store_close (store);
  umask (mask);
}

static void
test_async_bad_folder (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Result result = { loop, NULL, NULL };

  fod_backup_run_async (store, "/proc/backups", TODAY, NULL, finished_cb, &result);
  g_main_loop_run (loop);
  g_assert_null (result.path);
  g_assert_error (result.error, FOD_STORE_ERROR, FOD_STORE_ERROR_READ_ONLY);
  g_clear_error (&result.error);
  fod_test_store_close (store);
}

static void
test_damaged (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *path = NULL;
  g_autoptr (GBytes) whole = NULL;
  gsize length;

  fill (store);
  path = back_up (store, backups, TODAY);
  fod_test_store_close (store);
  whole = fod_test_read (path);
  length = g_bytes_get_size (whole);
  for (guint i = 0; i < 8; i++) {
    g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length * i / 8);
    g_autoptr (GError) error = NULL;

    fod_test_write (path, part);
    g_assert_false (fod_backup_verify (path, -1, &error));
    g_assert_true (error && error->domain == FOD_STORE_ERROR);
    g_assert_cmpstr (error->message, !=, "");
  }
}

/* The first page and the number of ops are as they should be: only who reads every page knows. */
static void
test_damaged_page (void)
{
  static const char *const tables[] = { "op", "task", "person", "search_data" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    FodStore *store = fod_test_store_new (folder);
    g_autofree char *backups = fod_backup_default_folder (store);
    g_autofree char *sql =
      g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", tables[i]);
    gint64 page = fod_database_number (store->database, sql, -1, NULL);
    gint64 page_size = fod_database_number (store->database, "PRAGMA page_size", -1, NULL);
    g_autofree char *path = NULL;
    g_autoptr (GBytes) whole = NULL;
    g_autoptr (GBytes) spoilt = NULL;
    g_autoptr (GError) error = NULL;
    char *bytes;

    fill (store);
    path = back_up (store, backups, TODAY);
    fod_test_store_close (store);
    whole = fod_test_read (path);
    g_assert_cmpint (page, >, 1);
    g_assert_cmpint (page * page_size, <=, (gint64) g_bytes_get_size (whole));
    bytes = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
    memset (bytes + (page - 1) * page_size, 'x', (gsize) page_size);
    spoilt = g_bytes_new_take (bytes, g_bytes_get_size (whole));
    fod_test_write (path, spoilt);
    g_assert_false (fod_backup_verify (path, -1, &error));
    g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
  }
}

/* An empty file in the place of a lost one leaves the backups of that alone. */
static void
test_empty_file (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *file = g_strdup (fod_store_get_path (store));
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (fod_test_add_course (store, "Nanna Nyansat"));
  kept = back_up (store, backups, TODAY);
  fod_test_store_close (store);
  g_assert_cmpint (g_unlink (file), ==, 0);

  store = fod_test_store_new (folder);
  for (FodDay day = TODAY; day < TODAY + 9; day++) {
    g_assert_null (fod_backup_run (store, backups, day, &error));
    g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FAILED);
    g_clear_error (&error);
  }
  g_assert_true (g_file_test (kept, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpuint (count_files (backups), ==, 1);
  g_object_unref (fod_test_add_course (store, "Sofie Startklar"));
  g_free (back_up (store, backups, TODAY + 1));
  g_assert_cmpuint (count_files (backups), ==, 2);
  fod_test_store_close (store);
}

/* Who finds an empty file is told of the courses there were. */
static void
test_lost (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *file = g_strdup (fod_store_get_path (store));
  g_autofree char *empty = back_up (store, backups, TODAY - 1);
  g_autofree char *kept = NULL;
  g_autofree char *found = NULL;

  g_assert_null (fod_backup_find_lost (store));
  g_assert_cmpuint (fod_backup_count_courses (empty), ==, 0);
  g_object_unref (fod_test_add_course (store, "Nanna Nyansat"));
  kept = back_up (store, backups, TODAY);
  g_assert_cmpuint (fod_backup_count_courses (kept), ==, 1);
  g_assert_null (fod_backup_find_lost (store));
  fod_test_store_close (store);

  g_assert_cmpint (g_unlink (file), ==, 0);
  store = fod_test_store_new (folder);
  found = fod_backup_find_lost (store);
  g_assert_cmpstr (found, ==, kept);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup/run", test_run);
  g_test_add_func ("/store/backup/prune", test_prune);
  g_test_add_func ("/store/backup/empty-file", test_empty_file);
  g_test_add_func ("/store/backup/lost", test_lost);
  g_test_add_func ("/store/backup/two-files", test_two_files);
  g_test_add_func ("/store/backup/two-at-once", test_two_at_once);
  g_test_add_func ("/store/backup/bad-folder", test_bad_folder);
  g_test_add_func ("/store/backup/async", test_async);
  g_test_add_func ("/store/backup/cancel", test_cancel);
  g_test_add_func ("/store/backup/async-bad-folder", test_async_bad_folder);
  g_test_add_func ("/store/backup/damaged", test_damaged);
  g_test_add_func ("/store/backup/damaged-page", test_damaged_page);
  g_test_add_func ("/store/backup/store-goes", test_store_goes);
  g_test_add_func ("/store/backup/rights", test_rights);
  return g_test_run ();
}
