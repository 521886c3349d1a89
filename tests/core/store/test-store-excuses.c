/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-excuses.h"
#include "fod-citizen-guard.h"
#include "fod-store-private.h"
#include "fod-test-store.h"

#include <string.h>

static guint
count (FodStore *store,
       const char *text)
{
  g_autoptr (GArray) traces = fod_citizen_guard_find (text);

  fod_citizen_excuses_drop (FOD_CITIZEN_EXCUSES (store), text, traces);
  return traces->len;
}

static void
excuse (FodStore *store,
        const char *key)
{
  g_autoptr (GError) error = NULL;

  fod_citizen_excuses_add (FOD_CITIZEN_EXCUSES (store), key, "Opdigtet", &error);
  g_assert_no_error (error);
}

/* What is excused once is so wherever it is written, also after a restart; another is not. */
static void
test_drop (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);

  g_assert_cmpuint (count (store, "Ring til 010190-1234"), ==, 1);
  excuse (store, "0101901234");
  g_assert_cmpuint (count (store, "Ring til 010190-1234"), ==, 0);
  g_assert_cmpuint (count (store, "Skriv om 0101901234 og 020290-1234"), ==, 1);
  g_assert_cmpuint (count (store, NULL), ==, 0);
  fod_test_store_close (store);

  store = fod_test_store_new (folder);
  g_assert_cmpuint (count (store, "010190-1234"), ==, 0);
  g_assert_cmpuint (count (store, "020290-1234"), ==, 1);
  fod_test_store_close (store);
}

/* The one setting that says what is excused. */
static char *
get_name (FodStore *store)
{
  g_autoptr (FodCursor) cursor = fod_database_prepare (
    store->database, "SELECT key FROM setting WHERE key LIKE 'excused-citizen %'");

  g_assert_true (fod_cursor_step (cursor, NULL));
  return g_strdup (fod_cursor_text (cursor, 0));
}

/* Whoever has made a table of all numbers finds nothing by it: every file has a salt. */
static void
test_salt (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodTestFolder) other_folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodStore *other = fod_test_store_new (other_folder);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "0101901234", -1);
  g_autofree char *name = NULL;
  g_autofree char *other_name = NULL;

  excuse (store, "0101901234");
  excuse (other, "0101901234");
  name = get_name (store);
  other_name = get_name (other);
  g_assert_cmpstr (name, !=, other_name);
  g_assert_null (strstr (name, sum));
  fod_test_store_close (store);
  fod_test_store_close (other);
}

/* What an earlier program kept without salt excuses nothing, and goes with the next reason. */
static void
test_unsalted (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "0101901234", -1);
  g_autofree char *name = g_strconcat ("citizen-excuse ", sum, NULL);

  g_assert_true (fod_store_set_setting (store, name, "Opdigtet", NULL));
  g_assert_cmpuint (count (store, "010190-1234"), ==, 1);
  excuse (store, "20304050");
  g_assert_null (fod_store_get_setting (store, name));
  fod_test_store_close (store);
}

/* A text with thousands of numbers is not looked up one by one while somebody types. */
static void
test_many (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (GString) text = g_string_new (NULL);

  excuse (store, "0101901234");
  for (guint i = 0; i <= FOD_CITIZEN_EXCUSES_MOST; i++)
    g_string_append (text, "010190-1234 ");
  g_assert_cmpuint (count (store, text->str), >, 0);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-excuses/drop", test_drop);
  g_test_add_func ("/store-excuses/salt", test_salt);
  g_test_add_func ("/store-excuses/unsalted", test_unsalted);
  g_test_add_func ("/store-excuses/many", test_many);
  return g_test_run ();
}
