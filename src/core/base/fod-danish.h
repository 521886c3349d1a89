/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FOD_NO_BREAK_SPACE: stands in “kl. 9.00” and the like, where a line must not break; UTF-8. */
#define FOD_NO_BREAK_SPACE "\302\240"

const char *fod_danish_weekday_name (int iso_weekday);
const char *fod_danish_weekday_short_name (int iso_weekday);
const char *fod_danish_month_name (int month);
const char *fod_danish_month_short_name (int month);

int fod_danish_collate (const char *a, const char *b);
int fod_danish_collate_bytes (const char *a, int a_length, const char *b, int b_length);
char *fod_danish_fold (const char *text);
char *fod_danish_capitalize (const char *text);

G_END_DECLS
