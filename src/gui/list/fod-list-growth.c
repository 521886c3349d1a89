/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-list-growth.h"

#include "fod-list-focus.h"

typedef struct {
  FodSectionModel *sections; /* not owned: the list holds it */
  guint tick;
  gint64 begun; /* the frame that shows the first rows, or -1 */
} Growth;

#define GROWTH "fod-list-growth"

/* Half a frame: the other half is for laying out what was made. */
#define BUSY_US 8000

static gboolean
grow_cb (GtkWidget *list,
         GdkFrameClock *clock,
         gpointer data)
{
  Growth *self = data;
  gint64 until = g_get_monotonic_time () + BUSY_US;
  gboolean whole;

  /* The first rows have to be seen first; and who wants to go somewhere goes first. */
  if (self->begun < 0)
    self->begun = gdk_frame_clock_get_frame_counter (clock);
  if (self->begun == gdk_frame_clock_get_frame_counter (clock) ||
      fod_list_focus_is_pending (GTK_LIST_VIEW (list)))
    return G_SOURCE_CONTINUE;
  while (fod_section_model_grow (self->sections) && g_get_monotonic_time () < until)
    continue;
  g_object_get (self->sections, "whole", &whole, NULL);
  if (!whole)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
whole_changed_cb (GtkListView *list)
{
  Growth *self = g_object_get_data (G_OBJECT (list), GROWTH);
  gboolean whole;

  g_object_get (self->sections, "whole", &whole, NULL);
  if (whole || self->tick)
    return;
  self->begun = -1;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (list), grow_cb, self, NULL);
}

/**
 * fod_list_growth_attach:
 * @list: a list without rows yet
 * @sections: its rows; held by the model that @list is going to have
 *
 * Lets a long list open at once: with the rows that are seen, and then some more with every frame.
 */
void
fod_list_growth_attach (GtkListView *list,
                        FodSectionModel *sections)
{
  Growth *self = g_new0 (Growth, 1);

  self->sections = sections;
  g_object_set_data_full (G_OBJECT (list), GROWTH, self, g_free);
  g_signal_connect_object (sections, "notify::whole", G_CALLBACK (whole_changed_cb), list,
                           G_CONNECT_SWAPPED);
  fod_section_model_set_gradual (sections);
  whole_changed_cb (list);
}
