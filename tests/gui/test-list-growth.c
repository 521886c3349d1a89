/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-list-growth.h"

#include "fod-gui-fixture.h"
#include "fod-query.h"

#define N_TASKS 300

typedef struct {
  FodGuiFixture base;
  FodQuery *tasks;
  FodSectionModel *sections;
  GtkListView *list;
} Fixture;

static char *
get_section (FodRecord *task,
             gpointer data)
{
  return g_strdup ("");
}

static void
make_label_cb (GtkSignalListItemFactory *factory,
               GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_label_cb (GtkSignalListItemFactory *factory,
               GtkListItem *item)
{
  FodRecord *task = fod_section_row_get_record (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       fod_record_get_text (task, "title"));
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (FodEdit) edit = NULL;

  fod_gui_fixture_set_up (&f->base, data);
  edit = fod_edit_new (f->base.store);
  for (int i = 0; i < N_TASKS; i++) {
    FodRecord *task = fod_edit_create (edit, FOD_RECORD_TASK);
    g_autofree char *title = g_strdup_printf ("Opgave %d", i);

    fod_edit_set (edit, task, "title", FOD_TEXT (title));
    fod_edit_set (edit, task, "course", FOD_TEXT (fod_record_get_id (f->base.course)));
    fod_edit_set (edit, task, "horizon", FOD_TEXT ("first-day"));
  }
  fod_test_commit (f->base.store, edit);
  f->tasks = fod_query_new (f->base.store, FOD_RECORD_TASK);
  f->sections = fod_section_model_new (G_LIST_MODEL (f->tasks), get_section, NULL);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  gtk_window_set_child (f->base.window, NULL);
  fod_test_settle (GTK_WIDGET (f->base.window));
  g_assert_finalize_object (f->sections);
  g_assert_finalize_object (f->tasks);
  fod_gui_fixture_tear_down (&f->base, data);
}

static void
show_list (Fixture *f)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (make_label_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_label_cb), NULL);
  f->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  fod_list_growth_attach (f->list, f->sections);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (f->sections)));
  gtk_list_view_set_model (f->list, GTK_SELECTION_MODEL (selection));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (f->list));
  gtk_window_set_child (f->base.window, scroller);
}

static guint
count_rows (Fixture *f)
{
  return g_list_model_get_n_items (G_LIST_MODEL (f->sections));
}

static gboolean
is_whole (gpointer data)
{
  gboolean whole;

  g_object_get (((Fixture *) data)->sections, "whole", &whole, NULL);
  return whole;
}

static const char *
get_top (Fixture *f)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (f->list), 20, 5, GTK_PICK_DEFAULT);

  while (picked && !GTK_IS_LABEL (picked))
    picked = gtk_widget_get_first_child (picked);
  return picked ? gtk_label_get_label (GTK_LABEL (picked)) : NULL;
}

static void
test_grows (Fixture *f,
            gconstpointer data)
{
  show_list (f);
  g_assert_cmpuint (count_rows (f), <, 30);
  fod_test_wait (is_whole, f);
  g_assert_cmpuint (count_rows (f), ==, N_TASKS + 1);
  g_assert_cmpstr (get_top (f), ==, FOD_GUI_TEST_TASK);
}

/* What one looks at stays where it is, while the rows above it come. */
static void
test_stays_in_the_middle (Fixture *f,
                          gconstpointer data)
{
  g_assert_cmpuint (fod_section_model_begin_at (f->sections, 201), ==, 0);
  show_list (f);
  fod_test_settle (GTK_WIDGET (f->base.window));
  g_assert_cmpstr (get_top (f), ==, "Opgave 200");
  fod_test_wait (is_whole, f);
  fod_test_settle (GTK_WIDGET (f->base.window));
  g_assert_cmpstr (get_top (f), ==, "Opgave 200");
}

/* Back to where the list began, when it is asked for what is shown no more. */
static void
test_finds (Fixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) last = g_list_model_get_item (G_LIST_MODEL (f->tasks), N_TASKS);

  show_list (f);
  g_assert_cmpint (fod_section_model_find (f->sections, "nobody"), ==, -1);
  g_assert_cmpint (fod_section_model_find (f->sections, fod_record_get_id (f->base.task)), ==, 0);
  g_assert_cmpint (fod_section_model_find (f->sections, fod_record_get_id (last)), >, 0);
  g_assert_cmpint (fod_section_model_find (f->sections, fod_record_get_id (f->base.task)), ==, 0);
  fod_test_wait (is_whole, f);
  g_assert_cmpint (fod_section_model_find (f->sections, fod_record_get_id (last)), ==, N_TASKS);
}

/* A list that is shown gets many rows at once: another course. */
static void
test_grows_again (Fixture *f,
                  gconstpointer data)
{
  fod_query_where (f->tasks, "course", FOD_EQUAL, FOD_TEXT ("-"));
  fod_query_refresh (f->tasks);
  show_list (f);
  fod_test_wait (is_whole, f);
  g_assert_cmpuint (count_rows (f), ==, 0);

  fod_query_clear_where (f->tasks);
  fod_query_refresh (f->tasks);
  g_assert_cmpuint (count_rows (f), <, 30);
  fod_test_wait (is_whole, f);
  g_assert_cmpuint (count_rows (f), ==, N_TASKS + 1);
}

#define ADD(name, function) \
  g_test_add ("/list-growth/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("grows", test_grows);
  ADD ("stays-in-the-middle", test_stays_in_the_middle);
  ADD ("finds", test_finds);
  ADD ("grows-again", test_grows_again);
  return g_test_run ();
}
