/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-json-read.h"

#include <string.h>

#include "fod-base-error.h"
#include "fod-json.h"

static const char SAMPLE[] =
  "{\"title\": \"Velkomst\", \"days\": 5, \"half\": 1.5, \"whole\": 2.0, \"digits\": \"5\","
  " \"open\": true, \"nothing\": null, \"steps\": [\"et\", 2, {\"a\": 1}], \"goal\": {}}";

typedef enum {
  AS_ARRAY,
  AS_STRING,
  AS_INT,
} As;

typedef struct {
  As as;
  const char *key;
  gboolean required;
  const char *message; /* %NULL when it can be read */
} Case;

static const Case CASES[] = {
  { AS_STRING, "title", TRUE, NULL },
  { AS_INT, "days", TRUE, NULL },
  { AS_ARRAY, "steps", TRUE, NULL },
  { AS_STRING, "absent", FALSE, NULL },
  { AS_INT, "absent", FALSE, NULL },
  { AS_ARRAY, "nothing", FALSE, NULL },
  { AS_STRING, "absent", TRUE, "“tasks[3].absent” is missing." },
  { AS_STRING, "nothing", TRUE, "“tasks[3].nothing” is missing." },
  { AS_STRING, "days", TRUE, "“tasks[3].days” must be text." },
  { AS_STRING, "days", FALSE, "“tasks[3].days” must be text." },
  { AS_INT, "half", TRUE, "“tasks[3].half” must be a whole number." },
  { AS_INT, "whole", TRUE, "“tasks[3].whole” must be a whole number." },
  { AS_INT, "digits", TRUE, "“tasks[3].digits” must be a whole number." },
  { AS_INT, "open", TRUE, "“tasks[3].open” must be a whole number." },
  { AS_INT, "steps", TRUE, "“tasks[3].steps” must be a whole number." },
  { AS_ARRAY, "goal", TRUE, "“tasks[3].goal” must be a list in [ ]." },
};

static JsonNode *
parse_sample (void)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = fod_json_parse (SAMPLE, strlen (SAMPLE), NULL, &error);

  g_assert_no_error (error);

  return node;
}

static gboolean
read_member (JsonObject *object,
             const Case *item,
             GError **error)
{
  JsonArray *as_array;
  const char *as_string;
  gint64 as_int;

  switch (item->as) {
  case AS_ARRAY:
    return fod_json_get_array (object, "tasks[3]", item->key, item->required, &as_array, error);
  case AS_STRING:
    return fod_json_get_string (object, "tasks[3]", item->key, item->required, &as_string, error);
  case AS_INT:
    return fod_json_get_int (object, "tasks[3]", item->key, item->required, 0, 10, &as_int, error);
  default:
    g_assert_not_reached ();
  }
}

static void
test_types (void)
{
  g_autoptr (JsonNode) node = parse_sample ();

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GError) error = NULL;
    gboolean done = read_member (json_node_get_object (node), &CASES[i], &error);

    g_test_message ("%s", CASES[i].key);
    g_assert_cmpint (done, ==, CASES[i].message == NULL);
    if (done) {
      g_assert_no_error (error);
      continue;
    }
    g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON);
    g_assert_cmpstr (error->message, ==, CASES[i].message);
  }
}

static void
test_values (void)
{
  g_autoptr (JsonNode) node = parse_sample ();
  JsonObject *object = json_node_get_object (node);
  JsonArray *steps = NULL;
  const char *title = NULL;
  const char *absent = "kept?";
  gint64 days = 0, missing = 7;

  g_assert_true (fod_json_get_string (object, "", "title", TRUE, &title, NULL));
  g_assert_cmpstr (title, ==, "Velkomst");
  g_assert_true (fod_json_get_string (object, "", "absent", FALSE, &absent, NULL));
  g_assert_null (absent);
  g_assert_true (fod_json_get_int (object, "", "days", TRUE, 5, 5, &days, NULL));
  g_assert_cmpint (days, ==, 5);
  g_assert_true (fod_json_get_int (object, "", "absent", FALSE, 0, 9, &missing, NULL));
  g_assert_cmpint (missing, ==, 7);
  g_assert_true (fod_json_get_array (object, "", "steps", TRUE, &steps, NULL));
  g_assert_cmpuint (json_array_get_length (steps), ==, 3);
}

