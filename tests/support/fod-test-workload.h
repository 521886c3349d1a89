/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-test-store.h"

G_BEGIN_DECLS

/* As much data as a workplace has after years, or more: always the same. */

FodRecord *fod_test_workload_add_courses (FodStore *store, guint n_courses);
FodRecord *fod_test_workload_add_long_course (FodStore *store, guint n_rows);
FodRecord *fod_test_workload_add_tasks (FodStore *store, guint n_tasks);

guint fod_test_workload_count (FodStore *store);

G_END_DECLS
