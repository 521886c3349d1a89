/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-plan.h"

#include "fod-course-builder.h"
#include "fod-model-error.h"
#include "fod-people.h"
#include "fod-programmes.h"
#include "fod-rebuild.h"
#include "fod-slot.h"
#include "fod-store-error.h"
#include "fod-store-private.h"
#include "fod-test-course.h"
#include "fod-workplace.h"

#include <string.h>

typedef struct {
  const char *newcomer;
  const char *again; /* the property that names the newcomer once more */
  FodDay start;
  const char *programme;
  const char *variant;
  const char *message;
} Bad;

static const Bad BAD[] = {
  { NULL, NULL, FOD_TEST_TODAY, NULL, NULL, "newcomer’s name" },
  { "  ", NULL, FOD_TEST_TODAY, NULL, NULL, "newcomer’s name" },
  { "Nora", NULL, FOD_DAY_NONE, NULL, NULL, "Choose the day" },
  { "Nora", NULL, FOD_DAY_FIRST, NULL, NULL, "too far away" },
  { "Nora", NULL, FOD_DAY_LAST, NULL, NULL, "too far away" },
  { "Nora", NULL, G_MAXINT32, NULL, NULL, "too far away" },
  { "Nora", "contact", FOD_TEST_TODAY, NULL, NULL, "needs others" },
  { "Nora", "leader", FOD_TEST_TODAY, NULL, NULL, "needs others" },
  { "Nora", "mentor", FOD_TEST_TODAY, NULL, NULL, "needs others" },
  { "Nora", NULL, FOD_TEST_TODAY, "nowhere", NULL, "nowhere" },
  { "Nora", NULL, FOD_TEST_TODAY, NULL, "nowhere", "nowhere" },
};

static FodCoursePlan *
make_plan (FodStore *store,
           const char *newcomer,
           FodDay start)
{
  FodCoursePlan *plan = fod_course_plan_new (store);

  fod_course_plan_set_newcomer (plan, newcomer);
  fod_course_plan_set_start (plan, start);
  return plan;
}

static FodCoursePreview *
preview (FodCoursePlan *plan)
{
  g_autoptr (GError) error = NULL;
  FodCoursePreview *result = fod_course_plan_preview (plan, &error);

  g_assert_no_error (error);
  return result;
}

static char *
create (FodCoursePlan *plan)
{
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  g_assert_true (fod_course_plan_create (plan, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
notify_cb (FodCoursePlan *plan,
           GParamSpec *pspec,
           guint *n_notified)
{
  (*n_notified)++;
}

static void
test_properties (FodTestCourse *self,
                 gconstpointer data)
{
  FodCoursePlan *plan = fod_course_plan_new (self->store);
  g_autofree char *programme = NULL;
  g_autofree char *contact = NULL;
  guint n_notified = 0;

  g_signal_connect (plan, "notify", G_CALLBACK (notify_cb), &n_notified);
  fod_course_plan_set_contact (plan, "Karl");
  fod_course_plan_set_contact (plan, "Karl");
  fod_course_plan_set_start (plan, FOD_TEST_TODAY);
  fod_course_plan_set_start (plan, FOD_TEST_TODAY);
  fod_course_plan_set_weekdays (plan, 0x0f);
  fod_course_plan_set_weekdays (plan, 0x0f);
  g_assert_cmpuint (n_notified, ==, 3);
  g_object_get (plan, "programme", &programme, "contact", &contact, NULL);
  g_assert_cmpstr (programme, ==, "standard");
  g_assert_cmpstr (contact, ==, "Karl");
  g_assert_finalize_object (plan);
}

static void
test_bad (FodTestCourse *self,
          gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (BAD); i++) {
    g_autoptr (FodCoursePlan) plan = make_plan (self->store, BAD[i].newcomer, BAD[i].start);
    g_autoptr (GError) error = NULL;
    g_autoptr (GError) again = NULL;

    if (BAD[i].again)
      g_object_set (plan, BAD[i].again, " Nora ", NULL);
    fod_course_plan_set_programme (plan, BAD[i].programme);
    fod_course_plan_set_variant (plan, BAD[i].variant);
    g_assert_null (fod_course_plan_preview (plan, &error));
    g_assert_nonnull (error);
    g_assert_true (error->domain == FOD_MODEL_ERROR || error->domain == FOD_STORE_ERROR);
    g_assert_nonnull (strstr (error->message, BAD[i].message));
    g_assert_false (fod_course_plan_create (plan, NULL, &again));
    g_assert_cmpstr (again->message, ==, error->message);
  }
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, 0);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_COURSE), ==, 0);
}

