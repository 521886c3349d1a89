/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-people.h"

#include "fod-model-error.h"
#include "fod-test-course.h"
#include "fod-undo.h"

static void
test_find (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (FodRecord) anna = fod_test_add_person (self->store, "Anna");
  g_autoptr (FodRecord) aase = fod_test_add_person (self->store, "Åse");
  g_autoptr (FodRecord) bo = fod_test_add_person (self->store, "Bo");
  g_autoptr (FodRecord) found = fod_people_find (self->store, "  Anna ");
  g_autoptr (FodRecord) in_small = NULL;
  g_autoptr (GPtrArray) people = fod_people_list (self->store);
  g_auto (GStrv) names = NULL;

  g_assert_true (found == anna);
  in_small = fod_people_find (self->store, "anna");
  g_assert_true (in_small == anna);
  g_assert_null (fod_people_find (self->store, ""));
  g_assert_null (fod_people_find (self->store, NULL));
  g_assert_cmpuint (people->len, ==, 3);
  g_assert_true (people->pdata[1] == bo);
  g_assert_true (people->pdata[2] == aase);
  names = fod_people_list_names (self->store);
  g_assert_cmpuint (g_strv_length (names), ==, 3);
  g_assert_cmpstr (names[1], ==, fod_record_get_text (bo, "name"));
}

static void
test_add_to_edit (FodTestCourse *self,
                  gconstpointer data)
{
  FodEdit *edit = fod_edit_new (self->store);
  g_autoptr (FodRecord) anna = fod_test_add_person (self->store, "Anna");
  g_autoptr (FodRecord) known = fod_people_add_to_edit (edit, self->store, "Anna ");
  g_autoptr (FodRecord) bo = fod_people_add_to_edit (edit, self->store, "Bo");
  g_autoptr (FodRecord) again = fod_people_add_to_edit (edit, self->store, " Bo");

  g_assert_true (known == anna);
  g_assert_true (bo == again);
  g_assert_null (fod_people_add_to_edit (edit, self->store, "  "));
  fod_test_commit (self->store, edit);
  g_assert_finalize_object (edit);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, 2);
}

/* Whoever has a course is not somebody of the same name who begins now. */
static void
test_add_newcomer (FodTestCourse *self,
                   gconstpointer data)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  g_autoptr (FodRecord) anna = fod_test_add_person (self->store, "Anna");
  g_autoptr (FodRecord) first = NULL;
  g_autoptr (FodRecord) second = NULL;
  g_autoptr (FodRecord) third = NULL;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodRecord) namesake = NULL;

  first = fod_people_add_newcomer_to_edit (edit, self->store, " Anna");
  g_assert_true (first == anna);
  course = fod_test_add_course (self->store, "Bo");
  fod_test_set (self->store, course, "newcomer", FOD_TEXT (fod_record_get_id (anna)));
  second = fod_people_add_newcomer_to_edit (edit, self->store, "Anna");
  g_assert_true (second != anna);
  g_assert_cmpstr (fod_record_get_text (second, "name"), ==, "Anna");
  namesake = fod_test_add_person (self->store, "Anna");
  third = fod_people_add_newcomer_to_edit (edit, self->store, "Anna");
  g_assert_true (third == namesake);
  g_assert_null (fod_people_add_newcomer_to_edit (edit, self->store, " "));
}

static void
test_me (FodTestCourse *self,
         gconstpointer data)
{
  g_autoptr (FodRecord) me = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_people_me (self->store));
  g_assert_null (fod_people_my_role (self->store));
  g_assert_false (fod_people_set_me (self->store, " ", "leader", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  g_assert_false (fod_people_set_me (self->store, "Anna", "newcomer", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_assert_false (fod_people_set_me (self->store, "Anna", NULL, &error));
  g_clear_error (&error);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, 0);

  g_assert_true (fod_people_set_me (self->store, "Anna", "leader", &error));
  g_assert_true (fod_people_set_me (self->store, "Anna", "mentor", &error));
  g_assert_no_error (error);
  me = fod_people_me (self->store);
  g_assert_cmpstr (fod_record_get_text (me, "name"), ==, "Anna");
  g_assert_cmpstr (fod_people_my_role (self->store), ==, "mentor");
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, 1);

  /* Undo goes no further back than to somebody who can do it again. */
  g_assert_null (fod_undo_get_label (self->store, FOD_ACTION_UNDO));
  g_assert_true (fod_people_set_me (self->store, "Bo", "mentor", &error));
  fod_test_undo (self->store, "Set name and role");
  g_assert_null (fod_undo_get_label (self->store, FOD_ACTION_UNDO));
}

static void
test_of_role (FodTestCourse *self,
              gconstpointer data)
{
  static const struct {
    const char *role;
    const char *name;
  } CASES[] = {
    { "newcomer", "Nora Ny" },
    { "contact", "Karl Kontakt" },
    { "leader", "Lea Leder" },
    { "mentor", NULL },
    { "coordinator", NULL },
    { "colleague", NULL },
    { "partner", NULL },
    { "start", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (FodRecord) person = fod_people_of_role (self->course, CASES[i].role);
    const char *id = fod_people_id_of_role (self->course, CASES[i].role);

    g_assert_cmpstr (person ? fod_record_get_text (person, "name") : NULL, ==, CASES[i].name);
    g_assert_cmpstr (person ? fod_record_get_id (person) : NULL, ==, id);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD_EMPTY ("/people/find", test_find);
  FOD_TEST_ADD_EMPTY ("/people/add-to-edit", test_add_to_edit);
  FOD_TEST_ADD_EMPTY ("/people/add-newcomer", test_add_newcomer);
  FOD_TEST_ADD_EMPTY ("/people/me", test_me);
  FOD_TEST_ADD ("/people/of-role", test_of_role);

  return g_test_run ();
}
