/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-model-error.h"
#include "fod-schema.h"

#include <string.h>

/* Words that name something else already: columns, cells and properties. */
static const char *const reserved[] = { "id", "deleted", "t", "type", "row", NULL };

static gboolean
is_name (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == length &&
         g_ascii_islower (text[0]) && text[length - 1] != '-' && !strstr (text, "--");
}

static void
test_types (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    g_assert_cmpuint (descriptor->type, ==, i);
    g_assert_true (is_name (descriptor->name));
    g_assert_true (g_hash_table_add (names, (gpointer) descriptor->name));
    g_assert_true (g_hash_table_add (names, (gpointer) descriptor->class_name));
    g_assert_true (g_str_has_prefix (descriptor->class_name, "Fod"));
    g_assert_cmpstr (descriptor->label, !=, "");
    g_assert_cmpuint (descriptor->n_fields, >, 0);
    g_assert_cmpuint (descriptor->n_fields, <=, 64); /* an edit marks fields in 64 bits */
    g_assert_true (fod_schema_find (descriptor->name) == descriptor);
  }
  g_assert_null (fod_schema_find ("Task"));
  g_assert_null (fod_schema_find (NULL));
}

static void
check_reference (const FodDescriptor *descriptor,
                 const FodField *field)
{
  g_autofree char *followed = g_strconcat (field->name, "-record", NULL);

  g_assert_nonnull (fod_schema_describe (field->target));
  g_assert_cmpint (fod_schema_find_field (descriptor, followed), ==, -1);
}

static void
test_fields (void)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    for (guint j = 0; j < descriptor->n_fields; j++) {
      const FodField *field = &descriptor->fields[j];

      g_assert_true (is_name (field->name));
      g_assert_false (g_strv_contains (reserved, field->name));
      g_assert_cmpstr (field->label, !=, "");
      g_assert_cmpint (fod_schema_find_field (descriptor, field->name), ==, j);
      g_assert_true ((field->kind == FOD_KIND_CHOICE) == (field->choices != NULL));
      g_assert_true ((field->kind == FOD_KIND_REFERENCE) == (field->target != FOD_N_RECORD_TYPES));
      if (field->flags & FOD_FIELD_OWNER)
        g_assert_cmpint (field->kind, ==, FOD_KIND_REFERENCE);
      if (field->flags & (FOD_FIELD_SEARCHED | FOD_FIELD_TITLE))
        g_assert_cmpint (field->kind, <=, FOD_KIND_LONG_TEXT);
      if (field->kind == FOD_KIND_REFERENCE)
        check_reference (descriptor, field);
    }
  }
}

/* Deleting follows the owners: a circle of them would never end. */
static void
visit_owners (FodRecordType type,
              guint depth)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);

  g_assert_cmpuint (depth, <, FOD_N_RECORD_TYPES);
  for (guint j = 0; j < descriptor->n_fields; j++) {
    if (descriptor->fields[j].flags & FOD_FIELD_OWNER)
      visit_owners (descriptor->fields[j].target, depth + 1);
  }
}

static void
test_owners (void)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++)
    visit_owners ((FodRecordType) i, 0);
}

static void
test_choices (void)
{
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);

    for (guint j = 0; j < descriptor->n_fields; j++) {
      const FodChoiceSet *set = descriptor->fields[j].choices;

      if (!set)
        continue;
      g_assert_cmpuint (set->n_choices, >=, 2);
      for (guint k = 0; k < set->n_choices; k++) {
        g_assert_true (is_name (set->choices[k].nick));
        g_assert_cmpint (fod_choice_set_index (set, set->choices[k].nick), ==, k);
        g_assert_cmpstr (fod_choice_set_label (set, set->choices[k].nick), !=, "");
      }
      g_assert_null (fod_choice_set_find (set, "no-such"));
      g_assert_null (fod_choice_set_find (set, NULL));
      g_assert_cmpstr (fod_choice_set_label (set, NULL), ==, "");
    }
  }
}

static void
test_hash (void)
{
  g_autofree char *first = fod_schema_hash ();
  g_autofree char *second = fod_schema_hash ();

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (strlen (first), ==, 64);
}

static void
assert_check (FodRecordType type,
              const char *name,
              const FodValue *value,
              int code)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);
  int index = fod_schema_find_field (descriptor, name);
  g_autoptr (GError) error = NULL;
  gboolean fits;

  g_assert_cmpint (index, >=, 0);
  fits = fod_field_check (&descriptor->fields[index], value, &error);
  g_test_message ("%s.%s: %s", descriptor->name, name, error ? error->message : "fits");
  g_assert_true (fits == (code < 0));
  if (code >= 0 && code != G_MAXINT)
    g_assert_error (error, FOD_MODEL_ERROR, code);
  g_assert_true (fits == (error == NULL));
  if (error)
    g_assert_cmpstr (error->message, !=, "");
}

#define FITS (-1)
#define WRONG FOD_MODEL_ERROR_INVALID_VALUE
#define MISSING FOD_MODEL_ERROR_MISSING_VALUE
#define OTHERS G_MAXINT /* an error of the layer below */

#define ID "0192f0c1-2345-7abc-8def-0123456789ab"

