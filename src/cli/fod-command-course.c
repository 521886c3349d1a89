/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-citizen-guard.h"
#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-course-output.h"
#include "fod-course-plan.h"
#include "fod-listing.h"
#include "fod-query.h"
#include "fod-record-finder.h"

#include <glib/gi18n-lib.h>

const FodOption fod_command_course_new_options[] = {
  { "name", 0, N_ ("NAME"), N_ ("the newcomer") },
  { "person", 0, N_ ("ID"), N_ ("the newcomer, when it is somebody who has had a course before") },
  { "start", 0, N_ ("DATE"), N_ ("the first day, such as 2026-08-03") },
  { "programme", 0, N_ ("PROGRAMME"), N_ ("the programme (standard)") },
  { "variant", 0, N_ ("AREA"), N_ ("the area of work; “fodctl programme list” shows them") },
  { "workdays", 0, N_ ("DAYS"), N_ ("the newcomer’s workdays, such as mon,tue,wed,thu") },
  { "contact", 0, N_ ("NAME"), N_ ("the contact person") },
  { "leader", 0, N_ ("NAME"), N_ ("the leader") },
  { "mentor", 0, N_ ("NAME"), N_ ("the mentor") },
  { "coordinator", 0, N_ ("NAME"), N_ ("the coordinator") },
  { "unit", 0, N_ ("UNIT"), N_ ("where the newcomer will work") },
  { NULL },
};

const FodOption fod_command_course_list_options[] = {
  { "all", 0, NULL, N_ ("closed courses too") },
  { NULL },
};

/* By name or as the very person. */
static gboolean
set_newcomer (FodCoursePlan *plan,
              FodStore *store,
              FodArguments *arguments,
              GError **error)
{
  const char *id = fod_arguments_get (arguments, "person");
  g_autoptr (FodRecord) person = id ? fod_record_finder_person (store, id, error) : NULL;

  if (id && !person)
    return FALSE;
  fod_course_plan_set_person (plan, person ? fod_record_get_id (person) : NULL);
  fod_course_plan_set_newcomer (plan, person ? fod_record_get_text (person, "name")
                                             : fod_arguments_get (arguments, "name"));
  return TRUE;
}

static gboolean
fill_plan (FodCoursePlan *plan,
           FodStore *store,
           FodArguments *arguments,
           FodDay today,
           GError **error)
{
  const char *workdays = fod_arguments_get (arguments, "workdays");
  FodDay start = fod_day_parse_human (fod_arguments_get (arguments, "start"), today, error);
  FodWeekdays weekdays = FOD_WEEKDAYS_NONE;

  if (start == FOD_DAY_NONE)
    return FALSE;
  if (workdays) {
    weekdays = fod_weekdays_parse (workdays, error);
    if (weekdays == FOD_WEEKDAYS_NONE)
      return FALSE;
  }
  if (!set_newcomer (plan, store, arguments, error))
    return FALSE;
  fod_course_plan_set_start (plan, start);
  fod_course_plan_set_weekdays (plan, weekdays);
  fod_course_plan_set_contact (plan, fod_arguments_get (arguments, "contact"));
  fod_course_plan_set_leader (plan, fod_arguments_get (arguments, "leader"));
  fod_course_plan_set_mentor (plan, fod_arguments_get (arguments, "mentor"));
  fod_course_plan_set_coordinator (plan, fod_arguments_get (arguments, "coordinator"));
  fod_course_plan_set_unit (plan, fod_arguments_get (arguments, "unit"));
  if (fod_arguments_has (arguments, "programme"))
    fod_course_plan_set_programme (plan, fod_arguments_get (arguments, "programme"));
  fod_course_plan_set_variant (plan, fod_arguments_get (arguments, "variant"));
  return TRUE;
}

/* As forms do below what is written: it never stands in the way. */
static void
warn_of_citizens (FodCommandContext *context,
                  FodArguments *arguments)
{
  static const char *const names[] = { "name", "contact", "leader", "mentor", "coordinator",
                                       "unit" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *text = fod_arguments_get (arguments, names[i]);
    g_autoptr (GArray) traces = fod_citizen_guard_find (text);
    g_autoptr (GPtrArray) mentions =
      fod_citizen_guard_list_mentions (text, traces, traces->len);
    g_autofree char *warning = fod_citizen_guard_describe (mentions);
    g_autofree char *told = warning ? g_strdup_printf ("--%s: %s", names[i], warning) : NULL;

    if (told)
      fod_command_context_tell (context, told);
  }
}

