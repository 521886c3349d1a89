/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What pictures of time have in common. Heights and distances in pixels, in steps of 6. */

#define FOD_AXIS_BAR_HEIGHT 18
#define FOD_AXIS_LABEL_GAP 6
#define FOD_AXIS_LINE_GAP 6
#define FOD_AXIS_GAP 3
#define FOD_AXIS_MIN_WIDTH 240
#define FOD_AXIS_NATURAL_WIDTH 720

GdkRGBA fod_axis_get_color (GtkWidget *widget, const char *name, float alpha);

PangoLayout *fod_axis_make_label (GtkWidget *widget, const char *text, gboolean bold);
int fod_axis_get_line_height (GtkWidget *widget);
int fod_axis_get_mark_height (GtkWidget *widget);
void fod_axis_draw_text (GtkSnapshot *snapshot,
                         PangoLayout *layout,
                         float x,
                         float y,
                         const GdkRGBA *color);
void fod_axis_draw_bar (GtkWidget *widget,
                        GtkSnapshot *snapshot,
                        const graphene_rect_t *bar,
                        float share,
                        const GdkRGBA *fill);
void fod_axis_draw_today (GtkWidget *widget, GtkSnapshot *snapshot, float x);

G_END_DECLS
