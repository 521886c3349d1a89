/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"

G_BEGIN_DECLS

FodDay fod_new_start_find_first (FodStore *store, FodRecord *course, FodDay start);
guint fod_new_start_draft (FodEdit *edit, FodStore *store, FodRecord *course, FodDay start);

G_END_DECLS
