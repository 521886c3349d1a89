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

/* Rows are made some frames after the list has scrolled; one that never comes is not waited for. */
#define MOST_FRAMES 5

/* The tick of the wish that a list has. */
#define TICK "fod-list-focus"

typedef struct {
  char *id;
  guint position;
  guint frames;
  gboolean focused;
} Wish;

static void
free_wish (gpointer data)
{
  Wish *wish = data;

  g_free (wish->id);
  g_free (wish);
}

/* In the lower part of the list nothing would be seen of what follows. */
static void
raise_item (GtkWidget *list,
            GtkWidget *item)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  double height = gtk_widget_get_height (list);
  double y = 0;

  gtk_widget_translate_coordinates (item, list, 0, 0, NULL, &y);
  if (y > height * 2 / 3)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y - height / 3);
}

static GtkWidget *
find_item (GtkWidget *list,
           const char *id)
{
  GtkWidget *item = gtk_widget_get_first_child (list);

  while (item && !shows_record (item, id))
    item = gtk_widget_get_next_sibling (item);
  return item;
}

static gboolean
holds_focus (GtkWidget *item)
{
  GtkRoot *root = gtk_widget_get_root (item);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && (focus == item || gtk_widget_is_ancestor (focus, item));
}

/* Returns whether the wish has come true, or never will. */
static gboolean
fulfil (Wish *wish,
        GtkWidget *list)
{
  GtkWidget *item = find_item (list, wish->id);

  /* A list without a size forgets where it was told to scroll. */
  if (wish->frames == 0 && gtk_widget_get_height (list) == 0)
    return FALSE;
  /* Somebody has gone on from there. */
  if (wish->focused && item && !holds_focus (item))
    return TRUE;
  if (wish->frames == 0) {
    gtk_widget_activate_action (list, "list.scroll-to-item", "u", wish->position);
    item = find_item (list, wish->id);
  } else if (item && wish->focused) {
    raise_item (list, item);
    return TRUE;
  }
  /* This scrolls too, so the row is where it stays with the frame after. */
  if (item)
    wish->focused = gtk_widget_grab_focus (item);
  return ++wish->frames >= MOST_FRAMES;
}

static gboolean
focus_cb (GtkWidget *list,
          GdkFrameClock *frame_clock,
          gpointer wish)
{
  if (!fulfil (wish, list))
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (list), TICK, NULL);
  return G_SOURCE_REMOVE;
}

/**
 * fod_list_focus_record:
 * @list: a list whose rows are #FodListRow
 * @position: where the record is in the list
 * @id: record id
 *
 * Scrolls to a record and gives its row the focus, so that the keyboard goes on from there. The row
 * may exist only after the list has scrolled, so both happen with the next frames; a row that is
 * there has the focus at once, for the keys that come before. What was asked for before and has not
 * happened yet, does not happen any more.
 */
void
fod_list_focus_record (GtkListView *list,
                       guint position,
                       const char *id)
{
  guint tick = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list), TICK));
  GtkWidget *item = find_item (GTK_WIDGET (list), id);
  Wish *wish = g_new0 (Wish, 1);

  if (tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (list), tick);
  wish->id = g_strdup (id);
  wish->position = position;
  wish->focused = item && gtk_widget_grab_focus (item);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (list), focus_cb, wish, free_wish);
  g_object_set_data (G_OBJECT (list), TICK, GUINT_TO_POINTER (tick));
}

/**
 * fod_list_focus_is_pending:
 * @list: a list
 *
 * Returns: whether fod_list_focus_record() has not come true yet
 */
gboolean
fod_list_focus_is_pending (GtkListView *list)
{
  return g_object_get_data (G_OBJECT (list), TICK) != NULL;
}
