/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-value-text.h"

#include "fod-clock-time.h"
#include "fod-day-text.h"
#include "fod-language.h"

#define ANNA "0191a000-0000-7000-8000-000000000001"
#define NOBODY "0191a000-0000-7000-8000-000000000002"
#define COURSE "0191a000-0000-7000-8000-000000000003"

/* A store with one person in it. */
#define TEST_TYPE_SOURCE (test_source_get_type ())
G_DECLARE_FINAL_TYPE (TestSource, test_source, TEST, SOURCE, GObject)

struct _TestSource {
  GObject parent_instance;

  FodRecord *anna;
};

static FodRecord *
find_anna (FodRecordSource *source,
           FodRecordType type,
           const char *id)
{
  FodRecord *anna = TEST_SOURCE (source)->anna;
  gboolean found = type == FOD_RECORD_PERSON && g_str_equal (id, ANNA);

  return found ? g_object_ref (anna) : NULL;
}

static void
init_record_source (FodRecordSourceInterface *iface)
{
  iface->find = find_anna;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSource,
                               test_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOD_TYPE_RECORD_SOURCE, init_record_source))

static void
test_source_finalize (GObject *object)
{
  g_clear_object (&TEST_SOURCE (object)->anna);

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
  self->anna = fod_record_new (FOD_RECORD_PERSON, ANNA);
  fod_record_assign_name (self->anna, "name", FOD_TEXT ("Anna Prøve"));
}

static char *
write_field (FodRecordType type,
             const char *name,
             const FodValue *value,
             FodRecordSource *source)
{
  const FodDescriptor *descriptor = fod_schema_describe (type);
  int index = fod_schema_find_field (descriptor, name);

  g_assert_cmpint (index, >=, 0);
  return fod_value_text (&descriptor->fields[index], value, source);
}

static void
assert_text (const char *name,
             const FodValue *value,
             const char *expected)
{
  g_autofree char *text = write_field (FOD_RECORD_ACTIVITY, name, value, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_kinds (void)
{
  FodDay day = fod_day_from_ymd (2026, 8, 3);
  g_autofree char *date = fod_day_text_long (day);
  g_autofree char *time = fod_clock_time_to_text (540);
  g_autofree char *length = fod_day_text_duration (90);
  g_autofree char *flag = NULL;
  g_autofree char *weekdays = NULL;

  assert_text ("title", FOD_TEXT ("Rundvisning"), "Rundvisning");
  assert_text ("title", FOD_NONE, "");
  assert_text ("day", FOD_NUMBER (day), date);
  assert_text ("day", FOD_NONE, "");
  assert_text ("day", FOD_NUMBER (G_MAXINT64), "");
  assert_text ("time", FOD_NUMBER (540), time);
  assert_text ("time", FOD_NUMBER (1440), "");
  assert_text ("minutes", FOD_NUMBER (90), length);
  assert_text ("method", FOD_TEXT (fod_choices_method.choices[0].nick),
               fod_choice_set_label (&fod_choices_method, fod_choices_method.choices[0].nick));

  flag = write_field (FOD_RECORD_KNOWLEDGE_LINK, "done", FOD_NUMBER (1), NULL);
  g_assert_cmpstr (flag, !=, "1");
  weekdays = write_field (FOD_RECORD_COURSE, "weekdays", FOD_NUMBER (1), NULL);
  g_assert_cmpstr (weekdays, !=, "1");
}

static void
test_reference (void)
{
  g_autoptr (TestSource) source = g_object_new (TEST_TYPE_SOURCE, NULL);
  FodRecordSource *found = FOD_RECORD_SOURCE (source);
  g_autofree char *anna = write_field (FOD_RECORD_TASK, "responsible", FOD_TEXT (ANNA), found);
  g_autofree char *nobody = write_field (FOD_RECORD_TASK, "responsible", FOD_TEXT (NOBODY), found);

  g_assert_cmpstr (anna, ==, "Anna Prøve");
  /* An id is never shown to people. */
  g_assert_cmpstr (nobody, !=, NOBODY);
  g_assert_cmpstr (nobody, !=, "");
}

static void
test_title (void)
{
  g_autoptr (TestSource) source = g_object_new (TEST_TYPE_SOURCE, NULL);
  g_autoptr (FodRecord) course =
    fod_record_new_bound (FOD_RECORD_COURSE, COURSE, FOD_RECORD_SOURCE (source));
  g_autoptr (FodRecord) task = fod_record_new (FOD_RECORD_TASK, NOBODY);
  g_autofree char *label = fod_record_get_title (course);
  g_autofree char *unit = NULL;
  g_autofree char *newcomer = NULL;
  g_autofree char *title = NULL;

  g_assert_cmpstr (label, !=, "");
  fod_record_assign_name (course, "unit", FOD_TEXT ("Jobcenter"));
  unit = fod_record_get_title (course);
  g_assert_cmpstr (unit, ==, "Jobcenter");
  fod_record_assign_name (course, "newcomer", FOD_TEXT (ANNA));
  newcomer = fod_record_get_title (course);
  g_assert_cmpstr (newcomer, ==, "Anna Prøve");

  fod_record_assign_name (task, "title", FOD_TEXT ("Find bordet"));
  title = fod_record_get_title (task);
  g_assert_cmpstr (title, ==, "Find bordet");
}

int
main (int argc,
      char **argv)
{
  fod_language_init (g_getenv ("FODFAESTE_LOCALEDIR"));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/value-text/kinds", test_kinds);
  g_test_add_func ("/model/value-text/reference", test_reference);
  g_test_add_func ("/model/value-text/title", test_title);
  return g_test_run ();
}