static void
test_int_bounds (void)
{
  g_autoptr (JsonNode) node = parse_sample ();
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GError) error = NULL;
  gint64 days = -1;

  g_assert_false (fod_json_get_int (object, NULL, "days", TRUE, 6, 9, &days, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON);
  g_assert_cmpstr (error->message, ==, "“days” must be from 6 to 9.");
  g_clear_error (&error);
  g_assert_false (fod_json_get_int (object, NULL, "days", TRUE, 0, 4, &days, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON);
  g_assert_cmpint (days, ==, -1);
}

static void
test_elements (void)
{
  g_autoptr (JsonNode) node = parse_sample ();
  JsonArray *steps = json_object_get_array_member (json_node_get_object (node), "steps");
  g_autoptr (GError) error = NULL;
  JsonObject *object = NULL;
  const char *text = NULL;

  g_assert_true (fod_json_get_element_string (steps, "steps", 0, &text, &error));
  g_assert_cmpstr (text, ==, "et");
  g_assert_true (fod_json_get_element_object (steps, "steps", 2, &object, &error));
  g_assert_nonnull (object);
  g_assert_false (fod_json_get_element_string (steps, "steps", 1, &text, &error));
  g_assert_cmpstr (error->message, ==, "“steps[1]” must be text.");
  g_clear_error (&error);
  g_assert_false (fod_json_get_element_object (steps, "steps", 0, &object, &error));
  g_assert_cmpstr (error->message, ==, "“steps[0]” must be an object in { }.");
}

static void
test_keys (void)
{
  static const char *const all[] = { "title", "days", "half", "whole", "digits", "open",
                                     "nothing", "steps", "goal", "more", NULL };
  static const char *const some[] = { "title", "days", "half", NULL };
  g_autoptr (JsonNode) node = parse_sample ();
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_json_check_keys (object, "tasks[3]", all, &error));
  g_assert_no_error (error);
  g_assert_false (fod_json_check_keys (object, "tasks[3]", some, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON);
  g_assert_cmpstr (error->message, ==, "“tasks[3].whole” is not known; check the spelling.");
}

static void
test_root (void)
{
  g_autoptr (JsonNode) good = parse_sample ();
  g_autoptr (JsonNode) bad = fod_json_parse ("[]", 2, NULL, NULL);
  g_autoptr (GError) error = NULL;
  JsonObject *object = NULL;

  g_assert_true (fod_json_get_root (good, &object, &error));
  g_assert_nonnull (object);
  g_assert_false (fod_json_get_root (bad, &object, &error));
  g_assert_error (error, FOD_BASE_ERROR, FOD_BASE_ERROR_INVALID_JSON);
}

static void
test_paths (void)
{
  g_autofree char *root = fod_json_path_key (NULL, "tasks");
  g_autofree char *element = fod_json_path_index (root, 3);
  g_autofree char *member = fod_json_path_key (element, "title");

  g_assert_cmpstr (root, ==, "tasks");
  g_assert_cmpstr (element, ==, "tasks[3]");
  g_assert_cmpstr (member, ==, "tasks[3].title");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-read/types", test_types);
  g_test_add_func ("/json-read/values", test_values);
  g_test_add_func ("/json-read/int-bounds", test_int_bounds);
  g_test_add_func ("/json-read/elements", test_elements);
  g_test_add_func ("/json-read/keys", test_keys);
  g_test_add_func ("/json-read/root", test_root);
  g_test_add_func ("/json-read/paths", test_paths);

  return g_test_run ();
}
