/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-store.h"
#include "fod-text-table.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FodCommandContext:
 *
 * What every command gets: the file, the clock, and where the answer goes. The answer is
 * collected and written at the end, all of it or none.
 */
typedef struct _FodCommandContext FodCommandContext;

FodCommandContext *fod_command_context_new (const char *path, gboolean json);
void fod_command_context_free (FodCommandContext *self);

const char *fod_command_context_get_path (FodCommandContext *self);
FodClock *fod_command_context_get_clock (FodCommandContext *self);
FodDay fod_command_context_get_today (FodCommandContext *self);
FodStore *fod_command_context_open (FodCommandContext *self, GError **error);
FodStore *fod_command_context_open_or_make (FodCommandContext *self, GError **error);

void fod_command_context_offer_backup (FodCommandContext *self);
void fod_command_context_fail (FodCommandContext *self, GError *failure, GError **error);
char *fod_command_context_get_offer (FodCommandContext *self);
gboolean fod_command_context_check (FodCommandContext *self, GError **error);
gboolean fod_command_context_is_json (FodCommandContext *self);
void fod_command_context_print (FodCommandContext *self, const char *format, ...)
  G_GNUC_PRINTF (2, 3);
void fod_command_context_print_line (FodCommandContext *self, const char *format, ...)
  G_GNUC_PRINTF (2, 3);
void fod_command_context_print_table (FodCommandContext *self, FodTextTable *table);
void fod_command_context_print_object (FodCommandContext *self, JsonObject *object);
void fod_command_context_print_array (FodCommandContext *self, JsonArray *array);
void fod_command_context_tell (FodCommandContext *self, const char *message);
void fod_command_context_warn (FodCommandContext *self, const char *message);
void fod_command_context_print_warnings (FodCommandContext *self);
GPtrArray *fod_command_context_take_warnings (FodCommandContext *self);
gboolean fod_command_context_flush (FodCommandContext *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FodCommandContext, fod_command_context_free)

G_END_DECLS
