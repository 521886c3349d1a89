/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-error-label.h"

/**
 * fod_error_label_show:
 * @label: a label that is there only while something is wrong
 * @message: (nullable): a sentence for the user about what was refused; %NULL takes it away
 */
void
fod_error_label_show (GtkLabel *label,
                      const char *message)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_label (label, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (label), message != NULL);
}
