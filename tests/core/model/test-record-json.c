/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-record-json.h"

#include "fod-position.h"

#include <string.h>

#define ID "0192f0c1-2345-7abc-8def-000000000001"

/* Something that fits. */
static FodValue *
make_value (const FodField *field)
{
  if (field->kind == FOD_KIND_CHOICE)
    return fod_value_copy (FOD_TEXT (field->choices->choices[0].nick));
  if (field->kind == FOD_KIND_REFERENCE)
    return fod_value_copy (FOD_TEXT (ID));
  if (field->kind == FOD_KIND_OFFSET)
    return fod_value_copy (FOD_TEXT ("start + 3 workdays"));
  if (field->kind == FOD_KIND_POSITION) {
    g_autofree char *position = fod_position_nth (7);

    return fod_value_copy (FOD_TEXT (position));
  }
  if (fod_field_is_text (field))
    return fod_value_copy (FOD_TEXT ("Tør \"du\"\n\\ \001\t/ æøå 🙂"));
  return fod_value_copy (FOD_NUMBER (field->kind == FOD_KIND_INSTANT ? G_MAXINT64 : 1));
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    for (guint every = 1; every <= 3; every++) {
      g_autoptr (FodRecord) before = fod_record_new ((FodRecordType) i, ID);
      g_autoptr (FodRecord) after = fod_record_new ((FodRecordType) i, ID);
      g_autoptr (GError) error = NULL;
      g_autofree char *json = NULL;
      gboolean whole;

      for (guint j = 0; j < descriptor->n_fields; j += every) {
        g_autoptr (FodValue) value = make_value (&descriptor->fields[j]);

        fod_record_assign (before, j, value);
      }
      json = fod_record_json_write (before);
      g_assert_null (strchr (json, '\n'));
      g_assert_true (fod_record_json_read (after, json, &whole, &error));
      g_assert_no_error (error);
      g_assert_true (whole);
      for (guint j = 0; j < descriptor->n_fields; j++) {
        g_auto (FodValue) value = { 0 };

        g_assert_true (
          fod_value_equal (fod_record_get_value (before, j), fod_record_get_value (after, j)));
        g_assert_true (fod_record_json_read_field (json, descriptor->fields[j].name, &value, NULL));
        g_assert_true (fod_value_equal (fod_record_get_value (before, j), &value));
      }
    }
  }
}

/* What a newer version has written: the rest is read, and the unknown stays in the log. */
static void
test_unknown (void)
{
  g_autoptr (FodRecord) record = fod_record_new (FOD_RECORD_PERSON, ID);
  g_auto (FodValue) value = { 0 };
  gboolean whole;
  const char *json =
    "{\"pets\":[1,{\"a\":2}],\"name\":\"Åse\",\"title\":7,\"phone\":{},\"email\":null}";

  g_assert_true (fod_record_json_read (record, json, &whole, NULL));
  g_assert_false (whole);
  g_assert_cmpstr (fod_record_get_text (record, "name"), ==, "Åse");
  g_assert_null (fod_record_get_text (record, "title"));
  g_assert_null (fod_record_get_text (record, "phone"));
  g_assert_true (fod_record_json_read_field (json, "pets", &value, NULL));
  g_assert_true (fod_value_is_none (&value));
  g_assert_true (fod_record_json_read_field (json, "none", &value, NULL));
  g_assert_true (fod_value_is_none (&value));
}

/* A value that its field cannot hold is left out, and the others are read. */
static void
test_misfits (void)
{
  static const struct {
    const char *json;
    gboolean whole;
  } cases[] = {
    { "{\"title\":\"a\",\"due\":20000}", TRUE },
    { "{\"title\":\"a\",\"due\":null}", TRUE },
    { "{\"title\":\"a\",\"unknown\":[1]}", TRUE },
    { "{\"title\":\"a\",\"due\":\"20000\"}", FALSE },
    { "{\"title\":\"a\",\"due\":true}", FALSE },
    { "{\"title\":\"a\",\"due\":1.5}", FALSE },
    { "{\"title\":\"a\",\"due\":[]}", FALSE },
    { "{\"title\":\"a\",\"due\":9223372036854775807}", FALSE },
    { "{\"title\":\"a\",\"state\":\"never heard of\"}", FALSE },
    { "{\"title\":\"a\",\"course\":\"x\"}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (FodRecord) record = fod_record_new (FOD_RECORD_TASK, ID);
    gboolean whole;

    g_assert_true (fod_record_json_read (record, cases[i].json, &whole, NULL));
    g_assert_cmpint (whole, ==, cases[i].whole);
    g_assert_cmpstr (fod_record_get_text (record, "title"), ==, "a");
    g_assert_null (fod_record_get_text (record, "state"));
    g_assert_null (fod_record_get_text (record, "course"));
    g_assert_cmpint (fod_record_get_number (record, "due", -1), ==, i == 0 ? 20000 : -1);
  }
}

static void
test_broken (void)
{
  static const char *const texts[] = { NULL, "", "{", "[]", "7", "null", "{\"name\":\"\377\"}",
                                       "{}{}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (FodRecord) record = fod_record_new (FOD_RECORD_PERSON, ID);
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) again = NULL;
    g_auto (FodValue) value = { 0 };
    gboolean whole;

    g_assert_false (fod_record_json_read (record, texts[i], &whole, &error));
    g_assert_nonnull (error);
    g_assert_cmpstr (error->message, !=, "");
    g_assert_false (fod_record_json_read_field (texts[i], "name", &value, &again));
    g_assert_nonnull (again);
  }
}

/* The longest record that may be saved must be readable again. */
static void
test_longest (void)
{
  const FodDescriptor *descriptor = fod_schema_describe (FOD_RECORD_AGENDA_POINT);
  g_autoptr (FodRecord) before = fod_record_new (FOD_RECORD_AGENDA_POINT, ID);
  g_autoptr (FodRecord) after = fod_record_new (FOD_RECORD_AGENDA_POINT, ID);
  g_autofree char *text = g_strnfill (1024 * 1024, '\001');
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;
  gboolean whole;

  for (guint j = 0; j < descriptor->n_fields; j++) {
    if (descriptor->fields[j].kind == FOD_KIND_LONG_TEXT)
      fod_record_assign (before, j, FOD_TEXT (text));
  }
  json = fod_record_json_write (before);
  g_assert_true (fod_record_json_read (after, json, &whole, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (after, "notes"), ==, text);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record-json/round-trip", test_round_trip);
  g_test_add_func ("/model/record-json/unknown", test_unknown);
  g_test_add_func ("/model/record-json/misfits", test_misfits);
  g_test_add_func ("/model/record-json/broken", test_broken);
  g_test_add_func ("/model/record-json/longest", test_longest);
  return g_test_run ();
}
