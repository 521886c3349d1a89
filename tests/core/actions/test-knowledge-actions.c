/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-knowledge-actions.h"

#include "fod-course-plan.h"
#include "fod-model-error.h"
#include "fod-test-course.h"

static void
test_add_topic (FodTestCourse *self,
                gconstpointer data)
{
  guint n_topics = fod_test_count (self->store, FOD_RECORD_TOPIC);
  g_autoptr (FodRecord) topic = NULL;
  g_autoptr (FodRecord) bare = NULL;
  g_autoptr (FodRecord) link = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (fod_knowledge_add_topic (self->store, self->course, " ", NULL, NULL, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_MISSING_VALUE);
  g_clear_error (&error);
  topic = fod_knowledge_add_topic (self->store, self->course, "Kantinen ", " Huset", "social",
                                   &error);
  bare = fod_knowledge_add_topic (self->store, NULL, "Parkering", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fod_record_get_text (topic, "title"), ==, "Kantinen");
  g_assert_cmpstr (fod_record_get_text (topic, "group"), ==, "Huset");
  link = fod_knowledge_find_link (self->store, self->course, topic);
  g_assert_nonnull (link);
  g_assert_null (fod_knowledge_find_link (self->store, self->course, bare));
  fod_test_undo (self->store, "Add topic");
  fod_test_undo (self->store, "Add topic");
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_TOPIC), ==, n_topics);
}

static char *
join_people (FodStore *store,
             FodRecord *topic)
{
  g_autoptr (GPtrArray) people = fod_knowledge_list_people (store, topic);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (names, "%s%s", i ? "," : "",
                            fod_record_get_text (people->pdata[i], "name"));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
test_people (FodTestCourse *self,
             gconstpointer data)
{
  static const struct {
    const char *const names[4];
    const char *people;
  } CASES[] = {
    { { "Bo", "Anna", NULL }, "Anna,Bo" },
    { { "Åse", " Bo ", "Bo", NULL }, "Bo,Åse" },
    { { "Karl Kontakt", NULL }, "Karl Kontakt" },
    { { " ", NULL }, "" },
    { { NULL }, "" },
  };
  g_autoptr (FodRecord) topic = NULL;
  g_autoptr (GError) error = NULL;

  topic = fod_knowledge_add_topic (self->store, self->course, "Kantinen", NULL, NULL, &error);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *people = NULL;

    g_assert_true (fod_knowledge_set_people (self->store, topic, CASES[i].names, &error));
    g_assert_no_error (error);
    people = join_people (self->store, topic);
    g_assert_cmpstr (people, ==, CASES[i].people);
  }
  /* Nora, Karl and Lea were there; Anna, Bo and Åse came. */
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, 6);
}

static void
test_done (FodTestCourse *self,
           gconstpointer data)
{
  g_autoptr (GPtrArray) links = fod_test_course_list (self, FOD_RECORD_KNOWLEDGE_LINK);
  FodRecord *link = links->pdata[0];
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_knowledge_set_done (self->store, link, TRUE, &error));
  g_assert_true (fod_record_get_flag (link, "done"));
  g_assert_cmpint (fod_record_get_number (link, "done-on", 0), ==, FOD_TEST_TODAY);
  g_assert_true (fod_knowledge_set_done (self->store, link, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fod_record_get_number (link, "done-on", 0), ==, 0);
  fod_test_undo (self->store, "Remove tick");
  g_assert_true (fod_record_get_flag (link, "done"));
}

static void
test_missing (FodTestCourse *self,
              gconstpointer data)
{
  static const char *const NAMES[] = { "Bo", NULL };
  g_autoptr (FodRecord) topic = NULL;
  g_autoptr (FodRecord) link = NULL;
  g_autoptr (FodRecord) person = NULL;
  g_autoptr (GPtrArray) none = fod_knowledge_list_missing (self->store, self->course);
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) none_again = NULL;
  g_autoptr (GError) error = NULL;
  guint added = 0;

  g_assert_cmpuint (none->len, ==, 0);
  topic = fod_knowledge_add_topic (self->store, NULL, "Kantinen", NULL, NULL, &error);
  g_assert_true (fod_knowledge_set_people (self->store, topic, NAMES, &error));
  one = fod_knowledge_list_missing (self->store, self->course);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_true (one->pdata[0] == topic);
  g_assert_true (fod_knowledge_add_missing (self->store, self->course, &added, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (added, ==, 1);
  none_again = fod_knowledge_list_missing (self->store, self->course);
  g_assert_cmpuint (none_again->len, ==, 0);
  /* Who knows is who introduces, until somebody else is chosen. */
  link = fod_knowledge_find_link (self->store, self->course, topic);
  person = fod_record_get_reference (link, "person");
  g_assert_cmpstr (fod_record_get_text (person, "name"), ==, "Bo");
}

/* Topics that the programme keeps for another area are not missing. */
static void
test_other_variant (FodTestCourse *self,
                    gconstpointer data)
{
  guint n_topics = fod_test_count (self->store, FOD_RECORD_TOPIC);
  g_autoptr (FodCoursePlan) plan = fod_course_plan_new (self->store);
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GError) error = NULL;

  fod_course_plan_set_newcomer (plan, "Nete");
  fod_course_plan_set_variant (plan, "family");
  fod_course_plan_set_start (plan, FOD_TEST_TODAY);
  g_assert_true (fod_course_plan_create (plan, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_TOPIC), >, n_topics);
  missing = fod_knowledge_list_missing (self->store, self->course);
  g_assert_cmpuint (missing->len, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD ("/knowledge-actions/add-topic", test_add_topic);
  FOD_TEST_ADD ("/knowledge-actions/people", test_people);
  FOD_TEST_ADD ("/knowledge-actions/done", test_done);
  FOD_TEST_ADD ("/knowledge-actions/missing", test_missing);
  FOD_TEST_ADD ("/knowledge-actions/other-variant", test_other_variant);

  return g_test_run ();
}
