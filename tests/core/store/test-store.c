/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-model-error.h"
#include "fod-store-private.h"
#include "fod-test-store.h"

#include <sys/stat.h>

static void
count_cb (GObject *object,
          GParamSpec *pspec,
          guint *count)
{
  (*count)++;
}

static void
committed_cb (FodStore *store,
              FodCommit *commit,
              GPtrArray *commits)
{
  g_ptr_array_add (commits, fod_commit_ref (commit));
}

static GPtrArray *
watch (FodStore *store)
{
  GPtrArray *commits = g_ptr_array_new_with_free_func ((GDestroyNotify) fod_commit_unref);

  g_signal_connect (store, "committed", G_CALLBACK (committed_cb), commits);
  return commits;
}

static void
unwatch (FodStore *store,
         GPtrArray *commits)
{
  g_signal_handlers_disconnect_by_data (store, commits);
  g_ptr_array_unref (commits);
}

static gint64
count_actions (FodStore *store)
{
  return fod_database_number (store->database, "SELECT count (*) FROM action", -1, NULL);
}

static mode_t
get_mode (const char *path)
{
  struct stat facts;

  g_assert_cmpint (stat (path, &facts), ==, 0);
  return facts.st_mode & 07777;
}

static void
test_create (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *home = fod_test_folder_name (folder, "share/fodfaeste");
  g_autofree char *path = g_build_filename (home, "fodfaeste.db", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (FodClock) clock = fod_clock_new_fixed (FOD_TEST_NOW);
  g_autoptr (GError) error = NULL;
  mode_t before = umask (0);
  FodStore *store = fod_store_open (path, clock, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fod_store_get_path (store), ==, path);
  g_assert_true (fod_store_get_clock (store) == clock);
  /* Every commit is on the disk, in the journal, before it is called saved. */
  g_assert_cmpint (fod_database_number (store->database, "PRAGMA synchronous", -1, NULL), ==, 2);
  g_assert_cmpint (get_mode (home), ==, 0700);
  g_assert_cmpint (get_mode (path), ==, 0600);
  g_assert_cmpint (get_mode (wal), ==, 0600);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  umask (before);
}

#define LEFT "." FOD_TEST_FILE ".fodfaeste-"

static void
test_leftovers (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  g_autofree char *left = fod_test_folder_name (folder, LEFT "new");
  g_autofree char *journal = fod_test_folder_name (folder, LEFT "new-journal");
  g_autofree char *restored = fod_test_folder_name (folder, LEFT "restored");
  g_autofree char *other = fod_test_folder_name (folder, ".other.db.fodfaeste-new");
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("nonsense", 8);
  g_autoptr (GPtrArray) names = NULL;

  fod_test_write (left, nonsense);
  fod_test_write (journal, nonsense);
  fod_test_write (restored, nonsense);
  fod_test_write (other, nonsense);
  fod_test_store_close (fod_test_store_new (folder));
  names = fod_test_folder_list (folder);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));

  /* Also beside a file that is there already. */
  fod_test_write (restored, nonsense);
  fod_test_store_close (fod_test_store_open (folder, NULL));
  g_assert_false (g_file_test (restored, G_FILE_TEST_EXISTS));
}

static void
test_reopen (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse Ærø");
  g_autofree char *id = g_strdup (fod_record_get_id (person));

  fod_test_set (store, person, "note", FOD_TEXT ("Første\nAnden"));
  g_assert_finalize_object (person);
  fod_test_store_close (store);

  store = fod_test_store_open (folder, NULL);
  person = fod_store_find (store, FOD_RECORD_PERSON, id);
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Åse Ærø");
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "Første\nAnden");
  g_assert_null (fod_record_get_text (person, "email"));
  g_assert_false (fod_record_is_deleted (person));
  fod_test_assert_whole (store);
  fod_test_store_close (store);
  g_assert_finalize_object (person);
}

static void
test_shared (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *person = fod_test_add_person (store, "Åse");
  FodRecord *same = fod_store_find (store, FOD_RECORD_PERSON, fod_record_get_id (person));
  GPtrArray *commits = watch (store);
  guint names = 0, all = 0;

  /* The draft became the record that everybody shares. */
  g_assert_true (person == same);
  g_object_unref (same);
  g_signal_connect (person, "notify::name", G_CALLBACK (count_cb), &names);
  g_signal_connect (person, "notify", G_CALLBACK (count_cb), &all);
  fod_test_set (store, person, "name", FOD_TEXT ("Bo"));
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Bo");
  g_assert_cmpuint (names, ==, 1);
  g_assert_cmpuint (all, ==, 1);

  g_assert_cmpuint (commits->len, ==, 1);
  g_assert_cmpstr (fod_commit_get_label (commits->pdata[0]), ==, "Test");
  g_assert_cmpint (fod_commit_get_kind (commits->pdata[0]), ==, FOD_ACTION_EDIT);
  g_assert_true (fod_commit_touches (commits->pdata[0], FOD_RECORD_PERSON));
  g_assert_false (fod_commit_touches (commits->pdata[0], FOD_RECORD_TASK));
  unwatch (store, commits);

  g_assert_null (fod_store_find (store, FOD_RECORD_TASK, fod_record_get_id (person)));
  g_assert_null (fod_store_find (store, FOD_RECORD_PERSON, "no such id"));
  g_assert_null (fod_store_find (store, FOD_RECORD_PERSON, NULL));
  g_assert_finalize_object (person);
  fod_test_store_close (store);
}

