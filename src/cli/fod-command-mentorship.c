/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-command-error.h"
#include "fod-commands.h"
#include "fod-cooperation-actions.h"
#include "fod-day-text.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-mentorship-plan.h"
#include "fod-model-error.h"
#include "fod-record-finder.h"
#include "fod-record-output.h"
#include "fod-store-error.h"

#include <glib/gi18n-lib.h>

const FodOption fod_command_mentorship_begin_options[] = {
  { "mentor", 0, N_ ("NAME"), N_ ("the mentor") },
  { "start", 0, N_ ("DATE"), N_ ("the first day, such as 2026-09-24") },
  { "months", 0, N_ ("NUMBER"), N_ ("how long it lasts, 9 to 12 (12)") },
  { "weeks", 0, N_ ("NUMBER"), N_ ("weeks between the meetings, 1 to 8 (3)") },
  { NULL },
};

/* What there is to tell of a mentorship. */
typedef struct {
  FodRecord *mentorship;
  FodRecord *agreement;
  GPtrArray *roles;
  GPtrArray *themes;
  GPtrArray *goals;
  GPtrArray *meetings;
  char *warning; /* NULL for none */
} Facts;

static void
clear_facts (Facts *self)
{
  g_clear_object (&self->mentorship);
  g_clear_object (&self->agreement);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->themes, g_ptr_array_unref);
  g_clear_pointer (&self->goals, g_ptr_array_unref);
  g_clear_pointer (&self->meetings, g_ptr_array_unref);
  g_clear_pointer (&self->warning, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, clear_facts)

static gboolean
read_facts (Facts *self,
            FodStore *store,
            FodRecord *course,
            GError **error)
{
  self->mentorship = fod_mentorship_find (store, course);
  if (!self->mentorship) {
    g_set_error_literal (
      error, FOD_STORE_ERROR, FOD_STORE_ERROR_NOT_FOUND,
      _ ("There is no mentorship yet. Begin one with “fodctl mentorship begin”."));
    return FALSE;
  }
  self->agreement = fod_cooperation_find_current (store, self->mentorship);
  self->roles = fod_mentorship_list_roles (store, self->mentorship);
  self->themes = fod_mentorship_list_themes (store, self->mentorship);
  self->goals = fod_store_list_by (store, FOD_RECORD_GOAL, "mentorship",
                                   FOD_TEXT (fod_record_get_id (self->mentorship)));
  self->meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, self->mentorship);
  self->warning = fod_mentorship_warn (store, self->mentorship);
  return TRUE;
}

static guint
count_held (GPtrArray *meetings)
{
  guint held = 0;

  for (guint i = 0; i < meetings->len; i++)
    held += fod_meeting_is_held (meetings->pdata[i]);
  return held;
}

static JsonArray *
describe_all (GPtrArray *records)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < records->len; i++)
    json_array_add_object_element (array, fod_record_output_object (records->pdata[i]));
  return array;
}

static void
print_json (FodCommandContext *context,
            const Facts *facts)
{
  JsonObject *object = fod_record_output_object (facts->mentorship);

  json_object_set_array_member (object, "roles", describe_all (facts->roles));
  json_object_set_array_member (object, "themes", describe_all (facts->themes));
  json_object_set_array_member (object, "goals", describe_all (facts->goals));
  if (facts->agreement)
    json_object_set_object_member (object, "agreement",
                                   fod_record_output_object (facts->agreement));
  else
    json_object_set_null_member (object, "agreement");
  json_object_set_int_member (object, "meetings", facts->meetings->len);
  json_object_set_int_member (object, "held", count_held (facts->meetings));
  if (facts->warning)
    json_object_set_string_member (object, "warning", facts->warning);
  else
    json_object_set_null_member (object, "warning");
  fod_command_context_print_object (context, object);
}

static void
print_roles (FodCommandContext *context,
             GPtrArray *roles)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (3);

  for (guint i = 0; i < roles->len; i++) {
    g_autofree char *person = fod_record_output_host (roles->pdata[i], "person");
    int minutes = (int) fod_record_get_number (roles->pdata[i], "minutes", 0);
    g_autofree char *time = minutes > 0 ? fod_day_text_duration (minutes) : g_strdup ("");

    fod_text_table_add_row (table, fod_record_output_label (roles->pdata[i], "role"), person, time,
                            NULL);
  }
  fod_command_context_print_table (context, table);
}

static void
print_goals (FodCommandContext *context,
             GPtrArray *goals)
{
  if (goals->len > 0)
    fod_command_context_print (context, "\n%s\n", _ ("Development Goals"));
  for (guint i = 0; i < goals->len; i++) {
    const char *title = fod_record_get_text (goals->pdata[i], "title");

    fod_command_context_print_line (context, "  %s", title ? title : "");
  }
}

static void
print_themes (FodCommandContext *context,
              GPtrArray *themes)
{
  if (themes->len > 0)
    fod_command_context_print (context, "\n%s\n", _ ("Themes over the Months"));
  for (guint i = 0; i < themes->len; i++) {
    const char *title = fod_record_get_text (themes->pdata[i], "title");

    fod_command_context_print_line (context, "  %2" G_GINT64_FORMAT "  %s",
                                    fod_record_get_number (themes->pdata[i], "month", 0),
                                    title ? title : "");
  }
}

