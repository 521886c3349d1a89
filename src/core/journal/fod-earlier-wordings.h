/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-sealed-entry.h"

G_BEGIN_DECLS

char *fod_earlier_wordings_find_traces (FodSealedEntry *entry, GArray **traces);
GHashTable *fod_earlier_wordings_list_keys (FodSealedEntry *entry);

G_END_DECLS
