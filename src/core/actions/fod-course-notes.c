/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-notes.h"

#include "fod-course-preview.h"
#include "fod-danish.h"
#include "fod-day-text.h"
#include "fod-listing.h"
#include "fod-offset.h"
#include "fod-people.h"

#include <glib/gi18n-lib.h>

/* So many free days are told one by one; a note nobody reads to the end helps nobody. */
#define MOST_MOVES 8

static void
add_note (GStrvBuilder *notes,
          char *text)
{
  g_autofree char *note = text;

  g_strv_builder_add (notes, note);
}

/* A day that is free though people work on its weekday: what is worth telling. */
static char *
find_reason (FodCourseBuilder *builder,
             FodDay day)
{
  FodWeekdays weekdays = fod_work_calendar_get_weekdays (builder->calendar);

  if (!fod_weekdays_contains (weekdays, fod_day_weekday (day)))
    return NULL;
  return fod_work_calendar_reason (builder->calendar, day);
}

static void
note_start (FodCourseBuilder *builder,
            GStrvBuilder *notes,
            FodDay wished,
            FodDay today)
{
  g_autofree char *first = fod_day_text_long (builder->start);
  g_autofree char *day = fod_day_text_long (wished);
  g_autofree char *reason = find_reason (builder, wished);

  if (builder->start < today)
    add_note (notes, g_strdup_printf (_ ("The course starts in the past, on %s."), first));
  if (wished == builder->start)
    return;
  if (reason)
    /* TRANSLATORS: Why nobody works, when, and another day: “Easter Monday, Monday 29 March”. */
    add_note (notes, g_strdup_printf (_ ("%s, %s: the first day will be %s."), reason, day, first));
  else
    add_note (notes, g_strdup_printf (_ ("The newcomer does not work on %s. The first day will be "
                                         "%s."),
                                      day, first));
}

static void
note_late_tasks (FodCourseBuilder *builder,
                 GStrvBuilder *notes,
                 FodDay today)
{
  guint late = 0;

  for (guint i = 0; i < builder->records->len; i++) {
    FodRecord *record = builder->records->pdata[i];

    late += fod_record_get_record_type (record) == FOD_RECORD_TASK &&
            fod_record_get_number (record, "due", G_MAXINT32) < today;
  }
  if (late)
    add_note (notes, g_strdup_printf (ngettext ("%u task would be overdue from the beginning.",
                                                "%u tasks would be overdue from the beginning.",
                                                late),
                                      late));
}

/* The newcomer when this course makes a new person. */
static FodRecord *
find_draft (FodCourseBuilder *builder,
            const char *id)
{
  g_autoptr (GPtrArray) drafts = fod_edit_list_drafts (builder->edit, FOD_RECORD_PERSON);

  for (guint i = 0; i < drafts->len; i++) {
    if (g_str_equal (fod_record_get_id (drafts->pdata[i]), id))
      return g_object_ref (drafts->pdata[i]);
  }
  return NULL;
}

/* Two people may have one name, so it is told whose course it will be. */
static char *
describe_newcomer (FodCourseBuilder *builder)
{
  const char *id = fod_record_get_text (builder->course, "newcomer");
  g_autoptr (FodRecord) draft = find_draft (builder, id);
  g_autoptr (FodRecord) known = fod_store_find (builder->store, FOD_RECORD_PERSON, id);
  g_autoptr (GPtrArray) courses =
    fod_store_list_by (builder->store, FOD_RECORD_COURSE, "newcomer", FOD_TEXT (id));
  const char *name = draft || known ? fod_record_get_text (draft ? draft : known, "name") : NULL;
  g_autoptr (FodRecord) namesake = draft ? fod_people_find (builder->store, name) : NULL;

  if (courses->len)
    return g_strdup (_ ("There is a course for this newcomer already."));
  if (known)
    return g_strdup_printf (_ ("%s is known here already and becomes the newcomer."), name);
  if (namesake)
    return g_strdup_printf (_ ("%s has a course already. This one is for another person of the "
                               "same name."),
                            name);
  return NULL;
}

