/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodTextTable:
 *
 * Lines of text in columns, for a terminal.
 */
typedef struct _FodTextTable FodTextTable;

FodTextTable *fod_text_table_new (guint n_columns);
void fod_text_table_free (FodTextTable *self);

void fod_text_table_add_heading (FodTextTable *self, const char *text);
void fod_text_table_add_row (FodTextTable *self, ...) G_GNUC_NULL_TERMINATED;
char *fod_text_table_format (FodTextTable *self);

int fod_text_width (const char *text);
char *fod_text_clean (const char *text, gboolean one_line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTextTable, fod_text_table_free)

G_END_DECLS
