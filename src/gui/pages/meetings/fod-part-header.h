/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodPartHeader:
 *
 * The name of a part of an agenda, and a button for a new point there.
 */
#define FOD_TYPE_PART_HEADER (fod_part_header_get_type ())
G_DECLARE_FINAL_TYPE (FodPartHeader, fod_part_header, FOD, PART_HEADER, GtkWidget)

GtkWidget *fod_part_header_new (const char *title, int part);

G_END_DECLS
