/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-check.h"
#include "fod-history.h"
#include "fod-query.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"
#include "fod-value-text.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
  FodTestFolder *folder;
  FodClock *clock;
  char *path;
  GBytes *whole;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  FodStore *store;
  FodRecord *course;

  fixture->folder = fod_test_folder_new ();
  fixture->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  fixture->path = fod_test_folder_name (fixture->folder, FOD_TEST_FILE);
  store = fod_test_store_open (fixture->folder, fixture->clock);
  course = fod_test_add_course (store, "Åse");
  for (guint i = 0; i < 60; i++) {
    g_autoptr (FodRecord) task = fod_test_add_task (store, course, "Rundvisning");

    fod_test_set (store, task, "note", FOD_TEXT ("Nøgler og telefon"));
  }
  g_object_unref (course);
  fod_test_store_close (store);
  fixture->whole = fod_test_read (fixture->path);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  fod_test_folder_free (fixture->folder);
  g_clear_object (&fixture->clock);
  g_free (fixture->path);
  g_bytes_unref (fixture->whole);
}

/* It is refused with a sentence, and not a byte of it has changed; nothing is left beside it. */
static void
assert_refused (Fixture *fixture,
                int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = fod_test_read (fixture->path);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GPtrArray) names = fod_test_folder_list (fixture->folder);
  g_autoptr (GPtrArray) names_after = NULL;

  g_assert_null (fod_store_open (fixture->path, fixture->clock, &error));
  g_assert_true (error && error->domain == FOD_STORE_ERROR);
  g_assert_cmpstr (error->message, !=, "");
  if (code >= 0)
    g_assert_error (error, FOD_STORE_ERROR, code);
  after = fod_test_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  names_after = fod_test_folder_list (fixture->folder);
  g_assert_cmpuint (names->len, ==, names_after->len);
}

static void
assert_opens (Fixture *fixture)
{
  FodStore *store = fod_test_store_open (fixture->folder, fixture->clock);

  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
write_part (Fixture *fixture,
            gsize length)
{
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (fixture->whole, 0, length);

  fod_test_write (fixture->path, part);
}

/* Writes four bytes in place of those at @offset. */
static void
write_number (Fixture *fixture,
              gsize offset,
              guint32 number)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) content = NULL;
  guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, g_bytes_get_data (fixture->whole, NULL),
                       (guint) g_bytes_get_size (fixture->whole));
  memcpy (bytes->data + offset, &big, sizeof big);
  content = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  fod_test_write (fixture->path, content);
}

static void
test_directory (Fixture *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (
    fod_store_open (fod_test_folder_get_path (fixture->folder), fixture->clock, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (fod_store_open ("/dev/null", fixture->clock, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_OURS);
  g_clear_error (&error);
  g_assert_null (fod_store_open ("/proc/nowhere/file.db", fixture->clock, &error));
  g_assert_true (error && error->domain == FOD_STORE_ERROR);
}

static void
test_truncated (Fixture *fixture,
                gconstpointer data)
{
  gsize length = g_bytes_get_size (fixture->whole);

  write_part (fixture, 0);
  assert_refused (fixture, FOD_STORE_ERROR_DAMAGED);
  for (guint i = 1; i < 100; i += 9) {
    write_part (fixture, i);
    assert_refused (fixture, i < 16 ? FOD_STORE_ERROR_NOT_OURS : FOD_STORE_ERROR_DAMAGED);
  }
  for (guint i = 1; i < 60; i++) {
    write_part (fixture, length * i / 60);
    assert_refused (fixture, -1);
  }
  write_part (fixture, length - 1);
  assert_refused (fixture, FOD_STORE_ERROR_DAMAGED);
  write_part (fixture, length);
  assert_opens (fixture);
}

static void
test_others (Fixture *fixture,
             gconstpointer data)
{
  static const char *const texts[] = { "x", "Kære dagbog", "SQLite format 3",
                                       "{\"name\":1}\n", "FODF" };
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autoptr (GBytes) long_bytes = g_bytes_new_static (long_text, 100000);
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (8192), 8192);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));

    fod_test_write (fixture->path, bytes);
    assert_refused (fixture, FOD_STORE_ERROR_NOT_OURS);
  }
  fod_test_write (fixture->path, long_bytes);
  assert_refused (fixture, FOD_STORE_ERROR_NOT_OURS);
  fod_test_write (fixture->path, zeros);
  assert_refused (fixture, FOD_STORE_ERROR_NOT_OURS);
}

