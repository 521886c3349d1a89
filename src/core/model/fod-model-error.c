/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-model-error.h"

G_DEFINE_QUARK (fod - model - error - quark, fod_model_error)
