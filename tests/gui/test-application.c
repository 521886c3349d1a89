/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-application.h"

#include "fod-backup.h"
#include "fod-course-assistant.h"
#include "fod-failure-window.h"
#include "fod-gui-fixture.h"
#include "fod-people.h"
#include "fod-preparing-window.h"
#include "fod-query.h"
#include "fod-restore.h"
#include "fod-test-watch.h"
#include "fod-window.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct _Fixture Fixture;

struct _Fixture {
  FodTestFolder *folder;
  char *path;
  char *backup;
  GApplication *application;
  FodTestWatch *watch;
  guint n_activated;
  void (*step) (Fixture *f); /* what is done when there is a window */
};

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fod_test_folder_new ();
  f->path = fod_test_folder_name (f->folder, FOD_TEST_FILE);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_free (f->path);
  g_free (f->backup);
  fod_test_folder_free (f->folder);
}

static GtkWidget *
get_window (Fixture *f)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (f->application));

  g_assert_cmpuint (g_list_length (windows), ==, 1);
  return windows->data;
}

static void
activated_cb (Fixture *f)
{
  f->n_activated++;
  /* One that only waits may be gone when it has been drawn. */
  if (!FOD_IS_PREPARING_WINDOW (get_window (f)))
    fod_test_settle (get_window (f));
  fod_test_watch_tree (f->watch, get_window (f));
  f->step (f);
}

/* Runs the application as main() does, until its last window is closed. */
static void
run (Fixture *f,
     void (*step) (Fixture *f))
{
  char *arguments[] = { (char *) "fodfaeste", (char *) "--database", f->path, NULL };

  f->step = step;
  f->n_activated = 0;
  f->watch = fod_test_watch_new ();
  f->application = G_APPLICATION (fod_application_new ());
  g_signal_connect_data (f->application, "activate", G_CALLBACK (activated_cb), f, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_assert_cmpint (g_application_run (f->application, 3, arguments), ==, 0);
  fod_test_watch_assert_gone (f->watch);
  g_assert_finalize_object (f->application);
}

static void
close_it (Fixture *f)
{
  g_assert_true (FOD_IS_WINDOW (get_window (f)));
  gtk_window_close (GTK_WINDOW (get_window (f)));
}

static void
quit (Fixture *f)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->application), "quit", NULL);
}

/* The file is made at the first start, and closed when the program ends. */
static void
test_opens_and_closes (Fixture *f,
                       gconstpointer data)
{
  for (int i = 0; i < 2; i++) {
    run (f, i == 0 ? close_it : quit);
    g_assert_cmpuint (f->n_activated, ==, 1);
    fod_test_store_close (fod_test_store_new (f->folder));
  }
}

static void
activate_again (Fixture *f)
{
  GtkWidget *window = get_window (f);

  if (f->n_activated == 1) {
    g_application_activate (f->application);
    g_assert_cmpuint (f->n_activated, ==, 2);
    g_assert_true (get_window (f) == window);
    gtk_window_close (GTK_WINDOW (window));
  }
}

/* One window for one file. */
static void
test_one_window (Fixture *f,
                 gconstpointer data)
{
  run (f, activate_again);
  g_assert_cmpuint (f->n_activated, ==, 2);
}

static void
mend_and_retry (Fixture *f)
{
  GtkWidget *window = get_window (f);

  if (FOD_IS_WINDOW (window)) {
    gtk_window_close (GTK_WINDOW (window));
    return;
  }
  g_assert_true (FOD_IS_FAILURE_WINDOW (window));
  /* The first time nothing has changed. */
  if (f->n_activated == 2)
    g_assert_cmpint (g_unlink (f->path), ==, 0);
  g_assert_true (gtk_widget_activate_action (window, "failure.retry", NULL));
}

static void
test_failure (Fixture *f,
              gconstpointer data)
{
  g_assert_true (g_file_set_contents (f->path, "Dette er ingen database.", -1, NULL));
  run (f, mend_and_retry);
  g_assert_cmpuint (f->n_activated, ==, 3);
}

