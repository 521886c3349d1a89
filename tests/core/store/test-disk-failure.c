/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup.h"
#include "fod-rebuild.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-test-vfs.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>

static const struct {
  int code;
  guint n_bad;
  FodStoreError error;
} failures[] = {
  { SQLITE_FULL, G_MAXUINT, FOD_STORE_ERROR_FULL },
  { SQLITE_FULL, 1, FOD_STORE_ERROR_FULL },
  { SQLITE_IOERR_WRITE, 1, FOD_STORE_ERROR_FAILED },
  { SQLITE_IOERR_FSYNC, G_MAXUINT, FOD_STORE_ERROR_FAILED },
};

/* Every place where the disk is used, for one kind of failure; for the others, every third. */
static guint
get_step (guint failure)
{
  return failure == 0 ? 1 : 3;
}

static void
assert_told (GError *error,
             guint failure)
{
  g_assert_error (error, FOD_STORE_ERROR, (int) failures[failure].error);
  g_assert_cmpstr (error->message, !=, "");
}

/* Some pages. */
static gboolean
save_much (FodStore *store,
           FodRecord *person,
           const char *title,
           GError **error)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autofree char *note = g_strnfill (9000, 'x');

  for (guint i = 0; i < 2; i++) {
    FodRecord *draft = fod_edit_create (edit, FOD_RECORD_PERSON);

    fod_edit_set (edit, draft, "name", FOD_TEXT (title));
    fod_edit_set (edit, draft, "note", FOD_TEXT (note));
  }
  fod_edit_set (edit, person, "title", FOD_TEXT (title));
  return fod_store_commit (store, edit, "Test", error);
}

/* Returns whether the failure came. */
static gboolean
fail_a_save (guint failure,
             guint n_good)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  g_autoptr (GError) error = NULL;
  gboolean saved, failed;

  g_assert_true (save_much (store, person, "Før", NULL));
  fod_test_vfs_fail_after (n_good, failures[failure].n_bad, failures[failure].code);
  saved = save_much (store, person, "Efter", &error);
  failed = fod_test_vfs_has_failed ();
  g_assert_true (saved == (error == NULL));
  if (error)
    assert_told (error, failure);
  g_assert_cmpstr (fod_record_get_text (person, "title"), ==, saved ? "Efter" : "Før");

  /* The disk is well again, and so is the program. */
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_assert_whole (store);
  g_assert_true (save_much (store, person, "Igen", NULL));
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  fod_test_assert_whole (store);
  person = fod_store_find (store, FOD_RECORD_PERSON, id);
  g_assert_cmpstr (fod_record_get_text (person, "title"), ==, "Igen");
  g_clear_object (&person);
  fod_test_store_close (store);
  return failed;
}

static void
test_save (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++) {
    guint n_good = 0;

    while (fail_a_save (i, n_good))
      n_good += get_step (i);
    g_test_message ("%s: %u places", sqlite3_errstr (failures[i].code), n_good);
    g_assert_cmpuint (n_good, >, 5);
  }
}

/* The program ends without having been able to save anything more. */
static gboolean
fail_and_end (guint failure,
              guint n_good)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  gboolean saved, failed;

  g_assert_true (save_much (store, person, "Før", NULL));
  fod_test_vfs_fail_after (n_good, G_MAXUINT, failures[failure].code);
  saved = save_much (store, person, "Efter", NULL);
  g_clear_object (&person);
  fod_test_store_close (store);
  failed = fod_test_vfs_has_failed ();
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);

  store = fod_test_store_open (folder, NULL);
  fod_test_assert_whole (store);
  person = fod_store_find (store, FOD_RECORD_PERSON, id);
  /* What was not said to be saved may be there; what was, must be. */
  if (saved)
    g_assert_cmpstr (fod_record_get_text (person, "title"), ==, "Efter");
  else
    g_assert_true (g_str_equal (fod_record_get_text (person, "title"), "Før") ||
                   g_str_equal (fod_record_get_text (person, "title"), "Efter"));
  g_clear_object (&person);
  fod_test_store_close (store);
  return failed;
}

static void
test_save_and_end (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++) {
    guint n_good = 0;

    if (failures[i].n_bad != G_MAXUINT)
      continue;
    while (fail_and_end (i, n_good))
      n_good += get_step (i);
    g_assert_cmpuint (n_good, >, 5);
  }
}

