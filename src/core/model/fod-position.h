/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fod_position_between (const char *before, const char *after);
char *fod_position_nth (guint n);
gboolean fod_position_is_valid (const char *text);

G_END_DECLS
