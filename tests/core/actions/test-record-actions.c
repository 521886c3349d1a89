/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-actions.h"

#include "fod-people.h"
#include "fod-test-course.h"

static void
test_remove (FodTestCourse *self,
             gconstpointer data)
{
  guint n_steps = fod_test_count (self->store, FOD_RECORD_GOAL_STEP);
  g_autoptr (GPtrArray) goals = fod_test_course_list (self, FOD_RECORD_GOAL);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_record_remove (self->store, goals->pdata[0], &error));
  g_assert_no_error (error);
  g_assert_true (fod_record_is_deleted (goals->pdata[0]));
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_GOAL_STEP), <, n_steps);
  fod_test_undo (self->store, "Remove “Learning goal”");
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_GOAL_STEP), ==, n_steps);
}

/* A person who is new goes away with the change that needed one. */
static void
test_new_person (FodTestCourse *self,
                 gconstpointer data)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  g_autoptr (FodRecord) task = fod_test_add_task (self->store, self->course, "Find bordet");
  g_autoptr (FodRecord) person = fod_people_add_to_edit (edit, self->store, "Carl Ny");
  guint n_persons = fod_test_count (self->store, FOD_RECORD_PERSON);
  g_autofree char *news = fod_record_change (edit, self->store, task, "responsible",
                                             FOD_TEXT (fod_record_get_id (person)));

  g_assert_cmpstr (news, ==, "“Carl Ny” is added as a new person.");
  fod_test_commit (self->store, edit);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, n_persons + 1);
  fod_test_undo (self->store, "Test");
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, n_persons);
  g_assert_null (fod_record_get_text (task, "responsible"));
}

/* However many spaces are between, it is the same name. */
static void
test_namesake (FodTestCourse *self,
               gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (self->store, "Lars Ledr");
  g_autoptr (FodRecord) other = fod_test_add_person (self->store, "Lars Leder");
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  g_autofree char *news =
    fod_record_change (edit, self->store, person, "name", FOD_TEXT (" Lars   Leder"));

  g_assert_cmpstr (news, ==, "Somebody else is called “Lars Leder” too.");
  fod_test_commit (self->store, edit);
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Lars Leder");
  g_assert_null (
    fod_record_change (edit, self->store, person, "name", FOD_TEXT ("Lars Leder")));
  g_assert_null (fod_record_change (edit, self->store, person, "name", FOD_TEXT ("Lars Løg")));
}

/* Nothing goes with a role that stays where it is. */
static void
test_same_leader (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  const char *leader = fod_record_get_text (self->course, "leader");

  g_assert_nonnull (leader);
  g_assert_null (fod_record_change (edit, self->store, self->course, "leader", FOD_TEXT (leader)));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/record-actions/remove", test_remove);
  FOD_TEST_ADD ("/record-actions/new-person", test_new_person);
  FOD_TEST_ADD ("/record-actions/namesake", test_namesake);
  FOD_TEST_ADD ("/record-actions/same-leader", test_same_leader);

  return g_test_run ();
}
