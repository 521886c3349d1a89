/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

FodRecord *fod_record_finder_course (FodStore *store, const char *word, GError **error);
FodRecord *fod_record_finder_task (FodStore *store,
                                   FodRecord *course,
                                   const char *word,
                                   GError **error);
FodRecord *fod_record_finder_person (FodStore *store, const char *word, GError **error);
FodRecord *fod_record_finder_any (FodStore *store, const char *word, GError **error);

G_END_DECLS
