/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodAgreementDialog:
 *
 * Asks what is agreed, who does it and when. An agreement and its task change together, so it is
 * not a #FodRecordDialog. A new agreement is added by a button; one that is there is saved by
 * closing.
 */
#define FOD_TYPE_AGREEMENT_DIALOG (fod_agreement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodAgreementDialog, fod_agreement_dialog, FOD, AGREEMENT_DIALOG, AdwWindow)

GtkWidget *fod_agreement_dialog_add (GtkWidget *parent, FodSession *session, FodRecord *meeting);
GtkWidget *fod_agreement_dialog_change (GtkWidget *parent,
                                        FodSession *session,
                                        FodRecord *agreement);

G_END_DECLS
