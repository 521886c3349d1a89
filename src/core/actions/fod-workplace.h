/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"
#include "fod-work-calendar.h"

G_BEGIN_DECLS

FodRecord *fod_workplace_find (FodStore *store);

FodWorkCalendar *fod_workplace_get_calendar (FodStore *store);

FodWorkCalendar *fod_workplace_get_calendar_for (FodStore *store, FodWeekdays weekdays);

FodWorkCalendar *fod_workplace_calendar_for (FodStore *store, FodRecord *course);

GPtrArray *fod_workplace_parse_closings (const char *lines, GError **error);

gboolean fod_workplace_set_name (FodStore *store, const char *name, GError **error);
gboolean fod_workplace_set_weekdays (FodStore *store, FodWeekdays weekdays, GError **error);
gboolean fod_workplace_set_free_days (FodStore *store, FodFreeDays free_days, GError **error);
gboolean fod_workplace_set_closings (FodStore *store, const char *lines, GError **error);

G_END_DECLS
