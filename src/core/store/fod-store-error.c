/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-store-error.h"

G_DEFINE_QUARK (fod - store - error - quark, fod_store_error)
