/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-programme.h"
#include "fod-store.h"

G_BEGIN_DECLS

/** FOD_PROGRAMMES_STANDARD: the key of the programme that is always there. */
#define FOD_PROGRAMMES_STANDARD "standard"

/**
 * fod_programmes_list:
 * @store: a store
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type FodProgramme): the shipped programme, or
 *   what was imported in its place, then the imported ones by title
 */
GPtrArray *fod_programmes_list (FodStore *store, GError **error);

/**
 * fod_programmes_load:
 * @store: a store
 * @id: (nullable): a programme's key; %NULL for %FOD_PROGRAMMES_STANDARD
 * @error: return location; %FOD_STORE_ERROR_NOT_FOUND when there is no such programme
 *
 * Returns: (transfer full) (nullable): the programme
 */
FodProgramme *fod_programmes_load (FodStore *store, const char *id, GError **error);

/**
 * fod_programmes_is_imported:
 * @store: a store
 * @id: a programme's key
 *
 * Returns: whether fod_programmes_remove() has something to remove
 */
gboolean fod_programmes_is_imported (FodStore *store, const char *id);

/**
 * fod_programmes_import:
 * @store: a store
 * @programme: what was read from a file
 * @error: return location
 *
 * Takes a programme in, in place of an imported one with the same key. Courses that run are
 * not changed.
 *
 * Returns: whether it is saved
 */
gboolean fod_programmes_import (FodStore *store, FodProgramme *programme, GError **error);

/**
 * fod_programmes_remove:
 * @store: a store
 * @id: key of an imported programme
 * @error: return location; %FOD_STORE_ERROR_NOT_FOUND when it was never imported
 *
 * Returns: whether it is saved
 */
gboolean fod_programmes_remove (FodStore *store, const char *id, GError **error);

G_END_DECLS
