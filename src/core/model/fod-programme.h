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

/**
 * fod_programme_new:
 * @id: the programme's key
 * @title: its name on the screen
 * @description: (nullable): who it is for
 *
 * Returns: (transfer full): a programme without variants and items
 */
FodProgramme *fod_programme_new (const char *id, const char *title, const char *description);

/**
 * fod_programme_parse:
 * @json: (array length=length): a programme file, UTF-8, need not end with NUL
 * @length: bytes in @json
 * @error: return location for a sentence that names the path or line: “tasks[3].when”: …
 *
 * Reads data/programmes/FORMAT.md strictly: what that page does not allow is refused.
 *
 * Returns: (transfer full) (nullable): the programme, or %NULL with
 *   %FOD_MODEL_ERROR_INVALID_PROGRAMME
 */
FodProgramme *fod_programme_parse (const char *json, gsize length, GError **error);

/**
 * fod_programme_load:
 * @file: a programme file
 * @error: return location, as for fod_programme_parse()
 *
 * Returns: (transfer full) (nullable): the programme, or %NULL with
 *   %FOD_MODEL_ERROR_INVALID_PROGRAMME, or %FOD_BASE_ERROR_FAILED when it cannot be read
 */
FodProgramme *fod_programme_load (GFile *file, GError **error);

/**
 * fod_programme_write:
 * @self: a programme
 *
 * Returns: (transfer full): the file that fod_programme_parse() reads to an equal programme
 */
char *fod_programme_write (FodProgramme *self);

const char *fod_programme_get_id (FodProgramme *self);
const char *fod_programme_get_title (FodProgramme *self);
const char *fod_programme_get_description (FodProgramme *self);

/**
 * fod_programme_get_variants:
 * @self: a programme
 *
 * Returns: (transfer none) (element-type FodProgrammeVariant): its variants, maybe none
 */
GPtrArray *fod_programme_get_variants (FodProgramme *self);
const FodProgrammeVariant *fod_programme_find_variant (FodProgramme *self, const char *key);
void fod_programme_add_variant (FodProgramme *self, const char *key, const char *title);

/**
 * fod_programme_get_items:
 * @self: a programme
 *
 * Returns: (transfer none) (element-type FodRecord): all its items
 */
GPtrArray *fod_programme_get_items (FodProgramme *self);
FodRecord *fod_programme_find_item (FodProgramme *self, const char *key);
void fod_programme_add_item (FodProgramme *self, FodRecord *item);

/**
 * fod_programme_select:
 * @self: a programme
 * @kind: a nick of %fod_choices_item_kind: "task", "step" …
 * @variant: (nullable): key of a variant
 *
 * Returns: (transfer container) (element-type FodRecord): the items of one kind that a course
 *   of @variant gets: the common ones and its own; with %NULL the common ones alone
 */
GPtrArray *fod_programme_select (FodProgramme *self, const char *kind, const char *variant);
GPtrArray *fod_programme_select_parts (FodProgramme *self, const char *parent);
gboolean fod_programme_has_variant (FodProgramme *self, FodRecord *item, const char *variant);
gboolean fod_programme_equal (FodProgramme *self, FodProgramme *other);

G_END_DECLS
