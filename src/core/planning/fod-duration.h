/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FOD_DURATION_NONE: no length of time. */
#define FOD_DURATION_NONE (-1)

int fod_duration_parse (const char *text, GError **error);

G_END_DECLS
