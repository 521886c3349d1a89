/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-list-row.h"

#include "fod-gui-fixture.h"
#include "fod-list-focus.h"
#include "fod-query.h"
#include "fod-section-model.h"

static GtkWidget *
add_row (FodGuiFixture *f,
         gboolean movable)
{
  GtkWidget *row = g_object_new (FOD_TYPE_LIST_ROW, "movable", movable, NULL);

  gtk_list_box_append (f->list, row);
  return row;
}

static GtkWidget *
get_card (GtkWidget *row)
{
  GtkWidget *card = fod_test_find (row, ADW_TYPE_BIN, NULL);

  g_assert_nonnull (card);
  return card;
}

static void
assert_edges (GtkWidget *row,
              gboolean first,
              gboolean last)
{
  GtkWidget *card = get_card (row);

  g_assert_cmpint (gtk_widget_has_css_class (card, "first"), ==, first);
  g_assert_cmpint (gtk_widget_has_css_class (card, "last"), ==, last);
}

static void
test_place (FodGuiFixture *f,
            gconstpointer data)
{
  g_autoptr (FodSectionRow) section = fod_section_row_new (f->task);
  GtkWidget *row = add_row (f, FALSE);

  fod_test_settle (GTK_WIDGET (f->window));
  fod_section_row_place (section, "Første dag", TRUE, FALSE);
  g_object_set (row, "row", section, NULL);
  g_assert_nonnull (fod_test_find (row, GTK_TYPE_LABEL, "Første dag"));
  assert_edges (row, TRUE, FALSE);

  fod_section_row_place (section, NULL, FALSE, TRUE);
  g_assert_null (fod_test_find (row, GTK_TYPE_LABEL, NULL));
  assert_edges (row, FALSE, TRUE);
}

