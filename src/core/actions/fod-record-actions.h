/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-store.h"

G_BEGIN_DECLS

gboolean fod_record_remove (FodStore *store, FodRecord *record, GError **error);

G_END_DECLS
