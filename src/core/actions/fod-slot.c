/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-slot.h"

#include "fod-clock-time.h"
#include "fod-day-plan.h"
#include "fod-meeting-actions.h"
#include "fod-query.h"

/* Nobody makes an appointment for 14.37. */
#define STEP 15

/**
 * fod_slot_read:
 * @record: an activity or a meeting
 * @slot: (out): when it takes place
 *
 * Returns: whether it takes time at a certain time of a certain day; without that it stands in
 *   nobody's way
 */
gboolean
fod_slot_read (FodRecord *record,
               FodSlot *slot)
{
  slot->day = (FodDay) fod_record_get_number (record, "day", FOD_DAY_NONE);
  slot->time = (int) fod_record_get_number (record, "time", FOD_CLOCK_TIME_NONE);
  slot->minutes = (int) fod_record_get_number (record, "minutes", 0);
  return slot->day != FOD_DAY_NONE && slot->time != FOD_CLOCK_TIME_NONE && slot->minutes > 0;
}

/**
 * fod_slot_overlaps:
 * @slot: a slot
 * @other: another slot
 *
 * Returns: whether both go on at some time; one that begins when the other ends does not overlap
 */
gboolean
fod_slot_overlaps (const FodSlot *slot,
                   const FodSlot *other)
{
  return slot->day == other->day && slot->time < other->time + other->minutes &&
         other->time < slot->time + slot->minutes;
}

static void
add_records (GPtrArray *records,
             FodQuery *query)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (query)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (query), i));
}

static FodQuery *
query_day (FodStore *store,
           FodRecordType type,
           const char *owner,
           FodRecord *record,
           FodDay day)
{
  FodQuery *query = fod_query_new (store, type);

  fod_query_where_record (query, owner, record);
  fod_query_where (query, "day", FOD_EQUAL, FOD_NUMBER (day));
  fod_query_order_by (query, "time", FALSE);
  return query;
}

/* What the newcomer takes part in that day. The preparation is without them. */
static GPtrArray *
list_day (FodStore *store,
          FodRecord *course,
          FodDay day)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (FodQuery) activities = query_day (store, FOD_RECORD_ACTIVITY, "course", course, day);
  g_autoptr (FodQuery) meetings = query_day (store, FOD_RECORD_MEETING, "course", course, day);
  g_autoptr (GPtrArray) mentorships = fod_store_list_by (store, FOD_RECORD_MENTORSHIP, "course",
                                                         FOD_TEXT (fod_record_get_id (course)));

  fod_query_where (meetings, "kind", FOD_NOT_EQUAL, FOD_TEXT ("preparation"));
  add_records (records, activities);
  add_records (records, meetings);
  for (guint i = 0; i < mentorships->len; i++) {
    g_autoptr (FodQuery) with_mentor =
      query_day (store, FOD_RECORD_MEETING, "mentorship", mentorships->pdata[i], day);

    add_records (records, with_mentor);
  }
  return records;
}

/* A programme may have the start-up meeting both as an activity and as a meeting. */
static gboolean
is_same (FodRecord *record,
         FodRecord *meeting)
{
  return record == meeting ||
         (meeting && fod_record_get_record_type (record) == FOD_RECORD_ACTIVITY &&
          g_strcmp0 (fod_record_get_text (record, "kind"), "meeting") == 0 &&
          g_strcmp0 (fod_record_get_text (record, "title"),
                     fod_record_get_text (meeting, "title")) == 0);
}

static FodRecord *
find_overlapping (GPtrArray *records,
                  const FodSlot *slot,
                  FodRecord *meeting)
{
  for (guint i = 0; i < records->len; i++) {
    FodSlot other;

    if (!is_same (records->pdata[i], meeting) && fod_slot_read (records->pdata[i], &other) &&
        fod_slot_overlaps (slot, &other))
      return records->pdata[i];
  }
  return NULL;
}

/**
 * fod_slot_find_taken:
 * @store: a store
 * @course: the course of a newcomer
 * @slot: when something is to take place
 * @meeting: (nullable): what takes place then and is in nobody's way
 *
 * Returns: (transfer full) (nullable): the first activity or meeting the newcomer has at that time
 */
FodRecord *
fod_slot_find_taken (FodStore *store,
                     FodRecord *course,
                     const FodSlot *slot,
                     FodRecord *meeting)
{
  g_autoptr (GPtrArray) records = list_day (store, course, slot->day);
  FodRecord *found = find_overlapping (records, slot, meeting);

  return found ? g_object_ref (found) : NULL;
}

/**
 * fod_slot_find_taken_by_other:
 * @store: a store
 * @meeting: a meeting
 *
 * Returns: (transfer full) (nullable): what else the newcomer has at the time of @meeting; of one
 *   that is held, or held without the newcomer, nothing
 */
FodRecord *
fod_slot_find_taken_by_other (FodStore *store,
                              FodRecord *meeting)
{
  g_autoptr (FodRecord) owner = fod_meeting_get_owner (meeting);
  g_autoptr (FodRecord) course = owner ? fod_meeting_get_course (owner) : NULL;
  FodSlot slot;

  if (!course || fod_meeting_is_held (meeting) || !fod_slot_read (meeting, &slot) ||
      g_strcmp0 (fod_record_get_text (meeting, "kind"), "preparation") == 0)
    return NULL;
  return fod_slot_find_taken (store, course, &slot, meeting);
}

static gboolean
is_free_at (GPtrArray *records,
            const FodSlot *slot,
            int time)
{
  const FodDayPlanWindow window = FOD_DAY_PLAN_WINDOW_DEFAULT;
  const FodSlot lunch = { slot->day, window.lunch_start, window.lunch_end - window.lunch_start };
  const FodSlot trial = { slot->day, time, slot->minutes };

  return time >= window.day_start && time + slot->minutes <= window.day_end &&
         !fod_slot_overlaps (&trial, &lunch) && !find_overlapping (records, &trial, NULL);
}

/**
 * fod_slot_find_free:
 * @store: a store
 * @course: the course of a newcomer
 * @slot: (inout): when something would best take place; gets the nearest time of that day when the
 *   newcomer has nothing else
 *
 * Returns: %FALSE when the day is full; @slot is as it was
 */
gboolean
fod_slot_find_free (FodStore *store,
                    FodRecord *course,
                    FodSlot *slot)
{
  g_autoptr (GPtrArray) records = list_day (store, course, slot->day);

  for (int distance = 0; distance < FOD_CLOCK_TIME_DAY; distance += STEP) {
    if (is_free_at (records, slot, slot->time + distance)) {
      slot->time += distance;
      return TRUE;
    }
    if (is_free_at (records, slot, slot->time - distance)) {
      slot->time -= distance;
      return TRUE;
    }
  }
  return FALSE;
}
