/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FodSectionRow:
 *
 * A record in its place in a #FodSectionModel. Properties: "record", "heading" (the section's
 * title on its first row, else %NULL), "first" and "last" in the section, and "today", for what a
 * row says about late and soon.
 *
 * A page whose rows say more than their own record knows derives from it.
 */
#define FOD_TYPE_SECTION_ROW (fod_section_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodSectionRow, fod_section_row, FOD, SECTION_ROW, GObject)

/**
 * FodSectionRowClass:
 * @placed: (nullable): looks at the neighbours; called whenever one of them may have changed
 */
struct _FodSectionRowClass {
  GObjectClass parent_class;

  void (*placed) (FodSectionRow *self, GListModel *records, guint position);
};

FodSectionRow *fod_section_row_new (FodRecord *record);
FodRecord *fod_section_row_get_record (FodSectionRow *self);
void fod_section_row_place (FodSectionRow *self,
                            const char *heading,
                            gboolean first,
                            gboolean last);
void fod_section_row_look_around (FodSectionRow *self, GListModel *records, guint position);
int fod_section_row_get_today (FodSectionRow *self);
void fod_section_row_set_today (FodSectionRow *self, int today);

gboolean fod_section_row_take_text (FodSectionRow *self,
                                    GParamSpec *property,
                                    char **text,
                                    char *fresh);

FodRecord *fod_section_row_get_selected (GtkSingleSelection *selection);

G_END_DECLS
