/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-switcher.h"

#include "fod-gui-fixture.h"

#include <glib/gi18n-lib.h>

typedef struct {
  FodGuiFixture base;
  GtkWidget *switcher;
  GtkMenuButton *button;
  guint n_changed;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  fod_gui_fixture_set_up (&f->base, data);
  f->switcher = g_object_new (FOD_TYPE_COURSE_SWITCHER, NULL);
  gtk_list_box_append (f->base.list, f->switcher);
  fod_course_switcher_set_session (FOD_COURSE_SWITCHER (f->switcher), f->base.session);
  fod_test_settle (GTK_WIDGET (f->base.window));
  f->button = GTK_MENU_BUTTON (fod_test_find (f->switcher, GTK_TYPE_MENU_BUTTON, NULL));
  g_assert_nonnull (f->button);
  g_signal_connect_swapped (f->base.session, "notify::course", G_CALLBACK (fod_gui_test_count_cb),
                            &f->n_changed);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  /* GTK keeps a popover that is open when its window goes. */
  gtk_menu_button_popdown (f->button);
  fod_test_settle (GTK_WIDGET (f->base.window));
  fod_gui_fixture_tear_down (&f->base, data);
}

static gboolean
shows (Fixture *f,
       const char *name)
{
  return fod_test_find (GTK_WIDGET (f->button), GTK_TYPE_LABEL, name) != NULL;
}

/* Opens the list and types @words; "" finds all. */
static GtkSearchEntry *
open_list (Fixture *f,
           const char *words)
{
  GtkWidget *entry;

  gtk_menu_button_popup (f->button);
  fod_test_settle (GTK_WIDGET (f->base.window));
  entry = fod_test_find (f->switcher, GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  return GTK_SEARCH_ENTRY (entry);
}

static guint
find_place (Fixture *f,
            FodRecord *course)
{
  GtkWidget *list = fod_test_find (f->switcher, GTK_TYPE_LIST_VIEW, NULL);
  GListModel *courses = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  for (guint i = 0; i < g_list_model_get_n_items (courses); i++) {
    g_autoptr (FodRecord) other = g_list_model_get_item (courses, i);

    if (other == course)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

static void
test_chooses (Fixture *f,
              gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");
  GtkWidget *list;

  /* A new course in the list is not yet the one looked at. */
  g_assert_false (shows (f, "Bo Anden"));
  g_assert_cmpuint (f->n_changed, ==, 0);

  open_list (f, "");
  list = fod_test_find (f->switcher, GTK_TYPE_LIST_VIEW, NULL);
  g_signal_emit_by_name (list, "activate", find_place (f, other));
  g_assert_true (fod_session_get_course (f->base.session) == other);
  g_assert_true (shows (f, "Bo Anden"));
  g_assert_cmpuint (f->n_changed, ==, 1);
}

static void
test_chooses_by_typing (Fixture *f,
                        gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");

  g_signal_emit_by_name (open_list (f, "zzz"), "activate");
  g_assert_cmpuint (f->n_changed, ==, 0);
  g_assert_nonnull (
    fod_test_find (f->switcher, GTK_TYPE_LABEL, _ ("No newcomer is called that.")));
  g_signal_emit_by_name (open_list (f, "and"), "activate");
  g_assert_true (fod_session_get_course (f->base.session) == other);
}

static void
test_follows (Fixture *f,
              gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");

  fod_session_set_course (f->base.session, other);
  g_assert_true (shows (f, "Bo Anden"));
  fod_session_set_course (f->base.session, NULL);
  g_assert_false (shows (f, "Bo Anden"));
  fod_session_set_course (f->base.session, f->base.course);
  g_assert_true (shows (f, "Anna Prøve"));
  g_assert_cmpuint (f->n_changed, ==, 3);
}

/* The list is sorted by name: the choice stays with its course when that moves. */
static void
test_moves (Fixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");
  g_autoptr (FodRecord) anna = fod_record_get_reference (f->base.course, "newcomer");

  open_list (f, "");
  g_assert_cmpuint (find_place (f, f->base.course), <, find_place (f, other));
  fod_test_set (f->base.store, anna, "name", FOD_TEXT ("Åse Prøve"));
  g_assert_cmpuint (find_place (f, f->base.course), >, find_place (f, other));
  g_assert_true (shows (f, "Åse Prøve"));
  g_assert_cmpuint (f->n_changed, ==, 0);
}

static void
test_closed_last (Fixture *f,
                  gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");

  open_list (f, "");
  fod_test_set (f->base.store, other, "state", FOD_TEXT ("active"));
  fod_test_set (f->base.store, f->base.course, "state", FOD_TEXT ("closed"));
  g_assert_cmpuint (find_place (f, f->base.course), >, find_place (f, other));
  g_assert_true (shows (f, "Anna Prøve"));
}

/* Without a course there is nothing to choose between. */
static void
test_hides (Fixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) course = NULL;

  g_assert_true (gtk_widget_get_visible (f->switcher));
  fod_test_delete (f->base.store, f->base.course);
  g_assert_false (gtk_widget_get_visible (f->switcher));
  g_assert_null (fod_session_get_course (f->base.session));
  course = fod_test_add_course (f->base.store, "Bo Anden");
  g_assert_true (gtk_widget_get_visible (f->switcher));
  g_assert_true (shows (f, "Bo Anden"));
}

/* The window opens sooner without the rows of all courses. */
static void
test_list_made_when_wanted (Fixture *f,
                            gconstpointer data)
{
  g_assert_null (gtk_menu_button_get_popover (f->button));
  open_list (f, "");
  g_assert_nonnull (gtk_menu_button_get_popover (f->button));
}

#define ADD(name, function) \
  g_test_add ("/course-switcher/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("chooses", test_chooses);
  ADD ("chooses-by-typing", test_chooses_by_typing);
  ADD ("follows", test_follows);
  ADD ("moves", test_moves);
  ADD ("closed-last", test_closed_last);
  ADD ("hides", test_hides);
  ADD ("list-made-when-wanted", test_list_made_when_wanted);
  return g_test_run ();
}
