/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-course-hints.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *need;
  const char *kind;
  const char *text;
} NeedHint;

static const NeedHint need_hints[] = {
  { "practical", "no-need-practical", N_ ("There are no practical activities in the schedule.") },
  { "social", "no-need-social", N_ ("There are no social activities in the schedule.") },
  { "organisational", "no-need-organisational",
    N_ ("There are no activities about the organisation in the schedule.") },
  { "professional", "no-need-professional",
    N_ ("There are no professional activities in the schedule.") },
};

static void
free_hint (gpointer data)
{
  FodHint *hint = data;

  g_free (hint->kind);
  g_free (hint->text);
  g_free (hint);
}

static void
add_hint (GPtrArray *hints,
          const char *kind,
          char *text)
{
  FodHint *hint = g_new0 (FodHint, 1);

  hint->kind = g_strdup (kind);
  hint->text = text;
  g_ptr_array_add (hints, hint);
}

static void
add_overdue (GPtrArray *hints,
             FodCourseFacts *facts)
{
  guint tasks = fod_course_facts_get_progress (facts, NULL).overdue;
  guint meetings = fod_course_facts_get_meetings_overdue (facts);

  if (tasks)
    add_hint (hints, "overdue",
              g_strdup_printf (ngettext ("%u task is overdue.", "%u tasks are overdue.", tasks),
                               tasks));
  if (meetings)
    add_hint (hints, "meetings-overdue",
              g_strdup_printf (ngettext ("%u meeting is past its day. Mark it as held, or move it.",
                                         "%u meetings are past their days. Mark them as held, or "
                                         "move them.",
                                         meetings),
                               meetings));
}

static void
add_missing_people (GPtrArray *hints,
                    FodRecord *course,
                    FodPhase phase)
{
  if (!fod_record_get_text (course, "contact"))
    add_hint (hints, "no-contact", g_strdup (_ ("No contact person has been chosen.")));
  if (!fod_record_get_text (course, "leader"))
    add_hint (hints, "no-leader", g_strdup (_ ("No leader has been chosen.")));
  /* Whether there will be a mentor is decided at the closing at the latest. */
  if (phase >= FOD_PHASE_CLOSING && !fod_record_get_text (course, "mentor"))
    add_hint (hints, "no-mentor", g_strdup (_ ("No mentor has been chosen.")));
}

static void
add_missing_needs (GPtrArray *hints,
                   FodCourseFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (need_hints); i++) {
    if (fod_course_facts_count_need (facts, need_hints[i].need) == 0)
      add_hint (hints, need_hints[i].kind, g_strdup (_ (need_hints[i].text)));
  }
}

/**
 * fod_course_hints_write:
 * @course: a course
 * @facts: how it stands, all but the hints
 * @status_meetings: how many status meetings are still planned
 *
 * Nothing is said about a course that is closed.
 *
 * Returns: (transfer full) (element-type FodHint): what the course lacks
 */
GPtrArray *
fod_course_hints_write (FodRecord *course,
                        FodCourseFacts *facts,
                        guint status_meetings)
{
  GPtrArray *hints = g_ptr_array_new_with_free_func (free_hint);
  FodPhase phase = fod_course_facts_get_phase (facts);

  if (g_strcmp0 (fod_record_get_text (course, "state"), "closed") == 0)
    return hints;
  add_overdue (hints, facts);
  add_missing_people (hints, course, phase);
  if (phase <= FOD_PHASE_LEARNING && status_meetings == 0)
    add_hint (hints, "no-status-meetings", g_strdup (_ ("No status meetings are planned.")));
  if (phase <= FOD_PHASE_LEARNING)
    add_missing_needs (hints, facts);
  return hints;
}
