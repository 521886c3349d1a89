/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-database.h"
#include "fod-temporary.h"

G_BEGIN_DECLS

FodDatabase *fod_store_file_open (const char *path, GError **error);
FodDatabase *fod_store_file_create (const char *path, GError **error);
FodDatabase *fod_store_file_make (FodTemporary *temporary, GError **error);
gboolean fod_store_file_settle (const char *temporary, const char *path, GError **error);
gboolean fod_store_file_replace (const char *temporary, const char *path, GError **error);
gboolean fod_store_file_exchange (const char *fresh,
                                  const char *path,
                                  const char *aside,
                                  GError **error);
gboolean fod_store_file_fold (const char *path, GError **error);
gboolean fod_store_file_wipe (const char *path, GError **error);
gboolean fod_store_file_is_same (const char *path, const char *other);
gboolean fod_store_file_check_rights (const char *path, GError **error);
gboolean fod_store_file_fail (int saved_errno, const char *path, GError **error);

G_END_DECLS
