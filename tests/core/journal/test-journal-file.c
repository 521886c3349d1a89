/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-journal-backup.h"

#include "fod-database.h"
#include "fod-journal-erase.h"
#include "fod-journal-error.h"
#include "fod-test-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  FodTestFolder *folder;
  char *path;
} Fixture;

/* The least that Argon2id does. */
static const FodKeySlotCost cheap = { 1, 8 };

static GBytes *
make_slot (FodKeySlotKind kind)
{
  g_autoptr (FodSecret) unlocker = fod_secret_new_random (20);
  g_autoptr (FodSecret) key = fod_secret_new_random (FOD_KEY_SLOT_KEY_SIZE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) lock = fod_key_lock_make (kind, unlocker, &cheap, &error);

  g_assert_no_error (error);
  return fod_key_lock_close (lock, key);
}

/* A journal of one row. Nothing here opens what is sealed, so it may be anything. */
static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GBytes) passphrase = make_slot (FOD_KEY_SLOT_PASSPHRASE);
  g_autoptr (GBytes) recovery = make_slot (FOD_KEY_SLOT_RECOVERY);
  g_autoptr (GBytes) sealed = g_bytes_new_static ("forseglet", 9);
  FodJournalRow list = { "", 1, sealed };
  FodJournalRow next = { "", 2, sealed };
  FodJournalRow row = { "00112233445566778899aabbccddeeff", 1, sealed };
  const FodJournalRow *rows[] = { &row };
  g_autoptr (FodJournalFile) file = NULL;
  g_autoptr (GError) error = NULL;

  self->folder = fod_test_folder_new ();
  self->path = fod_test_folder_name (self->folder, "journal.db");
  file = fod_journal_file_create (self->path, passphrase, recovery, &list, &error);
  g_assert_no_error (error);
  fod_journal_file_write (file, rows, G_N_ELEMENTS (rows), &next, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  fod_test_folder_free (self->folder);
  g_free (self->path);
}

static void
meddle (Fixture *self,
        const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodDatabase) database = fod_database_open (self->path, SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  fod_database_run (database, sql, &error);
  g_assert_no_error (error);
}

/* What somebody plants who has no key, to happen when the owner writes or reads. */
static void
test_planted (Fixture *self,
              gconstpointer data)
{
  static const char *const CASES[] = {
    "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM entry; END",
    "CREATE TRIGGER t AFTER INSERT ON list BEGIN UPDATE slot SET data = x''; END",
    "CREATE VIEW v AS SELECT * FROM entry",
    "CREATE TABLE t (a)",
    "CREATE INDEX i ON entry (generation)",
    "ALTER TABLE slot ADD COLUMN extra",
    "ALTER TABLE entry RENAME TO gone; CREATE VIEW entry AS SELECT * FROM gone;"
    "CREATE TRIGGER t INSTEAD OF INSERT ON entry BEGIN DELETE FROM gone; END",
    "DROP TABLE slot",
    "DROP TABLE slot; CREATE TABLE slot (kind INTEGER PRIMARY KEY, data BLOB NOT NULL UNIQUE)",
  };
  g_autofree char *restored = fod_test_folder_name (self->folder, "other.db");
  g_autoptr (GBytes) whole = fod_test_read (self->path);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) before = NULL;
    g_autoptr (GBytes) after = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", CASES[i]);
    fod_test_write (self->path, whole);
    meddle (self, CASES[i]);
    before = fod_test_read (self->path);
    g_assert_null (fod_journal_file_open (self->path, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
    g_clear_error (&error);
    g_assert_false (fod_journal_backup_restore (restored, self->path, NULL, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
    g_assert_nonnull (strstr (error->message, "The backup is damaged"));
    after = fod_test_read (self->path);
    g_assert_true (g_bytes_equal (before, after));
  }
}

/* SQLite would take the rest of the last page for zeros, and go on. */
static void
test_cut_short (Fixture *self,
                gconstpointer data)
{
  static const gsize lost[] = { 1, 1000, 4095, 4096, 5000 };
  g_autoptr (GBytes) whole = fod_test_read (self->path);

  for (guint i = 0; i < G_N_ELEMENTS (lost); i++) {
    g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) - lost[i]);
    g_autoptr (GBytes) after = NULL;
    g_autoptr (GError) error = NULL;

    fod_test_write (self->path, part);
    g_assert_null (fod_journal_file_open (self->path, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
    after = fod_test_read (self->path);
    g_assert_true (g_bytes_equal (part, after));
  }
}

/* A journal that nobody could open is not whole. */
static void
test_slots (Fixture *self,
            gconstpointer data)
{
  static const struct {
    const char *sql;
    const char *message;
  } CASES[] = {
    { "DELETE FROM slot", "nobody can open it" },
    { "UPDATE slot SET data = randomblob (144)", "nobody can open it" },
    { "UPDATE slot SET kind = kind + 7", "nobody can open it" },
    { "DELETE FROM slot WHERE kind = 1", "Use the recovery code" },
    { "DELETE FROM slot WHERE kind = 2", "Use the passphrase" },
    { "UPDATE slot SET data = x'' WHERE kind = 1", "lock is damaged" },
    { "UPDATE slot SET data = zeroblob (144) WHERE kind = 2", "use the passphrase" },
  };
  g_autoptr (GBytes) whole = fod_test_read (self->path);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodJournalFile) file = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", CASES[i].sql);
    fod_test_write (self->path, whole);
    file = fod_journal_file_open (self->path, &error);
    g_assert_no_error (error);
    g_assert_true (fod_journal_file_check_slots (file, &error));
    g_clear_pointer (&file, fod_journal_file_close);
    meddle (self, CASES[i].sql);
    file = fod_journal_file_open (self->path, &error);
    g_assert_no_error (error);
    g_assert_false (fod_journal_file_check_slots (file, &error));
    g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_DAMAGED);
    g_assert_nonnull (strstr (error->message, CASES[i].message));
  }
}

