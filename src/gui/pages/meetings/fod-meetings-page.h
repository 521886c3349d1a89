/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodMeetingsPage:
 *
 * Statusmøder: the meetings of the introduction and their agendas.
 */
#define FOD_TYPE_MEETINGS_PAGE (fod_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (FodMeetingsPage, fod_meetings_page, FOD, MEETINGS_PAGE, FodPage)

G_END_DECLS
