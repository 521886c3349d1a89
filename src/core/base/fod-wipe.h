/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void fod_wipe (gpointer bytes, gsize size);
void fod_wipe_text (char *text);
void fod_wipe_texts (GStrv texts);

/**
 * FodWipedText:
 *
 * For g_auto(): a text from the heap that is wiped before it is freed.
 */
typedef char *FodWipedText;
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (FodWipedText, fod_wipe_text, NULL)

/**
 * FodWipedTexts:
 *
 * For g_auto(): texts that are all wiped before they are freed.
 */
typedef GStrv FodWipedTexts;
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (FodWipedTexts, fod_wipe_texts, NULL)

G_END_DECLS
