/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"
#include "fod-text-table.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** FOD_COURSE_OUTPUT_COLUMNS: how many columns fod_course_output_add_row() fills. */
#define FOD_COURSE_OUTPUT_COLUMNS 7

JsonObject *fod_course_output_summary (FodStore *store, FodRecord *course, FodDay today);
JsonObject *fod_course_output_details (FodStore *store, FodRecord *course, FodDay today);
void fod_course_output_add_row (FodTextTable *table,
                                FodStore *store,
                                FodRecord *course,
                                FodDay today);
char *fod_course_output_text (FodStore *store, FodRecord *course, FodDay today);

G_END_DECLS
