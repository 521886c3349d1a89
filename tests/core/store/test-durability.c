/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-backup.h"
#include "fod-store-file.h"
#include "fod-test-steps.h"
#include "fod-test-store.h"

#include <string.h>
#include <sys/stat.h>

/* A name is given to a file only when all of it is on the disk, and the folder is written out
 * before anybody is told. A power cut cannot be had in a test, so the order of the steps is. */

#define TODAY 20689

static unsigned long
get_number (const char *path)
{
  struct stat facts;

  g_assert_cmpint (stat (path, &facts), ==, 0);
  return (unsigned long) facts.st_ino;
}

/* Whether @path got its name as it should, among whatever else has been noted. */
static void
assert_durable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *notes = fod_test_steps_take_notes ();
  g_autofree char *expected =
    g_strdup_printf ("sync %lu, name %lu, folder %lu", get_number (path), get_number (path),
                     get_number (folder));

  g_test_message ("%s in %s", expected, notes);
  g_assert_nonnull (strstr (notes, expected));
}

static char *
write_file (FodTestFolder *folder,
            const char *name)
{
  char *path = fod_test_folder_name (folder, name);

  g_assert_true (g_file_set_contents (path, name, -1, NULL));
  return path;
}

static void
test_names (void)
{
  static gboolean (*const functions[]) (const char *, const char *, GError **) = {
    fod_store_file_settle,
    fod_store_file_replace,
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    g_autofree char *temporary = write_file (folder, "ny");
    g_autofree char *path = fod_test_folder_name (folder, "fil");
    g_autoptr (GError) error = NULL;

    fod_test_steps_note (TRUE);
    g_assert_true (functions[i](temporary, path, &error));
    g_assert_no_error (error);
    assert_durable (path);
    fod_test_steps_note (FALSE);
  }
}

static void
test_store_and_backup (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, FOD_TEST_FILE);
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;
  FodStore *store;

  fod_test_steps_note (TRUE);
  store = fod_test_store_new (folder);
  assert_durable (path);
  backup = fod_backup_run (store, fod_test_folder_get_path (folder), TODAY, &error);
  g_assert_no_error (error);
  assert_durable (backup);
  fod_test_steps_note (FALSE);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/durability/names", test_names);
  g_test_add_func ("/store/durability/store-and-backup", test_store_and_backup);
  return g_test_run ();
}
