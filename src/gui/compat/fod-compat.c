/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-compat.h"

#include "fod-banner.h"
#include "fod-spin-row.h"
#include "fod-split-view.h"
#include "fod-switch-row.h"

/**
 * fod_compat_ensure_types:
 *
 * Registers the widgets of this folder, so that `.ui` files can name them.
 */
void
fod_compat_ensure_types (void)
{
  g_type_ensure (FOD_TYPE_BANNER);
  g_type_ensure (FOD_TYPE_SPIN_ROW);
  g_type_ensure (FOD_TYPE_SPLIT_VIEW);
  g_type_ensure (FOD_TYPE_SWITCH_ROW);
}
