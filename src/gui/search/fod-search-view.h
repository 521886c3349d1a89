/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodSearchView:
 *
 * The search over all texts of all courses, in place of the pages while it lasts.
 *
 * Signals: closed (somebody has had enough), found (FodRecord: to be shown on its page).
 */
#define FOD_TYPE_SEARCH_VIEW (fod_search_view_get_type ())
G_DECLARE_FINAL_TYPE (FodSearchView, fod_search_view, FOD, SEARCH_VIEW, AdwBin)

GtkWidget *fod_search_view_new (FodSession *session);

void fod_search_view_begin (FodSearchView *self, GtkWidget *came_from);
void fod_search_view_look_for (FodSearchView *self, const char *words);

G_END_DECLS
