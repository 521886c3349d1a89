/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text that scrolls with the page around it does not scroll by itself: GTK shows the place that
 * is written in only where the text view is what scrolls. */

#include "fod-caret-follower.h"

/* Pixels that are shown above and below the line that is written in. */
#define MARGIN 24

/* The height of a long text is known some frames after it has changed. */
#define STILL_FRAMES 3

#define KEY "fod-caret-follower"

struct _FodCaretFollower {
  GObject parent_instance;

  GtkTextView *text_view; /* owns this */
  GtkViewport *viewport;  /* around the text view; not kept alive */
  guint tick;
  guint n_still;
  double top;
  double upper;
};

G_DEFINE_FINAL_TYPE (FodCaretFollower, fod_caret_follower, G_TYPE_OBJECT)

/* Where the caret is, in pixels from the top of the page. */
static double
find_caret (FodCaretFollower *self,
            int *height)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GdkRectangle place;
  GtkTextIter caret;
  double x, top;
  int y;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (self->text_view, &caret, &place);
  gtk_text_view_buffer_to_window_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, 0, place.y, NULL,
                                         &y);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->text_view),
                                    gtk_viewport_get_child (self->viewport), 0, y, &x, &top);
  *height = place.height;
  return top;
}

static gboolean
follow_cb (GtkWidget *widget,
           GdkFrameClock *frame_clock,
           gpointer data)
{
  FodCaretFollower *self = data;
  GtkAdjustment *adjustment;
  double top, upper;
  int height;

  if (!self->viewport || !gtk_widget_has_focus (widget)) {
    self->tick = 0;
    return G_SOURCE_REMOVE;
  }
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->viewport));
  upper = gtk_adjustment_get_upper (adjustment);
  top = find_caret (self, &height);
  self->n_still = top > self->top || top < self->top || upper > self->upper || upper < self->upper
                    ? 0
                    : self->n_still + 1;
  self->top = top;
  self->upper = upper;
  gtk_adjustment_clamp_page (adjustment, top - MARGIN, top + height + MARGIN);
  if (self->n_still < STILL_FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
follow (FodCaretFollower *self)
{
  self->n_still = 0;
  if (!self->tick && gtk_widget_has_focus (GTK_WIDGET (self->text_view)))
    self->tick =
      gtk_widget_add_tick_callback (GTK_WIDGET (self->text_view), follow_cb, self, NULL);
}

/* The page shows the whole of what has the focus, which a long text cannot be. */
static void
enter_cb (FodCaretFollower *self)
{
  if (self->viewport)
    gtk_viewport_set_scroll_to_focus (self->viewport, FALSE);
  follow (self);
}

static void
leave_cb (FodCaretFollower *self)
{
  if (self->viewport)
    gtk_viewport_set_scroll_to_focus (self->viewport, TRUE);
}

static void
fod_caret_follower_dispose (GObject *object)
{
  FodCaretFollower *self = FOD_CARET_FOLLOWER (object);

  g_clear_weak_pointer (&self->viewport);

  G_OBJECT_CLASS (fod_caret_follower_parent_class)->dispose (object);
}

static void
fod_caret_follower_class_init (FodCaretFollowerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fod_caret_follower_dispose;
}

static void
fod_caret_follower_init (FodCaretFollower *self)
{
}

/**
 * fod_caret_follower_attach:
 * @text_view: a text that is as high as its lines, whose buffer stays the same
 * @viewport: what scrolls, around @text_view
 *
 * Follows the caret of @text_view for as long as that lives.
 */
void
fod_caret_follower_attach (GtkTextView *text_view,
                           GtkViewport *viewport)
{
  FodCaretFollower *self;
  GtkEventController *focus;

  g_return_if_fail (GTK_IS_TEXT_VIEW (text_view));
  g_return_if_fail (GTK_IS_VIEWPORT (viewport));

  self = g_object_new (FOD_TYPE_CARET_FOLLOWER, NULL);
  focus = gtk_event_controller_focus_new ();
  self->text_view = text_view;
  g_set_weak_pointer (&self->viewport, viewport);
  g_signal_connect_object (focus, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text_view), focus);
  g_signal_connect_object (gtk_text_view_get_buffer (text_view), "notify::cursor-position",
                           G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  /* What appears below the page, such as a warning, must not cover the line it is about. */
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                           "notify::page-size", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (text_view), KEY, self, g_object_unref);
}
