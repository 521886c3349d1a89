/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sample.h"

#include "fod-course-plan-private.h"
#include "fod-json-read.h"
#include "fod-json.h"
#include "fod-people.h"
#include "fod-sample-course.h"
#include "fod-shipped.h"
#include "fod-store-error.h"
#include "fod-workplace.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Holidays can push what the sample has held already past today: so many weeks back at most. */
#define MOST_WEEKS_BACK 4

/* Shared with fod-sample-removal.c. */
JsonNode *
fod_sample_load (GError **error)
{
  g_autoptr (GFile) file = fod_shipped_get_file ("samples/sample.json");

  return fod_json_load_file (file, NULL, error);
}

static JsonObject *
find_person (JsonObject *root,
             const char *key)
{
  JsonArray *people = fod_sample_get_array (root, "persons");

  for (guint i = 0; i < fod_sample_count (people); i++) {
    JsonObject *person = json_array_get_object_element (people, i);

    if (g_strcmp0 (fod_sample_get_text (person, "key"), key) == 0)
      return person;
  }
  return NULL;
}

static const char *
find_name (JsonObject *root,
           const char *key)
{
  JsonObject *person = key ? find_person (root, key) : NULL;

  return person ? fod_sample_get_text (person, "name") : NULL;
}

static gboolean
has_course (FodStore *store,
            JsonObject *root,
            JsonObject *data)
{
  const char *name = find_name (root, fod_sample_get_text (data, "newcomer"));
  g_autoptr (FodRecord) newcomer = fod_people_find (store, name);
  g_autoptr (GPtrArray) courses = NULL;

  if (!newcomer)
    return FALSE;
  courses = fod_store_list_by (store, FOD_RECORD_COURSE, "newcomer",
                               FOD_TEXT (fod_record_get_id (newcomer)));
  for (guint i = 0; i < courses->len; i++) {
    if (g_strcmp0 (fod_record_get_text (courses->pdata[i], "unit"),
                   fod_sample_get_text (data, "unit")) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_there (FodStore *store,
          JsonObject *root)
{
  JsonArray *courses = fod_sample_get_array (root, "courses");

  for (guint i = 0; i < fod_sample_count (courses); i++) {
    if (has_course (store, root, json_array_get_object_element (courses, i)))
      return TRUE;
  }
  return FALSE;
}

static GHashTable *
add_people (FodEdit *edit,
            FodStore *store,
            JsonObject *root)
{
  GHashTable *people = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  JsonArray *entries = fod_sample_get_array (root, "persons");

  for (guint i = 0; i < fod_sample_count (entries); i++) {
    JsonObject *entry = json_array_get_object_element (entries, i);
    g_autoptr (FodRecord) known = fod_people_find (store, fod_sample_get_text (entry, "name"));
    g_autoptr (FodRecord) person = fod_people_add_to_edit (edit, store,
                                                           fod_sample_get_text (entry, "name"));

    if (!known) {
      fod_edit_set (edit, person, "title", FOD_TEXT (fod_sample_get_text (entry, "title")));
      fod_edit_set (edit, person, "email", FOD_TEXT (fod_sample_get_text (entry, "email")));
    }
    g_hash_table_insert (people, (gpointer) fod_sample_get_text (entry, "key"),
                         g_strdup (fod_record_get_id (person)));
  }
  return people;
}

static int
find_last_held (JsonObject *data)
{
  JsonArray *meetings = fod_sample_get_array (data, "meetings");
  int last = 0;

  for (guint i = 0; i < fod_sample_count (meetings); i++) {
    JsonObject *meeting = json_array_get_object_element (meetings, i);

    if (json_object_get_boolean_member_with_default (meeting, "held", FALSE))
      last = MAX (last, (int) json_object_get_int_member_with_default (meeting, "day_offset", 0));
  }
  return last;
}

/* The Monday so many weeks ago, or earlier when days off would put a held meeting in the
 * future. */
static FodDay
find_start (JsonObject *data,
            FodWorkCalendar *calendar,
            FodDay today)
{
  int weeks_ago = (int) json_object_get_int_member_with_default (data, "weeks_ago", 0);
  FodDay monday = fod_day_week_start (today) - weeks_ago * FOD_DAYS_PER_WEEK;
  int last = find_last_held (data);

  for (int i = 0; i < MOST_WEEKS_BACK && weeks_ago > 0; i++) {
    if (fod_work_calendar_add (calendar, monday, last) <= today)
      break;
    monday -= FOD_DAYS_PER_WEEK;
  }
  return fod_work_calendar_next (calendar, monday);
}

/* The sample is anybody's: nothing in it lies on a day that many workplaces keep free. */
static FodWorkCalendar *
make_calendar (FodStore *store,
               FodWeekdays weekdays)
{
  g_autoptr (FodWorkCalendar) own = fod_workplace_get_calendar_for (store, weekdays);

  return fod_work_calendar_new_with_free_days (own, FOD_FREE_DAYS_ALL);
}

static FodCoursePlan *
plan_course (FodStore *store,
             JsonObject *root,
             JsonObject *data,
             GHashTable *people,
             FodDay today)
{
  static const char *const roles[] = { "newcomer", "contact", "leader", "mentor", "coordinator" };
  static const char *const texts[] = { "unit", "programme", "variant" };
  FodCoursePlan *plan = fod_course_plan_new (store);
  FodWeekdays weekdays = fod_weekdays_parse (fod_sample_get_text (data, "weekdays"), NULL);
  g_autoptr (FodWorkCalendar) calendar = make_calendar (store, weekdays);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_object_set (plan, roles[i], find_name (root, fod_sample_get_text (data, roles[i])), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_set (plan, texts[i], fod_sample_get_text (data, texts[i]), NULL);
  fod_course_plan_set_person (
    plan, g_hash_table_lookup (people, fod_sample_get_text (data, "newcomer")));
  fod_course_plan_set_weekdays (plan, weekdays);
  fod_course_plan_set_calendar (plan, calendar);
  fod_course_plan_set_start (plan, find_start (data, calendar, today));
  return plan;
}

static char *
draft_course (FodEdit *edit,
              FodStore *store,
              JsonObject *root,
              JsonObject *data,
              GHashTable *people,
              GError **error)
{
  FodDay today = fod_day_today (fod_store_get_clock (store));
  g_autoptr (FodCoursePlan) plan = plan_course (store, root, data, people, today);
  g_autoptr (FodCourseBuilder) builder = fod_course_plan_build (plan, edit, FALSE, error);
  FodSampleCourse course = { builder, data, people, today };

  if (!builder)
    return NULL;
  fod_sample_course_fill (&course);
  if (!fod_sample_course_add_mentorship (&course, error))
    return NULL;
  return g_strdup (fod_record_get_id (builder->course));
}

/* All of it or nothing: with half a sample nobody could ask for the other half. */
static char *
create_courses (FodStore *store,
                JsonObject *root,
                GError **error)
{
  JsonArray *courses = fod_sample_get_array (root, "courses");
  g_autoptr (FodEdit) edit = fod_edit_new (store);
  g_autoptr (GHashTable) people = add_people (edit, store, root);
  g_autofree char *first = NULL;

  for (guint i = 0; i < fod_sample_count (courses); i++) {
    g_autofree char *id = draft_course (
      edit, store, root, json_array_get_object_element (courses, i), people, error);

    if (!id)
      return NULL;
    if (!first)
      first = g_steal_pointer (&id);
  }
  if (!fod_store_commit (store, edit, _ ("See a sample"), error))
    return NULL;
  return g_steal_pointer (&first);
}

gboolean
fod_sample_create (FodStore *store,
                   char **course_id,
                   GError **error)
{
  g_autoptr (JsonNode) node = fod_sample_load (error);
  g_autofree char *first = NULL;
  JsonObject *root;

  if (!node || !fod_json_get_root (node, &root, error))
    return FALSE;
  if (is_there (store, root)) {
    g_set_error_literal (error, FOD_STORE_ERROR, FOD_STORE_ERROR_FAILED,
                         _ ("The sample is there already. Choose it among your courses."));
    return FALSE;
  }
  first = create_courses (store, root, error);
  if (!first)
    return FALSE;
  if (course_id)
    *course_id = g_steal_pointer (&first);
  return TRUE;
}
