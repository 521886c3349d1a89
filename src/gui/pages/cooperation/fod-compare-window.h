/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodCompareWindow:
 *
 * One version of an agreement to read, with what is changed since another one.
 */
#define FOD_TYPE_COMPARE_WINDOW (fod_compare_window_get_type ())
G_DECLARE_FINAL_TYPE (FodCompareWindow, fod_compare_window, FOD, COMPARE_WINDOW, AdwWindow)

GtkWidget *fod_compare_window_new (GtkWidget *parent, FodRecord *agreement, FodRecord *before);

G_END_DECLS
