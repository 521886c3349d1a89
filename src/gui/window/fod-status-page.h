/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FOD_TYPE_STATUS_PAGE (fod_status_page_get_type ())

G_DECLARE_FINAL_TYPE (FodStatusPage, fod_status_page, FOD, STATUS_PAGE, GtkWidget)

G_END_DECLS
