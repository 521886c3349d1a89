/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-json-read.h"

#include <glib/gi18n-lib.h>

#include "fod-base-error.h"

/**
 * fod_json_path_key:
 * @path: (nullable): where the object is, such as `tasks[3]`; %NULL or empty for the root
 * @key: a member's name
 *
 * Returns: (transfer full): the member's path, such as `tasks[3].title`
 */
char *
fod_json_path_key (const char *path,
                   const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  return path == NULL || path[0] == '\0' ? g_strdup (key) : g_strconcat (path, ".", key, NULL);
}

/**
 * fod_json_path_index:
 * @path: (nullable): where the array is
 * @index: from 0
 *
 * Returns: (transfer full): the element's path, such as `tasks[3]`
 */
char *
fod_json_path_index (const char *path,
                     guint index)
{
  return g_strdup_printf ("%s[%u]", path != NULL ? path : "", index);
}

static gboolean
refuse_type (const char *path,
             GType type,
             GError **error)
{
  g_autofree char *message = NULL;

  if (type == JSON_TYPE_OBJECT)
    message = g_strdup_printf (_ ("“%s” must be an object in { }."), path);
  else if (type == JSON_TYPE_ARRAY)
    message = g_strdup_printf (_ ("“%s” must be a list in [ ]."), path);
  else if (type == G_TYPE_STRING)
    message = g_strdup_printf (_ ("“%s” must be text."), path);
  else
    message = g_strdup_printf (_ ("“%s” must be a whole number."), path);

  g_set_error_literal (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON, message);
  return FALSE;
}

static gboolean
has_type (JsonNode *node,
          GType type)
{
  if (type == JSON_TYPE_OBJECT)
    return JSON_NODE_HOLDS_OBJECT (node);
  if (type == JSON_TYPE_ARRAY)
    return JSON_NODE_HOLDS_ARRAY (node);

  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* Finds the member and leaves %NULL in @node when it may be, and is, left out. */
static gboolean
find_member (JsonObject *object,
             const char *path,
             const char *key,
             gboolean required,
             GType type,
             JsonNode **node,
             GError **error)
{
  JsonNode *found = json_object_get_member (object, key);
  g_autofree char *full = fod_json_path_key (path, key);

  *node = NULL;
  if (found == NULL || JSON_NODE_HOLDS_NULL (found)) {
    if (required)
      g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON,
                   _ ("“%s” is missing."), full);
    return !required;
  }
  if (!has_type (found, type))
    return refuse_type (full, type, error);

  *node = found;
  return TRUE;
}

/**
 * fod_json_check_keys:
 * @object: an object
 * @path: (nullable): where it is, for the message
 * @allowed: (array zero-terminated=1): the names it may hold
 * @error: return location for a #GError
 *
 * Returns: %FALSE with an @error that names the first unknown key and its path
 */
gboolean
fod_json_check_keys (JsonObject *object,
                     const char *path,
                     const char *const *allowed,
                     GError **error)
{
  JsonObjectIter iter;
  const char *key;

  g_return_val_if_fail (object != NULL, FALSE);
  g_return_val_if_fail (allowed != NULL, FALSE);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL)) {
    g_autofree char *full = NULL;

    if (g_strv_contains (allowed, key))
      continue;
    full = fod_json_path_key (path, key);
    g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON,
                 _ ("“%s” is not known; check the spelling."), full);
    return FALSE;
  }

  return TRUE;
}

/**
 * fod_json_get_root:
 * @node: what fod_json_parse() gave
 * @value: (out) (transfer none): the object
 * @error: return location for a #GError
 *
 * Returns: %FALSE with @error when the file holds anything but an object
 */
gboolean
fod_json_get_root (JsonNode *node,
                   JsonObject **value,
                   GError **error)
{
  g_return_val_if_fail (node != NULL, FALSE);

  if (!JSON_NODE_HOLDS_OBJECT (node)) {
    g_set_error_literal (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON,
                         _ ("The file must hold one object in { }."));
    return FALSE;
  }

  *value = json_node_get_object (node);
  return TRUE;
}

/**
 * fod_json_get_array:
 * @object: the object to read from
 * @path: (nullable): where it is, for the message
 * @key: the member's name
 * @required: whether leaving it out, or null, is an error
 * @value: (out) (transfer none) (nullable): the member; %NULL when it is left out
 * @error: return location for a #GError
 *
 * Returns: %FALSE with an @error that names the path
 */
