/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"

G_BEGIN_DECLS

/**
 * fod_agreement_add:
 * @store: a store
 * @meeting: a meeting
 * @title: what is agreed
 * @who: (nullable): name of the one who does it, as typed
 * @due: by when, or %FOD_DAY_NONE
 * @error: return location
 *
 * Adds an agreement and the task on the checklist that comes of it, each referring to the
 * other, in one action. Ticking the task fulfils the agreement.
 *
 * Returns: (transfer full) (nullable): the agreement
 */
FodRecord *fod_agreement_add (FodStore *store,
                              FodRecord *meeting,
                              const char *title,
                              const char *who,
                              FodDay due,
                              GError **error);

/**
 * fod_agreement_change:
 * @store: a store
 * @agreement: an agreement
 * @title: what is agreed
 * @who: (nullable): name of the one who does it, as typed
 * @due: by when, or %FOD_DAY_NONE
 * @error: return location
 *
 * Changes an agreement; its task follows while it is open.
 *
 * Returns: whether it is saved
 */
gboolean fod_agreement_change (FodStore *store,
                               FodRecord *agreement,
                               const char *title,
                               const char *who,
                               FodDay due,
                               GError **error);

/* Removes an agreement, and its task while that is open. */
gboolean fod_agreement_remove (FodStore *store, FodRecord *agreement, GError **error);

/* Whether its task is ticked. */
gboolean fod_agreement_is_done (FodRecord *agreement);

G_END_DECLS
