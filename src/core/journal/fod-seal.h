/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-secret.h"

G_BEGIN_DECLS

/** FOD_SEAL_MAX: the most bytes that are sealed or opened at once. */
#define FOD_SEAL_MAX ((gsize) 32 * 1024 * 1024)

char *fod_seal_make_id (void);

FodSecret *fod_seal_derive (FodSecret *key, const char *purpose);

GBytes *fod_seal_close (FodSecret *key,
                        const char *id,
                        guint64 generation,
                        gconstpointer words,
                        gsize size);
GBytes *fod_seal_open (FodSecret *key,
                       const char *id,
                       guint64 generation,
                       GBytes *sealed,
                       GError **error);

G_END_DECLS