gboolean
fod_json_get_array (JsonObject *object,
                    const char *path,
                    const char *key,
                    gboolean required,
                    JsonArray **value,
                    GError **error)
{
  JsonNode *node;

  if (!find_member (object, path, key, required, JSON_TYPE_ARRAY, &node, error))
    return FALSE;

  *value = node != NULL ? json_node_get_array (node) : NULL;
  return TRUE;
}

/**
 * fod_json_get_string:
 * @object: the object to read from
 * @path: (nullable): where it is, for the message
 * @key: the member's name
 * @required: whether leaving it out, or null, is an error
 * @value: (out) (transfer none) (nullable): UTF-8; %NULL when it is left out
 * @error: return location for a #GError
 *
 * Returns: %FALSE with an @error that names the path
 */
gboolean
fod_json_get_string (JsonObject *object,
                     const char *path,
                     const char *key,
                     gboolean required,
                     const char **value,
                     GError **error)
{
  JsonNode *node;

  if (!find_member (object, path, key, required, G_TYPE_STRING, &node, error))
    return FALSE;

  *value = node != NULL ? json_node_get_string (node) : NULL;
  return TRUE;
}

/**
 * fod_json_get_int:
 * @object: the object to read from
 * @path: (nullable): where it is, for the message
 * @key: the member's name
 * @required: whether leaving it out, or null, is an error
 * @minimum: the smallest number allowed
 * @maximum: the largest number allowed
 * @value: (inout): the number; keeps what it was when it is left out
 * @error: return location for a #GError
 *
 * Whole numbers alone: 1.5, 1.0 and "1" are refused.
 *
 * Returns: %FALSE with an @error that names the path
 */
gboolean
fod_json_get_int (JsonObject *object,
                  const char *path,
                  const char *key,
                  gboolean required,
                  gint64 minimum,
                  gint64 maximum,
                  gint64 *value,
                  GError **error)
{
  JsonNode *node;
  gint64 number;

  if (!find_member (object, path, key, required, G_TYPE_INT64, &node, error))
    return FALSE;
  if (node == NULL)
    return TRUE;

  number = json_node_get_int (node);
  if (number < minimum || number > maximum) {
    g_autofree char *full = fod_json_path_key (path, key);
    g_autofree char *low = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
    g_autofree char *high = g_strdup_printf ("%" G_GINT64_FORMAT, maximum);

    g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON,
                 _ ("“%s” must be from %s to %s."), full, low, high);
    return FALSE;
  }

  *value = number;
  return TRUE;
}

static gboolean
find_element (JsonArray *array,
              const char *path,
              guint index,
              GType type,
              JsonNode **node,
              GError **error)
{
  *node = json_array_get_element (array, index);
  if (!has_type (*node, type)) {
    g_autofree char *full = fod_json_path_index (path, index);

    return refuse_type (full, type, error);
  }

  return TRUE;
}

/**
 * fod_json_get_element_object:
 * @array: the array to read from
 * @path: (nullable): where the array is, for the message
 * @index: from 0, within the array
 * @value: (out) (transfer none): the element
 * @error: return location for a #GError
 *
 * Returns: %FALSE with an @error that names the path
 */
gboolean
fod_json_get_element_object (JsonArray *array,
                             const char *path,
                             guint index,
                             JsonObject **value,
                             GError **error)
{
  JsonNode *node;

  g_return_val_if_fail (index < json_array_get_length (array), FALSE);

  if (!find_element (array, path, index, JSON_TYPE_OBJECT, &node, error))
    return FALSE;

  *value = json_node_get_object (node);
  return TRUE;
}

/**
 * fod_json_get_element_string:
 * @array: the array to read from
 * @path: (nullable): where the array is, for the message
 * @index: from 0, within the array
 * @value: (out) (transfer none): UTF-8
 * @error: return location for a #GError
 *
 * Returns: %FALSE with an @error that names the path
 */
gboolean
fod_json_get_element_string (JsonArray *array,
                             const char *path,
                             guint index,
                             const char **value,
                             GError **error)
{
  JsonNode *node;

  g_return_val_if_fail (index < json_array_get_length (array), FALSE);

  if (!find_element (array, path, index, G_TYPE_STRING, &node, error))
    return FALSE;

  *value = json_node_get_string (node);
  return TRUE;
}
