/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * FodSecret:
 *
 * Bytes nobody else is to see: a passphrase, a key. They lie between guard pages, are kept out of
 * swap and core dumps where the system allows it, and are wiped when they are let go of.
 */
typedef struct _FodSecret FodSecret;

#define FOD_TYPE_SECRET (fod_secret_get_type ())
GType fod_secret_get_type (void);

FodSecret *fod_secret_new (gsize size);
FodSecret *fod_secret_new_random (gsize size);
FodSecret *fod_secret_new_copy (gconstpointer bytes, gsize size);
FodSecret *fod_secret_ref (FodSecret *self);
void fod_secret_unref (FodSecret *self);

guint8 *fod_secret_get_bytes (FodSecret *self);
gsize fod_secret_get_size (FodSecret *self);
gboolean fod_secret_equal (FodSecret *self, FodSecret *other);

void fod_secret_require (int result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodSecret, fod_secret_unref)

G_END_DECLS
