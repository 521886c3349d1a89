/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodFieldRow:
 *
 * A row of a form that shows one field of one record and saves what is changed by itself.
 */
#define FOD_TYPE_FIELD_ROW (fod_field_row_get_type ())
G_DECLARE_INTERFACE (FodFieldRow, fod_field_row, FOD, FIELD_ROW, AdwPreferencesRow)

#define FOD_TYPE_FIELD_BINDING (fod_field_binding_get_type ())
G_DECLARE_FINAL_TYPE (FodFieldBinding, fod_field_binding, FOD, FIELD_BINDING, GObject)

FodFieldBinding *fod_field_binding_new (FodFieldRow *row);

void fod_field_binding_bind (FodFieldBinding *self,
                             FodSession *session,
                             FodRecord *record,
                             const char *field);
void fod_field_binding_changed (FodFieldBinding *self);
void fod_field_binding_changed_slowly (FodFieldBinding *self);
void fod_field_binding_changed_at_once (FodFieldBinding *self);
gboolean fod_field_binding_commit (FodFieldBinding *self);
void fod_field_binding_revert (FodFieldBinding *self);
void fod_field_binding_refresh (FodFieldBinding *self);

FodSession *fod_field_binding_get_session (FodFieldBinding *self);
FodRecord *fod_field_binding_get_record (FodFieldBinding *self);
const FodField *fod_field_binding_get_field (FodFieldBinding *self);
gboolean fod_field_binding_is_editing (FodFieldBinding *self);
gboolean fod_field_binding_is_showing (FodFieldBinding *self);
const char *fod_field_binding_get_error (FodFieldBinding *self);
const char *fod_field_binding_get_refusal (FodFieldBinding *self);

G_END_DECLS
