/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fod-base-error.h"
#include "fod-json-check.h"
#include "fod-language.h"

#define UTF8_BOM "\xef\xbb\xbf"
#define CHUNK 65536

static const FodJsonLimits DEFAULT_LIMITS = { FOD_JSON_DEFAULT_MAX_BYTES,
                                              FOD_JSON_DEFAULT_MAX_DEPTH };

static void
set_too_large (const FodJsonLimits *limits,
               GError **error)
{
  g_autofree char *size = g_format_size_full (limits->max_bytes, G_FORMAT_SIZE_IEC_UNITS);

  /* GLib writes numbers as the machine's locale does, not as the words are. */
  g_strdelimit (size, ".,", g_str_equal (fod_language_get (), "da") ? ',' : '.');
  g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_TOO_LARGE,
               /* TRANSLATORS: %s is a size such as “4.0 MiB”. */
               _ ("The file is too large; at most %s are read."), size);
}

static guint
count_lines (const char *data,
             const char *to)
{
  guint lines = 1;

  for (; data < to; data++)
    lines += *data == '\n';

  return lines;
}

static gboolean
check_characters (const char *data,
                  gsize length,
                  GError **error)
{
  const char *bad = memchr (data, '\0', length);

  if (bad != NULL) {
    g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_TEXT,
                 _ ("Line %u: texts cannot hold the character zero."), count_lines (data, bad));
    return FALSE;
  }
  if (!g_utf8_validate_len (data, length, &bad)) {
    g_set_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_TEXT,
                 _ ("Line %u: there are characters that are not UTF-8."), count_lines (data, bad));
    return FALSE;
  }

  return TRUE;
}

/**
 * fod_json_parse:
 * @data: (array length=length): bytes, need not end with NUL
 * @length: bytes in @data
 * @limits: (nullable): how much is read; %NULL for 4 MiB and 32 levels
 * @error: return location for a #GError
 *
 * Reads one JSON value as RFC 8259 has it, and nothing laxer. A name that occurs twice in one
 * object is refused.
 *
 * Returns: (transfer full): the value, or %NULL with a %FOD_BASE_ERROR that names the line
 */
JsonNode *
fod_json_parse (const char *data,
                gsize length,
                const FodJsonLimits *limits,
                GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (limits == NULL)
    limits = &DEFAULT_LIMITS;
  if (length > limits->max_bytes) {
    set_too_large (limits, error);
    return NULL;
  }

  if (length >= strlen (UTF8_BOM) && memcmp (data, UTF8_BOM, strlen (UTF8_BOM)) == 0) {
    data += strlen (UTF8_BOM);
    length -= strlen (UTF8_BOM);
  }
  if (length == 0) {
    g_set_error_literal (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON,
                         _ ("The file is empty."));
    return NULL;
  }

  if (!check_characters (data, length, error) ||
      !fod_json_check_text (data, length, limits->max_depth, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, (gssize) length, &local_error)) {
    g_set_error_literal (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON,
                         local_error->message);
    return NULL;
  }

  return json_parser_steal_root (parser);
}

/* Without a cause it is a pipe, a device or the like, which may never come to an end. */
static void
set_file_error (GFile *file,
                const GError *cause,
                GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *message = NULL;

  if (cause == NULL)
    message = g_strdup_printf (_ ("“%s” is not an ordinary file. Choose another one."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    message = g_strdup_printf (_ ("“%s” was not found."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    message = g_strdup_printf (_ ("“%s” is a folder, not a file."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    message = g_strdup_printf (_ ("You do not have access to “%s”."), name);
  else
    message = g_strdup_printf (_ ("“%s” could not be read."), name);

  g_set_error_literal (error, FOD_BASE_ERROR, FOD_BASE_ERROR_FAILED, message);
}

static GByteArray *
read_bounded (GFile *file,
              const FodJsonLimits *limits,
              GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL) {
    set_file_error (file, NULL, error);
    return NULL;
  }
  stream = g_file_read (file, NULL, &cause);
  if (stream == NULL) {
    set_file_error (file, cause, error);
    return NULL;
  }

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK, NULL, &cause)) > 0) {
    g_byte_array_append (bytes, chunk, (guint) n);
    if (bytes->len > limits->max_bytes) {
      set_too_large (limits, error);
      return NULL;
    }
  }
  if (n < 0) {
    set_file_error (file, cause, error);
    return NULL;
  }

  return g_steal_pointer (&bytes);
}

/**
 * fod_json_load_file:
 * @file: the file
 * @limits: (nullable): how much is read; %NULL for 4 MiB and 32 levels
 * @error: return location for a #GError
 *
 * Reads a file as fod_json_parse() does, and never more of it than @limits allows.
 *
 * Returns: (transfer full): the value, or %NULL with a %FOD_BASE_ERROR that names the file
 */
JsonNode *
fod_json_load_file (GFile *file,
                    const FodJsonLimits *limits,
                    GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;
  JsonNode *node = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = read_bounded (file, limits != NULL ? limits : &DEFAULT_LIMITS, &failure);
  if (bytes != NULL)
    node = fod_json_parse ((const char *) bytes->data, bytes->len, limits, &failure);
  if (node != NULL)
    return node;

  name = g_file_get_basename (file);
  if (!g_error_matches (failure, FOD_BASE_ERROR, FOD_BASE_ERROR_FAILED))
    g_prefix_error (&failure, "%s: ", name);
  g_propagate_error (error, g_steal_pointer (&failure));

  return NULL;
}

/**
 * fod_json_make_strings:
 * @texts: (element-type utf8): texts
 *
 * Returns: (transfer full): an array of them
 */
JsonArray *
fod_json_make_strings (GPtrArray *texts)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < texts->len; i++)
    json_array_add_string_element (array, texts->pdata[i]);
  return array;
}

/**
 * fod_json_write:
 * @node: a value
 * @pretty: whether to write for people: indented by two, ending with a line feed
 *
 * The same value always gives the same bytes: members come in the order they were added.
 *
 * Returns: (transfer full): UTF-8
 */
char *
fod_json_write (JsonNode *node,
                gboolean pretty)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (node != NULL, NULL);

  text = json_to_string (node, pretty);

  return pretty ? g_strconcat (text, "\n", NULL) : g_steal_pointer (&text);
}
