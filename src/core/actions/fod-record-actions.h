/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/**
 * fod_record_change:
 * @store: a store
 * @record: one of its records
 * @field: name of a field
 * @value: the new value
 * @error: return location
 *
 * Changes one field in an action of its own, for what needs no rule: a note, a due day, a title.
 * A form that stays open keeps a #FodEdit instead, so that the base is what it showed.
 *
 * Returns: whether it is saved
 */
gboolean fod_record_change (FodStore *store,
                            FodRecord *record,
                            const char *field,
                            const FodValue *value,
                            GError **error);

/**
 * fod_record_remove:
 * @store: a store
 * @record: one of its records
 * @error: return location
 *
 * Hides a record and its parts; Undo brings them back. For agreements there is
 * fod_agreement_remove().
 *
 * Returns: whether it is saved
 */
gboolean fod_record_remove (FodStore *store, FodRecord *record, GError **error);

G_END_DECLS
