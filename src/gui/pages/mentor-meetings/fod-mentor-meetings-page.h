/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-mentor-page.h"

G_BEGIN_DECLS

/**
 * FodMentorMeetingsPage:
 *
 * The meetings of mentor and newcomer, with the agenda of the one chosen: the page of status
 * meetings with another agenda.
 */
#define FOD_TYPE_MENTOR_MEETINGS_PAGE (fod_mentor_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (FodMentorMeetingsPage,
                      fod_mentor_meetings_page,
                      FOD,
                      MENTOR_MEETINGS_PAGE,
                      FodMentorPage)

G_END_DECLS
