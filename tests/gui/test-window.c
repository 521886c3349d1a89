/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-window.h"

#include "fod-banner.h"
#include "fod-cooperation-actions.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-page-registry.h"
#include "fod-people.h"
#include "fod-person-row.h"
#include "fod-sample-banner.h"
#include "fod-sample.h"
#include "fod-split-view.h"
#include "fod-test-page.h"
#include "fod-test-watch.h"
#include "fod-undo.h"
#include "fod-welcome.h"

#include <glib/gi18n-lib.h>

typedef struct {
  FodTestFolder *folder;
  FodStore *store;
  FodRecord *anna;
  FodRecord *bo;
  GtkWidget *window;
  FodSession *session;
} Fixture;

static void
reset_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("dk.fodfaeste.Fodfaeste");
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i]; i++)
    g_settings_reset (settings, keys[i]);
}

static void
open_window (Fixture *f)
{
  f->window = GTK_WIDGET (fod_window_new (NULL, f->store));
  f->session = fod_window_get_session (FOD_WINDOW (f->window));
  gtk_window_present (GTK_WINDOW (f->window));
  fod_test_settle (f->window);
}

static void
close_window (Fixture *f)
{
  FodTestWatch *watch = fod_test_watch_new ();

  fod_test_watch_tree (watch, f->window);
  fod_test_watch_object (watch, f->session);
  gtk_window_close (GTK_WINDOW (f->window));
  fod_test_watch_assert_gone (watch);
}

static void
set_up_store (Fixture *f,
              gconstpointer data)
{
  fod_record_ensure_classes ();
  reset_settings ();
  f->folder = fod_test_folder_new ();
  f->store = fod_test_store_new (f->folder);
}

static void
tear_down_store (Fixture *f,
                 gconstpointer data)
{
  fod_test_store_close (f->store);
  fod_test_folder_free (f->folder);
}

static FodRecord *
add_course (Fixture *f,
            const char *newcomer)
{
  FodRecord *course = fod_test_add_course (f->store, newcomer);

  fod_test_set (f->store, course, "state", FOD_TEXT ("active"));
  return course;
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  set_up_store (f, data);
  g_assert_true (fod_people_set_me (f->store, "Kirsten Kontakt", "contact", NULL));
  f->anna = add_course (f, "Anna Prøve");
  f->bo = add_course (f, "Bo Anden");
  open_window (f);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  close_window (f);
  g_assert_finalize_object (f->anna);
  g_assert_finalize_object (f->bo);
  tear_down_store (f, data);
}

static void
assert_page (Fixture *f,
             const char *name)
{
  const FodPageInfo *info = fod_page_registry_find (name);

  fod_test_settle (f->window);
  g_assert_nonnull (fod_test_find (f->window, info->get_type (), NULL));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, _ (info->title));
}

static void
activate (Fixture *f,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (f->window, action, NULL));
  fod_test_settle (f->window);
}

/* The button in the header bar shows what the action can. */
static gboolean
can (Fixture *f,
     const char *tooltip)
{
  GtkWidget *found = NULL;

  for (GtkWidget *at = f->window; at && !found;) {
    const char *text = gtk_widget_get_tooltip_text (at);
    GtkWidget *next = gtk_widget_get_first_child (at);

    if (GTK_IS_BUTTON (at) && g_strcmp0 (text, tooltip) == 0)
      found = at;
    while (!next && at) {
      next = gtk_widget_get_next_sibling (at);
      at = gtk_widget_get_parent (at);
    }
    at = next;
  }
  g_assert_nonnull (found);
  return gtk_widget_get_sensitive (found);
}

static void
test_pages (Fixture *f,
            gconstpointer data)
{
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const char *name = fod_page_registry_get (i)->name;
    GtkWidget *page;

    g_assert_true (gtk_widget_activate_action (f->window, "win.page", "s", name));
    assert_page (f, name);
    /* Going there again does not make it anew. */
    page = fod_test_find (f->window, fod_page_registry_get (i)->get_type (), NULL);
    fod_window_show_page (FOD_WINDOW (f->window), name);
    fod_test_settle (f->window);
    g_assert_true (fod_test_find (f->window, FOD_TYPE_PAGE, NULL) == page);
  }
  fod_window_show_page (FOD_WINDOW (f->window), "nowhere");
  assert_page (f, fod_page_registry_get (0)->name);
}

