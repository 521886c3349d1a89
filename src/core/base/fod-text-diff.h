/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodTextChange:
 * @FOD_TEXT_SAME: in both texts
 * @FOD_TEXT_REMOVED: only in the earlier one
 * @FOD_TEXT_ADDED: only in the later one
 *
 * What became of a piece of text.
 */
typedef enum {
  FOD_TEXT_SAME,
  FOD_TEXT_REMOVED,
  FOD_TEXT_ADDED,
} FodTextChange;

/**
 * FodTextPiece:
 * @change: what became of it
 * @text: the piece, white space too
 *
 * A part of what two texts say.
 */
typedef struct {
  FodTextChange change;
  char *text;
} FodTextPiece;

GPtrArray *fod_text_diff (const char *before, const char *after);

G_END_DECLS
