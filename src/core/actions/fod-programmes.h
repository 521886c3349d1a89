/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-programme.h"
#include "fod-store.h"

G_BEGIN_DECLS

/** FOD_PROGRAMMES_STANDARD: the key of the programme that is always there. */
#define FOD_PROGRAMMES_STANDARD "standard"

GPtrArray *fod_programmes_list (FodStore *store, GError **error);

FodProgramme *fod_programmes_load (FodStore *store, const char *id, GError **error);

FodProgramme *fod_programmes_load_for (FodStore *store,
                                       FodRecord *course,
                                       const char *kind,
                                       const char *agenda,
                                       GError **error);

gboolean fod_programmes_is_imported (FodStore *store, const char *id);

gboolean fod_programmes_import (FodStore *store, FodProgramme *programme, GError **error);

G_END_DECLS
