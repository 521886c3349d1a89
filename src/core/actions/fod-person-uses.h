/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/**
 * FodPersonUse:
 * @record: a record that names a person
 * @field: the field that does
 *
 * Where a person is named.
 */
typedef struct {
  FodRecord *record;
  const FodField *field;
} FodPersonUse;

GPtrArray *fod_person_uses_list (FodStore *store, FodRecord *person, guint most, guint *n_uses);

G_END_DECLS
