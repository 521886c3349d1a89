/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FOD_TYPE_TOASTER (fod_toaster_get_type ())

G_DECLARE_FINAL_TYPE (FodToaster, fod_toaster, FOD, TOASTER, GObject)

FodToaster *fod_toaster_new (AdwToastOverlay *overlay);
void fod_toaster_say (FodToaster *self, const char *message, gboolean undoable);
void fod_toaster_offer (FodToaster *self,
                        const char *message,
                        const char *label,
                        const char *action,
                        GVariant *target);
void fod_toaster_withdraw_undo (FodToaster *self);
gboolean fod_toaster_offers_undo (FodToaster *self);

G_END_DECLS
