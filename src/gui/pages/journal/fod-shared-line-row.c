/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-shared-line-row.h"

#include "fod-spoken-name.h"

struct _FodSharedLineRow {
  GtkListBoxRow parent_instance;

  GtkCheckButton *check;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (FodSharedLineRow, fod_shared_line_row, GTK_TYPE_LIST_BOX_ROW)

static void
fod_shared_line_row_dispose (GObject *object)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_SHARED_LINE_ROW);

  G_OBJECT_CLASS (fod_shared_line_row_parent_class)->dispose (object);
}

static void
fod_shared_line_row_class_init (FodSharedLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_shared_line_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/journal/fod-shared-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, FodSharedLineRow, check);
  gtk_widget_class_bind_template_child (widget_class, FodSharedLineRow, label);
}

static void
fod_shared_line_row_init (FodSharedLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fod_shared_line_row_new:
 * @line: a line of an entry
 * @is_chosen: whether it is ticked from the beginning
 *
 * Returns: (transfer floating): a row that shows @line
 */
GtkWidget *
fod_shared_line_row_new (const char *line,
                         gboolean is_chosen)
{
  FodSharedLineRow *self = g_object_new (FOD_TYPE_SHARED_LINE_ROW, NULL);

  gtk_label_set_label (self->label, line);
  gtk_check_button_set_active (self->check, is_chosen);
  fod_spoken_name_set (GTK_WIDGET (self->check), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
  return GTK_WIDGET (self);
}

/**
 * fod_shared_line_row_get_line:
 * @self: a row
 *
 * Returns: the line
 */
const char *
fod_shared_line_row_get_line (FodSharedLineRow *self)
{
  g_return_val_if_fail (FOD_IS_SHARED_LINE_ROW (self), NULL);

  return gtk_label_get_label (self->label);
}

/**
 * fod_shared_line_row_get_check:
 * @self: a row
 *
 * Returns: (transfer none): what is ticked when the line is to be taken along
 */
GtkCheckButton *
fod_shared_line_row_get_check (FodSharedLineRow *self)
{
  g_return_val_if_fail (FOD_IS_SHARED_LINE_ROW (self), NULL);

  return self->check;
}
