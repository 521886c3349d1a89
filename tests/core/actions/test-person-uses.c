/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-person-uses.h"

#include "fod-test-course.h"

static guint
count (FodTestCourse *self,
       FodRecord *person)
{
  guint n_uses;
  g_autoptr (GPtrArray) uses = fod_person_uses_list (self->store, person, 100, &n_uses);

  g_assert_cmpuint (uses->len, ==, n_uses);
  return n_uses;
}

static void
test_list (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (self->store, "Bo");
  g_autoptr (FodRecord) course = fod_test_add_course (self->store, "Ida");
  g_autoptr (FodRecord) task = fod_test_add_task (self->store, course, "Find bordet");
  const FodValue *id = FOD_TEXT (fod_record_get_id (person));
  g_autoptr (GPtrArray) uses = NULL;
  guint n_uses;

  g_assert_cmpuint (count (self, person), ==, 0);
  fod_test_set (self->store, course, "leader", id);
  fod_test_set (self->store, course, "coordinator", id);
  fod_test_set (self->store, task, "responsible", id);
  g_assert_cmpuint (count (self, person), ==, 3);

  uses = fod_person_uses_list (self->store, person, 2, &n_uses);
  g_assert_cmpuint (n_uses, ==, 3);
  g_assert_cmpuint (uses->len, ==, 2);
  g_assert_true (((FodPersonUse *) uses->pdata[0])->record == course);
  g_assert_cmpstr (((FodPersonUse *) uses->pdata[0])->field->name, ==, "leader");
  g_assert_cmpstr (((FodPersonUse *) uses->pdata[1])->field->name, ==, "coordinator");

  /* What is deleted names nobody. */
  fod_test_delete (self->store, task);
  g_assert_cmpuint (count (self, person), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD_EMPTY ("/person-uses/list", test_list);

  return g_test_run ();
}
