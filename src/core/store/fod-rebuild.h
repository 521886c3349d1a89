/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"

G_BEGIN_DECLS

gboolean fod_rebuild_is_needed (FodDatabase *database, gboolean *needed, GError **error);
gboolean fod_rebuild_run (FodDatabase *database, GError **error);
gboolean fod_rebuild_compare (FodDatabase *database,
                              GPtrArray *differences,
                              guint *misfits,
                              GError **error);

G_END_DECLS
