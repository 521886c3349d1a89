/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-model-error.h"
#include "fod-record.h"

#define ID_1 "0192f0c1-2345-7abc-8def-000000000001"
#define ID_2 "0192f0c1-2345-7abc-8def-000000000002"

/* A source that knows one person. */
#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

struct _TestSource {
  GObject parent_instance;

  FodRecord *person;
};

static FodRecord *
find_person (FodRecordSource *source,
             FodRecordType type,
             const char *id)
{
  TestSource *self = TEST_SOURCE (source);

  g_assert_cmpint (type, ==, FOD_RECORD_PERSON);
  return g_strcmp0 (id, ID_1) == 0 ? g_object_ref (self->person) : NULL;
}

static void
test_source_init_interface (FodRecordSourceInterface *iface)
{
  iface->find = find_person;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSource,
                               test_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_RECORD_SOURCE,
                                                      test_source_init_interface))

static void
test_source_finalize (GObject *object)
{
  g_clear_object (&TEST_SOURCE (object)->person);
  G_OBJECT_CLASS (test_source_parent_class)->finalize (object);
}

static void
test_source_class_init (TestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_source_finalize;
}

static void
test_source_init (TestSource *self)
{
  self->person = fod_record_new (FOD_RECORD_PERSON, ID_1);
  fod_record_assign_name (self->person, "name", FOD_TEXT ("Åse Ærø"));
}

static void
count_cb (GObject *object,
          GParamSpec *pspec,
          guint *count)
{
  (*count)++;
}

static void
test_classes (void)
{
  fod_record_ensure_classes ();
  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    const FodDescriptor *descriptor = fod_schema_describe ((FodRecordType) i);
    FodRecord *record = fod_record_new ((FodRecordType) i, ID_1);
    GObjectClass *klass = G_OBJECT_GET_CLASS (record);

    g_assert_true (G_OBJECT_TYPE (record) == g_type_from_name (descriptor->class_name));
    g_assert_true (fod_record_get_descriptor (record) == descriptor);
    g_assert_cmpint (fod_record_get_record_type (record), ==, i);
    g_assert_cmpstr (fod_record_get_id (record), ==, ID_1);
    for (guint j = 0; j < descriptor->n_fields; j++) {
      g_autofree char *followed = g_strconcat (descriptor->fields[j].name, "-record", NULL);

      g_assert_nonnull (g_object_class_find_property (klass, descriptor->fields[j].name));
      g_assert_true ((g_object_class_find_property (klass, followed) != NULL) ==
                     (descriptor->fields[j].kind == FOD_KIND_REFERENCE));
      g_assert_true (fod_value_is_none (fod_record_get_value (record, j)));
    }
    g_assert_finalize_object (record);
  }
}

static void
test_properties (void)
{
  FodRecord *record = fod_record_new (FOD_RECORD_ACTIVITY, ID_1);
  g_autofree char *title = NULL;
  g_autofree char *id = NULL;
  int day, minutes, time;
  gboolean deleted;

  g_object_get (record, "title", &title, "day", &day, "time", &time, "minutes", &minutes, NULL);
  g_assert_null (title);
  g_assert_cmpint (day, ==, G_MININT32);
  g_assert_cmpint (time, ==, -1);
  g_assert_cmpint (minutes, ==, -1);

  fod_record_assign_name (record, "title", FOD_TEXT ("Rundvisning"));
  fod_record_assign_name (record, "day", FOD_NUMBER (20000));
  fod_record_assign_name (record, "time", FOD_NUMBER (0));
  g_object_get (record, "id", &id, "title", &title, "day", &day, "time", &time, "deleted", &deleted,
                NULL);
  g_assert_cmpstr (id, ==, ID_1);
  g_assert_cmpstr (title, ==, "Rundvisning");
  g_assert_cmpint (day, ==, 20000);
  g_assert_cmpint (time, ==, 0);
  g_assert_false (deleted);

  g_assert_cmpint (fod_record_get_number (record, "minutes", 45), ==, 45);
  g_assert_cmpint (fod_record_get_number (record, "time", 45), ==, 0);
  g_assert_cmpstr (fod_record_get_text (record, "title"), ==, "Rundvisning");
  g_assert_null (fod_record_get_text (record, "note"));
  g_assert_finalize_object (record);
}

static void
test_flag (void)
{
  FodRecord *record = fod_record_new (FOD_RECORD_KNOWLEDGE_LINK, ID_1);
  gboolean done = TRUE;

  g_object_get (record, "done", &done, NULL);
  g_assert_false (done);
  g_assert_false (fod_record_get_flag (record, "done"));
  fod_record_assign_name (record, "done", FOD_NUMBER (1));
  g_object_get (record, "done", &done, NULL);
  g_assert_true (done);
  g_assert_true (fod_record_get_flag (record, "done"));
  g_assert_finalize_object (record);
}

