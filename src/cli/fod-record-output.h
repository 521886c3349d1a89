/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-record.h"
#include "fod-store.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonObject *fod_record_output_object (FodRecord *record);
JsonNode *fod_record_output_value (const FodField *field,
                                   const FodValue *value,
                                   FodRecordSource *source);
JsonNode *fod_record_output_text (const char *text);
JsonNode *fod_record_output_reference (FodRecord *record);

const char *fod_record_output_ending (FodRecord *record);
char *fod_record_output_host (FodRecord *record, const char *field);
const char *fod_record_output_label (FodRecord *record, const char *field);
char *fod_record_output_day (FodRecord *record, const char *field, FodDay today);
char *fod_record_output_times (FodRecord *record);

G_END_DECLS
