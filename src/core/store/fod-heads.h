/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"
#include "fod-dot.h"

G_BEGIN_DECLS

gboolean fod_heads_replace (FodDatabase *database,
                            const char *row,
                            const char *field,
                            FodDot dot,
                            gint64 clock,
                            GArray *base,
                            GError **error);
gboolean fod_heads_fill (FodDatabase *database, GError **error);
GArray *fod_heads_read (FodDatabase *database, const char *row, const char *field, GError **error);
gboolean fod_heads_read_shown (FodDatabase *database,
                               const char *row,
                               const char *field,
                               FodValue *value,
                               GError **error);

G_END_DECLS
