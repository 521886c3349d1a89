/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-sample-course.h"

#include "fod-agenda.h"
#include "fod-agreement-actions.h"
#include "fod-carry.h"
#include "fod-clock-time.h"
#include "fod-position.h"

/* After the programme's tasks and the sample's own. */
#define FIRST_AGREED_TASK 1000

/* The part of a status meeting where questions are taken up. */
#define QUESTIONS_PART 2

/* What the meetings of the sample have in common while they are made. */
typedef struct {
  FodSampleCourse *course;
  guint n_agreements;
  GHashTable *last_points; /* agenda key → GPtrArray of the points of the last meeting */
  GHashTable *last_days;   /* agenda key → its day */
} Meetings;

static void
unref_points (gpointer points)
{
  g_ptr_array_unref (points);
}

static FodDay
find_day (FodSampleCourse *self,
          JsonObject *entry)
{
  int offset = (int) json_object_get_int_member_with_default (entry, "day_offset", 0);

  return fod_work_calendar_add (self->builder->calendar, self->builder->start, offset);
}

static char *
write_when (JsonObject *entry)
{
  int offset = (int) json_object_get_int_member_with_default (entry, "day_offset", 0);

  if (offset == 0)
    return g_strdup ("start");
  return g_strdup_printf ("start %c %d workdays", offset < 0 ? '-' : '+', ABS (offset));
}

/**
 * fod_sample_write_notes:
 * @self: a sample course
 * @entry: a meeting in the sample file
 * @agenda: key of its agenda
 * @points: (element-type FodRecord): drafts of the points of that agenda
 *
 * Writes what was said about the points.
 */
void
fod_sample_write_notes (FodSampleCourse *self,
                        JsonObject *entry,
                        const char *agenda,
                        GPtrArray *points)
{
  g_autoptr (GPtrArray) items = fod_programme_select_parts (self->builder->programme, agenda);
  JsonObject *notes;

  if (!json_object_has_member (entry, "points"))
    return;
  notes = json_object_get_object_member (entry, "points");
  for (guint i = 0; i < items->len && i < points->len; i++) {
    const char *text = fod_sample_get_text (notes, fod_record_get_text (items->pdata[i], "key"));

    fod_edit_set (self->builder->edit, points->pdata[i], "notes", FOD_TEXT (text));
  }
}

/* What was said about the points that came from the meeting before; they follow the agenda's. */
static void
write_answers (FodSampleCourse *self,
               JsonObject *entry,
               GPtrArray *points,
               guint first)
{
  JsonArray *answers = fod_sample_get_array (entry, "answers");

  for (guint i = 0; i < fod_sample_count (answers) && first + i < points->len; i++)
    fod_edit_set (self->builder->edit, points->pdata[first + i], "notes",
                  FOD_TEXT (json_array_get_string_element (answers, i)));
}

/**
 * fod_sample_close_points:
 * @self: a sample course
 * @points: (element-type FodRecord): drafts of the points of a held meeting
 *
 * Somebody has talked about everything on the agenda.
 */
void
fod_sample_close_points (FodSampleCourse *self,
                         GPtrArray *points)
{
  for (guint i = 0; i < points->len; i++)
    fod_edit_set (self->builder->edit, points->pdata[i], "state", FOD_TEXT ("done"));
}

static void
add_open_points (FodSampleCourse *self,
                 JsonObject *entry,
                 FodRecord *meeting,
                 GPtrArray *points)
{
  JsonArray *open = fod_sample_get_array (entry, "open_points");

  for (guint i = 0; i < fod_sample_count (open); i++) {
    g_autofree char *position = fod_position_nth (points->len);
    FodRecord *point =
      fod_agenda_draft_point (self->builder->edit, meeting, json_array_get_string_element (open, i),
                              QUESTIONS_PART, position);

    fod_edit_set (self->builder->edit, point, "state", FOD_TEXT ("follow-up"));
    g_ptr_array_add (points, g_object_ref (point));
  }
}

static void
add_agreement (Meetings *meetings,
               FodRecord *meeting,
               JsonObject *entry)
{
  FodSampleCourse *self = meetings->course;
  FodCourseBuilder *builder = self->builder;
  FodDay day = fod_record_get_number (meeting, "day", FOD_DAY_NONE);
  int later = (int) json_object_get_int_member_with_default (entry, "workdays_after_meeting", 1);
  const char *who = g_hash_table_lookup (self->people, fod_sample_get_text (entry, "who"));
  g_autofree char *position = fod_position_nth (FIRST_AGREED_TASK + meetings->n_agreements++);
  FodRecord *task;
  FodRecord *agreement = fod_agreement_draft (builder->edit, builder->store, builder->course,
                                              meeting, fod_sample_get_text (entry, "title"), who,
                                              fod_work_calendar_add (builder->calendar, day, later),
                                              &task);

  fod_edit_set (builder->edit, agreement, "position", FOD_TEXT (position));
  fod_edit_set (builder->edit, task, "position", FOD_TEXT (position));
  fod_sample_mark_done (self, task,
                        json_object_get_boolean_member_with_default (entry, "done", FALSE));
}

