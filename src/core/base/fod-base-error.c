/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-base-error.h"

G_DEFINE_QUARK (fod - base - error - quark, fod_base_error)
