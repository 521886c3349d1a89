/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-dialog-size.h"

/* Dots per inch of text of the usual size, in the 1024ths that GTK counts in. */
#define USUAL_DPI (96 * 1024)

/* Pixels: what is left free beside a dialog. */
#define LEAST_ROOM 48

static int
find_most_width (GtkWidget *widget)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (widget));
  int most = G_MAXINT;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++) {
    g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
    GdkRectangle place;

    gdk_monitor_get_geometry (monitor, &place);
    most = MIN (most, place.width - LEAST_ROOM);
  }
  return most;
}

/**
 * fod_dialog_size_fit_text:
 * @dialog: a window with a default width for text of the usual size, not shown yet
 *
 * Lets @dialog be as much wider as the person's text is larger, as long as the screen has room:
 * what fits in it at the usual size fits then too.
 */
void
fod_dialog_size_fit_text (GtkWindow *dialog)
{
  int width, height, dpi, wished;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (dialog)), "gtk-xft-dpi", &dpi, NULL);
  gtk_window_get_default_size (dialog, &width, &height);
  if (dpi <= USUAL_DPI || width <= 0)
    return;
  wished = MIN ((int) ((gint64) width * dpi / USUAL_DPI), find_most_width (GTK_WIDGET (dialog)));
  gtk_window_set_default_size (dialog, MAX (width, wished), height);
}

/**
 * fod_dialog_size_fit_height:
 * @dialog: a window that is as high as what is in it
 *
 * Lets @dialog be as high as what it shows now.
 */
void
fod_dialog_size_fit_height (GtkWindow *dialog)
{
  int width, height;

  g_return_if_fail (GTK_IS_WINDOW (dialog));

  gtk_window_get_default_size (dialog, &width, &height);
  gtk_window_set_default_size (dialog, width, -1);
}

static void
shown_cb (GtkWidget *part,
          GParamSpec *pspec,
          GtkWindow *dialog)
{
  if (gtk_widget_get_visible (part))
    fod_dialog_size_fit_height (dialog);
}

/**
 * fod_dialog_size_make_room:
 * @dialog: a window that is as high as what is in it
 * @part: a part of it that is not always visible
 *
 * Lets @dialog become higher when @part comes: it would be below the edge.
 */
void
fod_dialog_size_make_room (GtkWindow *dialog,
                           GtkWidget *part)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));
  g_return_if_fail (GTK_IS_WIDGET (part));

  g_signal_connect_object (part, "notify::visible", G_CALLBACK (shown_cb), dialog, 0);
}