/* What the sentence promises is kept, on the first and the last of the days as well. */
static void
test_limits (FodTestCourse *self,
             gconstpointer data)
{
  static const struct {
    int year, month, day;
    gboolean day_is_good, course_is_good;
  } cases[] = {
    { 1902, 12, 31, FALSE, FALSE },
    { 1903, 1, 1, TRUE, TRUE },
    { 2197, 12, 29, TRUE, TRUE },
    /* A Sunday: the first day at work would be in 2198. */
    { 2197, 12, 31, TRUE, FALSE },
    { 2198, 1, 1, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    FodDay start = fod_day_from_ymd (cases[i].year, cases[i].month, cases[i].day);
    g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora", start);
    g_autoptr (FodCoursePreview) paper = NULL;
    g_autoptr (GError) error = NULL;

    paper = fod_course_plan_preview (plan, &error);
    g_assert_cmpint (paper != NULL, ==, cases[i].course_is_good);
    g_assert_cmpint (fod_course_plan_check_start (start, NULL), ==, cases[i].day_is_good);
    if (error)
      g_assert_nonnull (strstr (error->message, "1903 to 2197"));
  }
}

/* What the preview counts is what there is afterwards; looking at it changes nothing. */
static void
test_preview_is_the_course (FodTestCourse *self,
                            gconstpointer data)
{
  static const FodRecordType TYPES[] = {
    FOD_RECORD_TASK,
    FOD_RECORD_ACTIVITY,
    FOD_RECORD_TOPIC,
    FOD_RECORD_KNOWLEDGE_LINK,
    FOD_RECORD_RESOURCE,
    FOD_RECORD_GOAL,
    FOD_RECORD_GOAL_STEP,
    FOD_RECORD_MEETING,
    FOD_RECORD_AGENDA_POINT,
  };
  g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora Ny", FOD_TEST_TODAY);
  FodCoursePreview *result = preview (plan);
  GListModel *items = fod_course_preview_get_items (result);
  g_autofree char *id = NULL;
  FodDay last = FOD_DAY_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++) {
    g_assert_cmpuint (fod_course_preview_count (result, TYPES[i]), >, 0);
    g_assert_cmpuint (fod_test_count (self->store, TYPES[i]), ==, 0);
  }
  g_assert_cmpuint (g_list_model_get_n_items (items), ==,
                    fod_course_preview_count (result, FOD_RECORD_TASK) +
                      fod_course_preview_count (result, FOD_RECORD_ACTIVITY) +
                      fod_course_preview_count (result, FOD_RECORD_MEETING));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (FodRecord) item = g_list_model_get_item (items, i);

    g_assert_cmpint (fod_course_preview_get_day (item), >=, last);
    last = fod_course_preview_get_day (item);
  }
  id = create (plan);
  for (guint i = 0; i < G_N_ELEMENTS (TYPES); i++)
    g_assert_cmpuint (fod_test_count (self->store, TYPES[i]), ==,
                      fod_course_preview_count (result, TYPES[i]));
  g_assert_finalize_object (result);
}

/* One action; its people stand where their roles are; Undo leaves nothing. */
static void
test_create (FodTestCourse *self,
             gconstpointer data)
{
  g_autoptr (GPtrArray) tasks = fod_test_course_list (self, FOD_RECORD_TASK);
  g_autoptr (GPtrArray) activities = fod_test_course_list (self, FOD_RECORD_ACTIVITY);
  FodDay start = FOD_TEST_TODAY;

  g_assert_cmpint (fod_record_get_number (self->course, "end", 0), ==,
                   fod_day_from_ymd (2026, 11, 24));
  g_assert_cmpstr (fod_record_get_text (self->course, "state"), ==, "active");
  g_assert_cmpstr (fod_record_get_text (self->course, "variant"), ==, "job-centre");
  for (guint i = 0; i < tasks->len; i++) {
    const char *role = fod_record_get_text (tasks->pdata[i], "role");
    const char *when = fod_record_get_text (tasks->pdata[i], "when");

    g_assert_cmpstr (fod_record_get_text (tasks->pdata[i], "responsible"), ==,
                     fod_people_id_of_role (self->course, role));
    g_assert_cmpint (fod_record_get_number (tasks->pdata[i], "due", start) < start, ==,
                     g_str_has_prefix (when, "start - "));
  }
  for (guint i = 0; i < activities->len; i++)
    g_assert_cmpstr (
      fod_record_get_text (activities->pdata[i], "host"), ==,
      fod_people_id_of_role (self->course, fod_record_get_text (activities->pdata[i], "role")));
  fod_test_undo (self->store, "Create course");
  for (int type = 0; type < FOD_N_RECORD_TYPES; type++) {
    if (type != FOD_RECORD_JOURNAL_ENTRY)
      g_assert_cmpuint (fod_test_count (self->store, (FodRecordType) type), ==, 0);
  }
}