static void
test_bounds (void)
{
  const struct {
    FodRecordType type;
    const char *field;
    gint64 number;
    int code;
  } cases[] = {
    { FOD_RECORD_MENTOR_THEME, "month", 0, WRONG },
    { FOD_RECORD_MENTOR_THEME, "month", 1, FITS },
    { FOD_RECORD_MENTOR_THEME, "month", 24, FITS },
    { FOD_RECORD_MENTOR_THEME, "month", 25, WRONG },
    { FOD_RECORD_MENTORSHIP, "weeks", 0, WRONG },
    { FOD_RECORD_MENTORSHIP, "weeks", 8, FITS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_check (cases[i].type, cases[i].field, FOD_NUMBER (cases[i].number), cases[i].code);
}

static void
test_check (void)
{
  g_autofree char *longest = g_strnfill (2000, 'x');
  g_autofree char *longer = g_strnfill (2001, 'x');
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');
  g_autofree char *too_huge = g_strnfill (1024 * 1024 + 1, 'x');
  const struct {
    FodRecordType type;
    const char *field;
    const FodValue *value;
    int code;
  } cases[] = {
    { FOD_RECORD_PERSON, "name", FOD_TEXT ("Åse"), FITS },
    { FOD_RECORD_PERSON, "name", FOD_NONE, MISSING },
    { FOD_RECORD_PERSON, "name", FOD_TEXT ("  \t\302\240"), MISSING },
    { FOD_RECORD_PERSON, "name", FOD_NUMBER (1), WRONG },
    { FOD_RECORD_PERSON, "name", FOD_TEXT ("\377"), WRONG },
    { FOD_RECORD_PERSON, "name", FOD_TEXT (" \377"), WRONG },
    { FOD_RECORD_PERSON, "name", FOD_TEXT (longest), FITS },
    { FOD_RECORD_PERSON, "name", FOD_TEXT (longer), WRONG },
    { FOD_RECORD_PERSON, "note", FOD_NONE, FITS },
    { FOD_RECORD_PERSON, "note", FOD_TEXT (" "), FITS },
    { FOD_RECORD_PERSON, "note", FOD_TEXT (huge), FITS },
    { FOD_RECORD_PERSON, "note", FOD_TEXT (too_huge), WRONG },
    { FOD_RECORD_TASK, "horizon", FOD_TEXT ("first-day"), FITS },
    { FOD_RECORD_TASK, "horizon", FOD_TEXT ("someday"), WRONG },
    { FOD_RECORD_TASK, "horizon", FOD_TEXT ("First-day"), WRONG },
    { FOD_RECORD_TASK, "due", FOD_NUMBER (0), FITS },
    { FOD_RECORD_TASK, "due", FOD_TEXT ("2026-08-24"), WRONG },
    { FOD_RECORD_TASK, "due", FOD_NUMBER (-25567), FITS },
    { FOD_RECORD_TASK, "due", FOD_NUMBER (-25568), WRONG },
    { FOD_RECORD_TASK, "due", FOD_NUMBER (84370), FITS },
    { FOD_RECORD_TASK, "due", FOD_NUMBER (84371), WRONG },
    { FOD_RECORD_TASK, "when", FOD_TEXT ("nonsense"), OTHERS },
    { FOD_RECORD_TASK, "course", FOD_TEXT (ID), FITS },
    { FOD_RECORD_TASK, "course", FOD_TEXT ("course"), WRONG },
    { FOD_RECORD_TASK, "position", FOD_TEXT ("V"), FITS },
    { FOD_RECORD_TASK, "position", FOD_TEXT ("V0"), WRONG },
    { FOD_RECORD_TASK, "position", FOD_TEXT ("'); DROP"), WRONG },
    { FOD_RECORD_ACTIVITY, "time", FOD_NUMBER (0), FITS },
    { FOD_RECORD_ACTIVITY, "time", FOD_NUMBER (1439), FITS },
    { FOD_RECORD_ACTIVITY, "time", FOD_NUMBER (1440), WRONG },
    { FOD_RECORD_ACTIVITY, "time", FOD_NUMBER (-1), WRONG },
    { FOD_RECORD_ACTIVITY, "minutes", FOD_NUMBER (-1), WRONG },
    { FOD_RECORD_WORKPLACE, "weekdays", FOD_NUMBER (31), FITS },
    { FOD_RECORD_WORKPLACE, "weekdays", FOD_NUMBER (0), WRONG },
    { FOD_RECORD_WORKPLACE, "weekdays", FOD_NUMBER (128), WRONG },
    { FOD_RECORD_KNOWLEDGE_LINK, "done", FOD_NUMBER (1), FITS },
    { FOD_RECORD_KNOWLEDGE_LINK, "done", FOD_NUMBER (2), WRONG },
    { FOD_RECORD_LOAD_STEP, "week", FOD_NUMBER (G_MAXINT64), WRONG },
    { FOD_RECORD_LOAD_STEP, "week", FOD_NUMBER (G_MININT64), WRONG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_check (cases[i].type, cases[i].field, cases[i].value, cases[i].code);
}

/* The bound is one of bytes, and what to do is said in letters. */
static void
test_too_long (void)
{
  const FodDescriptor *descriptor = fod_schema_describe (FOD_RECORD_TASK);
  int index = fod_schema_find_field (descriptor, "title");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 1003; i++)
    g_string_append (text, "å");
  g_assert_false (fod_field_check (&descriptor->fields[index], FOD_TEXT (text->str), &error));
  g_assert_nonnull (strstr (error->message, " 3 "));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/schema/types", test_types);
  g_test_add_func ("/model/schema/fields", test_fields);
  g_test_add_func ("/model/schema/owners", test_owners);
  g_test_add_func ("/model/schema/choices", test_choices);
  g_test_add_func ("/model/schema/hash", test_hash);
  g_test_add_func ("/model/schema/bounds", test_bounds);
  g_test_add_func ("/model/schema/check", test_check);
  g_test_add_func ("/model/schema/too-long", test_too_long);
  return g_test_run ();
}
