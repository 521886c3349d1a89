/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup.h"
#include "fod-restore.h"
#include "fod-store-error.h"
#include "fod-store-file.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define TODAY 20689

typedef struct {
  FodTestFolder *folder;
  FodClock *clock;
  char *path;
  char *backup;
  char *id;
  gint64 ops;
} Fixture;

/* A file, a backup of it, and one more change since. */
static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  FodStore *store;
  g_autoptr (FodRecord) person = NULL;
  g_autofree char *backups = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = fod_test_folder_new ();
  fixture->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  fixture->path = fod_test_folder_name (fixture->folder, FOD_TEST_FILE);
  store = fod_test_store_open (fixture->folder, fixture->clock);
  person = fod_test_add_person (store, "Åse");
  fixture->id = g_strdup (fod_record_get_id (person));
  fod_test_set (store, person, "note", FOD_TEXT ("Før"));
  g_assert_true (fod_store_set_setting (store, "role", "leader", NULL));
  backups = fod_backup_default_folder (store);
  fixture->backup = fod_backup_run (store, backups, TODAY, &error);
  g_assert_no_error (error);
  fixture->ops = store->log.next_op - 1;
  fod_test_set (store, person, "note", FOD_TEXT ("Efter"));
  g_clear_object (&person);
  fod_test_store_close (store);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  fod_test_folder_free (fixture->folder);
  g_clear_object (&fixture->clock);
  g_free (fixture->path);
  g_free (fixture->backup);
  g_free (fixture->id);
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

static void
assert_note (Fixture *fixture,
             const char *expected)
{
  FodStore *store = fod_test_store_open (fixture->folder, fixture->clock);
  g_autoptr (FodRecord) person = fod_store_find (store, FOD_RECORD_PERSON, fixture->id);

  g_assert_nonnull (person);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, expected);
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GPtrArray) names = fod_test_folder_list (fixture->folder);

  return names->len;
}

static void
test_run (Fixture *fixture,
          gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autoptr (GBytes) before = fod_test_read (fixture->path);
  g_autoptr (GBytes) backup_before = fod_test_read (fixture->backup);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) backup_after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (kept, fixture->path));
  after = fod_test_read (kept);
  g_assert_true (g_bytes_equal (before, after));
  backup_after = fod_test_read (fixture->backup);
  g_assert_true (g_bytes_equal (backup_before, backup_after));
  assert_note (fixture, "Før");
  g_assert_cmpuint (count_files (fixture), ==, 3); /* the file, the one kept, backups */
}

static void
test_new_replica (Fixture *fixture,
                  gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autofree char *role = NULL;
  g_autoptr (FodRecord) person = NULL;
  FodStore *store;

  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, NULL));
  store = fod_test_store_open (fixture->folder, fixture->clock);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM replica"), ==, 2);
  g_assert_cmpint (ask (store, "SELECT count (*) FROM op"), ==, fixture->ops);
  g_assert_cmpint (store->log.replica, ==, 2);
  g_assert_cmpint (store->log.next_op, ==, 1);
  role = fod_store_get_setting (store, "role");
  g_assert_cmpstr (role, ==, "leader");
  g_assert_null (fod_undo_get_label (store, FOD_ACTION_UNDO));

  /* Later than everything in the backup, though the op is number 1. */
  person = fod_store_find (store, FOD_RECORD_PERSON, fixture->id);
  fod_test_set (store, person, "note", FOD_TEXT ("Igen"));
  g_assert_cmpint (
    ask (store, "SELECT clock = (SELECT max (clock) FROM op) FROM op WHERE replica = 2"), ==, 1);
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
  assert_note (fixture, "Igen");
}

/* The log that is put back is the log that was backed up, value for value. */
static void
assert_same_rows (FodStore *store,
                  const char *table,
                  const char *columns)
{
  g_autofree char *lost = g_strdup_printf (
    "SELECT EXISTS (SELECT %s FROM backup.%s EXCEPT SELECT %s FROM %s)",
    columns, table, columns, table);
  g_autofree char *added = g_strdup_printf (
    "SELECT EXISTS (SELECT %s FROM %s EXCEPT SELECT %s FROM backup.%s)",
    columns, table, columns, table);

  g_assert_cmpint (ask (store, lost), ==, 0);
  g_assert_cmpint (ask (store, added), ==, 0);
}

