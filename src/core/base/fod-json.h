/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FodJsonLimits:
 * @max_bytes: most bytes that are read
 * @max_depth: most arrays and objects inside each other
 */
typedef struct {
  gsize max_bytes;
  guint max_depth;
} FodJsonLimits;

#define FOD_JSON_DEFAULT_MAX_BYTES ((gsize) 4 * 1024 * 1024)
#define FOD_JSON_DEFAULT_MAX_DEPTH 32

JsonNode *fod_json_parse (const char *data,
                          gsize length,
                          const FodJsonLimits *limits,
                          GError **error);
JsonNode *fod_json_load_file (GFile *file, const FodJsonLimits *limits, GError **error);
JsonArray *fod_json_make_strings (GPtrArray *texts);
char *fod_json_write (JsonNode *node, gboolean pretty);

G_END_DECLS