static void
note_people (FodCourseBuilder *builder,
             GStrvBuilder *notes)
{
  char *newcomer = describe_newcomer (builder);

  if (!fod_record_get_text (builder->course, "contact"))
    add_note (notes, g_strdup (_ ("No contact person is chosen yet. Their tasks stand without a "
                                  "name until then.")));
  if (newcomer)
    add_note (notes, newcomer);
}

static FodDay
find_last_day (FodCourseBuilder *builder)
{
  FodDay last = builder->start;

  for (guint i = 0; i < builder->records->len; i++) {
    FodRecord *record = builder->records->pdata[i];

    if (fod_record_get_record_type (record) == FOD_RECORD_ACTIVITY)
      last = MAX (last, fod_course_preview_get_day (record));
  }
  return last;
}

static void
note_free_days (FodCourseBuilder *builder,
                GStrvBuilder *notes)
{
  FodDay last = find_last_day (builder);

  for (FodDay day = builder->start + 1; day <= last; day++) {
    g_autofree char *reason = find_reason (builder, day);
    g_autofree char *text = NULL;
    FodDay end = day;

    if (!reason)
      continue;
    /* A closing period is told once, weekends and all. */
    for (FodDay next = day + 1; next <= last; next++) {
      g_autofree char *why = find_reason (builder, next);

      if (why && !g_str_equal (why, reason))
        break;
      if (!why && fod_work_calendar_is_workday (builder->calendar, next))
        break;
      end = why ? next : end;
    }
    text = end > day ? fod_day_text_range_with_year (day, end) : fod_day_text_long (day);
    /* TRANSLATORS: Why nobody works, and when: “Maundy Thursday, Thursday, 2 April 2026”. */
    add_note (notes, g_strdup_printf (_ ("%s, %s: the schedule goes around it."), reason, text));
    day = end;
  }
}

static int
compare_days_cb (gconstpointer a,
                 gconstpointer b)
{
  FodDay first = *(const FodDay *) a, second = *(const FodDay *) b;

  return (first > second) - (first < second);
}

/* The days of activities and meetings, the earliest first; a day may come more than once. */
static GArray *
list_days (FodCourseBuilder *builder)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (FodDay));

  for (guint i = 0; i < builder->records->len; i++) {
    FodRecordType type = fod_record_get_record_type (builder->records->pdata[i]);
    FodDay day = FOD_DAY_NONE;

    if (type == FOD_RECORD_ACTIVITY || type == FOD_RECORD_MEETING)
      day = fod_course_preview_get_day (builder->records->pdata[i]);
    if (day != FOD_DAY_NONE)
      g_array_append_val (days, day);
  }
  g_array_sort (days, compare_days_cb);
  return days;
}

/* Days that many workplaces keep free, and this one does not: nobody thinks of telling that before
 * it matters. Status meetings reach further than the activities do. */
static void
note_quiet_days (FodCourseBuilder *builder,
                 GStrvBuilder *notes)
{
  g_autoptr (FodWorkCalendar) quiet =
    fod_work_calendar_new_with_free_days (builder->calendar, FOD_FREE_DAYS_ALL);
  g_autoptr (GArray) days = list_days (builder);
  FodDay told = FOD_DAY_NONE;

  for (guint i = 0; i < days->len; i++) {
    FodDay day = g_array_index (days, FodDay, i);
    g_autofree char *text = NULL;
    g_autofree char *date = NULL;

    if (day == told || !fod_work_calendar_is_workday (builder->calendar, day) ||
        fod_work_calendar_is_workday (quiet, day))
      continue;
    told = day;
    text = fod_day_text_long (day);
    date = fod_danish_capitalize (text);
    add_note (notes, g_strdup_printf (_ ("%s counts as a workday here. If you have it off, say so "
                                         "in the preferences first."),
                                      date));
  }
}

/* Where the calendar alone would put it; %FOD_DAY_NONE when workdays are counted anyway. */
static FodDay
find_wished_day (FodCourseBuilder *builder,
                 const FodOffset *offset)
{
  FodDay anchor = fod_offset_get_anchor (offset) == FOD_OFFSET_START ? builder->start
                                                                     : builder->end;
  int amount = fod_offset_get_amount (offset);

  switch (fod_offset_get_kind (offset)) {
  case FOD_OFFSET_WEEKS:
    return anchor + amount * FOD_DAYS_PER_WEEK;
  case FOD_OFFSET_MONTHS:
    return fod_day_add_months (anchor, amount);
  case FOD_OFFSET_WEEKDAY:
    return fod_day_week_start (anchor) + (amount - 1) * FOD_DAYS_PER_WEEK +
           fod_offset_get_weekday (offset) - 1;
  case FOD_OFFSET_WORKDAYS:
  default:
    return FOD_DAY_NONE;
  }
}