static void
choose_another (Fixture *f)
{
  GtkWidget *window = get_window (f);

  if (FOD_IS_WINDOW (window)) {
    gtk_window_close (GTK_WINDOW (window));
  } else {
    g_autofree char *path = fod_test_folder_name (f->folder, "anden.db");

    fod_failure_window_choose (FOD_FAILURE_WINDOW (window), path);
  }
}

/* One goes on with another file, and the first is left as it is. */
static void
test_another_file (Fixture *f,
                   gconstpointer data)
{
  g_autofree char *path = fod_test_folder_name (f->folder, "anden.db");
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (f->path, "Dette er ingen database.", -1, NULL));
  run (f, choose_another);
  g_assert_cmpuint (f->n_activated, ==, 2);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_get_contents (f->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "Dette er ingen database.");
}

static GtkWidget *
get_toplevel (GType type)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (all, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
      return window;
  }
  return NULL;
}

static void
end_session (Fixture *f)
{
  GtkWidget *window = get_window (f);
  GtkWidget *name;

  g_assert_true (gtk_widget_activate_action (window, "win.new-course", NULL));
  fod_test_settle (window);
  name = fod_test_find (get_toplevel (FOD_TYPE_COURSE_ASSISTANT), ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Nanna");
  /* It would ask. */
  g_application_quit (f->application);
}

/* GTK does not close windows at the end of the session; here they go, asking nothing. */
static void
test_session_ends (Fixture *f,
                   gconstpointer data)
{
  FodStore *store = fod_test_store_new (f->folder);

  g_assert_true (fod_people_set_me (store, "Kirsten Kontakt", "contact", NULL));
  fod_test_store_close (store);
  run (f, end_session);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  fod_test_store_close (fod_test_store_new (f->folder));
}

/* A file that an earlier program has left, with a log that takes a moment to read. */
static void
make_outdated (Fixture *f)
{
  FodStore *store = fod_test_store_new (f->folder);
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  for (guint i = 0; i < 6000; i++)
    fod_edit_set (edit, fod_edit_create (edit, FOD_RECORD_PERSON), "name", FOD_TEXT ("Åse"));
  fod_test_commit (store, edit);
  g_assert_true (fod_store_set_setting (store, "schema", "earlier", NULL));
  g_clear_object (&edit);
  fod_test_store_close (store);
}

static gboolean
is_prepared (gpointer f)
{
  return FOD_IS_WINDOW (get_window (f));
}

static void
wait_until_prepared (Fixture *f)
{
  g_assert_true (FOD_IS_PREPARING_WINDOW (get_window (f)));
  /* Somebody who starts the program again sees the same. */
  if (f->n_activated == 1) {
    g_application_activate (f->application);
    return;
  }
  fod_test_wait (is_prepared, f);
  gtk_window_close (GTK_WINDOW (get_window (f)));
}

/* A window says so while the file is made ready, and the real one follows. */
static void
test_outdated (Fixture *f,
               gconstpointer data)
{
  g_autoptr (FodClock) clock = fod_clock_new_system ();
  FodStore *store;
  gboolean is_ready;

  make_outdated (f);
  run (f, wait_until_prepared);
  store = fod_store_open_at_once (f->path, clock, &is_ready, NULL);
  g_assert_true (is_ready);
  fod_test_store_close (store);
}

static void
close_outdated (Fixture *f)
{
  gtk_window_close (GTK_WINDOW (get_window (f)));
}

/* The program ends when that is over. */
static void
test_outdated_closed (Fixture *f,
                      gconstpointer data)
{
  make_outdated (f);
  run (f, close_outdated);
  g_assert_cmpuint (f->n_activated, ==, 1);
}

/* Going back to a backup */

/* A file with one course and a backup of it, and one more course since. */
static char *
make_backup (Fixture *f)
{
  FodStore *store = fod_test_store_new (f->folder);
  g_autofree char *folder = fod_backup_default_folder (store);
  FodDay today = fod_day_today (fod_store_get_clock (store));
  g_autoptr (GError) error = NULL;
  char *backup;

  g_assert_true (fod_people_set_me (store, "Kirsten Kontakt", "contact", NULL));
  g_object_unref (fod_test_add_course (store, "Nanna Nyansat"));
  backup = fod_backup_run (store, folder, today, &error);
  g_assert_no_error (error);
  g_object_unref (fod_test_add_course (store, "Bo Begynder"));
  fod_test_store_close (store);
  return backup;
}

static guint
count_courses (GtkWidget *window)
{
  g_autoptr (FodQuery) courses = fod_query_new (
    fod_session_get_store (fod_window_get_session (FOD_WINDOW (window))), FOD_RECORD_COURSE);

  return g_list_model_get_n_items (G_LIST_MODEL (courses));
}

static void
restore (Fixture *f)
{
  g_action_group_activate_action (G_ACTION_GROUP (f->application), "restore",
                                  g_variant_new_string (f->backup));
}

/* The application tells of it in its only window. */
static gboolean
has_told (gpointer data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (((Fixture *) data)->application));

  return get_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL && windows && !windows->next;
}

