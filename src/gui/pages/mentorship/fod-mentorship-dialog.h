/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodMentorshipDialog:
 *
 * Asks what a mentorship begins with, and says what will come of it.
 */
#define FOD_TYPE_MENTORSHIP_DIALOG (fod_mentorship_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodMentorshipDialog, fod_mentorship_dialog, FOD, MENTORSHIP_DIALOG, AdwWindow)

GtkWidget *fod_mentorship_dialog_new (GtkWidget *parent, FodSession *session, FodRecord *course);

G_END_DECLS
