/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodStoreError:
 * @FOD_STORE_ERROR_NOT_OURS: the file is no database, or another program's
 * @FOD_STORE_ERROR_NEWER: a newer Fodfæste wrote it
 * @FOD_STORE_ERROR_DAMAGED: it cannot be read whole
 * @FOD_STORE_ERROR_IN_USE: another program has it open
 * @FOD_STORE_ERROR_READ_ONLY: it, or its folder, cannot be written to
 * @FOD_STORE_ERROR_FULL: no room on the disk
 * @FOD_STORE_ERROR_FOLDER: it cannot lie where it lies
 * @FOD_STORE_ERROR_MOVED: it has lost its name, or its end, while it was open
 * @FOD_STORE_ERROR_NOT_FOUND: what was asked for is not there
 * @FOD_STORE_ERROR_FAILED: anything else
 *
 * What can go wrong between the program and its file. Messages are sentences for the
 * user; the technical part goes to the log.
 */
typedef enum {
  FOD_STORE_ERROR_NOT_OURS,
  FOD_STORE_ERROR_NEWER,
  FOD_STORE_ERROR_DAMAGED,
  FOD_STORE_ERROR_IN_USE,
  FOD_STORE_ERROR_READ_ONLY,
  FOD_STORE_ERROR_FULL,
  FOD_STORE_ERROR_FOLDER,
  FOD_STORE_ERROR_MOVED,
  FOD_STORE_ERROR_NOT_FOUND,
  FOD_STORE_ERROR_FAILED,
} FodStoreError;

#define FOD_STORE_ERROR (fod_store_error_quark ())
GQuark fod_store_error_quark (void);

G_END_DECLS
