/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-work-calendar.h"

G_BEGIN_DECLS

/* DS asks for at least 9–12 months. */
#define FOD_MENTORSHIP_LEAST_MONTHS 9
#define FOD_MENTORSHIP_MOST_MONTHS 12
#define FOD_MENTORSHIP_MONTHS 12

/* How far apart meetings can be. */
#define FOD_MENTORSHIP_WEEKS 3
#define FOD_MENTORSHIP_MOST_WEEKS 8

GArray *fod_mentorship_plan_days (const FodWorkCalendar *calendar,
                                  FodDay start,
                                  FodDay end,
                                  int weeks);
FodDay fod_mentorship_plan_end (FodDay start, int months);
FodDay fod_mentorship_plan_half_way (GArray *days);

G_END_DECLS