/* The start-up meeting in the schedule and the one with the agenda are one meeting. */
static void
test_meetings (FodTestCourse *self,
               gconstpointer data)
{
  static const struct {
    const char *kind;
    guint n_meetings;
  } CASES[] = { { "status", 13 }, { "start-up", 1 }, { "preparation", 1 } };
  g_autoptr (GPtrArray) meetings = fod_test_course_list (self, FOD_RECORD_MEETING);
  g_autoptr (GPtrArray) activities = fod_test_course_list (self, FOD_RECORD_ACTIVITY);
  g_autoptr (FodRecord) meeting = fod_test_course_find (self, FOD_RECORD_MEETING, "Opstartsmøde");

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    guint n_meetings = 0;

    for (guint j = 0; j < meetings->len; j++)
      n_meetings += g_str_equal (fod_record_get_text (meetings->pdata[j], "kind"), CASES[i].kind);
    g_assert_cmpuint (n_meetings, ==, CASES[i].n_meetings);
  }
  for (guint i = 0; i < meetings->len; i++) {
    const char *id = fod_record_get_id (meetings->pdata[i]);
    g_autoptr (GPtrArray) points = fod_store_list_by (self->store, FOD_RECORD_AGENDA_POINT,
                                                      "meeting", FOD_TEXT (id));

    g_assert_cmpuint (points->len, >=, 3);
    g_assert_cmpstr (fod_record_get_text (meetings->pdata[i], "state"), ==, "planned");
  }
  for (guint i = 0; i < activities->len; i++)
    g_assert_cmpstr (fod_record_get_text (activities->pdata[i], "title"), !=, "Opstartsmøde");
  g_assert_cmpint (fod_record_get_number (meeting, "day", 0), ==, FOD_TEST_TODAY + 2);
  g_assert_cmpint (fod_record_get_number (meeting, "time", 0), ==, 9 * 60);
  g_assert_cmpint (fod_record_get_number (meeting, "minutes", 0), ==, 60);
}

/* The second course knows the people and the topics already, and leaves the other area out. */
static void
test_second_course (FodTestCourse *self,
                    gconstpointer data)
{
  guint n_topics = fod_test_count (self->store, FOD_RECORD_TOPIC);
  guint n_people = fod_test_count (self->store, FOD_RECORD_PERSON);
  g_autoptr (FodCoursePlan) same = make_plan (self->store, "Nils Ny", FOD_TEST_TODAY);
  g_autoptr (FodCoursePlan) other = make_plan (self->store, "Nete Ny", FOD_TEST_TODAY);
  g_autoptr (FodProgramme) programme = fod_programmes_load (self->store, NULL, NULL);
  g_autoptr (GPtrArray) wanted = fod_programme_select (programme, "topic", "family");
  g_autoptr (GPtrArray) links = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  fod_course_plan_set_variant (same, "job-centre");
  fod_course_plan_set_contact (same, "Karl Kontakt");
  first = create (same);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_TOPIC), ==, n_topics);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_PERSON), ==, n_people + 1);

  fod_course_plan_set_variant (other, "family");
  second = create (other);
  g_assert_cmpuint (fod_test_count (self->store, FOD_RECORD_TOPIC), >, n_topics);
  links = fod_store_list_by (self->store, FOD_RECORD_KNOWLEDGE_LINK, "course", FOD_TEXT (second));
  g_assert_cmpuint (links->len, ==, wanted->len);
}

