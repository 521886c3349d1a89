/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-list-selection.h"

#include "fod-list-focus.h"
#include "fod-list-growth.h"
#include "fod-list-row.h"

#include <string.h>

/* A row that moves is taken out of the list and put in again, maybe in two steps. GTK gives the
 * focus to a neighbour with the next frame, and lets all keys go that come before. */
typedef struct {
  GtkListView *list;
  GtkSingleSelection *selection;
  FodSectionModel *sections;
  char *lost; /* record id: was selected, and was taken out */
  gboolean had_focus;
  gboolean changing;
} Keeper;

#define KEEPER "fod-list-selection"

/* Of many new rows, it is none that has moved. */
#define MOST_MOVED 64

static void
free_keeper (gpointer data)
{
  Keeper *self = data;

  g_free (self->lost);
  g_free (self);
}

/* The row that has the focus, or has it in it. */
static FodSectionRow *
find_focused (Keeper *self)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkRoot *root = gtk_widget_get_root (list);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  g_autoptr (FodSectionRow) row = NULL;

  if (!focus || !gtk_widget_is_ancestor (focus, list))
    return NULL;
  while (gtk_widget_get_parent (focus) != list)
    focus = gtk_widget_get_parent (focus);
  focus = gtk_widget_get_first_child (focus);
  if (!FOD_IS_LIST_ROW (focus))
    return NULL;
  g_object_get (focus, "row", &row, NULL);
  return row;
}

static void
select_focused (Keeper *self)
{
  FodSectionRow *row = find_focused (self);
  int position = row ? fod_section_model_find_row (self->sections, row) : -1;

  if (position >= 0)
    gtk_single_selection_set_selected (self->selection, (guint) position);
}

static void
focus_changed_cb (GtkListView *list)
{
  Keeper *self = g_object_get_data (G_OBJECT (list), KEEPER);

  if (self->changing)
    return;
  g_clear_pointer (&self->lost, g_free);
  select_focused (self);
}

/* GTK lets Ctrl and a click take the selection from the row that has the focus. */
static void
selected_changed_cb (GtkListView *list)
{
  Keeper *self = g_object_get_data (G_OBJECT (list), KEEPER);

  if (!self->changing &&
      gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    select_focused (self);
}

static void
root_changed_cb (GtkListView *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));

  if (GTK_IS_WINDOW (root))
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), list,
                             G_CONNECT_SWAPPED);
}

static void
begin_change_cb (GtkListView *list,
                 guint position,
                 guint removed)
{
  Keeper *self = g_object_get_data (G_OBJECT (list), KEEPER);
  guint selected = gtk_single_selection_get_selected (self->selection);
  FodSectionRow *row = gtk_single_selection_get_selected_item (self->selection);

  self->changing = TRUE;
  if (!row || selected < position || selected >= position + removed)
    return;
  g_free (self->lost);
  self->lost = g_strdup (fod_record_get_id (fod_section_row_get_record (row)));
  self->had_focus = find_focused (self) == row;
}

static int
find_lost (Keeper *self,
           guint position,
           guint added)
{
  for (guint i = position; i < position + MIN (added, MOST_MOVED); i++) {
    g_autoptr (FodSectionRow) row = g_list_model_get_item (G_LIST_MODEL (self->sections), i);

    if (strcmp (fod_record_get_id (fod_section_row_get_record (row)), self->lost) == 0)
      return (int) i;
  }
  return -1;
}

static void
end_change_cb (GtkListView *list,
               guint position,
               guint removed,
               guint added)
{
  Keeper *self = g_object_get_data (G_OBJECT (list), KEEPER);
  int found = self->lost ? find_lost (self, position, added) : -1;

  if (self->lost && found < 0 && removed > 0 && self->had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (list));
  self->changing = FALSE;
  if (found >= 0) {
    gtk_single_selection_set_selected (self->selection, (guint) found);
    if (self->had_focus)
      fod_list_focus_record (list, (guint) found, self->lost);
    g_clear_pointer (&self->lost, g_free);
  } else if (self->lost && removed > 0) {
    select_focused (self);
  }
}

/**
 * fod_list_selection_new:
 * @list: a list that is in no window yet; its rows are #FodListRow
 * @sections: its rows
 *
 * Gives @list its rows. One of them may be selected: the one that has the focus, however it got it,
 * so that the row one sees is the row that Delete takes away. A row that moves, or that comes back,
 * stays selected and keeps the focus.
 *
 * Returns: (transfer full): the selection, which is empty
 */
GtkSingleSelection *
fod_list_selection_new (GtkListView *list,
                        FodSectionModel *sections)
{
  Keeper *self = g_new0 (Keeper, 1);

  fod_list_growth_attach (list, sections);
  self->list = list;
  self->sections = sections;
  g_object_set_data_full (G_OBJECT (list), KEEPER, self, free_keeper);

  /* One hears of a change before the selection and the list do, the other after them. */
  g_signal_connect_object (sections, "items-changed", G_CALLBACK (begin_change_cb), list,
                           G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sections));
  gtk_list_view_set_model (list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_changed_cb),
                           list, G_CONNECT_SWAPPED);
  g_signal_connect_object (sections, "items-changed", G_CALLBACK (end_change_cb), list,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect (list, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  root_changed_cb (list);
  return self->selection;
}