static void
print_new_course (FodCommandContext *context,
                  const char *id,
                  const char *const *notes)
{
  JsonArray *array = json_array_new ();
  JsonObject *object = json_object_new ();

  for (guint i = 0; notes[i]; i++) {
    json_array_add_string_element (array, notes[i]);
    fod_command_context_tell (context, notes[i]);
  }
  json_object_set_string_member (object, "id", id);
  json_object_set_array_member (object, "notes", array);
  if (fod_command_context_is_json (context)) {
    fod_command_context_print_object (context, object);
    return;
  }
  json_object_unref (object);
  fod_command_context_print (context, "%s\n", id);
}

/**
 * fod_command_course_new:
 * @context: a context
 * @arguments: the newcomer, the first day, and what else is known
 * @error: return location
 *
 * Makes a course with everything in it and gives its id. A name that somebody with a course has is
 * taken for another person's.
 *
 * Returns: whether it is saved
 */
gboolean
fod_command_course_new (FodCommandContext *context,
                        FodArguments *arguments,
                        GError **error)
{
  FodStore *store;
  g_autoptr (FodCoursePlan) plan = NULL;
  g_autoptr (FodCoursePreview) preview = NULL;
  g_autofree char *id = NULL;

  if (fod_arguments_has (arguments, "name") == fod_arguments_has (arguments, "person") ||
      !fod_arguments_has (arguments, "start")) {
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                         _ ("A new course needs --name or --person, and --start."));
    return FALSE;
  }
  store = fod_command_context_open_or_make (context, error);
  if (!store)
    return FALSE;
  plan = fod_course_plan_new (store);
  if (!fill_plan (plan, store, arguments, fod_command_context_get_today (context), error))
    return FALSE;
  preview = fod_course_plan_preview (plan, error);
  if (!preview || !fod_course_plan_create (plan, &id, error))
    return FALSE;
  print_new_course (context, id, fod_course_preview_get_notes (preview));
  warn_of_citizens (context, arguments);
  return TRUE;
}

static void
print_courses_json (FodCommandContext *context,
                    FodStore *store,
                    GPtrArray *courses)
{
  JsonArray *array = json_array_new ();
  FodDay today = fod_command_context_get_today (context);

  for (guint i = 0; i < courses->len; i++)
    json_array_add_object_element (array,
                                   fod_course_output_summary (store, courses->pdata[i], today));
  fod_command_context_print_array (context, array);
}

static void
print_courses_text (FodCommandContext *context,
                    FodStore *store,
                    GPtrArray *courses)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (FOD_COURSE_OUTPUT_COLUMNS);
  FodDay today = fod_command_context_get_today (context);

  for (guint i = 0; i < courses->len; i++)
    fod_course_output_add_row (table, store, courses->pdata[i], today);
  fod_command_context_print_table (context, table);
}

/**
 * fod_command_course_list:
 * @context: a context
 * @arguments: whether closed courses are wanted too
 * @error: return location
 *
 * Lists the courses by their first day.
 *
 * Returns: whether they can be read
 */
gboolean
fod_command_course_list (FodCommandContext *context,
                         FodArguments *arguments,
                         GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autoptr (FodQuery) query = NULL;
  g_autoptr (GPtrArray) courses = NULL;

  if (!store)
    return FALSE;
  query = fod_query_new (store, FOD_RECORD_COURSE);
  if (!fod_arguments_has (arguments, "all"))
    fod_query_where (query, "state", FOD_NOT_EQUAL, FOD_TEXT ("closed"));
  fod_query_order_by (query, "start", FALSE);
  courses = fod_listing_read (query);
  if (fod_command_context_is_json (context))
    print_courses_json (context, store, courses);
  else if (courses->len > 0)
    print_courses_text (context, store, courses);
  else
    fod_command_context_tell (context, _ ("There are no courses yet. Make one with “fodctl course "
                                          "new”, or look at a sample with “fodctl sample”."));
  return TRUE;
}

/**
 * fod_command_course_show:
 * @context: a context
 * @arguments: maybe a course
 * @error: return location
 *
 * Shows how a course stands.
 *
 * Returns: whether there is such a course
 */
gboolean
fod_command_course_show (FodCommandContext *context,
                         FodArguments *arguments,
                         GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  FodDay today = fod_command_context_get_today (context);
  g_autoptr (FodRecord) course = NULL;
  g_autofree char *text = NULL;

  if (!store)
    return FALSE;
  course = fod_record_finder_course (store, fod_arguments_nth (arguments, 0), error);
  if (!course)
    return FALSE;
  if (fod_command_context_is_json (context)) {
    fod_command_context_print_object (context, fod_course_output_details (store, course, today));
    return TRUE;
  }
  text = fod_course_output_text (store, course, today);
  fod_command_context_print (context, "%s", text);
  return TRUE;
}
