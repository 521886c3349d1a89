/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-owner.h"

#include "fod-meeting-actions.h"
#include "fod-test-store.h"

static void
test_owner (void)
{
  FodTestFolder *folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *course = fod_test_add_course (store, "Anna Prøve");
  FodRecord *meeting = fod_meeting_add (store, course, "status", 20700, 540, NULL);
  FodRecord *point = fod_meeting_add_point (store, meeting, "Adgang", 2, NULL);
  FodRecord *person = fod_record_get_reference (course, "newcomer");

  {
    g_autoptr (FodRecord) owner = fod_owner_of (point);
    g_autoptr (FodRecord) of_point = fod_owner_find_course (point);
    g_autoptr (FodRecord) of_meeting = fod_owner_find_course (meeting);
    g_autoptr (FodRecord) of_course = fod_owner_find_course (course);

    g_assert_true (owner == meeting);
    g_assert_true (of_point == course);
    g_assert_true (of_meeting == course);
    g_assert_true (of_course == course);
  }
  /* People are in many courses, and in none. */
  g_assert_null (fod_owner_of (person));
  g_assert_null (fod_owner_find_course (person));

  g_assert_finalize_object (point);
  g_assert_finalize_object (meeting);
  g_assert_finalize_object (person);
  g_assert_finalize_object (course);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
}

static void
committed_cb (FodStore *store,
              FodCommit *commit,
              FodRecord **touched)
{
  g_clear_object (touched);
  *touched = fod_owner_find_touched (store, commit);
}

/* What is done to a meeting with its points is about the meeting, to people about no course. */
static void
test_touched (void)
{
  FodTestFolder *folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) touched = NULL;
  FodRecord *course;
  FodRecord *meeting;

  g_signal_connect (store, "committed", G_CALLBACK (committed_cb), &touched);
  g_object_unref (fod_test_add_person (store, "Anna Prøve"));
  g_assert_null (touched);
  course = fod_test_add_course (store, "Bo Prøve");
  g_assert_true (touched == course);
  meeting = fod_meeting_add (store, course, "status", 20700, 540, NULL);
  g_assert_true (touched == meeting);
  fod_test_delete (store, meeting);
  g_assert_true (touched == meeting);

  g_clear_object (&touched);
  g_assert_finalize_object (meeting);
  g_assert_finalize_object (course);
  fod_test_store_close (store);
  fod_test_folder_free (folder);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/owner", test_owner);
  g_test_add_func ("/owner/touched", test_touched);
  return g_test_run ();
}
