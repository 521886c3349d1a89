/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FodProgramme:
 *
 * A template for courses, as in data/programmes/FORMAT.md: a title, areas of work (variants)
 * and items. The items are drafts of %FOD_RECORD_PROGRAMME_ITEM in the order of the file; a
 * step or point comes right after the goal or agenda that its "parent" names by key.
 */
#define FOD_TYPE_PROGRAMME (fod_programme_get_type ())
G_DECLARE_FINAL_TYPE (FodProgramme, fod_programme, FOD, PROGRAMME, GObject)

/**
 * FodProgrammeVariant:
 * @key: its name in the file and in a course
 * @title: its name on the screen
 *
 * An area of work that a programme has items of its own for.
 */
typedef struct {
  char *key;
  char *title;
} FodProgrammeVariant;

FodProgramme *fod_programme_new (const char *id, const char *title, const char *description);

FodProgramme *fod_programme_parse (const char *json, gsize length, GError **error);

FodProgramme *fod_programme_load (GFile *file, GError **error);

char *fod_programme_write (FodProgramme *self);

const char *fod_programme_get_id (FodProgramme *self);
const char *fod_programme_get_title (FodProgramme *self);
const char *fod_programme_get_description (FodProgramme *self);

GPtrArray *fod_programme_get_variants (FodProgramme *self);
const FodProgrammeVariant *fod_programme_find_variant (FodProgramme *self, const char *key);
void fod_programme_add_variant (FodProgramme *self, const char *key, const char *title);

GPtrArray *fod_programme_get_items (FodProgramme *self);
FodRecord *fod_programme_find_item (FodProgramme *self, const char *key);
void fod_programme_add_item (FodProgramme *self, FodRecord *item);

GPtrArray *fod_programme_select (FodProgramme *self, const char *kind, const char *variant);
GPtrArray *fod_programme_select_parts (FodProgramme *self, const char *parent);
gboolean fod_programme_has_variant (FodProgramme *self, FodRecord *item, const char *variant);
gboolean fod_programme_equal (FodProgramme *self, FodProgramme *other);

G_END_DECLS