typedef struct {
  int year, month, day;
  const char *weekdays;
  const char *note; /* (nullable): none of the notes may say “%NULL” */
} Note;

/* What the preview says about a start. Easter 2027 is 28 March. */
static void
test_notes (FodTestCourse *self,
            gconstpointer data)
{
  static const Note CASES[] = {
    { 2027, 3, 1, NULL, "Maundy Thursday" },
    { 2027, 3, 1, NULL, "Easter Monday: “" },
    { 2027, 3, 28, NULL, "does not work on Sunday 28 March 2027. The first day will be Tue" },
    { 2026, 10, 3, NULL, "does not work on Saturday 3 October 2026. The first day will be Mon" },
    { 2027, 3, 29, NULL, "Easter Monday, Monday 29 March 2027: the first day will be Tue" },
    { 2026, 8, 1, NULL, "starts in the past" },
    { 2026, 8, 24, NULL, "overdue from the beginning" },
    { 2026, 10, 5, NULL, "No contact person" },
    { 2026, 10, 7, "mon,tue", "The newcomer does not work on Wednesday" },
    { 2027, 7, 5, NULL, "12–23 July 2027" },
    { 2026, 12, 1, NULL, "Thursday 24 December 2026 counts as a workday here" },
    /* Six weeks later there are status meetings only. */
    { 2026, 11, 16, NULL, "Thursday 24 December 2026 counts as a workday here" },
  };
  g_autoptr (GError) error = NULL;

  fod_workplace_set_closings (self->store, "2027-07-12/2027-07-23 Sommer", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    FodDay start = fod_day_from_ymd (CASES[i].year, CASES[i].month, CASES[i].day);
    g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora", start);
    g_autoptr (FodCoursePreview) result = NULL;
    g_autofree char *joined = NULL;

    if (CASES[i].weekdays)
      fod_course_plan_set_weekdays (plan, fod_weekdays_parse (CASES[i].weekdays, NULL));
    result = preview (plan);
    joined = g_strjoinv ("\n", (GStrv) fod_course_preview_get_notes (result));
    g_test_message ("%s", joined);
    g_assert_nonnull (strstr (joined, CASES[i].note));
  }
}

static char *
describe_dates (FodStore *store,
                const char *course)
{
  g_autoptr (GPtrArray) tasks = fod_store_list_by (store, FOD_RECORD_TASK, "course",
                                                   FOD_TEXT (course));
  g_autoptr (GPtrArray) activities = fod_store_list_by (store, FOD_RECORD_ACTIVITY, "course",
                                                        FOD_TEXT (course));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tasks->len; i++)
    g_string_append_printf (text, "%s %" G_GINT64_FORMAT "\n",
                            fod_record_get_text (tasks->pdata[i], "title"),
                            fod_record_get_number (tasks->pdata[i], "due", -1));
  for (guint i = 0; i < activities->len; i++)
    g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
                            fod_record_get_text (activities->pdata[i], "title"),
                            fod_record_get_number (activities->pdata[i], "day", -1),
                            fod_record_get_number (activities->pdata[i], "time", -1));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_slots (GArray *slots,
           GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++) {
    FodSlot slot;

    if (fod_slot_read (records->pdata[i], &slot))
      g_array_append_val (slots, slot);
  }
}

/* The hours of the programme are those of a course that starts on a Monday. Whenever it starts,
 * nothing overlaps, and everything is within a working day. */
static void
test_start_on_any_weekday (FodTestCourse *self,
                           gconstpointer data)
{
  for (FodDay start = fod_day_from_ymd (2027, 2, 1); start < fod_day_from_ymd (2027, 2, 6);
       start++) {
    g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora", start);
    g_autofree char *id = create (plan);
    g_autoptr (GPtrArray) activities =
      fod_store_list_by (self->store, FOD_RECORD_ACTIVITY, "course", FOD_TEXT (id));
    g_autoptr (GPtrArray) meetings =
      fod_store_list_by (self->store, FOD_RECORD_MEETING, "course", FOD_TEXT (id));
    g_autoptr (GArray) slots = g_array_new (FALSE, FALSE, sizeof (FodSlot));

    add_slots (slots, activities);
    add_slots (slots, meetings);
    g_assert_cmpuint (slots->len, >, 40);
    for (guint i = 0; i < slots->len; i++) {
      const FodSlot *slot = &g_array_index (slots, FodSlot, i);

      g_assert_cmpint (slot->time, >=, 8 * 60 + 30);
      g_assert_cmpint (slot->time + slot->minutes, <=, 15 * 60 + 30);
      g_assert_cmpint (fod_day_weekday (slot->day), <=, 5);
      for (guint j = 0; j < i; j++)
        g_assert_false (fod_slot_overlaps (slot, &g_array_index (slots, FodSlot, j)));
    }
  }
}