static void
print_text (FodCommandContext *context,
            const Facts *facts)
{
  g_autofree char *newcomer = fod_record_output_host (facts->mentorship, "newcomer");
  g_autofree char *mentor = fod_record_output_host (facts->mentorship, "mentor");
  g_autofree char *range = fod_day_text_range_with_year (
    (FodDay) fod_record_get_number (facts->mentorship, "start", FOD_DAY_NONE),
    (FodDay) fod_record_get_number (facts->mentorship, "end", FOD_DAY_NONE));

  fod_command_context_print_line (context, "%s – %s", newcomer, mentor);
  fod_command_context_print_line (context, "%s", range);
  fod_command_context_print (
    context,
    ngettext ("%1$u of %2$u meeting held", "%1$u of %2$u meetings held", facts->meetings->len),
    count_held (facts->meetings), facts->meetings->len);
  fod_command_context_print (context, "\n");
  if (facts->agreement)
    fod_command_context_print (context, "%s: %s %" G_GINT64_FORMAT ", %s\n",
                               _ ("Cooperation agreement"), _ ("Version"),
                               fod_record_get_number (facts->agreement, "version", 0),
                               fod_record_output_label (facts->agreement, "state"));
  fod_command_context_print (context, "\n");
  print_roles (context, facts->roles);
  if (facts->warning)
    fod_command_context_print_line (context, "%s", facts->warning);
  print_goals (context, facts->goals);
  print_themes (context, facts->themes);
}

/**
 * fod_command_mentorship:
 * @context: a context
 * @arguments: maybe a course
 * @error: return location
 *
 * Shows the mentorship of a course.
 *
 * Returns: whether there is one
 */
gboolean
fod_command_mentorship (FodCommandContext *context,
                        FodArguments *arguments,
                        GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autoptr (FodRecord) course = NULL;
  g_auto (Facts) facts = { 0 };

  if (!store)
    return FALSE;
  course = fod_record_finder_course (store, fod_arguments_nth (arguments, 0), error);
  if (!course || !read_facts (&facts, store, course, error))
    return FALSE;
  if (fod_command_context_is_json (context))
    print_json (context, &facts);
  else
    print_text (context, &facts);
  return TRUE;
}

static gboolean
read_number (FodArguments *arguments,
             const char *option,
             int fallback,
             int *number,
             GError **error)
{
  const char *typed = fod_arguments_get (arguments, option);
  guint64 value;

  *number = fallback;
  if (!typed)
    return TRUE;
  if (!g_ascii_string_to_unsigned (typed, 10, 0, 1000, &value, NULL)) {
    g_set_error (error, FOD_MODEL_ERROR, FOD_MODEL_ERROR_INVALID_VALUE,
                 _ ("“%s” is not a number."), typed);
    return FALSE;
  }
  *number = (int) value;
  return TRUE;
}

static gboolean
read_terms (FodCommandContext *context,
            FodArguments *arguments,
            FodMentorshipTerms *terms,
            GError **error)
{
  terms->mentor = fod_arguments_get (arguments, "mentor");
  terms->start = fod_day_parse_human (fod_arguments_get (arguments, "start"),
                                      fod_command_context_get_today (context), error);
  return terms->start != FOD_DAY_NONE &&
         read_number (arguments, "months", FOD_MENTORSHIP_MONTHS, &terms->months, error) &&
         read_number (arguments, "weeks", FOD_MENTORSHIP_WEEKS, &terms->weeks, error);
}

static void
print_begun (FodCommandContext *context,
             FodStore *store,
             FodRecord *mentorship)
{
  g_autoptr (GPtrArray) meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, mentorship);
  JsonObject *object;

  if (!fod_command_context_is_json (context)) {
    fod_command_context_print (context, "%s\n", fod_record_get_id (mentorship));
    return;
  }
  object = json_object_new ();
  json_object_set_string_member (object, "id", fod_record_get_id (mentorship));
  json_object_set_int_member (object, "meetings", meetings->len);
  fod_command_context_print_object (context, object);
}

/**
 * fod_command_mentorship_begin:
 * @context: a context
 * @arguments: maybe a course, the mentor and the first day
 * @error: return location
 *
 * Begins a mentorship with everything in it and gives its id.
 *
 * Returns: whether it is saved
 */
gboolean
fod_command_mentorship_begin (FodCommandContext *context,
                              FodArguments *arguments,
                              GError **error)
{
  FodStore *store;
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (FodRecord) mentorship = NULL;
  FodMentorshipTerms terms;

  if (!fod_arguments_has (arguments, "mentor") || !fod_arguments_has (arguments, "start")) {
    g_set_error_literal (error, FOD_COMMAND_ERROR, FOD_COMMAND_ERROR_USAGE,
                         _ ("A mentorship needs --mentor and --start."));
    return FALSE;
  }
  store = fod_command_context_open (context, error);
  if (!store)
    return FALSE;
  course = fod_record_finder_course (store, fod_arguments_nth (arguments, 0), error);
  if (!course || !read_terms (context, arguments, &terms, error))
    return FALSE;
  mentorship = fod_mentorship_begin (store, course, &terms, error);
  if (!mentorship)
    return FALSE;
  print_begun (context, store, mentorship);
  return TRUE;
}
