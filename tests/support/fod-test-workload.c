/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-test-workload.h"

#include "fod-course-plan.h"
#include "fod-people.h"
#include "fod-position.h"
#include "fod-query.h"

/* Monday 24 August 2026: the day of FOD_TEST_NOW. */
#define TODAY ((FodDay) 20689)

/* The courses that are under way; the others are closed. */
#define N_ACTIVE 12
#define DAYS_BETWEEN 5

/* So many records an action at most. */
#define SLICE 250

#define PICK(array, n) ((array)[(n) % G_N_ELEMENTS (array)])

static const char *const first_names[] = { "Anna", "Bo", "Cecilie", "David", "Emma", "Frederik",
                                           "Gitte", "Hassan", "Ida", "Jonas", "Karen", "Åse" };
static const char *const last_names[] = { "Andersen", "Bach", "Christensen", "Dam", "Eriksen",
                                          "Frost", "Gram", "Holm", "Iversen", "Juhl", "Krogh" };
static const char *const units[] = { "Jobcenter", "Ydelse", "Børn og Familie", "Voksen" };
static const char *const words[] = {
  "aftale", "ansøgning", "barn", "besøg", "borger", "budget", "dagsorden", "erfaring", "faglig",
  "familie", "forløb", "frist", "gruppe", "hjælp", "håndbog", "introduktion", "journal", "kollega",
  "kontor", "kursus", "leder", "lov", "møde", "nøgle", "opgave", "overblik", "plan", "praksis",
  "rådgiver", "sag", "samtale", "skole", "støtte", "system", "tavle", "udvalg", "vejledning",
  "visitation", "ydelse", "økonomi", "ændring", "årshjul"
};

/* The same words every time, and each combination about as often as the next. */
static char *
write_words (guint number,
             guint n_words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint32 state = number * 2654435761u + 1;

  for (guint i = 0; i < n_words; i++) {
    state = state * 1664525u + 1013904223u;
    g_string_append_printf (text, i > 0 ? " %s" : "%s", PICK (words, state >> 8));
  }
  g_string_append_printf (text, " %u", number);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
write_name (guint number)
{
  return g_strdup_printf ("%s %s %u", PICK (first_names, number),
                          PICK (last_names, number / G_N_ELEMENTS (first_names)), number);
}

static FodRecord *
create_course (FodStore *store,
               guint number,
               FodDay start)
{
  g_autoptr (FodCoursePlan) plan = fod_course_plan_new (store);
  g_autofree char *newcomer = write_name (number);
  g_autofree char *contact = g_strdup_printf ("%s Kontakt", PICK (first_names, number));
  g_autofree char *leader = g_strdup_printf ("%s Leder", PICK (first_names, number / 50));
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  fod_course_plan_set_newcomer (plan, newcomer);
  fod_course_plan_set_contact (plan, contact);
  fod_course_plan_set_leader (plan, leader);
  fod_course_plan_set_unit (plan, PICK (units, number));
  fod_course_plan_set_variant (plan, "job-centre");
  fod_course_plan_set_start (plan, start);
  fod_course_plan_create (plan, &id, &error);
  g_assert_no_error (error);
  return fod_store_find (store, FOD_RECORD_COURSE, id);
}

static void
set_all (FodEdit *edit,
         FodStore *store,
         FodRecord *course,
         FodRecordType type,
         const char *field,
         const FodValue *value)
{
  g_autoptr (GPtrArray) records =
    fod_store_list_by (store, type, "course", FOD_TEXT (fod_record_get_id (course)));

  for (guint i = 0; i < records->len; i++)
    fod_edit_set (edit, records->pdata[i], field, value);
}

static void
close_course (FodStore *store,
              FodRecord *course)
{
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  fod_edit_set (edit, course, "state", FOD_TEXT ("closed"));
  set_all (edit, store, course, FOD_RECORD_TASK, "state", FOD_TEXT ("done"));
  set_all (edit, store, course, FOD_RECORD_MEETING, "state", FOD_TEXT ("held"));
  set_all (edit, store, course, FOD_RECORD_KNOWLEDGE_LINK, "done", FOD_NUMBER (TRUE));
  fod_test_commit (store, edit);
}

/**
 * fod_test_workload_add_courses:
 * @store: a store
 * @n_courses: how many
 *
 * Makes courses from the standard programme, five days apart: the last ones are under way
 * today, the others are closed. One of their contact persons sits here.
 *
 * Returns: (transfer full): a course in the middle of its introduction
 */
FodRecord *
fod_test_workload_add_courses (FodStore *store,
                               guint n_courses)
{
  FodRecord *last = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = n_courses; i > 0; i--) {
    g_autoptr (FodRecord) course = create_course (store, i, TODAY - (FodDay) (i * DAYS_BETWEEN));

    if (i > N_ACTIVE)
      close_course (store, course);
    if (i == N_ACTIVE / 2)
      last = g_steal_pointer (&course);
  }
  fod_people_set_me (store, "Gitte Kontakt", "contact", &error);
  g_assert_no_error (error);
  return last;
}

