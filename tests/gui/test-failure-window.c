/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-failure-window.h"

#include "fod-backup.h"
#include "fod-gui-fixture.h"
#include "fod-store-error.h"
#include "fod-test-leaks.h"
#include "fod-test-watch.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct {
  FodTestFolder *folder;
  char *path;
  FodClock *clock;
  GApplication *application;
  guint n_activated;
  GtkWidget *window;
  FodTestWatch *watch;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = fod_test_folder_new ();
  f->path = fod_test_folder_name (f->folder, FOD_TEST_FILE);
  f->clock = fod_clock_new_fixed (FOD_TEST_NOW);
  f->application =
    G_APPLICATION (gtk_application_new ("dk.fodfaeste.Test", G_APPLICATION_NON_UNIQUE));
  g_signal_connect_swapped (f->application, "activate", G_CALLBACK (fod_gui_test_count_cb),
                            &f->n_activated);
  g_application_register (f->application, NULL, &error);
  g_assert_no_error (error);
  f->watch = fod_test_watch_new ();
}

static void
show_failure (Fixture *f,
              FodStoreError code)
{
  g_autoptr (GError) error =
    g_error_new_literal (FOD_STORE_ERROR, (int) code, "Filen kan ikke læses.");

  f->window =
    GTK_WIDGET (fod_failure_window_new (GTK_APPLICATION (f->application), f->path, error));
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  fod_test_watch_object (f->watch, f->window);
  gtk_window_present (GTK_WINDOW (f->window));
  fod_test_settle (f->window);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  if (f->window)
    gtk_window_close (GTK_WINDOW (f->window));
  fod_test_watch_assert_gone (f->watch);
  /* It has nothing to do any more, and shuts down in good order. */
  g_assert_cmpint (g_application_run (f->application, 0, NULL), ==, 0);
  g_assert_finalize_object (f->application);
  g_assert_finalize_object (f->clock);
  g_free (f->path);
  fod_test_folder_free (f->folder);
}

static void
write_garbage (Fixture *f)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (f->path, "Dette er ingen database.", -1, &error);
  g_assert_no_error (error);
}

/* A file with a course, a backup of it, and then something else in its place. */
static void
damage (Fixture *f)
{
  FodStore *store = fod_test_store_new (f->folder);
  g_autofree char *backups = fod_backup_default_folder (store);
  g_autofree char *backup = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (fod_test_add_course (store, "Anna Prøve"));
  backup = fod_backup_run (store, backups, fod_day_today (f->clock), &error);
  g_assert_no_error (error);
  fod_test_store_close (store);
  write_garbage (f);
}

static GtkWidget *
find_restore (Fixture *f)
{
  g_autofree char *words =
    g_strdup_printf (_ ("Go Back to the Backup of %s"), "mandag den 24.\u00a0august 2026");

  return fod_test_find (f->window, GTK_TYPE_BUTTON, words);
}

static void
restore_cb (GSimpleAction *action,
            GVariant *parameter,
            char **restored)
{
  *restored = g_variant_dup_string (parameter, NULL);
}

static void
test_says_why (Fixture *f,
               gconstpointer data)
{
  show_failure (f, FOD_STORE_ERROR_NEWER);
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_LABEL, "Filen kan ikke læses."));
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_BUTTON, _ ("Try Again")));
}

/* What a newer program wrote is whole: going back would lose what is in it. */
static void
test_offers_a_backup (Fixture *f,
                      gconstpointer data)
{
  static const struct {
    FodStoreError code;
    gboolean offered;
  } cases[] = {
    { FOD_STORE_ERROR_DAMAGED, TRUE },
    { FOD_STORE_ERROR_NOT_OURS, TRUE },
    { FOD_STORE_ERROR_NEWER, FALSE },
    { FOD_STORE_ERROR_IN_USE, FALSE },
    { FOD_STORE_ERROR_FULL, FALSE },
  };

  damage (f);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    show_failure (f, cases[i].code);
    g_assert_cmpint (find_restore (f) != NULL, ==, cases[i].offered);
    /* What it costs is said with the offer, and only then. */
    g_assert_cmpint (fod_test_find (f->window, GTK_TYPE_LABEL, "Filen kan ikke læses.") == NULL, ==,
                     cases[i].offered);
    gtk_window_close (GTK_WINDOW (f->window));
    fod_gui_test_wait ();
    g_assert_null (f->window);
  }
}

