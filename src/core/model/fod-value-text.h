/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

G_BEGIN_DECLS

char *fod_value_text (const FodField *field, const FodValue *value, FodRecordSource *source);
char *fod_record_get_title (FodRecord *self);

G_END_DECLS
