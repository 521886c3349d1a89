/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FOD_BASE_ERROR (fod_base_error_quark ())

/**
 * FodBaseError:
 * @FOD_BASE_ERROR_INVALID_JSON: the text is not JSON, or not of the expected shape
 * @FOD_BASE_ERROR_TOO_LARGE: more bytes than the reader allows
 * @FOD_BASE_ERROR_TOO_DEEP: more nesting than the reader allows
 * @FOD_BASE_ERROR_INVALID_TEXT: NUL bytes or text that is not UTF-8
 * @FOD_BASE_ERROR_FAILED: a file could not be read
 */
typedef enum {
  FOD_BASE_ERROR_INVALID_JSON,
  FOD_BASE_ERROR_TOO_LARGE,
  FOD_BASE_ERROR_TOO_DEEP,
  FOD_BASE_ERROR_INVALID_TEXT,
  FOD_BASE_ERROR_FAILED,
} FodBaseError;

GQuark fod_base_error_quark (void);

G_END_DECLS
