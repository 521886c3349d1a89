/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodSpellCheck:
 *
 * Underlines words of a text view that the Danish dictionary does not know, and offers others in
 * the view's menu. It looks at what has changed, a little at a time, so that typing never waits;
 * the word that is being typed is left alone. The marks are not part of the text.
 *
 * Properties: "enabled", whether it marks anything.
 */
#define FOD_TYPE_SPELL_CHECK (fod_spell_check_get_type ())
G_DECLARE_FINAL_TYPE (FodSpellCheck, fod_spell_check, FOD, SPELL_CHECK, GObject)

FodSpellCheck *fod_spell_check_attach (GtkTextView *view);

gboolean fod_spell_check_get_enabled (FodSpellCheck *self);
void fod_spell_check_set_enabled (FodSpellCheck *self, gboolean enabled);

void fod_spell_check_prepare_menu (FodSpellCheck *self, const GtkTextIter *at);

G_END_DECLS
