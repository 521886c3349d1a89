/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-backup.h"

G_BEGIN_DECLS

char *fod_backup_folder_get (FodStore *store);
gboolean fod_backup_folder_set (FodStore *store, const char *folder, GError **error);
gboolean fod_backup_folder_is_default (FodStore *store);
char *fod_backup_folder_describe (const char *path);
char *fod_backup_folder_describe_courses (const char *path);
char *fod_backup_folder_describe_last (FodStore *store, FodDay today);

G_END_DECLS
