/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodPlainTextShape:
 * @FOD_PLAIN_TEXT_LINE: one line: all white space between words becomes one space
 * @FOD_PLAIN_TEXT_BLOCK: several lines: all breaks become "\n", tabs stay
 *
 * What a text may look like.
 */
typedef enum {
  FOD_PLAIN_TEXT_LINE,
  FOD_PLAIN_TEXT_BLOCK,
} FodPlainTextShape;

char *fod_plain_text_clean (const char *text, FodPlainTextShape shape);

G_END_DECLS