static void
test_nothing (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "Åse");
  GPtrArray *commits = watch (store);
  FodEdit *edit = fod_edit_new (store);

  fod_test_commit (store, edit);
  fod_edit_open (edit, person);
  fod_test_commit (store, edit);
  fod_edit_set (edit, person, "name", FOD_TEXT ("Åse"));
  fod_edit_set (edit, person, "note", FOD_TEXT (""));
  fod_edit_set (edit, person, "email", FOD_NONE);
  fod_test_commit (store, edit);
  fod_edit_set (edit, person, "name", FOD_TEXT ("Bo"));
  fod_edit_set (edit, person, "name", FOD_TEXT ("Åse"));
  fod_test_commit (store, edit);

  g_assert_cmpint (count_actions (store), ==, 1);
  g_assert_cmpuint (commits->len, ==, 0);
  unwatch (store, commits);
  g_assert_finalize_object (edit);
  fod_test_store_close (store);
}

/* A page keeps its edit and goes on with it. */
static void
test_commit_again (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodEdit *edit = fod_edit_new (store);
  FodRecord *person = fod_edit_create (edit, FOD_RECORD_PERSON);

  fod_edit_set (edit, person, "name", FOD_TEXT ("Åse"));
  fod_test_commit (store, edit);
  fod_test_commit (store, edit);
  g_assert_cmpint (count_actions (store), ==, 1);
  fod_edit_set (edit, person, "name", FOD_TEXT ("Bo"));
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Åse");
  fod_test_commit (store, edit);
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Bo");
  fod_test_commit (store, edit);
  g_assert_cmpint (count_actions (store), ==, 2);
  fod_test_assert_whole (store);
  g_assert_finalize_object (edit);
  fod_test_store_close (store);
}

