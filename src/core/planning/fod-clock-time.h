/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FOD_CLOCK_TIME_NONE: no time of day is set. */
#define FOD_CLOCK_TIME_NONE (-1)
/** FOD_CLOCK_TIME_DAY: minutes in a day; times of day are below it. */
#define FOD_CLOCK_TIME_DAY (24 * 60)

int fod_clock_time_parse (const char *text, GError **error);
char *fod_clock_time_to_iso (int minutes);
char *fod_clock_time_to_text (int minutes);
char *fod_clock_time_to_short_text (int minutes);

G_END_DECLS
