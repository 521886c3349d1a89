/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-course.h"

#include "fod-course-plan.h"
#include "fod-undo.h"

/**
 * fod_test_course_set_up_empty:
 * @self: a zeroed fixture
 * @data: unused
 *
 * An empty store without a course.
 */
void
fod_test_course_set_up_empty (FodTestCourse *self,
                              gconstpointer data)
{
  self->folder = fod_test_folder_new ();
  self->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  self->store = fod_test_store_open (self->folder, self->clock);
}

/**
 * fod_test_course_set_up:
 * @self: a zeroed fixture
 * @data: unused
 *
 * A store with one course.
 */
void
fod_test_course_set_up (FodTestCourse *self,
                        gconstpointer data)
{
  g_autoptr (FodCoursePlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  fod_test_course_set_up_empty (self, data);
  plan = fod_course_plan_new (self->store);
  fod_course_plan_set_newcomer (plan, "Nora Ny");
  fod_course_plan_set_contact (plan, "Karl Kontakt");
  fod_course_plan_set_leader (plan, "Lea Leder");
  fod_course_plan_set_variant (plan, "job-centre");
  fod_course_plan_set_start (plan, FOD_TEST_TODAY);
  fod_course_plan_create (plan, &id, &error);
  g_assert_no_error (error);
  self->course = fod_store_find (self->store, FOD_RECORD_COURSE, id);
  g_assert_nonnull (self->course);
}

/**
 * fod_test_course_tear_down:
 * @self: a fixture
 * @data: unused
 *
 * Everything must be in order, and nothing be kept alive.
 */
void
fod_test_course_tear_down (FodTestCourse *self,
                           gconstpointer data)
{
  fod_test_assert_whole (self->store);
  g_clear_object (&self->course);
  fod_test_store_close (self->store);
  g_clear_object (&self->clock);
  fod_test_folder_free (self->folder);
}

/**
 * fod_test_course_list:
 * @self: a fixture
 * @type: a record type with a field "course"
 *
 * Returns: (transfer full) (element-type FodRecord): the records of the course
 */
GPtrArray *
fod_test_course_list (FodTestCourse *self,
                      FodRecordType type)
{
  return fod_store_list_by (self->store, type, "course",
                            FOD_TEXT (fod_record_get_id (self->course)));
}

/**
 * fod_test_course_find:
 * @self: a fixture
 * @type: a record type with a field "course" and a "title"
 * @title: the title, which must be there
 *
 * Returns: (transfer full): the record
 */
FodRecord *
fod_test_course_find (FodTestCourse *self,
                      FodRecordType type,
                      const char *title)
{
  g_autoptr (GPtrArray) records = fod_test_course_list (self, type);

  for (guint i = 0; i < records->len; i++) {
    if (g_strcmp0 (fod_record_get_text (records->pdata[i], "title"), title) == 0)
      return g_object_ref (records->pdata[i]);
  }
  g_error ("There is no “%s”", title);
}

/**
 * fod_test_undo:
 * @store: a store
 * @label: what the last action must be called
 *
 * Takes back the last action.
 */
void
fod_test_undo (FodStore *store,
               const char *label)
{
  g_autofree char *last = fod_undo_get_label (store, FOD_ACTION_UNDO);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  guint skipped = 0;

  g_assert_cmpstr (last, ==, label);
  g_assert_true (fod_undo_run (store, FOD_ACTION_UNDO, &undone, &skipped, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (skipped, ==, 0);
}