/* One row on each page: a task, an activity, a topic with its link, and a meeting. */
static void
add_row (FodEdit *edit,
         const char *course,
         guint number)
{
  static const char *const horizons[] = { "first-day", "first-week", "first-month" };
  FodRecord *task = fod_edit_create (edit, FOD_RECORD_TASK);
  FodRecord *activity = fod_edit_create (edit, FOD_RECORD_ACTIVITY);
  FodRecord *topic = fod_edit_create (edit, FOD_RECORD_TOPIC);
  FodRecord *link = fod_edit_create (edit, FOD_RECORD_KNOWLEDGE_LINK);
  FodRecord *meeting = fod_edit_create (edit, FOD_RECORD_MEETING);
  FodRecord *parts[] = { task, activity, link, meeting };
  g_autofree char *title = write_words (number, 3);
  g_autofree char *position = fod_position_nth (number);
  FodDay day = TODAY - 200 + (FodDay) (number % 400);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    fod_edit_set (edit, parts[i], "course", FOD_TEXT (course));
  fod_edit_set (edit, task, "title", FOD_TEXT (title));
  fod_edit_set (edit, task, "horizon", FOD_TEXT (PICK (horizons, number)));
  fod_edit_set (edit, task, "due", FOD_NUMBER (TODAY - (FodDay) (number % 90)));
  fod_edit_set (edit, task, "state", FOD_TEXT ("open"));
  fod_edit_set (edit, task, "position", FOD_TEXT (position));
  fod_edit_set (edit, activity, "title", FOD_TEXT (title));
  fod_edit_set (edit, activity, "day", FOD_NUMBER (day));
  fod_edit_set (edit, activity, "time", FOD_NUMBER (480 + number % 400));
  fod_edit_set (edit, activity, "minutes", FOD_NUMBER (45));
  fod_edit_set (edit, topic, "title", FOD_TEXT (title));
  fod_edit_set (edit, topic, "group", FOD_TEXT (PICK (words, number / 40)));
  fod_edit_set (edit, topic, "position", FOD_TEXT (position));
  fod_edit_set (edit, link, "topic", FOD_TEXT (fod_record_get_id (topic)));
  fod_edit_set (edit, link, "kind", FOD_TEXT ("introduces"));
  fod_edit_set (edit, meeting, "kind", FOD_TEXT ("status"));
  fod_edit_set (edit, meeting, "title", FOD_TEXT (title));
  fod_edit_set (edit, meeting, "day", FOD_NUMBER (day));
  fod_edit_set (edit, meeting, "state", FOD_TEXT (day < TODAY ? "held" : "planned"));
}

/**
 * fod_test_workload_add_long_course:
 * @store: a store
 * @n_rows: how many
 *
 * Makes one course with so many rows on each of its pages.
 *
 * Returns: (transfer full): the course
 */
FodRecord *
fod_test_workload_add_long_course (FodStore *store,
                                   guint n_rows)
{
  FodRecord *course = create_course (store, 0, TODAY - 40);
  g_autoptr (FodEdit) edit = fod_edit_new (store);

  for (guint i = 0; i < n_rows; i++) {
    add_row (edit, fod_record_get_id (course), i);
    if (i % (SLICE / 5) == 0 || i + 1 == n_rows)
      fod_test_commit (store, edit);
  }
  return course;
}

/**
 * fod_test_workload_add_tasks:
 * @store: a store
 * @n_tasks: how many
 *
 * Makes one course with so many tasks, each with a title and a note in Danish words.
 *
 * Returns: (transfer full): the last task
 */
FodRecord *
fod_test_workload_add_tasks (FodStore *store,
                             guint n_tasks)
{
  g_autoptr (FodRecord) course = create_course (store, 0, TODAY);
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  FodRecord *task = NULL;

  for (guint i = 0; i < n_tasks; i++) {
    g_autofree char *title = write_words (i, 3);
    g_autofree char *note = write_words (i + n_tasks, 12);

    g_set_object (&task, fod_edit_create (edit, FOD_RECORD_TASK));
    fod_edit_set (edit, task, "course", FOD_TEXT (fod_record_get_id (course)));
    fod_edit_set (edit, task, "title", FOD_TEXT (title));
    fod_edit_set (edit, task, "note", FOD_TEXT (note));
    fod_edit_set (edit, task, "horizon", FOD_TEXT ("first-week"));
    if (i % SLICE == 0 || i + 1 == n_tasks)
      fod_test_commit (store, edit);
  }
  return task;
}

/**
 * fod_test_workload_count:
 * @store: a store
 *
 * Returns: how many records there are, of all types
 */
guint
fod_test_workload_count (FodStore *store)
{
  guint count = 0;

  for (guint i = 0; i < FOD_N_RECORD_TYPES; i++) {
    g_autoptr (FodQuery) query = NULL;

    if (i == FOD_RECORD_JOURNAL_ENTRY)
      continue;
    query = fod_query_new (store, (FodRecordType) i);
    count += g_list_model_get_n_items (G_LIST_MODEL (query));
  }
  return count;
}