static FodBanner *
find_example_banner (Fixture *f)
{
  GtkWidget *banner = fod_test_find (f->window, FOD_TYPE_SAMPLE_BANNER, NULL);

  return banner ? FOD_BANNER (adw_bin_get_child (ADW_BIN (banner))) : NULL;
}

static gboolean
is_called_an_example (Fixture *f)
{
  FodBanner *banner = find_example_banner (f);

  return banner && fod_banner_get_revealed (banner);
}

/* Nobody who looks at the example can take it for real, wherever it is looked at. */
static void
test_example (Fixture *f,
              gconstpointer data)
{
  g_autoptr (FodRecord) course = NULL;

  g_assert_false (is_called_an_example (f));
  g_assert_true (gtk_widget_activate_action (f->window, "win.sample", NULL));
  course = g_object_ref (fod_session_get_course (f->session));
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const FodPageInfo *info = fod_page_registry_get (i);

    fod_window_show_page (FOD_WINDOW (f->window), info->name);
    fod_test_settle (f->window);
    g_assert_cmpint (is_called_an_example (f), ==, info->needs_course);
  }
  fod_window_show_page (FOD_WINDOW (f->window), "schedule");
  fod_test_settle (f->window);
  g_signal_emit_by_name (find_example_banner (f), "button-clicked");
  fod_test_settle (f->window);
  g_assert_true (fod_record_is_deleted (course));
  g_assert_false (is_called_an_example (f));
}

/* No person's name in lists of windows; below the page's title it is said whose it is. */
static void
test_title (Fixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) anna = fod_record_get_reference (f->anna, "newcomer");

  fod_session_set_course (f->session, f->anna);
  fod_window_show_page (FOD_WINDOW (f->window), "checklist");
  assert_page (f, "checklist");
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_LABEL, "Anna Prøve"));
  fod_test_set (f->store, anna, "name", FOD_TEXT ("Anna Andersen"));
  fod_test_settle (f->window);
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_LABEL, "Anna Andersen"));
  assert_page (f, "checklist");
}

static void
test_remembers (Fixture *f,
                gconstpointer data)
{
  fod_session_set_course (f->session, f->bo);
  fod_window_show_page (FOD_WINDOW (f->window), "meetings");
  close_window (f);
  open_window (f);
  assert_page (f, "meetings");
  g_assert_true (fod_session_get_course (f->session) == f->bo);

  /* A course that has been deleted meanwhile is not gone back to. */
  close_window (f);
  fod_test_delete (f->store, f->bo);
  open_window (f);
  g_assert_true (fod_session_get_course (f->session) == f->anna);
}

static void
test_no_course (Fixture *f,
                gconstpointer data)
{
  fod_window_show_page (FOD_WINDOW (f->window), "checklist");
  fod_session_set_course (f->session, NULL);
  fod_test_settle (f->window);
  g_assert_nonnull (fod_test_find (f->window, ADW_TYPE_STATUS_PAGE, _ ("No Course Yet")));
  g_assert_null (fod_test_find (f->window, FOD_TYPE_PAGE, NULL));
  fod_session_set_course (f->session, f->anna);
  assert_page (f, "checklist");
}

static void
assert_focus (Fixture *f)
{
  fod_test_settle (f->window);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (f->window)));
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (f->window))));
}

/* The keyboard is not left in what is gone. */
static void
test_last_course_goes (Fixture *f,
                       gconstpointer data)
{
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const FodPageInfo *info = fod_page_registry_get (i);

    if (!info->needs_course)
      continue;
    fod_session_set_course (f->session, f->anna);
    g_assert_true (gtk_widget_activate_action (f->window, "win.page", "s", info->name));
    fod_test_settle (f->window);
    fod_test_delete (f->store, f->bo);
    assert_focus (f);
    fod_test_delete (f->store, f->anna);
    assert_focus (f);
    fod_session_undo (f->session, FOD_ACTION_UNDO);
    assert_focus (f);
    fod_session_undo (f->session, FOD_ACTION_UNDO);
  }
}

