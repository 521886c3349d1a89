/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fod-day.h"
#include "fod-edit.h"

G_BEGIN_DECLS

/**
 * fod_meeting_add:
 * @store: a store
 * @course: a course
 * @kind: a nick of %fod_choices_agenda_kind
 * @day: the day, or %FOD_DAY_NONE
 * @time: minutes since midnight; %FOD_CLOCK_TIME_NONE for the usual time of the day
 * @error: return location
 *
 * Plans a meeting with the fixed agenda of the course's programme (else of the standard
 * programme) and the points that earlier held meetings of the same kind left to follow up.
 *
 * Returns: (transfer full) (nullable): the meeting
 */
FodRecord *fod_meeting_add (FodStore *store,
                            FodRecord *course,
                            const char *kind,
                            FodDay day,
                            int time,
                            GError **error);

/* Another day, or another time; %FOD_CLOCK_TIME_NONE keeps the time. */
gboolean fod_meeting_move (FodStore *store,
                           FodRecord *meeting,
                           FodDay day,
                           int time,
                           GError **error);

/**
 * fod_meeting_hold:
 * @store: a store
 * @meeting: a planned meeting
 * @error: return location
 *
 * Marks a meeting as held. Points to follow up go to the next planned meeting of the same kind,
 * when there is one; else they wait for fod_meeting_add().
 *
 * Returns: whether it is saved
 */
gboolean fod_meeting_hold (FodStore *store, FodRecord *meeting, GError **error);

/**
 * fod_meeting_unhold:
 * @store: a store
 * @meeting: a held meeting
 * @error: return location
 *
 * Marks a meeting as planned after all, and takes back the points it sent on, except those
 * that somebody has written on since.
 *
 * Returns: whether it is saved
 */
gboolean fod_meeting_unhold (FodStore *store, FodRecord *meeting, GError **error);
gboolean fod_meeting_is_held (FodRecord *meeting);

/* At the end of its part, 1 or more; 0 for a part of its own at the end. (transfer full) */
FodRecord *fod_meeting_add_point (FodStore *store,
                                  FodRecord *meeting,
                                  const char *title,
                                  int part,
                                  GError **error);
gboolean fod_meeting_set_point_notes (FodStore *store,
                                      FodRecord *point,
                                      const char *notes,
                                      GError **error);

/**
 * fod_meeting_set_point_state:
 * @store: a store
 * @point: an agenda point
 * @state: "open", "done" or "follow-up"
 * @error: return location
 *
 * When the meeting is held already, a point to follow up goes on at once, and comes back when
 * it is dealt with after all.
 *
 * Returns: whether it is saved
 */
gboolean fod_meeting_set_point_state (FodStore *store,
                                      FodRecord *point,
                                      const char *state,
                                      GError **error);

/* (transfer full) (element-type FodRecord): the points in the order of the agenda. */
GPtrArray *fod_meeting_list_points (FodStore *store, FodRecord *meeting);

/**
 * fod_meeting_find_next:
 * @store: a store
 * @course: a course
 * @kind: (nullable): a nick of %fod_choices_agenda_kind; %NULL for any
 * @day: the first day to look at
 * @except: (nullable): a meeting not to find
 *
 * Returns: (transfer full) (nullable): the first planned meeting on or after @day
 */
FodRecord *fod_meeting_find_next (FodStore *store,
                                  FodRecord *course,
                                  const char *kind,
                                  FodDay day,
                                  FodRecord *except);

G_END_DECLS