static void
test_same_log (Fixture *fixture,
               gconstpointer data)
{
  g_autofree char *kept = NULL;
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS backup", fixture->backup);
  FodStore *store;

  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, NULL));
  store = fod_test_store_open (fixture->folder, fixture->clock);
  g_assert_true (fod_database_run (store->database, attach, NULL));
  assert_same_rows (store, "op", "*, typeof (value)");
  assert_same_rows (store, "action", "*");
  g_assert_true (fod_database_run (store->database, "DETACH backup", NULL));
  fod_test_store_close (store);
}

static void
test_nothing_there (Fixture *fixture,
                    gconstpointer data)
{
  g_autofree char *kept = NULL;

  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, NULL));
  g_assert_null (kept);
  assert_note (fixture, "Før");
}

static void
test_twice (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &first, NULL));
  g_assert_true (fod_restore_run (first, fixture->path, fixture->clock, &second, NULL));
  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
  assert_note (fixture, "Efter");
}

/* Any name may be that of somebody's copy, and what lies beside the file is nobody's to remove. */
static void
test_any_name (Fixture *fixture,
               gconstpointer data)
{
  static const char *const endings[] = { ".backup", ".restored", ".new", "~", ".1" };
  g_autoptr (GBytes) content = fod_test_read (fixture->backup);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *copy = g_strconcat (fixture->path, endings[i], NULL);

    fod_test_write (copy, content);
  }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *copy = g_strconcat (fixture->path, endings[i], NULL);
    g_autofree char *kept = NULL;
    g_autoptr (GBytes) after = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (fod_restore_run (copy, fixture->path, fixture->clock, &kept, &error));
    g_assert_no_error (error);
    after = fod_test_read (copy);
    g_assert_true (g_bytes_equal (after, content));
    assert_note (fixture, "Før");
  }
}

/* A link to the file stays one: the file is where it was. */
static void
test_link (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *name = fod_test_folder_name (fixture->folder, "link.db");
  g_autofree char *kept = NULL;

  g_assert_cmpint (symlink (fixture->path, name), ==, 0);
  g_assert_true (fod_restore_run (fixture->backup, name, fixture->clock, &kept, NULL));
  g_assert_true (g_file_test (name, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_str_has_prefix (kept, fixture->path));
  g_assert_false (g_file_test (kept, G_FILE_TEST_IS_SYMLINK));
  assert_note (fixture, "Før");
}

/* What a crash has left beside the file belongs to the file that is set aside. */
static void
test_journal (Fixture *fixture,
              gconstpointer data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) journal = NULL;
  FodStore *store = fod_test_store_open (fixture->folder, fixture->clock);
  FodRecord *person = fod_store_find (store, FOD_RECORD_PERSON, fixture->id);

  fod_test_set (store, person, "note", FOD_TEXT ("I journalen"));
  file = fod_test_read (fixture->path);
  journal = fod_test_read (wal);
  g_assert_cmpuint (g_bytes_get_size (journal), >, 0);
  g_clear_object (&person);
  fod_test_store_close (store);
  fod_test_write (fixture->path, file);
  fod_test_write (wal, journal);

  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, NULL));
  assert_note (fixture, "Før");
  g_assert_true (fod_restore_run (kept, fixture->path, fixture->clock, &again, NULL));
  assert_note (fixture, "I journalen");

  /* The file is gone, its journal is not. */
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  fod_test_write (wal, journal);
  {
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_store_open (fixture->path, fixture->clock, &error));
    g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
    g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  }
  g_clear_pointer (&again, g_free);
  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &again, NULL));
  assert_note (fixture, "Før");
}

static void
test_in_use (Fixture *fixture,
             gconstpointer data)
{
  FodStore *store = fod_test_store_open (fixture->folder, fixture->clock);
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  guint before = count_files (fixture);

  g_assert_false (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_IN_USE);
  g_assert_null (kept);
  g_assert_cmpuint (count_files (fixture), ==, before);
  fod_test_store_close (store);
  assert_note (fixture, "Efter");
}

/* By whatever name: its replica would be another one, and its undo gone, for nothing. */
static void
test_itself (Fixture *fixture,
             gconstpointer data)
{
  g_autofree char *other = fod_test_folder_name (fixture->folder, "andet-navn.db");
  const char *const names[] = { fixture->path, other };
  guint before;

  g_assert_cmpint (symlink (fixture->path, other), ==, 0);
  before = count_files (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *kept = NULL;

    g_assert_false (fod_restore_run (names[i], fixture->path, fixture->clock, &kept, &error));
    g_assert_nonnull (strstr (error->message, "not a backup of it"));
    g_assert_null (kept);
    g_assert_cmpuint (count_files (fixture), ==, before);
  }
  assert_note (fixture, "Efter");
}