static void
test_undo (Fixture *f,
           gconstpointer data)
{
  g_autoptr (FodRecord) task = NULL;

  while (gtk_widget_activate_action (f->window, "win.undo", NULL) && can (f, _ ("Undo")))
    continue;
  g_assert_false (can (f, _ ("Undo")));
  /* The journal has an Undo of its own, which the courses know nothing of. */
  fod_window_show_page (FOD_WINDOW (f->window), "journal");
  g_assert_true (can (f, _ ("Undo")));
  fod_window_show_page (FOD_WINDOW (f->window), "today");
  g_assert_false (can (f, _ ("Undo")));
  fod_session_undo (f->session, FOD_ACTION_REDO);
  g_assert_true (can (f, _ ("Undo")));
  activate (f, "win.undo");
  g_assert_false (can (f, _ ("Undo")));
  activate (f, "win.redo");
  task = fod_test_add_task (f->store, f->anna, "Find bordet");
  activate (f, "win.undo");
  g_assert_true (fod_record_is_deleted (task));
  activate (f, "win.redo");
  g_assert_false (fod_record_is_deleted (task));
}

/* What was done is told with a way back, and without markup. */
static void
test_told (Fixture *f,
           gconstpointer data)
{
  g_autoptr (FodRecord) task = fod_test_add_task (f->store, f->anna, "Find bordet");
  GtkWidget *button;

  fod_session_tell (f->session, "Lagt til: <Find & hent>", TRUE);
  fod_test_settle (f->window);
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_LABEL, "Lagt til: &lt;Find &amp; hent&gt;"));
  button = fod_test_find (f->window, GTK_TYPE_BUTTON, _ ("Undo"));
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (fod_record_is_deleted (task));
}

/* What is undone where nobody looks can be gone to; what is undone in sight needs no way there. */
static void
test_undone_elsewhere (Fixture *f,
                       gconstpointer data)
{
  g_autoptr (FodRecord) task = fod_test_add_task (f->store, f->anna, "Find bordet");
  GtkWidget *words;

  fod_session_set_course (f->session, f->bo);
  fod_window_show_page (FOD_WINDOW (f->window), "checklist");
  activate (f, "win.undo");
  fod_test_settle (f->window);
  words = fod_test_find (f->window, GTK_TYPE_LABEL, _ ("Show"));
  g_assert_nonnull (words);
  g_signal_emit_by_name (gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON), "clicked");
  fod_test_settle (f->window);
  g_assert_true (fod_session_get_course (f->session) == f->anna);
  assert_page (f, "checklist");
  activate (f, "win.redo");
  fod_test_settle (f->window);
  g_assert_null (fod_test_find (f->window, GTK_TYPE_LABEL, _ ("Show")));
}

/* While the window says that both have signed it can be taken back, and later no more. */
static void
test_told_signed (Fixture *f,
                  gconstpointer data)
{
  FodMentorshipTerms terms = { "Mette Mentor", fod_session_get_today (f->session), 12, 3 };
  g_autoptr (FodRecord) mentorship = fod_mentorship_begin (f->store, f->anna, &terms, NULL);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (f->store, mentorship);

  g_assert_nonnull (agreement);
  fod_test_set (f->store, agreement, "state", FOD_TEXT ("signed"));
  fod_session_tell (f->session, "Underskrevet", TRUE);
  fod_test_settle (f->window);
  activate (f, "win.undo");
  g_assert_false (fod_record_is_frozen (agreement));

  fod_test_set (f->store, agreement, "state", FOD_TEXT ("signed"));
  fod_session_tell (f->session, "Underskrevet", TRUE);
  fod_session_tell (f->session, "Noget andet", FALSE);
  fod_test_settle (f->window);
  activate (f, "win.undo");
  g_assert_true (fod_record_is_frozen (agreement));
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_LABEL,
                                   "»Test« kan ikke fortrydes, når begge har skrevet under på "
                                   "aftalen. Lav en ny version af den i stedet."));
}

static GtkWidget *
find_above (Fixture *f)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (gtk_window_get_transient_for (window) == GTK_WINDOW (f->window))
      return GTK_WIDGET (window);
  }
  return NULL;
}

