/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-part-header.h"

#include "fod-row-layout.h"

#include <glib/gi18n-lib.h>

struct _FodPartHeader {
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (FodPartHeader, fod_part_header, GTK_TYPE_WIDGET)

static void
fod_part_header_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_PART_HEADER);

  G_OBJECT_CLASS (fod_part_header_parent_class)->dispose (object);
}

static void
fod_part_header_class_init (FodPartHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_part_header_dispose;

  g_type_ensure (FOD_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/meetings/fod-part-header.ui");
  gtk_widget_class_bind_template_child (widget_class, FodPartHeader, title);
  gtk_widget_class_bind_template_child (widget_class, FodPartHeader, add);
}

static void
fod_part_header_init (FodPartHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_part_header_new:
 * @title: what the part is called
 * @part: which part of the meeting, from 1; 0 for points without one
 *
 * Returns: (transfer floating): a header; its button is the action “meeting.add-point”
 */
GtkWidget *
fod_part_header_new (const char *title,
                     int part)
{
  FodPartHeader *self = g_object_new (FOD_TYPE_PART_HEADER, NULL);
  g_autofree char *tooltip = g_strdup_printf (_ ("New Point Under “%s”"), title);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (self->add, tooltip);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add), "i", part);
  return GTK_WIDGET (self);
}
