/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodMeetingDialog:
 *
 * Asks which kind of meeting to plan, and when. Signal: "planned" (a #FodRecord).
 */
#define FOD_TYPE_MEETING_DIALOG (fod_meeting_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodMeetingDialog, fod_meeting_dialog, FOD, MEETING_DIALOG, AdwWindow)

GtkWidget *fod_meeting_dialog_new (GtkWidget *parent,
                                   FodSession *session,
                                   FodRecord *owner,
                                   const char *const *kinds);

G_END_DECLS