static gboolean
count_row_cb (const FodJournalRow *row,
              gpointer count,
              GError **error)
{
  (*(guint *) count)++;
  return TRUE;
}

static gboolean
back_up (Fixture *self,
         FodJournalFile *file,
         const char *path,
         GError **error)
{
  g_autoptr (FodJournalCopy) copy = fod_journal_copy_take (file, error);

  return copy && fod_journal_backup_write (copy, self->path, path, error);
}

static void
read_as_nobody (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (FodJournalFile) file = fod_journal_file_open_to_read (self->path, &error);
  g_autofree char *copy = fod_test_folder_name (self->folder, "kopier/journal.db");
  guint n_rows = 0;

  g_assert_no_error (error);
  fod_journal_file_check (file, &error);
  g_assert_no_error (error);
  fod_journal_file_read_rows (file, count_row_cb, &n_rows, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 1);
  back_up (self, file, copy, &error);
  g_assert_no_error (error);
  g_assert_null (fod_journal_file_open (self->path, &error));
  g_assert_nonnull (strstr (error->message, "cannot be written to"));
}

/* As on a memory stick with its lock on. */
static void
test_read_only (Fixture *self,
                gconstpointer data)
{
  static const struct {
    mode_t folder;
    mode_t file;
  } CASES[] = { { 0777, 0444 }, { 0555, 0666 }, { 0555, 0444 } };
  g_autofree char *copies = fod_test_folder_name (self->folder, "kopier");
  const char *folder = fod_test_folder_get_path (self->folder);
  g_autoptr (GBytes) before = fod_test_read (self->path);

  g_assert_cmpint (g_mkdir (copies, 0777), ==, 0);
  g_assert_cmpint (chmod (copies, 0777), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) after = NULL;

    g_assert_cmpint (chmod (self->path, CASES[i].file), ==, 0);
    g_assert_cmpint (chmod (folder, CASES[i].folder), ==, 0);
    fod_test_as_nobody (read_as_nobody, self);
    g_assert_cmpint (chmod (folder, 0700), ==, 0);
    after = fod_test_read (self->path);
    g_assert_true (g_bytes_equal (before, after));
  }
}

static void
refuse_as_nobody (gpointer data)
{
  Fixture *self = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_journal_file_open_to_read (self->path, &error));
  g_assert_nonnull (strstr (error->message, "open elsewhere or was not closed"));
}

/* What was written last is not in the file yet. */
static void
test_read_only_in_use (Fixture *self,
                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodJournalFile) file = fod_journal_file_open (self->path, &error);
  const char *folder = fod_test_folder_get_path (self->folder);

  g_assert_no_error (error);
  g_assert_cmpint (chmod (self->path, 0444), ==, 0);
  g_assert_cmpint (chmod (folder, 0555), ==, 0);
  fod_test_as_nobody (refuse_as_nobody, self);
  g_assert_cmpint (chmod (folder, 0700), ==, 0);
}

