/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-closing.h"
#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodClosingForm:
 *
 * A row that folds out to ask for one more closing period.
 *
 * Signal: added (FodClosing).
 */
#define FOD_TYPE_CLOSING_FORM (fod_closing_form_get_type ())
G_DECLARE_FINAL_TYPE (FodClosingForm, fod_closing_form, FOD, CLOSING_FORM, AdwExpanderRow)

void fod_closing_form_set_session (FodClosingForm *self, FodSession *session);
gboolean fod_closing_form_watch (FodClosingForm *self);

G_END_DECLS