static void
test_failed (Fixture *f,
             gconstpointer data)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "Der er ikke plads.");
  GtkWidget *message;

  fod_session_fail (f->session, error);
  fod_test_settle (GTK_WIDGET (f->window));
  message = find_above (f);
  g_assert_nonnull (message);
  fod_test_settle (message);
  g_assert_nonnull (fod_test_find (message, GTK_TYPE_LABEL, "Der er ikke plads."));
  gtk_window_close (GTK_WINDOW (message));
}

/* Everything that has a place is gone to, in its course. */
static void
test_shows_records (Fixture *f,
                    gconstpointer data)
{
  g_autoptr (FodRecord) task = fod_test_add_task (f->store, f->bo, "Find bordet");
  g_autoptr (FodRecord) meeting = fod_meeting_add (f->store, f->bo, "status", 20700, 540, NULL);
  g_autoptr (FodRecord) point = fod_meeting_add_point (f->store, meeting, "Adgang", 2, NULL);
  g_autoptr (FodRecord) person = fod_record_get_reference (f->bo, "newcomer");

  fod_session_set_course (f->session, f->anna);
  fod_session_show (f->session, task);
  assert_page (f, "checklist");
  g_assert_true (fod_session_get_course (f->session) == f->bo);
  fod_session_show (f->session, point);
  assert_page (f, "meetings");
  g_assert_nonnull (fod_test_find (f->window, GTK_TYPE_LABEL, "Adgang"));
  fod_session_show (f->session, f->anna);
  assert_page (f, "overview");
  g_assert_true (fod_session_get_course (f->session) == f->anna);
  /* A person has no page. */
  fod_session_show (f->session, person);
  assert_page (f, "overview");
}

