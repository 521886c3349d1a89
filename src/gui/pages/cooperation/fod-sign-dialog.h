/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-cooperation-actions.h"
#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodSignDialog:
 *
 * Asks for the name and the day of a signature.
 */
#define FOD_TYPE_SIGN_DIALOG (fod_sign_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodSignDialog, fod_sign_dialog, FOD, SIGN_DIALOG, AdwWindow)

GtkWidget *fod_sign_dialog_new (GtkWidget *parent,
                                FodSession *session,
                                FodRecord *agreement,
                                FodCooperationParty party);

G_END_DECLS
