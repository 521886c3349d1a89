/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"
#include "fod-record.h"

G_BEGIN_DECLS

gboolean fod_projection_create (FodDatabase *database, const char *prefix, GError **error);
gboolean fod_projection_drop (FodDatabase *database, GError **error);
gboolean fod_projection_insert (FodDatabase *database,
                                const char *prefix,
                                FodRecord *record,
                                GError **error);
gboolean fod_projection_set (FodDatabase *database,
                             const char *prefix,
                             const FodDescriptor *descriptor,
                             const char *row,
                             const char *field,
                             const FodValue *value,
                             GError **error);
gboolean fod_projection_read (FodDatabase *database, FodRecord *record, GError **error);
gboolean fod_projection_equal (FodDatabase *database,
                               const char *table,
                               const char *prefix,
                               gboolean *equal,
                               GError **error);

char *fod_projection_columns (const FodDescriptor *descriptor, const char *alias);
void fod_projection_read_row (FodCursor *cursor, int first_column, FodRecord *record);

gboolean fod_projection_holds (const FodDescriptor *descriptor);
gboolean fod_projection_fits (const FodDescriptor *descriptor,
                              const char *field,
                              const FodValue *value);

G_END_DECLS
