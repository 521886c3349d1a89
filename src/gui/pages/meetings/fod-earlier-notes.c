/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-earlier-notes.h"

#include "fod-day-text.h"
#include "fod-earlier-point-row.h"
#include "fod-meeting-actions.h"

#include <string.h>

struct _FodEarlierNotes {
  AdwBin parent_instance;

  AdwExpanderRow *expander;

  FodRecord *earlier;
  GPtrArray *points; /* of @earlier, those with notes */
  GPtrArray *rows;   /* of @points when they have been unfolded; owned by @expander */
};

G_DEFINE_FINAL_TYPE (FodEarlierNotes, fod_earlier_notes, ADW_TYPE_BIN)

static void
fill (FodEarlierNotes *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->expander, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  if (!adw_expander_row_get_expanded (self->expander))
    return;
  for (guint i = 0; i < self->points->len; i++) {
    GtkWidget *row = fod_earlier_point_row_new (self->points->pdata[i]);

    adw_expander_row_add_row (self->expander, row);
    g_ptr_array_add (self->rows, row);
  }
}

static void
expanded_cb (FodEarlierNotes *self)
{
  if (self->rows->len == 0)
    fill (self);
}

static GPtrArray *
list_written (FodStore *store,
              FodRecord *meeting)
{
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);
  GPtrArray *written = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < points->len; i++) {
    if (fod_record_get_text (points->pdata[i], "notes"))
      g_ptr_array_add (written, g_object_ref (points->pdata[i]));
  }
  return written;
}

static gboolean
are_same (GPtrArray *some,
          GPtrArray *others)
{
  return some->len == others->len &&
         (some->len == 0 ||
          memcmp (some->pdata, others->pdata, some->len * sizeof some->pdata[0]) == 0);
}

static void
show_points (FodEarlierNotes *self,
             GPtrArray *points)
{
  g_autoptr (GPtrArray) former = g_steal_pointer (&self->points);

  self->points = g_ptr_array_ref (points);
  if (!are_same (former, points))
    fill (self);
  gtk_widget_set_visible (GTK_WIDGET (self), points->len > 0);
}

static void
show_meeting (FodEarlierNotes *self,
              FodRecord *meeting)
{
  g_autofree char *when =
    fod_day_text_long ((FodDay) fod_record_get_number (meeting, "day", FOD_DAY_NONE));

  adw_expander_row_set_subtitle (self->expander, when);
}

static void
fod_earlier_notes_dispose (GObject *object)
{
  FodEarlierNotes *self = FOD_EARLIER_NOTES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), FOD_TYPE_EARLIER_NOTES);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_object (&self->earlier);

  G_OBJECT_CLASS (fod_earlier_notes_parent_class)->dispose (object);
}

static void
fod_earlier_notes_class_init (FodEarlierNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_earlier_notes_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-earlier-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, FodEarlierNotes, expander);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
}

static void
fod_earlier_notes_init (FodEarlierNotes *self)
{
  self->points = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_earlier_notes_look_before:
 * @self: the notes
 * @store: a store
 * @meeting: (nullable): a meeting; %NULL for nothing to read
 *
 * Finds the meeting before @meeting anew. Notes that are unfolded stay so as long as they are of
 * the same meeting.
 */
void
fod_earlier_notes_look_before (FodEarlierNotes *self,
                               FodStore *store,
                               FodRecord *meeting)
{
  g_autoptr (FodRecord) earlier = meeting ? fod_meeting_find_predecessor (store, meeting) : NULL;
  g_autoptr (GPtrArray) points = earlier ? list_written (store, earlier) : g_ptr_array_new ();

  g_return_if_fail (FOD_IS_EARLIER_NOTES (self));

  if (self->earlier != earlier)
    adw_expander_row_set_expanded (self->expander, FALSE);
  g_set_object (&self->earlier, earlier);
  if (earlier)
    show_meeting (self, earlier);
  show_points (self, points);
}
