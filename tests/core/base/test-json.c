/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-json.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "fod-base-error.h"

#define N_MUTATIONS 20000

typedef struct {
  const char *text;
  int code; /* -1 when it is valid */
  int line; /* 0 when the message names none */
} Case;

static const Case CASES[] = {
  { "{}", -1, 0 },
  { " [ ] \n", -1, 0 },
  { "{\"a\": [1, -2.5e3, \"x\", true, false, null]}", -1, 0 },
  { "\"tekst\"", -1, 0 },
  { "0", -1, 0 },
  { "9223372036854775807", -1, 0 },
  { "-9223372036854775807", -1, 0 },
  { "\"\\u00e6\\n\\ud83d\\ude00\\/\"", -1, 0 },
  { "\xef\xbb\xbf{}", -1, 0 },
  { "\"Ærø\"", -1, 0 },
  { "", FOD_BASE_ERROR_INVALID_JSON, 0 },
  { "\n\n", FOD_BASE_ERROR_INVALID_JSON, 3 },
  { "{", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{\"a\":\n\n1,}", FOD_BASE_ERROR_INVALID_JSON, 3 },
  { "[1,]", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "[1\n2]", FOD_BASE_ERROR_INVALID_JSON, 2 },
  { "[}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{\"a\" 1}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{a: 1}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{'a': 1}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{\"a\": 1, \"b\": {\"a\": 2}, \"c\": [{\"a\": 3}, {\"a\": 4}], \"A\": 5}", -1, 0 },
  { "{\"a\": 1,\n\"b\": 2,\n\"a\": 3}", FOD_BASE_ERROR_INVALID_JSON, 3 },
  { "{\"a\": {\"b\": 1}, \"a\": 2}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "[{\"x\": 1}, {\"x\": 1, \"x\": 1}]", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{\"a\": 1, \"\\u0061\": 2}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{\"\\/\": 1, \"/\": 2}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{\"\": 1, \"\": 2}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{} {}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "{}\n\nx", FOD_BASE_ERROR_INVALID_JSON, 3 },
  { "]", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "var x = 1", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "// text\n{}", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "truest", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "NaN", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "01", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "0x10", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "+1", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "-", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "1.", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { ".5", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "1e", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "9223372036854775808", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "1e999", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"open", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"line\nbreak\"", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"\\x\"", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"\\", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"\\u12\"", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"\\ud800\"", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"\\ud800\\u0041\"", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "\"\\udc00\"", FOD_BASE_ERROR_INVALID_JSON, 1 },
  { "[\n\"\\u0000\"]", FOD_BASE_ERROR_INVALID_TEXT, 2 },
  { "[\n\"\xc3\x28\"]", FOD_BASE_ERROR_INVALID_TEXT, 2 },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = NULL;
    g_autofree char *line = g_strdup_printf ("Line %d: ", CASES[i].line);

    g_test_message ("case %" G_GSIZE_FORMAT, i);
    node = fod_json_parse (CASES[i].text, strlen (CASES[i].text), NULL, &error);
    if (CASES[i].code == -1) {
      g_assert_no_error (error);
      g_assert_nonnull (node);
      continue;
    }
    g_assert_error (error, FOD_BASE_ERROR, CASES[i].code);
    g_assert_null (node);
    g_assert_cmpint (g_str_has_prefix (error->message, line), ==, CASES[i].line != 0);
  }
}

static void
test_values (void)
{
  const char *text = "{\"n\": -12, \"d\": 2.5, \"s\": \"\\ud83d\\ude00 \\u00e6\\t\"}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fod_json_parse (text, strlen (text), NULL, &error);
  JsonObject *object;

  g_assert_no_error (error);
  object = json_node_get_object (node);
  g_assert_cmpint (json_object_get_int_member (object, "n"), ==, -12);
  g_assert_cmpfloat (json_object_get_double_member (object, "d"), ==, 2.5);
  g_assert_cmpstr (json_object_get_string_member (object, "s"), ==, "😀 æ\t");
}

/* What is wrong is said, not what it made the reader think. */
static void
test_control_characters (void)
{
  static const char *const texts[] = { "[\"a\tb\"]", "[\"a\001b\"]" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_json_parse (texts[i], strlen (texts[i]), NULL, &error));
    g_assert_nonnull (strstr (error->message, "\\t"));
  }
}

static void
test_nul (void)
{
  static const char text[] = "{\n\"a\": \"\0\"}";
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_json_parse (text, sizeof text - 1, NULL, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_TEXT);
  g_assert_true (g_str_has_prefix (error->message, "Line 2: "));
}

static void
test_not_terminated (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_memdup2 ("12", 2);
  g_autoptr (JsonNode) node = fod_json_parse (text, 2, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (json_node_get_int (node), ==, 12);
}

static void
test_limits (void)
{
  static const struct {
    gsize n_brackets;
    gsize max_bytes;
    guint max_depth;
    int code;
  } cases[] = {
    { 3, 100, 3, -1 },
    { 4, 100, 3, FOD_BASE_ERROR_TOO_DEEP },
    { 4, 7, 32, FOD_BASE_ERROR_TOO_LARGE },
    { 4, 8, 32, -1 },
    { 5000000, 20000000, 32, FOD_BASE_ERROR_TOO_DEEP },
    { 5000000, FOD_JSON_DEFAULT_MAX_BYTES, 32, FOD_BASE_ERROR_TOO_LARGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    gsize n = cases[i].n_brackets;
    FodJsonLimits limits = { cases[i].max_bytes, cases[i].max_depth };
    g_autofree char *text = g_malloc (2 * n);
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = NULL;

    memset (text, '[', n);
    memset (text + n, ']', n);
    node = fod_json_parse (text, 2 * n, &limits, &error);
    if (cases[i].code == -1)
      g_assert_no_error (error);
    else
      g_assert_error (error, FOD_BASE_ERROR, cases[i].code);
  }
}

/* Brackets inside texts are no nesting. */
static void
test_brackets_in_text (void)
{
  g_autoptr (GString) text = g_string_new ("\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  for (int i = 0; i < 100; i++)
    g_string_append (text, "[{\\\"");
  g_string_append_c (text, '"');
  node = fod_json_parse (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
}

static void
test_default_depth (void)
{
  const char *deep = "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_assert_cmpint (strlen (deep), ==, 66);
  g_assert_null (fod_json_parse (deep, 66, NULL, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_TOO_DEEP);
  g_clear_error (&error);
  node = fod_json_parse (deep + 1, 64, NULL, &error);
  g_assert_no_error (error);
}

/* Whatever the check lets through, json-glib must be able to read. */
static void
test_mutations (void)
{
  static const char letters[] = "{}[]\",:\\u0d8cetrfn-+.19 \n/'x\xc3\xa6";
  const char *seed = "{\"a\": [1, -2.5e3, {\"b\": null}], \"c\\ud83d\\ude00\": [true, \"æ\\n\"]}";
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260824);
  guint n_valid = 0;

  for (guint i = 0; i < N_MUTATIONS; i++) {
    g_autofree char *text = g_strdup (seed);
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonNode) node = NULL;
    int n_changes = g_rand_int_range (rand, 1, 4);

    for (int change = 0; change < n_changes; change++)
      text[g_rand_int_range (rand, 0, (int) strlen (seed))] =
        letters[g_rand_int_range (rand, 0, (int) sizeof letters - 1)];
    node = fod_json_parse (text, strlen (text), NULL, &error);
    if (node == NULL) {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "Line "));
      continue;
    }
    n_valid++;
  }

  g_assert_cmpuint (n_valid, >, 100);
  g_assert_cmpuint (n_valid, <, N_MUTATIONS);
}

static void
test_write (void)
{
  const char *text = "{\"z\":1,\"a\":[\"æ\",null],\"m\":{}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = fod_json_parse (text, strlen (text), NULL, &error);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *plain = fod_json_write (node, FALSE);
  g_autofree char *pretty = fod_json_write (node, TRUE);

  g_assert_no_error (error);
  g_assert_cmpstr (plain, ==, text);
  g_assert_true (g_str_has_suffix (pretty, "}\n"));
  again = fod_json_parse (pretty, strlen (pretty), NULL, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (node, again));
}

typedef struct {
  const char *name;
  const char *content; /* %NULL for a file that is not there */
  int code;
  const char *message; /* part of it */
} FileCase;

static void
test_load_file (void)
{
  static const FileCase cases[] = {
    { "good.json", "{\"a\": 1}", -1, NULL },
    { "empty.json", "", FOD_BASE_ERROR_INVALID_JSON, "empty.json: " },
    { "bad.json", "{\n\"a\"", FOD_BASE_ERROR_INVALID_JSON, "bad.json: Line 2: " },
    { "long.json", "\"12345678901234567890123456789012345\"", FOD_BASE_ERROR_TOO_LARGE,
      "long.json: The file is too large" },
    { "missing.json", NULL, FOD_BASE_ERROR_FAILED, "missing.json” was not found" },
    { "", NULL, FOD_BASE_ERROR_FAILED, "is a folder" },
  };
  const FodJsonLimits limits = { 32, 8 };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("fod-json-XXXXXX", &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (JsonNode) node = NULL;

    g_test_message ("%s", cases[i].name);
    if (cases[i].content != NULL)
      g_assert_true (g_file_set_contents (path, cases[i].content, -1, NULL));
    node = fod_json_load_file (file, &limits, &error);
    if (cases[i].content != NULL)
      g_assert_cmpint (g_unlink (path), ==, 0);

    if (cases[i].code == -1) {
      g_assert_no_error (error);
      continue;
    }
    g_assert_error (error, FOD_BASE_ERROR, cases[i].code);
    g_assert_nonnull (strstr (error->message, cases[i].message));
    g_clear_error (&error);
  }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A pipe that nobody writes to would keep everybody waiting, and /dev/zero never ends. */
static void
test_load_special (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fod-json-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe.json", NULL);
  const char *const paths[] = { pipe, "/dev/zero", "/dev/null" };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
    g_autoptr (GError) error = NULL;

    g_assert_null (fod_json_load_file (file, NULL, &error));
    g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_FAILED);
    g_assert_nonnull (strstr (error->message, paths[i]));
  }
  g_assert_cmpint (g_unlink (pipe), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/parse", test_parse);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/nul", test_nul);
  g_test_add_func ("/json/control-characters", test_control_characters);
  g_test_add_func ("/json/load-special", test_load_special);
  g_test_add_func ("/json/not-terminated", test_not_terminated);
  g_test_add_func ("/json/limits", test_limits);
  g_test_add_func ("/json/brackets-in-text", test_brackets_in_text);
  g_test_add_func ("/json/default-depth", test_default_depth);
  g_test_add_func ("/json/mutations", test_mutations);
  g_test_add_func ("/json/write", test_write);
  g_test_add_func ("/json/load-file", test_load_file);

  return g_test_run ();
}
