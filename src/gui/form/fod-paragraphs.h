/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *fod_paragraphs_part (const char *text, gssize length);
char *fod_paragraphs_join (char *text);

G_END_DECLS
