/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

int fod_day_words_find_weekday (const char *word);
int fod_day_words_find_month (const char *word);
int fod_day_words_find_count (const char *word);

G_END_DECLS
