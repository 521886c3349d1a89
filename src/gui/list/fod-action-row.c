/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-action-row.h"

#include "fod-row-layout.h"

/* What libadwaita's style puts between the parts of a row. */
#define SPACING 6

G_DEFINE_TYPE (FodActionRow, fod_action_row, ADW_TYPE_ACTION_ROW)

static void
fod_action_row_class_init (FodActionRowClass *klass)
{
}

static void
fod_action_row_init (FodActionRow *self)
{
  fod_row_layout_take_over (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (self)), SPACING);
}

/**
 * fod_action_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
fod_action_row_new (void)
{
  return g_object_new (FOD_TYPE_ACTION_ROW, NULL);
}
