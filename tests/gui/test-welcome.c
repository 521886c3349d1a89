/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-welcome.h"

#include "fod-backup.h"
#include "fod-people.h"
#include "fod-role-group.h"
#include "fod-test-page.h"

#include <glib/gi18n-lib.h>

/* The narrowest window. */
#define NARROW 360

static void
note_finished_cb (FodWelcome *welcome,
                  const char *action,
                  char **noted)
{
  g_assert_null (*noted);
  *noted = g_strdup (action ? action : "nothing");
}

static gboolean
is_noted (gpointer noted)
{
  return *(char **) noted != NULL;
}

static GtkWidget *
show_welcome (FodTestPage *test,
              char **noted)
{
  GtkWidget *welcome = fod_welcome_new (test->session);

  g_signal_connect (welcome, "finished", G_CALLBACK (note_finished_cb), noted);
  gtk_window_set_child (GTK_WINDOW (test->window), welcome);
  gtk_window_present (GTK_WINDOW (test->window));
  gtk_widget_grab_focus (welcome);
  fod_test_settle (test->window);
  return welcome;
}

static GtkWidget *
find (FodTestPage *test,
      GType type,
      const char *text)
{
  GtkWidget *found = fod_test_find (test->window, type, text);

  g_assert_nonnull (found);
  return found;
}

static void
type_name (FodTestPage *test,
           const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (find (test, ADW_TYPE_ENTRY_ROW, NULL)), name);
}

static void
press_enter (FodTestPage *test)
{
  g_signal_emit_by_name (find (test, ADW_TYPE_ENTRY_ROW, NULL), "entry-activated");
  fod_test_settle (test->window);
}

static void
test_asks_and_goes_on (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *noted = NULL;
  g_autoptr (FodRecord) me = NULL;
  GtkWidget *welcome = show_welcome (test, &noted);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  g_assert_true (gtk_widget_is_ancestor (focus, find (test, ADW_TYPE_ENTRY_ROW, NULL)));
  g_assert_false (gtk_widget_get_sensitive (find (test, GTK_TYPE_BUTTON, _ ("_Go On"))));
  type_name (test, "Lone Leder");
  g_assert_true (gtk_widget_get_sensitive (find (test, GTK_TYPE_BUTTON, _ ("_Go On"))));
  fod_role_group_set_role (FOD_ROLE_GROUP (find (test, FOD_TYPE_ROLE_GROUP, NULL)), "leader");
  press_enter (test);

  me = fod_people_me (test->store);
  g_assert_cmpstr (fod_record_get_text (me, "name"), ==, "Lone Leder");
  g_assert_cmpstr (fod_people_my_role (test->store), ==, "leader");
  g_assert_null (noted);
  g_assert_nonnull (fod_test_find (welcome, GTK_TYPE_LABEL, _ ("See an Example")));
  /* A button that is activated stays down for a moment before it is clicked. */
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (test->window)));
  fod_test_wait (is_noted, &noted);
  g_assert_cmpstr (noted, ==, "win.new-course");
}

static void
run_undo (FodTestPage *test,
          FodActionKind kind)
{
  g_assert_true (fod_session_undo (test->session, kind));
  fod_test_settle (test->window);
}

static void
remove_me (FodTestPage *test)
{
  g_autoptr (FodRecord) me = fod_people_me (test->store);
  g_autoptr (FodEdit) edit = fod_edit_new (test->store);

  fod_edit_delete (edit, me);
  g_assert_true (fod_store_commit (test->store, edit, "Remove me", NULL));
  fod_test_settle (test->window);
}

/* The answer is not undone. Where it is gone all the same, it is asked again, and answered again
 * when that is undone. */
static void
test_undo (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *noted = NULL;
  GtkWidget *welcome = show_welcome (test, &noted);
  GtkWidget *focus;

  type_name (test, "Lone Leder");
  press_enter (test);
  g_assert_false (fod_session_undo (test->session, FOD_ACTION_UNDO));
  remove_me (test);
  g_assert_null (fod_test_find (welcome, GTK_TYPE_LABEL, _ ("See an Example")));
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (gtk_widget_is_ancestor (focus, find (test, ADW_TYPE_ENTRY_ROW, NULL)));

  run_undo (test, FOD_ACTION_UNDO);
  g_assert_nonnull (fod_test_find (welcome, GTK_TYPE_LABEL, _ ("See an Example")));
  run_undo (test, FOD_ACTION_REDO);
  type_name (test, "Mads Mentor");
  press_enter (test);
  g_assert_nonnull (fod_test_find (welcome, GTK_TYPE_LABEL, "Godt at have dig med, Mads"));
}

/* By its key, once it is known who makes it. */
static void
test_new_course_key (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *noted = NULL;
  GtkWidget *welcome = show_welcome (test, &noted);

  gtk_widget_activate_action (welcome, "welcome.new-course", NULL);
  g_assert_null (noted);
  type_name (test, "Lone Leder");
  press_enter (test);
  g_assert_true (gtk_widget_activate_action (welcome, "welcome.new-course", NULL));
  g_assert_cmpstr (noted, ==, "win.new-course");
}

