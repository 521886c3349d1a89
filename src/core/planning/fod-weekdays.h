/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** FodWeekdays: a set of weekdays; bit 0 is Monday, bit 6 Sunday. */
typedef guint8 FodWeekdays;

#define FOD_WEEKDAYS_NONE ((FodWeekdays) 0)
#define FOD_WEEKDAYS_ALL ((FodWeekdays) 0x7f)
/** FOD_WEEKDAYS_DEFAULT: Monday to Friday. */
#define FOD_WEEKDAYS_DEFAULT ((FodWeekdays) 0x1f)

FodWeekdays fod_weekdays_parse (const char *text, GError **error);
char *fod_weekdays_to_string (FodWeekdays weekdays);
char *fod_weekdays_text (FodWeekdays weekdays);
gboolean fod_weekdays_contains (FodWeekdays weekdays, int iso_weekday);

const char *fod_weekday_to_key (int iso_weekday);

G_END_DECLS
