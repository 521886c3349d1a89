/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"

G_BEGIN_DECLS

/**
 * FodCooperationParty:
 * @FOD_COOPERATION_MENTOR: the mentor
 * @FOD_COOPERATION_NEWCOMER: the newcomer
 *
 * Who signs a cooperation agreement.
 */
typedef enum {
  FOD_COOPERATION_MENTOR,
  FOD_COOPERATION_NEWCOMER,
  FOD_COOPERATION_N_PARTIES,
} FodCooperationParty;

GPtrArray *fod_cooperation_list (FodStore *store, FodRecord *mentorship);
FodRecord *fod_cooperation_find_current (FodStore *store, FodRecord *mentorship);

gboolean fod_cooperation_has_signed (FodRecord *agreement, FodCooperationParty party);
gboolean fod_cooperation_is_locked (FodRecord *agreement);
char *fod_cooperation_get_signer (FodRecord *agreement, FodCooperationParty party);

void fod_cooperation_set_reviews (FodEdit *edit,
                                  FodRecord *agreement,
                                  FodDay half_way,
                                  FodDay final_review);
FodRecord *fod_cooperation_draft (FodEdit *edit,
                                  FodStore *store,
                                  FodRecord *course,
                                  FodRecord *mentorship,
                                  GArray *days,
                                  GError **error);
gboolean fod_cooperation_sign (FodStore *store,
                               FodRecord *agreement,
                               FodCooperationParty party,
                               const char *name,
                               FodDay day,
                               GError **error);
gboolean fod_cooperation_withdraw (FodStore *store,
                                   FodRecord *agreement,
                                   FodCooperationParty party,
                                   GError **error);
FodRecord *fod_cooperation_revise (FodStore *store, FodRecord *mentorship, GError **error);

GPtrArray *fod_cooperation_list_clauses (FodStore *store, FodRecord *mentorship, GError **error);

G_END_DECLS