static const char *
get_told (void)
{
  return adw_message_dialog_get_heading (
    ADW_MESSAGE_DIALOG (get_toplevel (ADW_TYPE_MESSAGE_DIALOG)));
}

static void
go_back (Fixture *f)
{
  g_assert_cmpuint (count_courses (get_window (f)), ==, 2);
  restore (f);
  fod_test_wait (has_told, f);
  g_assert_cmpstr (get_told (), ==, "Sikkerhedskopien er lagt tilbage");
  g_assert_cmpuint (count_courses (get_window (f)), ==, 1);
  fod_test_watch_tree (f->watch, get_window (f));
  gtk_window_close (GTK_WINDOW (get_window (f)));
}

static guint
count_kept (Fixture *f)
{
  g_autofree char *folder = g_path_get_dirname (f->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)))
    n += strstr (name, "-before-restore-") != NULL;
  return n;
}

static void
test_restore (Fixture *f,
              gconstpointer data)
{
  f->backup = make_backup (f);
  run (f, go_back);
  g_assert_cmpuint (count_kept (f), ==, 1);
}

static void
fail_to_go_back (Fixture *f)
{
  restore (f);
  fod_test_wait (has_told, f);
  g_assert_cmpstr (get_told (), ==, "Det lykkedes ikke");
  g_assert_cmpuint (count_courses (get_window (f)), ==, 2);
  fod_test_watch_tree (f->watch, get_window (f));
  gtk_window_close (GTK_WINDOW (get_window (f)));
}

/* The file is opened again as it was. */
static void
test_restore_damaged (Fixture *f,
                      gconstpointer data)
{
  f->backup = make_backup (f);
  g_assert_true (g_file_set_contents (f->backup, "Dette er ingen database.", -1, NULL));
  run (f, fail_to_go_back);
  g_assert_cmpuint (count_kept (f), ==, 0);
}

/* The file itself is damaged */

static void
go_back_from_damage (Fixture *f)
{
  GtkWidget *window = get_window (f);

  g_assert_true (FOD_IS_FAILURE_WINDOW (window));
  g_assert_true (gtk_widget_activate_action (window, "failure.restore", NULL));
  fod_test_wait (has_told, f);
  g_assert_cmpstr (get_told (), ==, "Sikkerhedskopien er lagt tilbage");
  g_assert_cmpuint (count_courses (get_window (f)), ==, 1);
  gtk_window_close (GTK_WINDOW (get_window (f)));
}