static void
test_refused (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  GPtrArray *commits = watch (store);
  g_autoptr (GError) error = NULL;
  FodRecord *task = fod_edit_create (edit, FOD_RECORD_TASK);

  fod_edit_set (edit, course, "note", FOD_TEXT ("Ny"));
  fod_edit_set (edit, task, "title", FOD_TEXT ("Uden forløb"));
  g_assert_false (fod_store_commit (store, edit, "Test", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_assert_cmpstr (error->message, !=, "");
  g_assert_null (fod_record_get_text (course, "note"));
  g_assert_null (fod_store_find (store, FOD_RECORD_TASK, fod_record_get_id (task)));
  g_assert_cmpint (count_actions (store), ==, 1);
  g_assert_cmpuint (commits->len, ==, 0);

  /* What was typed is still there to be put right. */
  fod_edit_set (edit, task, "course", FOD_TEXT (fod_record_get_id (course)));
  fod_edit_set (edit, task, "horizon", FOD_TEXT ("first-day"));
  fod_test_commit (store, edit);
  g_assert_cmpstr (fod_record_get_text (course, "note"), ==, "Ny");
  g_assert_cmpuint (commits->len, ==, 1);
  unwatch (store, commits);
  g_clear_object (&edit);
  fod_test_store_close (store);
}

static void
test_end_before_start (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (GError) error = NULL;

  fod_edit_set (edit, course, "end", FOD_NUMBER (fod_record_get_number (course, "start", 0) - 1));
  g_assert_false (fod_store_commit (store, edit, "Test", &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
  g_clear_object (&edit);
  fod_test_store_close (store);
}

static void
test_delete_draft (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodEdit *edit = fod_edit_new (store);
  FodRecord *first = fod_edit_create (edit, FOD_RECORD_PERSON);
  FodRecord *second = fod_edit_create (edit, FOD_RECORD_PERSON);

  fod_edit_set (edit, second, "name", FOD_TEXT ("Bo"));
  fod_edit_delete (edit, first);
  fod_test_commit (store, edit);
  g_assert_null (fod_store_find (store, FOD_RECORD_PERSON, fod_record_get_id (first)));
  g_assert_cmpint (fod_database_number (store->database, "SELECT count (*) FROM op", -1, NULL),
                   ==, 1);
  fod_test_assert_whole (store);
  g_assert_finalize_object (edit);
  fod_test_store_close (store);
}

static void
test_delete_parts (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) course = fod_test_add_course (store, "Åse");
  g_autoptr (FodRecord) other = fod_test_add_course (store, "Bo");
  g_autoptr (FodRecord) task = fod_test_add_task (store, course, "Min");
  g_autoptr (FodRecord) kept = fod_test_add_task (store, other, "Din");
  g_autoptr (FodRecord) person = fod_record_get_reference (course, "newcomer");
  g_autoptr (GPtrArray) tasks = NULL;

  g_assert_nonnull (person);
  fod_test_delete (store, course);
  g_assert_true (fod_record_is_deleted (course));
  g_assert_true (fod_record_is_deleted (task));
  g_assert_false (fod_record_is_deleted (kept));
  g_assert_false (fod_record_is_deleted (person));
  tasks = fod_store_list_by (store, FOD_RECORD_TASK, "horizon", FOD_TEXT ("first-day"));
  g_assert_cmpuint (tasks->len, ==, 1);
  g_assert_true (tasks->pdata[0] == kept);

  /* To delete once more is nothing. */
  fod_test_delete (store, course);
  g_assert_cmpint (count_actions (store), ==, 5);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
test_settings (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autofree char *value = NULL;

  g_assert_null (fod_store_get_setting (store, "role"));
  g_assert_true (fod_store_set_setting (store, "role", "leader", NULL));
  g_assert_true (fod_store_set_setting (store, "role", "mentor", NULL));
  fod_test_store_close (store);
  store = fod_test_store_open (folder, NULL);
  value = fod_store_get_setting (store, "role");
  g_assert_cmpstr (value, ==, "mentor");
  g_assert_true (fod_store_set_setting (store, "role", NULL, NULL));
  g_assert_null (fod_store_get_setting (store, "role"));
  fod_test_store_close (store);
}

typedef struct {
  FodStore *store;
  FodRecord *record;
} Inside;

static void
commit_inside_cb (Inside *inside)
{
  fod_test_set (inside->store, inside->record, "note", FOD_TEXT ("Fulgt"));
}

/* Whoever follows a change may make one. */
static void
test_commit_inside (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) first = fod_test_add_person (store, "Åse");
  g_autoptr (FodRecord) second = fod_test_add_person (store, "Bo");
  g_autoptr (FodRecord) third = fod_test_add_person (store, "Carl");
  Inside by_notify = { store, second };
  Inside by_signal = { store, third };

  g_signal_connect_swapped (first, "notify::name", G_CALLBACK (commit_inside_cb), &by_notify);
  g_signal_connect_swapped (store, "committed", G_CALLBACK (commit_inside_cb), &by_signal);
  fod_test_set (store, first, "name", FOD_TEXT ("Dorte"));
  g_assert_cmpstr (fod_record_get_text (second, "note"), ==, "Fulgt");
  g_assert_cmpstr (fod_record_get_text (third, "note"), ==, "Fulgt");
  g_assert_cmpint (count_actions (store), ==, 6);
  fod_test_assert_whole (store);
  fod_test_store_close (store);
}

static void
compare_notes_cb (FodRecord *record,
                  GParamSpec *property,
                  FodRecord *other)
{
  g_assert_cmpstr (fod_record_get_text (record, "note"), ==, fod_record_get_text (other, "note"));
}

/* Whoever is told that one record has changed, and looks at another one of the same action,
 * sees that one as it is now. */
static void
test_seen_together (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  FodRecord *a = fod_test_add_person (store, "Åse");
  FodRecord *b = fod_test_add_person (store, "Bo");
  FodEdit *edit = fod_edit_new (store);

  g_signal_connect (a, "notify::note", G_CALLBACK (compare_notes_cb), b);
  g_signal_connect (b, "notify::note", G_CALLBACK (compare_notes_cb), a);
  fod_edit_set (edit, a, "note", FOD_TEXT ("Begge"));
  fod_edit_set (edit, b, "note", FOD_TEXT ("Begge"));
  fod_test_commit (store, edit);
  g_assert_finalize_object (edit);
  g_assert_finalize_object (a);
  g_assert_finalize_object (b);
  fod_test_store_close (store);
}

/* However it comes in: from a form, a command or an imported programme. */
static void
test_clean (void)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *store = fod_test_store_new (folder);
  g_autoptr (FodRecord) person = fod_test_add_person (store, "A\033[31mnna\nB.");

  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "A[31mnna B.");
  fod_test_set (store, person, "note", FOD_TEXT ("Et\r\nto\001"));
  g_assert_cmpstr (fod_record_get_text (person, "note"), ==, "Et\nto");
  g_clear_object (&person);
  fod_test_store_close (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/store/create", test_create);
  g_test_add_func ("/store/store/leftovers", test_leftovers);
  g_test_add_func ("/store/store/reopen", test_reopen);
  g_test_add_func ("/store/store/shared", test_shared);
  g_test_add_func ("/store/store/nothing", test_nothing);
  g_test_add_func ("/store/store/commit-again", test_commit_again);
  g_test_add_func ("/store/store/refused", test_refused);
  g_test_add_func ("/store/store/end-before-start", test_end_before_start);
  g_test_add_func ("/store/store/delete-draft", test_delete_draft);
  g_test_add_func ("/store/store/delete-parts", test_delete_parts);
  g_test_add_func ("/store/store/clean", test_clean);
  g_test_add_func ("/store/store/settings", test_settings);
  g_test_add_func ("/store/store/commit-inside", test_commit_inside);
  g_test_add_func ("/store/store/seen-together", test_seen_together);
  return g_test_run ();
}
