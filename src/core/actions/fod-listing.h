/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-query.h"

G_BEGIN_DECLS

GPtrArray *fod_listing_read (FodQuery *query);
GPtrArray *fod_listing_of_course (FodStore *store, FodRecordType type, FodRecord *course);
GPtrArray *fod_listing_by_day (FodStore *store, FodRecordType type, FodRecord *owner);
char *fod_listing_next_position (GPtrArray *records);

G_END_DECLS
