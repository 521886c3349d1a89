/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-shown-text.h"

/**
 * fod_shown_text_set:
 * @editable: a line of text
 * @text: (nullable): what is stored
 *
 * Shows a stored text. GTK would let Undo in the field go back to what was shown before, which may
 * be about something else, or nothing at all; and it would keep that in memory. A field without
 * Undo, as for a passphrase, stays one.
 */
void
fod_shown_text_set (GtkEditable *editable,
                    const char *text)
{
  gboolean has_undo;

  g_return_if_fail (GTK_IS_EDITABLE (editable));

  has_undo = gtk_editable_get_enable_undo (editable);
  /* GTK forgets the history of a field without Undo. */
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, text ? text : "");
  gtk_editable_set_enable_undo (editable, has_undo);
}