static void
test_no_backup (Fixture *f,
                gconstpointer data)
{
  write_garbage (f);
  show_failure (f, FOD_STORE_ERROR_DAMAGED);
  g_assert_null (find_restore (f));
}

/* Buttons say what can be done; a sentence must not promise what has none. */
static void
test_promises_nothing (Fixture *f,
                       gconstpointer data)
{
  static const char *const contents[] = { "", "Dette er ingen database.", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_autoptr (GError) error = NULL;

    if (contents[i])
      g_assert_true (g_file_set_contents (f->path, contents[i], -1, NULL));
    else
      g_assert_true (g_unlink (f->path) == 0 && g_mkdir (f->path, 0700) == 0);
    g_assert_null (fod_store_open (f->path, f->clock, &error));
    g_test_message ("%s", error->message);
    g_assert_null (strstr (error->message, "sikkerhedskopi"));
    g_assert_null (strstr (error->message, "ælg"));
  }
  show_failure (f, FOD_STORE_ERROR_DAMAGED);
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_BUTTON, _ ("Open Another File…")));
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_BUTTON, _ ("Begin With a New File…")));
}

/* A dialog is opened above the window and goes with it. */
static void
test_asks_for_a_file (Fixture *f,
                      gconstpointer data)
{
  static const char *const actions[] = { "failure.choose", "failure.create" };

  /* libcloudproviders, which GTK asks for folders to show, forgets some paths. */
  fod_test_leaks_ignore ();
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++) {
    GListModel *windows = gtk_window_get_toplevels ();

    show_failure (f, FOD_STORE_ERROR_NOT_OURS);
    g_assert_true (gtk_widget_activate_action (f->window, actions[i], NULL));
    fod_test_settle (f->window);
    g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 2);
    gtk_window_close (GTK_WINDOW (f->window));
    fod_gui_test_wait ();
    g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 0);
  }
  fod_test_leaks_count ();
}

/* The application does the rest, as it does for the preferences. */
static void
test_restore (Fixture *f,
              gconstpointer data)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("restore", G_VARIANT_TYPE_STRING);
  g_autofree char *backups = fod_test_folder_name (f->folder, "backups");
  g_autoptr (GPtrArray) paths = NULL;
  g_autofree char *restored = NULL;

  damage (f);
  paths = fod_backup_list (backups, f->path);
  g_signal_connect (action, "activate", G_CALLBACK (restore_cb), &restored);
  g_action_map_add_action (G_ACTION_MAP (f->application), G_ACTION (action));
  show_failure (f, FOD_STORE_ERROR_DAMAGED);
  g_signal_emit_by_name (find_restore (f), "clicked");
  g_assert_cmpstr (restored, ==, paths->pdata[0]);
}

static void
test_retry (Fixture *f,
            gconstpointer data)
{
  show_failure (f, FOD_STORE_ERROR_IN_USE);
  g_assert_true (gtk_widget_activate_action (f->window, "failure.retry", NULL));
  fod_gui_test_wait ();
  g_assert_null (f->window);
  g_assert_cmpuint (f->n_activated, ==, 1);
}

#define ADD(name, function) \
  g_test_add ("/failure-window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("says-why", test_says_why);
  ADD ("offers-a-backup", test_offers_a_backup);
  ADD ("no-backup", test_no_backup);
  ADD ("promises-nothing", test_promises_nothing);
  ADD ("asks-for-a-file", test_asks_for_a_file);
  ADD ("restore", test_restore);
  ADD ("retry", test_retry);
  return g_test_run ();
}
