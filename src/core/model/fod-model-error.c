/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-model-error.h"

/* clang-format would put blanks into the name. */
/* clang-format off */
G_DEFINE_QUARK (fod-model-error-quark, fod_model_error)
/* clang-format on */

/**
 * fod_model_refuse:
 * @code: what is wrong
 * @message: a sentence for the user
 * @error: return location
 *
 * Returns: %FALSE, for the convenience of the caller
 */
gboolean
fod_model_refuse (FodModelError code,
                  const char *message,
                  GError **error)
{
  g_set_error_literal (error, FOD_MODEL_ERROR, (int) code, message);
  return FALSE;
}
