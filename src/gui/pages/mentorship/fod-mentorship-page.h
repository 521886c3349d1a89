/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-mentor-page.h"

G_BEGIN_DECLS

/**
 * FodMentorshipPage:
 *
 * The mentorship at a glance: who, how long, what comes next, who helps with what, the themes of
 * the year and what the newcomer wants to become better at.
 */
#define FOD_TYPE_MENTORSHIP_PAGE (fod_mentorship_page_get_type ())
G_DECLARE_FINAL_TYPE (FodMentorshipPage, fod_mentorship_page, FOD, MENTORSHIP_PAGE, FodMentorPage)

G_END_DECLS
