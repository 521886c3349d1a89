/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodCaretFollower:
 *
 * Keeps the line that is written in in view, where a text scrolls with the page around it.
 */
#define FOD_TYPE_CARET_FOLLOWER (fod_caret_follower_get_type ())
G_DECLARE_FINAL_TYPE (FodCaretFollower, fod_caret_follower, FOD, CARET_FOLLOWER, GObject)

void fod_caret_follower_attach (GtkTextView *text_view, GtkViewport *viewport);

G_END_DECLS
