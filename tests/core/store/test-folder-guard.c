/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-folder-guard.h"
#include "fod-store-error.h"
#include "fod-test-store.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
make (FodTestFolder *folder,
      const char *name)
{
  g_autofree char *path = fod_test_folder_name (folder, name);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
test_markers (void)
{
  static const struct {
    const char *marker;
    const char *file;
    gboolean refused;
  } cases[] = {
    { "a/other", "a/b/c.db", FALSE },
    { "a/.stfolder", "a/c.db", TRUE },
    { "a/.stfolder", "a/b/c.db", TRUE },
    { "a/.stfolder", "a/b/not/there/c.db", TRUE },
    { "a/.stfolder", "b/c.db", FALSE },
    { "a/.sync_0a1b2c.db", "a/b/c.db", TRUE },
    { "a/._sync_0a1b2c.db", "a/b/c.db", TRUE },
    { "a/.sync_0a1b2c.db-wal", "a/b/c.db", TRUE },
    { "a/.sync_notes", "a/b/c.db", FALSE },
    { "a/.owncloudsync.log", "a/b/c.db", TRUE },
    { "a/.nextcloudsync.log", "a/b/c.db", TRUE },
    { "a/.dropbox.cache", "a/b/c.db", TRUE },
    { "a/.stfolder/keep", "a/b/c.db", TRUE },
    { "a/stfolder", "a/b/c.db", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    g_autofree char *path = fod_test_folder_name (folder, cases[i].file);
    g_autoptr (GError) error = NULL;

    make (folder, cases[i].marker);
    g_assert_true (fod_folder_guard_check (path, &error) == !cases[i].refused);
    if (cases[i].refused) {
      g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FOLDER);
      g_assert_nonnull (g_strrstr (error->message, "/a”"));
    }
  }
}

/* A link does not hide where the file lies. */
static void
test_link (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *target = fod_test_folder_name (folder, "a/b");
  g_autofree char *link = fod_test_folder_name (folder, "link");
  g_autofree char *path = g_build_filename (link, "c.db", NULL);
  g_autoptr (GError) error = NULL;

  make (folder, "a/.stfolder");
  make (folder, "a/b/other");
  g_assert_cmpint (symlink (target, link), ==, 0);
  g_assert_false (fod_folder_guard_check (path, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FOLDER);
}

/* Nothing is made where it could not be used. */
static void
test_nothing_made (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, FOD_TEST_FILE);
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  make (folder, ".stfolder");
  g_assert_null (fod_store_open (path, clock, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FOLDER);
  names = fod_test_folder_list (folder);
  g_assert_cmpuint (names->len, ==, 1);
}

static void
test_moved_in (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *path = fod_test_folder_name (folder, FOD_TEST_FILE);
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;

  fod_test_store_close (fod_test_store_new (folder));
  before = fod_test_read (path);
  make (folder, ".stfolder");
  g_assert_null (fod_store_open (path, clock, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FOLDER);
  after = fod_test_read (path);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/folder-guard/markers", test_markers);
  g_test_add_func ("/store/folder-guard/link", test_link);
  g_test_add_func ("/store/folder-guard/nothing-made", test_nothing_made);
  g_test_add_func ("/store/folder-guard/moved-in", test_moved_in);
  return g_test_run ();
}
