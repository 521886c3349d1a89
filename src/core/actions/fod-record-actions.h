/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-edit.h"

G_BEGIN_DECLS

char *fod_record_change (FodEdit *edit,
                         FodStore *store,
                         FodRecord *record,
                         const char *field,
                         const FodValue *value);
gboolean fod_record_remove (FodStore *store, FodRecord *record, GError **error);

G_END_DECLS
