/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * FodRoleGroup:
 *
 * The question what a person's part is. Property: role, "contact", "leader", "mentor" or
 * "coordinator".
 */
#define FOD_TYPE_ROLE_GROUP (fod_role_group_get_type ())
G_DECLARE_FINAL_TYPE (FodRoleGroup, fod_role_group, FOD, ROLE_GROUP, AdwPreferencesGroup)

const char *fod_role_group_get_role (FodRoleGroup *self);
void fod_role_group_set_role (FodRoleGroup *self, const char *role);

G_END_DECLS
