/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *fod_record_to_json (FodRecord *self);
char *fod_record_json_write (FodRecord *self);
gboolean fod_record_json_read (FodRecord *self,
                               const char *json,
                               gboolean *whole,
                               GError **error);
gboolean fod_record_json_read_field (const char *json,
                                     const char *field,
                                     FodValue *value,
                                     GError **error);

G_END_DECLS
