/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-row-layout.h"

#include "fod-action-row.h"
#include "fod-group.h"
#include "fod-gui-fixture.h"

#define LONG_TITLE                                                       \
  "Aftal møder med samarbejdspartnere, besøg hos de tilbud, kommunen " \
  "bruger, og en rundtur i huset"

/* A row as in the lists: something small, words that wrap and take the room, something small. */
static GtkWidget *
make_row (GtkLayoutManager *layout,
          GtkWidget **parts)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, layout ? 0 : 12);

  parts[0] = gtk_image_new_from_icon_name ("fod-page-today-symbolic");
  parts[1] = gtk_label_new (LONG_TITLE);
  parts[2] = gtk_image_new_from_icon_name ("fod-page-today-symbolic");
  gtk_label_set_wrap (GTK_LABEL (parts[1]), TRUE);
  gtk_label_set_xalign (GTK_LABEL (parts[1]), 0);
  gtk_widget_set_hexpand (parts[1], TRUE);
  if (layout)
    gtk_widget_set_layout_manager (row, layout);
  for (guint i = 0; i < 3; i++)
    gtk_box_append (GTK_BOX (row), parts[i]);
  return g_object_ref_sink (row);
}

static int
get_height (GtkWidget *widget,
            int width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
allocate (GtkWidget *row,
          int width)
{
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (row, width, get_height (row, width), -1, NULL);
}

static graphene_rect_t
get_bounds (GtkWidget *part)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (part, gtk_widget_get_parent (part), &bounds));
  return bounds;
}

static void
test_widths (void)
{
  static const int widths[] = { 240, 360, 600, 1200 };
  GtkWidget *parts[3];
  g_autoptr (GtkWidget) row = make_row (fod_row_layout_new (12), parts);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    graphene_rect_t bounds[3];

    allocate (row, widths[i]);
    for (guint j = 0; j < 3; j++)
      bounds[j] = get_bounds (parts[j]);
    g_assert_cmpfloat (bounds[0].origin.x, ==, 0);
    g_assert_cmpfloat (bounds[1].origin.x, ==, bounds[0].size.width + 12);
    g_assert_cmpfloat (bounds[2].origin.x + bounds[2].size.width, ==, widths[i]);
    g_assert_cmpfloat (bounds[1].origin.x + bounds[1].size.width + 12, ==, bounds[2].origin.x);
    /* Small things stand in the middle. */
    g_assert_cmpfloat_with_epsilon (bounds[0].origin.y * 2 + bounds[0].size.height,
                                    gtk_widget_get_height (row), 1.01);
  }
}

/* More room, less height; and the height of GTK's own box, which rounds words and the line they
 * stand on each by itself. */
static void
test_height_for_width (void)
{
  GtkWidget *parts[3], *box_parts[3];
  g_autoptr (GtkWidget) row = make_row (fod_row_layout_new (12), parts);
  g_autoptr (GtkWidget) box = make_row (NULL, box_parts);
  int before = G_MAXINT;

  for (int width = 200; width <= 1000; width += 40) {
    g_assert_cmpint (get_height (row, width), <=, before);
    g_assert_cmpint (ABS (get_height (row, width) - get_height (box, width)), <=, 1);
    before = get_height (row, width);
  }
}

static void
test_from_the_right (void)
{
  GtkWidget *parts[3];
  g_autoptr (GtkWidget) row = make_row (fod_row_layout_new (12), parts);
  graphene_rect_t first, last;

  gtk_widget_set_direction (row, GTK_TEXT_DIR_RTL);
  allocate (row, 400);
  first = get_bounds (parts[0]);
  last = get_bounds (parts[2]);
  g_assert_cmpfloat (first.origin.x + first.size.width, ==, 400);
  g_assert_cmpfloat (last.origin.x, ==, 0);
}

static void
test_hidden (void)
{
  GtkWidget *parts[3];
  g_autoptr (GtkWidget) row = make_row (fod_row_layout_new (12), parts);

  gtk_widget_set_visible (parts[0], FALSE);
  allocate (row, 400);
  g_assert_cmpfloat (get_bounds (parts[1]).origin.x, ==, 0);
}

/* Adds how late it is before the last part of @row.
 *
 * Returns: (transfer none): what was added */
static GtkWidget *
add_state (GtkWidget *row,
           GtkWidget **parts,
           gboolean folds)
{
  GtkWidget *state = gtk_label_new ("39 dage over tid");

  gtk_label_set_width_chars (GTK_LABEL (parts[1]), 8);
  gtk_box_insert_child_after (GTK_BOX (row), state, parts[1]);
  g_object_set (gtk_layout_manager_get_layout_child (gtk_widget_get_layout_manager (row), state),
                "folds", folds, NULL);
  return state;
}

