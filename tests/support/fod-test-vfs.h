/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void fod_test_vfs_install (void);
void fod_test_vfs_fail_after (guint n_good, guint n_bad, int code);
void fod_test_vfs_die_after (guint n_good);
gboolean fod_test_vfs_has_failed (void);
guint fod_test_vfs_get_rights (void);

G_END_DECLS
