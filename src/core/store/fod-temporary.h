/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodTemporary:
 *
 * A file on its way to being another: empty at first, nobody else's, and gone at the end unless
 * it was given a name of its own.
 */
typedef struct _FodTemporary FodTemporary;

FodTemporary *fod_temporary_new (const char *path, const char *purpose, GError **error);
void fod_temporary_free (FodTemporary *self);

gboolean fod_temporary_is_left (const char *name, const char *prefix);
void fod_temporary_sweep (const char *folder, const char *prefix);

const char *fod_temporary_get_path (FodTemporary *self);
gboolean fod_temporary_fill (FodTemporary *self, const char *source, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTemporary, fod_temporary_free)

G_END_DECLS