/* Rows of a list are used again for other records. */
static void
test_used_again (FodGuiFixture *f,
                 gconstpointer data)
{
  FodSectionRow *first = fod_section_row_new (f->task);
  g_autoptr (FodSectionRow) second = fod_section_row_new (f->course);
  GtkWidget *row = add_row (f, FALSE);
  guint n_notified = 0;

  g_signal_connect_swapped (row, "notify::row", G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  g_object_set (row, "row", first, NULL);
  g_object_set (row, "row", first, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_set (row, "row", second, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_finalize_object (first);

  fod_section_row_place (second, NULL, TRUE, TRUE);
  assert_edges (row, TRUE, TRUE);
  g_object_set (row, "row", NULL, NULL);
  g_assert_cmpuint (n_notified, ==, 3);
}

static void
test_child (FodGuiFixture *f,
            gconstpointer data)
{
  GtkWidget *row = add_row (f, FALSE);
  GtkWidget *label = gtk_label_new ("Find bordet");
  g_autoptr (GtkWidget) child = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (row, "notify::child", G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  g_object_set (row, "child", label, NULL);
  g_object_set (row, "child", label, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  g_object_get (row, "child", &child, NULL);
  g_assert_true (child == label);
  g_assert_true (gtk_widget_get_parent (label) == get_card (row));
}

static GtkEventController *
find_controller (GtkWidget *widget,
                 GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
      return controller; /* the widget keeps it */
  }
  return NULL;
}

static void
test_movable (FodGuiFixture *f,
              gconstpointer data)
{
  GtkWidget *fixed = add_row (f, FALSE);
  GtkWidget *row = add_row (f, TRUE);
  gboolean movable = FALSE;

  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_null (find_controller (get_card (fixed), GTK_TYPE_DRAG_SOURCE));
  g_assert_nonnull (find_controller (get_card (row), GTK_TYPE_DRAG_SOURCE));
  g_assert_nonnull (find_controller (get_card (row), GTK_TYPE_DROP_TARGET));
  g_object_get (row, "movable", &movable, NULL);
  g_assert_true (movable);
  /* It cannot be undone: the list makes its rows once. */
  g_object_set (row, "movable", FALSE, NULL);
  g_object_get (row, "movable", &movable, NULL);
  g_assert_true (movable);
}

typedef struct {
  char *dragged;
  char *onto;
  gboolean below;
} Drop;

static void
drop_cb (GSimpleAction *action,
         GVariant *parameter,
         Drop *drop)
{
  g_variant_get (parameter, "(ssb)", &drop->dragged, &drop->onto, &drop->below);
}

static void
watch_drops (FodGuiFixture *f,
             Drop *drop)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("drop", G_VARIANT_TYPE ("(ssb)"));

  g_signal_connect (action, "activate", G_CALLBACK (drop_cb), drop);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (f->list), "row", G_ACTION_GROUP (group));
}

static gboolean
drop_onto (GtkWidget *row,
           FodRecord *record,
           double y)
{
  GtkEventController *target = find_controller (get_card (row), GTK_TYPE_DROP_TARGET);
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean done = FALSE;

  g_value_init (&value, FOD_TYPE_RECORD);
  g_value_set_object (&value, record);
  g_signal_emit_by_name (target, "motion", 1.0, y, &action);
  g_assert_cmpint (action, ==, GDK_ACTION_MOVE);
  g_assert_true (gtk_widget_has_css_class (get_card (row), y > 1 ? "drop-below" : "drop-above"));
  g_signal_emit_by_name (target, "drop", &value, 1.0, y, &done);
  g_assert_false (gtk_widget_has_css_class (get_card (row), "drop-below"));
  g_assert_false (gtk_widget_has_css_class (get_card (row), "drop-above"));
  return done;
}

static void
test_drop (FodGuiFixture *f,
           gconstpointer data)
{
  g_autoptr (FodSectionRow) section = fod_section_row_new (f->task);
  g_autoptr (FodRecord) other = fod_test_add_task (f->store, f->course, "Find stolen");
  GtkWidget *row = add_row (f, TRUE);
  Drop drop = { 0 };

  watch_drops (f, &drop);
  g_object_set (row, "row", section, "child", gtk_label_new ("Find bordet"), NULL);
  fod_test_settle (GTK_WIDGET (f->window));

  /* Not onto itself. */
  g_assert_false (drop_onto (row, f->task, 0));
  g_assert_null (drop.dragged);

  g_assert_true (drop_onto (row, other, 1000));
  g_assert_cmpstr (drop.dragged, ==, fod_record_get_id (other));
  g_assert_cmpstr (drop.onto, ==, fod_record_get_id (f->task));
  g_assert_true (drop.below);
  g_clear_pointer (&drop.dragged, g_free);
  g_clear_pointer (&drop.onto, g_free);

  g_assert_true (drop_onto (row, other, 0));
  g_assert_false (drop.below);
  g_clear_pointer (&drop.dragged, g_free);
  g_clear_pointer (&drop.onto, g_free);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (FOD_TYPE_LIST_ROW, NULL));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem *item)
{
  g_object_set (gtk_list_item_get_child (item),
                "row", gtk_list_item_get_item (item),
                "child", gtk_label_new ("Find bordet"),
                NULL);
}

static char *
get_section (FodRecord *record,
             gpointer data)
{
  return g_strdup ("Første dag");
}

static GtkListView *
show_list (FodGuiFixture *f,
           FodSectionModel *sections)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkSelectionModel *selection =
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (sections))));
  GtkWidget *list = gtk_list_view_new (selection, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_window_set_child (f->window, scroller);
  fod_test_settle (GTK_WIDGET (f->window));
  return GTK_LIST_VIEW (list);
}

/* The id of the record whose row has the focus. */
static const char *
get_focused (FodGuiFixture *f)
{
  GtkWidget *focus = gtk_window_get_focus (f->window);
  GtkWidget *child = focus ? gtk_widget_get_first_child (focus) : NULL;
  g_autoptr (FodSectionRow) row = NULL;

  if (!FOD_IS_LIST_ROW (child))
    return NULL;
  g_object_get (child, "row", &row, NULL);
  return fod_record_get_id (fod_section_row_get_record (row));
}

