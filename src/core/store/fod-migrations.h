/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"

G_BEGIN_DECLS

/* "FODF" in ASCII: says to SQLite, and to file(1), whose database this is. */
#define FOD_APPLICATION_ID 0x464f4446

/* The steps this build knows. A released step never changes. */
#define FOD_SCHEMA_VERSION 1

gboolean fod_migrations_check (FodDatabase *database, GError **error);
gboolean fod_migrations_run (FodDatabase *database, GError **error);

G_END_DECLS
