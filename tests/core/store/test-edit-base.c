/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-heads.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

static GArray *
read_heads (FodStore *store,
            FodRecord *record,
            const char *field)
{
  g_autoptr (GError) error = NULL;
  GArray *heads = fod_heads_read (store->database, fod_record_get_id (record), field, &error);

  g_assert_no_error (error);
  return heads;
}

static void
assert_head (FodStore *store,
             FodRecord *record,
             const char *field,
             guint n_heads,
             guint index,
             const FodValue *expected)
{
  g_autoptr (GArray) heads = read_heads (store, record, field);
  g_auto (FodValue) value = { 0 };

  g_assert_cmpuint (heads->len, ==, n_heads);
  g_assert_true (
    fod_op_read_value (store->database, g_array_index (heads, FodDot, index), field, &value, NULL));
  g_assert_true (fod_value_equal (&value, expected));
}

/* Two forms show the same task. The second to save has not seen what the first wrote, so both
 * stay; the later one is shown. */
static void
test_two_forms (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  FodEdit *first = fod_edit_new (store);
  FodEdit *second = fod_edit_new (store);

  fod_edit_open (first, person);
  fod_edit_open (second, person);
  fod_edit_set (first, person, "note", FOD_TEXT ("Annas"));
  fod_edit_set (second, person, "note", FOD_TEXT ("Bos"));
  fod_test_commit (store, first);
  assert_head (store, person, "note", 1, 0, FOD_TEXT ("Annas"));
  fod_test_commit (store, second);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "Bos");
  assert_head (store, person, "note", 2, 0, FOD_TEXT ("Bos"));
  assert_head (store, person, "note", 2, 1, FOD_TEXT ("Annas"));
  fod_test_assert_whole (store);

  /* A third who has seen both decides. */
  fod_test_set (store, person, "note", FOD_TEXT ("Begges"));
  assert_head (store, person, "note", 1, 0, FOD_TEXT ("Begges"));
  fod_test_assert_whole (store);
  g_assert_finalize_object (first);
  g_assert_finalize_object (second);
  fod_test_store_close (store);
}

static void
test_opened_after (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");

  for (guint i = 0; i < 5; i++) {
    g_autofree char *note = g_strdup_printf ("%u", i);

    fod_test_set (store, person, "note", FOD_TEXT (note));
    assert_head (store, person, "note", 1, 0, FOD_TEXT (note));
  }
  assert_head (store, person, "name", 1, 0, FOD_TEXT ("Åse"));
  assert_head (store, person, FOD_CELL_DELETED, 1, 0, FOD_NUMBER (0));
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

/* A form that writes all of its fields writes only those its person has changed. */
static void
test_untouched (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (FodEdit) form = fod_edit_new (store);

  fod_edit_open (form, person);
  fod_test_set (store, person, "name", FOD_TEXT ("Åse Ærø"));
  fod_edit_set (form, person, "name", FOD_TEXT ("Åse"));
  fod_edit_set (form, person, "note", FOD_TEXT ("Ny"));
  fod_test_commit (store, form);
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Åse Ærø");
  assert_head (store, person, "name", 1, 0, FOD_TEXT ("Åse Ærø"));
  assert_head (store, person, "note", 1, 0, FOD_TEXT ("Ny"));
  g_clear_object (&form);
  fod_test_store_close (store);
}

/* Two who write the same agree. */
static void
test_alike (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (FodEdit) form = fod_edit_new (store);

  fod_edit_open (form, person);
  fod_test_set (store, person, "note", FOD_TEXT ("Ens"));
  fod_edit_set (form, person, "note", FOD_TEXT ("Ens"));
  fod_test_commit (store, form);
  assert_head (store, person, "note", 1, 0, FOD_TEXT ("Ens"));
  g_clear_object (&form);
  fod_test_store_close (store);
}

/* Undo takes back what its person wrote and leaves the sibling to be decided on. */
static void
test_undo_keeps_sibling (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (FodEdit) form = fod_edit_new (store);
  g_autofree char *label = NULL;
  guint skipped;

  fod_edit_open (form, person);
  fod_test_set (store, person, "note", FOD_TEXT ("Annas"));
  fod_edit_set (form, person, "note", FOD_TEXT ("Bos"));
  fod_test_commit (store, form);
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  g_assert_cmpuint (skipped, ==, 0);
  assert_head (store, person, "note", 2, 0, FOD_NONE);
  assert_head (store, person, "note", 2, 1, FOD_TEXT ("Annas"));
  fod_test_assert_whole (store);
  g_clear_object (&form);
  fod_test_store_close (store);
}

/* Where there are siblings, the one shown is what a later edit says it has replaced. */
static void
test_undo_to_shown_sibling (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (FodEdit) form = fod_edit_new (store);
  g_autofree char *label = NULL;
  guint skipped;

  fod_edit_open (form, person);
  fod_test_set (store, person, "note", FOD_TEXT ("Annas"));
  fod_edit_set (form, person, "note", FOD_TEXT ("Bos"));
  fod_test_commit (store, form);
  fod_test_set (store, person, "note", FOD_TEXT ("Begges"));
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "Bos");
  g_clear_object (&form);
  fod_test_store_close (store);
}

