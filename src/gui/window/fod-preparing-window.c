/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-preparing-window.h"

#include "fod-dialog-size.h"

struct _FodPreparingWindow {
  AdwApplicationWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (FodPreparingWindow, fod_preparing_window, ADW_TYPE_APPLICATION_WINDOW)

static void
fod_preparing_window_class_init (FodPreparingWindowClass *klass)
{
  gtk_widget_class_set_template_from_resource (
    GTK_WIDGET_CLASS (klass), "/dk/fodfaeste/Fodfaeste/gui/window/fod-preparing-window.ui");
}

static void
fod_preparing_window_init (FodPreparingWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/**
 * fod_preparing_window_new:
 * @application: the application
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
fod_preparing_window_new (GtkApplication *application)
{
  return g_object_new (FOD_TYPE_PREPARING_WINDOW, "application", application, NULL);
}
