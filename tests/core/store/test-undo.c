/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-model-error.h"
#include "fod-query.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-test-store.h"
#include "fod-undo.h"

static void
take (FodStore *store,
      FodActionKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint skipped = 99;

  g_assert_true (fod_undo_run (store, kind, &label, &skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Test");
  g_assert_cmpuint (skipped, ==, 0);
}

static void
assert_nothing (FodStore *store,
                FodActionKind kind)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint skipped = 99;

  g_assert_null (fod_undo_get_label (store, kind));
  g_assert_false (fod_undo_run (store, kind, &label, &skipped, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_null (label);
}

static FodRecord *
add_agreement (FodStore *store,
               FodRecord *person)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *mentorship = fod_edit_create (edit, FOD_RECORD_MENTORSHIP);
  FodRecord *agreement = fod_edit_create (edit, FOD_RECORD_COOPERATION_AGREEMENT);

  fod_edit_set (edit, mentorship, "mentor", FOD_TEXT (fod_record_get_id (person)));
  fod_edit_set (edit, mentorship, "newcomer", FOD_TEXT (fod_record_get_id (person)));
  fod_edit_set (edit, agreement, "mentorship", FOD_TEXT (fod_record_get_id (mentorship)));
  fod_edit_set (edit, agreement, "version", FOD_NUMBER (1));
  g_object_ref (agreement);
  fod_test_commit (store, edit);
  return agreement;
}

static guint
count_people (FodStore *store)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_PERSON);

  return g_list_model_get_n_items (G_LIST_MODEL (query));
}

static void
test_empty (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);

  assert_nothing (store, FOD_ACTION_UNDO);
  assert_nothing (store, FOD_ACTION_REDO);
  fod_test_store_close (store);
}

static void
test_edit (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");

  fod_test_set (store, person, "note", FOD_TEXT ("a"));
  fod_test_set (store, person, "note", FOD_NONE);
  fod_test_set (store, person, "note", FOD_TEXT ("b"));

  take (store, FOD_ACTION_UNDO);
  g_assert_null (fod_record_get_text (person, "note"));
  take (store, FOD_ACTION_UNDO);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "a");
  take (store, FOD_ACTION_UNDO);
  g_assert_null (fod_record_get_text (person, "note"));
  take (store, FOD_ACTION_REDO);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "a");
  take (store, FOD_ACTION_UNDO);
  g_assert_null (fod_record_get_text (person, "note"));
  take (store, FOD_ACTION_REDO);
  take (store, FOD_ACTION_REDO);
  take (store, FOD_ACTION_REDO);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "b");
  assert_nothing (store, FOD_ACTION_REDO);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
test_create (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");

  for (guint i = 0; i < 3; i++) {
    take (store, FOD_ACTION_UNDO);
    g_assert_true (fod_record_is_deleted (person));
    assert_nothing (store, FOD_ACTION_UNDO);
    take (store, FOD_ACTION_REDO);
    g_assert_false (fod_record_is_deleted (person));
    g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Åse");
  }
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
test_delete (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) first = fod_test_add_task (store, course, "a");
  g_autoptr (FodRecord) second = fod_test_add_task (store, course, "b");

  /* What was deleted by itself before stays so. */
  fod_test_delete (store, second);
  fod_test_delete (store, course);
  g_assert_true (fod_record_is_deleted (first));
  take (store, FOD_ACTION_UNDO);
  g_assert_false (fod_record_is_deleted (course));
  g_assert_false (fod_record_is_deleted (first));
  g_assert_true (fod_record_is_deleted (second));
  take (store, FOD_ACTION_UNDO);
  g_assert_false (fod_record_is_deleted (second));
  take (store, FOD_ACTION_REDO);
  take (store, FOD_ACTION_REDO);
  g_assert_true (fod_record_is_deleted (course));
  g_assert_true (fod_record_is_deleted (first));
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
test_new_edit_clears_redo (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");

  fod_test_set (store, person, "note", FOD_TEXT ("a"));
  take (store, FOD_ACTION_UNDO);
  fod_test_set (store, person, "title", FOD_TEXT ("b"));
  assert_nothing (store, FOD_ACTION_REDO);
  take (store, FOD_ACTION_UNDO);
  g_assert_null (fod_record_get_text (person, "title"));
  take (store, FOD_ACTION_UNDO);
  g_assert_true (fod_record_is_deleted (person));
  assert_nothing (store, FOD_ACTION_UNDO);
  fod_test_store_close (store);
}

static void
test_after_restart (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  g_autofree char *label = NULL;

  fod_test_set (store, person, "note", FOD_TEXT ("a"));
  fod_test_set (store, person, "note", FOD_TEXT ("b"));
  take (store, FOD_ACTION_UNDO);
  g_object_unref (person);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  person = fod_store_find (store, FOD_RECORD_PERSON, id);
  label = fod_undo_get_label (store, FOD_ACTION_REDO);
  g_assert_cmpstr (label, ==, "Test");
  take (store, FOD_ACTION_REDO);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "b");
  take (store, FOD_ACTION_UNDO);
  take (store, FOD_ACTION_UNDO);
  g_assert_null (fod_record_get_text (person, "note"));
  g_object_unref (person);
  fod_test_store_close (store);
}

