/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"
#include "fod-schema.h"

G_BEGIN_DECLS

char *fod_search_place_write (const char *course);
gboolean fod_search_place_find (FodDatabase *database,
                                FodRecordType type,
                                const char *id,
                                char **place,
                                GError **error);
GPtrArray *fod_search_place_list_called (FodDatabase *database, GPtrArray *words, GError **error);

G_END_DECLS
