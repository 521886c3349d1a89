/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"
#include "fod-record.h"

G_BEGIN_DECLS

gboolean fod_search_index_create (FodDatabase *database, GError **error);
gboolean fod_search_index_update (FodDatabase *database, FodRecord *record, GError **error);
gboolean fod_search_index_fill (FodDatabase *database, GError **error);
gboolean fod_search_index_compare (FodDatabase *database, gboolean *equal, GError **error);
char *fod_search_index_hash (void);

G_END_DECLS
