/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-gui-fixture.h"

#include "fod-month-grid.h"

static FodMonthGrid *
add_grid (FodGuiFixture *f)
{
  GtkWidget *grid = fod_month_grid_new ();

  gtk_window_set_child (f->window, grid);
  fod_gui_test_wait ();
  return FOD_MONTH_GRID (grid);
}

/* Danish also where the machine has no Danish locale: this is why it is not GtkCalendar. */
static void
test_danish (FodGuiFixture *f,
             gconstpointer data)
{
  FodMonthGrid *grid = add_grid (f);
  GtkWidget *widget = GTK_WIDGET (grid);
  GtkWidget *christmas;

  fod_month_grid_show_month (grid, 2026, 12);
  g_assert_nonnull (fod_test_find (widget, GTK_TYPE_LABEL, "December 2026"));
  g_assert_nonnull (fod_test_find (widget, GTK_TYPE_LABEL, "ma"));
  g_assert_nonnull (fod_test_find (widget, GTK_TYPE_LABEL, "lø"));
  /* 2026 has 53 ISO weeks. */
  g_assert_nonnull (fod_test_find (widget, GTK_TYPE_LABEL, "53"));
  christmas = fod_test_find (widget, GTK_TYPE_BUTTON, "25");
  g_assert_true (gtk_widget_has_css_class (christmas, "fod-free"));
  g_assert_nonnull (gtk_widget_get_tooltip_text (christmas));
  g_assert_false (gtk_widget_has_css_class (fod_test_find (widget, GTK_TYPE_BUTTON, "23"),
                                            "fod-free"));
}

static void
assert_called (FodMonthGrid *grid,
               const char *label,
               const char *name)
{
  GtkWidget *button = fod_test_find (GTK_WIDGET (grid), GTK_TYPE_BUTTON, label);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

static void
picked_cb (FodMonthGrid *grid,
           int day,
           int *picked)
{
  *picked = day;
}

static void
test_pick (FodGuiFixture *f,
           gconstpointer data)
{
  FodMonthGrid *grid = add_grid (f);
  int picked = FOD_DAY_NONE;
  guint n_notified = 0;

  g_signal_connect (grid, "day-picked", G_CALLBACK (picked_cb), &picked);
  g_signal_connect_swapped (grid, "notify::day", G_CALLBACK (fod_gui_test_count_cb), &n_notified);
  fod_month_grid_set_today (grid, fod_day_from_ymd (2026, 8, 24));
  fod_month_grid_set_day (grid, FOD_DAY_NONE);
  g_assert_nonnull (fod_test_find (GTK_WIDGET (grid), GTK_TYPE_LABEL, "August 2026"));
  g_assert_true (gtk_widget_has_css_class (fod_test_find (GTK_WIDGET (grid), GTK_TYPE_BUTTON, "24"),
                                           "fod-today"));

  g_signal_emit_by_name (fod_test_find (GTK_WIDGET (grid), GTK_TYPE_BUTTON, "20"), "clicked");
  g_assert_cmpint (picked, ==, fod_day_from_ymd (2026, 8, 20));
  g_assert_cmpint (fod_month_grid_get_day (grid), ==, picked);
  fod_month_grid_set_day (grid, picked);
  g_assert_cmpuint (n_notified, ==, 1);
  assert_called (grid, "20", "torsdag den 20.\u00a0august 2026, valgt");
  assert_called (grid, "24", "mandag den 24.\u00a0august 2026, i dag");
}

static void
press (FodGuiFixture *f,
       guint keyval)
{
  GtkWidget *focus = gtk_window_get_focus (f->window);
  GtkWidget *box = gtk_widget_get_parent (focus);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (box);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
  }
  g_assert_true (handled);
}

static void
assert_cursor (FodGuiFixture *f,
               const char *title,
               const char *day)
{
  GtkWidget *focus = gtk_window_get_focus (f->window);
  GtkWidget *grid = gtk_window_get_child (f->window);

  g_assert_nonnull (fod_test_find (grid, GTK_TYPE_LABEL, title));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (focus)), ==, day);
}

static void
test_keyboard (FodGuiFixture *f,
               gconstpointer data)
{
  FodMonthGrid *grid = add_grid (f);

  fod_month_grid_set_day (grid, fod_day_from_ymd (2026, 8, 31));
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  assert_cursor (f, "August 2026", "31");
  press (f, GDK_KEY_Right);
  assert_cursor (f, "September 2026", "1");
  press (f, GDK_KEY_Up);
  assert_cursor (f, "August 2026", "25");
  press (f, GDK_KEY_End);
  assert_cursor (f, "August 2026", "30");
  press (f, GDK_KEY_Page_Down);
  assert_cursor (f, "September 2026", "30");
  press (f, GDK_KEY_Home);
  assert_cursor (f, "September 2026", "28");
  press (f, GDK_KEY_Down);
  assert_cursor (f, "Oktober 2026", "5");
  g_assert_cmpint (fod_month_grid_get_day (grid), ==, fod_day_from_ymd (2026, 8, 31));
}

static void
test_bounds (FodGuiFixture *f,
             gconstpointer data)
{
  FodMonthGrid *grid = add_grid (f);

  fod_month_grid_set_day (grid, FOD_DAY_LAST);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  press (f, GDK_KEY_Right);
  assert_cursor (f, "December 2200", "31");
  fod_month_grid_set_day (grid, FOD_DAY_FIRST);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  press (f, GDK_KEY_Page_Up);
  assert_cursor (f, "Januar 1900", "1");
}

#define ADD(name, function)                                                         \
  g_test_add ("/gui/month-grid/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("danish", test_danish);
  ADD ("pick", test_pick);
  ADD ("keyboard", test_keyboard);
  ADD ("bounds", test_bounds);
  return g_test_run ();
}
