/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"

G_BEGIN_DECLS

/* How many daily backups are kept. */
#define FOD_BACKUP_KEPT 7

char *fod_backup_default_folder (FodStore *store);
GPtrArray *fod_backup_list (const char *folder, const char *file);
char *fod_backup_find (const char *file);
char *fod_backup_find_lost (FodStore *store);
guint fod_backup_count_courses (const char *path);
FodDay fod_backup_get_day (const char *path);
gboolean fod_backup_is_due (FodStore *store, const char *folder, FodDay today);
gboolean fod_backup_verify (const char *path, gint64 expected_ops, GError **error);

char *fod_backup_run (FodStore *store, const char *folder, FodDay today, GError **error);
void fod_backup_run_async (FodStore *store,
                           const char *folder,
                           FodDay today,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
char *fod_backup_run_finish (FodStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
