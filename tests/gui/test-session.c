/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-session.h"

#include "fod-test-store.h"

#include <glib/gstdio.h>

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  FodSession *session;
  guint failed;
  guint told;
  char *undone;
  FodRecord *shown;
  guint notified;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
undone_cb (Fixture *fixture,
           const char *message,
           FodRecord *record)
{
  g_free (fixture->undone);
  fixture->undone = g_strdup (message);
  fixture->shown = record;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->folder = fod_test_folder_new ();
  fixture->store = fod_test_store_new (fixture->folder);
  fixture->session = fod_session_new (fixture->store);
  g_signal_connect_swapped (fixture->session, "failed", G_CALLBACK (count_cb), &fixture->failed);
  g_signal_connect_swapped (fixture->session, "told", G_CALLBACK (count_cb), &fixture->told);
  g_signal_connect_swapped (fixture->session, "undone", G_CALLBACK (undone_cb), fixture);
  g_signal_connect_swapped (fixture->session, "notify::course", G_CALLBACK (count_cb),
                            &fixture->notified);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  g_free (fixture->undone);
  g_assert_finalize_object (fixture->session);
  fod_test_store_close (fixture->store);
  fod_test_folder_free (fixture->folder);
}

static void
test_course (Fixture *fixture,
             gconstpointer data)
{
  g_autoptr (FodRecord) course = fod_test_add_course (fixture->store, "Nanna Nyansat");
  g_autoptr (FodRecord) other = NULL;

  fod_session_set_course (fixture->session, course);
  fod_session_set_course (fixture->session, course);
  g_assert_cmpuint (fixture->notified, ==, 1);
  g_assert_true (fod_session_get_course (fixture->session) == course);

  /* A course that is deleted is no longer looked at: another one is, while there is one. */
  other = fod_test_add_course (fixture->store, "Otto Ny");
  fod_test_delete (fixture->store, course);
  g_assert_true (fod_session_get_course (fixture->session) == other);
  g_assert_cmpuint (fixture->notified, ==, 2);
  fod_test_delete (fixture->store, other);
  g_assert_null (fod_session_get_course (fixture->session));
}

static void
test_commit_says_what_failed (Fixture *fixture,
                              gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (fixture->store, "Nanna Nyansat");
  g_autoptr (FodEdit) edit = fod_edit_new (fixture->store);

  fod_edit_set (edit, person, "name", FOD_NONE);
  g_assert_false (fod_session_commit (fixture->session, edit, "Ret navn"));
  g_assert_cmpuint (fixture->failed, ==, 1);
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Nanna Nyansat");
}

static void
test_undo_says_what (Fixture *fixture,
                     gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (fixture->store, "Nanna Nyansat");

  g_assert_true (fod_session_undo (fixture->session, FOD_ACTION_UNDO));
  g_assert_true (fod_record_is_deleted (person));
  g_assert_cmpstr (fixture->undone, ==, "Undone: Test");
  g_assert_true (fod_session_undo (fixture->session, FOD_ACTION_REDO));
  g_assert_false (fod_record_is_deleted (person));
  g_assert_false (fod_session_undo (fixture->session, FOD_ACTION_REDO));
  g_assert_cmpstr (fixture->undone, ==, "Done again: Test");
  g_assert_cmpuint (fixture->told, ==, 1);
}

/* What is undone in another course is told with its newcomer, and can be gone to. */
static void
test_undo_says_where (Fixture *fixture,
                      gconstpointer data)
{
  g_autoptr (FodRecord) course = fod_test_add_course (fixture->store, "Nanna Nyansat");
  g_autoptr (FodRecord) other = fod_test_add_course (fixture->store, "Otto Ny");
  g_autoptr (FodRecord) task = fod_test_add_task (fixture->store, course, "Find bordet");

  fod_session_set_course (fixture->session, course);
  g_assert_true (fod_session_undo (fixture->session, FOD_ACTION_UNDO));
  g_assert_cmpstr (fixture->undone, ==, "Undone: Test");
  g_assert_true (fixture->shown == task);
  fod_session_set_course (fixture->session, other);
  g_assert_true (fod_session_undo (fixture->session, FOD_ACTION_REDO));
  g_assert_cmpstr (fixture->undone, ==, "Done again: Test (Nanna Nyansat)");
  g_assert_true (fixture->shown == task);

  /* A course that is gone has nothing to show. */
  g_assert_true (fod_session_undo (fixture->session, FOD_ACTION_UNDO));
  fod_session_set_course (fixture->session, course);
  g_assert_true (fod_session_undo (fixture->session, FOD_ACTION_UNDO));
  g_assert_cmpstr (fixture->undone, ==, "Undone: Test (Otto Ny)");
  g_assert_null (fixture->shown);
}

/* A failure has a sentence that is to be read whole. */
static void
test_undo_fails (Fixture *fixture,
                 gconstpointer data)
{
  g_autoptr (FodRecord) person = fod_test_add_person (fixture->store, "Nanna Nyansat");

  g_assert_cmpint (g_unlink (fod_store_get_path (fixture->store)), ==, 0);
  g_assert_false (fod_session_undo (fixture->session, FOD_ACTION_UNDO));
  g_assert_false (fod_record_is_deleted (person));
  g_assert_cmpuint (fixture->failed, ==, 1);
  g_assert_cmpuint (fixture->told, ==, 0);
}

/* A page shows fewer people than there are: the user is told, and once. */
static void
test_damage_is_told (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Nanna Nyansat");
  g_autofree char *id = g_strdup (fod_record_get_id (person));
  FodSession *session;
  guint failed = 0;

  g_clear_object (&person);
  fod_test_store_close (store);
  fod_test_spoil_person (folder, id, "Nanna Nyansat");
  store = fod_test_store_open (folder, NULL);
  session = fod_session_new (store);
  g_signal_connect_swapped (session, "failed", G_CALLBACK (count_cb), &failed);
  for (int i = 0; i < 3; i++)
    g_assert_null (fod_store_find (store, FOD_RECORD_PERSON, id));
  g_assert_cmpuint (failed, ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (failed, ==, 1);
  g_assert_finalize_object (session);
  fod_test_store_close (store);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define CASE(name, function) \
  g_test_add ("/session/" name, Fixture, NULL, set_up, function, tear_down)
  CASE ("course", test_course);
  CASE ("commit-says-what-failed", test_commit_says_what_failed);
  CASE ("undo-says-what", test_undo_says_what);
  CASE ("undo-elsewhere", test_undo_says_where);
  CASE ("undo-fails", test_undo_fails);
#undef CASE
  g_test_add_func ("/session/damage-is-told", test_damage_is_told);

  return g_test_run ();
}
