/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-axis.h"

#include <glib/gi18n-lib.h>

#define RADIUS 6
#define TRACK_ALPHA 0.12f

/* How far the mark of today reaches over the axis, above and below: not as far as the words. */
#define MARK_REACH 4

/**
 * fod_axis_get_color:
 * @widget: what is drawn
 * @name: a named color of the style
 * @alpha: how much of it, 0–1
 *
 * Returns: the color, or that of the text when the style has no such color
 */
GdkRGBA
fod_axis_get_color (GtkWidget *widget,
                    const char *name,
                    float alpha)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);
  color.alpha *= alpha;
  return color;
}

/**
 * fod_axis_make_label:
 * @widget: what is drawn
 * @text: words
 * @bold: whether they stand out
 *
 * Returns: (transfer full): small text in the font of @widget
 */
PangoLayout *
fod_axis_make_label (GtkWidget *widget,
                     const char *text,
                     gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/**
 * fod_axis_get_line_height:
 * @widget: what is drawn
 *
 * Returns: the height of one line of small text, in pixels
 */
int
fod_axis_get_line_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) line = fod_axis_make_label (widget, "Åg", TRUE);
  int height;

  pango_layout_get_pixel_size (line, NULL, &height);
  return height;
}

/**
 * fod_axis_get_mark_height:
 * @widget: what is drawn
 *
 * Returns: the room above the axis for the word that marks today, in pixels
 */
int
fod_axis_get_mark_height (GtkWidget *widget)
{
  return fod_axis_get_line_height (widget) + MARK_REACH;
}

/**
 * fod_axis_draw_text:
 * @snapshot: where to draw
 * @layout: the text
 * @x: its left edge
 * @y: its upper edge
 * @color: its color
 *
 * Draws text.
 */
void
fod_axis_draw_text (GtkSnapshot *snapshot,
                    PangoLayout *layout,
                    float x,
                    float y,
                    const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/**
 * fod_axis_draw_bar:
 * @widget: what is drawn
 * @snapshot: where to draw
 * @bar: the place
 * @share: how much of it is filled, 0–1, from where people begin to read
 * @fill: with what
 *
 * Draws a part of the axis.
 */
void
fod_axis_draw_bar (GtkWidget *widget,
                   GtkSnapshot *snapshot,
                   const graphene_rect_t *bar,
                   float share,
                   const GdkRGBA *fill)
{
  graphene_rect_t filled = *bar;
  GdkRGBA track = fod_axis_get_color (widget, "window_fg_color", TRACK_ALPHA);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bar, RADIUS);
  filled.size.width *= share;
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    filled.origin.x += bar->size.width - filled.size.width;

  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &track, bar);
  gtk_snapshot_append_color (snapshot, fill, &filled);
  gtk_snapshot_pop (snapshot);
}

/**
 * fod_axis_draw_today:
 * @widget: what is drawn
 * @snapshot: where to draw
 * @x: where today is
 *
 * Marks today on the axis, with the word above it.
 */
void
fod_axis_draw_today (GtkWidget *widget,
                     GtkSnapshot *snapshot,
                     float x)
{
  GdkRGBA color = fod_axis_get_color (widget, "window_fg_color", 1);
  g_autoptr (PangoLayout) label = fod_axis_make_label (widget, _ ("Today"), TRUE);
  int mark = fod_axis_get_mark_height (widget);
  int width;
  float end;

  pango_layout_get_pixel_size (label, &width, NULL);
  end = (float) (gtk_widget_get_width (widget) - width);
  fod_axis_draw_text (snapshot, label, CLAMP (x - (float) width / 2, 0, end), 0, &color);
  gtk_snapshot_append_color (
    snapshot, &color,
    &GRAPHENE_RECT_INIT (x - 1, (float) (mark - MARK_REACH), 2,
                         FOD_AXIS_BAR_HEIGHT + 2 * MARK_REACH));
}
