/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-secret-field.h"

/**
 * fod_secret_field_empty:
 * @field: a row for a passphrase or a code, without Undo
 *
 * Empties @field, and leaves nothing of what was typed in memory. To be called before anything is
 * typed too: libadwaita never lets go of the buffer that a row for passwords is made with.
 */
void
fod_secret_field_empty (GtkEditable *field)
{
  GtkText *text;
  g_autoptr (GtkEntryBuffer) fresh = NULL;

  g_return_if_fail (GTK_IS_EDITABLE (field));

  gtk_editable_set_text (field, "");
  /* GTK wipes a buffer when it lets go of it; when it is emptied, only the first byte goes. */
  text = GTK_TEXT (gtk_editable_get_delegate (field));
  fresh = GTK_IS_PASSWORD_ENTRY_BUFFER (gtk_text_get_buffer (text))
            ? gtk_password_entry_buffer_new ()
            : gtk_entry_buffer_new (NULL, 0);
  gtk_text_set_buffer (text, fresh);
}
