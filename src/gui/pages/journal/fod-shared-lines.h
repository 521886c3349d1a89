/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GStrv fod_shared_lines_split (const char *text);
char *fod_shared_lines_make_title (const char *const *lines);
char *fod_shared_lines_make_rest (const char *const *lines);

G_END_DECLS
