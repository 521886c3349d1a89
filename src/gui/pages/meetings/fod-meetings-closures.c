/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meetings-closures.h"

#include "fod-choices.h"
#include "fod-clock-time.h"
#include "fod-closures.h"
#include "fod-day-text.h"

#include <glib/gi18n-lib.h>

/* A label wraps all of its text at once, also what is far below the screen. */
#define MAX_CHARACTERS 1000

/**
 * fod_meeting_looks_held:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_meeting_state
 *
 * Returns: whether it is held
 */
gboolean
fod_meeting_looks_held (gpointer object,
                        const char *state)
{
  return g_strcmp0 (state, "held") == 0;
}

/**
 * fod_meeting_looks_planned:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_meeting_state
 *
 * Returns: whether it is not held yet
 */
gboolean
fod_meeting_looks_planned (gpointer object,
                           const char *state)
{
  return !fod_meeting_looks_held (object, state);
}

static gboolean
is_late (const char *state,
         int day,
         int today)
{
  return !fod_meeting_looks_held (NULL, state) && day != FOD_DAY_NONE && day < today;
}

/**
 * fod_text_meeting_when:
 * @object: (nullable): what the expression is watched on; not looked at
 * @day: a #FodDay, or %FOD_DAY_NONE
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE
 *
 * Returns: (transfer full): “Mon 3 Aug · 9:00”, without what is not set; “No day yet”
 */
char *
fod_text_meeting_when (gpointer object,
                       int day,
                       int time)
{
  g_autofree char *date = NULL;
  g_autofree char *clock = NULL;

  if (day == FOD_DAY_NONE)
    return g_strdup (_ ("No day yet"));
  date = fod_day_text_medium (day);
  clock = time == FOD_CLOCK_TIME_NONE ? NULL : fod_clock_time_to_text (time);
  return fod_join_facts (object, date, clock, NULL);
}

/**
 * fod_text_meeting_when_long:
 * @object: (nullable): what the expression is watched on; not looked at
 * @day: a #FodDay, or %FOD_DAY_NONE
 * @time: minutes since midnight, or %FOD_CLOCK_TIME_NONE
 *
 * Returns: (transfer full): “Monday 3 August 2026 at 9:00”, without what is not set; “No day
 *   yet”
 */
char *
fod_text_meeting_when_long (gpointer object,
                            int day,
                            int time)
{
  if (day == FOD_DAY_NONE)
    return g_strdup (_ ("No day yet"));
  return fod_day_text_long_with_time (day, time);
}

/**
 * fod_text_meeting_facts:
 * @object: (nullable): what the expression is watched on; not looked at
 * @minutes: how long, in minutes; 0 when not set
 * @place: (nullable): where
 *
 * Returns: (transfer full): “30 min · Room 2”, without what is not set
 */
char *
fod_text_meeting_facts (gpointer object,
                        int minutes,
                        const char *place)
{
  g_autofree char *duration = minutes > 0 ? fod_day_text_duration (minutes) : NULL;

  return fod_join_facts (object, duration, place, NULL);
}

/**
 * fod_text_meeting_title:
 * @object: (nullable): what the expression is watched on; not looked at
 * @title: (nullable): UTF-8
 * @kind: (nullable): a nick of %fod_choices_agenda_kind
 *
 * Returns: (transfer full): @title, or what the kind is called where there is none
 */
char *
fod_text_meeting_title (gpointer object,
                        const char *title,
                        const char *kind)
{
  if (title && *title)
    return g_strdup (title);
  return g_strdup (fod_choice_set_label (&fod_choices_agenda_kind, kind));
}

/**
 * fod_meeting_describe:
 * @meeting: a meeting
 * @today: the day it is
 *
 * Returns: (transfer full): what it is, and when, with the year when it is another
 */
char *
fod_meeting_describe (FodRecord *meeting,
                      FodDay today)
{
  g_autofree char *title = fod_text_meeting_title (NULL, fod_record_get_text (meeting, "title"),
                                                   fod_record_get_text (meeting, "kind"));
  FodDay day = (FodDay) fod_record_get_number (meeting, "day", FOD_DAY_NONE);
  int time = (int) fod_record_get_number (meeting, "time", FOD_CLOCK_TIME_NONE);
  g_autofree char *date =
    day == FOD_DAY_NONE ? g_strdup (_ ("No day yet")) : fod_day_text_medium_from (day, today);
  g_autofree char *clock = time == FOD_CLOCK_TIME_NONE ? NULL : fod_clock_time_to_text (time);

  return fod_join_facts (NULL, title, date, clock);
}

/**
 * fod_text_meeting_state:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_meeting_state
 * @day: a #FodDay, or %FOD_DAY_NONE
 * @today: a #FodDay
 *
 * Returns: (transfer full): “Planned”, “Held” or “2 days overdue”: a planned meeting is late
 *   from the day after
 */
