/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sample.h"

#include "fod-cooperation-actions.h"
#include "fod-course-facts.h"
#include "fod-knowledge-actions.h"
#include "fod-knowledge-draft.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-people.h"
#include "fod-query.h"
#include "fod-store-error.h"
#include "fod-test-course.h"
#include "fod-work-calendar.h"

static void
create (FodStore *store,
        char **id)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fod_sample_create (store, id, &error));
  g_assert_no_error (error);
}

static void
test_twice (FodTestCourse *self,
            gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodRecord) newcomer = NULL;
  g_autoptr (GError) error = NULL;

  create (self->store, &id);
  course = fod_store_find (self->store, FOD_RECORD_COURSE, id);
  newcomer = fod_record_get_reference (course, "newcomer");
  g_assert_cmpstr (fod_record_get_text (newcomer, "name"), ==, "Nanna Nyansat");
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_COURSE), ==, 2);

  g_assert_false (fod_sample_create (self->store, NULL, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FAILED);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_COURSE), ==, 2);

  fod_test_undo (self->store, "See a sample");
  for (int type = 0; type < FOD_N_RECORD_TYPES; type++) {
    if (type != FOD_RECORD_JOURNAL_ENTRY)
      g_assert_cmpuint (fod_test_count (self->store, (FodRecordType) type), ==, 0);
  }
  create (self->store, NULL);
}

/* Nothing of it is left in the courses that come after, but for who is in one. */
static void
test_remove (FodTestCourse *self,
             gconstpointer data)
{
  g_autofree char *id = NULL;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodRecord) own = NULL;
  g_autoptr (FodRecord) lone = NULL;
  g_autoptr (FodRecord) ida = NULL;
  g_autoptr (FodRecord) nanna = NULL;
  g_autoptr (FodRecord) same_newcomer = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (fod_sample_remove (self->store, &error));
  g_assert_error (error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  create (self->store, &id);
  course = fod_store_find (self->store, FOD_RECORD_COURSE, id);
  own = fod_test_add_course (self->store, "Ulla Ulv");
  g_assert_true (fod_sample_has_course (self->store, course));
  g_assert_false (fod_sample_has_course (self->store, own));
  g_assert_false (fod_sample_has_course (self->store, NULL));
  lone = fod_people_find (self->store, "Lone Leder");
  ida = fod_people_find (self->store, "Ida Indtast");
  fod_test_set (self->store, own, "leader", FOD_TEXT (fod_record_get_id (lone)));
  nanna = fod_record_get_reference (course, "newcomer");
  same_newcomer = fod_test_add_course (self->store, "En anden");
  fod_test_set (self->store, same_newcomer, "newcomer", FOD_TEXT (fod_record_get_id (nanna)));

  fod_sample_remove (self->store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_COURSE), ==, 2);
  g_assert_true (fod_record_is_deleted (ida));
  g_assert_false (fod_record_is_deleted (lone));
  g_assert_false (fod_record_is_deleted (nanna));
  /* Whoever stays keeps what they know. */
  known = fod_store_list_by (self->store, FOD_RECORD_KNOWLEDGE_LINK, "kind", FOD_TEXT ("knows"));
  g_assert_cmpuint (known->len, >, 0);
  for (guint i = 0; i < known->len; i++) {
    g_autoptr (FodRecord) person = fod_record_get_reference (known->pdata[i], "person");

    g_assert_true (person == lone || person == nanna);
  }

  fod_test_undo (self->store, "Remove the sample");
  g_assert_false (fod_record_is_deleted (ida));
}

/* Courses share the topics of the workplace: real ones get no invented knowledge persons. */
static void
test_beside_real_course (FodTestCourse *self,
                         gconstpointer data)
{
  g_autoptr (GPtrArray) topics = fod_knowledge_list_topics (self->store);

  g_assert_cmpuint (topics->len, >, 0);
  create (self->store, NULL);
  for (guint i = 0; i < topics->len; i++) {
    g_autoptr (GPtrArray) people = fod_knowledge_list_people (self->store, topics->pdata[i]);

    g_assert_cmpuint (people->len, ==, 0);
  }
}

/* Nobody real is introduced to anything by somebody invented. */
static void
test_before_real_course (FodTestCourse *self,
                         gconstpointer data)
{
  g_autoptr (FodRecord) course = fod_test_add_course (self->store, "Ulla Ulv");
  g_autoptr (GPtrArray) topics = NULL;
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  guint n_known = 0;

  create (self->store, NULL);
  topics = fod_knowledge_list_topics (self->store);
  for (guint i = 0; i < topics->len; i++) {
    g_autoptr (GPtrArray) people = fod_knowledge_list_people (self->store, topics->pdata[i]);
    FodRecord *link = fod_knowledge_draft_link (edit, self->store, course, topics->pdata[i], NULL);

    n_known += people->len;
    g_assert_null (fod_record_get_text (link, "person"));
  }
  g_assert_cmpuint (n_known, >, 0);
}

static void
assert_nothing_done_in_the_future (FodStore *store,
                                   FodRecordType type,
                                   FodDay today)
{
  g_autoptr (FodQuery) query = fod_query_new (store, type);

  fod_query_where (query, "done-on", FOD_MORE, FOD_NUMBER (today));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (query)), ==, 0);
}

