/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-excuses.h"
#include "fod-citizen-guard.h"
#include "fod-test-store.h"

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
  g_test_add_func ("/store-excuses/many", test_many);
  return g_test_run ();
}
