/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"

G_BEGIN_DECLS

GPtrArray *fod_people_list (FodStore *store);

GStrv fod_people_list_names (FodStore *store);

FodRecord *fod_people_find (FodStore *store, const char *name);

FodRecord *fod_people_add_to_edit (FodEdit *edit, FodStore *store, const char *name);

FodRecord *fod_people_add_newcomer_to_edit (FodEdit *edit, FodStore *store, const char *name);

FodRecord *fod_people_me (FodStore *store);

const char *fod_people_my_role (FodStore *store);

gboolean fod_people_set_me (FodStore *store, const char *name, const char *role, GError **error);

FodRecord *fod_people_of_role (FodRecord *course, const char *role);

const char *fod_people_id_of_role (FodRecord *course, const char *role);

gboolean fod_people_is_course_role (const char *field);

G_END_DECLS
