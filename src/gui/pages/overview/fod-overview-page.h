/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodOverviewPage:
 *
 * Overblik: where the course stands, who takes part, and what it lacks.
 */
#define FOD_TYPE_OVERVIEW_PAGE (fod_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (FodOverviewPage, fod_overview_page, FOD, OVERVIEW_PAGE, FodPage)

G_END_DECLS
