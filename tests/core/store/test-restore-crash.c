/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup.h"
#include "fod-restore.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-test-steps.h"
#include "fod-test-store.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Putting a backup back is cut off at every step. What has the file's name then is either the old
 * file with all that was saved in it, or the restored one; and the old one is never lost. */

#define TODAY 20689
#define OLD "I journalen"
#define RESTORED "Før"

/* What the old file is like. */
typedef enum {
  OURS,
  NEWER,
  DAMAGED,
} Kind;

typedef struct {
  FodTestFolder *folder;
  FodClock *clock;
  char *path;
  char *wal;
  char *backup;
  char *id;
  GBytes *file_bytes;
  GBytes *wal_bytes;
  GBytes *backup_bytes;
} Fixture;

static void
overwrite_beginning (Fixture *fixture)
{
  gsize size;
  char *bytes = g_bytes_unref_to_data (fixture->file_bytes, &size);

  memset (bytes, 'x', 100);
  fixture->file_bytes = g_bytes_new_take (bytes, size);
}

/* A backup, and a file that a crash has left with its latest changes in the journal. */
static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  Kind kind = GPOINTER_TO_INT (data);
  FodStore *store;
  FodRecord *person;
  g_autofree char *made = NULL;

  fixture->folder = fod_test_folder_new ();
  fixture->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  fixture->path = fod_test_folder_name (fixture->folder, FOD_TEST_FILE);
  fixture->wal = g_strconcat (fixture->path, "-wal", NULL);
  fixture->backup = fod_test_folder_name (fixture->folder, "backup.db");
  store = fod_test_store_open (fixture->folder, fixture->clock);
  person = fod_test_add_person (store, "Åse");
  fixture->id = g_strdup (fod_record_get_id (person));
  fod_test_set (store, person, "note", FOD_TEXT (RESTORED));
  made = fod_backup_run (store, fod_test_folder_get_path (fixture->folder), TODAY, NULL);
  fixture->backup_bytes = fod_test_read (made);
  if (kind == NEWER)
    fod_database_run (store->database,
                      "PRAGMA user_version = 99; PRAGMA wal_checkpoint (TRUNCATE)", NULL);
  fod_test_set (store, person, "note", FOD_TEXT (OLD));
  fixture->file_bytes = fod_test_read (fixture->path);
  fixture->wal_bytes = fod_test_read (fixture->wal);
  g_assert_cmpuint (g_bytes_get_size (fixture->wal_bytes), >, 0);
  g_clear_object (&person);
  fod_test_store_close (store);
  if (kind == DAMAGED)
    overwrite_beginning (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  fod_test_folder_free (fixture->folder);
  g_clear_object (&fixture->clock);
  g_free (fixture->path);
  g_free (fixture->wal);
  g_free (fixture->backup);
  g_free (fixture->id);
  g_bytes_unref (fixture->file_bytes);
  g_bytes_unref (fixture->wal_bytes);
  g_bytes_unref (fixture->backup_bytes);
}

static void
begin (Fixture *fixture)
{
  fod_test_folder_clear (fixture->folder);
  fod_test_write (fixture->path, fixture->file_bytes);
  fod_test_write (fixture->wal, fixture->wal_bytes);
  fod_test_write (fixture->backup, fixture->backup_bytes);
}

/* Returns whether it came to its end. */
static gboolean
restore_and_kill (Fixture *fixture,
                  guint n)
{
  pid_t child = fork ();
  int status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0) {
    g_autofree char *kept = NULL;

    fod_test_steps_kill_before (n);
    _exit (fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, NULL) ? 0 : 1);
  }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status) || WEXITSTATUS (status) == 0);
  return !WIFSIGNALED (status);
}

static char *
read_note (Fixture *fixture,
           const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodDatabase) database = fod_database_open (path, SQLITE_OPEN_READWRITE, &error);
  g_autoptr (FodCursor) cursor = NULL;

  g_assert_no_error (error);
  cursor = fod_database_prepare (database, "SELECT note FROM person");
  g_assert_true (fod_cursor_step (cursor, &error));
  g_assert_no_error (error);
  return g_strdup (fod_cursor_text (cursor, 0));
}