static char *
describe_move (FodCourseBuilder *builder,
               FodRecord *record)
{
  const char *when = fod_record_get_text (record, "when");
  g_autoptr (FodOffset) offset = when ? fod_offset_parse (when, NULL) : NULL;
  FodDay wished = offset ? find_wished_day (builder, offset) : FOD_DAY_NONE;
  FodDay day = fod_course_preview_get_day (record);
  g_autofree char *reason = NULL;
  g_autofree char *to = NULL;

  if (wished == FOD_DAY_NONE || day == FOD_DAY_NONE || wished == day || wished < builder->start)
    return NULL;
  reason = find_reason (builder, wished);
  if (!reason)
    return NULL;
  to = fod_day_text_long (day);
  /* TRANSLATORS: Why nobody works, a task or activity, and the day it goes to. */
  return g_strdup_printf (_ ("%s: “%s” moves to %s."), reason,
                          fod_record_get_text (record, "title"), to);
}

static void
note_moves (FodCourseBuilder *builder,
            GStrvBuilder *notes)
{
  guint n_moves = 0;

  for (guint i = 0; i < builder->records->len && n_moves < MOST_MOVES; i++) {
    FodRecord *record = builder->records->pdata[i];
    FodRecordType type = fod_record_get_record_type (record);
    char *move;

    if (type != FOD_RECORD_TASK && type != FOD_RECORD_ACTIVITY && type != FOD_RECORD_MEETING)
      continue;
    move = describe_move (builder, record);
    if (!move)
      continue;
    n_moves++;
    add_note (notes, move);
  }
}

/* Whoever is about to be made by a slip of the keyboard is seen here. */
static char *
name_person (FodCourseBuilder *builder,
             const char *id)
{
  g_autoptr (FodRecord) draft = id ? find_draft (builder, id) : NULL;
  g_autoptr (FodRecord) known = id ? fod_store_find (builder->store, FOD_RECORD_PERSON, id) : NULL;

  if (draft)
    /* TRANSLATORS: The name of somebody who is not known here yet. */
    return g_strdup_printf (_ ("%s (new person)"), fod_record_get_text (draft, "name"));
  return g_strdup (known ? fod_record_get_text (known, "name") : _ ("nobody yet"));
}

/**
 * fod_course_notes_name_people:
 * @builder: a builder that has run
 *
 * Returns: (transfer full): who is contact person, leader and mentor, and which of them are new;
 *   a line each
 */
char *
fod_course_notes_name_people (FodCourseBuilder *builder)
{
  static const char *const roles[] = { "contact", "leader", "mentor" };
  const FodDescriptor *descriptor = fod_record_get_descriptor (builder->course);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++) {
    const FodField *field = &descriptor->fields[fod_schema_find_field (descriptor, roles[i])];
    g_autofree char *name =
      name_person (builder, fod_people_id_of_role (builder->course, roles[i]));

    g_string_append_printf (lines, "%s%s: %s", i > 0 ? "\n" : "", _ (field->label), name);
  }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/**
 * fod_course_notes_write:
 * @builder: a builder that has run
 * @wished: the start that was asked for, maybe a day off
 * @today: the day it is
 *
 * Returns: (transfer full) (array zero-terminated=1): what is worth knowing before the course
 *   is created
 */
char **
fod_course_notes_write (FodCourseBuilder *builder,
                        FodDay wished,
                        FodDay today)
{
  g_autoptr (GStrvBuilder) notes = g_strv_builder_new ();

  note_start (builder, notes, wished, today);
  note_late_tasks (builder, notes, today);
  note_people (builder, notes);
  note_free_days (builder, notes);
  note_quiet_days (builder, notes);
  note_moves (builder, notes);
  return g_strv_builder_end (notes);
}
