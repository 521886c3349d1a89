/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fod_search_words_normalize (const char *text);
GPtrArray *fod_search_words_split (const char *text);

G_END_DECLS
