/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-status-page.h"

#include "fod-gui-fixture.h"

static void
test_seen (FodGuiFixture *f,
           gconstpointer data)
{
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *page = g_object_new (FOD_TYPE_STATUS_PAGE,
                                  "icon-name", "fod-page-today-symbolic",
                                  "title", "Tomt",
                                  "description", "Her er ingenting.",
                                  "child", gtk_button_new_with_label ("Begynd"),
                                  NULL);
  GtkWidget *made;

  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new ("Liste"));
  gtk_stack_add_child (GTK_STACK (stack), page);
  gtk_window_set_child (f->window, stack);
  fod_test_settle (GTK_WIDGET (f->window));
  g_assert_null (gtk_widget_get_first_child (page));

  gtk_stack_set_visible_child (GTK_STACK (stack), page);
  fod_test_settle (GTK_WIDGET (f->window));
  made = fod_test_find (page, ADW_TYPE_STATUS_PAGE, "Tomt");
  g_assert_nonnull (made);
  g_assert_nonnull (fod_test_find (page, GTK_TYPE_LABEL, "Her er ingenting."));
  g_assert_nonnull (fod_test_find (page, GTK_TYPE_BUTTON, "Begynd"));
  g_assert_cmpstr (adw_status_page_get_icon_name (ADW_STATUS_PAGE (made)), ==,
                   "fod-page-today-symbolic");
  g_assert_cmpint (gtk_widget_get_height (made), ==, gtk_widget_get_height (stack));
}

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  g_test_add ("/status-page/seen", FodGuiFixture, NULL, fod_gui_fixture_set_up, test_seen,
              fod_gui_fixture_tear_down);
  return g_test_run ();
}
