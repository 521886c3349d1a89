/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

FodRecord *fod_owner_of (FodRecord *record);
FodRecord *fod_owner_find_course (FodRecord *record);
FodRecord *fod_owner_find_touched (FodStore *store, FodCommit *commit);

G_END_DECLS
