/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fod_words_read (const char *typed);
char *fod_words_require (const char *typed, const char *message, GError **error);

G_END_DECLS