static gboolean
fail_a_creation (guint failure,
                 guint n_good)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, FOD_TEST_FILE);
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  g_autoptr (GError) error = NULL;
  g_autoptr (FodStore) store = NULL;
  FodStore *again;
  gboolean failed;

  fod_test_vfs_fail_after (n_good, failures[failure].n_bad, failures[failure].code);
  store = fod_store_open (path, clock, &error);
  failed = fod_test_vfs_has_failed ();
  if (!store)
    assert_told (error, failure);
  g_clear_object (&store);
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);

  again = fod_test_store_open (folder, clock);
  fod_test_assert_whole (again);
  fod_test_store_close (again);
  return failed;
}

static void
test_create (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++) {
    guint n_good = 0;

    while (fail_a_creation (i, n_good))
      n_good += get_step (i);
    g_assert_cmpuint (n_good, >, 5);
  }
}

static gboolean
fail_a_rebuild (guint failure,
                guint n_good)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (GError) error = NULL;
  gboolean failed;

  g_assert_true (save_much (store, person, "Før", NULL));
  fod_test_vfs_fail_after (n_good, failures[failure].n_bad, failures[failure].code);
  if (!fod_rebuild_run (store->database, &error))
    assert_told (error, failure);
  failed = fod_test_vfs_has_failed ();
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  fod_test_assert_whole (store);
  g_assert_true (save_much (store, person, "Efter", NULL));
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
  return failed;
}

static void
test_rebuild (void)
{
  guint n_good = 0;

  while (fail_a_rebuild (0, n_good))
    n_good += 3;
  g_assert_cmpuint (n_good, >, 5);
}

static gboolean
fail_a_backup (guint failure,
               guint n_good)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *first = fod_backup_run (store, backups, 20689, NULL);
  g_autofree char *second = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  gboolean failed;

  g_assert_true (save_much (store, person, "Før", NULL));
  fod_test_vfs_fail_after (n_good, failures[failure].n_bad, failures[failure].code);
  second = fod_backup_run (store, backups, 20689, &error);
  failed = fod_test_vfs_has_failed ();
  fod_test_vfs_fail_after (0, 0, SQLITE_OK);
  if (!second) {
    g_assert_true (error && error->domain == FOD_STORE_ERROR);
    g_assert_cmpstr (error->message, !=, "");
  }
  /* There is one backup, and it is good. */
  g_assert_true (fod_backup_verify (first, second ? 4 : 1, NULL));
  dir = g_dir_open (backups, 0, NULL);
  g_assert_nonnull (g_dir_read_name (dir));
  g_assert_null (g_dir_read_name (dir));
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
  return failed;
}

static void
test_backup (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++) {
    guint n_good = 0;

    while (fail_a_backup (i, n_good))
      n_good += get_step (i);
    g_assert_cmpuint (n_good, >, 5);
  }
}

/* A disk that really is full. */
static void
fill_up (FodTestFolder *folder)
{
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autofree char *ballast = fod_test_folder_name (folder, "ballast");
  g_autofree char *title = NULL;
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  g_autoptr (GError) error = NULL;
  g_autofree char *block = g_strnfill (400 * 1024, 'x');

  g_assert_true (g_file_set_contents (ballast, block, -1, NULL));
  for (guint i = 0; !error; i++) {
    g_autofree char *next = g_strdup_printf ("%u", i);

    if (save_much (store, person, next, &error)) {
      g_free (title);
      title = g_steal_pointer (&next);
    }
  }
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FULL);
  g_assert_cmpstr (fod_record_get_text (person, "title"), ==, title);
  g_assert_cmpint (g_unlink (ballast), ==, 0);
  g_assert_true (save_much (store, person, "Plads", NULL));
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
  store = fod_test_store_open (folder, NULL);
  person = fod_store_find (store, FOD_RECORD_PERSON, id);
  g_assert_cmpstr (fod_record_get_text (person, "title"), ==, "Plads");
  fod_test_assert_whole (store);
  g_clear_object (&person);
  fod_test_store_close (store);
}

static void
test_full (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();

  if (mount ("tmpfs", fod_test_folder_get_path (folder), "tmpfs", 0, "size=3m") != 0) {
    g_test_skip ("Nothing can be mounted here");
    return;
  }
  fill_up (folder);
  g_assert_cmpint (umount (fod_test_folder_get_path (folder)), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fod_test_vfs_install ();
  g_test_add_func ("/store/disk-failure/save", test_save);
  g_test_add_func ("/store/disk-failure/save-and-end", test_save_and_end);
  g_test_add_func ("/store/disk-failure/create", test_create);
  g_test_add_func ("/store/disk-failure/rebuild", test_rebuild);
  g_test_add_func ("/store/disk-failure/backup", test_backup);
  g_test_add_func ("/store/disk-failure/full", test_full);
  return g_test_run ();
}