static void
test_blank_name_is_refused (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *noted = NULL;

  show_welcome (test, &noted);
  type_name (test, "   ");
  g_assert_false (gtk_widget_get_sensitive (find (test, GTK_TYPE_BUTTON, _ ("_Go On"))));
  press_enter (test);
  g_assert_null (fod_people_me (test->store));
  find (test, GTK_TYPE_LABEL, _ ("Write your name."));
  type_name (test, "A");
  g_assert_null (fod_test_find (test->window, GTK_TYPE_LABEL, _ ("Write your name.")));
}

static void
test_courses_are_there_already (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autoptr (FodRecord) course = fod_test_add_course (test->store, "Nanna Nyansat");
  g_autofree char *noted = NULL;

  show_welcome (test, &noted);
  type_name (test, "Mads Mentor");
  press_enter (test);
  g_assert_cmpstr (noted, ==, "nothing");
}

/* A backup with a course in it, where the file itself has none. */
static char *
back_up_another (FodTestPage *test)
{
  g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
  FodStore *other = fod_test_store_new (folder);
  g_autofree char *backups = fod_backup_default_folder (test->store);
  g_autoptr (GError) error = NULL;
  char *path;

  g_object_unref (fod_test_add_course (other, "Nanna Nyansat"));
  path = fod_backup_run (other, backups, fod_day_today (fod_store_get_clock (other)), &error);
  g_assert_no_error (error);
  fod_test_store_close (other);
  return path;
}

static void
restore_cb (GSimpleAction *action,
            GVariant *parameter,
            gpointer data)
{
  *(char **) data = g_variant_dup_string (parameter, NULL);
}

/* As the application does. */
static void
watch_restore (FodTestPage *test,
               char **restored)
{
  static const GActionEntry entries[] = {
    { .name = "restore", .activate = restore_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), restored);
  gtk_widget_insert_action_group (test->window, "app", G_ACTION_GROUP (group));
}

/* Whoever lost the file is not met as a stranger. */
static void
test_lost_file (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *backup = back_up_another (test);
  g_autofree char *restored = NULL;
  g_autofree char *noted = NULL;
  GtkWidget *title;

  watch_restore (test, &restored);
  show_welcome (test, &noted);
  title = find (test, GTK_TYPE_LABEL, _ ("Get Your Courses Back"));
  g_assert_true (gtk_widget_is_ancestor (title, gtk_window_get_focus (GTK_WINDOW (test->window))));
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (test->window)));
  fod_test_wait (is_noted, &restored);
  g_assert_cmpstr (restored, ==, backup);
}

/* A backup of another computer can be chosen, but never in the place of somebody’s courses. */
static void
test_choose_backup (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *noted = NULL;

  show_welcome (test, &noted);
  find (test, GTK_TYPE_BUTTON, _ ("Go Back to a _Backup…"));
  g_assert_null (fod_test_find (test->window, GTK_TYPE_LABEL, _ ("Get Your Courses Back")));
  g_object_unref (fod_test_add_course (test->store, "Nanna Nyansat"));
  show_welcome (test, &noted);
  g_assert_null (fod_test_find (test->window, GTK_TYPE_BUTTON, _ ("Go Back to a _Backup…")));
}

static void
assert_fits (GtkWidget *welcome)
{
  int least;

  gtk_widget_measure (welcome, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, NARROW);
}

static void
test_fits (void)
{
  g_autoptr (FodTestPage) test = fod_test_page_new ();
  g_autofree char *noted = NULL;
  GtkWidget *welcome = show_welcome (test, &noted);

  assert_fits (welcome);
  g_assert_cmpint (gtk_widget_get_width (find (test, FOD_TYPE_ROLE_GROUP, NULL)), <=, 480);
  type_name (test, "Lone Leder");
  press_enter (test);
  find (test, GTK_TYPE_LABEL, _ ("See an Example"));
  assert_fits (welcome);
}

static void
test_role_group (void)
{
  static const char *const roles[] = { "leader", "mentor", "coordinator", "contact", NULL };
  FodRoleGroup *group = g_object_ref_sink (g_object_new (FOD_TYPE_ROLE_GROUP, NULL));
  int notified = 0;

  g_assert_cmpstr (fod_role_group_get_role (group), ==, "contact");
  g_signal_connect_swapped (group, "notify::role", G_CALLBACK (g_atomic_int_inc), &notified);
  for (int i = 0; roles[i]; i++) {
    fod_role_group_set_role (group, roles[i]);
    g_assert_cmpstr (fod_role_group_get_role (group), ==, roles[i]);
    g_assert_cmpint (notified, ==, i + 1);
  }
  fod_role_group_set_role (group, "contact");
  g_assert_cmpint (notified, ==, 4);
  g_assert_finalize_object (group);
}

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  g_test_add_func ("/welcome/asks-and-goes-on", test_asks_and_goes_on);
  g_test_add_func ("/welcome/undo", test_undo);
  g_test_add_func ("/welcome/new-course-key", test_new_course_key);
  g_test_add_func ("/welcome/blank-name-is-refused", test_blank_name_is_refused);
  g_test_add_func ("/welcome/courses-are-there-already", test_courses_are_there_already);
  g_test_add_func ("/welcome/lost-file", test_lost_file);
  g_test_add_func ("/welcome/choose-backup", test_choose_backup);
  g_test_add_func ("/welcome/fits", test_fits);
  g_test_add_func ("/welcome/role-group", test_role_group);

  return g_test_run ();
}
