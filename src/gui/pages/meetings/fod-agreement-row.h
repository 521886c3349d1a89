/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodAgreementRow:
 *
 * One agreement of a meeting, with the tick of the task that came of it.
 *
 * Properties: "session" and "agreement".
 */
#define FOD_TYPE_AGREEMENT_ROW (fod_agreement_row_get_type ())
G_DECLARE_FINAL_TYPE (FodAgreementRow, fod_agreement_row, FOD, AGREEMENT_ROW, AdwActionRow)

GtkWidget *fod_agreement_row_new (FodSession *session, FodRecord *agreement);

G_END_DECLS
