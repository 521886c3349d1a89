/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-group.h"

#include "fod-row-layout.h"

G_DEFINE_TYPE (FodGroup, fod_group, ADW_TYPE_PREFERENCES_GROUP)

static void
fod_group_class_init (FodGroupClass *klass)
{
}

static void
fod_group_init (FodGroup *self)
{
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (self));

  /* Its head: title and description, then what stands beside them. */
  if (box)
    fod_row_layout_take_over (gtk_widget_get_first_child (box), 0);
}
