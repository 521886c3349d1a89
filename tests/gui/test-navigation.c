/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-navigation.h"

#include "fod-gui-fixture.h"
#include "fod-page-registry.h"

#include <glib/gi18n-lib.h>

static GtkListBoxRow *
get_row (FodGuiFixture *f,
         guint place)
{
  return gtk_list_box_get_row_at_index (f->list, (int) place);
}

static void
test_every_page (FodGuiFixture *f,
                 gconstpointer data)
{
  guint count = fod_page_registry_get_count ();

  fod_navigation_set_up (f->list, f->session);
  for (guint i = 0; i < count; i++) {
    const FodPageInfo *info = fod_page_registry_get (i);
    g_autofree char *keys = g_strdup_printf ("Alt+%u", (i + 1) % 10);
    GtkWidget *row = GTK_WIDGET (get_row (f, i));

    g_assert_true (fod_navigation_get_info (GTK_LIST_BOX_ROW (row)) == info);
    g_assert_nonnull (fod_test_find (row, GTK_TYPE_LABEL, _ (info->title)));
    g_assert_cmpstr (gtk_widget_get_tooltip_text (row), ==, i < 10 ? keys : NULL);
    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         _ (info->title));
  }
  g_assert_null (get_row (f, count));
}

/* There are keys for ten pages only. */
static void
test_eleventh_page (FodGuiFixture *f,
                    gconstpointer data)
{
  GtkWidget *row = fod_navigation_make_row (fod_page_registry_get (0), 10);

  gtk_list_box_append (f->list, row);
  g_assert_null (gtk_widget_get_tooltip_text (row));
}

static void
test_groups (FodGuiFixture *f,
             gconstpointer data)
{
  const char *group = NULL;

  fod_navigation_set_up (f->list, f->session);
  fod_test_settle (GTK_WIDGET (f->window));
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    const FodPageInfo *info = fod_page_registry_get (i);
    GtkWidget *heading = gtk_list_box_row_get_header (get_row (f, i));

    if (g_strcmp0 (info->group, group) == 0)
      g_assert_null (heading);
    else
      g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (heading)), ==, _ (info->group));
    group = info->group;
  }
  /* A heading is made once. */
  gtk_list_box_invalidate_headers (f->list);
  g_assert_nonnull (gtk_list_box_row_get_header (get_row (f, 0)));
}

static void
assert_at (FodGuiFixture *f,
           guint place,
           const char *name)
{
  GtkListBoxRow *row = get_row (f, place);
  g_autofree char *keys = g_strdup_printf ("Alt+%u", (place + 1) % 10);

  g_assert_cmpstr (fod_navigation_get_info (row)->name, ==, name);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (row)), ==, keys);
}

/* Whoever becomes a mentor finds the mentor's pages first, with their keys. */
static void
test_role (FodGuiFixture *f,
           gconstpointer data)
{
  fod_navigation_set_up (f->list, f->session);
  assert_at (f, 1, "overview");
  assert_at (f, 6, "mentorship");
  g_assert_true (fod_session_set_me (f->session, "Mette Mentor", "mentor", NULL));
  assert_at (f, 0, "today");
  assert_at (f, 1, "mentorship");
  assert_at (f, 5, "overview");
  assert_at (f, 9, "meetings");
  g_assert_nonnull (gtk_list_box_row_get_header (get_row (f, 5)));
  g_assert_null (gtk_list_box_row_get_header (get_row (f, 6)));
  g_assert_true (fod_session_set_me (f->session, "Mette Mentor", "leader", NULL));
  assert_at (f, 1, "overview");
  assert_at (f, 6, "mentorship");
}

static void
test_select (FodGuiFixture *f,
             gconstpointer data)
{
  guint n_selected = 0;

  fod_navigation_set_up (f->list, f->session);
  g_signal_connect_swapped (f->list, "selected-rows-changed",
                            G_CALLBACK (fod_gui_test_count_cb), &n_selected);
  for (guint i = 0; i < fod_page_registry_get_count (); i++) {
    fod_navigation_select (f->list, fod_page_registry_get (i));
    fod_navigation_select (f->list, fod_page_registry_get (i));
    g_assert_true (gtk_list_box_get_selected_row (f->list) == get_row (f, i));
    g_assert_cmpuint (n_selected, ==, i + 1);
  }
  g_signal_handlers_disconnect_by_data (f->list, &n_selected);
}

#define ADD(name, function)                                                     \
  g_test_add ("/navigation/" name, FodGuiFixture, NULL, fod_gui_fixture_set_up, \
              function, fod_gui_fixture_tear_down)

int
main (int argc,
      char **argv)
{
  fod_gui_test_init (&argc, &argv);
  ADD ("every-page", test_every_page);
  ADD ("eleventh-page", test_eleventh_page);
  ADD ("groups", test_groups);
  ADD ("role", test_role);
  ADD ("select", test_select);
  return g_test_run ();
}