static FodRecord *
draft_meeting (FodSampleCourse *self,
               FodRecord *agenda,
               const char *when,
               FodDay day,
               int time)
{
  FodRecord *meeting = fod_agenda_draft_meeting (self->builder->edit, self->builder->course,
                                                 fod_record_get_text (agenda, "agenda-kind"),
                                                 agenda);

  fod_edit_set (self->builder->edit, meeting, "when", FOD_TEXT (when));
  fod_edit_set (self->builder->edit, meeting, "day", FOD_NUMBER (day));
  fod_edit_set (self->builder->edit, meeting, "time", FOD_NUMBER (time));
  return meeting;
}

static GPtrArray *
draft_points (FodSampleCourse *self,
              FodRecord *meeting,
              FodRecord *agenda)
{
  return fod_agenda_draft_points (self->builder->edit, meeting, self->builder->programme, agenda);
}

static void
add_meeting (Meetings *meetings,
             JsonObject *entry)
{
  FodSampleCourse *self = meetings->course;
  const char *key = fod_sample_get_text (entry, "agenda");
  FodRecord *agenda = fod_programme_find_item (self->builder->programme, key);
  FodDay day = find_day (self, entry);
  g_autofree char *when = write_when (entry);
  int time = fod_clock_time_parse (fod_sample_get_text (entry, "time"), NULL);
  gboolean held = json_object_get_boolean_member_with_default (entry, "held", FALSE);
  JsonArray *agreements = fod_sample_get_array (entry, "agreements");
  GPtrArray *before = g_hash_table_lookup (meetings->last_points, key);
  FodRecord *meeting;
  GPtrArray *points;
  guint n_of_agenda;

  /* An imported programme may have taken the place of the standard one. */
  if (!agenda || day == FOD_DAY_NONE)
    return;
  meeting = draft_meeting (self, agenda, when, day, time);
  points = draft_points (self, meeting, agenda);
  n_of_agenda = points->len;
  if (before)
    fod_carry_points (self->builder->edit, before, meeting, points);
  fod_sample_write_notes (self, entry, key, points);
  write_answers (self, entry, points, n_of_agenda);
  if (held) {
    fod_edit_set (self->builder->edit, meeting, "state", FOD_TEXT ("held"));
    fod_sample_close_points (self, points);
  }
  add_open_points (self, entry, meeting, points);
  for (guint i = 0; i < fod_sample_count (agreements); i++)
    add_agreement (meetings, meeting, json_array_get_object_element (agreements, i));
  g_hash_table_insert (meetings->last_points, (gpointer) key, points);
  g_hash_table_insert (meetings->last_days, (gpointer) key, GINT_TO_POINTER (day));
}

/* What the programme proposes beyond the meetings that the sample tells of. */
static void
plan_the_rest (Meetings *meetings,
               FodRecord *agenda)
{
  FodSampleCourse *self = meetings->course;
  const char *key = fod_record_get_text (agenda, "key");
  const char *days = fod_record_get_text (agenda, "days");
  g_auto (GStrv) lines = g_strsplit (days ? days : "", "\n", -1);
  gpointer last = g_hash_table_lookup (meetings->last_days, key);
  FodDay after = g_hash_table_contains (meetings->last_days, key) ? GPOINTER_TO_INT (last)
                                                                  : self->today - 1;

  for (guint i = 0; lines[i]; i++) {
    FodDay day = fod_course_builder_resolve (self->builder, lines[i]);
    g_autoptr (GPtrArray) points = NULL;
    FodRecord *meeting;

    if (day == FOD_DAY_NONE || day <= after)
      continue;
    meeting = draft_meeting (self, agenda, lines[i], day, fod_agenda_usual_time (day));
    points = draft_points (self, meeting, agenda);
  }
}

/**
 * fod_sample_course_add_meetings:
 * @self: a sample course whose builder has made no meetings
 *
 * Adds the meetings the sample tells of, with what was said and agreed, and plans the rest.
 */
void
fod_sample_course_add_meetings (FodSampleCourse *self)
{
  JsonArray *entries = fod_sample_get_array (self->data, "meetings");
  const char *variant = fod_record_get_text (self->builder->course, "variant");
  g_autoptr (GPtrArray) agendas = fod_programme_select (self->builder->programme, "agenda",
                                                        variant);
  g_autoptr (GHashTable) points = NULL;
  g_autoptr (GHashTable) days = g_hash_table_new (g_str_hash, g_str_equal);
  Meetings meetings = { self, 0, NULL, days };

  points = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, unref_points);
  meetings.last_points = points;
  for (guint i = 0; i < fod_sample_count (entries); i++)
    add_meeting (&meetings, json_array_get_object_element (entries, i));
  for (guint i = 0; i < agendas->len; i++)
    plan_the_rest (&meetings, agendas->pdata[i]);
}
