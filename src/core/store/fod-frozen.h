/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"
#include "fod-store.h"

G_BEGIN_DECLS

GPtrArray *fod_frozen_list (FodStore *store);
void fod_frozen_add_ground (FodRecord *record, GHashTable *ground);

G_END_DECLS
