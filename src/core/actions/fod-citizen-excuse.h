/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/** FOD_CITIZEN_EXCUSE_MOST: a text with more places than that is not excused, but a list. */
#define FOD_CITIZEN_EXCUSE_MOST 50

void fod_citizen_excuse_drop (FodStore *store, const char *text, GArray *traces);
gboolean fod_citizen_excuse_add (FodStore *store,
                                 const char *place,
                                 const char *reason,
                                 GError **error);

G_END_DECLS
