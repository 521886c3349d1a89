/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodDot:
 * @replica: number of the replica in this file
 * @number: the replica's own count of its ops, from 1
 *
 * Names one op.
 */
typedef struct {
  gint64 replica;
  gint64 number;
} FodDot;

GArray *fod_dots_new (void);
char *fod_dots_encode (GArray *dots);
GArray *fod_dots_decode (const char *text);
gboolean fod_dots_contains (GArray *dots, FodDot dot);

G_END_DECLS
