/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-mentor-page.h"

G_BEGIN_DECLS

/**
 * FodCooperationPage:
 *
 * The agreement of mentor and newcomer: its points, the days to look at it again, who has signed,
 * and every version with what was changed.
 */
#define FOD_TYPE_COOPERATION_PAGE (fod_cooperation_page_get_type ())
G_DECLARE_FINAL_TYPE (FodCooperationPage,
                      fod_cooperation_page,
                      FOD,
                      COOPERATION_PAGE,
                      FodMentorPage)

G_END_DECLS
