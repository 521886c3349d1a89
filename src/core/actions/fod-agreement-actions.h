/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"

G_BEGIN_DECLS

FodRecord *fod_agreement_add (FodStore *store,
                              FodRecord *meeting,
                              const char *title,
                              const char *who,
                              FodDay due,
                              GError **error);

FodRecord *fod_agreement_draft (FodEdit *edit,
                                FodStore *store,
                                FodRecord *course,
                                FodRecord *meeting,
                                const char *title,
                                const char *who,
                                FodDay due,
                                FodRecord **task);

gboolean fod_agreement_change (FodStore *store,
                               FodRecord *agreement,
                               const char *title,
                               const char *who,
                               FodDay due,
                               GError **error);

void fod_agreement_follow (FodEdit *edit,
                           FodRecord *task,
                           const char *field,
                           const FodValue *value);
gboolean fod_agreement_remove (FodStore *store, FodRecord *agreement, GError **error);

gboolean fod_agreement_is_done (FodRecord *agreement);
gboolean fod_agreement_set_done (FodStore *store,
                                 FodRecord *agreement,
                                 gboolean done,
                                 GError **error);

FodRecord *fod_agreement_find_task (FodRecord *agreement);
GPtrArray *fod_agreement_list_open_before (FodStore *store, FodRecord *meeting);

G_END_DECLS
