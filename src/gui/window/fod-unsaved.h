/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"

G_BEGIN_DECLS

/**
 * FodUnsaved:
 *
 * What was typed in a field and could not be saved, when its row is gone: the next row of that
 * field takes it back. What only the disk refused is tried again until the disk takes it.
 */
#define FOD_TYPE_UNSAVED (fod_unsaved_get_type ())
G_DECLARE_FINAL_TYPE (FodUnsaved, fod_unsaved, FOD, UNSAVED, GObject)

FodUnsaved *fod_unsaved_new (FodStore *store);
void fod_unsaved_outlive (FodUnsaved *self);

void fod_unsaved_keep (FodUnsaved *self,
                       FodRecord *record,
                       const FodField *field,
                       FodEdit *edit,
                       const FodValue *typed,
                       const GError *problem);
FodEdit *fod_unsaved_take (FodUnsaved *self,
                           FodRecord *record,
                           const FodField *field,
                           FodValue *typed);
FodRecord *fod_unsaved_get_record (FodUnsaved *self);
gboolean fod_unsaved_save (FodUnsaved *self, GError **error);

G_END_DECLS