/* Neither backed up onto itself nor restored from itself, also by another name. */
static void
test_itself (Fixture *self,
             gconstpointer data)
{
  g_autofree char *other = fod_test_folder_name (self->folder, "andet-navn.db");
  const char *names[] = { self->path, other };
  g_autoptr (FodJournalFile) file = NULL;

  g_assert_cmpint (symlink (self->path, other), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (fod_journal_backup_restore (self->path, names[i], NULL, &error));
    g_assert_nonnull (strstr (error->message, "This is the journal itself"));
    g_clear_error (&error);
    file = fod_journal_file_open (self->path, &error);
    g_assert_no_error (error);
    g_assert_false (back_up (self, file, names[i], &error));
    g_assert_nonnull (strstr (error->message, "This is the journal itself"));
    g_clear_pointer (&file, fod_journal_file_close);
  }
}

/* A backup takes the place of an older one, never of something else. */
static void
test_replaced (Fixture *self,
               gconstpointer data)
{
  g_autofree char *courses = fod_test_folder_name (self->folder, "fodfaeste.db");
  g_autofree char *backup = fod_test_folder_name (self->folder, "kopi.db");
  g_autoptr (GBytes) content = g_bytes_new_static ("forløb", strlen ("forløb"));
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FodJournalFile) file = fod_journal_file_open (self->path, &error);

  fod_test_write (courses, content);
  g_assert_false (back_up (self, file, courses, &error));
  g_assert_nonnull (strstr (error->message, "is no backup of a journal"));
  g_clear_error (&error);
  after = fod_test_read (courses);
  g_assert_true (g_bytes_equal (content, after));

  fod_test_write (backup, nothing);
  g_assert_true (back_up (self, file, backup, &error));
  g_assert_true (back_up (self, file, backup, &error));
  g_assert_no_error (error);
}

static gboolean
is_all_zero (const char *path)
{
  g_autoptr (GBytes) content = fod_test_read (path);
  gsize size;
  const char *bytes = g_bytes_get_data (content, &size);

  for (gsize i = 0; i < size; i++) {
    if (bytes[i] != 0)
      return FALSE;
  }
  return size > 0;
}

/* Whoever has kept hold of the file finds no key in it, also when it is damaged. */
static void
test_erase (Fixture *self,
            gconstpointer data)
{
  static const char *const CASES[] = {
    "PRAGMA user_version = 1",
    "CREATE TABLE t (a)",
    "PRAGMA application_id = 7",
  };
  g_autofree char *held = fod_test_folder_name (self->folder, "andet-navn.db");
  g_autoptr (GBytes) whole = fod_test_read (self->path);

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", CASES[i]);
    fod_test_write (self->path, whole);
    meddle (self, CASES[i]);
    g_assert_cmpint (link (self->path, held), ==, 0);
    g_assert_true (fod_journal_erase (self->path, &error));
    g_assert_no_error (error);
    g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
    g_assert_true (is_all_zero (held));
    g_assert_cmpint (g_unlink (held), ==, 0);
  }
}

static void
test_erase_in_use (Fixture *self,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FodJournalFile) file = fod_journal_file_open (self->path, &error);

  g_assert_no_error (error);
  g_assert_false (fod_journal_erase (self->path, &error));
  g_assert_error (error, FOD_JOURNAL_ERROR, FOD_JOURNAL_ERROR_IN_USE);
  g_clear_pointer (&file, fod_journal_file_close);
  file = fod_journal_file_open (self->path, NULL);
  g_assert_true (fod_journal_file_check_slots (file, NULL));
}

/* A disk that cannot be written to, but forgets names. */
static void
test_erase_fails (Fixture *self,
                  gconstpointer data)
{
  const struct rlimit nothing = { 0, RLIM_INFINITY };
  struct rlimit before;
  g_autoptr (GError) error = NULL;
  gboolean is_erased;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &nothing), ==, 0);
  is_erased = fod_journal_erase (self->path, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  signal (SIGXFSZ, SIG_DFL);
  g_assert_false (is_erased);
  g_assert_nonnull (strstr (error->message, "keys could not be overwritten"));
  g_assert_false (g_file_test (self->path, G_FILE_TEST_EXISTS));
}

#define ADD(name, function) \
  g_test_add ("/journal-file/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("planted", test_planted);
  ADD ("cut-short", test_cut_short);
  ADD ("slots", test_slots);
  ADD ("itself", test_itself);
  ADD ("replaced", test_replaced);
  ADD ("erase", test_erase);
  ADD ("erase-in-use", test_erase_in_use);
  ADD ("erase-fails", test_erase_fails);
  ADD ("read-only", test_read_only);
  ADD ("read-only-in-use", test_read_only_in_use);

  return g_test_run ();
}
