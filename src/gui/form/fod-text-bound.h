/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodTextBound:
 *
 * Keeps what a person types, pastes or drops from making a text longer than can be stored. Such
 * an insertion is refused whole, with what it would have replaced. Signal: refused.
 */
#define FOD_TYPE_TEXT_BOUND (fod_text_bound_get_type ())
G_DECLARE_FINAL_TYPE (FodTextBound, fod_text_bound, FOD, TEXT_BOUND, GObject)

FodTextBound *fod_text_bound_attach (GtkTextBuffer *buffer, gsize most);

G_END_DECLS
