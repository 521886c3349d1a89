/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-switcher.h"

#include "fod-gui-fixture.h"

typedef struct {
  FodGuiFixture base;
  GtkWidget *switcher;
  GtkDropDown *drop_down;
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
  f->drop_down = GTK_DROP_DOWN (fod_test_find (f->switcher, GTK_TYPE_DROP_DOWN, NULL));
  g_assert_nonnull (f->drop_down);
  g_signal_connect_swapped (f->base.session, "notify::course", G_CALLBACK (fod_gui_test_count_cb),
                            &f->n_changed);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  fod_gui_fixture_tear_down (&f->base, data);
}

static gboolean
shows (Fixture *f,
       FodRecord *course)
{
  return gtk_drop_down_get_selected_item (f->drop_down) == course;
}

static guint
find_place (Fixture *f,
            FodRecord *course)
{
  GListModel *courses = gtk_drop_down_get_model (f->drop_down);

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

  /* A new course in the list is not yet the one looked at. */
  g_assert_true (shows (f, f->base.course));
  g_assert_cmpuint (f->n_changed, ==, 0);

  gtk_drop_down_set_selected (f->drop_down, find_place (f, other));
  g_assert_true (fod_session_get_course (f->base.session) == other);
  g_assert_cmpuint (f->n_changed, ==, 1);
}

static void
test_follows (Fixture *f,
              gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");

  fod_session_set_course (f->base.session, other);
  g_assert_true (shows (f, other));
  fod_session_set_course (f->base.session, NULL);
  g_assert_true (shows (f, NULL));
  fod_session_set_course (f->base.session, f->base.course);
  g_assert_true (shows (f, f->base.course));
  g_assert_cmpuint (f->n_changed, ==, 3);
}

/* The list is sorted by name: the choice stays with its course when that moves. */
static void
test_moves (Fixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");
  g_autoptr (FodRecord) anna = fod_record_get_reference (f->base.course, "newcomer");

  g_assert_cmpuint (find_place (f, f->base.course), <, find_place (f, other));
  fod_test_set (f->base.store, anna, "name", FOD_TEXT ("Åse Prøve"));
  g_assert_cmpuint (find_place (f, f->base.course), >, find_place (f, other));
  g_assert_true (shows (f, f->base.course));
  g_assert_cmpuint (f->n_changed, ==, 0);
}

static void
test_closed_last (Fixture *f,
                  gconstpointer data)
{
  g_autoptr (FodRecord) other = fod_test_add_course (f->base.store, "Bo Anden");

  fod_test_set (f->base.store, other, "state", FOD_TEXT ("active"));
  fod_test_set (f->base.store, f->base.course, "state", FOD_TEXT ("closed"));
  g_assert_cmpuint (find_place (f, f->base.course), >, find_place (f, other));
  g_assert_true (shows (f, f->base.course));
}

/* Without a course there is nothing to choose between. */
static void
test_hides (Fixture *f,
            gconstpointer data)
{
  FodRecord *course;

  g_assert_true (gtk_widget_get_visible (f->switcher));
  fod_test_delete (f->base.store, f->base.course);
  g_assert_false (gtk_widget_get_visible (f->switcher));
  g_assert_null (fod_session_get_course (f->base.session));
  course = fod_test_add_course (f->base.store, "Bo Anden");
  g_assert_true (gtk_widget_get_visible (f->switcher));
  g_assert_true (shows (f, NULL));
  g_object_unref (course);
}

#define ADD(name, function) \
  g_test_add ("/course-switcher/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("chooses", test_chooses);
  ADD ("follows", test_follows);
  ADD ("moves", test_moves);
  ADD ("closed-last", test_closed_last);
  ADD ("hides", test_hides);
  return g_test_run ();
}