static void
test_numbers (Fixture *fixture,
              gconstpointer data)
{
  static const struct {
    gsize offset; /* 60: user_version, 68: application_id */
    guint32 number;
    int code;
  } cases[] = {
    { 68, 0, FOD_STORE_ERROR_NOT_OURS },
    { 68, 0x12345678, FOD_STORE_ERROR_NOT_OURS },
    { 60, 2, FOD_STORE_ERROR_NEWER },
    { 60, 0x7fffffff, FOD_STORE_ERROR_NEWER },
    { 60, 0, FOD_STORE_ERROR_DAMAGED },
    { 60, 0xffffffff, FOD_STORE_ERROR_DAMAGED },
    { 60, 0x80000000, FOD_STORE_ERROR_DAMAGED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    write_number (fixture, cases[i].offset, cases[i].number);
    assert_refused (fixture, cases[i].code);
  }
}

/* Another program's file after a crash: what it has left beside it is its own business. */
static void
test_other_journal (Fixture *fixture,
                    gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) journal = NULL;
  g_autoptr (GBytes) after = NULL;
  sqlite3 *other;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other,
                                 "CREATE TABLE a (b);"
                                 "PRAGMA journal_mode = WAL;"
                                 "INSERT INTO a VALUES (1)",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  file = fod_test_read (fixture->path);
  journal = fod_test_read (wal);
  g_assert_cmpuint (g_bytes_get_size (journal), >, 0);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  fod_test_write (fixture->path, file);
  fod_test_write (wal, journal);
  assert_refused (fixture, FOD_STORE_ERROR_NOT_OURS);
  after = fod_test_read (wal);
  g_assert_true (g_bytes_equal (journal, after));
  g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
}

static void
try_open (Fixture *fixture,
          int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodStore) store = fod_store_open (fixture->path, fixture->clock, &error);

  if (store || !error || error->domain != FOD_STORE_ERROR || error->code != code ||
      !*error->message) {
    g_printerr ("%s\n", error ? error->message : "opened");
    _exit (1);
  }
}

static void
expect_read_only (gpointer fixture)
{
  try_open (fixture, FOD_STORE_ERROR_READ_ONLY);
}

static void
test_read_only (Fixture *fixture,
                gconstpointer data)
{
  static const struct {
    mode_t folder;
    mode_t file;
  } cases[] = { { 0777, 0444 }, { 0777, 0000 }, { 0777, 0222 }, { 0555, 0666 }, { 0555, 0444 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) after = NULL;

    g_assert_cmpint (chmod (fixture->path, cases[i].file), ==, 0);
    g_assert_cmpint (chmod (fod_test_folder_get_path (fixture->folder), cases[i].folder), ==, 0);
    fod_test_as_nobody (expect_read_only, fixture);
    g_assert_cmpint (chmod (fod_test_folder_get_path (fixture->folder), 0700), ==, 0);
    g_assert_cmpint (chmod (fixture->path, 0600), ==, 0);
    after = fod_test_read (fixture->path);
    g_assert_true (g_bytes_equal (fixture->whole, after));
  }

  /* A new file in such a folder. */
  fod_test_folder_clear (fixture->folder);
  g_assert_cmpint (chmod (fod_test_folder_get_path (fixture->folder), 0555), ==, 0);
  fod_test_as_nobody (expect_read_only, fixture);
  g_assert_cmpint (chmod (fod_test_folder_get_path (fixture->folder), 0700), ==, 0);
}

/* A program elsewhere that has the file open until it is told to end. */
static pid_t
start_other (Fixture *fixture)
{
  int ready[2];
  char sign = 0;
  pid_t child;

  g_assert_cmpint (pipe (ready), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    FodStore *store = fod_store_open (fixture->path, fixture->clock, NULL);

    if (!store || write (ready[1], "!", 1) != 1)
      _exit (1);
    while (TRUE)
      pause ();
  }
  close (ready[1]);
  g_assert_cmpint (read (ready[0], &sign, 1), ==, 1);
  close (ready[0]);
  return child;
}

