/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-builder.h"

#include "fod-agenda.h"
#include "fod-clock-time.h"
#include "fod-day-plan.h"
#include "fod-people.h"

#include <string.h>

/* One thing with a day and a time, on its way into the schedule. */
typedef struct {
  FodRecord *draft;
  FodOffset *offset;
  int time;
  int minutes;
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->offset, fod_offset_unref);
}

static GPtrArray *
select_items (FodCourseBuilder *self,
              const char *kind)
{
  const char *variant = fod_record_get_text (self->course, "variant");

  return fod_programme_select (self->programme, kind, variant);
}

static void
add_activity (FodCourseBuilder *self,
              GArray *entries,
              FodRecord *item)
{
  static const char *const copies[][2] = {
    { "title", "title" },
    { "activity-kind", "kind" },
    { "when", "when" },
    { "minutes", "minutes" },
    { "role", "role" },
    { "method", "method" },
    { "need", "need" },
    { "place", "place" },
    { "note", "note" },
  };
  const FodDescriptor *descriptor = fod_record_get_descriptor (item);
  FodRecord *activity = fod_edit_create (self->edit, FOD_RECORD_ACTIVITY);
  const char *host = fod_people_id_of_role (self->course, fod_record_get_text (item, "role"));
  Entry entry = { activity, NULL, 0, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (copies); i++) {
    int field = fod_schema_find_field (descriptor, copies[i][0]);

    fod_edit_set (self->edit, activity, copies[i][1], fod_record_get_value (item, field));
  }
  fod_edit_set (self->edit, activity, "course", FOD_TEXT (fod_record_get_id (self->course)));
  fod_edit_set (self->edit, activity, "host", FOD_TEXT (host));
  fod_course_builder_note (self, activity, fod_record_get_text (item, "key"));

  entry.offset = fod_offset_parse (fod_record_get_text (item, "when"), NULL);
  entry.time = (int) fod_record_get_number (item, "time", FOD_CLOCK_TIME_NONE);
  entry.minutes = (int) fod_record_get_number (item, "minutes", 0);
  if (entry.offset)
    g_array_append_val (entries, entry);
}

static gboolean
is_at (const char *when,
       const FodOffset *offset)
{
  g_autoptr (FodOffset) other = fod_offset_parse (when, NULL);

  return other && fod_offset_equal (other, offset);
}

/* The start-up meeting is in the schedule and has an agenda: it is one meeting, with the time of
 * the one and the points of the other. */
static FodRecord *
find_same (GPtrArray *activities,
           FodRecord *agenda,
           const FodOffset *offset)
{
  for (guint i = 0; i < activities->len; i++) {
    FodRecord *item = activities->pdata[i];

    if (g_strcmp0 (fod_record_get_text (item, "activity-kind"), "meeting") == 0 &&
        g_strcmp0 (fod_record_get_text (item, "title"), fod_record_get_text (agenda, "title")) ==
          0 &&
        is_at (fod_record_get_text (item, "when"), offset))
      return item;
  }
  return NULL;
}

static void
take_slot (FodCourseBuilder *self,
           Entry *entry,
           FodRecord *item)
{
  const char *place = fod_record_get_text (item, "place");

  entry->time = (int) fod_record_get_number (item, "time", entry->time);
  entry->minutes = (int) fod_record_get_number (item, "minutes", entry->minutes);
  fod_edit_set (self->edit, entry->draft, "minutes", FOD_NUMBER (entry->minutes));
  if (place)
    fod_edit_set (self->edit, entry->draft, "place", FOD_TEXT (place));
}

static void
add_meeting (FodCourseBuilder *self,
             GArray *entries,
             GPtrArray *activities,
             FodRecord *agenda,
             const char *when)
{
  FodDay day = fod_course_builder_resolve (self, when);
  g_autoptr (GPtrArray) points = NULL;
  FodRecord *meeting, *same;
  Entry entry = { NULL, NULL, 0, 0 };

  if (day == FOD_DAY_NONE)
    return;
  meeting = fod_agenda_draft_meeting (self->edit, self->course,
                                      fod_record_get_text (agenda, "agenda-kind"), agenda);
  fod_edit_set (self->edit, meeting, "when", FOD_TEXT (when));
  fod_course_builder_note (self, meeting, NULL);
  points = fod_agenda_draft_points (self->edit, meeting, self->programme, agenda);
  for (guint i = 0; i < points->len; i++)
    fod_course_builder_note (self, points->pdata[i], NULL);

  entry.draft = meeting;
  entry.offset = fod_offset_parse (when, NULL);
  entry.time = fod_agenda_usual_time (day);
  entry.minutes = fod_agenda_get_minutes (agenda);
  same = entry.offset ? find_same (activities, agenda, entry.offset) : NULL;
  if (same) {
    take_slot (self, &entry, same);
    g_ptr_array_remove (activities, same);
  }
  g_array_append_val (entries, entry);
}

/* What of @activities a meeting is, is taken from them. */
static void
add_meetings (FodCourseBuilder *self,
              GArray *entries,
              GPtrArray *activities)
{
  g_autoptr (GPtrArray) agendas = select_items (self, "agenda");

  for (guint i = 0; i < agendas->len; i++) {
    const char *days = fod_record_get_text (agendas->pdata[i], "days");
    g_auto (GStrv) lines = g_strsplit (days ? days : "", "\n", -1);

    for (guint j = 0; lines[j]; j++)
      add_meeting (self, entries, activities, agendas->pdata[i], lines[j]);
  }
}

static void
set_slot (FodCourseBuilder *self,
          FodRecord *draft,
          const FodDayPlanSlot *slot)
{
  if (slot->day == FOD_DAY_NONE)
    return;
  fod_edit_set (self->edit, draft, "day", FOD_NUMBER (slot->day));
  fod_edit_set (self->edit, draft, "time", FOD_NUMBER (slot->start_minute));
}

static gboolean
place_entries (FodCourseBuilder *self,
               GArray *entries,
               GError **error)
{
  g_autofree FodDayPlanItem *items = g_new0 (FodDayPlanItem, entries->len + 1);
  g_autoptr (GArray) slots = NULL;

  for (guint i = 0; i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);

    items[i].offset = entry->offset;
    items[i].start_minute = entry->time;
    items[i].length = entry->minutes;
  }
  slots = fod_day_plan_place (items, entries->len, self->start, self->end, self->calendar, NULL,
                              error);
  for (guint i = 0; slots && i < entries->len; i++) {
    const Entry *entry = &g_array_index (entries, Entry, i);

    set_slot (self, entry->draft, &g_array_index (slots, FodDayPlanSlot, i));
  }
  return slots != NULL;
}

/**
 * fod_course_builder_add_schedule:
 * @self: a builder
 * @with_meetings: whether to plan the meetings that the programme proposes
 * @error: return location
 *
 * Makes the activities and meetings and gives each a day and a time of its own.
 *
 * Returns: whether there was room for all of them
 */
gboolean
fod_course_builder_add_schedule (FodCourseBuilder *self,
                                 gboolean with_meetings,
                                 GError **error)
{
  g_autoptr (GPtrArray) items = select_items (self, "activity");
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GArray) meetings = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  if (with_meetings)
    add_meetings (self, meetings, items);
  for (guint i = 0; i < items->len; i++)
    add_activity (self, entries, items->pdata[i]);
  /* Meetings give way to what has its time in the programme. */
  g_array_append_vals (entries, meetings->data, meetings->len);
  return place_entries (self, entries, error);
}
