/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"

G_BEGIN_DECLS

GPtrArray *fod_search_find (FodDatabase *database,
                            const char *words,
                            const char *course,
                            guint limit,
                            GError **error);

G_END_DECLS
