/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-section-row.h"

G_BEGIN_DECLS

/**
 * FodSearchItem:
 *
 * One hit as it is shown. Properties: title and excerpt (Pango markup with the words found in bold;
 * excerpt is "" when the title says it all), kind and icon-name.
 */
#define FOD_TYPE_SEARCH_ITEM (fod_search_item_get_type ())
G_DECLARE_FINAL_TYPE (FodSearchItem, fod_search_item, FOD, SEARCH_ITEM, FodSectionRow)

FodSearchItem *fod_search_item_new (FodRecord *record,
                                    const char *excerpt,
                                    const char *kind,
                                    const char *icon_name);

const char *fod_search_item_get_title (FodSearchItem *self);
const char *fod_search_item_get_excerpt (FodSearchItem *self);

char *fod_search_item_mark_up (const char *excerpt);

G_END_DECLS
