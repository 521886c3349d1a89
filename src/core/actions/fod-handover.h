/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"

G_BEGIN_DECLS

guint fod_handover_draft (FodEdit *edit,
                          FodStore *store,
                          FodRecord *course,
                          const char *role,
                          const char *person);

G_END_DECLS
