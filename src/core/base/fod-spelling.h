/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodSpelling:
 *
 * The Danish dictionary of the computer. What it is asked, and the words that are to be left
 * alone, stay in memory: it keeps no list of words on the disk.
 */
#define FOD_TYPE_SPELLING (fod_spelling_get_type ())
G_DECLARE_FINAL_TYPE (FodSpelling, fod_spelling, FOD, SPELLING, GObject)

FodSpelling *fod_spelling_load (GError **error);
void fod_spelling_load_async (GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
FodSpelling *fod_spelling_load_finish (GAsyncResult *result, GError **error);

gboolean fod_spelling_accepts (FodSpelling *self, const char *word);
gboolean fod_spelling_knows (FodSpelling *self, const char *word);
GStrv fod_spelling_suggest (FodSpelling *self, const char *word, guint most);
void fod_spelling_leave_alone (FodSpelling *self, const char *word);

G_END_DECLS
