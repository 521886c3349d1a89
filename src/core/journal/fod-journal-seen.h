/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

guint64 fod_journal_seen_get (FodStore *store);
gboolean fod_journal_seen_keep (FodStore *store, guint64 edition, GError **error);

G_END_DECLS
