/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodClosing:
 *
 * Days in a row when the workplace is closed. Immutable. Properties: title and days, as people
 * read them.
 */
#define FOD_TYPE_CLOSING (fod_closing_get_type ())
G_DECLARE_FINAL_TYPE (FodClosing, fod_closing, FOD, CLOSING, GObject)

FodClosing *fod_closing_new (FodDay first, FodDay last, const char *name, GError **error);

const char *fod_closing_get_title (FodClosing *self);
const char *fod_closing_get_days (FodClosing *self);
const char *fod_closing_get_line (FodClosing *self);

GListModel *fod_closing_read_lines (const char *lines);
char *fod_closing_add_line (const char *lines, FodClosing *closing);
char *fod_closing_remove_line (const char *lines, FodClosing *closing);

G_END_DECLS
