/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-navigation.h"

#include "fod-people.h"

#include <glib/gi18n-lib.h>

#define INFO_KEY "fod-page-info"

/* The rows come from the table of pages, which does not change while the program runs. */

/**
 * fod_navigation_get_info:
 * @row: a row of the navigation
 *
 * Returns: the page it leads to
 */
const FodPageInfo *
fod_navigation_get_info (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), INFO_KEY);
}

static void
name_keys (GtkWidget *row,
           guint place)
{
  g_autofree char *keys = place < 10 ? g_strdup_printf ("Alt+%u", (place + 1) % 10) : NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (row), keys) != 0)
    gtk_widget_set_tooltip_text (row, keys);
}

/**
 * fod_navigation_make_row:
 * @info: a page
 * @place: its place, from 0; the first ten have the keys Alt+1 … Alt+9 and Alt+0
 *
 * Returns: (transfer floating): a row that leads to the page
 */
GtkWidget *
fod_navigation_make_row (const FodPageInfo *info,
                         guint place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (info->icon);
  GtkWidget *label = gtk_label_new (_ (info->title));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (info->title), -1);
  /* For what is visible GTK would ask the display where the pointer is. */
  gtk_widget_set_visible (row, FALSE);
  name_keys (row, place);
  gtk_widget_set_visible (row, TRUE);
  g_object_set_data (G_OBJECT (row), INFO_KEY, (gpointer) info);
  return row;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer data)
{
  const FodPageInfo *info = fod_navigation_get_info (row);
  const FodPageInfo *above = before ? fod_navigation_get_info (before) : NULL;
  GtkWidget *label;

  if (above && g_strcmp0 (above->group, info->group) == 0) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  if (gtk_list_box_row_get_header (row))
    return;
  label = gtk_label_new (_ (info->group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "navigation-heading");
  gtk_list_box_row_set_header (row, label);
}

static int
compare_cb (GtkListBoxRow *a,
            GtkListBoxRow *b,
            gpointer role)
{
  return fod_page_registry_compare (fod_navigation_get_info (a), fod_navigation_get_info (b), role);
}

/* The keys go with the places. */
static void
role_changed_cb (FodSession *session,
                 GParamSpec *pspec,
                 gpointer data)
{
  GtkListBox *list = data;
  const char *role = fod_people_my_role (fod_session_get_store (session));
  GtkListBoxRow *row;

  gtk_list_box_set_sort_func (list, (GtkListBoxSortFunc) compare_cb, g_strdup (role), g_free);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++)
    name_keys (GTK_WIDGET (row), (guint) i);
}

/**
 * fod_navigation_set_up:
 * @list: an empty list
 * @session: whose role it follows
 *
 * Fills the navigation with every page, in groups.
 */
void
fod_navigation_set_up (GtkListBox *list,
                       FodSession *session)
{
  for (guint i = 0; i < fod_page_registry_get_count (); i++)
    gtk_list_box_append (list, fod_navigation_make_row (fod_page_registry_get (i), i));
  gtk_list_box_set_header_func (list, update_header_cb, NULL, NULL);
  role_changed_cb (session, NULL, list);
  g_signal_connect_object (session, "notify::role", G_CALLBACK (role_changed_cb), list, 0);
}

/**
 * fod_navigation_select:
 * @list: the navigation
 * @info: a page
 *
 * Marks the row of the page that is shown.
 */
void
fod_navigation_select (GtkListBox *list,
                       const FodPageInfo *info)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)); i++) {
    if (fod_navigation_get_info (row) == info)
      gtk_list_box_select_row (list, row);
  }
}
