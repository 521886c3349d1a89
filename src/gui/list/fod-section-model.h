/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-section-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodSectionFunc:
 * @record: a record
 * @data: the caller's
 *
 * Returns: (transfer full): the title of the section @record stands in
 */
typedef char *(*FodSectionFunc) (FodRecord *record, gpointer data);

/**
 * FodSectionMakeFunc:
 * @record: a record
 * @data: the caller's
 *
 * Returns: (transfer full): a row for @record, of a class of the page's own
 */
typedef FodSectionRow *(*FodSectionMakeFunc) (FodRecord *record, gpointer data);

/**
 * FodSectionFindFunc:
 * @id: record id
 * @data: the caller's
 *
 * Returns: the place of the record, or -1
 */
typedef int (*FodSectionFindFunc) (const char *id, gpointer data);

#define FOD_TYPE_SECTION_MODEL (fod_section_model_get_type ())
G_DECLARE_FINAL_TYPE (FodSectionModel, fod_section_model, FOD, SECTION_MODEL, GObject)

FodSectionModel *fod_section_model_new (GListModel *records,
                                        FodSectionFunc function,
                                        gpointer data);
void fod_section_model_set_make (FodSectionModel *self, FodSectionMakeFunc make);
void fod_section_model_set_find (FodSectionModel *self, FodSectionFindFunc find);

void fod_section_model_set_seen (FodSectionModel *self, guint n_seen);
void fod_section_model_set_gradual (FodSectionModel *self);
gboolean fod_section_model_grow (FodSectionModel *self);
guint fod_section_model_begin_at (FodSectionModel *self, guint place);

int fod_section_model_find (FodSectionModel *self, const char *id);
int fod_section_model_find_row (FodSectionModel *self, FodSectionRow *row);
void fod_section_model_set_today (FodSectionModel *self, int today);
void fod_section_model_foreach_made (FodSectionModel *self, GFunc function, gpointer data);

G_END_DECLS
