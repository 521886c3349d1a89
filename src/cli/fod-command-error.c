/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"

/* clang-format would put blanks into the name. */
/* clang-format off */
G_DEFINE_QUARK (fod-command-error-quark, fod_command_error)
/* clang-format on */