typedef struct {
  FodGuiFixture *f;
  const char *id;
} Expected;

static gboolean
has_focus (gpointer data)
{
  Expected *expected = data;

  return g_strcmp0 (get_focused (expected->f), expected->id) == 0;
}

static void
wait_for_focus (FodGuiFixture *f,
                FodRecord *record)
{
  Expected expected = { f, fod_record_get_id (record) };

  fod_test_wait (has_focus, &expected);
}

/* Longer than any wish waits for its row. */
static void
draw_many (FodGuiFixture *f)
{
  for (int i = 0; i < 10; i++)
    fod_test_settle (GTK_WIDGET (f->window));
}

/* Also to what is far out of sight. */
static void
test_focus (FodGuiFixture *f,
            gconstpointer data)
{
  g_autoptr (FodRecord) last = NULL;
  g_autoptr (FodQuery) tasks = NULL;
  g_autoptr (FodSectionModel) sections = NULL;
  GtkListView *list;

  for (int i = 0; i < 300; i++) {
    g_clear_object (&last);
    last = fod_test_add_task (f->store, f->course, "Find stolen");
  }
  tasks = fod_query_new (f->store, FOD_RECORD_TASK);
  sections = fod_section_model_new (G_LIST_MODEL (tasks), get_section, NULL);
  list = show_list (f, sections);
  g_assert_cmpstr (get_focused (f), !=, fod_record_get_id (last));
  fod_list_focus_record (list, 300, fod_record_get_id (last));
  wait_for_focus (f, last);

  /* Nobody there: the focus stays. */
  fod_list_focus_record (list, 0, "nobody");
  draw_many (f);
  g_assert_true (has_focus (&(Expected){ f, fod_record_get_id (last) }));

  /* Of two wishes, the later one counts. */
  fod_list_focus_record (list, 0, fod_record_get_id (f->task));
  fod_list_focus_record (list, 300, fod_record_get_id (last));
  draw_many (f);
  g_assert_true (has_focus (&(Expected){ f, fod_record_get_id (last) }));
  fod_list_focus_record (list, 300, fod_record_get_id (last));
  fod_list_focus_record (list, 0, fod_record_get_id (f->task));
  wait_for_focus (f, f->task);
  draw_many (f);
  g_assert_true (has_focus (&(Expected){ f, fod_record_get_id (f->task) }));
}

/* Out of the list and back to the same row, from either side. */
static void
test_back (FodGuiFixture *f,
           gconstpointer data)
{
  static const GtkDirectionType directions[] = { GTK_DIR_TAB_FORWARD, GTK_DIR_TAB_BACKWARD };
  g_autoptr (FodRecord) middle = fod_test_add_task (f->store, f->course, "Find stolen");
  g_autoptr (FodRecord) last = fod_test_add_task (f->store, f->course, "Find koppen");
  g_autoptr (FodQuery) tasks = fod_query_new (f->store, FOD_RECORD_TASK);
  g_autoptr (FodSectionModel) sections =
    fod_section_model_new (G_LIST_MODEL (tasks), get_section, NULL);
  GtkListView *list = show_list (f, sections);

  fod_list_focus_record (list, 1, fod_record_get_id (middle));
  wait_for_focus (f, middle);
  draw_many (f);
  for (gsize i = 0; i < G_N_ELEMENTS (directions); i++) {
    gtk_window_set_focus (f->window, NULL);
    g_assert_null (get_focused (f));
    g_assert_true (gtk_widget_child_focus (GTK_WIDGET (list), directions[i]));
    g_assert_cmpstr (get_focused (f), ==, fod_record_get_id (middle));
  }
}

#define ADD(name, function)                                                   \
  g_test_add ("/list-row/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("place", test_place);
  ADD ("used-again", test_used_again);
  ADD ("child", test_child);
  ADD ("movable", test_movable);
  ADD ("drop", test_drop);
  ADD ("focus", test_focus);
  ADD ("back", test_back);
  return g_test_run ();
}