/* Somebody has taken the backup away meanwhile. */
static void
fail_to_go_back_from_damage (Fixture *f)
{
  GtkWidget *window = get_window (f);

  g_assert_cmpint (g_unlink (f->backup), ==, 0);
  g_assert_true (gtk_widget_activate_action (window, "failure.restore", NULL));
  fod_test_wait (has_told, f);
  g_assert_cmpstr (get_told (), ==, "Det lykkedes ikke");
  g_assert_true (FOD_IS_FAILURE_WINDOW (get_window (f)));
  gtk_window_close (GTK_WINDOW (get_window (f)));
}

/* Whoever goes back is told where the damaged file is, as whoever does so from the preferences. */
static void
test_damaged_file (Fixture *f,
                   gconstpointer data)
{
  f->backup = make_backup (f);
  g_assert_true (g_file_set_contents (f->path, "Dette er ingen database.", -1, NULL));
  run (f, go_back_from_damage);
  g_assert_cmpuint (count_kept (f), ==, 1);
  g_assert_true (g_file_set_contents (f->path, "Dette er ingen database.", -1, NULL));
  run (f, fail_to_go_back_from_damage);
  g_assert_cmpuint (count_kept (f), ==, 1);
}

/* The file goes while it is open, as when somebody tidies up the folder. */
static void
lose_file (Fixture *f)
{
  GtkWidget *window = get_window (f);

  g_assert_cmpint (g_unlink (f->path), ==, 0);
  gtk_window_close (GTK_WINDOW (window));
  fod_test_settle (window);
  g_assert_true (get_window (f) == window);
  g_assert_cmpstr (get_told (), ==, "Filen med dine forløb er væk");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (get_toplevel (ADW_TYPE_MESSAGE_DIALOG)),
                               "accept");
}

static void
lose_file_unasked (Fixture *f)
{
  g_assert_cmpint (g_unlink (f->path), ==, 0);
  fod_window_close_unasked (FOD_WINDOW (get_window (f)));
}

/* All that was in it is in a backup, which the next start offers. */
static void
test_lost_file (Fixture *f,
                gconstpointer data)
{
  g_autoptr (FodClock) clock = fod_clock_new_system ();

  f->backup = make_backup (f);
  for (int i = 0; i < 2; i++) {
    g_autofree char *found = NULL;
    g_autofree char *kept = NULL;
    FodStore *store;

    run (f, i == 0 ? lose_file : lose_file_unasked);
    store = fod_test_store_new (f->folder);
    found = fod_backup_find_lost (store);
    g_assert_cmpuint (fod_backup_count_courses (found), ==, 2);
    fod_test_store_close (store);
    g_assert_true (fod_restore_run (found, f->path, clock, &kept, NULL));
  }
}

static void
stay (Fixture *f)
{
  GtkWidget *window = get_window (f);
  GtkWidget *name;

  g_assert_true (gtk_widget_activate_action (window, "win.new-course", NULL));
  fod_test_settle (window);
  name = fod_test_find (get_toplevel (FOD_TYPE_COURSE_ASSISTANT), ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Carl");
  restore (f);
  fod_test_settle (window);
  g_assert_true (get_window (f) == window);
  g_assert_cmpuint (count_courses (window), ==, 2);
  fod_window_close_unasked (FOD_WINDOW (window));
}

/* A window that asks whether to lose something is not closed for a backup. */
static void
test_restore_asks (Fixture *f,
                   gconstpointer data)
{
  f->backup = make_backup (f);
  run (f, stay);
  g_assert_cmpuint (count_kept (f), ==, 0);
}

#define ADD(name, function) \
  g_test_add ("/application/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("opens-and-closes", test_opens_and_closes);
  ADD ("one-window", test_one_window);
  ADD ("failure", test_failure);
  ADD ("another-file", test_another_file);
  ADD ("session-ends", test_session_ends);
  ADD ("outdated", test_outdated);
  ADD ("outdated-closed", test_outdated_closed);
  ADD ("restore", test_restore);
  ADD ("restore-damaged", test_restore_damaged);
  ADD ("restore-asks", test_restore_asks);
  ADD ("damaged-file", test_damaged_file);
  ADD ("lost-file", test_lost_file);
  return g_test_run ();
}