/* Employed from a Saturday: the course is that of the Monday after, day for day. */
static void
test_start_on_a_day_off (FodTestCourse *self,
                         gconstpointer data)
{
  FodDay monday = fod_day_from_ymd (2026, 10, 5);
  g_autofree char *expected = NULL;

  for (FodDay start = monday; start >= monday - 2; start--) {
    g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora", start);
    g_autofree char *id = create (plan);
    g_autofree char *dates = describe_dates (self->store, id);
    g_autoptr (FodRecord) course = fod_store_find (self->store, FOD_RECORD_COURSE, id);

    g_assert_cmpint (fod_record_get_number (course, "start", -1), ==, monday);
    if (expected)
      g_assert_cmpstr (dates, ==, expected);
    else
      expected = g_steal_pointer (&dates);
  }
}

/* A workplace's topic that a damaged file, or an older version, left without words. */
static void
test_nameless_topic (FodTestCourse *self,
                     gconstpointer data)
{
  g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora", fod_day_from_ymd (2026, 10, 5));
  g_autofree char *first = create (plan);
  g_autofree char *second = NULL;

  g_assert_true (fod_database_run (self->store->database, "UPDATE topic SET title = NULL", NULL));
  g_clear_object (&plan);
  plan = make_plan (self->store, "Nikolaj", fod_day_from_ymd (2026, 10, 5));
  second = create (plan);
  g_assert_true (fod_rebuild_run (self->store->database, NULL));
}

/* A quiet start far enough ahead needs no notes. */
static void
test_no_notes (FodTestCourse *self,
               gconstpointer data)
{
  g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora", fod_day_from_ymd (2027, 10, 4));
  g_autoptr (FodCoursePreview) result = NULL;

  fod_course_plan_set_contact (plan, "Karl");
  result = preview (plan);
  g_assert_cmpuint (g_strv_length ((GStrv) fod_course_preview_get_notes (result)), ==, 0);
}

static void
test_no_workdays (FodTestCourse *self,
                  gconstpointer data)
{
  g_autoptr (FodCoursePlan) plan = make_plan (self->store, "Nora", FOD_TEST_TODAY);
  g_autoptr (GError) error = NULL;

  fod_workplace_set_closings (self->store, "2026-01-01/2060-01-01", &error);
  g_assert_no_error (error);
  g_assert_null (fod_course_plan_preview (plan, &error));
  g_assert_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE);
}

/* Two things with the same host or not: nothing in the schedule is at the same time. */
static void
assert_no_overlap (GPtrArray *records,
                   guint index)
{
  FodRecord *record = records->pdata[index];
  gint64 start = fod_record_get_number (record, "time", 0);
  gint64 end = start + fod_record_get_number (record, "minutes", 0);

  for (guint i = 0; i < index; i++) {
    FodRecord *other = records->pdata[i];
    const char *title;
    gint64 other_start, other_end;

    if (fod_record_get_record_type (other) != FOD_RECORD_ACTIVITY &&
        fod_record_get_record_type (other) != FOD_RECORD_MEETING)
      continue;
    other_start = fod_record_get_number (other, "time", 0);
    other_end = other_start + fod_record_get_number (other, "minutes", 0);
    title = fod_record_get_text (other, "title");
    if (fod_record_get_number (record, "day", 0) != fod_record_get_number (other, "day", 1) ||
        g_strcmp0 (fod_record_get_text (record, "title"), title) == 0)
      continue;
    g_assert_true (end <= other_start || other_end <= start);
  }
}

