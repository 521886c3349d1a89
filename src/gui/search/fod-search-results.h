/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/* How many hits are shown. */
#define FOD_SEARCH_SHOWN 50

GListModel *fod_search_results_read (FodStore *store,
                                     const char *words,
                                     FodRecord *course,
                                     gboolean *more,
                                     GError **error);

G_END_DECLS
