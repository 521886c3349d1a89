/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodGroup:
 *
 * An #AdwPreferencesGroup that is measured once: see #FodRowLayout.
 */
#define FOD_TYPE_GROUP (fod_group_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodGroup, fod_group, FOD, GROUP, AdwPreferencesGroup)

struct _FodGroupClass {
  AdwPreferencesGroupClass parent_class;
};

G_END_DECLS