/* It was told before the restart that the signature stays; then it is passed, and what the signed
 * record rests on is kept too. */
static void
test_signed_after_restart (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) first = fod_test_add_person (store, "Bo");
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  FodRecord *agreement = add_agreement (store, person);
  g_autofree char *id = g_strdup (fod_record_get_id (agreement));
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  guint skipped;

  fod_test_set (store, agreement, "state", FOD_TEXT ("signed"));
  g_assert_false (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_FROZEN);
  g_object_unref (agreement);
  g_clear_object (&person);
  g_clear_object (&first);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  agreement = fod_store_find (store, FOD_RECORD_COOPERATION_AGREEMENT, id);
  g_assert_cmpuint (count_people (store), ==, 2);
  take (store, FOD_ACTION_UNDO);
  g_assert_cmpuint (count_people (store), ==, 1);
  assert_nothing (store, FOD_ACTION_UNDO);
  g_assert_true (fod_record_is_frozen (agreement));
  take (store, FOD_ACTION_REDO);
  g_assert_cmpuint (count_people (store), ==, 2);
  g_object_unref (agreement);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

/* What somebody else has changed since is left alone, and told. */
static void
test_skipped (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autofree char *label = NULL;
  guint skipped = 0;

  fod_edit_set (edit, person, "note", FOD_TEXT ("Min"));
  fod_edit_set (edit, person, "title", FOD_TEXT ("Min"));
  fod_test_commit (store, edit);

  fod_test_write_elsewhere (store, person, "note", FOD_TEXT ("Deres"));
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "Deres");

  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, NULL));
  g_assert_cmpuint (skipped, ==, 1);
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "Deres");
  g_assert_null (fod_record_get_text (person, "title"));
  g_clear_object (&edit);
  fod_test_store_close (store);
}

/* A damaged log does not say what there was before. Better not to undo than to blank it. */
static void
test_nothing_before (void)
{
  static const char *const damages[] = {
    "UPDATE op SET base = '' WHERE number = 3",
    "UPDATE op SET base = 'x' WHERE number = 3",
    "UPDATE op SET base = '7:9' WHERE number = 3",
    "DELETE FROM op WHERE number = 2",
    "UPDATE op SET value = 7 WHERE number = 2",
    "UPDATE op SET value = x'00' WHERE number = 2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    FodStore *store = fod_test_store_new (folder);
    g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
    g_autoptr (GError) error = NULL;
    g_autofree char *label = NULL;
    guint skipped;

    fod_test_set (store, person, "note", FOD_TEXT ("a"));
    fod_test_set (store, person, "note", FOD_TEXT ("b"));
    g_assert_true (fod_database_run (store->database, damages[i], NULL));
    g_test_message ("%s", damages[i]);
    g_assert_false (fod_undo_run (store, FOD_ACTION_UNDO, &label, &skipped, &error));
    g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_DAMAGED);
    g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "b");
    g_assert_cmpint (
      fod_database_number (store->database, "SELECT note = 'b' FROM person", -1, NULL), ==, 1);

    /* What is changed after can be undone. */
    fod_test_set (store, person, "note", FOD_TEXT ("c"));
    take (store, FOD_ACTION_UNDO);
    g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "b");
    g_clear_object (&person);
    fod_test_store_close (store);
  }
}

/* Any mix of edits, undo and redo does what a list of states and a place in it would do. */
static void
test_random (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "0");
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint place = 0;

  g_ptr_array_add (states, g_strdup ("0"));
  for (guint i = 1; i < 300; i++) {
    int choice = g_test_rand_int_range (0, 3);

    if (choice == 0) {
      g_autofree char *name = g_strdup_printf ("%u", i);

      fod_test_set (store, person, "name", FOD_TEXT (name));
      g_ptr_array_set_size (states, (int) ++place);
      g_ptr_array_add (states, g_steal_pointer (&name));
    } else if (choice == 1 && place > 0) {
      take (store, FOD_ACTION_UNDO);
      place--;
    } else if (choice == 2 && place + 1 < states->len) {
      take (store, FOD_ACTION_REDO);
      place++;
    }
    g_assert_cmpstr (fod_record_get_text (person, "name"), ==, states->pdata[place]);
  }
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/undo/empty", test_empty);
  g_test_add_func ("/store/undo/edit", test_edit);
  g_test_add_func ("/store/undo/create", test_create);
  g_test_add_func ("/store/undo/delete", test_delete);
  g_test_add_func ("/store/undo/new-edit-clears-redo", test_new_edit_clears_redo);
  g_test_add_func ("/store/undo/after-restart", test_after_restart);
  g_test_add_func ("/store/undo/signed-after-restart", test_signed_after_restart);
  g_test_add_func ("/store/undo/skipped", test_skipped);
  g_test_add_func ("/store/undo/nothing-before", test_nothing_before);
  g_test_add_func ("/store/undo/random", test_random);
  return g_test_run ();
}
