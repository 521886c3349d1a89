/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"

G_BEGIN_DECLS

char *fod_day_text_long (FodDay day);
char *fod_day_text_long_with_time (FodDay day, int minutes);
char *fod_day_text_instant (gint64 unix_us);
char *fod_day_text_medium (FodDay day);
char *fod_day_text_medium_from (FodDay day, FodDay today);
char *fod_day_text_short (FodDay day);
char *fod_day_text_range (FodDay first, FodDay last);
char *fod_day_text_range_with_year (FodDay first, FodDay last);
char *fod_day_text_week (FodDay day);
char *fod_day_text_week_heading (FodDay day, FodDay last);
char *fod_day_text_relative (FodDay day, FodDay today);
char *fod_day_text_overdue (FodDay due, FodDay today);
char *fod_day_text_duration (int minutes);

G_END_DECLS
