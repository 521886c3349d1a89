/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-preparing-window.h"

#include "fod-dialog-size.h"

struct _FodPreparingWindow {
  AdwApplicationWindow parent_instance;

  AdwStatusPage *status;
};

G_DEFINE_FINAL_TYPE (FodPreparingWindow, fod_preparing_window, ADW_TYPE_APPLICATION_WINDOW)

static void
fod_preparing_window_class_init (FodPreparingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/window/fod-preparing-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FodPreparingWindow, status);
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
 * @title: what is done
 * @description: sentences for the user
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
fod_preparing_window_new (GtkApplication *application,
                          const char *title,
                          const char *description)
{
  FodPreparingWindow *self =
    g_object_new (FOD_TYPE_PREPARING_WINDOW, "application", application, NULL);

  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, description);
  return GTK_WINDOW (self);
}
