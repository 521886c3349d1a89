/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Through the whole window: every page, every dialog, and out again with nothing left behind. */

#include "fod-window.h"

#include "fod-agenda-point-row.h"
#include "fod-backup.h"
#include "fod-meeting-browser.h"
#include "fod-page-registry.h"
#include "fod-people.h"
#include "fod-sample.h"
#include "fod-section-row.h"
#include "fod-task-actions.h"
#include "fod-test-leaks.h"
#include "fod-test-page.h"
#include "fod-test-watch.h"
#include "fod-text-row.h"

#include <glib/gi18n-lib.h>

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  GtkWidget *window;
  FodTestWatch *watch;
} Tour;

static void
set_up (Tour *tour,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fod_record_ensure_classes ();
  tour->folder = fod_test_folder_new ();
  tour->store = fod_test_store_new (tour->folder);
  g_assert_true (fod_people_set_me (tour->store, "Kirsten Kontakt", "contact", &error));
  g_assert_true (fod_sample_create (tour->store, NULL, &error));
  g_assert_no_error (error);
  tour->watch = fod_test_watch_new ();
  tour->window = GTK_WIDGET (fod_window_new (NULL, tour->store));
  g_object_add_weak_pointer (G_OBJECT (tour->window), (gpointer *) &tour->window);
  fod_test_watch_object (tour->watch, fod_window_get_session (FOD_WINDOW (tour->window)));
  gtk_window_present (GTK_WINDOW (tour->window));
  fod_test_settle (tour->window);
}

static void
tear_down (Tour *tour,
           gconstpointer data)
{
  if (tour->window) {
    fod_test_watch_tree (tour->watch, tour->window);
    gtk_window_close (GTK_WINDOW (tour->window));
  }
  fod_test_watch_assert_gone (tour->watch);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  fod_test_store_close (tour->store);
  fod_test_folder_free (tour->folder);
}

static GtkWidget *
go_to (Tour *tour,
       const char *name)
{
  GtkWidget *page;

  fod_window_show_page (FOD_WINDOW (tour->window), name);
  fod_test_settle (tour->window);
  page = fod_test_find (tour->window, fod_page_registry_find (name)->get_type (), NULL);
  g_assert_nonnull (page);
  return page;
}

/* The window above @below, if there is one. */
static GtkWidget *
find_above (GtkWidget *below)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (window) == GTK_WINDOW (below))
      return GTK_WIDGET (window);
  }
  return NULL;
}

/* libadwaita before 1.3 keeps what is in a preferences window for ever. */
static gboolean
is_kept_by_libadwaita (GtkWidget *window)
{
  return ADW_IS_PREFERENCES_WINDOW (window) && adw_get_minor_version () < 3;
}

/* What has just been opened above @below. */
static GtkWidget *
see_above (Tour *tour,
           GtkWidget *below)
{
  GtkWidget *above = find_above (below);

  g_assert_nonnull (above);
  fod_test_settle (above);
  g_assert_true (gtk_widget_get_mapped (above));
  fod_test_watch_object (tour->watch, above);
  if (!is_kept_by_libadwaita (above))
    fod_test_watch_tree (tour->watch, above);
  return above;
}

static void
close_above (GtkWidget *below)
{
  gtk_window_close (GTK_WINDOW (find_above (below)));
  fod_test_settle (below);
  g_assert_null (find_above (below));
}

static GtkWidget *
find_within (GtkWidget *page,
             GType type)
{
  GtkWidget *found = fod_test_find (page, type, NULL);

  g_assert_nonnull (found);
  return found;
}

