/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

G_BEGIN_DECLS

/**
 * FodSectionRow:
 *
 * A record in its place in a #FodSectionModel. Properties: "record", "heading" (the section's
 * title on its first row, else %NULL), "first" and "last" in the section, and "today", for what a
 * row says about late and soon.
 */
#define FOD_TYPE_SECTION_ROW (fod_section_row_get_type ())
G_DECLARE_FINAL_TYPE (FodSectionRow, fod_section_row, FOD, SECTION_ROW, GObject)

FodSectionRow *fod_section_row_new (FodRecord *record);
FodRecord *fod_section_row_get_record (FodSectionRow *self);
void fod_section_row_place (FodSectionRow *self, const char *heading, gboolean first, gboolean last);
void fod_section_row_set_today (FodSectionRow *self, int today);

G_END_DECLS
