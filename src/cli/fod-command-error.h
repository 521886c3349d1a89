/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FOD_COMMAND_ERROR (fod_command_error_quark ())

/**
 * FodCommandError:
 * @FOD_COMMAND_ERROR_USAGE: the command was not written right; the usage helps
 * @FOD_COMMAND_ERROR_NOT_FOUND: what was named is not there
 * @FOD_COMMAND_ERROR_FAILED: anything else
 *
 * What can go wrong at the command line. Messages are sentences for the user.
 */
typedef enum {
  FOD_COMMAND_ERROR_USAGE,
  FOD_COMMAND_ERROR_NOT_FOUND,
  FOD_COMMAND_ERROR_FAILED,
} FodCommandError;

GQuark fod_command_error_quark (void);

G_END_DECLS
