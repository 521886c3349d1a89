/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-guarded-question.h"

#include "fod-guard-note.h"
#include "fod-message.h"
#include "fod-unfinished.h"

#include <glib/gi18n-lib.h>

static void
accepted_cb (GtkWindow *dialog)
{
  fod_unfinished_settle (dialog);
}

/**
 * fod_guarded_question_ask:
 * @parent: (nullable): a widget of the window that asks
 * @session: whose store remembers what somebody has ignored
 * @about: what the answer belongs to
 * @heading: the question
 * @body: what the answer is used for
 * @accept: the answer that does it, with a mnemonic
 * @entry_label: what to write
 * @callback: called when there is an answer
 * @user_data: passed to @callback
 *
 * Asks for a line of text that is about people's work, and warns when it seems to point out a
 * citizen. That never stands in the way of the answer, which is read with
 * fod_message_ask_text_finish(). What is written is looked after, see #FodUnfinished.
 */
void
fod_guarded_question_ask (GtkWidget *parent,
                          FodSession *session,
                          FodRecord *about,
                          const char *heading,
                          const char *body,
                          const char *accept,
                          const char *entry_label,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  FodGuardNote *note = g_object_new (FOD_TYPE_GUARD_NOTE, NULL);
  GtkEditable *entry =
    fod_message_ask_text_with_note (parent, heading, body, _ ("_Cancel"), accept, entry_label,
                                    GTK_WIDGET (note), callback, user_data);
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (entry)));
  const gpointer rows[] = { entry, NULL };

  fod_guard_note_set_excuses (note, FOD_CITIZEN_EXCUSES (fod_session_get_store (session)));
  fod_guard_note_watch (note, entry);
  fod_unfinished_watch (dialog, session, about, rows);
  gtk_editable_set_position (entry, -1);
  g_signal_connect (dialog, "response::accept", G_CALLBACK (accepted_cb), NULL);
}