static void
activate (GtkWidget *widget,
          const char *action)
{
  g_test_message ("%s", action);
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

static void
visit (Tour *tour,
       GtkWidget *widget,
       const char *action)
{
  activate (widget, action);
  see_above (tour, tour->window);
  close_above (tour->window);
}

static void
press (GtkWidget *root,
       GType type,
       const char *label)
{
  GtkWidget *button = fod_test_find (root, type, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* Opens a row of the list of a page. */
static GtkWidget *
open_row (Tour *tour,
          GtkWidget *page,
          guint position)
{
  g_signal_emit_by_name (find_within (page, GTK_TYPE_LIST_VIEW), "activate", position);
  return see_above (tour, tour->window);
}

static gboolean
is_activity (FodRecord *record)
{
  return fod_record_get_record_type (record) == FOD_RECORD_ACTIVITY;
}

/* The place of the first row of the list of a page whose record is @wanted. Not always the same: a
 * long list begins with what is looked at, and grows upwards afterwards. */
static guint
find_row (GtkWidget *page,
          gboolean (*wanted) (FodRecord *record))
{
  GtkListView *list = GTK_LIST_VIEW (find_within (page, GTK_TYPE_LIST_VIEW));
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));
  guint n_rows = g_list_model_get_n_items (rows);

  for (guint i = 0; i < n_rows; i++) {
    g_autoptr (FodSectionRow) row = g_list_model_get_item (rows, i);

    if (wanted (fod_section_row_get_record (row)))
      return i;
  }
  g_assert_not_reached ();
}

static void
look_at_history (GtkWidget *dialog)
{
  GtkWidget *toggle = find_within (dialog, GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  fod_test_settle (dialog);
}

static void
test_pages (Tour *tour,
            gconstpointer data)
{
  FodSession *session = fod_window_get_session (FOD_WINDOW (tour->window));
  g_autoptr (GPtrArray) courses =
    fod_store_list_by (tour->store, FOD_RECORD_COURSE, "state", FOD_TEXT ("active"));

  g_assert_cmpuint (courses->len, >, 1);
  for (guint i = 0; i < courses->len; i++) {
    fod_session_set_course (session, courses->pdata[i]);
    for (guint j = 0; j < fod_page_registry_get_count (); j++)
      fod_test_watch_tree (tour->watch, go_to (tour, fod_page_registry_get (j)->name));
  }
  for (guint i = 0; i < fod_page_registry_get_count (); i++)
    g_assert_true (
      fod_test_watch_has_seen (tour->watch, fod_page_registry_get (i)->get_type ()));
  /* What was read once is not kept alive by a page that shows another course. */
  fod_session_set_course (session, NULL);
  fod_test_settle (tour->window);
}

static void
check_properties (GType type)
{
  g_autoptr (GTypeClass) class = g_type_class_ref (type);
  g_autofree GParamSpec **specs = NULL;
  guint n_specs = 0;

  specs = g_object_class_list_properties (G_OBJECT_CLASS (class), &n_specs);
  for (guint i = 0; i < n_specs; i++) {
    GParamFlags flags = specs[i]->flags;

    /* Overridden ones, of GTK's interfaces, are not ours to say. */
    if (specs[i]->owner_type != type || G_IS_PARAM_SPEC_OVERRIDE (specs[i]))
      continue;
    g_test_message ("%s:%s", g_type_name (type), specs[i]->name);
    if (flags & G_PARAM_WRITABLE)
      g_assert_cmpint (flags & (G_PARAM_EXPLICIT_NOTIFY | G_PARAM_CONSTRUCT_ONLY), !=, 0);
  }
}

static guint
check_classes (GType type)
{
  g_autofree GType *children = NULL;
  guint n_children = 0;
  guint n_ours = 0;

  if (g_str_has_prefix (g_type_name (type), "Fod")) {
    check_properties (type);
    n_ours++;
  }
  children = g_type_children (type, &n_children);
  for (guint i = 0; i < n_children; i++)
    n_ours += check_classes (children[i]);
  return n_ours;
}

/* Every class that the pages need tells only of what has changed. */
static void
test_properties (Tour *tour,
                 gconstpointer data)
{
  for (guint i = 0; i < fod_page_registry_get_count (); i++)
    go_to (tour, fod_page_registry_get (i)->name);
  g_assert_cmpuint (check_classes (G_TYPE_OBJECT), >, 40);
}

/* Closing the window must not depend on a page having been shown for a while. */
static void
test_nothing_visited (Tour *tour,
                      gconstpointer data)
{
}

static void
test_window_dialogs (Tour *tour,
                     gconstpointer data)
{
  visit (tour, tour->window, "win.new-course");
  visit (tour, tour->window, "win.preferences");
  visit (tour, tour->window, "win.show-help-overlay");
  visit (tour, tour->window, "win.about");

  activate (tour->window, "win.search");
  fod_test_settle (tour->window);
  fod_test_watch_tree (tour->watch, tour->window);
  activate (fod_test_find (tour->window, GTK_TYPE_SEARCH_ENTRY, NULL), "search.close");
}

static void
test_checklist (Tour *tour,
                gconstpointer data)
{
  GtkWidget *page = go_to (tour, "checklist");
  GtkWidget *dialog;

  visit (tour, tour->window, "win.add");
  dialog = open_row (tour, page, 0);
  look_at_history (dialog);
  fod_test_watch_tree (tour->watch, dialog);
  close_above (tour->window);
}

/* A question above a dialog above the window. */
static void
test_not_relevant (Tour *tour,
                   gconstpointer data)
{
  GtkWidget *page = go_to (tour, "checklist");
  GtkWidget *dialog = open_row (tour, page, find_row (page, fod_task_is_open));

  press (dialog, GTK_TYPE_BUTTON, _ ("Not Relevant…"));
  see_above (tour, dialog);
  close_above (dialog);
  close_above (tour->window);
}

static void
test_schedule (Tour *tour,
               gconstpointer data)
{
  GtkWidget *page = go_to (tour, "schedule");

  visit (tour, tour->window, "win.add");
  look_at_history (open_row (tour, page, find_row (page, is_activity)));
  close_above (tour->window);
}

static void
test_knowledge (Tour *tour,
                gconstpointer data)
{
  GtkWidget *page = go_to (tour, "knowledge");

  visit (tour, tour->window, "win.add");
  look_at_history (open_row (tour, page, 0));
  close_above (tour->window);
}

static void
test_overview (Tour *tour,
               gconstpointer data)
{
  visit (tour, go_to (tour, "overview"), "course.edit");
}

static void
test_meetings (Tour *tour,
               gconstpointer data)
{
  GtkWidget *page = go_to (tour, "meetings");
  GtkWidget *point;

  visit (tour, tour->window, "win.add");
  activate (find_within (page, FOD_TYPE_MEETING_BROWSER), "meetings.prepare");
  fod_test_settle (tour->window);
  point = find_within (page, FOD_TYPE_AGENDA_POINT_ROW);
  visit (tour, point, "meeting.edit");
  visit (tour, point, "meeting.add-agreement");
  visit (tour, point, "point.edit");
  g_assert_true (gtk_widget_activate_action (point, "meeting.add-point", "i", 1));
  see_above (tour, tour->window);
  close_above (tour->window);
}

/* What is open above the window is saved, and goes with it. */
static void
test_closed_below (Tour *tour,
                   gconstpointer data)
{
  GtkWidget *page = go_to (tour, "checklist");
  GtkListView *list = GTK_LIST_VIEW (find_within (page, GTK_TYPE_LIST_VIEW));
  GListModel *rows = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (FodSectionRow) row = g_list_model_get_item (rows, 0);
  g_autoptr (FodRecord) task = g_object_ref (fod_section_row_get_record (row));
  GtkWidget *dialog = open_row (tour, page, 0);

  gtk_editable_set_text (GTK_EDITABLE (find_within (dialog, FOD_TYPE_TEXT_ROW)), "Sidste ord");
  fod_test_watch_tree (tour->watch, tour->window);
  gtk_window_close (GTK_WINDOW (tour->window));
  g_assert_cmpstr (fod_record_get_text (task, "title"), ==, "Sidste ord");
}

/* The session may end without asking anybody. */
static void
test_destroyed_below (Tour *tour,
                      gconstpointer action)
{
  go_to (tour, "checklist");
  activate (tour->window, action);
  see_above (tour, tour->window);
  fod_test_watch_tree (tour->watch, tour->window);
  gtk_window_destroy (GTK_WINDOW (tour->window));
}

static void
test_destroyed_below_dialog (Tour *tour,
                             gconstpointer data)
{
  activate (go_to (tour, "overview"), "course.edit");
  see_above (tour, tour->window);
  fod_test_watch_tree (tour->watch, tour->window);
  gtk_window_destroy (GTK_WINDOW (tour->window));
}

/* A question above the assistant above the window. */
static void
test_destroyed_below_both (Tour *tour,
                           gconstpointer data)
{
  GtkWidget *assistant;

  activate (tour->window, "win.new-course");
  assistant = see_above (tour, tour->window);
  gtk_editable_set_text (GTK_EDITABLE (find_within (assistant, FOD_TYPE_TEXT_ROW)), "Carl");
  gtk_window_close (GTK_WINDOW (assistant));
  fod_test_settle (assistant);
  see_above (tour, assistant);
  fod_test_watch_tree (tour->watch, tour->window);
  gtk_window_destroy (GTK_WINDOW (tour->window));
}

static void
test_file_picker (Tour *tour,
                  gconstpointer data)
{
  GtkWidget *preferences;

  activate (tour->window, "win.preferences");
  preferences = see_above (tour, tour->window);
  /* libcloudproviders, which GTK asks for folders to show, forgets some paths. */
  fod_test_leaks_ignore ();
  activate (preferences, "preferences.choose-folder");
  see_above (tour, preferences);
  close_above (preferences);
  activate (preferences, "preferences.choose-folder");
  see_above (tour, preferences);
  fod_test_leaks_count ();
  fod_test_watch_tree (tour->watch, tour->window);
  gtk_window_close (GTK_WINDOW (tour->window));
}

static gboolean
is_backed_up (gpointer tour)
{
  FodStore *store = ((Tour *) tour)->store;
  g_autofree char *folder = fod_backup_default_folder (store);
  FodDay today = fod_day_today (fod_store_get_clock (store));

  /* The callback comes after the file, and lets go of the store. */
  return !fod_backup_is_due (store, folder, today) && G_OBJECT (store)->ref_count == 1;
}

/* The answer comes when nobody is there any more. */
static void
test_closed_during_backup (Tour *tour,
                           gconstpointer data)
{
  GtkWidget *preferences;

  activate (tour->window, "win.preferences");
  preferences = see_above (tour, tour->window);
  activate (preferences, "preferences.back-up");
  fod_test_watch_tree (tour->watch, tour->window);
  gtk_window_close (GTK_WINDOW (tour->window));
  g_assert_null (tour->window);
  fod_test_wait (is_backed_up, tour);
}

#define CASE_WITH(name, data, function) \
  g_test_add ("/tour/" name, Tour, data, set_up, function, tear_down)
#define CASE(name, function) CASE_WITH (name, NULL, function)

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);

  CASE ("pages", test_pages);
  CASE ("properties", test_properties);
  CASE ("nothing-visited", test_nothing_visited);
  CASE ("window-dialogs", test_window_dialogs);
  CASE ("checklist", test_checklist);
  CASE ("not-relevant", test_not_relevant);
  CASE ("schedule", test_schedule);
  CASE ("knowledge", test_knowledge);
  CASE ("overview", test_overview);
  CASE ("meetings", test_meetings);
  CASE ("closed-below", test_closed_below);
  CASE_WITH ("destroyed-below-question", "win.add", test_destroyed_below);
  CASE_WITH ("destroyed-below-assistant", "win.new-course", test_destroyed_below);
  CASE_WITH ("destroyed-below-preferences", "win.preferences", test_destroyed_below);
  CASE ("destroyed-below-dialog", test_destroyed_below_dialog);
  CASE ("destroyed-below-both", test_destroyed_below_both);
  CASE ("file-picker", test_file_picker);
  CASE ("closed-during-backup", test_closed_during_backup);

  return g_test_run ();
}
