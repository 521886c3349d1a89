/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-form.h"

G_BEGIN_DECLS

/**
 * FodRecordDialog:
 *
 * A window of its own to change one record in. It saves by itself; closing it is enough. What is
 * done in it can be undone in it.
 */
#define FOD_TYPE_RECORD_DIALOG (fod_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FodRecordDialog, fod_record_dialog, FOD, RECORD_DIALOG, AdwWindow)

GtkWidget *fod_record_dialog_new (GtkWidget *parent,
                                  FodSession *session,
                                  FodRecord *record,
                                  const char *title);

FodForm *fod_record_dialog_add_fields (FodRecordDialog *self,
                                       const char *heading,
                                       const char *const *fields);
void fod_record_dialog_add_group (FodRecordDialog *self, AdwPreferencesGroup *group);
void fod_record_dialog_allow_delete (FodRecordDialog *self, const char *label, const char *told);
FodFieldRow *fod_record_dialog_get_row (FodRecordDialog *self, const char *field);

G_END_DECLS