char *
fod_text_meeting_state (gpointer object,
                        const char *state,
                        int day,
                        int today)
{
  if (is_late (state, day, today))
    return fod_day_text_overdue (day, today);
  return g_strdup (fod_meeting_looks_held (object, state) ? _ ("Held") : _ ("Planned"));
}

/**
 * fod_icon_meeting_state:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_meeting_state
 * @day: a #FodDay, or %FOD_DAY_NONE
 * @today: a #FodDay
 *
 * Returns: (transfer full): name of an icon that says the same as fod_text_meeting_state()
 */
char *
fod_icon_meeting_state (gpointer object,
                        const char *state,
                        int day,
                        int today)
{
  if (is_late (state, day, today))
    return g_strdup ("dialog-warning-symbolic");
  return g_strdup (fod_meeting_looks_held (object, state) ? "fod-point-done-symbolic"
                                                          : "fod-point-open-symbolic");
}

/**
 * fod_classes_meeting_state:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_meeting_state
 * @day: a #FodDay, or %FOD_DAY_NONE
 * @today: a #FodDay
 *
 * Returns: (transfer full): the CSS class of that icon and those words
 */
GStrv
fod_classes_meeting_state (gpointer object,
                           const char *state,
                           int day,
                           int today)
{
  static const char *const late[] = { "warning", NULL };
  static const char *const held[] = { "success", NULL };
  static const char *const planned[] = { "dim-label", NULL };
  const char *const *classes = planned;

  if (is_late (state, day, today))
    classes = late;
  else if (fod_meeting_looks_held (object, state))
    classes = held;
  return g_strdupv ((char **) classes);
}

/**
 * fod_is_there:
 * @object: (nullable): what the expression is watched on; not looked at
 * @record: (nullable): what the reference gave
 *
 * Returns: whether a reference leads anywhere
 */
gboolean
fod_is_there (gpointer object,
              gpointer record)
{
  return record != NULL;
}

/**
 * fod_text_point_state:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): a nick of %fod_choices_point_state
 *
 * Returns: (transfer full): “Open”, “Dealt with” or “Next meeting”
 */
char *
fod_text_point_state (gpointer object,
                      const char *state)
{
  if (g_strcmp0 (state, "done") == 0)
    return g_strdup (_ ("Dealt with"));
  if (g_strcmp0 (state, "follow-up") == 0 || g_strcmp0 (state, "moved") == 0)
    return g_strdup (_ ("Next meeting"));
  return g_strdup (C_ ("agenda point", "Open"));
}

/**
 * fod_icon_point_state:
 * @object: (nullable): what the expression is watched on; not looked at
 * @state: (nullable): what became of an agenda point
 *
 * Returns: (transfer full) (nullable): the icon beside the words of fod_text_point_state()
 */
char *
fod_icon_point_state (gpointer object,
                      const char *state)
{
  const FodChoice *choice = fod_choice_set_find (&fod_choices_point_state, state);

  return choice ? g_strdup (choice->icon) : NULL;
}

/**
 * fod_meeting_shorten:
 * @object: (nullable): what the expression is watched on; not looked at
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): the first 1000 characters of @text: what a label can show without a
 *   stop
 */
char *
fod_meeting_shorten (gpointer object,
                     const char *text)
{
  g_autofree char *start = NULL;

  if (!text || g_utf8_strlen (text, -1) <= MAX_CHARACTERS)
    return g_strdup (text ? text : "");
  start = g_utf8_substring (text, 0, MAX_CHARACTERS);
  return g_strconcat (start, "…", NULL);
}

/**
 * fod_text_agreement_facts:
 * @object: (nullable): what the expression is watched on; not looked at
 * @name: (nullable): of a person
 * @due: a #FodDay, or %FOD_DAY_NONE
 *
 * Returns: (transfer full): “Kirsten Kontakt · by Mon 3 Aug”, without what is not set
 */
char *
fod_text_agreement_facts (gpointer object,
                          const char *name,
                          int due)
{
  g_autofree char *day = due == FOD_DAY_NONE ? NULL : fod_day_text_medium (due);
  g_autofree char *by = day ? g_strdup_printf (_ ("by %s"), day) : NULL;

  return fod_join_facts (object, name, by, NULL);
}

/**
 * fod_text_agreements_hint:
 * @object: (nullable): what the expression is watched on; not looked at
 * @mentorship: (nullable): id of the mentorship, %NULL for a course
 *
 * Returns: (transfer full): a sentence on what becomes of agreements; those with the mentor are
 *   outside the course
 */
char *
fod_text_agreements_hint (gpointer object,
                          const char *mentorship)
{
  return g_strdup (mentorship ? _ ("What you agree on stays between the two of you.")
                              : _ ("What you agree on becomes tasks on the checklist."));
}
