/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-page.h"

G_BEGIN_DECLS

/**
 * FodChecklistPage:
 *
 * Huskeliste: the tasks of the course by horizon.
 */
#define FOD_TYPE_CHECKLIST_PAGE (fod_checklist_page_get_type ())
G_DECLARE_FINAL_TYPE (FodChecklistPage, fod_checklist_page, FOD, CHECKLIST_PAGE, FodPage)

G_END_DECLS
