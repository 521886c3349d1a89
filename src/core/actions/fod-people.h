/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"

G_BEGIN_DECLS

/**
 * fod_people_list:
 * @store: a store
 *
 * Returns: (transfer full) (element-type FodRecord): everybody, in Danish order of names
 */
GPtrArray *fod_people_list (FodStore *store);

/**
 * fod_people_find:
 * @store: a store
 * @name: (nullable): a name
 *
 * Returns: (transfer full) (nullable): the person of exactly that name, but for white space
 *   around it; the one made first when there are several
 */
FodRecord *fod_people_find (FodStore *store, const char *name);

/**
 * fod_people_add_to_edit:
 * @edit: the edit that will need the person
 * @store: the store of @edit
 * @name: (nullable): a name
 *
 * Returns: (transfer full) (nullable): the person of that name, or a draft in @edit; the same
 *   draft when asked again; %NULL when @name is blank
 */
FodRecord *fod_people_add_to_edit (FodEdit *edit, FodStore *store, const char *name);

/**
 * fod_people_me:
 * @store: a store
 *
 * Returns: (transfer full) (nullable): the person whose desk this is; %NULL until it is known
 */
FodRecord *fod_people_me (FodStore *store);

/**
 * fod_people_my_role:
 * @store: a store
 *
 * Returns: (nullable): "contact", "leader", "mentor" or "coordinator"; %NULL until it is known
 */
const char *fod_people_my_role (FodStore *store);

/**
 * fod_people_set_me:
 * @store: a store
 * @name: the person's name
 * @role: "contact", "leader", "mentor" or "coordinator"
 * @error: return location
 *
 * Says whose desk this is. The person is made when nobody has that name.
 *
 * Returns: whether it is saved
 */
gboolean fod_people_set_me (FodStore *store, const char *name, const char *role, GError **error);

/**
 * fod_people_of_role:
 * @course: a course
 * @role: (nullable): a nick of %fod_choices_role
 *
 * Returns: (transfer full) (nullable): who has that role in @course; %NULL when nobody has
 *   yet, and for "colleague" and "partner"
 */
FodRecord *fod_people_of_role (FodRecord *course, const char *role);

/* The same without loading the person; also for drafts. */
const char *fod_people_id_of_role (FodRecord *course, const char *role);

G_END_DECLS
