/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

char *fod_undo_get_label (FodStore *store, FodActionKind kind);
gboolean fod_undo_run (FodStore *store,
                       FodActionKind kind,
                       char **label,
                       guint *skipped,
                       GError **error);
gboolean fod_undo_take_back (FodStore *store, char **label, guint *skipped, GError **error);

G_END_DECLS
