/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-agreement-actions.h"
#include "fod-commands.h"
#include "fod-listing.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-query.h"
#include "fod-record-finder.h"
#include "fod-record-output.h"

#include <glib/gi18n-lib.h>

const FodOption fod_command_meetings_options[] = {
  { "agenda", 0, NULL, N_ ("show agenda, notes and agreements too") },
  { NULL },
};

static GPtrArray *
list_agreements (FodStore *store,
                 FodRecord *meeting)
{
  g_autoptr (FodQuery) query = fod_query_new (store, FOD_RECORD_AGREEMENT);

  fod_query_where (query, "meeting", FOD_EQUAL, FOD_TEXT (fod_record_get_id (meeting)));
  fod_query_order_by (query, "position", FALSE);
  return fod_listing_read (query);
}

static JsonObject *
describe_meeting (FodStore *store,
                  FodRecord *meeting)
{
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);
  g_autoptr (GPtrArray) agreements = list_agreements (store, meeting);
  JsonObject *object = fod_record_output_object (meeting);
  JsonArray *described_points = json_array_new ();
  JsonArray *described_agreements = json_array_new ();

  for (guint i = 0; i < points->len; i++)
    json_array_add_object_element (described_points, fod_record_output_object (points->pdata[i]));
  for (guint i = 0; i < agreements->len; i++) {
    JsonObject *agreement = fod_record_output_object (agreements->pdata[i]);

    json_object_set_boolean_member (agreement, "done",
                                    fod_agreement_is_done (agreements->pdata[i]));
    json_array_add_object_element (described_agreements, agreement);
  }
  json_object_set_array_member (object, "points", described_points);
  json_object_set_array_member (object, "agreements", described_agreements);
  return object;
}

static void
print_json (FodCommandContext *context,
            FodStore *store,
            GPtrArray *meetings)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < meetings->len; i++)
    json_array_add_object_element (array, describe_meeting (store, meetings->pdata[i]));
  fod_command_context_print_array (context, array);
}

static void
add_meeting (FodTextTable *table,
             FodRecord *meeting,
             FodDay today)
{
  g_autofree char *day = fod_record_output_day (meeting, "day", today);
  g_autofree char *times = fod_record_output_times (meeting);
  const char *title = fod_record_get_text (meeting, "title");
  const char *place = fod_record_get_text (meeting, "place");
  const char *kind = fod_record_output_label (meeting, "kind");

  fod_text_table_add_row (table, fod_meeting_is_held (meeting) ? "[x]" : "[ ]", day, times,
                          title ? title : kind, place ? place : "", NULL);
}

static void
print_lines (FodCommandContext *context,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; lines[i]; i++) {
    if (*lines[i])
      fod_command_context_print (context, "      %s\n", lines[i]);
  }
}

static void
print_agreement (FodCommandContext *context,
                 FodRecord *agreement)
{
  g_autofree char *who = fod_record_output_host (agreement, "responsible");
  g_autofree char *due = fod_record_output_day (agreement, "due",
                                                fod_command_context_get_today (context));
  const char *title = fod_record_get_text (agreement, "title");

  fod_command_context_print_line (context, "    %s %s%s%s%s%s",
                                  fod_agreement_is_done (agreement) ? "[x]" : "[ ]",
                                  title ? title : "", *who ? " – " : "", who, *due ? ", " : "",
                                  due);
}

static void
print_agenda (FodCommandContext *context,
              FodStore *store,
              FodRecord *meeting)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (5);
  g_autoptr (GPtrArray) points = fod_meeting_list_points (store, meeting);
  g_autoptr (GPtrArray) agreements = list_agreements (store, meeting);

  add_meeting (table, meeting, fod_command_context_get_today (context));
  fod_command_context_print_table (context, table);
  for (guint i = 0; i < points->len; i++) {
    const char *state = fod_record_get_text (points->pdata[i], "state");
    const char *title = fod_record_get_text (points->pdata[i], "title");
    gboolean is_open = g_strcmp0 (state ? state : "open", "open") == 0;

    fod_command_context_print_line (
      context, "  %" G_GINT64_FORMAT ". %s%s%s",
      fod_record_get_number (points->pdata[i], "part", 0), title ? title : "",
      is_open ? "" : " – ",
      is_open ? "" : fod_record_output_label (points->pdata[i], "state"));
    print_lines (context, fod_record_get_text (points->pdata[i], "notes"));
  }
  if (agreements->len > 0)
    fod_command_context_print (context, "  %s\n", _ ("Agreements"));
  for (guint i = 0; i < agreements->len; i++)
    print_agreement (context, agreements->pdata[i]);
}

static void
print_text (FodCommandContext *context,
            FodStore *store,
            GPtrArray *meetings,
            gboolean with_agenda)
{
  g_autoptr (FodTextTable) table = fod_text_table_new (5);
  FodDay today = fod_command_context_get_today (context);

  for (guint i = 0; i < meetings->len; i++) {
    if (with_agenda && i > 0)
      fod_command_context_print (context, "\n");
    if (with_agenda)
      print_agenda (context, store, meetings->pdata[i]);
    else
      add_meeting (table, meetings->pdata[i], today);
  }
  fod_command_context_print_table (context, table);
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b)
{
  FodRecord *first = *(FodRecord *const *) a;
  FodRecord *second = *(FodRecord *const *) b;
  gint64 days = fod_record_get_number (first, "day", FOD_DAY_NONE) -
                fod_record_get_number (second, "day", FOD_DAY_NONE);
  gint64 minutes =
    fod_record_get_number (first, "time", -1) - fod_record_get_number (second, "time", -1);

  return days ? (days > 0) - (days < 0) : (minutes > 0) - (minutes < 0);
}

/* The meetings of the course, and those of newcomer and mentor. */
static GPtrArray *
list_meetings (FodStore *store,
               FodRecord *course)
{
  g_autoptr (FodRecord) mentorship = fod_mentorship_find (store, course);
  GPtrArray *meetings = fod_listing_by_day (store, FOD_RECORD_MEETING, course);

  if (mentorship)
    g_ptr_array_extend_and_steal (meetings,
                                  fod_listing_by_day (store, FOD_RECORD_MEETING, mentorship));
  g_ptr_array_sort (meetings, compare_days_cb);
  return meetings;
}

/**
 * fod_command_meetings:
 * @context: a context
 * @arguments: maybe a course
 * @error: return location
 *
 * Shows the meetings of a course, those with the mentor too, in the order of their days.
 *
 * Returns: whether there is such a course
 */
gboolean
fod_command_meetings (FodCommandContext *context,
                      FodArguments *arguments,
                      GError **error)
{
  FodStore *store = fod_command_context_open (context, error);
  g_autoptr (FodRecord) course = NULL;
  g_autoptr (GPtrArray) meetings = NULL;

  if (!store)
    return FALSE;
  course = fod_record_finder_course (store, fod_arguments_nth (arguments, 0), error);
  if (!course)
    return FALSE;
  meetings = list_meetings (store, course);
  if (fod_command_context_is_json (context))
    print_json (context, store, meetings);
  else if (meetings->len > 0)
    print_text (context, store, meetings, fod_arguments_has (arguments, "agenda"));
  else
    fod_command_context_tell (context, _ ("No meetings have been planned yet."));
  return TRUE;
}