static void
test_search (Fixture *f,
             gconstpointer data)
{
  GtkWidget *entry;

  activate (f, "win.search");
  entry = fod_test_find (f->window, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (entry);
  g_assert_null (fod_test_find (f->window, FOD_TYPE_PAGE, NULL));
  g_assert_true (gtk_widget_activate_action (entry, "search.close", NULL));
  fod_test_settle (f->window);
  g_assert_nonnull (fod_test_find (f->window, FOD_TYPE_PAGE, NULL));
}

/* 360 pixels are enough for the list of pages, and for each page. */
static void
test_narrow (Fixture *f,
             gconstpointer data)
{
  int least;

  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    fod_window_show_page (FOD_WINDOW (f->window), fod_page_registry_get (i)->name);
    fod_test_settle (f->window);
    gtk_widget_measure (f->window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
    g_test_message ("%s: %d", fod_page_registry_get (i)->name, least);
    g_assert_cmpint (least, <=, 360);
  }
}

/* The button of the menu is in the navigation, which a narrow window hides behind a page. */
static void
test_menu (Fixture *f,
           gconstpointer data)
{
  for (int narrow = 0; narrow < 2; narrow++) {
    FodSplitView *view;
    GtkWidget *menu;

    gtk_window_set_default_size (GTK_WINDOW (f->window), narrow ? 360 : 1000, 640);
    fod_test_settle (f->window);
    view = FOD_SPLIT_VIEW (fod_test_find (f->window, FOD_TYPE_SPLIT_VIEW, NULL));
    g_assert_cmpint (fod_split_view_get_collapsed (view), ==, narrow);
    fod_split_view_set_show_content (view, TRUE);
    fod_test_settle (f->window);
    activate (f, "win.menu");
    fod_test_settle (f->window);
    menu = fod_test_find (f->window, GTK_TYPE_POPOVER_MENU, NULL);
    g_assert_nonnull (menu);
    gtk_popover_popdown (GTK_POPOVER (menu));
    fod_test_settle (f->window);
    g_assert_true (fod_split_view_get_show_content (view));
  }
}

static void
test_first_start (Fixture *f,
                  gconstpointer data)
{
  GtkWidget *welcome;
  GtkWidget *name;

  open_window (f);
  welcome = fod_test_find (f->window, FOD_TYPE_WELCOME, NULL);
  g_assert_nonnull (welcome);
  g_assert_null (fod_test_find (f->window, FOD_TYPE_PAGE, NULL));
  /* Nothing else before that: not by its key either. */
  gtk_widget_activate_action (f->window, "win.new-course", NULL);
  gtk_widget_activate_action (f->window, "win.search", NULL);
  g_assert_null (find_above (f));
  g_assert_true (gtk_widget_get_mapped (welcome));

  name = fod_test_find (welcome, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Lone Leder");
  g_signal_emit_by_name (name, "entry-activated");
  fod_test_settle (f->window);
  g_signal_emit_by_name (welcome, "finished", "win.sample");
  fod_test_settle (f->window);
  g_assert_null (fod_test_find (f->window, FOD_TYPE_WELCOME, NULL));
  g_assert_cmpuint (fod_test_count (f->store, FOD_RECORD_COURSE), ==, 2);
  assert_page (f, "overview");

  /* Whoever undoes all of it can do it all again. */
  while (fod_session_undo (fod_window_get_session (FOD_WINDOW (f->window)), FOD_ACTION_UNDO))
    fod_test_settle (f->window);
  g_assert_null (fod_test_find (f->window, FOD_TYPE_WELCOME, NULL));
  g_assert_cmpuint (fod_test_count (f->store, FOD_RECORD_COURSE), ==, 0);
  while (fod_session_undo (fod_window_get_session (FOD_WINDOW (f->window)), FOD_ACTION_REDO))
    fod_test_settle (f->window);
  g_assert_cmpuint (fod_test_count (f->store, FOD_RECORD_COURSE), ==, 2);
  close_window (f);
}

/* What is typed and not saved yet is undone before what was done earlier. */
static void
test_undo_typing (Fixture *f,
                  gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *row;

  fod_session_set_course (f->session, f->anna);
  fod_window_show_page (FOD_WINDOW (f->window), "overview");
  fod_test_settle (f->window);
  before = fod_undo_get_label (f->store, FOD_ACTION_UNDO);
  row = fod_test_find (f->window, FOD_TYPE_PERSON_ROW, NULL);
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Ny Kontakt");
  activate (f, "win.undo");
  g_assert_null (fod_record_get_text (f->anna, "contact"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
  after = fod_undo_get_label (f->store, FOD_ACTION_UNDO);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
has_focus (Fixture *f,
           GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));

  return focus && gtk_widget_get_mapped (focus) && gtk_widget_get_ancestor (focus, type);
}

/* The keyboard is in what is shown, in a colleague’s file too. */
static void
test_first_start_focus (Fixture *f,
                        gconstpointer data)
{
  g_autoptr (FodRecord) course = add_course (f, "Anna Prøve");
  GtkWidget *name;

  g_object_unref (fod_test_add_task (f->store, course, "Find bordet"));
  for (guint i = 0; i < 2; i++) {
    open_window (f);
    g_assert_true (has_focus (f, FOD_TYPE_WELCOME));
    fod_window_show_page (FOD_WINDOW (f->window), "checklist");
    if (i == 0)
      close_window (f);
  }
  name = fod_test_find (f->window, ADW_TYPE_ENTRY_ROW, NULL);
  gtk_editable_set_text (GTK_EDITABLE (name), "Lone Leder");
  g_signal_emit_by_name (name, "entry-activated");
  fod_test_settle (f->window);
  assert_page (f, "today");
  g_assert_true (has_focus (f, FOD_TYPE_PAGE));
  close_window (f);
}

#define ADD(name, function) \
  g_test_add ("/window/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_test_page_init (&argc, &argv);
  ADD ("pages", test_pages);
  ADD ("title", test_title);
  ADD ("remembers", test_remembers);
  ADD ("no-course", test_no_course);
  ADD ("example", test_example);
  ADD ("last-course-goes", test_last_course_goes);
  ADD ("undo", test_undo);
  ADD ("undo-typing", test_undo_typing);
  ADD ("told", test_told);
  ADD ("undone-elsewhere", test_undone_elsewhere);
  ADD ("told-signed", test_told_signed);
  ADD ("failed", test_failed);
  ADD ("shows-records", test_shows_records);
  ADD ("search", test_search);
  ADD ("narrow", test_narrow);
  ADD ("menu", test_menu);
  g_test_add ("/window/first-start", Fixture, NULL, set_up_store, test_first_start,
              tear_down_store);
  g_test_add ("/window/first-start-focus", Fixture, NULL, set_up_store, test_first_start_focus,
              tear_down_store);
  return g_test_run ();
}
