/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/**
 * fod_sample_is_there:
 * @store: a store
 *
 * Returns: whether the sample courses have been made, and not undone or removed since
 */
gboolean fod_sample_is_there (FodStore *store);

/**
 * fod_sample_create:
 * @store: a store
 * @course_id: (out) (optional) (transfer full): the course to show first
 * @error: return location; a sentence also when the sample is there already
 *
 * Makes two realistic courses with invented people, one five weeks old and one about to start,
 * counted from the store's clock. One action for each course.
 *
 * Returns: whether all of it is saved
 */
gboolean fod_sample_create (FodStore *store, char **course_id, GError **error);

G_END_DECLS
