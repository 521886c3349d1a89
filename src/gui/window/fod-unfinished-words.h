/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/* What stood in questions that went without an answer, because the program ended. */
gboolean fod_unfinished_words_are_kept (FodStore *store);
GStrv fod_unfinished_words_find (FodStore *store, const char *question, const char *about);
gboolean fod_unfinished_words_keep (FodStore *store,
                                    const char *question,
                                    const char *about,
                                    const char *const *words,
                                    GError **error);
GStrv fod_unfinished_words_list_news (FodStore *store);

G_END_DECLS
