/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-schedule-row.h"

#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-schedule-closures.h"
#include "fod-slot.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FodScheduleRow {
  FodSectionRow parent_instance;

  FodWorkCalendar *calendar;
  char *day_text;
  char *reason;
  char *clash;
  gboolean ends_day;
};

enum {
  PROP_0,
  PROP_DAY_TEXT,
  PROP_ENDS_DAY,
  PROP_REASON,
  PROP_CLASH,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FodScheduleRow, fod_schedule_row, FOD_TYPE_SECTION_ROW)

static gboolean
is_on_day (GListModel *records,
           guint position,
           FodDay day)
{
  g_autoptr (FodRecord) record = g_list_model_get_item (records, position);

  return record && fod_schedule_get_day (record) == day;
}

/* Looks through the other records of the day in one direction. */
static FodRecord *
find_clash (const FodSlot *slot,
            GListModel *records,
            guint position,
            int step)
{
  /* Before the first place comes G_MAXUINT, where there is nothing. */
  for (guint i = position + (guint) step;; i += (guint) step) {
    g_autoptr (FodRecord) other = g_list_model_get_item (records, i);
    FodSlot its;

    if (!other || fod_schedule_get_day (other) != slot->day)
      return NULL;
    if (fod_slot_read (other, &its) && fod_slot_overlaps (slot, &its))
      return g_steal_pointer (&other);
  }
}

static char *
describe_clash (FodRecord *record,
                GListModel *records,
                guint position)
{
  g_autoptr (FodRecord) other = NULL;
  FodSlot slot;

  if (!fod_slot_read (record, &slot))
    return g_strdup ("");
  other = find_clash (&slot, records, position, -1);
  if (!other)
    other = find_clash (&slot, records, position, 1);
  return fod_schedule_describe_clash (other);
}

static char *
describe_reason (FodScheduleRow *self,
                 FodDay day)
{
  g_autofree char *reason = fod_work_calendar_reason (self->calendar, day);
  g_autofree char *weekday =
    fod_danish_capitalize (fod_danish_weekday_name (fod_day_weekday (day)));

  if (!reason)
    return g_strdup ("");
  /* The weekday stands there already. */
  return strcmp (reason, weekday) == 0 ? g_strdup (_ ("Not a workday")) : g_steal_pointer (&reason);
}

static void
fod_schedule_row_placed (FodSectionRow *row,
                         GListModel *records,
                         guint position)
{
  FodScheduleRow *self = FOD_SCHEDULE_ROW (row);
  FodRecord *record = fod_section_row_get_record (row);
  FodDay day = fod_schedule_get_day (record);
  gboolean begins_day = position == 0 || !is_on_day (records, position - 1, day);
  gboolean ends_day = !is_on_day (records, position + 1, day);
  gboolean has_head = begins_day && day != FOD_DAY_NONE;

  fod_section_row_take_text (row, properties[PROP_DAY_TEXT], &self->day_text,
                             has_head ? fod_day_text_medium (day) : g_strdup (""));
  fod_section_row_take_text (row, properties[PROP_REASON], &self->reason,
                             has_head ? describe_reason (self, day) : g_strdup (""));
  fod_section_row_take_text (row, properties[PROP_CLASH], &self->clash,
                             describe_clash (record, records, position));
  if (self->ends_day == ends_day)
    return;
  self->ends_day = ends_day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ENDS_DAY]);
}

static void
fod_schedule_row_finalize (GObject *object)
{
  FodScheduleRow *self = FOD_SCHEDULE_ROW (object);

  g_clear_pointer (&self->calendar, fod_work_calendar_unref);
  g_clear_pointer (&self->day_text, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->clash, g_free);

  G_OBJECT_CLASS (fod_schedule_row_parent_class)->finalize (object);
}

static void
fod_schedule_row_get_property (GObject *object,
                               guint prop_id,
                               GValue *value,
                               GParamSpec *pspec)
{
  FodScheduleRow *self = FOD_SCHEDULE_ROW (object);

  switch (prop_id) {
  case PROP_DAY_TEXT:
    g_value_set_string (value, self->day_text);
    break;
  case PROP_ENDS_DAY:
    g_value_set_boolean (value, self->ends_day);
    break;
  case PROP_REASON:
    g_value_set_string (value, self->reason);
    break;
  case PROP_CLASH:
    g_value_set_string (value, self->clash);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
fod_schedule_row_class_init (FodScheduleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = fod_schedule_row_finalize;
  object_class->get_property = fod_schedule_row_get_property;
  FOD_SECTION_ROW_CLASS (klass)->placed = fod_schedule_row_placed;

  properties[PROP_DAY_TEXT] = g_param_spec_string ("day-text", NULL, NULL, "", flags);
  properties[PROP_ENDS_DAY] = g_param_spec_boolean ("ends-day", NULL, NULL, FALSE, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", flags);
  properties[PROP_CLASH] = g_param_spec_string ("clash", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fod_schedule_row_init (FodScheduleRow *self)
{
  self->day_text = g_strdup ("");
  self->reason = g_strdup ("");
  self->clash = g_strdup ("");
}

/**
 * fod_schedule_row_new:
 * @record: an activity or a meeting
 * @calendar: the workdays of its course
 *
 * Returns: (transfer full): a row for @record that is not placed yet
 */
FodScheduleRow *
fod_schedule_row_new (FodRecord *record,
                      FodWorkCalendar *calendar)
{
  FodScheduleRow *self = g_object_new (FOD_TYPE_SCHEDULE_ROW, "record", record, NULL);

  self->calendar = fod_work_calendar_ref (calendar);
  return self;
}

/**
 * fod_schedule_row_set_calendar:
 * @self: a row
 * @calendar: the workdays of its course
 *
 * Takes other workdays; they show the next time the row is placed.
 */
void
fod_schedule_row_set_calendar (FodScheduleRow *self,
                               FodWorkCalendar *calendar)
{
  g_return_if_fail (FOD_IS_SCHEDULE_ROW (self));

  fod_work_calendar_ref (calendar);
  fod_work_calendar_unref (self->calendar);
  self->calendar = calendar;
}
