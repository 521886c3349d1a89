/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-field-row.h"

G_BEGIN_DECLS

/**
 * FodTextRow:
 *
 * One line of text. Rows that read other values from a line derive from it.
 */
#define FOD_TYPE_TEXT_ROW (fod_text_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (FodTextRow, fod_text_row, FOD, TEXT_ROW, AdwEntryRow)

/**
 * FodTextRowClass:
 * @format: writes @value, shorter while it is edited (@editing); (transfer full)
 * @parse: reads what was typed, which is stripped and not empty
 */
struct _FodTextRowClass {
  AdwEntryRowClass parent_class;

  char *(*format) (FodTextRow *self,
                   const FodField *field,
                   const FodValue *value,
                   gboolean editing);
  gboolean (*parse) (FodTextRow *self, const char *text, FodValue *value, GError **error);
};

GtkWidget *fod_text_row_new (void);

FodFieldBinding *fod_text_row_get_binding (FodTextRow *self);

G_END_DECLS
