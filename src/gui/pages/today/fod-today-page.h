/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodTodayPage:
 *
 * I dag: what needs me today and in the next seven days, over all active courses.
 */
#define FOD_TYPE_TODAY_PAGE (fod_today_page_get_type ())
G_DECLARE_FINAL_TYPE (FodTodayPage, fod_today_page, FOD, TODAY_PAGE, FodPage)

G_END_DECLS
