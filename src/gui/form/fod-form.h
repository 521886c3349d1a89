/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"
#include "fod-group.h"

G_BEGIN_DECLS

/**
 * FodForm:
 *
 * A row for each of the named fields of a record, made from the descriptor.
 *
 * Properties: session, record (%NULL empties the rows) and fields (a #GStrv of names).
 */
#define FOD_TYPE_FORM (fod_form_get_type ())
G_DECLARE_FINAL_TYPE (FodForm, fod_form, FOD, FORM, FodGroup)

void fod_form_ensure_types (void);

GtkWidget *fod_form_new (FodSession *session, FodRecord *record, const char *const *fields);

void fod_form_set_session (FodForm *self, FodSession *session);
void fod_form_set_record (FodForm *self, FodRecord *record);
void fod_form_set_fields (FodForm *self, const char *const *fields);
FodFieldRow *fod_form_get_row (FodForm *self, const char *field);
gboolean fod_form_commit (FodForm *self);
gboolean fod_form_can_leave (FodForm *self);

G_END_DECLS
