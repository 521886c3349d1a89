/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

/**
 * fod_sample_create:
 * @store: a store
 * @course_id: (out) (optional) (transfer full): the course to show first
 * @error: return location; a sentence also when the sample is there already
 *
 * Makes two realistic courses with invented people, one five weeks old and one about to start,
 * counted from the store’s clock. One action for both.
 *
 * Returns: whether all of it is saved
 */
gboolean fod_sample_create (FodStore *store, char **course_id, GError **error);

/**
 * fod_sample_has_address:
 * @person: a person
 *
 * Returns: whether @person has an address such as only people of the sample have
 */
gboolean fod_sample_has_address (FodRecord *person);

/**
 * fod_sample_has_course:
 * @store: a store
 * @course: (nullable): a course
 *
 * Returns: whether @course is one of the sample
 */
gboolean fod_sample_has_course (FodStore *store, FodRecord *course);

/**
 * fod_sample_remove:
 * @store: a store
 * @error: return location; a sentence also when there is no sample
 *
 * Takes the sample away: its courses, what its people were said to know, and the people, but
 * for those that somebody has put into a course of their own. One action.
 *
 * Returns: whether it is saved
 */
gboolean fod_sample_remove (FodStore *store, GError **error);

G_END_DECLS