static void
assert_believable (FodStore *store,
                   const char *id,
                   FodDay today)
{
  g_autoptr (FodRecord) course = fod_store_find (store, FOD_RECORD_COURSE, id);
  g_autoptr (FodCourseFacts) facts = fod_course_facts_read (store, course, today);
  FodProgress progress = fod_course_facts_get_progress (facts, NULL);

  g_assert_cmpuint (progress.done, >, 20);
  g_assert_cmpuint (progress.done, <, progress.relevant);
  /* Somewhere behind, as people are, but not everywhere. */
  g_assert_cmpuint (progress.overdue, <, 12);
  g_assert_nonnull (fod_course_facts_get_next_meeting (facts));
  g_assert_cmpuint (fod_course_facts_get_meetings_overdue (facts), ==, 0);
}

/* Two people share the roles, both have signed, and they have met twice. */
static void
assert_mentorship (FodStore *store,
                   const char *id)
{
  g_autoptr (FodRecord) course = fod_store_find (store, FOD_RECORD_COURSE, id);
  g_autoptr (FodRecord) mentorship = fod_mentorship_find (store, course);
  g_autoptr (FodRecord) agreement = fod_cooperation_find_current (store, mentorship);
  g_autoptr (FodRecord) sole = fod_mentorship_find_sole_carrier (store, mentorship);
  g_autoptr (GPtrArray) meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, mentorship);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meetings->pdata[1]);

  g_assert_true (fod_record_is_frozen (agreement));
  g_assert_null (sole);
  g_assert_true (fod_meeting_is_held (meetings->pdata[1]));
  g_assert_false (fod_meeting_is_held (meetings->pdata[2]));
  for (guint i = 0; i < points->len; i++)
    g_assert_nonnull (fod_record_get_text (points->pdata[i], "notes"));
}

/* Also not on a day that only many keep free: 24 December, say. */
static void
assert_meetings (FodStore *store,
                 FodDay today)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_MEETING);
  g_autoptr (FodWorkCalendar) calendar =
    fod_work_calendar_new (FOD_WEEKDAYS_DEFAULT, FOD_FREE_DAYS_ALL, NULL, NULL);
  guint n_held = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++) {
    g_autoptr (FodRecord) meeting = g_list_model_get_item (G_LIST_MODEL (query), i);
    FodDay day = fod_record_get_number (meeting, "day", FOD_DAY_NONE);

    g_assert_true (fod_work_calendar_is_workday (calendar, day));
    n_held += fod_meeting_is_held (meeting);
    if (fod_meeting_is_held (meeting))
      g_assert_cmpint (day, <=, today);
    else
      g_assert_cmpint (day, >=, today);
  }
  g_assert_cmpuint (n_held, ==, 9 + 2);
}

/* Every point to follow up has gone on to the next meeting, and no further than that. */
static void
assert_carried (FodStore *store)
{
  g_autoptr (GPtrArray) waiting = fod_store_list_by (store, FOD_RECORD_AGENDA_POINT, "state",
                                                     FOD_TEXT ("moved"));
  g_autoptr (FodQuery) copies = fod_query_new (store, FOD_RECORD_AGENDA_POINT);

  fod_query_where (copies, "origin", FOD_NOT_EQUAL, FOD_NONE);
  g_assert_cmpuint (waiting->len, >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (copies)), ==, waiting->len);
  for (guint i = 0; i < waiting->len; i++) {
    g_autoptr (FodRecord) copy = g_list_model_get_item (G_LIST_MODEL (copies), i);

    /* What has been talked about there has an answer. */
    if (g_strcmp0 (fod_record_get_text (copy, "state"), "done") == 0)
      g_assert_nonnull (fod_record_get_text (copy, "notes"));
  }
}

/* Somebody by name hosts what the programme leaves to “a colleague”. */
static void
assert_hosts (FodStore *store,
              const char *id)
{
  g_autoptr (GPtrArray) activities = fod_store_list_by (store, FOD_RECORD_ACTIVITY, "course",
                                                        FOD_TEXT (id));

  for (guint i = 0; i < activities->len; i++) {
    if (g_strcmp0 (fod_record_get_text (activities->pdata[i], "role"), "colleague") == 0)
      g_assert_nonnull (fod_record_get_text (activities->pdata[i], "host"));
  }
}

/* Whatever day somebody asks for the sample: around Easter, Christmas and in summer too. */
static void
test_any_day (void)
{
  static const int STEP = 13;
  FodDay first = fod_day_from_ymd (2026, 1, 1);
  FodDay last = fod_day_from_ymd (2027, 1, 15);

  for (FodDay day = first; day <= last; day += STEP) {
    g_autoptr (FodTestFolder) folder = fod_test_folder_new ();
    gint64 morning = day * G_TIME_SPAN_DAY + 10 * G_TIME_SPAN_HOUR;
    g_autoptr (FodClock) clock = fod_clock_new_fixed (morning);
    FodStore *store = fod_test_store_open (folder, clock);
    g_autofree char *id = NULL;

    g_assert_cmpint (fod_day_today (clock), ==, day);
    create (store, &id);
    assert_believable (store, id, day);
    assert_meetings (store, day);
    assert_carried (store);
    assert_mentorship (store, id);
    assert_hosts (store, id);
    assert_nothing_done_in_the_future (store, FOD_RECORD_TASK, day);
    assert_nothing_done_in_the_future (store, FOD_RECORD_KNOWLEDGE_LINK, day);
    fod_test_store_close (store);
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD_EMPTY ("/sample/twice", test_twice);
  FOD_TEST_ADD_EMPTY ("/sample/remove", test_remove);
  FOD_TEST_ADD ("/sample/beside-real-course", test_beside_real_course);
  FOD_TEST_ADD_EMPTY ("/sample/before-real-course", test_before_real_course);
  g_test_add_func ("/sample/any-day", test_any_day);

  return g_test_run ();
}