static void
assert_days (FodCourseBuilder *builder)
{
  for (guint i = 0; i < builder->records->len; i++) {
    FodRecord *record = builder->records->pdata[i];
    FodRecordType type = fod_record_get_record_type (record);
    FodDay day;

    if (type != FOD_RECORD_TASK && type != FOD_RECORD_ACTIVITY && type != FOD_RECORD_MEETING)
      continue;
    day = fod_course_preview_get_day (record);
    g_assert_cmpint (day, !=, FOD_DAY_NONE);
    g_assert_true (fod_work_calendar_is_workday (builder->calendar, day));
    if (g_str_has_prefix (fod_record_get_text (record, "when"), "start - "))
      g_assert_cmpint (day, <, builder->start);
    else
      g_assert_cmpint (day, >=, builder->start);
    if (type != FOD_RECORD_TASK)
      assert_no_overlap (builder->records, i);
  }
}

static void
check_start (FodTestCourse *self,
             FodProgramme *programme,
             FodWorkCalendar *calendar,
             FodDay start)
{
  g_autoptr (FodEdit) edit = fod_edit_new (self->store);
  FodRecord *course = fod_edit_create (edit, FOD_RECORD_COURSE);
  g_autoptr (FodCourseBuilder) builder = NULL;
  g_autoptr (GError) error = NULL;

  fod_edit_set (edit, course, "start", FOD_NUMBER (start));
  fod_edit_set (edit, course, "end", FOD_NUMBER (fod_day_add_months (start, 3)));
  fod_edit_set (edit, course, "variant", FOD_TEXT (start % 2 ? "family" : "job-centre"));
  builder = fod_course_builder_new (self->store, edit, programme, calendar, course);
  g_assert_true (fod_course_builder_run (builder, TRUE, &error));
  g_assert_no_error (error);
  assert_days (builder);
}

/* Every day of three years, each with two of seven ways to work part-time. */
static void
test_every_start (FodTestCourse *self,
                  gconstpointer data)
{
  static const FodWeekdays MASKS[] = { 0x1f, 0x0f, 0x1e, 0x15, 0x0a, 0x01, 0x7f };
  static const char CLOSED[] = "2027-07-12/2027-07-30\n2028-02-14/2028-02-18";
  static const FodFreeDays FREE = FOD_FREE_DAYS_CHRISTMAS_EVE | FOD_FREE_DAYS_CONSTITUTION_DAY;
  g_autoptr (FodProgramme) programme = fod_programmes_load (self->store, NULL, NULL);
  g_autoptr (GPtrArray) closings = fod_workplace_parse_closings (CLOSED, NULL);
  FodDay first = fod_day_from_ymd (2026, 1, 1);
  FodDay last = fod_day_from_ymd (2028, 12, 31);

  for (FodDay start = first; start <= last; start++) {
    for (guint i = 0; i < 2; i++) {
      guint mask = (start + i * 3) % G_N_ELEMENTS (MASKS);
      g_autoptr (FodWorkCalendar) calendar = fod_work_calendar_new (MASKS[mask], FREE, closings,
                                                                    NULL);

      check_start (self, programme, calendar, start);
    }
  }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FOD_TEST_ADD_EMPTY ("/course-plan/properties", test_properties);
  FOD_TEST_ADD_EMPTY ("/course-plan/bad", test_bad);
  FOD_TEST_ADD_EMPTY ("/course-plan/limits", test_limits);
  FOD_TEST_ADD_EMPTY ("/course-plan/preview-is-the-course", test_preview_is_the_course);
  FOD_TEST_ADD ("/course-plan/create", test_create);
  FOD_TEST_ADD ("/course-plan/meetings", test_meetings);
  FOD_TEST_ADD ("/course-plan/second-course", test_second_course);
  FOD_TEST_ADD_EMPTY ("/course-plan/notes", test_notes);
  FOD_TEST_ADD_EMPTY ("/course-plan/start-on-any-weekday", test_start_on_any_weekday);
  FOD_TEST_ADD_EMPTY ("/course-plan/start-on-a-day-off", test_start_on_a_day_off);
  FOD_TEST_ADD_EMPTY ("/course-plan/nameless-topic", test_nameless_topic);
  FOD_TEST_ADD_EMPTY ("/course-plan/no-notes", test_no_notes);
  FOD_TEST_ADD_EMPTY ("/course-plan/no-workdays", test_no_workdays);
  FOD_TEST_ADD_EMPTY ("/course-plan/every-start", test_every_start);

  return g_test_run ();
}
