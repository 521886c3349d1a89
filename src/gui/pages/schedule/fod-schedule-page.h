/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodSchedulePage:
 *
 * Skema: the activities of the course, and its meetings, by week and day.
 */
#define FOD_TYPE_SCHEDULE_PAGE (fod_schedule_page_get_type ())
G_DECLARE_FINAL_TYPE (FodSchedulePage, fod_schedule_page, FOD, SCHEDULE_PAGE, FodPage)

G_END_DECLS
