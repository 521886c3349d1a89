/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"
#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodCitizenHint:
 *
 * A gentle warning below a text that seems to point out a citizen. It comes a moment after the
 * typing, takes nothing away, and goes for good when somebody says why it is wrong.
 */
#define FOD_TYPE_CITIZEN_HINT (fod_citizen_hint_get_type ())
G_DECLARE_FINAL_TYPE (FodCitizenHint, fod_citizen_hint, FOD, CITIZEN_HINT, AdwBin)

GtkWidget *fod_citizen_hint_new (void);

gboolean fod_citizen_hint_is_wanted (const FodDescriptor *descriptor);
void fod_citizen_hint_touch (FodCitizenHint *self, FodFieldRow *row);
void fod_citizen_hint_check (FodCitizenHint *self,
                             FodSession *session,
                             FodRecord *record,
                             const char *text);
const char *fod_citizen_hint_get_warning (FodCitizenHint *self);
void fod_citizen_hint_ignore (FodCitizenHint *self, const char *reason);

G_END_DECLS