static void
test_damaged_file (Fixture *fixture,
                   gconstpointer data)
{
  g_autoptr (GBytes) whole = fod_test_read (fixture->path);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *kept = NULL;

  fod_test_write (fixture->path, half);
  g_assert_true (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, NULL));
  after = fod_test_read (kept);
  g_assert_true (g_bytes_equal (half, after));
  assert_note (fixture, "Før");
}

static void
assert_refused (Fixture *fixture,
                const char *backup,
                const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  guint before = count_files (fixture);

  g_assert_false (fod_restore_run (backup, path, fixture->clock, &kept, &error));
  g_assert_true (error && error->domain == FOD_STORE_ERROR);
  g_test_message ("%s", error->message);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_null (kept);
  g_assert_cmpuint (count_files (fixture), ==, before);
  assert_note (fixture, "Efter");
}

/* The sentence is about the backup: the courses are as well as ever. */
static void
assert_no_backup (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  assert_refused (fixture, fixture->backup, fixture->path);
  g_assert_false (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
  g_assert_true (g_str_has_prefix (error->message, "This is not a backup"));
}

static void
test_bad_backup (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (GBytes) whole = fod_test_read (fixture->backup);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GBytes) text = g_bytes_new_static ("Kære dagbog", 12);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  fod_test_write (fixture->backup, half);
  assert_no_backup (fixture);
  fod_test_write (fixture->backup, text);
  assert_no_backup (fixture);
  fod_test_write (fixture->backup, nothing);
  assert_no_backup (fixture);
  g_assert_cmpint (g_unlink (fixture->backup), ==, 0);
  assert_refused (fixture, fixture->backup, fixture->path);
  assert_refused (fixture, fod_test_folder_get_path (fixture->folder), fixture->path);
}

static void
test_bad_place (Fixture *fixture,
                gconstpointer data)
{
  g_autofree char *backups = g_path_get_dirname (fixture->backup);

  assert_refused (fixture, fixture->backup, backups);
}

/* The disk is full: half a copy of everything is nothing to leave behind. */
static void
test_full_disk (Fixture *fixture,
                gconstpointer data)
{
  struct rlimit before, small;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = before;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  {
    g_autoptr (GError) error = NULL;
    g_autofree char *kept = NULL;
    gboolean done;

    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
    done = fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, &error);
    g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
    g_assert_false (done);
    g_assert_true (error && error->domain == FOD_STORE_ERROR);
  }
  g_assert_cmpuint (count_files (fixture), ==, 2); /* the file, backups */
  assert_note (fixture, "Efter");
}

/* The file that was there is the last thing to lose. */
static void
test_cannot_set_aside (Fixture *fixture,
                       gconstpointer data)
{
  g_autofree char *fresh = g_strconcat (fixture->path, ".restored", NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *backups = g_path_get_dirname (fixture->backup);
  g_autoptr (GBytes) before = fod_test_read (fixture->path);
  g_autoptr (GBytes) other = fod_test_read (fixture->backup);
  g_autoptr (GBytes) journal = g_bytes_new_static ("x", 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) after = NULL;

  fod_test_write (fresh, other);
  fod_test_write (wal, journal);
  g_assert_false (fod_store_file_exchange (fresh, fixture->path, backups, &error));
  g_assert_true (error && error->domain == FOD_STORE_ERROR);
  after = fod_test_read (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS));
}

#define ADD(name, function) \
  g_test_add ("/store/restore/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("run", test_run);
  ADD ("new-replica", test_new_replica);
  ADD ("same-log", test_same_log);
  ADD ("nothing-there", test_nothing_there);
  ADD ("twice", test_twice);
  ADD ("any-name", test_any_name);
  ADD ("link", test_link);
  ADD ("journal", test_journal);
  ADD ("in-use", test_in_use);
  ADD ("itself", test_itself);
  ADD ("damaged-file", test_damaged_file);
  ADD ("bad-backup", test_bad_backup);
  ADD ("bad-place", test_bad_place);
  ADD ("full-disk", test_full_disk);
  ADD ("cannot-set-aside", test_cannot_set_aside);
  return g_test_run ();
}
