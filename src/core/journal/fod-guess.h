/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-spelling.h"

G_BEGIN_DECLS

/** FOD_GUESS_WORD_BITS: what an ordinary word of the language is worth; one of some 8 000. */
#define FOD_GUESS_WORD_BITS 13

/** FOD_GUESS_SHORT_WORD_BITS: the same for one of up to four letters, of which there are fewer. */
#define FOD_GUESS_SHORT_WORD_BITS 11

double fod_guess_measure (const char *text, FodSpelling *spelling, const char *const *names);

G_END_DECLS
