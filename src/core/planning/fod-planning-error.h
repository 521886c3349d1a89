/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FOD_PLANNING_ERROR (fod_planning_error_quark ())

/**
 * FodPlanningError:
 * @FOD_PLANNING_ERROR_INVALID_DAY: not a day that exists, or outside 1900–2200
 * @FOD_PLANNING_ERROR_INVALID_TIME: not a time of day, or not a usable length
 * @FOD_PLANNING_ERROR_INVALID_RANGE: a range that ends before it starts, or is no range
 * @FOD_PLANNING_ERROR_INVALID_OFFSET: not an offset, or out of bounds
 * @FOD_PLANNING_ERROR_INVALID_WEEKDAYS: not a list of weekdays, or an empty one
 */
typedef enum {
  FOD_PLANNING_ERROR_INVALID_DAY,
  FOD_PLANNING_ERROR_INVALID_TIME,
  FOD_PLANNING_ERROR_INVALID_RANGE,
  FOD_PLANNING_ERROR_INVALID_OFFSET,
  FOD_PLANNING_ERROR_INVALID_WEEKDAYS,
} FodPlanningError;

GQuark fod_planning_error_quark (void);

char *fod_planning_quote (const char *text);

G_END_DECLS
