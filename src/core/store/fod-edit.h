/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"
#include "fod-store.h"

G_BEGIN_DECLS

#define FOD_TYPE_EDIT (fod_edit_get_type ())
G_DECLARE_FINAL_TYPE (FodEdit, fod_edit, FOD, EDIT, GObject)

FodEdit *fod_edit_new (FodStore *store);

void fod_edit_open (FodEdit *self, FodRecord *record);
FodRecord *fod_edit_create (FodEdit *self, FodRecordType type);
GPtrArray *fod_edit_list_drafts (FodEdit *self, FodRecordType type);
void fod_edit_set (FodEdit *self, FodRecord *record, const char *field, const FodValue *value);
void fod_edit_delete (FodEdit *self, FodRecord *record);
gboolean fod_edit_check (FodEdit *self, GError **error);

G_END_DECLS
