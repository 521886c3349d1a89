/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void fod_process_guard_begin (void);
void fod_process_guard_wipe_leftovers (void);
void fod_process_guard_wipe_slices (guint n_freed);

G_END_DECLS
