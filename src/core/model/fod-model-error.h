/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FodModelError:
 * @FOD_MODEL_ERROR_INVALID_VALUE: a value does not fit its field
 * @FOD_MODEL_ERROR_MISSING_VALUE: a required field is empty
 * @FOD_MODEL_ERROR_INVALID_PROGRAMME: a programme file breaks the format
 * @FOD_MODEL_ERROR_FROZEN: a record that is signed cannot be changed
 *
 * What can be wrong with data. Messages are sentences for the user.
 */
typedef enum {
  FOD_MODEL_ERROR_INVALID_VALUE,
  FOD_MODEL_ERROR_MISSING_VALUE,
  FOD_MODEL_ERROR_INVALID_PROGRAMME,
  FOD_MODEL_ERROR_FROZEN,
} FodModelError;

#define FOD_MODEL_ERROR (fod_model_error_quark ())
GQuark fod_model_error_quark (void);

gboolean fod_model_refuse (FodModelError code, const char *message, GError **error);

G_END_DECLS
