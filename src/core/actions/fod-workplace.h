/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"
#include "fod-work-calendar.h"

G_BEGIN_DECLS

/**
 * fod_workplace_find:
 * @store: a store
 *
 * Returns: (transfer full) (nullable): the record of the workplace; %NULL until something is set
 */
FodRecord *fod_workplace_find (FodStore *store);

/**
 * fod_workplace_get_calendar:
 * @store: a store
 *
 * Returns: (transfer full): the workplace's workdays; Monday to Friday until something is set
 */
FodWorkCalendar *fod_workplace_get_calendar (FodStore *store);

/**
 * fod_workplace_get_calendar_for:
 * @store: a store
 * @weekdays: the weekdays one person works; 0 for the workplace's own
 *
 * Returns: (transfer full): the workplace's calendar with that person's weekdays
 */
FodWorkCalendar *fod_workplace_get_calendar_for (FodStore *store, FodWeekdays weekdays);

/**
 * fod_workplace_calendar_for:
 * @store: a store
 * @course: a course
 *
 * Returns: (transfer full): the workdays of the course: those of its newcomer
 */
FodWorkCalendar *fod_workplace_calendar_for (FodStore *store, FodRecord *course);

/**
 * fod_workplace_parse_closings:
 * @lines: (nullable): one closing a line: `2026-07-13/2026-07-31 Sommerlukket` or `2026-12-23`
 * @error: return location for a sentence that names the line
 *
 * Returns: (transfer full) (nullable) (element-type FodDayRange): the closings
 */
GPtrArray *fod_workplace_parse_closings (const char *lines, GError **error);

/* Each is one action of its own. */
gboolean fod_workplace_set_name (FodStore *store, const char *name, GError **error);
gboolean fod_workplace_set_weekdays (FodStore *store, FodWeekdays weekdays, GError **error);
gboolean fod_workplace_set_free_days (FodStore *store, FodFreeDays free_days, GError **error);
gboolean fod_workplace_set_closings (FodStore *store, const char *lines, GError **error);

G_END_DECLS
