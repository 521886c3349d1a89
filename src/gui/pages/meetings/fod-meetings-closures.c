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

gboolean
fod_meeting_looks_held (gpointer object,
                        const char *state)
{
  return g_strcmp0 (state, "held") == 0;
}

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

char *
fod_text_meeting_when_long (gpointer object,
                            int day,
                            int time)
{
  if (day == FOD_DAY_NONE)
    return g_strdup (_ ("No day yet"));
  return fod_day_text_long_with_time (day, time);
}

char *
fod_text_meeting_facts (gpointer object,
                        int minutes,
                        const char *place)
{
  g_autofree char *duration = minutes > 0 ? fod_day_text_duration (minutes) : NULL;

  return fod_join_facts (object, duration, place, NULL);
}

char *
fod_text_meeting_title (gpointer object,
                        const char *title,
                        const char *kind)
{
  if (title && *title)
    return g_strdup (title);
  return g_strdup (fod_choice_set_label (&fod_choices_agenda_kind, kind));
}

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

gboolean
fod_is_there (gpointer object,
              gpointer record)
{
  return record != NULL;
}

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

char *
fod_text_agreement_facts (gpointer object,
                          const char *name,
                          int due)
{
  g_autofree char *day = due == FOD_DAY_NONE ? NULL : fod_day_text_medium (due);
  g_autofree char *by = day ? g_strdup_printf (_ ("by %s"), day) : NULL;

  return fod_join_facts (object, name, by, NULL);
}

char *
fod_text_agreements_hint (gpointer object,
                          const char *mentorship)
{
  return g_strdup (mentorship ? _ ("What you agree on stays between the two of you.")
                              : _ ("What you agree on becomes tasks on the checklist."));
}
