/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodMentorshipEndDialog:
 *
 * Asks for the new last day of a mentorship.
 */
#define FOD_TYPE_MENTORSHIP_END_DIALOG (fod_mentorship_end_dialog_get_type ())
G_DECLARE_FINAL_TYPE (
  FodMentorshipEndDialog, fod_mentorship_end_dialog, FOD, MENTORSHIP_END_DIALOG, AdwWindow)

GtkWidget *fod_mentorship_end_dialog_new (GtkWidget *parent,
                                          FodSession *session,
                                          FodRecord *mentorship);

G_END_DECLS
