/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fod_journal_beside_has_rest (const char *path);
gboolean fod_journal_beside_is_rest (const char *path);
char *fod_journal_beside_find_aside (const char *path);
GPtrArray *fod_journal_beside_list (const char *path);
void fod_journal_beside_sweep (const char *path);

G_END_DECLS
