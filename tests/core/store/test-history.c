/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-history.h"
#include "fod-test-store.h"
#include "fod-undo.h"

static GPtrArray *
read_history (FodStore *store,
              FodRecord *record,
              const char *field)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = fod_history_read (store, fod_record_get_id (record), field, &error);

  g_assert_no_error (error);
  g_assert_nonnull (entries);
  return entries;
}

static void
assert_entry (FodHistoryEntry *entry,
              const char *field,
              const FodValue *before,
              const FodValue *after)
{
  g_assert_cmpstr (entry->field, ==, field);
  g_assert_true (fod_value_equal (&entry->before, before));
  g_assert_true (fod_value_equal (&entry->after, after));
  g_assert_cmpstr (entry->label, ==, "Test");
}

static void
test_field (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  FodStore *store = fod_test_store_open (folder, clock);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) all = NULL;
  FodHistoryEntry *entry;

  fod_clock_advance (clock, G_USEC_PER_SEC);
  g_assert_true (fod_store_set_setting (store, "me", fod_record_get_id (person), NULL));
  fod_test_set (store, person, "name", FOD_TEXT ("Bo"));
  fod_test_set (store, person, "note", FOD_TEXT ("Ny"));
  fod_test_set (store, person, "name", FOD_TEXT ("Carl"));

  names = read_history (store, person, "name");
  g_assert_cmpuint (names->len, ==, 3);
  assert_entry (names->pdata[0], "name", FOD_TEXT ("Bo"), FOD_TEXT ("Carl"));
  assert_entry (names->pdata[1], "name", FOD_TEXT ("Åse"), FOD_TEXT ("Bo"));
  assert_entry (names->pdata[2], "", FOD_NONE, FOD_TEXT ("Åse"));
  entry = names->pdata[2];
  g_assert_cmpint (entry->wall, ==, FOD_TEST_NOW);
  g_assert_null (entry->author);
  entry = names->pdata[1];
  g_assert_cmpint (entry->wall, ==, FOD_TEST_NOW + G_USEC_PER_SEC);
  g_assert_cmpstr (entry->author, ==, fod_record_get_id (person));

  notes = read_history (store, person, "note");
  g_assert_cmpuint (notes->len, ==, 2);
  assert_entry (notes->pdata[0], "note", FOD_NONE, FOD_TEXT ("Ny"));
  assert_entry (notes->pdata[1], "", FOD_NONE, FOD_NONE);
  all = read_history (store, person, NULL);
  g_assert_cmpuint (all->len, ==, 4);
  g_clear_object (&person);
  fod_test_store_close (store);
}

static void
test_deleted (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *label = NULL;
  guint skipped;

  fod_test_delete (store, person);
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  entries = read_history (store, person, NULL);
  g_assert_cmpuint (entries->len, ==, 3);
  assert_entry (entries->pdata[0], "deleted", FOD_NUMBER (1), FOD_NUMBER (0));
  assert_entry (entries->pdata[1], "deleted", FOD_NUMBER (0), FOD_NUMBER (1));
  g_clear_object (&person);
  fod_test_store_close (store);
}

/* An edit says what its person saw, not what was there when it was saved. */
static void
test_before_is_what_was_shown (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (FodEdit) form = fod_edit_new (store);
  g_autoptr (GPtrArray) entries = NULL;

  fod_edit_open (form, person);
  fod_test_set (store, person, "name", FOD_TEXT ("Bo"));
  fod_edit_set (form, person, "name", FOD_TEXT ("Carl"));
  fod_test_commit (store, form);
  entries = read_history (store, person, "name");
  assert_entry (entries->pdata[0], "name", FOD_TEXT ("Åse"), FOD_TEXT ("Carl"));
  g_clear_object (&form);
  g_clear_object (&person);
  fod_test_store_close (store);
}

static void
test_unknown (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (GPtrArray) entries = fod_history_read (store, "nobody", NULL, NULL);

  g_assert_nonnull (entries);
  g_assert_cmpuint (entries->len, ==, 0);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/history/field", test_field);
  g_test_add_func ("/store/history/deleted", test_deleted);
  g_test_add_func ("/store/history/before-is-what-was-shown", test_before_is_what_was_shown);
  g_test_add_func ("/store/history/unknown", test_unknown);
  return g_test_run ();
}
