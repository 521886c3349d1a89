/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-spoken-name.h"

static void
title_changed_cb (AdwPreferencesRow *row,
                  GParamSpec *pspec,
                  GtkWidget *control)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  adw_preferences_row_get_title (row),
                                  -1);
}

/**
 * fod_spoken_name_follow:
 * @control: what a person operates in a row
 * @row: the row
 *
 * Gives @control the row's title as its spoken name, now and when the title changes.
 */
void
fod_spoken_name_follow (GtkWidget *control,
                        AdwPreferencesRow *row)
{
  g_return_if_fail (GTK_IS_WIDGET (control));
  g_return_if_fail (ADW_IS_PREFERENCES_ROW (row));

  g_signal_connect_object (row, "notify::title", G_CALLBACK (title_changed_cb), control, 0);
  title_changed_cb (row, NULL, control);
}
