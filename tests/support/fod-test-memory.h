/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FOD_TEST_MEMORY_FIRST: the letters of the first word that is looked for. */
#define FOD_TEST_MEMORY_FIRST 9

/** FOD_TEST_MEMORY_ALL: the letters of both words and the space. */
#define FOD_TEST_MEMORY_ALL 15

void fod_test_memory_init (char **argv);
char *fod_test_memory_make_words (guint times);
guint fod_test_memory_count (gsize size);

G_END_DECLS
