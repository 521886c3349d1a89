/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a paragraph was parted: U+2060 U+2029. */
#define FOD_PARAGRAPHS_BREAK "\342\201\240\342\200\251"

char *fod_paragraphs_part (const char *text, gssize length);
char *fod_paragraphs_join (char *text);

G_END_DECLS
