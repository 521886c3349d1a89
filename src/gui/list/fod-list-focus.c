/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-list-focus.h"

#include "fod-list-row.h"

#include <string.h>

static gboolean
shows_record (GtkWidget *item,
              const char *id)
{
  GtkWidget *child = gtk_widget_get_first_child (item);
  g_autoptr (FodSectionRow) row = NULL;

  if (!FOD_IS_LIST_ROW (child))
    return FALSE;
  g_object_get (child, "row", &row, NULL);
  return row && strcmp (fod_record_get_id (fod_section_row_get_record (row)), id) == 0;
}

static gboolean
focus_cb (GtkWidget *list,
          GdkFrameClock *frame_clock,
          gpointer id)
{
  for (GtkWidget *item = gtk_widget_get_first_child (list); item;
       item = gtk_widget_get_next_sibling (item)) {
    if (shows_record (item, id)) {
      gtk_widget_grab_focus (item);
      break;
    }
  }
  return G_SOURCE_REMOVE;
}

/**
 * fod_list_focus_record:
 * @list: a list whose rows are #FodListRow
 * @position: where the record is in the list
 * @id: record id
 *
 * Scrolls to a record and gives its row the focus, so that the keyboard goes on from there.
 * The row exists only after the list has scrolled, so the focus follows with the next frame.
 */
void
fod_list_focus_record (GtkListView *list,
                       guint position,
                       const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
  gtk_widget_add_tick_callback (GTK_WIDGET (list), focus_cb, g_strdup (id), g_free);
}