static void
test_in_use (Fixture *fixture,
             gconstpointer data)
{
  pid_t other = start_other (fixture);

  assert_refused (fixture, FOD_STORE_ERROR_IN_USE);
  assert_refused (fixture, FOD_STORE_ERROR_IN_USE);
  g_assert_cmpint (kill (other, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (other, NULL, 0), ==, other);
  assert_opens (fixture);
}

static void
expect_in_use (Fixture *fixture,
               int code)
{
  try_open (fixture, code);
}

/* Trying to open it twice in one program does not give up the first one's lock. */
static void
test_in_use_here (Fixture *fixture,
                  gconstpointer data)
{
  FodStore *store = fod_test_store_open (fixture->folder, fixture->clock);
  g_autoptr (GError) error = NULL;
  pid_t child;
  int status = 0;

  g_assert_null (fod_store_open (fixture->path, fixture->clock, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_IN_USE);

  /* A process of its own, not a copy of this one: that would share what SQLite remembers. */
  child = fork ();
  if (child == 0) {
    execl ("/proc/self/exe", "test", "--expect-in-use", fixture->path, NULL);
    _exit (9);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
  g_object_unref (fod_test_add_person (store, "Bo"));
  fod_test_store_close (store);
  assert_opens (fixture);
}

/* Everything a window would do. Nothing may crash; what fails, says so. */
static void
use (FodStore *store)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) hits = fod_store_search (store, "rundvisning", NULL, 50, NULL);
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  FodRecord *person = fod_edit_create (edit, FOD_RECORD_PERSON);
  guint skipped;

  for (guint i = 0; i < FOD_N_RECORD_TYPES - 1; i++) {
    g_autoptr (FodQuery) query = fod_query_new (store, (FodRecordType) i);
    guint n = g_list_model_get_n_items (G_LIST_MODEL (query));

    for (guint j = 0; j < MIN (n, 5); j++) {
      g_autoptr (FodRecord) record = g_list_model_get_item (G_LIST_MODEL (query), j);
      g_autoptr (GPtrArray) history = fod_history_read (
        store, fod_record_get_id (record), NULL, NULL);
    }
  }
  if (!fod_check_run (store, problems, &error))
    g_assert_cmpstr (error->message, !=, "");
  g_clear_error (&error);
  fod_edit_set (edit, person, "name", FOD_TEXT ("Bo"));
  if (!fod_store_commit (store, edit, "Test", &error))
    g_assert_cmpstr (error->message, !=, "");
  g_clear_error (&error);
  for (guint i = 0; i < 3; i++) {
    if (!fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, &error))
      g_assert_cmpstr (error->message, !=, "");
    g_clear_error (&error);
    g_clear_pointer (&label, g_free);
  }
}

static GBytes *
damage (GBytes *whole,
        guint n_bytes)
{
  gsize length = g_bytes_get_size (whole);
  guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), length);

  for (guint i = 0; i < n_bytes; i++) {
    /* As often in what describes the file or a page as in what fills it. */
    gsize place = (gsize) g_test_rand_int_range (0, (gint32) length);

    if (g_test_rand_bit ())
      place = place / 4096 * 4096 + place % 128;
    if (n_bytes == 1)
      data[place] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
    else
      data[place] = (guint8) g_test_rand_int ();
  }
  return g_bytes_new_take (data, length);
}

static void
try_damages (Fixture *fixture,
             guint n_rounds,
             guint n_bytes)
{
  guint opened = 0;

  for (guint i = 0; i < n_rounds; i++) {
    g_autoptr (GBytes) damaged = damage (fixture->whole, n_bytes);
    g_autoptr (GError) error = NULL;
    FodStore *store;

    fod_test_folder_clear (fixture->folder);
    fod_test_write (fixture->path, damaged);
    store = fod_store_open (fixture->path, fixture->clock, &error);
    g_assert_true ((store == NULL) == (error != NULL));
    if (!store) {
      g_assert_true (error->domain == FOD_STORE_ERROR);
      g_assert_cmpstr (error->message, !=, "");
      continue;
    }
    opened++;
    use (store);
    fod_test_store_close (store);
  }
  g_test_message ("%u of %u could be opened", opened, n_rounds);
}