static void
assert_whole (Fixture *fixture)
{
  FodStore *store = fod_test_store_open (fixture->folder, fixture->clock);

  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

/* Under whatever name: the file and its journal are there, byte for byte. */
static gboolean
is_old (Fixture *fixture,
        const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (GBytes) file = fod_test_read (path);
  g_autoptr (GBytes) journal = NULL;

  if (!g_file_test (wal, G_FILE_TEST_EXISTS) || !g_bytes_equal (file, fixture->file_bytes))
    return FALSE;
  journal = fod_test_read (wal);
  return g_bytes_equal (journal, fixture->wal_bytes);
}

static char *
find_kept (Fixture *fixture)
{
  g_autoptr (GPtrArray) names = fod_test_folder_list (fixture->folder);

  for (guint i = 0; i < names->len; i++) {
    if (g_str_has_prefix (names->pdata[i], FOD_TEST_FILE "-before-restore-") &&
        !g_str_has_suffix (names->pdata[i], "-wal"))
      return fod_test_folder_name (fixture->folder, names->pdata[i]);
  }
  return NULL;
}

/* Returns whether the file is the restored one. */
static gboolean
look (Fixture *fixture,
      Kind kind)
{
  g_autofree char *note = NULL;
  g_autofree char *kept = find_kept (fixture);
  g_autofree char *kept_note = NULL;
  g_autoptr (GBytes) now = fod_test_read (fixture->path);

  if (kind == DAMAGED && g_bytes_equal (now, fixture->file_bytes)) {
    g_assert_true (is_old (fixture, fixture->path) || is_old (fixture, kept));
    return FALSE;
  }
  note = read_note (fixture, fixture->path);
  if (g_str_equal (note, OLD))
    return FALSE;
  g_assert_cmpstr (note, ==, RESTORED);
  assert_whole (fixture);
  g_assert_nonnull (kept);
  if (kind == DAMAGED)
    g_assert_true (is_old (fixture, kept));
  else
    kept_note = read_note (fixture, kept);
  g_assert_true (kind == DAMAGED || g_str_equal (kept_note, OLD));
  return TRUE;
}

static void
crash_everywhere (Fixture *fixture,
                  Kind kind)
{
  gboolean done = FALSE;
  gboolean restored = FALSE;
  guint n = 0;

  while (!done) {
    gboolean before = restored;

    begin (fixture);
    done = restore_and_kill (fixture, ++n);
    restored = look (fixture, kind);
    g_assert_true (restored || !before);
  }
  g_test_message ("%u steps", n);
  g_assert_true (restored);
  g_assert_cmpuint (n, >, 10);
}

static void
test_crash (Fixture *fixture,
            gconstpointer data)
{
  crash_everywhere (fixture, GPOINTER_TO_INT (data));
}

static void
test_crash_without_links (Fixture *fixture,
                          gconstpointer data)
{
  fod_test_steps_refuse_links (TRUE);
  crash_everywhere (fixture, GPOINTER_TO_INT (data));
  fod_test_steps_refuse_links (FALSE);
}

/* What a crash has left behind is in nobody's way. */
static void
test_again (Fixture *fixture,
            gconstpointer data)
{
  for (guint n = 1; TRUE; n += 7) {
    g_autofree char *kept = NULL;
    g_autofree char *note = NULL;
    g_autoptr (GError) error = NULL;

    begin (fixture);
    if (restore_and_kill (fixture, n))
      break;
    fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, &error);
    g_assert_no_error (error);
    note = read_note (fixture, fixture->path);
    g_assert_cmpstr (note, ==, RESTORED);
  }
}

/* Before the file has its name the old one is put back; after that it is there, whatever the
 * disk says. */
static void
test_sync_fails (Fixture *fixture,
                 gconstpointer data)
{
  gboolean done = FALSE;

  for (guint n = 1; !done; n++) {
    g_autofree char *kept = NULL;
    g_autofree char *note = NULL;
    g_autoptr (GError) error = NULL;

    begin (fixture);
    fod_test_steps_fail_folder_sync (n);
    done = fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, &error);
    fod_test_steps_fail_folder_sync (0);
    note = read_note (fixture, fixture->path);
    g_assert_cmpstr (note, ==, done ? RESTORED : OLD);
    g_assert_true (done == (kept != NULL));
    g_assert_true (done == (error == NULL));
    g_assert_true (done || !find_kept (fixture));
  }
}

/* A copy of people's data that nobody knows of. A rollback journal of SQLite's holds what was there
 * before, in a new file nothing. */
static void
assert_no_copy (Fixture *fixture)
{
  g_autoptr (GPtrArray) names = fod_test_folder_list (fixture->folder);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = fod_test_folder_name (fixture->folder, names->pdata[i]);
    g_autoptr (GBytes) content = fod_test_read (path);

    if (g_str_has_prefix (names->pdata[i], ".") && !g_str_has_suffix (names->pdata[i], "-journal"))
      g_assert_cmpuint (g_bytes_get_size (content), ==, 0);
  }
}

/* The disk fails once, wherever that is: the file is the one or the other, and what is said is for
 * people. */
static void
test_step_fails (Fixture *fixture,
                 gconstpointer data)
{
  gboolean failed = TRUE;

  for (guint n = 1; failed; n++) {
    g_autofree char *kept = NULL;
    g_autofree char *note = NULL;
    g_autoptr (GError) error = NULL;
    gboolean done;

    begin (fixture);
    fod_test_steps_fail (n);
    done = fod_restore_run (fixture->backup, fixture->path, fixture->clock, &kept, &error);
    failed = fod_test_steps_has_failed ();
    fod_test_steps_fail (0);
    g_assert_true (done || error->domain == FOD_STORE_ERROR);
    note = read_note (fixture, fixture->path);
    g_assert_cmpstr (note, ==, done ? RESTORED : OLD);
    g_assert_true (done || !find_kept (fixture));
    assert_no_copy (fixture);
  }
}

#define ADD(name, kind, function)                                                              \
  g_test_add ("/store/restore-crash/" name, Fixture, GINT_TO_POINTER (kind), set_up, function, \
              tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("ours", OURS, test_crash);
  ADD ("newer", NEWER, test_crash);
  ADD ("damaged", DAMAGED, test_crash);
  ADD ("without-links", OURS, test_crash_without_links);
  ADD ("again", OURS, test_again);
  ADD ("sync-fails", OURS, test_sync_fails);
  ADD ("step-fails", OURS, test_step_fails);
  return g_test_run ();
}
