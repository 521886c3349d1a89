/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-activity-dialog.h"

#include "fod-record-dialog.h"

#include <glib/gi18n-lib.h>

static const char *const what_fields[] = { "title", "kind", "day", "time", "minutes", NULL };
static const char *const who_fields[] = { "host", "role", "place", NULL };
static const char *const how_fields[] = { "method", "need", NULL };
static const char *const note_fields[] = { "note", NULL };

/**
 * fod_activity_dialog_present:
 * @parent: a widget in the window
 * @session: what the pages share
 * @activity: an activity
 *
 * Opens an activity to see and change everything about it.
 */
void
fod_activity_dialog_present (GtkWidget *parent,
                             FodSession *session,
                             FodRecord *activity)
{
  FodRecordDialog *dialog =
    FOD_RECORD_DIALOG (fod_record_dialog_new (parent, session, activity, _ ("Activity")));

  fod_record_dialog_add_fields (dialog, NULL, what_fields);
  fod_record_dialog_add_fields (dialog, _ ("With Whom and Where"), who_fields);
  fod_record_dialog_add_fields (dialog, _ ("How"), how_fields);
  fod_record_dialog_add_fields (dialog, NULL, note_fields);
  fod_record_dialog_allow_delete (dialog, _ ("Delete Activity"), _ ("Activity deleted"));
  gtk_window_present (GTK_WINDOW (dialog));
}
