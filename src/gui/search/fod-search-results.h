/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

G_BEGIN_DECLS

/* How many hits are shown. */
#define FOD_SEARCH_SHOWN 50

GListModel *fod_search_results_read (FodSession *session,
                                     const char *words,
                                     gboolean *more,
                                     GError **error);

G_END_DECLS