static void
test_notify (void)
{
  FodRecord *record = fod_record_new (FOD_RECORD_TASK, ID_2);
  guint titles = 0, references = 0, deletions = 0, all = 0;

  g_signal_connect (record, "notify::title", G_CALLBACK (count_cb), &titles);
  g_signal_connect (record, "notify::responsible-record", G_CALLBACK (count_cb), &references);
  g_signal_connect (record, "notify::deleted", G_CALLBACK (count_cb), &deletions);
  g_signal_connect (record, "notify", G_CALLBACK (count_cb), &all);

  fod_record_assign_name (record, "title", FOD_TEXT ("a"));
  fod_record_assign_name (record, "title", FOD_TEXT ("a"));
  fod_record_assign_name (record, "title", FOD_TEXT ("b"));
  g_assert_cmpuint (titles, ==, 2);
  fod_record_assign_name (record, "note", FOD_TEXT (""));
  g_assert_cmpuint (all, ==, 2);
  fod_record_assign_name (record, "responsible", FOD_TEXT (ID_1));
  g_assert_cmpuint (references, ==, 1);
  g_assert_cmpuint (all, ==, 4);
  fod_record_set_deleted (record, TRUE);
  fod_record_set_deleted (record, TRUE);
  g_assert_cmpuint (deletions, ==, 1);
  g_assert_true (fod_record_is_deleted (record));
  g_assert_finalize_object (record);
}

static void
test_reference (void)
{
  TestSource *source = g_object_new (TEST_TYPE_SOURCE, NULL);
  FodRecord *record = fod_record_new (FOD_RECORD_TASK, ID_2);
  FodRecord *person = NULL;
  guint references = 0;

  fod_record_assign_name (record, "responsible", FOD_TEXT (ID_1));
  g_assert_null (fod_record_get_reference (record, "responsible"));

  g_signal_connect (record, "notify::responsible-record", G_CALLBACK (count_cb), &references);
  fod_record_set_source (record, FOD_RECORD_SOURCE (source));
  fod_record_set_source (record, FOD_RECORD_SOURCE (source));
  g_assert_cmpuint (references, ==, 1);

  g_object_get (record, "responsible-record", &person, NULL);
  g_assert_true (person == source->person);
  g_clear_object (&person);
  fod_record_assign_name (record, "responsible", FOD_TEXT (ID_2));
  g_assert_null (fod_record_get_reference (record, "responsible"));
  fod_record_assign_name (record, "responsible", FOD_NONE);
  g_assert_null (fod_record_get_reference (record, "responsible"));

  /* The source is not kept alive, and not missed. */
  fod_record_assign_name (record, "responsible", FOD_TEXT (ID_1));
  g_assert_finalize_object (source);
  g_assert_null (fod_record_get_reference (record, "responsible"));
  g_assert_finalize_object (record);
}

static void
test_check (void)
{
  static const struct {
    int start;
    int end;
    gboolean fits;
  } cases[] = {
    { 20000, 20001, TRUE },
    { 20000, 20000, TRUE },
    { 20000, 19999, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodRecord *record = fod_record_new (FOD_RECORD_COURSE, ID_2);
    g_autoptr (GError) missing = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_false (fod_record_check (record, &missing));
    g_assert_error (missing, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
    fod_record_assign_name (record, "newcomer", FOD_TEXT (ID_1));
    fod_record_assign_name (record, "start", FOD_NUMBER (cases[i].start));
    g_assert_true (fod_record_check (record, NULL));
    fod_record_assign_name (record, "end", FOD_NUMBER (cases[i].end));
    g_assert_true (fod_record_check (record, &error) == cases[i].fits);
    if (!cases[i].fits)
      g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
    g_assert_finalize_object (record);
  }
}

/* What begins on a day ends on it. */
static void
test_check_midnight (void)
{
  static const struct {
    int time;
    int minutes;
    gboolean fits;
  } cases[] = {
    { 23 * 60, 60, TRUE },
    { 23 * 60, 61, FALSE },
    { 0, 24 * 60, TRUE },
    { 0, 99 * 60, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodRecord *record = fod_record_new (FOD_RECORD_ACTIVITY, ID_2);
    g_autoptr (GError) error = NULL;

    fod_record_assign_name (record, "course", FOD_TEXT (ID_1));
    fod_record_assign_name (record, "title", FOD_TEXT ("Rundvisning"));
    fod_record_assign_name (record, "time", FOD_NUMBER (cases[i].time));
    fod_record_assign_name (record, "minutes", FOD_NUMBER (cases[i].minutes));
    g_assert_true (fod_record_check (record, &error) == cases[i].fits);
    if (!cases[i].fits)
      g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
    g_assert_finalize_object (record);
  }
}

/* A copy goes its own way. */
static void
test_copy (void)
{
  FodRecord *task = fod_record_new (FOD_RECORD_TASK, ID_2);
  FodRecord *copy;

  fod_record_assign_name (task, "title", FOD_TEXT ("Rundvisning"));
  fod_record_assign_name (task, "due", FOD_NUMBER (20690));
  copy = fod_record_new_copy (task);
  fod_record_assign_name (copy, "due", FOD_NONE);
  g_assert_cmpint (fod_record_get_record_type (copy), ==, FOD_RECORD_TASK);
  g_assert_cmpstr (fod_record_get_id (copy), ==, ID_2);
  g_assert_cmpstr (fod_record_get_text (copy, "title"), ==, "Rundvisning");
  g_assert_cmpint (fod_record_get_number (copy, "due", 0), ==, 0);
  g_assert_cmpint (fod_record_get_number (task, "due", 0), ==, 20690);
  g_assert_finalize_object (copy);
  g_assert_finalize_object (task);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/record/classes", test_classes);
  g_test_add_func ("/model/record/properties", test_properties);
  g_test_add_func ("/model/record/flag", test_flag);
  g_test_add_func ("/model/record/notify", test_notify);
  g_test_add_func ("/model/record/reference", test_reference);
  g_test_add_func ("/model/record/copy", test_copy);
  g_test_add_func ("/model/record/check", test_check);
  g_test_add_func ("/model/record/check-midnight", test_check_midnight);
  return g_test_run ();
}
