/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-meeting-proposal.h"

#include "fod-agenda.h"
#include "fod-meeting-actions.h"
#include "fod-mentorship-actions.h"
#include "fod-programmes.h"
#include "fod-workplace.h"

/* Whoever has no time in two weeks is not helped by a proposal for the third. */
#define MOST_WORKDAYS 10

/**
 * fod_meeting_usual_minutes:
 * @store: a store
 * @owner: a course or mentorship
 * @kind: a nick of %fod_choices_agenda_kind
 *
 * Returns: how long such a meeting of @owner takes, in minutes
 */
int
fod_meeting_usual_minutes (FodStore *store,
                           FodRecord *owner,
                           const char *kind)
{
  g_autoptr (FodRecord) course = fod_meeting_get_course (owner);
  g_autoptr (FodProgramme) programme = fod_programmes_load_for (store, course, "agenda", kind,
                                                                NULL);
  g_autoptr (FodRecord) agenda = NULL;

  if (programme)
    agenda = fod_agenda_find (programme, kind,
                              course ? fod_record_get_text (course, "variant") : NULL);
  return fod_agenda_get_minutes (agenda);
}

static FodSlot
make_usual (FodDay day,
            int minutes)
{
  return (FodSlot){ day, fod_agenda_usual_time (day), minutes };
}

/**
 * fod_meeting_propose:
 * @store: a store
 * @owner: a course or mentorship
 * @kind: a nick of %fod_choices_agenda_kind
 * @today: the day it is
 *
 * With the mentor it is where the series goes on, else the next workday, counted from tomorrow; not
 * on a day that many workplaces keep free, whether or not this one does. The time is the one next
 * to the usual when the newcomer has nothing else.
 *
 * Returns: when one more meeting could be; the usual time of the first day when all are full
 */
FodSlot
fod_meeting_propose (FodStore *store,
                     FodRecord *owner,
                     const char *kind,
                     FodDay today)
{
  gboolean is_series = fod_record_get_record_type (owner) == FOD_RECORD_MENTORSHIP;
  g_autoptr (FodRecord) course = fod_meeting_get_course (owner);
  g_autoptr (FodWorkCalendar) calendar =
    course ? fod_workplace_calendar_for (store, course) : fod_workplace_get_calendar (store);
  g_autoptr (FodWorkCalendar) quiet =
    fod_work_calendar_new_with_free_days (calendar, FOD_FREE_DAYS_ALL);
  int minutes = fod_meeting_usual_minutes (store, owner, kind);
  FodDay first = fod_work_calendar_next (
    quiet, is_series ? fod_mentorship_propose_meeting (store, owner) : today + 1);
  FodDay day = first;

  for (int i = 0; course && day != FOD_DAY_NONE && i < MOST_WORKDAYS; i++) {
    FodSlot slot = make_usual (day, minutes);

    if (fod_slot_find_free (store, course, &slot))
      return slot;
    day = fod_work_calendar_next (quiet, day + 1);
  }
  return make_usual (first, minutes);
}