/* Any number of forms, opened and saved in any order: every value that no later one was shown
 * on top of is still a head. */
static void
test_random (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  FodEdit *forms[4] = { NULL };
  GHashTable *seen[G_N_ELEMENTS (forms)] = { NULL };
  g_autoptr (GHashTable) open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 300; i++) {
    guint n = (guint) g_test_rand_int_range (0, G_N_ELEMENTS (forms));
    g_autofree char *note = g_strdup_printf ("%u", i);
    g_autoptr (GArray) heads = NULL;
    GHashTableIter iter;
    gpointer key;

    if (!forms[n]) {
      forms[n] = fod_edit_new (store);
      fod_edit_open (forms[n], person);
      seen[n] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_iter_init (&iter, open);
      while (g_hash_table_iter_next (&iter, &key, NULL))
        g_hash_table_add (seen[n], g_strdup (key));
      continue;
    }
    fod_edit_set (forms[n], person, "note", FOD_TEXT (note));
    fod_test_commit (store, forms[n]);
    g_hash_table_iter_init (&iter, seen[n]);
    while (g_hash_table_iter_next (&iter, &key, NULL))
      g_hash_table_remove (open, key);
    g_hash_table_add (open, g_steal_pointer (&note));
    g_clear_object (&forms[n]);
    g_clear_pointer (&seen[n], g_hash_table_unref);

    heads = read_heads (store, person, "note");
    for (guint j = 0; j < heads->len; j++) {
      g_auto (FodValue) value = { 0 };

      g_assert_true (fod_op_read_value (store->database, g_array_index (heads, FodDot, j), "note",
                                        &value, NULL));
      g_assert_true (fod_value_is_none (&value) || g_hash_table_contains (open, value.text));
    }
    g_assert_cmpuint (heads->len, >=, g_hash_table_size (open));
    g_assert_cmpuint (heads->len, <=, g_hash_table_size (open) + 1);
  }
  fod_test_assert_whole (store);
  for (guint n = 0; n < G_N_ELEMENTS (forms); n++) {
    g_clear_object (&forms[n]);
    g_clear_pointer (&seen[n], g_hash_table_unref);
  }
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/edit-base/two-forms", test_two_forms);
  g_test_add_func ("/store/edit-base/opened-after", test_opened_after);
  g_test_add_func ("/store/edit-base/untouched", test_untouched);
  g_test_add_func ("/store/edit-base/alike", test_alike);
  g_test_add_func ("/store/edit-base/undo-keeps-sibling", test_undo_keeps_sibling);
  g_test_add_func ("/store/edit-base/undo-to-shown-sibling", test_undo_to_shown_sibling);
  g_test_add_func ("/store/edit-base/random", test_random);
  return g_test_run ();
}