static int
get_least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Where words have room enough, what says the state stands beside them, otherwise below; what does
 * not fold stays where it is. */
static void
test_folds (void)
{
  static const struct {
    int width;
    gboolean below;
  } cases[] = { { 220, TRUE }, { 280, TRUE }, { 600, FALSE }, { 1200, FALSE } };
  GtkWidget *parts[3];
  g_autoptr (GtkWidget) row = make_row (fod_row_layout_new (12), parts);
  GtkWidget *state = add_state (row, parts, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    graphene_rect_t words, own, last;
    float end;

    allocate (row, cases[i].width);
    words = get_bounds (parts[1]);
    own = get_bounds (state);
    last = get_bounds (parts[2]);
    end = words.origin.x + words.size.width;
    g_assert_cmpfloat (last.origin.x + last.size.width, ==, cases[i].width);
    g_assert_cmpfloat (end + 12, ==, cases[i].below ? last.origin.x : own.origin.x);
    g_assert_cmpfloat (own.origin.x, ==, cases[i].below ? words.origin.x : end + 12);
    g_assert_cmpint (own.origin.y >= words.origin.y + words.size.height, ==, cases[i].below);
    g_assert_cmpfloat (own.origin.y + own.size.height, <=, gtk_widget_get_height (row));
    g_assert_cmpfloat_with_epsilon (last.origin.y * 2 + last.size.height,
                                    gtk_widget_get_height (row), 1.01);
  }
}

/* What goes below needs no room beside the words; what has nothing to say needs none at all. */
static void
test_folds_least (void)
{
  GtkWidget *parts[3];
  g_autoptr (GtkWidget) stiff = make_row (fod_row_layout_new (12), parts);
  g_autoptr (GtkWidget) row = NULL;
  GtkWidget *state;
  int least, height;

  add_state (stiff, parts, FALSE);
  least = get_least_width (stiff);
  row = make_row (fod_row_layout_new (12), parts);
  state = add_state (row, parts, TRUE);
  g_assert_cmpint (get_least_width (row), <, least);
  height = get_height (row, 240);
  gtk_widget_set_visible (state, FALSE);
  g_assert_cmpint (get_height (row, 240), <, height);
}

static void
test_folds_from_the_right (void)
{
  GtkWidget *parts[3];
  g_autoptr (GtkWidget) row = make_row (fod_row_layout_new (12), parts);
  GtkWidget *state = add_state (row, parts, TRUE);
  graphene_rect_t words, own;

  gtk_widget_set_direction (row, GTK_TEXT_DIR_RTL);
  allocate (row, 240);
  words = get_bounds (parts[1]);
  own = get_bounds (state);
  g_assert_cmpfloat (own.origin.x + own.size.width, ==, words.origin.x + words.size.width);
}

static void
fill_row (GtkWidget *row)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), LONG_TITLE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), "0 af 44 klaret · 30 over tid");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("fod-page-today-symbolic"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_switch_new ());
}

/* It must look as its model does, in a window narrow or wide. */
static void
test_like_libadwaita (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *rows[] = { adw_action_row_new (), fod_action_row_new () };
  GtkWidget *groups[] = { adw_preferences_group_new (), g_object_new (FOD_TYPE_GROUP, NULL) };

  gtk_window_set_child (GTK_WINDOW (window), list);
  for (guint i = 0; i < 2; i++) {
    fill_row (rows[i]);
    adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (groups[i]), "Personer");
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (groups[i]), LONG_TITLE);
    gtk_list_box_append (GTK_LIST_BOX (list), rows[i]);
    gtk_list_box_append (GTK_LIST_BOX (list), groups[i]);
  }
  gtk_window_present (GTK_WINDOW (window));
  fod_test_settle (window);
  for (int width = 340; width <= 900; width += 80) {
    g_assert_cmpint (get_height (rows[0], width), ==, get_height (rows[1], width));
    g_assert_cmpint (get_height (groups[0], width), ==, get_height (groups[1], width));
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  g_test_add_func ("/row-layout/widths", test_widths);
  g_test_add_func ("/row-layout/height-for-width", test_height_for_width);
  g_test_add_func ("/row-layout/from-the-right", test_from_the_right);
  g_test_add_func ("/row-layout/hidden", test_hidden);
  g_test_add_func ("/row-layout/folds", test_folds);
  g_test_add_func ("/row-layout/folds/least", test_folds_least);
  g_test_add_func ("/row-layout/folds/from-the-right", test_folds_from_the_right);
  g_test_add_func ("/row-layout/like-libadwaita", test_like_libadwaita);
  return g_test_run ();
}
