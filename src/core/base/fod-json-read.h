/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

char *fod_json_path_key (const char *path, const char *key);
char *fod_json_path_index (const char *path, guint index);

gboolean fod_json_check_keys (JsonObject *object,
                              const char *path,
                              const char *const *allowed,
                              GError **error);
gboolean fod_json_get_root (JsonNode *node, JsonObject **value, GError **error);
gboolean fod_json_get_array (JsonObject *object,
                             const char *path,
                             const char *key,
                             gboolean required,
                             JsonArray **value,
                             GError **error);
gboolean fod_json_get_string (JsonObject *object,
                              const char *path,
                              const char *key,
                              gboolean required,
                              const char **value,
                              GError **error);
gboolean fod_json_get_int (JsonObject *object,
                           const char *path,
                           const char *key,
                           gboolean required,
                           gint64 minimum,
                           gint64 maximum,
                           gint64 *value,
                           GError **error);
gboolean fod_json_get_element_object (JsonArray *array,
                                      const char *path,
                                      guint index,
                                      JsonObject **value,
                                      GError **error);
gboolean fod_json_get_element_string (JsonArray *array,
                                      const char *path,
                                      guint index,
                                      const char **value,
                                      GError **error);

G_END_DECLS