static void
test_flips (Fixture *fixture,
            gconstpointer data)
{
  try_damages (fixture, 500, 1);
  try_damages (fixture, 100, 20);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A list cannot fail; that it shows too little is told all the same, and nothing is saved. */
static void
test_half_read (Fixture *fixture,
                gconstpointer data)
{
  FodStore *store = fod_store_open (fixture->path, fixture->clock, NULL);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint failed = 0, skipped;

  g_clear_object (&person);
  fod_test_store_close (store);
  fod_test_spoil_person (fixture->folder, id, "Åse");
  before = fod_test_read (fixture->path);

  store = fod_store_open (fixture->path, fixture->clock, &error);
  g_assert_no_error (error);
  g_assert_true (fod_store_check_read (store, NULL));
  g_signal_connect_swapped (store, "failed", G_CALLBACK (count_cb), &failed);
  people = fod_store_list_by (store, FOD_RECORD_PERSON, "name", FOD_TEXT ("Åse"));
  g_assert_cmpuint (people->len, ==, 0);
  g_assert_cmpuint (failed, ==, 1);
  g_assert_null (fod_store_find (store, FOD_RECORD_PERSON, id));
  g_assert_cmpuint (failed, ==, 1);
  g_assert_false (fod_store_check_read (store, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  {
    g_autoptr (FodEdit) edit = fod_edit_new (store);
    FodRecord *course = fod_edit_create (edit, FOD_RECORD_TOPIC);

    fod_edit_set (edit, course, "title", FOD_TEXT ("Emne"));
    g_assert_false (fod_store_commit (store, edit, "Test", &error));
    g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
    g_clear_error (&error);
  }
  g_assert_false (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
  fod_test_store_close (store);
  after = fod_test_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

/* A table in use says what no field can hold: it shows as nothing, here and in lists. */
static void
test_impossible (Fixture *fixture,
                 gconstpointer data)
{
  static const char *const numbers[] = { "9000000000000000000", "-99999999", "1e300", "'tekst'" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    FodStore *store = fod_store_open (fixture->path, fixture->clock, NULL);
    FodRecord *course = fod_test_add_course (store, "Nanna Nyansat");
    FodRecord *task = fod_test_add_task (store, course, "Rundvisning");
    g_autofree char *id = g_strdup (fod_record_get_id (task));
    g_autofree char *sql = g_strdup_printf ("UPDATE task SET due = %s, title = NULL", numbers[i]);
    g_autofree char *title = NULL;

    g_clear_object (&task);
    g_clear_object (&course);
    g_assert_true (fod_database_run (store->database, sql, NULL));
    task = fod_store_find (store, FOD_RECORD_TASK, id);
    g_assert_cmpint (fod_record_get_number (task, "due", -7), ==, -7);
    g_assert_null (fod_record_get_text (task, "title"));
    title = fod_record_get_title (task);
    g_assert_cmpstr (title, !=, "");
    g_clear_object (&task);
    fod_test_store_close (store);
  }
}

/* Bytes that are NULL where the log never is. */
static void
test_nulls (Fixture *fixture,
            gconstpointer data)
{
  static const char forget_nulls[] =
    "PRAGMA writable_schema = ON;"
    "UPDATE sqlite_schema"
    "   SET sql = replace (replace (sql, 'TEXT    NOT NULL', 'TEXT'),"
    "                      'INTEGER NOT NULL', 'INTEGER')"
    " WHERE name = 'op';"
    "PRAGMA writable_schema = RESET;"
    "UPDATE setting SET value = 'x' WHERE key = 'schema'";
  static const char *const columns[] = {
    "type",
    "row",
    "field",
    "value",
    "base",
    "clock",
    "action",
  };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    g_autofree char *sql = g_strdup_printf ("UPDATE op SET %s = NULL WHERE number %% 7 = 3",
                                            columns[i]);
    g_autoptr (GError) error = NULL;
    sqlite3 *other;
    FodStore *store;

    fod_test_folder_clear (fixture->folder);
    fod_test_write (fixture->path, fixture->whole);
    g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_exec (other, forget_nulls, NULL, NULL, NULL), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_exec (other, sql, NULL, NULL, NULL), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
    store = fod_store_open (fixture->path, fixture->clock, &error);
    if (!store) {
      g_assert_true (error->domain == FOD_STORE_ERROR);
      continue;
    }
    use (store);
    fod_test_store_close (store);
  }
}

static int
expect_in_use_elsewhere (char *path)
{
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  Fixture fixture = { NULL, clock, path, NULL };

  expect_in_use (&fixture, FOD_STORE_ERROR_IN_USE);
  return 0;
}

#define ADD(name, function) \
  g_test_add ("/store/bad-files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  if (argc == 3 && strcmp (argv[1], "--expect-in-use") == 0)
    return expect_in_use_elsewhere (argv[2]);

  g_test_init (&argc, &argv, NULL);
  ADD ("directory", test_directory);
  ADD ("truncated", test_truncated);
  ADD ("others", test_others);
  ADD ("numbers", test_numbers);
  ADD ("other-journal", test_other_journal);
  ADD ("read-only", test_read_only);
  ADD ("in-use", test_in_use);
  ADD ("in-use-here", test_in_use_here);
  ADD ("half-read", test_half_read);
  ADD ("impossible", test_impossible);
  ADD ("flips", test_flips);
  ADD ("nulls", test_nulls);
  return g_test_run ();
}
