/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodIdDiffFunc:
 * @position: where
 * @removed: how many were there and are no longer
 * @added: how many are there now instead
 * @data: the caller's
 *
 * Told while the list already shows this change and none of the later ones.
 */
typedef void (*FodIdDiffFunc) (guint position, guint removed, guint added, gpointer data);

void fod_id_diff_apply (GPtrArray *ids, GPtrArray *fresh, FodIdDiffFunc function, gpointer data);

G_END_DECLS
