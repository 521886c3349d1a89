/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodTestFolder:
 *
 * A temporary folder, removed at the end with everything in it.
 */
typedef struct _FodTestFolder FodTestFolder;

FodTestFolder *fod_test_folder_new (void);
FodTestFolder *fod_test_folder_new_on_disk (void);
void fod_test_folder_free (FodTestFolder *self);
const char *fod_test_folder_get_path (FodTestFolder *self);
char *fod_test_folder_name (FodTestFolder *self, const char *name);
GPtrArray *fod_test_folder_list (FodTestFolder *self);
void fod_test_folder_clear (FodTestFolder *self);

GBytes *fod_test_read (const char *path);
void fod_test_write (const char *path, GBytes *content);
void fod_test_as_nobody (void (*function) (gpointer data), gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodTestFolder, fod_test_folder_free)

G_END_DECLS
