/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodBanner:
 *
 * One sentence across the top of a page, and what can be done about it.
 *
 * Properties: title, button-label (no button when empty) and revealed. Signal: button-clicked.
 */
#define FOD_TYPE_BANNER (fod_banner_get_type ())
G_DECLARE_FINAL_TYPE (FodBanner, fod_banner, FOD, BANNER, GtkWidget)

GtkWidget *fod_banner_new (const char *title);

const char *fod_banner_get_title (FodBanner *self);
void fod_banner_set_title (FodBanner *self, const char *title);
const char *fod_banner_get_button_label (FodBanner *self);
void fod_banner_set_button_label (FodBanner *self, const char *button_label);
gboolean fod_banner_get_revealed (FodBanner *self);
void fod_banner_set_revealed (FodBanner *self, gboolean revealed);

G_END_DECLS
